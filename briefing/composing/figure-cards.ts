/**
 * Sentences → figures set large, each with what it counts.
 *
 * What it counts stands after a count (60个初赛胜出集群, 56 clusters) and before an amount (完成产值6.2万亿元, output reached RMB 6.2 trillion).
 * A figure whose label would say nothing is no card: it is left to the points.
 */
import type { Language, Sentence } from '../article'
import type { Figure } from '../briefing'
import { type FoundFigure, isAmount } from '../figures/figure'
import { findFigures } from '../figures/find-figures'
import { type Clause, splitClauses } from './clauses'
import { condense, finish, fits, limits, rulesOf } from './condense'
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
  for (const figure of figures) {
    const last = cards.at(-1)
    const change = changeClause(clauses, figure, language)
    if (change !== null && last && last.figure.kind !== figure.kind && (last.clause === '' || last.clause === change || change.includes(last.clause) || last.clause.includes(last.figure.digits))) {
      cards[cards.length - 1] = { ...last, clause: change }
      continue
    }
    const card = cardOf(figure)
    if (card) cards.push(card)
  }
  const when = clauses.find(({ text: own }) => language === 'zh' && /^(?:预计)?(?:到|截至|至)?\d{4}年/.test(own) && own.length <= 16 && !cards.some(({ figure }) => own.includes(figure.digits)))?.text
  return when ? cards.map((card) => (card.clause === '' ? { ...card, clause: when } : card)) : cards

  function cardOf(figure: FoundFigure): FigureCard | null {
    const value = setLarge(figure)
    if (!isAmount(figure) || value === null) return null
    const clause = clauses.find(({ start, end }) => figure.start >= start && figure.start < end)
    if (!clause) return null
    const amounts = figures.filter((other) => isAmount(other) && (/\d/.test(other.digits) || other.qualifier === 'classOnly'))
    const bounds = { start: Math.max(clause.start, ...amounts.filter(({ end }) => end <= figure.start).map(({ end }) => end)), end: Math.min(clause.end, ...amounts.filter(({ start }) => start >= figure.end).map(({ start }) => start)) }
    const label = language === 'zh' ? chineseLabel(text, figure, bounds, bounds.start === clause.start) : englishLabel(text, figure, bounds)
    if (label === null || !fits(label, side, limits.label)) return null
    const wanted = new Set([`${Number(figure.value.toPrecision(4))}`])
    const whole = condense(clause.text, side, limits.point, wanted).text
    const addsWords = whole.length > label.length + (figure.end - figure.start) + 3 && !used.has(whole) && whole.includes(figure.digits)
    if (addsWords) used.add(whole)
    return { figure, value, label, clause: addsWords ? whole : '' }
  }
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
  const isChange = language === 'zh' ? change.zh.test(clause.text.slice(0, figure.start - clause.start)) && figure.end === clause.end : change.en.test(clause.text)
  return isChange ? finish(clause.text, language) : null
}

/** The value in the three pieces of the layout, or null when it is longer than they hold, or a bare count in words (两类). */
function setLarge({ before, digits, after, kind, unit }: FoundFigure): Figure['value']['zh'] | null {
  if (digits.length > 12 || before.length > 12 || after.length > 16) return null
  if (!/\d/.test(digits) && kind === 'number' && !/^(?:上|数|几|dozens|hundreds|thousands|a )/i.test(digits)) return null
  if (kind === 'number' && ['年', '天', '个月', '日', '次', '级', '月', '岁', '期', '步'].includes(unit)) return null
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
  const isCount = figure.kind === 'number' && figure.unit !== ''
  const isShare = figure.kind === 'percent' && /^(?:以上|左右)?的/.test(text.slice(figure.end))
  if (isCount || isShare) return meaningful(after) ?? meaningful(before)
  return meaningful(before) ?? meaningful(after)
}

