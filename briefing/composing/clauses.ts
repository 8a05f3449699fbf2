/**
 * A sentence → its clauses, and what each does in it.
 *
 * 1. Chinese is cut at ，；：and dashes, English at commas, semicolons, colons and dashes; never within quotation marks or brackets
 *    that close, nor within a figure (1,000).
 *    Commas between the items of an English list (Sweden, Germany and Spain) part no clauses, nor do those around a word or two in Chinese.
 * 2. An `opener` sets the scene and can be left out (近年来, in recent years); an `adjunct` leans on another clause and cannot end or be
 *    a statement alone (在…基础上, which …); a `topic` names who acts, and the clauses after it say what is done (各部门通过设立基金, …);
 *    the rest is `core`.
 */
import type { Language } from '../article'
import { hasWords } from '../parsing/characters'

export type ClauseRole = 'opener' | 'adjunct' | 'topic' | 'core'

export interface Clause {
  /** UTF-16 offsets in the sentence, the mark that ends it left out. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The mark that ends it, with the space after it: `，`, `, `, or empty. */
  readonly mark: string
  readonly role: ClauseRole
}

/** Single quotation marks are left out: ’ is an apostrophe as often. */
const opening = new Set('“（(《〈【[「『')
const closing = new Set('”）)》〉】]」』')
/** Every sign at which a clause may end, or the depth changes. */
const marks = /[，；：。！？,;:—–“”（）()《》〈〉【】[\]「」『』-]/g

export function splitClauses(text: string, language: Language): Clause[] {
  const ends = clauseEnds(text, language, true) ?? clauseEnds(text, language, false) ?? []
  const found = language === 'en' ? withoutListCommas(text, ends) : withoutNameCommas(text, ends)
  const clauses: Clause[] = []
  let start = 0
  for (const { at, length } of [...found, { at: text.length, length: 0 }]) {
    const words = text.slice(start, at)
    if (hasWords(words)) {
      const trimmed = words.trim()
      const from = start + words.indexOf(trimmed)
      clauses.push({ start: from, end: from + trimmed.length, text: trimmed, mark: text.slice(at, at + length), role: roleOf(trimmed, language, clauses.length === 0) })
    }
    start = at + length
  }
  return language === 'zh' ? clauses.map((clause, index) => (isTopic(clause, clauses[index + 1]) ? { ...clause, role: 'topic' as const } : clause)) : clauses
}

/** 黄石作为重要城市, 各部门通过设立基金, 集群将在核心环节根植于地方的基础上: who acts and how, before the clause that says what is done. */
function isTopic({ text, mark, role }: Clause, next: Clause | undefined): boolean {
  if (role === 'opener' || !next || (mark[0] !== '，' && mark[0] !== ',')) return false
  const end = text.at(-1)
  if (end === '中' && text.length > 2 && howMany.test(next.text)) return true
  if ((end === '上' || end === '下' || end === '中' || end === '时') && onWhat.test(text)) return true
  if (text.includes('作为') && asWhat.test(text)) return true
  return role === 'core' && byWhich.test(text) && opensWithPredicate(next.text) && byWhat.test(text)
}

/** 11个项目中，有7个…: of what a part is told. */
const howMany = /^(?:有|仅|只|超|近|约|达|过半|半数|\d|[一二三四五六七八九十]成)/
const asWhat = /^([^把将以在，,]{2,16})作为/
const onWhat = /^(?!认为|表示|指出|强调|提出|建议)([^在通围依以，,].{0,16}?)在.+(?:基础上|前提下|背景下|过程中|情况下|条件下|的同时)$/
const byWhich = /通过|围绕|依托|立足|借助|凭借|按照|根据/
const byWhat = /^([^在通围依以，,][^，,]{1,23}?)(?:通过|围绕|依托|立足|借助|凭借|按照|根据)[^，,]{4,}$/

/** Who acts, in a topic: 各部门 of 各部门通过设立基金. */
export function actorOf(topic: string): string {
  return (asWhat.exec(topic) ?? onWhat.exec(topic) ?? byWhat.exec(topic))?.[1] ?? topic
}

