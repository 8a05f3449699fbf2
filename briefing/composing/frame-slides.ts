/**
 * The slides around the content: cover, agenda, section openers, closing, references.
 *
 * Their words are the article's, too, but for the plain headlines of what is structure and no claim (agenda, references): the cover's message is the sentence that says what the whole is about, a section's summary the
 * sentence that says most of the part, the closing gathers what the article concludes.
 */
import type { Article, Block, Pair, Sentence } from '../article'
import type { Picture, Section, Slide, Statement } from '../briefing'
import { chooseDiverse, likeness, weighSentence } from './choose-sentences'
import type { Conclusion } from './conclusion'
import { condense } from './condense'
import { dropBrackets, finish } from './finish'
import { firstOf, fits, limits } from './limits'
import { type Composing, mostStatements } from './draft'
import { findHeadline, giveHeadline, isAnnouncement, isFinding, nameSentence, stateHeadline } from './headline'
import type { Part } from './outline-article'
import { bothSides, hasWords, leadLanguage, leadText, lengthOf, saySentence, sourcesOf, stateSentence, type Voice } from './statements'

/** What the frame itself says: the only words of a draft that are not the article's. */
const structural = {
  agenda: { zh: '本次汇报的主要内容', en: 'What this briefing covers' },
  references: { zh: '参考文献', en: 'References' },
  /** News and pages that a site names below its article, each with its day: reading for later, not what the author rests on. */
  related: { zh: '相关阅读', en: 'Further reading' },
} as const satisfies Record<string, Pair>

export const structuralHeadlines: readonly Pair[] = Object.values(structural)

/** In the languages that the article has. */
function structuralHeadline(words: Pair, named: Sentence, voice: Voice): Statement {
  return { ...bothSides((language) => (voice.isBilingual || language === voice.lead ? words[language] : '')), sources: [named.id] }
}

/** Sentences of what the author argues, in order: no cells, captions, notes. */
export function arguedSentences(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'labelled' || block.kind === 'listItem' ? block.sentences.filter(hasWords) : []))
}

const thesisCue = /本文|意味着|关键|核心|取决于|在于|是.*(?:标志|力量|手段|关键|核心|途径|支撑|抓手|选择|重要)|必须|应当|\b(?:argues?|this (?:report|paper|article)|key|means that|must|should|shows? that|finds? that|lesson|in short|the point is)\b/i

/** Greetings, datelines, names of files and times of plans say nothing of the matter. */
const opensNothing = /^(?:今天|刚才|下面|很高兴|非常高兴|[^，]{0,12}(?:同志们|各位|大家好|女士们)|Ladies|Dear|项目代码|规划期|\d{4}年[，,](?:比|较)|\p{Lu}{3,}[^.]{0,30}\d{4}$|By \p{Lu})/u

/** The sentence that says what the article is about: in its opening, near its title. Null when nothing can stand under the title. */
export function findThesis(article: Article, opening: readonly Sentence[], { weights, voice }: Composing): Sentence | null {
  const title = leadText(article.title, voice)
  const candidates = opening.slice(0, 12).map((sentence, index) => {
    const text = leadText(sentence, voice)
    const language = leadLanguage(sentence, voice)
    const { text: short, quality } = condense(text, language, limits.longHeadline)
    const value = weighSentence(sentence, index, opening.length, weights) + 2 * likeness(title, text) + (thesisCue.test(text) ? 1.5 : 0) + 0.3 * quality - (/^\d{1,2}月\d{1,2}日/.test(text) ? 2 : 0) - 0.5 * Math.min(3, text.match(/\d+(?:\.\d+)?/g)?.length ?? 0)
    return { sentence, short, quality, value }
  })
  const good = candidates.filter(({ sentence, short, quality }) => quality >= 3 && isWhole(leadText(sentence, voice)) && short.length >= 8 && !(short.length <= title.length * 1.3 && likeness(title, short) > 0.9) && !opensNothing.test(short) && !isAnnouncement(short))
  return good.sort((left, right) => right.value - left.value)[0]?.sentence ?? null
}

