/**
 * The headline of a slide: a finding that stands in its sentences, condensed; the heading itself when it says something, or when nothing else does.
 */
import type { Language, Sentence } from '../article'
import type { Statement } from '../briefing'
import { condense, type Condensed, condenser, figureKeys, finish, firstOf, fits, limits, rulesOf } from './condense'
import type { Composing } from './draft'
import { heaviest, sharedTerms, termsOf } from './choose-sentences'
import { bothSides, hasWords, leadLanguage, leadText, sourcesOf, type Voice } from './statements'

const lengths = [limits.headline, limits.longHeadline, limits.longestHeadline] as const
const candidatesWeighed = 8
/** At each length first without sentences that ask, announce, or point at others (These …, 其…). */
const attempts = [[limits.headline, false], [limits.longHeadline, false], [limits.headline, true], [limits.longestHeadline, true]] as const

/** `headings` are named by the headline whatever it says; `fallback` is used when there is neither heading nor sentence that serves. */
export function findHeadline(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Statement {
  const { voice, headlines } = composing
  const heading = headings.findLast(hasWords)
  if (heading && isFinding(heading, voice) && isNew(heading, composing)) return take(nameSentence(heading, headings, voice), composing)
  const weighed = heaviest(sentences, composing.isBrief ? candidatesWeighed / 2 : candidatesWeighed, composing.weights)
    .map((candidate) => ({ ...candidate, condensed: condenser(candidate.sentence[leadLanguage(candidate.sentence, voice)], leadLanguage(candidate.sentence, voice)) }))
  for (const [limit, mayPoint] of attempts) {
    let best: { readonly sentence: Sentence; readonly value: number } | null = null
    for (const { sentence, weight, condensed } of weighed) {
      const language = leadLanguage(sentence, voice)
      const { text, quality } = condensed(limit)
      if (quality < 3 || text.length < (rulesOf(text, language) === 'zh' ? 7 : 20) || headlines.has(text) || !hasWords({ zh: text, en: '' })) continue
      if (isAnnouncement(text) || (asksOrAnnounces(text) && !mayPoint)) continue
      const value = weight + 0.35 * quality - (echoes(text, headlines) ? 3 : 0)
      if (best === null || value > best.value) best = { sentence, value }
    }
    if (best) return take(stateHeadline(best.sentence, headings, voice, limit), composing)
  }
  const last = heading ?? sentences.find((sentence) => hasWords(sentence) && isNew(sentence, composing)) ?? fallback
  return take(nameSentence(last, headings, voice), composing)
}

/** Whether a slide is headed so already, in almost these words. */
function echoes(text: string, headlines: Composing['headlines']): boolean {
  const own = new Set(termsOf(text))
  return [...headlines.values()].slice(-40).some((terms) => sharedTerms(own, terms) > 0.85)
}

/** Marks a headline as given. */
export function giveHeadline(text: string, { headlines }: Composing): void {
  headlines.set(text, new Set(termsOf(text)))
}

function take(statement: Statement, composing: Composing): Statement {
  giveHeadline(leadText(statement, composing.voice), composing)
  return statement
}

function isNew(sentence: Sentence, { headlines, voice }: Composing): boolean {
  return !headlines.has(leadText(nameSentence(sentence, [], voice), voice))
}

/** A sentence, or what was cut of one, that only leads up to what comes after it. */
export function isAnnouncement(text: string): boolean {
  const bare = text.replace(/[。：:，,.\s]+$/u, '')
  return /(?:(?:批复|通知|公告|规定|报告|说明|介绍|汇报|如)如?下|以下[^，,]{0,8}|几[件点个项条][^，,]{0,6}|[一二三四五六七八九十]点意见|理由有[一二三四五六七八]|其[一二三四五])$|^(?:附件|附)[：:\d]|^(?:Topics|Tags|Keywords|Contact|For more information)\b|^第[一二三四五六七八九十百\d]+[章节条]$|^\d+[.、．]?[\p{Script=Han}]{2,12}图$|\b(?:as follows|the following|We recommend)$/u.test(bare) && bare.length <= 60
}

function asksOrAnnounces(text: string): boolean {
  return /以下|如下|下列|[？?]$|^(?:其|它|这|那|他|她|These?|Those|It|This|That|They)|\bfollowing\b/.test(text)
}

/** A sentence as a headline, within `limit` on the leading side and as short as it reads well on the other. */
export function stateHeadline(sentence: Sentence, headings: readonly Sentence[], voice: Voice, limit: (typeof lengths)[number] = limits.headline): Statement {
  const language = leadLanguage(sentence, voice)
  const leading = condense(sentence[language], language, limit).text
  const wanted = new Set(figureKeys(leading, language))
  return { ...bothSides((side) => (side === language ? leading : shortestGood(sentence[side], side, wanted).text)), sources: sourcesOf(sentence, ...headings) }
}

/** A heading or title as it stands; condensed only where it does not fit. */
export function nameSentence(sentence: Sentence, others: readonly Sentence[], voice: Voice): Statement {
  const side = (language: Language): string => {
    const words = finish(sentence[language].replace(/\s+/g, ' '), language)
    const limit = limits.longestHeadline
    const whole = fits(words, language, limit) ? words : shortestGood(sentence[language], language).text
    return whole || firstOf(sentence[language].trim(), limits.longestHeadline.zh)
  }
  return { ...bothSides(side), sources: sourcesOf(sentence, ...others.filter((other) => voice.lead !== undefined && other.id !== sentence.id)) }
}

function shortestGood(text: string, language: Language, wanted?: ReadonlySet<string>): Condensed {
  const condensed = condenser(text, language)
  const tried = lengths.map((limit) => condensed(limit, wanted))
  return tried.find(({ quality }) => quality >= 3) ?? (tried.at(-1) as Condensed)
}

/** Whether a heading says something rather than naming a subject. */
export function isFinding(heading: Sentence, voice: Voice): boolean {
  const text = leadText(heading, voice)
  if (rulesOf(text, leadLanguage(heading, voice)) === 'en') return text.split(/\s+/).length >= 4 && /\b(?:is|are|was|were|has|have|will|can|must|should|may|needs?|makes?|drives?|grows?|grew|rises?|rose|falls?|fell|leads?|becomes?|shows?|[a-z]{3,}s (?:the|a|an|its|their|more|less))\b/i.test(text)
  if (text.length < 7 || /(?:内涵|现状|趋势|借鉴|经验|背景|意义|问题|建议|措施|目标|原则|思路|保障|任务|要求|情况|结论|展望|路径|机制|体系|方面|规划|方案|办法|介绍|概况|分析|研究|启示)$/.test(text)) return false
  if (/^(?:推进|推动|优化|加强|强化|完善|加快|构建|打造|提升|严格|深化|健全|培育|支持|落实|发展|实施|建设|坚持|扩大|促进|聚焦|突出|抓好|做强|做优|激发|统筹)/.test(text)) return true
  return /将|是|已|要|应|须|成为|实现|超|达|让|把|使|在于|取决于|增长|下降|突破|走向|离不开|不能|不是|加快|加速|推动|提升|带动|引领/.test(text)
}
