/**
 * How the talk stands against its time.
 *
 * 1. Each page has a planned time: as rehearsed, or by the length of its notes in the language spoken.
 * 2. When the talk has a target, the planned times are stretched or pressed together to fill it.
 * 3. The pace is how far the timer is outside the time planned for the present page.
 */
import type { DeckFacts } from './deck-facts'
import type { PresentingState } from './state'
import { elapsedAt, timesSpent } from './timer'

const minute = 60_000

/** For a page without notes: time to read its headline. */
const leastTime = 15_000

/** Milliseconds planned for each page, in the order of the deck. */
export function plannedTimes({ plan, preferences }: Pick<PresentingState, 'plan' | 'preferences'>, facts: DeckFacts): readonly number[] {
  const { speechRate, spokenLanguage, targetMinutes } = preferences
  const natural = facts.pages.map(({ id, speech }) =>
    plan[id] ?? Math.max(leastTime, (speech[spokenLanguage] / speechRate[spokenLanguage]) * minute))
  const total = natural.reduce((sum, time) => sum + time, 0)
  if (targetMinutes === null || total <= 0) return natural
  return natural.map((time) => (time / total) * targetMinutes * minute)
}

export interface Pace {
  /** Milliseconds behind the plan; ahead of it when negative; 0 within the time of the present page. */
  readonly behind: number
  readonly elapsed: number
  /** What the whole talk is planned to take. */
  readonly total: number
  /** What the present page is planned to take, and has taken. */
  readonly page: { readonly planned: number; readonly spent: number }
}

export function paceOf(state: PresentingState, facts: DeckFacts, now: number): Pace {
  const planned = plannedTimes(state, facts)
  const elapsed = elapsedAt(state.timer, now)
  const before = planned.slice(0, state.page).reduce((sum, time) => sum + time, 0)
  const here = planned[state.page] ?? 0
  return {
    behind: elapsed < before ? elapsed - before : Math.max(0, elapsed - before - here),
    elapsed,
    total: planned.reduce((sum, time) => sum + time, 0),
    page: { planned: here, spent: timesSpent(state, facts, now)[facts.pages[state.page]?.id ?? ''] ?? 0 },
  }
}

export interface RehearsalReport {
  readonly pages: readonly { readonly id: string; readonly number: number; readonly planned: number; readonly spent: number }[]
  readonly planned: number
  readonly spent: number
}

/** Time planned for and spent on every page of the deck. */
export function reportRehearsal(state: PresentingState, facts: DeckFacts, now: number): RehearsalReport {
  const planned = plannedTimes(state, facts)
  const times = timesSpent(state, facts, now)
  const pages = facts.pages.map(({ id }, index) => ({ id, number: index + 1, planned: planned[index] ?? 0, spent: times[id] ?? 0 }))
  return {
    pages,
    planned: pages.reduce((sum, page) => sum + page.planned, 0),
    spent: pages.reduce((sum, page) => sum + page.spent, 0),
  }
}
