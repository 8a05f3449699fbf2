/** A window's copy of the talk: it is told every action, and takes the same steps as the main process. */
import type { PresentingAction } from './actions'
import type { DeckFacts } from './deck-facts'
import { present } from './present'
import type { PresentingState } from './state'

export interface Mirror {
  readonly revision: number
  readonly state: PresentingState
}

/** The copy after an action. Null when one before it was missed: then the window asks for the whole state again. */
export function mirrorAction(
  mirror: Mirror,
  told: { readonly revision: number; readonly action: PresentingAction; readonly now: number },
  facts: DeckFacts,
): Mirror | null {
  // Told again what the state already holds: it was asked for while the message was on its way.
  if (told.revision <= mirror.revision) return mirror
  if (told.revision > mirror.revision + 1) return null
  return { revision: told.revision, state: present(mirror.state, told.action, facts, told.now) }
}