const predicate = /^(?:是|已|将|成为|能够?|可以?|要|应|须|必须|需要?|推动|推进|促进?|形成|提出|实现|支持|加快|建立|构建|打造|提升|增强|带动|引领|完善|加强|发挥|拥有|具有|具备|突破|塑造|致力于|旨在|特指|不断|持续|有效|采取|组织|完成|达|增长|下降|同比|较|共|比|着力|努力|加大|开展|投资|制定|出台|印发|发布|设立|培育|引进|吸引|集聚|汇聚|覆盖|涵盖|涉及|包括|占|位[列居]|提供|给予|探索|优化|强化|深化|健全|扩大|激发|统筹|落实|争当|把|让|使|被|均|都|也|又)/

/** 截至2023年底: a date and nothing that happened on it. */
export function isTimeOnly(text: string): boolean {
  return timeOnly.test(text)
}

/** 同比增长12%, 占比提高2.5个百分点, 下降5.6%: how much more or what share, of what the clause before it tells. */
export function tellsChange(text: string): boolean {
  return change.test(text)
}

const change = /^(?:同比|环比|占比|占(?!据|地|领)|分别|比(?!例|如|重|赛|特|亚|利)|较(?!大|好|高|强|多|为)|(?:增长|下降|上升|减少|增加|提高|降低)(?=[^，,]{0,2}\d)[^，,]{1,10}$)/

/** A clause without which what stands beside it says too much: 除非…, if …. */
export function isCondition(text: string): boolean {
  return conditional.test(text)
}

const conditional = /^(?:(?:but |and )?(?:only )?(?:if|unless|except|provided|as long as)\b|除非|如果|只有|只要|一旦|未经|前提是|条件是|但(?:前提|条件)是)/i

/** Words that turn round or narrow what they stand in. */
export const restrictive = /\b(?:if|unless|until|except|provided|only|not|no|never|nor|without)\b|n't\b/i

/** The name of which it is said what it is, of 集群是…的产业生态系统; not of what it is not (并非是, 不再是), nor of one kind of it (特别是). */
export function nameOfWhatIs(text: string): string | undefined {
  const name = /^([\p{sc=Han}A-Za-z0-9“”]{2,14}?)(?<![只就都也还才便可总算凡若但硬])是(?!否|指|因为|由于|为了).{4,}/u.exec(text)?.[1]
  return name === undefined || /[不非没未无]|(?:特别|尤其|于|正|或|要|仅|更|即)$/.test(name) ? undefined : name
}

/** Whether a Chinese text may say that something is or is done: a list of names and offices has none of these signs. */
export function maySay(text: string): boolean {
  return /[是有在为将已要应须能可会使让把被出进开推建加提升增减降成获达到占超过定做给用促发实具拥包涵带说称看想来去上下动化行施抓强优深扩完善落创保不没了着需]/.test(text)
}

/** Whether a Chinese clause begins with what is done or said, so that who does it stands before. */
export function opensWithPredicate(text: string): boolean {
  return predicate.test(text)
}

