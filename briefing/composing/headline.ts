/**
 * The headline of a slide: a finding that stands in its sentences, condensed; the heading itself when it says something, or when nothing else does.
 */
import type { Language, Sentence } from '../article'
import type { Statement } from '../briefing'
import { hasEnglishVerb, opensWithPredicate } from './clauses'
import { condense, condenser, figureKeys } from './condense'
import { finish } from './finish'
import { type Condensed, firstOf, fits, limits, rulesOf } from './limits'
import type { Composing } from './draft'
import { heaviest, sharedTerms, termsOf } from './choose-sentences'
import { bothSides, hasWords, leadLanguage, leadText, sourcesOf, type Voice } from './statements'

const lengths = [limits.headline, limits.longHeadline, limits.longestHeadline] as const
const candidatesWeighed = 8
/** First without sentences that ask, announce, or point at others (These …, 其…); a longer headline of a sentence that says more is better than a short one of another. */
const attempts = [[[limits.headline, limits.longHeadline], false], [[limits.longestHeadline], false], [[limits.headline, limits.longHeadline, limits.longestHeadline], true]] as const
const costOfLength = 0.8

/** `headings` are named by the headline whatever it says; `fallback` is used when there is neither heading nor sentence that serves. */
export function findHeadline(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Statement {
  const { voice, headlines } = composing
  const heading = headings.findLast(hasWords)
  if (heading && isFinding(heading, voice) && isNew(heading, composing)) return take(nameSentence(heading, headings, voice), composing)
  const weighed = heaviest(sentences, composing.isBrief ? candidatesWeighed / 2 : candidatesWeighed, composing.weights)
    .map((candidate) => ({ ...candidate, condensed: condenser(candidate.sentence[leadLanguage(candidate.sentence, voice)], leadLanguage(candidate.sentence, voice)) }))
  for (const [tried, mayPoint] of attempts) {
    let best: { readonly sentence: Sentence; readonly value: number; readonly limit: (typeof lengths)[number] } | null = null
    for (const { sentence, weight, condensed } of weighed) {
      const language = leadLanguage(sentence, voice)
      for (const [index, limit] of tried.entries()) {
        const { text, quality } = condensed(limit)
        if (quality < 3 || text.length < (rulesOf(text, language) === 'zh' ? 7 : 20) || headlines.has(text) || !hasWords({ zh: text, en: '' })) continue
        if (isAnnouncement(text) || (asksOrAnnounces(text) && !mayPoint)) break
        const value = weight + 0.35 * quality - (echoes(text, headlines) ? 6 : 0) - (language === 'zh' && opensWithPredicate(text) ? 1 : 0) - (voice.isBilingual && (sentence.zh === '' || sentence.en === '') ? 4 : 0) - costOfLength * index
        if (best === null || value > best.value) best = { sentence, value, limit }
        break
      }
    }
    if (best) return take(stateHeadline(best.sentence, headings, voice, best.limit), composing)
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
  return (/(?:(?:批复|通知|公告|规定|报告|说明|介绍|汇报|如)如?下|以下[^，,]{0,8}|几[件点个项条][^，,]{0,6}|[一二三四五六七八九十]点意见|(?:理由|原因|考虑|依据)有[一二两三四五六七八]|其[一二三四五])$|^(?:附件|附)[：:\d]|^(?:数据)?(?:来源|注)[：:]|^(?:Sources?|Notes?): |^(?:再次|衷心|最后)*(?:感谢|谢谢)[^，,]{2,40}$|^Thank you\b.{0,60}$|^(?:Topics|Tags|Keywords|Contact|For more information)\b|^第[一二三四五六七八九十百\d]+[章节条]$|^\d+[.、．]?[\p{Script=Han}]{2,12}图$|^(?:Table|Figure|Chart|Box|Exhibit|Appendix|Annex) \d+ (?:shows?|sets?|gives?|lists?|summari[sz]es|compares?) (?:the|how|what|which)\b[^,\d]{0,50}$|^(?:如?[表图]\s?\d+(?:所示)?|见[表图]\s?\d+)[^，,]{0,8}$|\b(?:as follows|the following|We (?:recommend|propose|suggest)(?: that [^,.]{1,40})?)$/u.test(bare) && bare.length <= 60) || counts.test(bare)
}

/** 它主要发挥三方面作用, Three reasons came up: how many things are to follow, and no more. */
const counts = /^[^，,；]{0,16}[两三四五六七八九十几](?:个?方面|大|点|条|项|类|种|个)[^，,；]{0,4}(?:作用|特[点征]|问题|原因|工作|因素|意义|经验|启示|变化|趋势|建议|举措|措施|要求|任务|优势|挑战)$|^(?:two|three|four|five|six|several) (?:things|reasons|points|factors|lessons|questions|conditions|ways|trends|changes|problems|challenges)\b[^,;:]{0,40}$/i

/** What asks, announces, quotes, or points at what stands elsewhere (其…, 近年来他…, These …). */
function asksOrAnnounces(text: string): boolean {
  return /以下|如下|下列|[？?]$|^["“‘「『]|说[”"]?$|^(?:[^，,]{1,10}[，,])?(?:其(?![中他它余实次])|它|这|那|他|她|上述|上文|该|此)|^(?:These?|Those|Its?|This|That|They|Their|He|She|His|Her|Here|I mean|[a-z]+,)\b|^本(?:文|书|报告|白皮书|研究|章|节)(?!认为|建议|提出)|^\[|\bfollowing\b/.test(text)
}

/** How what the labels of a list have in common is said in the sentence before it: 其具备以下几点特征. */
const having = /^(.{0,24}?)((?:主要|一般|通常)?(?:具备|具有|呈现出?|包括|分为|体现为|表现为))(?:以下|如下|下列|[两三四五六七八九十几])/

/**
 * What the labels say together: 市场机制不健全、配建模式效率低、低价竞争加剧. Names of things stand after the sentence that announces them (具备…), or after the
 * heading; `before` is the sentence before the announcement. With neither they stand alone. Null when it is too long.
 */
export function joinLabels(labels: readonly Sentence[], lead: Sentence | undefined, before: Sentence | undefined, heading: Sentence | undefined, composing: Composing): Statement | null {
  const { voice } = composing
  if (labels.length < 2 || !labels.every(hasWords)) return null
  // What is asked is answered by names alone.
  const isSaid = labels.every((label) => saysSomething(label, voice)) || (lead !== undefined && /[？?]$/.test(leadText(lead, voice)))
  const start = bothSides((language) => (isSaid ? '' : startOf(language)))
  const words = bothSides((language) => {
    const own = labels.map((label) => finish(label[language].replace(/^从[^，,]{1,6}[看说讲][，,]/, ''), language))
    if (own.some((label) => label === '') || (!isSaid && start[language] === '' && (lead ?? heading))) return ''
    const isChinese = rulesOf(own.join(), language) === 'zh'
    if (!isChinese) return own.map((label, index) => (index === 0 ? label : label.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase()))).join('; ')
    return start[language] + own.join(own.some((label) => /[，,]/.test(label)) ? '；' : own.some((label) => label.length > 12 || label.includes('、')) ? '，' : '、')
  })
  const needed = voice.isBilingual ? (['zh', 'en'] as const) : ([leadLanguage(labels[0] as Sentence, voice)] as const)
  if (needed.some((language) => words[language] === '' || !fits(words[language], language, limits.longestHeadline)) || composing.headlines.has(leadText(words, voice))) return null
  return { ...words, sources: sourcesOf(...labels, ...[lead, before, heading].filter((sentence) => sentence !== undefined)) }

  function startOf(language: Language): string {
    if (language === 'en') return ''
    const match = having.exec(lead?.zh ?? '')
    const actor = /^(?:其|它们?|这些?.{0,4}|)$/.test(match?.[1] ?? '') ? (/^([^，,。；：]{2,14}?)(?:[，,]?(?:是|特指|指))/.exec(before?.zh ?? '')?.[1] ?? '') : (match?.[1] ?? '')
    if (match && actor !== '') return actor + (match[2] ?? '')
    return heading && heading.zh !== '' ? `${finish(heading.zh, 'zh')}：` : ''
  }
}

/** The headline that labels make together, of statements that stand on the slide. Null as above. */
export function headlineOfLabels(labels: readonly Statement[], lead: Sentence | undefined, heading: Sentence | undefined, composing: Composing): Statement | null {
  const joined = joinLabels(labels.map(({ zh, en, sources }) => ({ id: sources[0] ?? '', zh, en })), lead, undefined, heading, composing)
  return joined && take(joined, composing)
}

/** Whether a label says something of what it names: 低价竞争加剧, 保障电力系统安全, use lags behind supply. */
function saysSomething(label: Sentence, voice: Voice): boolean {
  const text = leadText(label, voice).replace(/[。：:.\s]+$/, '')
  if (rulesOf(text, leadLanguage(label, voice)) === 'en') return hasEnglishVerb(text) || isFinding(label, voice)
  return opensWithPredicate(text) || isFinding(label, voice) || /不[^的，]{1,4}$|(?:低|高|大|小|长|短|多|少|强|弱|严重|明显|突出|滞后|加剧|短缺|不足|提升|增长|下降|加快|加速|凸显|显现|缺失|薄弱)$|^(?:保障|支撑|服务|赋能|守住|做强|做|抓|补|破|立|坚守|筑牢|夯实|畅通|拓展|丰富|规范|激活|防范|化解|保护|改善|降低|减少)/.test(text)
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
    // 还要看到，…: what only leads to it goes.
    const whole = fits(words, language, limit) ? condense(words, language, limit).text : shortestGood(sentence[language], language).text
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
  const text = leadText(heading, voice).replace(/[：:]\s*$/, '')
  if (rulesOf(text, leadLanguage(heading, voice)) === 'en') return text.split(/\s+/).length >= 4 && /\b(?:is|are|was|were|has|have|will|can|must|should|may|needs?|makes?|drives?|grows?|grew|rises?|rose|falls?|fell|leads?|becomes?|shows?|[a-z]{3,}s (?:the|a|an|its|their|more|less))\b/i.test(text)
  if (text.length < 7 || /(?:内涵|现状|趋势|借鉴|经验|背景|意义|问题|建议|措施|目标|原则|思路|保障|任务|要求|情况|结论|展望|路径|机制|体系|方面|规划|方案|办法|介绍|概况|分析|研究|启示|标准|指标|参数|内容|数据|条件)$/.test(text)) return false
  if (/^(?:推进|推动|优化|加强|强化|完善|加快|构建|打造|提升|严格|深化|健全|培育|支持|落实|发展|实施|建设|坚持|扩大|促进|聚焦|突出|抓好|做强|做优|激发|统筹)/.test(text)) return true
  return /将|是|已|(?<!主)要|应|须|成为|实现|超|达|让|把|使|在于|取决于|增长|下降|突破|走向|离不开|不能|不是|加快|加速|推动|提升|带动|引领/.test(text)
}
