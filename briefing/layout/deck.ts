/** Briefing → pages of slides. (API fixed; implementation on its way.) */
import type { LanguageMode } from '../article'
import type { Briefing, Slide, ThemeName } from '../briefing'
import type { Scene } from '../scene'

/** One slide as shown: a slide of the briefing, or one part of it when its items need several. */
export interface DeckPage {
  /** The slide's id, with `.2`, `.3` … for its continuations. */
  readonly id: string
  readonly slide: Slide
  /** From 1 to `parts`. */
  readonly part: number
  readonly parts: number
  /** From 1: the number on the slide. The same in every language mode. */
  readonly number: number
  /** The laid-out slide, made when first asked for and then kept. */
  scene(mode: LanguageMode): Scene
}

export interface Deck {
  readonly briefing: Briefing
  readonly themeName: ThemeName
  readonly pages: readonly DeckPage[]
}

export declare function layoutDeck(briefing: Briefing, themeName: ThemeName): Deck