/** English verbs by form, as far as form tells them. */
const englishVerb = /\b(?:is|are|was|were|has|have|had|shall|will|would|can|could|may|might|must|should|do|does|did|[a-z]{2,}ed|said|says|grew|grows|rose|fell|made|makes|cost|costs|cut|came|comes|went|goes|built|began|begins|became|took|takes|gave|gives|paid|pays|led|leads|held|holds|spent|met|meets|won|lost|left|kept|keeps|ran|runs|need|needs|live|lives|use|uses|show|shows|stay|stays|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|couldn't|wouldn't|\w+'(?:re|ve|ll))\b/i

export function hasEnglishVerb(text: string): boolean {
  return englishVerb.test(text)
}

/** Whether the English clause at `from` has a subject of its own. After a comma only a joining word begins anew (…, and it works badly), or what the clauses before it lead to (As costs climb, firms must choose). */
export function startsAnew(clauses: readonly Clause[], from: number): boolean {
  const text = clauses[from]?.text ?? ''
  const joined = text.replace(joining, '')
  if (startsInside(joined) || startsInside(text) || withoutSubject.test(joined)) return false
  return !clauses[from - 1]?.mark.startsWith(',') || joined !== text || (clauses[0]?.role !== 'core' && clauses.slice(0, from).every(({ role, text: own }) => role !== 'core' || !hasEnglishVerb(own)))
}

const joining = /^(?:and|but|so|yet|or|while|whereas) /i
const withoutSubject = /^(?:(?:(?:of|from|to|in|on|at|by|with|for|through|under) )?(?:which|whom|whose|who)|whether|how|why|never|then|also|thus|still|soon|often|later|only|even|further)\b/i

/** Kansas, agreed to cut …: a name that stood aside, or a verb whose subject is not there. */
function startsInside(text: string): boolean {
  const words = text.split(/\s+/)
  return (words.length <= 2 && !hasEnglishVerb(text)) || (/^[a-z]/.test(text) && (hasEnglishVerb(words[0] ?? '') || /^(?:been|being|be)\b/.test(text))) || /^[a-z]+ing\b/.test(text)
}

type End = { readonly at: number; readonly length: number }

/** Sweden, Germany, Spain and Denmark already do: the commas of a list are no ends. */
function withoutListCommas(text: string, ends: readonly End[]): readonly End[] {
  const segmentAfter = (index: number): string => text.slice((ends[index]?.at ?? 0) + (ends[index]?.length ?? 0), ends[index + 1]?.at ?? text.length)
  const isItem = (words: string): boolean => words.split(/\s+/).length <= 4 && !hasEnglishVerb(words) && !englishOpener.test(words) && !englishLeaning.test(words)
  const closes = (words: string): boolean => {
    const match = /^(?:((?:[^\s,]+ ){1,4})(?:and|or) |(?:and|or) (?=[^\s,]+))/.exec(words)
    return match !== null && (match[1] === undefined || isItem(match[1].trim()))
  }
  const listed = new Set<number>()
  for (let index = 0; index < ends.length; index += 1) {
    if (text[ends[index]?.at ?? 0] !== ',') continue
    let to = index
    while (to < ends.length - 1 && text[ends[to + 1]?.at ?? 0] === ',' && isItem(segmentAfter(to))) to += 1
    const first = text.slice(index === 0 ? 0 : (ends[index - 1]?.at ?? 0) + 2, ends[index]?.at)
    const isScene = index === 0 && (englishOpener.test(first) || englishLeaning.test(first)) && first.split(/\s+/).length <= 4
    const joins = /^(?:and|or) /.test(segmentAfter(to))
    if (!closes(segmentAfter(to)) || (to === index && (isScene || joins))) continue
    for (let comma = isScene ? index + 1 : index; comma <= to; comma += 1) listed.add(comma)
    index = to
  }
  return listed.size === 0 ? ends : ends.filter((_, index) => !listed.has(index))
}

/** 让船，港，市三者共用数据: the commas around a word or two are those of a list. */
function withoutNameCommas(text: string, ends: readonly End[]): readonly End[] {
  const isName = (from: End | undefined, to: End | undefined): boolean => {
    if (from === undefined || to === undefined || to.at - from.at > 3 || !/[，,]/.test(text.charAt(from.at)) || !/[，,]/.test(text.charAt(to.at))) return false
    const words = text.slice(from.at + from.length, to.at)
    return words.length <= 2 && !chineseOpener.test(words) && !timeOnly.test(words) && !/[但且而则又也就便]|^(?:否则|反之|可见)$/.test(words)
  }
  const kept = ends.filter((end, index) => !isName(ends[index - 1], end) && !isName(end, ends[index + 1]))
  return kept.length === ends.length ? ends : kept
}

/** Null when a bracket or a quotation mark never closes, and depth is not to be trusted. */
function clauseEnds(text: string, language: Language, heedsDepth: boolean): End[] | null {
  const ends: End[] = []
  let depth = 0
  marks.lastIndex = 0
  while (marks.test(text)) {
    const index = marks.lastIndex - 1
    const character = text.charAt(index)
    if (heedsDepth) {
      if (opening.has(character)) depth += 1
      else if (closing.has(character)) depth = Math.max(0, depth - 1)
      if (depth > 0) continue
    }
    const length = markLength(text, index, language)
    if (length === 0) continue
    ends.push({ at: index, length })
    marks.lastIndex = index + length
  }
  return depth > 0 ? null : ends
}

function markLength(text: string, index: number, language: Language): number {
  const character = text[index] ?? ''
  if (language === 'zh') {
    if (/[，；：。！？]/.test(character)) return 1
    if (character === '—' && text[index + 1] === '—') return 2
    if (/[,;:]/.test(character)) return /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '') ? 0 : /\s/.test(text[index + 1] ?? '') ? 2 : 1
    return 0
  }
  if (/[,;:]/.test(character) && /\s/.test(text[index + 1] ?? '')) return 2
  if (character === '—') return 1
  if (/[–-]/.test(character) && text[index - 1] === ' ' && text[index + 1] === ' ') return 2
  return 0
}