/** Ends as a sentence does: a line that does not is a name or a date. */
export function isWhole(text: string): boolean {
  return /[。！？；.!?;…：:]["”’」』）)]*\s*$/.test(text)
}

export function coverSlide(article: Article, thesis: Sentence | null, picture: Picture | null, notes: readonly Sentence[], composing: Composing): Slide {
  const { voice } = composing
  const headline = nameSentence(article.title, [], voice)
  giveHeadline(leadText(headline, voice), composing)
  const subtitle = thesis ? stateHeadline(thesis, [], voice, condense(leadText(thesis, voice), leadLanguage(thesis, voice), limits.headline).quality >= 4 ? limits.headline : limits.longHeadline) : null
  const byline = article.byline && shorten(joinByline(article.byline, article.source))
  return {
    kind: 'cover', id: 'cover', headline,
    ...(subtitle && hasWords(subtitle) && !repeats(leadText(subtitle, voice), leadText(headline, voice)) ? { subtitle } : {}),
    ...(byline && hasWords(byline) ? { byline } : article.source ? { byline: shorten(article.source) } : {}),
    ...(article.date ? { date: article.date } : {}),
    ...(picture ? { picture: picture.id } : {}),
    notes: notes.filter(hasWords).map(saySentence),
  }
}

/** Whether the title says it already, or the other way round. */
function repeats(subtitle: string, title: string): boolean {
  const [one, other] = [subtitle, title].map((text) => text.replace(/[\s\p{P}]+/gu, '').toLowerCase()) as [string, string]
  return (one.includes(other) && one.length < 1.6 * other.length) || other.includes(one) || (likeness(subtitle, title) > 0.85 && one.length < 1.6 * other.length)
}

function joinByline(byline: Pair, source: Pair | undefined): Pair {
  const joined = bothSides((language) => [byline[language], source?.[language] ?? ''].filter((text) => text !== '').join(language === 'zh' ? '　' : ' · '))
  return joined.zh.length <= 40 && joined.en.length <= 80 ? joined : byline
}

function shorten({ zh, en }: Pair): Pair {
  return { zh: firstOf(zh, 40).trim(), en: firstOf(en, 80).trim() }
}

/** A part as a section: its heading, without what does not fit, and in one line what it says. */
export function sectionOf(id: string, part: Part, composing: Composing): Section {
  const { voice } = composing
  const heading = part.heading as NonNullable<Part['heading']>
  const sentence = heading.sentences.find(hasWords) ?? (heading.sentences[0] as Sentence)
  const title = {
    ...bothSides((language) => {
      const words = finish(dropBrackets(sentence[language]), language)
      return fits(words, language, { ...limits.label, enWords: 20 }) ? words : condense(sentence[language], language, limits.label).text
    }),
    sources: sourcesOf(...heading.sentences),
  }
  const best = summarySentence(part, composing)
  return { id, title, summary: best ? stateSummary(best, composing) : { ...nameSentence(sentence, [], voice) } }
}

function stateSummary(sentence: Sentence, { voice }: Composing): Statement {
  return stateSentence(sentence, condense(leadText(sentence, voice), leadLanguage(sentence, voice), limits.headline).quality >= 4 ? limits.headline : limits.longHeadline, voice)
}

function summarySentence(part: Part, { weights, voice }: Composing): Sentence | null {
  const topics = part.blocks.flatMap((block) => (block.kind === 'heading' ? block.sentences.filter((heading) => isFinding(heading, voice)) : []))
  const sentences = arguedSentences(part.blocks).slice(0, 60)
  const weighed = sentences
    .map((sentence, index) => {
      const { text, quality } = condense(leadText(sentence, voice), leadLanguage(sentence, voice), limits.headline)
      return { sentence, value: weighSentence(sentence, index, sentences.length, weights) + 0.4 * quality + (/以下|如下|^[其这那它]|[？?]$/.test(text) ? -4 : 0) - (isAnnouncement(text) ? 6 : 0) }
    })
    .sort((left, right) => right.value - left.value)
  return weighed[0]?.sentence ?? topics[0] ?? part.blocks.find(({ kind }) => kind !== 'heading' && kind !== 'table')?.sentences.find((sentence) => hasWords(sentence) && !isAnnouncement(leadText(sentence, voice))) ?? null
}

/** Opens a section with what it says in one line, as the agenda has it. The slide after it may be headed by the same: it shows why. */
export function sectionSlide(section: Section, part: Part): Slide {
  const named = part.heading?.sentences.filter(hasWords) ?? []
  const [said, ...others] = named.map(saySentence)
  return {
    kind: 'section', id: section.id, section: section.id, notes: said ? [sayItem(said, section.summary), ...others] : [],
    headline: { ...section.summary, sources: sourcesOf(...section.summary.sources.map((id) => ({ id })), ...(part.heading?.sentences ?? [])) },
  }
}

/** The items are the sections. */
export function agendaSlide(article: Article, sections: readonly Section[], composing: Composing): Slide {
  return { kind: 'agenda', id: 'agenda', headline: structuralHeadline(structural.agenda, article.title, composing.voice), notes: sections.map(({ title, summary }) => sayItem(title, summary)) }
}

function sayItem(title: Statement, summary: Statement): Statement {
  if (summary.sources.every((source) => title.sources.includes(source))) return summary
  return { ...bothSides((language) => [title[language], summary[language]].filter((text) => text !== '').join(language === 'zh' ? '：' : ': ')), sources: [...new Set([...title.sources, ...summary.sources])] }
}

const conclusionCue = /综上|总之|总的来看|因此|由此|未来|展望|下一步|需要|应当?|必须|要|将|意味着|关键|建议|启示|\b(?:in conclusion|overall|therefore|thus|should|must|will|need|recommend|next|future|in short|to conclude|ultimately|lessons?)\b/i
const mostConclusions = 4
const mostConsidered = 60

/** Headings of parts that say what is to come or to be done. */
const forward = /建议|对策|措施|举措|趋势|展望|未来|下一步|路径|启示|任务|安排|打算|怎么办|如何|方向|前景|要(?:求|抓|做)|\b(?:recommend\w*|next|outlook|future|implications?|ahead|lessons?|what (?:now|to do)|way forward|should|proposals?|we propose)\b/i

/** In Chinese characters: a concluding part of less needs no slide that gathers it. */
const shortConclusion = 600

/**
 * What the article concludes: its conclusion where it has one, else its last part's sentences, else its last sentences.
 * Null when the article is too short to need gathering, or closes with a short part that concludes. `told` are the sentences of a slide
 * that says all of that already: then what the parts say first is gathered without them, or nothing.
 */
export function closingSlide(parts: readonly Part[], conclusion: Conclusion | null, composing: Composing, told: ReadonlySet<string> = new Set()): Slide | null {
  const { voice, weights } = composing
  const all = parts.flatMap((part) => arguedSentences(part.blocks))
  const concluded = arguedSentences(conclusion?.blocks ?? [])
  if (conclusion?.isHeaded && concluded.reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0) <= shortConclusion) return null
  const own = conclusion && !conclusion.isHeaded ? concluded : []
  if (all.length < 8 && own.length === 0) return null
  const looksAhead = told.size === 0 && (parts.at(-1)?.heading?.sentences.some((sentence) => forward.test(leadText(sentence, voice))) ?? false)
  const last = parts.length > 1 && (looksAhead || own.length > 0) ? arguedSentences(parts.at(-1)?.blocks ?? []) : []
  // Without an end of its own the article is gathered from what each part says first of all, and what its last paragraph says.
  const ending = arguedSentences(parts.at(-1)?.blocks.slice(-1) ?? [])
  const gathered = parts.length > 1 && !looksAhead && own.length === 0 ? [...new Set([...parts.flatMap((part) => (part.heading ? (summarySentence(part, composing) ?? []) : [])), ...ending])].filter(({ id }) => !told.has(id)) : []
  if (told.size > 0 && gathered.length < 3) return null
  const leads = new Set((parts.at(-1)?.blocks ?? []).flatMap((block) => arguedSentences([block]).slice(0, 1).map(({ id }) => id)))
  const labels = new Set(parts.flatMap((part) => part.blocks.flatMap((block) => (block.kind === 'labelled' ? (block.sentences[0]?.id ?? []) : []))))
  const plain = (sentences: readonly Sentence[]): Sentence[] => lastOf(sentences, mostConsidered, (sentence) => !labels.has(sentence.id) && !isAnnouncement(leadText(sentence, voice)))
  const ownPlain = plain(own)
  const concluding = plain(gathered.length >= 3 ? gathered : last.length >= 3 ? last : all.slice(-Math.max(6, Math.ceil(all.length / 5))))
  const pool = ownPlain.filter((sentence) => lengthOf(sentence, voice) >= 10).length >= 3 ? ownPlain : concluding.length >= 3 ? concluding : all.slice(-mostConsidered)
  const concludes = new Set([...own, ...(gathered.length > 0 ? ending : [])].map(({ id }) => id))
  const candidates = pool.map((sentence, index) => {
    const text = leadText(sentence, voice)
    const { text: short, quality } = condense(text, leadLanguage(sentence, voice), limits.point)
    const weight = weighSentence(sentence, index, pool.length, weights) + (conclusionCue.test(text) ? 2 : 0) + (leads.has(sentence.id) ? 1.5 : 0) + (concludes.has(sentence.id) ? (own.length > 0 ? 5 : 2) : 0) + Math.min(0, quality) + (index === pool.length - 1 ? 1 : 0) - (/^[其这那它]|[？?]$/.test(short) ? 3 : 0)
    return { sentence, text: short, weight }
  })
  const concludingOnes = candidates.filter(({ text, sentence }) => lengthOf(sentence, voice) >= 10 && (own.length > 0 ? concludes.has(sentence.id) : gathered.length > 0 || conclusionCue.test(text)) && isWhole(leadText(sentence, voice))).map(({ sentence }) => sentence)
  // What is said last counts most, except where it only winds up a conclusion.
  const headline = findHeadline(own.length > 0 ? concludingOnes : concludingOnes.reverse(), [], pool.at(-1) as Sentence, composing)
  const headlineText = leadText(headline, voice)
  const telling = candidates.filter(({ text }) => text.length >= 8 && /\p{L}{2}/u.test(text) && !isAnnouncement(text))
  const chosen = chooseDiverse(telling, Math.min(mostConclusions, mostStatements), [headlineText]).map((index) => telling[index] as (typeof candidates)[number])
  const points = chosen.filter(({ text }) => text !== headlineText).map(({ sentence }) => stateSentence(sentence, limits.point, voice)).filter(hasWords)
  if (points.length === 0 && own.length === 0) return null
  const said = [...new Set([...chosen.map(({ sentence }) => sentence), ...(conclusion && !conclusion.isHeaded ? conclusion.blocks.flatMap(({ sentences }) => sentences.filter(hasWords)) : [])])].sort((left, right) => (composing.order.get(left.id) ?? 0) - (composing.order.get(right.id) ?? 0))
  return { kind: 'points', id: 'closing', headline, points: points.length > 0 ? points : [headline], notes: said.map(saySentence) }
}

