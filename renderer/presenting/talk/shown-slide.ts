/** What is shown of the deck: which page, how much of it, and what one press forwards or back would show instead. */
import type { LanguageMode } from '../../../briefing/article'
import type { Deck } from '../../../briefing/layout/deck'
import { sceneAtStep } from '../../../briefing/layout/steps'
import type { DeckFacts } from '../../../briefing/presenting/deck-facts'
import { present } from '../../../briefing/presenting/present'
import type { PresentingState } from '../../../briefing/presenting/state'
import type { Scene } from '../../../briefing/scene'

/** Index of the page, and how many of its steps are shown. */
export interface Place {
  readonly page: number
  readonly step: number
}

/** Where one press leads from here; null at that end of the talk. The state machine itself is asked, so the preview is never wrong. */
export function placeAfter(kind: 'next' | 'previous', state: PresentingState, facts: DeckFacts): Place | null {
  const { page, step } = present({ ...state, blank: null }, { kind }, facts, 0)
  return page === state.page && step === state.step ? null : { page, step }
}

export function sceneAt(deck: Deck, { page, step }: Place, mode: LanguageMode): Scene | null {
  const scene = deck.pages[page]?.scene(mode)
  return scene === undefined ? null : sceneAtStep(scene, step)
}