/** Nothing but when: 4月11日, 到2025年底. */
const timeOnly = /^(?:(?:今年|去年)?(?:上|下)半年|(?:今年|去年)?[一二三四]季度|前三季度|今日|昨日|去年|今年|全年|年初|年底|(?=.*\d)(?:预计)?(?:到|截至|至|自|从)?(?:\d{4}年)?(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:上午|下午|晚间?|凌晨|上半年|下半年|[一二三四]季度|前三季度|全年|底|末|初|以来|前后|起)?)$/
/** How 市商务局的调查显示 and 他认为 end: who says what comes next. */
const saying = new Set(['显示', '表明', '指出', '提到', '宣布', '预计', '预测', '认为', '表示', '强调', '透露', '介绍', '发现', '看来'])
const telling = /(?<![小传学据])说$|(?<![名简职俗全])称$/
/** 媒体曝光违建部分后, 大会进入中段之际: when, whoever does it. */
const meanwhile = /.{3}(?:(?<![滞落背幕今前])后|(?<![小及同随按准届平临工课])时|之际|期间|之前|的同时)$/
const chineseOpener = /^(?:同志们|朋友们|各位[^，,]{0,10}|同日|当日|当天|日前|近日|次日|随后|会上|会前|会后|近年来|近些年来|近几年来?|当前|目前|现在|如今|此外|另外|同时|与此同时|总体来看|总的来看|总体上|总的来说|首先|其次|再次|最后|其[一二三四五六七八九十]|一方面|另一方面|因此|因而|所以|总之|综上所述|综上|由此可见|可以说|应该说|事实上|实际上|也就是说|换句话说|比如|例如|譬如|其中|不过|然而|但是|但|而且|并且|对此|为此|(?:但|同时|我们|在此同时)*(?:也|还)?(?:要|应该?|必须|应当)?(?:清醒地?|充分|深刻)?(?:看到|认识到|注意到)|分[^，]{1,4}看|初步核算|具体来看|具体来说|具体而言|一般来说|[^，,]{1,8}的是|(?:也|还)?要?(?:说句)?(?:公道话|实话|实在话)|坦率地?[讲说]|客观地?[讲说]|平心而论|(?:也|还|同时)?(?:需?要|应当?|必须)(?:说明|指出|强调|承认)|不可否认|毋庸讳言|据[^，,]{1,16}|数据显示|统计显示|长期以来|多年来|今年以来|[^，]{0,6}(?:认为|表示|指出|介绍说?|透露|强调|说|坦言))$/
/** 记者6月9日从省发展改革委获悉: who heard it, before what was heard. */
const newsLead = /^[^，,]{0,40}记者[^，,]{0,40}(?:获悉|了解到|看到|发现)$|^[^，,]{2,30}获悉$/
/** 理由有三: how many reasons follow. */
export const reasonsCounted = '(?:主要)?(?:理由|原因|考虑|依据)有[二两三四五六七八][点条个]?'
const countsReasons = new RegExp(`^${reasonsCounted}$`)
const chineseLeaning = /^(?:在|以|从|随着|通过|围绕|面对|面向|针对|根据|按照|依托|基于|对于|关于|由于|因为|虽然|尽管|如果|只要|只有|无论|不论|当|经|经过|为|为了|作为|除了|除|自|截至|到|如|例如|比如|特别是|尤其是|包括|其中)/
const chineseLeaningEnd = /(?:基础上|前提下|背景下|过程中|情况下|条件下|框架下|支持下|带动下|推动下|影响下|效应下|作用下|指引下|引领下|领导下|形势下|方面|领域|的同时|之时|之后|以后|以来|之前|以前|期间|时期?|后|前|中|下|间|上|为例|为主|为辅|来看|来说|而言|需要|为契机|为抓手|为目标|为重点|为核心|为基础|为中心|为导向|为支撑|为引领|为对象)$/
const englishOpener = /^(?:in recent years|at present|currently|today|now|however|therefore|thus|hence|moreover|furthermore|in addition|additionally|meanwhile|at the same time|overall|in general|generally|first|firstly|second|secondly|third|thirdly|finally|lastly|for example|for instance|in fact|indeed|of course|in short|in other words|as a result|in conclusion|to conclude|according to [^,]{1,60}|so|but|and|yet|still|besides|similarly|by contrast|in contrast|on the one hand|on the other hand|nevertheless|[^,]{0,30} (?:said|says?|noted|notes|added|adds|argued?|argues|believes?|thinks?|explains?|explained|warns?|warned|writes|wrote))$/i
const englishLeaning = /^(?:(?:mainly|largely|partly|chiefly|primarily|mostly|even|only|just|not least) )?(?:of|than|rather|within|against|which|who|whose|where|when|while|whereas|because|since|although|though|if|unless|as|after|before|until|in|on|at|by|with|without|from|for|during|through|throughout|under|over|among|between|including|such as|especially|particularly|given|despite|following|based on|compared|according|to|led|driven|backed|supported|known|making|leading|allowing|creating|giving|helping|or|and|up|down)\b/i

