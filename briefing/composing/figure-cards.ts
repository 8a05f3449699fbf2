/**
 * Sentences → figures set large, each with what it counts.
 *
 * 1. What it counts stands after a count (60个初赛胜出集群, 56 clusters) and before an amount (完成产值6.2万亿元, output reached RMB 6.2 trillion).
 * 2. Of a change (由78%提高到91%, from 12% to 7%) the end stands large, named by what changes; the clause tells the rest.
 * 3. A clause that says only how an amount has changed, or what share it is (占营业收入的6.7%), explains the card before it.
 * 4. A figure whose label would say nothing, or of which another would be told as much (分别 …), is no card: it is left to the points.
 */
import type { Language, Sentence } from '../article'
import type { Figure } from '../briefing'
import { type FoundFigure, isAmount } from '../figures/figure'
import { findFigures } from '../figures/find-figures'
import { type Clause, hasEnglishVerb, splitClauses } from './clauses'
import { condense } from './condense'
import { finish } from './finish'
import { fits, limits, rulesOf } from './limits'
import { type Voice, leadLanguage } from './statements'

export interface FigureCard {
  readonly figure: FoundFigure
  readonly value: Figure['value']['zh']
  readonly label: string
  /** The clause that it stands in, when it says more than the card; empty otherwise. */
  readonly clause: string
}

/** The figures of a text that can stand large, with their labels. */
export function findCards(text: string, side: Language): FigureCard[] {
  const language = rulesOf(text, side)
  if (text.length > 1200) return []
  const figures = findFigures(text, language)
  const clauses = splitClauses(text, language)
  const used = new Set<string>()
  const cards: FigureCard[] = []
  const starts = new Map(figures.flatMap((figure, index) => {
    const end = figures.slice(index + 1).find(isAmount)
    return isAmount(figure) && end && clauseOf(figure) === clauseOf(end) && isFromTo(text, figure, end, language) ? [[end, figure] as const] : []
  }))
  const from = new Set(starts.values())
  for (const figure of figures) {
    if (from.has(figure)) continue
    const last = cards.at(-1)
    const change = changeClause(clauses, figure, language)
    if (change !== null && last && last.figure.kind !== figure.kind && (last.clause === '' || last.clause === change || change.includes(last.clause) || last.clause.includes(last.figure.digits))) {
      cards[cards.length - 1] = { ...last, clause: change }
      continue
    }
    const start = starts.get(figure)
    const card = start ? changeCard(start, figure) : cardOf(figure)
    if (card) cards.push(card)
  }
  const when = clauses.find(({ text: own }) => language === 'zh' && /^(?:预计)?(?:到|截至|至)?\d{4}年/.test(own) && own.length <= 16 && !cards.some(({ figure }) => own.includes(figure.digits)))?.text
  return when ? cards.map((card) => (card.clause === '' ? { ...card, clause: when } : card)) : cards

  function clauseOf(figure: FoundFigure): Clause | undefined {
    return clauses.find(({ start, end }) => figure.start >= start && figure.start < end)
  }

  /** The end of a change; what changes is told before its start. */
  function changeCard(start: FoundFigure, figure: FoundFigure): FigureCard | null {
    const value = setLarge(figure, true)
    const clause = clauseOf(start)
    const label = clause && changingLabel(text.slice(clause.start, start.start), language)
    if (!clause || !label || value === null || !fits(label, side, limits.label)) return null
    const whole = finish(clause.text, side)
    const told = fits(whole, side, limits.point) ? whole : condense(clause.text, side, limits.point, new Set([`${Number(figure.value.toPrecision(4))}`])).text
    used.add(told)
    return { figure, value, label, clause: told }
  }

  function cardOf(figure: FoundFigure): FigureCard | null {
    const value = setLarge(figure, false)
    const clause = clauseOf(figure)
    if (!isAmount(figure) || value === null || !clause || isOneOfSeveral(text, figure, clause, language) || (language === 'en' && countsNothing(text, figure))) return null
    const amounts = figures.filter((other) => isAmount(other) && (/\d/.test(other.digits) || other.qualifier === 'classOnly'))
    const bounds = { start: Math.max(clause.start, ...amounts.filter(({ end }) => end <= figure.start).map(({ end }) => end)), end: Math.min(clause.end, ...amounts.filter(({ start }) => start >= figure.end).map(({ start }) => start)) }
    const label = language === 'zh' ? chineseLabel(text, figure, bounds, bounds.start === clause.start) : englishLabel(text, figure, bounds)
    if (label === null || !fits(label, side, limits.label)) return null
    const wanted = new Set([`${Number(figure.value.toPrecision(4))}`])
    const whole = condense(clause.text, side, limits.point, wanted).text
    const addsWords = !leansOn.test(whole) && whole.length > label.length + (figure.end - figure.start) + 3 && !used.has(whole) && whole.includes(figure.digits)
    if (addsWords) used.add(whole)
    return { figure, value, label, clause: addsWords ? whole : '' }
  }
}

