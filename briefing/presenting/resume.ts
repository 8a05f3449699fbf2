/**
 * A talk that was broken off, and how it goes on.
 *
 * The saved form names the slide by its id as well: should the briefing have changed meanwhile, the talk goes on at the
 * same slide and not at the same number. What belonged to the moment (a covered display, a stroke half drawn) is let go.
 */
import { z } from 'zod'
import type { DeckFacts } from './deck-facts'
import { PresentingState, wholeSlide } from './state'
import { elapsedAt } from './timer'

export const SavedTalk = z.strictObject({
  version: z.literal(1),
  briefingId: z.string().max(64),
  /** How the user knows the talk again. */
  title: z.strictObject({ zh: z.string().max(4000), en: z.string().max(4000) }),
  pageId: z.string().max(80),
  savedAt: z.number().nonnegative(),
  /** Where the companion page was served: offered there again, phones in the room find it by themselves. */
  companion: z.strictObject({ address: z.string().max(60), port: z.int().min(1).max(65_535), token: z.string().regex(/^[\w-]{22}$/) }).nullable(),
  state: PresentingState,
})
export type SavedTalk = z.infer<typeof SavedTalk>

/** A break as short as this is part of the talk: the room has been waiting, and the timer has run on. */
const breakWithinTalk = 10 * 60_000

export function resumeTalk({ state, pageId, savedAt }: SavedTalk, facts: DeckFacts, now: number): PresentingState {
  const found = facts.pages.findIndex(({ id }) => id === pageId)
  const page = found >= 0 ? found : Math.min(state.page, Math.max(0, facts.pages.length - 1))
  const elapsed = elapsedAt(state.timer, now - savedAt <= breakWithinTalk ? now : savedAt)
  const steps = facts.pages[page]?.steps ?? 0
  return {
    ...state,
    phase: 'running',
    page,
    step: state.preferences.building === 'whole' ? steps : Math.min(state.step, steps),
    blank: null,
    tool: 'none',
    pointer: null,
    drawing: null,
    zoom: wholeSlide,
    timer: { elapsed, since: state.timer.since === null ? null : Math.max(0, now) },
    pageEntered: Math.min(state.pageEntered, elapsed),
    typed: '',
    panel: null,
    isSwapped: false,
    companionCode: 'hidden',
  }
}
