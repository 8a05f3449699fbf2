/**
 * One talk while it is given: the state, its revision, and the file from which it can be resumed.
 *
 * 1. An action gives the next state (`present`), and everybody is told the action with its moment.
 * 2. The talk is saved a moment later, unless nothing but the pointer moved.
 */
import type { PresentingAction } from '../../briefing/presenting/actions'
import type { DeckFacts } from '../../briefing/presenting/deck-facts'
import { present } from '../../briefing/presenting/present'
import type { SavedTalk } from '../../briefing/presenting/resume'
import type { PresentingState } from '../../briefing/presenting/state'
import type { KeptFile } from '../kept-file'

export interface Told {
  readonly revision: number
  readonly action: PresentingAction
  readonly now: number
}

export interface TalkParts {
  readonly state: PresentingState
  readonly facts: DeckFacts
  readonly identity: Pick<SavedTalk, 'briefingId' | 'title'>
  readonly companionPlace: () => SavedTalk['companion']
  readonly file: KeptFile<SavedTalk>
  readonly clock: () => number
  readonly tell: (told: Told) => void
  readonly changed: (state: PresentingState, before: PresentingState) => void
}

export interface Talk {
  readonly state: PresentingState
  readonly revision: number
  act(action: PresentingAction): void
  /** Writes the talk now, for a process that is about to end. */
  save(): Promise<void>
  /** The talk is over: there is nothing to resume. */
  close(): Promise<void>
}

/** Milliseconds within which changes are saved together. */
export const saveDelay = 250

export function beginTalk({ state: first, facts, identity, companionPlace, file, clock, tell, changed }: TalkParts): Talk {
  let state = first
  let revision = 0
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (isOver) return
    await file.write({ version: 1, ...identity, pageId: facts.pages[state.page]?.id ?? '', savedAt: clock(), companion: companionPlace(), state })
  }

  void save()
  return {
    get state() {
      return state
    },
    get revision() {
      return revision
    },
    act(action) {
      if (isOver) return
      const before = state
      const now = clock()
      state = present(state, action, facts, now)
      // Windows that take the same step need not be told of one that leads nowhere.
      if (state === before) return
      revision += 1
      tell({ revision, action, now })
      // Not put off by further changes: they fall into the same write.
      if (isWorthSaving(state, before)) timer ??= setTimeout(() => void save(), saveDelay)
      changed(state, before)
    },
    save,
    async close() {
      clearTimeout(timer)
      isOver = true
      await file.remove()
    },
  }
}

function isWorthSaving(state: PresentingState, before: PresentingState): boolean {
  return (Object.keys(state) as (keyof PresentingState)[]).some((key) => key !== 'pointer' && key !== 'drawing' && state[key] !== before[key])
}