/** The last sentences of which `serves` is true, in order. */
function lastOf(sentences: readonly Sentence[], most: number, serves: (sentence: Sentence) => boolean): Sentence[] {
  const found: Sentence[] = []
  for (let index = sentences.length - 1; index >= 0 && found.length < most; index -= 1) {
    const sentence = sentences[index]
    if (sentence !== undefined && serves(sentence)) found.unshift(sentence)
  }
  return found
}

const referencesASlide = 10
const mostReferenceSlides = 6

export function referenceSlides(references: readonly Extract<Block, { kind: 'reference' }>[], title: Sentence, composing: Composing): Slide[] {
  const shown = references.filter((reference) => reference.sentences.some(hasWords))
  const count = Math.min(mostReferenceSlides, Math.ceil(references.length / referencesASlide))
  // Nobody looks through more: what is left is listed in the notes.
  const unseen = references.slice(count * referencesASlide).flatMap(({ sentences }) => sentences)
  return Array.from({ length: count }, (_, index): Slide | null => {
    const own = references.slice(index * referencesASlide, (index + 1) * referencesASlide)
    const items = own.filter((reference) => shown.includes(reference))
    if (items.length === 0) return null
    const isFirst = index === 0
    const headline = structuralHeadline(own.every(({ date }) => date !== undefined) ? structural.related : structural.references, title, composing.voice)
    return {
      kind: 'references', id: isFirst ? 'references' : `references-${index + 1}`, headline: { ...headline, sources: [...new Set([...headline.sources, ...own.flatMap(({ sentences }) => sentences.map(({ id }) => id))])] },
      references: items.map((reference) => ({ title: referenceTitle(reference.sentences), ...(reference.date ? { date: reference.date } : {}) })),
      notes: index === count - 1 ? unseen.filter(hasWords).map(saySentence) : [],
    }
  }).filter((slide) => slide !== null)
}

