/** What presenting needs to know of a deck: its pages, how each is built up, and how much is said on it. */
import type { Language } from '../article'
import type { Deck } from '../layout/deck'
import { stepsOf } from '../layout/steps'
import { speechLength } from './speech-length'

export interface PageFacts {
  readonly id: string
  /** How many presses of "next" show all of the page after its headline; 0 when it stands whole at once. */
  readonly steps: number
  /** Length of the page's notes: Chinese characters, English words. */
  readonly speech: Readonly<Record<Language, number>>
}

export interface DeckFacts {
  readonly pages: readonly PageFacts[]
}

/** Notes belong to a slide as a whole: a slide on several pages is spoken on all of them alike. */
export function factsOf(deck: Deck): DeckFacts {
  return {
    pages: deck.pages.map(({ id, content, slide, parts }) => ({
      id,
      steps: stepsOf(content),
      speech: { zh: speechLength(slide.notes, 'zh') / parts, en: speechLength(slide.notes, 'en') / parts },
    })),
  }
}