/** Which produces 310,000 tonnes, As investors welcomed …: it explains what is not there. */
const leansOn = /^(?:which|who|whose|where|when|while|because|after|before|if|although|that|(?:just )?as)\b/i

/** 由A提高到B, from A to B, rose from A in 2021 to B: A is where it began. */
function isFromTo(text: string, start: FoundFigure, end: FoundFigure, language: Language): boolean {
  if (start.kind !== end.kind && start.unit !== '' && end.unit !== '') return false
  const [before, between] = [text.slice(Math.max(0, start.start - 24), start.start), text.slice(start.end, end.start)]
  return language === 'zh' ? /(?:由|从)[^，,；、]{0,10}$/.test(before) && /^[^，,；、]{0,12}[到至为](?:了|\d{4}年的?)?$/.test(between) : /\bfrom(?: [a-z]+){0,3} ?$/i.test(before) && /^[^,;]{0,30}\bto ?$/i.test(between)
}

/** What changes: the words before 由 or from, without the verb of the change. */
function changingLabel(before: string, language: Language): string | null {
  if (language === 'zh') return meaningful(trimBefore(before.replace(/(?:已经|已)?(?:由|从)[^由从]*$/, ''), true))
  return usableEnglish(before.replace(/\bfrom\b(?:(?!\bfrom\b).)*$/i, '').replace(/(?:\b(?:has|have|had|will|is|are|was|were|to|expected|set) )*\b(?:rose|fell|grew|rise|fall|grow|risen|fallen|grown|dropped|drop|increased|increase|declined|cut|reduced|went|gone|climbed|shrank|improved|doubled)(?: (?:sharply|again|slightly))?\s*$/i, ''))
}

/** 分别达到28%、47%和62%: of figures told of several things by turns, none can be told alone. */
function isOneOfSeveral(text: string, figure: FoundFigure, clause: Clause, language: Language): boolean {
  return language === 'zh' ? /分别/.test(clause.text) && /[、和与及]\s*$|^\s*[、和与及]/.test(text.slice(clause.start, figure.start).slice(-1) + ' ' + text.slice(figure.end, figure.end + 1)) || /分别[^、]{0,8}$/.test(text.slice(clause.start, figure.start)) && /^[、和与及]\s*\d/.test(text.slice(figure.end)) : /\brespectively\b/.test(clause.text)
}

/** Ages, days of months, rooms, reading times, and bare numbers of nothing. */
function countsNothing(text: string, figure: FoundFigure): boolean {
  const [before, after] = [text.slice(Math.max(0, figure.start - 24), figure.start), text.slice(figure.end, figure.end + 24)]
  // A 200-tonne room: what kind of room.
  if (/^-[a-z]/i.test(after)) return true
  if (/^\s?-?(?:min(?:ute)?s?\b(?: read)?|years? old|year-olds?|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i.test(after)) return true
  if (/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|aged?|ages|ages? of|aisles?|rooms?|pages?|gates?|floors?|levels?|figures?|tables?|versions?|through|until|after|at|turns?|turned)\s$/i.test(before) && figure.kind === 'number' && figure.unit === '' && !/^ (?:million|billion|[a-z]+s\b)/.test(after)) return true
  // 34 percent more: how much more than what is told by the sentence.
  return /^\s(?:more|less|fewer|higher|lower|longer|shorter|cheaper|dearer)\b/.test(after) && figure.kind === 'percent'
}

