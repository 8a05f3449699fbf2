/**
 * Article → Briefing: a first draft that could be presented.
 *
 * 1. `outlineArticle` finds the parts; `planUnits` gathers what belongs together in each, at the scale that the document's length allows.
 * 2. `composeUnit` chooses the kind of slide that the material asks for and condenses its statements; `finishUnit` gives ids and notes.
 * 3. Cover, agenda, section openers, closing and references are put around them.
 * 4. `recastSlide` gives slides the kinds that the user has decided on; `setWords` sets marks and punctuation.
 * Every sentence that the article says is on a slide or in the notes; no statement has a word that its sources do not have.
 */
import { type Article, type Block, saidBlocks, type Sentence, sentencesOf } from './article'
import type { Briefing, DraftDecisions, Picture, Section, Slide } from './briefing'
import { composeUnit } from './composing/compose-unit'
import { weighTerms } from './composing/choose-sentences'
import { findConclusion } from './composing/conclusion'
import type { Composing } from './composing/draft'
import { finishUnit, inOrder, namedBy, sayWhatRecastDrops, SlideIds } from './composing/finish-slides'
import { agendaSlide, arguedSentences, closingSlide, coverSlide, findThesis, firstLanguageOf, isWhole, referenceSlides, sectionOf, sectionSlide } from './composing/frame-slides'
import { isAnnouncement } from './composing/headline'
import { outlineArticle, type Part } from './composing/outline-article'
import { planUnits } from './composing/plan-units'
import { recastSlide } from './composing/recast-slide'
import { setWords } from './composing/set-words'
import { hasWords, leadText, lengthOf, saySentence, type Voice } from './composing/statements'
import { statementsOf } from './slide-pieces'

const noDecisions: DraftDecisions = { kinds: {} }

/** In Chinese characters (see lengthOf): up to here everything that matters is shown; beyond it a document is briefed. */
const shownInFull = 10_000

/** How many slides a long document may take: growing slowly, about 150 for a million characters. */
function slidesFor(length: number): number {
  return Math.round(46 * (length / shownInFull) ** 0.25)
}

/** Fewer slides of the matter need no slide that gathers them; those under an agenda sooner do. */
const leastToGather = 6
const leastInSections = 4

/** Pure and deterministic. `decisions` are what the user has decided about an earlier draft of the same article. */
export function composeBriefing(article: Article, pictures: readonly Picture[], decisions: DraftDecisions = noDecisions): Briefing {
  const { first, ...voice } = firstLanguageOf(article)
  const sentences = sentencesOf(article)
  const length = sentences.reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0)
  const isBrief = length > shownInFull
  const order = new Map<string, number>()
  for (const { id } of sentences) order.set(id, order.size)
  const composing: Composing = { voice, order, weights: weighTerms(article, sentences, voice), headlines: new Map(), isBrief }
  const { parts, references } = outlineArticle(article)
  const sectioned = parts.filter((part) => part.heading !== null)
  const hasSections = sectioned.length >= 2

  const options = { voice, pictures: new Set(pictures.map(({ id }) => id)), lengthASlide: isBrief ? length / Math.max(20, slidesFor(length) - sectioned.length) : 0, leastLength: isBrief ? 150 : 150 + Math.max(0, length - 3000) / 50 }
  const thesis = findThesis(article, openingSentences(parts, voice), composing)
  const [lead, coverCaption] = leadPicture(article, pictures)
  const announced = openingAnnouncements(parts, thesis, voice)
  const cover = coverSlide(article, thesis, lead, [...coverCaption, ...announced], composing)
  const taken = new Set([...coverCaption, ...announced].map(({ id }) => id))

  const conclusion = findConclusion(parts, voice)
  const concluded = new Set(conclusion && !conclusion.isHeaded ? conclusion.blocks : [])
  const ids = new SlideIds()
  const told = parts.map((part): PartTold => {
    const section = hasSections && part.heading ? sectionOf(ids.take('section', part.heading), part, composing) : null
    const units = planUnits(withoutTaken(part, taken, concluded, hasSections), options)
    const subject = part.heading?.sentences.find(hasWords) ?? article.title
    return { part, section, slides: units.flatMap((unit) => finishUnit(unit, composeUnit(unit, subject, pictures, composing), section?.id, ids, subject, composing)) }
  })
  const sections = told.flatMap(({ section }) => section ?? [])
  const content = openSections(told)
  const isShort = told.flatMap(({ slides: own }) => own).length < (sections.length >= 2 ? leastInSections : leastToGather)
  const gathered = conclusion === null && isShort ? null : closingSlide(parts, conclusion, composing)
  const said = gathered && sayingAllOf(gathered, content)
  const closing = said ? closingSlide(parts, conclusion, composing, said) : gathered
  const byId = new Map(Object.keys(decisions.kinds).length === 0 ? [] : sentences.map((sentence) => [sentence.id, sentence]))
  const slides = [
    cover,
    ...(sections.length >= 2 ? [agendaSlide(article, sections, composing)] : []),
    ...content,
    ...(closing ? [closing] : []),
    ...referenceSlides(references, article.title, composing),
  ].map((slide) => {
    const kind = decisions.kinds[slide.id]
    return kind === undefined ? slide : sayWhatRecastDrops(slide, recastSlide(slide, kind), byId, composing)
  })
  const title = setWords({ zh: article.title.zh, en: article.title.en })
  return {
    id: draftId(article), title, author: article.byline ?? { zh: '', en: '' }, subject: title, keywords: { zh: [], en: [] },
    ...(article.date === undefined ? {} : { date: article.date }),
    firstLanguage: first, theme: 'paper', article, sections: setWords(sections), pictures: [...pictures],
    slides: setWords(nameEverySentence(sentences, sections, slides, order)), draft: decisions,
  }
}