/** References are looked up: they stand in full, up to what a line or two of the slide hold. */
function referenceTitle(sentences: readonly Sentence[]): Statement {
  const text = bothSides((language) => sentences.map((sentence) => sentence[language].trim()).filter((words) => words !== '').join(' '))
  return { zh: cutAt(text.zh, 160), en: cutAt(text.en, 300), sources: sourcesOf(...sentences) }
}

function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = firstOf(text, length)
  return finish(firstOf(cut, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('，'), cut.lastIndexOf('.'), Math.round(length / 2))), 'zh')
}

/** Both sides of the voice, for the briefing's own fields. */
export function firstLanguageOf(article: Article): Voice & { readonly first: 'zh' | 'en' } {
  const sentences = [article.title, ...article.blocks.flatMap((block) => block.sentences)]
  const count = (language: 'zh' | 'en'): number => sentences.reduce((sum, sentence) => sum + (sentence[language] === '' ? 0 : 1), 0)
  const [zh, en] = [count('zh'), count('en')]
  const isBilingual = Math.min(zh, en) >= Math.max(zh, en) * 0.3
  const starts = sentences.find((sentence) => sentence.zh !== '' && sentence.en !== '' && sentence.ranges?.length === 2)?.ranges
  // The first range is the Chinese one, in the order of the languages.
  const englishFirst = isBilingual && starts !== undefined && (starts[1]?.start ?? 0) < (starts[0]?.start ?? 0)
  const first = isBilingual ? (englishFirst ? 'en' : 'zh') : zh >= en ? 'zh' : 'en'
  return { lead: first, isBilingual, first }
}