const change = {
  zh: /^(?:按[^，]{2,10}计算[，,]?)?(?:(?:比|较)[^，,]{1,8}?|同比|环比)?(?:名义|实际|分别)?(?:增长|下降|提高|上升|降低|减少|增加|回落|增)了?[^，]{0,2}$/u,
  en: /^(?:up|down|an? (?:rise|drop|fall|increase|decrease|growth|decline|gain) of|growing|rising|falling|an increase)\b/i,
}

/** A clause that says only how an amount has changed (比上年增长6.1%, up 24% on the year before): it explains the amount before it. */
function changeClause(clauses: readonly Clause[], figure: FoundFigure, language: Language): string | null {
  if (figure.kind !== 'percent' && figure.kind !== 'percentagePoint' && figure.kind !== 'multiple' && figure.kind !== 'number') return null
  const clause = clauses.find(({ start, end }) => figure.start >= start && figure.end <= end)
  if (!clause) return null
  const isChange = language === 'zh' ? (change.zh.test(clause.text.slice(0, figure.start - clause.start)) && figure.end === clause.end) || (clause.role === 'core' && /^约?占[^，,]{2,12}$/.test(clause.text.slice(0, figure.start - clause.start))) : change.en.test(clause.text)
  return isChange ? finish(clause.text, language) : null
}

/** The value in the three pieces of the layout, or null when it is longer than they hold, or a bare count in words (两类). */
function setLarge({ before, digits, after, kind, unit }: FoundFigure, isChange: boolean): Figure['value']['zh'] | null {
  if (digits.length > 12 || before.length > 12 || after.length > 16) return null
  if (!/\d/.test(digits) && kind === 'number' && !isChange && !/^(?:上|数|几|dozens|hundreds|thousands|a )/i.test(digits)) return null
  if (kind === 'number' && !isChange && ['年', '天', '个月', '日', '次', '级', '月', '岁', '期', '步', '岁', '个小时', '个半小时', '分', '分钟'].includes(unit)) return null
  return { before: before.trim(), digits, after: after.trim() }
}

interface Bounds {
  readonly start: number
  readonly end: number
}

function chineseLabel(text: string, figure: FoundFigure, { start, end }: Bounds, isFirst: boolean): string | null {
  const after = trimAfter(text.slice(figure.end, end))
  // Words from the clause's beginning may be a list (风电、太阳能发电总装机容量); after another figure only the last of them is meant.
  const whole = trimBefore(text.slice(start, figure.start), isFirst)
  const before = whole.length <= limits.label.zh ? whole : trimBefore(text.slice(start, figure.start), false)
  // 25度: a unit that is not known names nothing.
  if (figure.unit === '' && /^\p{Script=Han}/u.test(text.slice(figure.end))) return null
  if (figure.kind === 'multiple') return meaningful(finish(whole.split(/是|为|相当于|达到/)[0] ?? '', 'zh'))
  const isMeasure = measures.test(figure.unit)
  const isCount = figure.kind === 'number' && figure.unit !== '' && !isMeasure
  const isShare = figure.kind === 'percent' && /^(?:以上|左右)?的/.test(text.slice(figure.end))
  // 铺设8.4万平方米光伏板, 通过5000小时台架试验: what is done and what is measured stand around the figure.
  if (isCount || isShare || (isMeasure && endsWithDeed.test(whole))) {
    const counted = isShare ? afterShare(text.slice(figure.end, end)) : after
    return meaningful(counted) ?? (counted === '' || isMeasure ? meaningful(before) : null)
  }
  return meaningful(before) ?? meaningful(after)
}

const measures = /(?:米|吨|克|公斤|千瓦时?|兆瓦|吉瓦|亩|公顷|公里|小时|分钟|天|年|个月|标准箱)$/
const endsWithDeed = /(?:建成|修建|新建|通过|完成|铺设|安装|建设|敷设|改造|开通|修复|种植|捐建|提供|投放|经过|同时停靠)(?:了|两艘)?$/

