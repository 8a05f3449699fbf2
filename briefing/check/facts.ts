/**
 * Briefing → what can be counted and proved about it.
 *
 * 1. Fit: every slide in every language mode and theme, by the boxes of its scenes.
 * 2. Sources: every statement names sentences that exist; how much of the article is said.
 * 3. Characters: those that no bundled font has.
 * 4. Translation: texts that stand in one language only.
 * 5. Time: how long the notes take to say.
 */
import { type Language, languageModes, type LanguageMode, languages, type Pair, sentencesOf } from '../article'
import { type Briefing, type Slide, type SlideKind, type Statement, type ThemeName, themeNames } from '../briefing'
import { uncoveredCharacters } from '../layout/font-runs'
import { layoutDeck } from '../layout/deck'
import { textLinesOf } from '../scene-text'
import { piecesOf, statementsOf } from '../slide-pieces'
import { findSceneFaults, type SceneFault } from './scene-faults'

export interface SlideFacts {
  readonly id: string
  readonly kind: SlideKind
  readonly headline: Pair
  /** The number on its first page. */
  readonly number: number
  /** Pages that the slide takes. */
  readonly parts: number
  /** Smallest type on the slide in pixels of the 1280×720 canvas, the slide's foot aside. */
  readonly smallestType: number
  readonly faults: readonly FitFault[]
}

export interface FitFault extends SceneFault {
  readonly page: string
  readonly mode: LanguageMode
  readonly theme: ThemeName
}

export interface BriefingFacts {
  readonly slides: readonly SlideFacts[]
  readonly pages: number
  readonly statements: number
  /** Statements in one language only, by where they are. */
  readonly untranslated: readonly { readonly slide: string; readonly missing: Language }[]
  readonly sentences: number
  /** Sentences of the article that a statement rests on. */
  readonly citedSentences: number
  readonly unknownSources: readonly { readonly slide: string; readonly source: string }[]
  /** Each character once, in order of appearance. */
  readonly uncovered: string
  /** Time to say all notes, in seconds. */
  readonly speaking: Readonly<Record<Language, number>>
}

export function gatherFacts(briefing: Briefing): BriefingFacts {
  const sentences = new Set(sentencesOf(briefing.article).map((sentence) => sentence.id))
  const statements = statementsOfBriefing(briefing)
  const cited = new Set(statements.flatMap(({ statement }) => statement.sources))
  const slides = gatherSlides(briefing)
  return {
    slides,
    pages: slides.reduce((sum, slide) => sum + slide.parts, 0),
    statements: statements.length,
    untranslated: statements.flatMap(({ slide, statement }) => languages.filter((language) => statement[language] === '').map((missing) => ({ slide, missing }))),
    sentences: sentences.size,
    citedSentences: [...sentences].filter((id) => cited.has(id)).length,
    unknownSources: statements.flatMap(({ slide, statement }) => statement.sources.filter((id) => !sentences.has(id)).map((source) => ({ slide, source }))),
    uncovered: uncoveredCharacters(textsOf(briefing).join('')).join(''),
    speaking: { zh: speakingTime(briefing, 'zh'), en: speakingTime(briefing, 'en') },
  }
}

function gatherSlides(briefing: Briefing): SlideFacts[] {
  const decks = themeNames.map((theme) => layoutDeck(briefing, theme))
  return briefing.slides.map((slide) => {
    const faults: FitFault[] = []
    const own = decks.flatMap((deck) => deck.pages.filter((page) => page.slide === slide).map((page) => ({ page, theme: deck.themeName })))
    for (const { page, theme } of own) {
      for (const mode of languageModes) {
        faults.push(...findSceneFaults(page.scene(mode)).map((fault) => ({ ...fault, page: page.id, mode, theme })))
      }
    }
    const first = own[0]?.page
    return {
      id: slide.id,
      kind: slide.kind,
      headline: slide.headline,
      number: first?.number ?? 0,
      parts: first?.parts ?? 0,
      smallestType: Math.min(...own.flatMap(({ page }) => textLinesOf(page.scene('both'))).filter(isAboveFoot).flatMap((line) => line.runs.map((run) => run.size))),
      faults,
    }
  })
}

/** The foot repeats the title and the number on every slide, small. */
const footTop = 680

function isAboveFoot(line: { readonly box: { readonly y: number } }): boolean {
  return line.box.y < footTop
}

function statementsOfBriefing(briefing: Briefing): { slide: string; statement: Statement }[] {
  const ofSections = briefing.sections.flatMap((section) => [section.title, section.summary].map((statement) => ({ slide: section.id, statement })))
  return [...ofSections, ...briefing.slides.flatMap((slide) => statementsOf(slide).map((statement) => ({ slide: slide.id, statement })))]
}

/** Every text that a page may show. */
function textsOf(briefing: Briefing): string[] {
  const pairs: Pair[] = [
    briefing.title,
    briefing.author,
    briefing.subject,
    ...sentencesOf(briefing.article),
    ...briefing.slides.flatMap((slide) => [slide.headline, ...slide.notes, ...pairsOf(slide, briefing)]),
  ]
  return pairs.flatMap((pair) => [pair.zh, pair.en])
}

function pairsOf(slide: Slide, briefing: Briefing): Pair[] {
  return piecesOf(slide, briefing).flatMap(({ label, text }) => [label, text].filter((pair) => pair !== null))
}

/** Unhurried speech before a meeting: Chinese characters and English words a minute. */
const charactersPerMinute = 220
const wordsPerMinute = 130

/** Seconds to say all notes in the language. */
export function speakingTime({ slides }: Briefing, language: Language): number {
  const text = slides.flatMap((slide) => slide.notes.map((note) => note[language])).join(' ')
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,’'-]*/gu)?.length ?? 0
  return Math.round(60 * (characters / charactersPerMinute + words / wordsPerMinute))
}
