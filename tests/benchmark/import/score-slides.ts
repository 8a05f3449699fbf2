/**
 * Briefing + what a good briefing of the article has on its slides → how good the draft is, against Lead.
 *
 * Lead, the baseline that is hard to beat on news, says the first sentence of each paragraph, then the second of each, and so on.
 * It gets as many statements as the draft shows (whole sentences: more words than ours), five to a slide;
 * `leadByLength` gets as many characters as the draft shows. What a draft says twice (a headline and its point) counts once. Short articles have most of their sentences on slides, and then every choice
 * is a good one; so the headlines alone are compared too, with as many characters of Lead.
 */
import { type Article, saidBlocks, sentencesOf } from '../../../briefing/article'
import type { Briefing, Slide } from '../../../briefing/briefing'
import { piecesOf, statementsOf } from '../../../briefing/slide-pieces'
import type { ExpectedArticle } from './expected-article'
import type { Miss } from './score-article'
import { bare, hasFigure, shareWithin, type Share } from './words'

export interface SlidesScore {
  readonly slides: number
  readonly statements: number
  readonly figures: Share
  /** Slides within the density limits. */
  readonly density: Share
  readonly keySentences: Share
  readonly lead: Share
  readonly leadByLength: Share
  /** Key sentences in the headlines of slides, and those in as many characters of Lead. */
  readonly headlines: Share
  readonly leadOfHeadlines: Share
  /** Sentences of the article that a statement rests on. */
  readonly coverage: Share
  readonly kinds: Share
  readonly misses: readonly Miss[]
}

/** The limits of what a slide may hold. */
export const mostStatements = 5
export const mostCharacters = 60
export const mostWords = 25

/** A key clause is on a slide when that much of it is. */
const enough = 0.7

export function scoreSlides(briefing: Briefing, expected: ExpectedArticle): SlidesScore {
  const misses: Miss[] = []
  const slides = contentSlides(briefing)
  const shown = slides.map((slide) => textsOnSlide(slide, briefing))
  const texts = shown.map((parts) => parts.join(' '))
  const distinct = withoutRepeats(shown.flat())
  const statements = distinct.length
  const hitsIn = (pages: readonly string[]): string[] => expected.keySentences.filter((key) => pages.some((page) => shareWithin(key, page) >= enough))
  const keys = hitsIn(texts)
  for (const key of expected.keySentences) if (!keys.includes(key)) misses.push({ what: 'key sentence on no slide', text: key })
  const figures = expected.figures.filter((figure) => texts.some((text) => hasFigure(text, figure)))
  for (const figure of expected.figures) if (!figures.includes(figure)) misses.push({ what: 'figure on no slide', text: figure })
  const dense = slides.flatMap((slide) => densityFaults(slide, briefing).map((fault) => ({ slide, fault })))
  for (const { slide, fault } of dense) misses.push({ what: `density of ${slide.id} (${slide.kind})`, text: fault })
  const kinds = expected.slideKinds.filter((kind) => briefing.slides.some((slide) => slide.kind === kind))
  for (const kind of expected.slideKinds) if (!kinds.includes(kind)) misses.push({ what: 'no slide of the kind', text: kind })
  const coverage = coverageOf(briefing)
  if (coverage.hits < coverage.of) misses.push({ what: 'sentences that no statement rests on', text: String(coverage.of - coverage.hits) })
  const lead = leadSentences(briefing.article)
  const characters = distinct.join('').length
  const headlines = slides.map(({ headline }) => `${headline.zh} ${headline.en}`.trim())
  const of = expected.keySentences.length
  return {
    slides: briefing.slides.length,
    statements,
    figures: { hits: figures.length, of: expected.figures.length },
    density: { hits: slides.length - new Set(dense.map(({ slide }) => slide)).size, of: slides.length },
    keySentences: { hits: keys.length, of },
    lead: { hits: hitsIn(inFives(lead.slice(0, statements))).length, of },
    leadByLength: { hits: hitsIn(inFives(firstCharacters(lead, characters))).length, of },
    headlines: { hits: hitsIn(headlines).length, of },
    leadOfHeadlines: { hits: hitsIn(firstCharacters(lead, headlines.join('').length)).length, of },
    coverage,
    kinds: { hits: kinds.length, of: expected.slideKinds.length },
    misses,
  }
}

