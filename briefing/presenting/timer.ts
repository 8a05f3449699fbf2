/** The talk's time. No clock is read here: every function is told the moment, and a clock that goes backwards counts as standing still. */
import type { DeckFacts } from './deck-facts'
import type { PageTimes, PresentingState, Timer } from './state'

/** Milliseconds on the timer at the moment `now`. */
export function elapsedAt({ elapsed, since }: Timer, now: number): number {
  return since === null ? elapsed : elapsed + Math.max(0, now - since)
}

export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === null ? { elapsed: timer.elapsed, since: Math.max(0, now) } : { elapsed: elapsedAt(timer, now), since: null }
}

/** The state with the timer and the time on every page at nought; a running timer runs on. */
export function resetTimer(state: PresentingState, now: number): PresentingState {
  return { ...state, timer: { elapsed: 0, since: state.timer.since === null ? null : Math.max(0, now) }, pageEntered: 0, spent: {} }
}

/** Time on each page up to now, the present visit with it. */
export function timesSpent(state: PresentingState, facts: DeckFacts, now: number): PageTimes {
  const id = facts.pages[state.page]?.id
  if (id === undefined) return state.spent
  const visit = Math.max(0, elapsedAt(state.timer, now) - state.pageEntered)
  return { ...state.spent, [id]: (state.spent[id] ?? 0) + visit }
}
