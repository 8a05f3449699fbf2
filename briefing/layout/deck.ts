/**
 * Briefing → the pages of its deck.
 *
 * 1. Every slide is continued until it fits in all language modes (continue.ts), so the deck has the same pages
 *    in every mode. Themes differ in colour only, so the pages are the same in every theme too.
 * 2. The pages are numbered.
 * 3. A page's scene is made when it is first asked for, and kept.
 */
import { type LanguageMode, languageModes, languages } from '../article'
import type { Briefing, Slide, ThemeName } from '../briefing'
import type { Scene } from '../scene'
import { statementsOf } from '../slide-pieces'
import { themes } from '../theme'
import type { Content } from './content'
import { continueContent } from './continue'
import type { Position } from './frame'
import { layoutContent, type Surroundings } from './layout-content'

/** One slide as shown: a slide of the briefing, or one part of it when its items need several. */
export interface DeckPage {
  /** The slide's id, with `.2`, `.3` … for its continuations. */
  readonly id: string
  readonly slide: Slide
  /** What of the slide stands on this page. */
  readonly content: Content
  /** From 1 to `parts`. */
  readonly part: number
  readonly parts: number
  /** From 1: the number on the slide. The same in every language mode. */
  readonly number: number
  /** The laid-out slide, made when first asked for and then kept. Throws when the page does not fit, which the schema excludes. */
  scene(mode: LanguageMode): Scene
}

export interface Deck {
  readonly briefing: Briefing
  readonly themeName: ThemeName
  readonly pages: readonly DeckPage[]
}

/** What stands on each page, worked out once for each briefing. */
const continued = new WeakMap<Briefing, readonly (readonly Content[])[]>()

/** The deck of the briefing in a theme. Pure: the same briefing gives the same scenes. */
export function layoutDeck(briefing: Briefing, themeName: ThemeName): Deck {
  const slides = continued.get(briefing) ?? continueSlides(briefing)
  continued.set(briefing, slides)
  const surroundings = surroundingsOf(briefing, themeName)
  const total = slides.reduce((sum, parts) => sum + parts.length, 0)
  const pages: DeckPage[] = []
  slides.forEach((parts, index) => {
    const slide = briefing.slides[index] as Slide
    parts.forEach((content, partIndex) => {
      const position = positionOf(briefing, slide, { number: pages.length + 1, total, part: partIndex + 1, parts: parts.length })
      pages.push({
        id: partIndex === 0 ? slide.id : `${slide.id}.${partIndex + 1}`,
        slide,
        content,
        part: partIndex + 1,
        parts: parts.length,
        number: position.number,
        scene: keepScenes((mode) => {
          const scene = layoutContent(content, position, mode, surroundings)
          if (!scene) throw new Error(`slide ${slide.id} does not fit (${mode})`)
          return scene
        }),
      })
    })
  })
  return { briefing, themeName, pages }
}

/**
 * Hands on what `continueSlides` has worked out elsewhere, in a Worker for example, for the same briefing:
 * one entry for each slide. `layoutDeck` then has next to nothing left to do.
 */
export function rememberContinued(briefing: Briefing, contents: readonly (readonly Content[])[]): void {
  continued.set(briefing, contents)
}

/** What stands on the pages of each slide. `known` has it for the slides of which it is known already. */
export function continueSlides(briefing: Briefing, known?: (slide: Slide) => readonly Content[] | undefined): readonly (readonly Content[])[] {
  const surroundings = surroundingsOf(briefing, briefing.theme)
  return briefing.slides.map((slide) => {
    const parts = known?.(slide)
    if (parts) return parts
    // Numbers do not change what fits: they stand in the foot and the eyebrow, outside the body.
    const position = positionOf(briefing, slide, { number: 1, total: 1, part: 1, parts: 1 })
    // Words in one language only are set alike in every mode.
    const modes = isInBothLanguages(slide) ? languageModes : [briefing.firstLanguage]
    const fits = (content: Content): boolean => modes.every((mode) => layoutContent(content, position, mode, surroundings, 'smallest') !== null)
    return continueContent(contentOf(slide, briefing), fits)
  })
}

function isInBothLanguages(slide: Slide): boolean {
  return languages.every((language) => slide.kind === 'agenda' || slide.kind === 'section' || statementsOf(slide).some((statement) => statement[language] !== ''))
}

function contentOf(slide: Slide, briefing: Briefing): Content {
  if (slide.kind !== 'agenda') return slide
  return { ...slide, sections: briefing.sections.map((section, index) => ({ number: index + 1, section })) }
}

function surroundingsOf(briefing: Briefing, themeName: ThemeName): Surroundings {
  return {
    theme: themes[themeName],
    firstLanguage: briefing.firstLanguage,
    pictures: new Map(briefing.pictures.map((picture) => [picture.id, picture])),
  }
}

function positionOf(briefing: Briefing, slide: Slide, place: Pick<Position, 'number' | 'total' | 'part' | 'parts'>): Position {
  const index = briefing.sections.findIndex((section) => section.id === slide.section)
  return { briefingTitle: briefing.title, section: briefing.sections[index] ?? null, sectionNumber: index + 1, ...place }
}

function keepScenes(make: (mode: LanguageMode) => Scene): (mode: LanguageMode) => Scene {
  const kept = new Map<LanguageMode, Scene>()
  return (mode) => {
    const scene = kept.get(mode) ?? make(mode)
    kept.set(mode, scene)
    return scene
  }
}