/**
 * The draft's own name, made from the article's words: what is kept by it (ink, rehearsals, where a talk stopped) belongs to this article and
 * comes back when the same one is opened again. Two runs of FNV-1a, 32 bits each, the second from another start.
 */
function draftId({ text, title, blocks }: Article): string {
  const words = text ?? [title, ...blocks.flatMap(({ sentences }) => sentences)].map(({ zh, en }) => `${zh}\n${en}`).join('\n')
  let [first, second] = [0x811c9dc5, 0x050c5d1f]
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x01000193)
  }
  return `draft-${[first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')}`
}

/** The picture that opens the article stands on the cover, its caption in the cover's notes; a caption without a picture is told there, too. */
function leadPicture(article: Article, pictures: readonly Picture[]): readonly [Picture | null, readonly Sentence[]] {
  const [first] = saidBlocks(article)
  if (first?.kind !== 'caption') return [null, []]
  return [pictures.find(({ id }) => id === first.picture) ?? null, first.sentences]
}

/** Where the thesis is looked for: a summary, else what opens the article, with the first part when that is hardly more than a line. */
function openingSentences(parts: readonly Part[], voice: Voice): readonly Sentence[] {
  const summary = parts.slice(0, 3).find(({ heading }) => heading?.sentences.some((sentence) => /^(?:[\d一二三]+[.、\s]*)?(?:内容)?(?:摘要|提要|概要|要点|(?:executive )?summary|abstract|key (?:points|findings|messages))$/i.test(leadText(sentence, voice).trim())))
  if (summary) return arguedSentences(summary.blocks)
  const opening = arguedSentences(parts[0]?.blocks ?? [])
  return opening.length < 3 ? [...opening, ...arguedSentences(parts[1]?.blocks ?? [])] : opening
}

/** What stands before the first part when it only says that the rest follows (…通知如下：) or names who wrote it: told over the cover, a slide of it would say nothing. */
function openingAnnouncements(parts: readonly Part[], thesis: Sentence | null, voice: Voice): readonly Sentence[] {
  const [opening, next] = parts
  if (!opening || !next || opening.heading !== null || opening.blocks.some(({ kind }) => kind !== 'paragraph')) return []
  const sentences = opening.blocks.flatMap((block) => block.sentences)
  // A thesis that stands alone is on the cover, and carries no slide; its figures would.
  if (sentences.length === 1 && sentences[0] === thesis && lengthOf(thesis, voice) <= 60 && !/\d/.test(leadText(thesis, voice))) return sentences
  return sentences.every((sentence) => isAnnouncement(leadText(sentence, voice)) || (!isWhole(leadText(sentence, voice)) && lengthOf(sentence, voice) <= 40)) ? sentences : []
}

/** A part of the article with its slides, and the section that they are of where it has a heading. */
interface PartTold {
  readonly part: Part
  readonly section: Section | null
  readonly slides: readonly Slide[]
}

/** All slides of the matter. A slide opens each section, unless most are one slide long: every other slide would only announce the next. */
function openSections(told: readonly PartTold[]): Slide[] {
  const sectioned = told.filter(({ section }) => section !== null)
  const areOpened = sectioned.filter(({ slides }) => slides.length > 1).length * 2 >= sectioned.length
  return told.flatMap(({ part, section, slides }) => [...(section && areOpened ? [sectionSlide(section, part)] : []), ...slides])
}

/** The sentences shown on the first slide that shows all those of `closing`. */
function sayingAllOf(closing: Slide, content: readonly Slide[]): ReadonlySet<string> | undefined {
  const shownOn = (slide: Slide): Set<string> => namedBy(statementsOf({ ...slide, notes: [] }))
  const wanted = [...shownOn(closing)]
  return content.map(shownOn).find((shown) => wanted.every((id) => shown.has(id)))
}

/** A part's blocks without those told elsewhere; a part of an article without sections keeps its heading among them. */
function withoutTaken(part: Part, taken: ReadonlySet<string>, concluded: ReadonlySet<Block>, hasSections: boolean): Part {
  const blocks: readonly Block[] = part.heading && !hasSections ? [part.heading, ...part.blocks] : part.blocks
  return { ...part, blocks: blocks.filter((block) => !concluded.has(block) && !block.sentences.some(({ id }) => taken.has(id))) }
}

/** The law of coverage, kept whatever the article is made of: a sentence that no statement names yet is said, or named, by the last slide. */
function nameEverySentence(sentences: readonly Sentence[], sections: readonly Section[], slides: readonly Slide[], order: ReadonlyMap<string, number>): Slide[] {
  const named = namedBy([...sections.flatMap(({ title, summary }) => [title, summary]), ...slides.flatMap(statementsOf)])
  const missing = sentences.filter(({ id }) => !named.has(id))
  const last = slides.at(-1)
  if (missing.length === 0 || !last) return [...slides]
  const spoken = missing.filter(hasWords).map(saySentence)
  const silent = missing.filter((sentence) => !hasWords(sentence)).map(({ id }) => id)
  return [...slides.slice(0, -1), { ...last, headline: { ...last.headline, sources: [...last.headline.sources, ...silent] }, notes: inOrder([...last.notes, ...spoken], order) }]
}