/** Slides that say something of their own. */
function contentSlides({ slides }: Briefing): Slide[] {
  return slides.filter(({ kind }) => kind !== 'cover' && kind !== 'agenda' && kind !== 'section' && kind !== 'references')
}

/** Every text that the audience sees on the slide, the headline first. */
function textsOnSlide(slide: Slide, briefing: Briefing): string[] {
  const pieces = piecesOf(slide, briefing).map(({ label, text }) => [label?.zh, text?.zh, label?.en, text?.en].filter(Boolean).join(' '))
  return [[slide.headline.zh, slide.headline.en].filter(Boolean).join(' '), ...pieces].filter((text) => text !== '')
}

/** The texts that are no part of another one. */
function withoutRepeats(texts: readonly string[]): string[] {
  const bareTexts = texts.map(bare)
  return texts.filter((_, index) => {
    const own = bareTexts[index] ?? ''
    return !bareTexts.some((other, place) => other.includes(own) && (other.length > own.length || place < index))
  })
}

/** What of the slide passes the limits. */
export function densityFaults(slide: Slide, briefing: Briefing): string[] {
  if (slide.kind === 'references' || slide.kind === 'agenda') return []
  const faults: string[] = []
  const items = countItems(slide)
  if (items > mostStatements) faults.push(`${items} statements`)
  const texts = [slide.headline, ...piecesOf(slide, briefing).flatMap(({ label, text }) => [label, text]).filter((pair) => pair !== null)]
  for (const { zh, en } of texts) {
    const characters = [...zh.replace(/\s/g, '')].length
    const words = en.match(/\S+/g)?.length ?? 0
    if (characters > mostCharacters) faults.push(`${characters} characters: ${zh}`)
    if (words > mostWords) faults.push(`${words} words: ${en}`)
  }
  return faults
}

function countItems(slide: Slide): number {
  switch (slide.kind) {
    case 'points': return slide.points.length
    case 'features': return slide.features.length
    case 'figures': return slide.figures.length
    // Bars are read at one glance, as a picture is.
    case 'chart': return slide.points.length
    case 'timeline': return slide.events.length
    case 'process': return slide.steps.length + slide.points.length
    case 'comparison': return Math.max(...slide.columns.map(({ cells }) => cells.length))
    default: return 1
  }
}

function coverageOf(briefing: Briefing): Share {
  const wanted = new Set(sentencesOf(briefing.article).map(({ id }) => id))
  const statements = [...briefing.sections.flatMap(({ title, summary }) => [title, summary]), ...briefing.slides.flatMap(statementsOf)]
  const cited = new Set(statements.flatMap(({ sources }) => sources))
  return { hits: [...wanted].filter((id) => cited.has(id)).length, of: wanted.size }
}

/** All sentences of the running text in the order in which Lead says them. */
function leadSentences(article: Article): string[] {
  const ranked = saidBlocks(article)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'labelled' || kind === 'listItem' || kind === 'quotation')
    .flatMap(({ sentences }, paragraph) => sentences.map(({ zh, en }, index) => ({ text: `${zh} ${en}`.trim(), paragraph, index })))
  const chosen = ranked.toSorted((a, b) => a.index - b.index || a.paragraph - b.paragraph)
  return chosen.map(({ text }) => text)
}

function firstCharacters(sentences: readonly string[], most: number): string[] {
  let length = 0
  return sentences.filter((sentence) => (length += sentence.length) <= most)
}

function inFives(sentences: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / mostStatements) }, (_, page) => sentences.slice(page * mostStatements, (page + 1) * mostStatements).join(' '))
}
