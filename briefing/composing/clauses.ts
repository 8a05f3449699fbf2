/**
 * A sentence → its clauses, and what each does in it.
 *
 * 1. Chinese is cut at ，；：and dashes, English at commas, semicolons, colons and dashes; never within quotation marks or brackets
 *    that close, nor within a figure (1,000).
 * 2. An `opener` sets the scene and can be left out (近年来, in recent years); an `adjunct` leans on another clause and cannot end or be
 *    a statement alone (在…基础上, which …); the rest is `core`.
 */
import type { Language } from '../article'
import { hasWords } from '../parsing/characters'

export type ClauseRole = 'opener' | 'adjunct' | 'core'

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
  const ends = clauseEnds(text, language, true)
  const found = ends ?? clauseEnds(text, language, false) ?? []
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
  return clauses
}

/** Null when a bracket or a quotation mark never closes, and depth is not to be trusted. */
function clauseEnds(text: string, language: Language, heedsDepth: boolean): { readonly at: number; readonly length: number }[] | null {
  const ends: { at: number; length: number }[] = []
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

const chineseOpener = /^(?:近年来|近些年来|近几年来?|当前|目前|现在|如今|此外|另外|同时|与此同时|总体来看|总的来看|总体上|总的来说|首先|其次|再次|最后|一方面|另一方面|因此|因而|所以|总之|综上所述|综上|由此可见|可以说|应该说|事实上|实际上|也就是说|换句话说|比如|例如|譬如|其中|不过|然而|但是|但|而且|并且|对此|为此|(?:同时|我们)?(?:也|还)?(?:要|应)看到|分[^，]{1,4}看|初步核算|具体来看|具体来说|具体而言|一般来说|值得注意的是|需要指出的是|据介绍|据了解|据悉|据统计|数据显示|统计显示|长期以来|多年来|今年以来|[^，]{0,6}(?:认为|表示|指出|介绍说?|透露|强调|说|坦言))$/
const chineseLeaning = /^(?:在|以|从|随着|通过|围绕|面对|面向|针对|根据|按照|依托|基于|对于|关于|由于|因为|虽然|尽管|如果|只要|只有|无论|不论|当|经|经过|为|为了|作为|除了|除|自|截至|到|如|例如|比如|特别是|尤其是|包括|其中)/
const chineseLeaningEnd = /(?:基础上|前提下|背景下|过程中|情况下|条件下|框架下|支持下|带动下|推动下|影响下|效应下|作用下|指引下|引领下|领导下|形势下|方面|领域|的同时|之时|之后|以后|以来|之前|以前|期间|时期?|后|前|中|下|间|上|为例|为主|为辅|来看|来说|而言|需要|为契机|为抓手|为目标|为重点|为核心|为基础|为中心|为导向|为支撑|为引领|为对象)$/
const englishOpener = /^(?:in recent years|at present|currently|today|now|however|therefore|thus|hence|moreover|furthermore|in addition|additionally|meanwhile|at the same time|overall|in general|generally|first|firstly|second|secondly|third|thirdly|finally|lastly|for example|for instance|in fact|indeed|of course|in short|in other words|as a result|in conclusion|to conclude|according to [^,]{1,60}|so|but|and|yet|still|besides|similarly|by contrast|in contrast|on the one hand|on the other hand|nevertheless|[^,]{0,30} (?:said|says|noted|added|argued|argues))$/i
const englishLeaning = /^(?:of|than|rather|within|against|which|who|whose|where|when|while|whereas|because|since|although|though|if|unless|as|after|before|until|in|on|at|by|with|without|from|for|during|through|throughout|under|over|among|between|including|such as|especially|particularly|given|despite|following|based on|compared|according|to|led|driven|backed|supported|known|making|leading|allowing|creating|giving|helping|or|and|up|down)\b/i

function roleOf(text: string, language: Language, isFirst: boolean): ClauseRole {
  if (language === 'zh') {
    if (/\d/.test(text)) return isLeaning(text) ? 'adjunct' : 'core'
    if (chineseOpener.test(text)) return 'opener'
    return isLeaning(text) ? 'adjunct' : 'core'
  }
  if (englishOpener.test(text) && !/\d/.test(text)) return 'opener'
  const clause = text.replace(/^(?:and|but|or|so) /i, '')
  return englishLeaning.test(clause) && (isFirst || clause === text || !/\b(?:is|are|was|were|has|have|had|will|can|could|must|should|may|might)\b/.test(clause)) ? 'adjunct' : 'core'
}

/** 在…基础上, 随着…: they lean on what follows. 以企业为主体 at a clause's end, too. */
function isLeaning(text: string): boolean {
  const words = text.replace(/^(?:是|并|也|又|还|则|而|特指|主要指|认为|表示|指出)+/, '')
  if (/^(?:一旦|若|倘若|假如|即使|即便|不仅|不但|既然|哪怕|如|例如|比如|特别是|尤其是|包括|由于|因为|虽然|尽管|如果|只要|随着|截至|除了|除|作为|当|面对|面向|为了|通过|围绕|针对|根据|按照|依托|基于|对标|为(?:加快|推动|推进|促进|实现|解决|应对|进一步|更好|深入|适应|提高|增强|确保|保障))/.test(words)) return true
  return chineseLeaning.test(words) && (chineseLeaningEnd.test(words) || words.length <= 12)
}