/** Of a share all that is said of it: 32%的养老机构至少使用一种护理机器人. */
function afterShare(words: string): string {
  const told = finish(words.replace(/^(?:以上|左右|的)+/, '').split(/[、，,；（(]/)[0] ?? '', 'zh')
  return told.length <= limits.label.zh ? told : trimAfter(words)
}

/** What a count counts: up to where the next thing begins. */
function trimAfter(words: string): string {
  const noun = words.replace(/^(?:以上|左右|的|多)+/, '').split(/[、，,；（(]|(?<=.{2})(?:在|由|中(?![心小央国部试间型])|已|于|和|与|及|以及|出台|参与|布局|达到|占|实现|开展|获得|入选|通过|进入|成为|集聚|拥有|汇聚|贡献|覆盖|提供|完成|涉及|增长|下降|来自|位于|包括|带动|建成|投入|作为|列入|参加|转为|至少|没有|被|可以|每|也|都|只|将|要|接入|实施|采用|主动|自愿|陆续)/)[0] ?? ''
  return finish(noun, 'zh')
}

/** What an amount measures: the words before it in its clause, without those that only lead to the number. */
function trimBefore(words: string, fromClause: boolean): string {
  // 截至6月|底完成: what is left of a date.
  const last = fromClause ? words : (words.split(/[、；]|和(?=.{2,}$)/).at(-1) ?? '')
  const named = last.replace(/(?:已经|已|就|共|分别|累计|总计|合计|突破|达到了?|达|为|有|到|至|约|超过|超|的|是|占比?|近|集聚了|拥有|平均|预计|大约|均|只)+$/, (tail) => (tail.startsWith('占') && tail !== '占' ? tail : '')).replace(/^(?:[底初末](?=.)|[的和与及])/, '')
  // 入住率提高到35% names a rate that stands at 35%; 能耗下降7.3% a fall.
  const reaches = /(?:到|至)$/.test(last)
  return finish(reaches ? named.replace(/(?:力争|将|要|已|年)?(?:提高|提升|上升|增加|增长|下降|降低|降|减少|缩短|缩小|扩大|扩大|调整|压减|升)$/, '') : named, 'zh').replace(/^(?:力争|预计|将)(?:到\d{4}年)?/, '').replace(/^(?:其中|(?:问题|缺点|难点|关键|重点|目标)是)/, '')
}

const emptyWords = /^(?:其中|同时|此外|另外|增长|下降|提高|上升|降低|达到?|超过|约|近|共|为|占|比|同比|环比|分别|建设|支持|新增|完成|实现|累计|以上|左右|提出了?|形成|建成|拥有|集聚|首次|再次|净增|改造|调整|缩小|扩大|减少|增加|突破|力争|全年|每年|一年|年均|平均|满足|占比|每天|至少|最多|最高|最低|其余|剩余|过去|现在|目前|今年|去年|投入|已经|目前|全国|全省|全市|全县|全镇|全球|仅|了|到|至)+$/
const hangsInChinese = /^(?:[在由从被把将以于至到及和与或也又还而且但并则就比较是]|相当于|起(?=[减增提下])|(?:因为|由于|如果|为了))|(?:[由从将被把在以于向对为是达约及和与的到至只又也而且每各该了]|不|短于|低于|高于|大于|小于|少于|多于|长于)$/

function meaningful(words: string): string | null {
  if (words.length < 2 || words.length > limits.label.zh || emptyWords.test(words) || !/\p{Script=Han}{2,}|[A-Za-z]{3,}/u.test(words)) return null
  return hangsInChinese.test(words) && !/^(?:以上|及时|和平|在校|在建|在册|在岗|在线|由于|到货|到访|到港|还原|并购|并网|就业|就诊|就医)|(?:工作人员为|目的|标的)$/.test(words) ? null : words
}

function englishLabel(text: string, figure: FoundFigure, { start, end }: Bounds): string | null {
  // $265 a tonne by December from $198: what stands between belongs to the other figure.
  const before = text.slice(start, figure.start).replace(/^ (?:an?|per) [a-z].*$/s, '')
  const after = text.slice(figure.end, end)
  if (figure.kind === 'number' && /^[a-z]*$/i.test(figure.unit)) {
    // 310 licences were withdrawn: a noun alone says little.
    const noun = after.split(/\b(?:in|by|from|to|across|at|on|for|that|which|who|with|since|have|has|had|are|is|were|was|will)\b/)[0] ?? ''
    const counted = figure.unit === '' ? (usableEnglish(noun) ?? usableEnglish(after)) : (after.startsWith(' of ') ? usableEnglish(after) : null)
    return counted ?? usableEnglish(before)
  }
  // $265 a tonne: what a thing costs is named before it.
  if (/^ (?:an?|per) [a-z]+/.test(after)) return usableEnglish(before)
  return (/^ (?:of|in) /i.test(after) ? usableEnglish(after.replace(/^ of (?:the |all |its |their )?/i, '')) : null) ?? usableEnglish(before) ?? usableEnglish(after)
}

const functionWord = /^(?:a|an|the|and|or|but|nor|so|of|in|on|at|by|to|from|for|with|within|without|through|over|under|above|below|about|around|against|between|among|across|into|than|as|per|that|which|who|whom|whose|while|when|where|if|because|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|more|less|fewer|most|least|only|some|its|their|his|her|our|your|this|these|those|it|they|we|he|she|not|also|up|down|nearly|almost|approximately|roughly|up|toward|towards|during|since|until|after|before|all|each|every|both|another|other|just|worth|whereas|rather|roughly|reach|reaches|hit|stand|stands|stood|reached|totalled|totaled)$/i

/** Without function words at its ends; null with fewer than two words of content, or where a modal hangs in it. */
function usableEnglish(words: string): string | null {
  const kept = words.replace(/[–—]/g, ' ').trim().split(/\s+/).filter((word) => word !== '')
  while (kept.length > 0 && functionWord.test((kept.at(-1) ?? '').replace(/[^A-Za-z'’-]/g, ''))) kept.pop()
  while (kept.length > 0 && /^(?:and|or|but|of|a|an|the|some|its|their|only|so|that|which|who|than|as)$/i.test(kept[0] ?? '')) kept.shift()
  // -tonne room costs: the end of a word that a number began. Disappeared in the towns: what did?
  if (words.startsWith('-') || (hasEnglishVerb(kept[0] ?? '') && /^(?:in|by|from|to|for|on|at|with|the|an?)$/.test(kept[1] ?? ''))) return null
  const label = finish(kept.join(' '), 'en')
  const content = kept.filter((word) => /[A-Za-z]{3,}/.test(word) && !functionWord.test(word.replace(/[^A-Za-z'’-]/g, '')))
  return content.length >= 2 && fits(label, 'en', limits.label) && !functionWord.test((kept[0] ?? '').replace(/[^A-Za-z'’-]/g, '')) ? label : null
}

/** Of a side that the article does not have. */
const noValue: Figure['value']['zh'] = { before: '', digits: '', after: '' }

/** Cards of a sentence in both languages: of a bilingual sentence those whose value stands on both sides. */
export function cardsOf(sentence: Sentence, voice: Voice): Figure[] {
  const language = leadLanguage(sentence, voice)
  const other = language === 'zh' ? 'en' : 'zh'
  const leading = findCards(sentence[language], language)
  const following = sentence[other] === '' ? null : findCards(sentence[other], other)
  return leading.flatMap((card): Figure[] => {
    const twin = following?.find(({ figure }) => Math.abs(figure.value - card.figure.value) <= Math.abs(card.figure.value) * 0.001)
    if (following && !twin) return []
    const side = <Value>(pick: (of: FigureCard) => Value, none: Value): { zh: Value; en: Value } => {
      const [own, others] = [pick(card), twin ? pick(twin) : none]
      return language === 'zh' ? { zh: own, en: others } : { zh: others, en: own }
    }
    const value = side((of) => of.value, noValue)
    const sources = [sentence.id]
    const explanation = side((of) => of.clause, '')
    const isWhole = card.clause !== '' && (!twin || twin.clause !== '')
    return [{ value, label: { ...side((of) => of.label, ''), sources }, ...(isWhole ? { explanation: { ...explanation, sources } } : {}) }]
  })
}