/** What a count counts: up to where the next thing begins. */
function trimAfter(words: string): string {
  const noun = words.replace(/^(?:以上|左右|的|多)+/, '').split(/[、，,；（(]|(?<=.{2})(?:在|由|中(?![心小央国部试间型])|已|于|和|与|及|以及|出台|参与|布局|达到|占|实现|开展|获得|入选|通过|进入|成为|集聚|拥有|汇聚|贡献|覆盖|提供|完成|涉及|增长|下降|来自|位于|包括|带动|建成|投入|作为)/)[0] ?? ''
  return finish(noun, 'zh')
}

/** What an amount measures: the words before it in its clause, without those that only lead to the number. */
function trimBefore(words: string, fromClause: boolean): string {
  const last = fromClause ? words : (words.split(/[、；]|和(?=.{2,}$)/).at(-1) ?? '')
  return finish(last.replace(/(?:已经|已|就|共|分别|累计|总计|合计|突破|达到了?|达|为|有|到|至|约|超过|超|的|是|占比?|近|集聚了|拥有)+$/, (tail) => (tail.startsWith('占') ? tail : '')).replace(/^[的和与及]/, ''), 'zh')
}

const emptyWords = /^(?:其中|增长|下降|提高|上升|降低|达到?|超过|约|近|共|为|占|比|同比|同比增长|同比下降|环比|分别|建设|支持|新增|完成|实现|累计|以上|左右|提出了?|形成|建成|拥有|集聚)$/

function meaningful(words: string): string | null {
  if (words.length < 2 || words.length > limits.label.zh || emptyWords.test(words) || !/\p{Script=Han}{2,}|[A-Za-z]{3,}/u.test(words)) return null
  return /^[在由从被把将以于]/.test(words) && words.length < 5 ? null : words
}

function englishLabel(text: string, figure: FoundFigure, { start, end }: Bounds): string | null {
  const after = finish(text.slice(figure.end, end).replace(/\s*\b(?:and|or|to|from|with|at|in|by|of|the|a|an|than)\s*$/i, ''), 'en')
  const before = finish(text.slice(start, figure.start).replace(/\s*\b(?:by|to|of|at|was|were|is|are|reached|totalled|totaled|some|an?|the|for|from|in|with|and)\s*$/i, '').replace(/\s*\b(?:by|to|of|at|reached)\s*$/i, ''), 'en')
  const usable = (words: string): string | null => (/[A-Za-z]{3,}/.test(words) && fits(words, 'en', limits.label) && !/^(?:and|or|than|while|which|by|as|are|is|was|were)\b/i.test(words) ? words : null)
  const noun = figure.kind === 'number' ? finish((after.split(/\b(?:in|by|from|to|across|at|on|for|that|which|who|with|since|have|has|had|are|is|were|was|will)\b/)[0] ?? '').trim(), 'en') : ''
  if (figure.kind === 'number') return usable(noun) ?? usable(after) ?? usable(before)
  return (/^(?:of|in) /i.test(after) ? usable(after) : null) ?? usable(before) ?? usable(after)
}

/** An English figure on the Chinese side, where nothing puts spaces between its pieces. */
function spaced({ before, digits, after }: Figure['value']['zh']): Figure['value']['zh'] {
  return { before: /[A-Za-z]$/.test(before) ? `${before} `.slice(0, 12) : before, digits, after: /^[A-Za-z]/.test(after) ? ` ${after}`.slice(0, 16) : after }
}

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
    // The schema asks for digits on both sides: an untranslated figure is written the same.
    const value = side((of) => of.value, language === 'en' ? spaced(card.value) : card.value)
    const sources = [sentence.id]
    const explanation = side((of) => of.clause, '')
    const isWhole = card.clause !== '' && (!twin || twin.clause !== '')
    return [{ value, label: { ...side((of) => of.label, ''), sources }, ...(isWhole ? { explanation: { ...explanation, sources } } : {}) }]
  })
}