const subordinate = /^(?:by the time|which|who|whose|where|when|while|whereas|because|since|although|though|if|unless|as|after|before|until|given)\b/i

function roleOf(text: string, language: Language, isFirst: boolean): ClauseRole {
  if (language === 'zh') {
    if (newsLead.test(text) || countsReasons.test(text)) return 'opener'
    const hasDigits = /\d/.test(text)
    if (timeOnly.test(text) || ((saying.has(text.slice(-2)) || telling.test(text)) && text.length <= 32 && !chineseOpener.test(text)) || meanwhile.test(text)) return 'adjunct'
    if (hasDigits) return isLeaning(text) ? 'adjunct' : 'core'
    if (chineseOpener.test(text)) return 'opener'
    return isLeaning(text) ? 'adjunct' : 'core'
  }
  if (englishOpener.test(text) && !/\d/.test(text)) return 'opener'
  // In 2017 we closed two mills, At the centre is the law: a time or place without its comma.
  if (isFirst && !subordinate.test(text) && /\s(?:is|are|was|were|lies?|lay|stands?|stood|comes?|came) (?:the|an?|its|their|one|two|no) |\s(?:we|they|it|he|she|I|you|there) (?:\w+ )?(?:is|are|was|were|has|have|had|shall|will|would|can|could|may|might|must|should|[a-z]{2,}ed)\b/.test(text)) return 'core'
  if (isFirst && /^\w+ing\b/.test(text) && !/\b(?:is|are|was|were|has|have|had|will|can|could|must|should|may|might)\b/.test(text)) return 'adjunct'
  const clause = text.replace(/^(?:and|but|or|so) /i, '')
  return englishLeaning.test(clause) && (isFirst || clause === text || !/\b(?:is|are|was|were|has|have|had|will|can|could|must|should|may|might)\b/.test(clause)) ? 'adjunct' : 'core'
}

/** 为黄石注入新动能 says what is done for whom; 为落实规划 only what for. */
const forWhom = /提供|注入|作出|做出|奠定|打下|打造|创造|带来|增添|树立|探索|营造|赢得|开辟|服务|谋|送|所|核心|主要?|目标|重点|基础/

/** 在…基础上, 随着…: they lean on what follows. 以企业为主体 at a clause's end, too. */
function isLeaning(text: string): boolean {
  if (/^[与和同跟].{1,24}(?:相比|不同|一道|一起)$/.test(text) || (text.length > 4 && text.startsWith('为') && !forWhom.test(text))) return true
  const words = text.replace(/^(?:是|并|也|又|还|则|而|特指|主要指|认为|表示|指出)+/, '')
  if (/^(?:虽|一旦|若|倘若|假如|即使|即便|不仅|不但|既然|哪怕|如|例如|比如|特别是|尤其是|包括|由于|因为|虽然|尽管|如果|只要|随着|截至|除了|除|作为|当|面对|面向|为了|通过|围绕|针对|根据|按照|依托|基于|对标|为(?:加快|推动|推进|促进|实现|解决|应对|进一步|更好|深入|适应|提高|增强|确保|保障))/.test(words)) return true
  return chineseLeaning.test(words) && (chineseLeaningEnd.test(words) || words.length <= 12)
}
