/** What the presenter's own commands do: to this window, or to the talk by way of one of its actions. */
import { canvas } from '../../../briefing/layout/frame'
import type { PresentingPreferences } from '../../../briefing/presenting/state'
import { nearestOnSlide } from '../slide/slide-place'
import { act, type TalkStore } from '../talk/talk'
import type { PresenterViewStore } from './presenter-view'
import { firstPages } from './sections'

/** What a command may touch. */
export interface PresenterParts {
  readonly talk: TalkStore
  readonly view: PresenterViewStore
}

/** The element that scrolls the notes, wherever the focus is. */
export const notesBodyId = 'presenter-notes'

export function changePreferences(talk: TalkStore, change: Partial<PresentingPreferences>): void {
  act({ kind: 'setPreferences', preferences: { ...talk.getState().state.preferences, ...change } })
}

export function scrollNotes(direction: 1 | -1): void {
  const body = document.getElementById(notesBodyId)
  body?.scrollBy({ top: direction * body.clientHeight * 0.6 })
}

export function goToSection({ getState }: TalkStore, direction: 1 | -1): void {
  const { deck, briefing, state } = getState()
  const firsts = firstPages(deck, briefing).map(({ index }) => index)
  const target = direction > 0 ? firsts.find((index) => index > state.page) : firsts.findLast((index) => index < state.page)
  if (target !== undefined) act({ kind: 'goTo', number: target + 1 })
}

/** By a quarter of what is shown. */
export function pan({ getState }: TalkStore, across: number, down: number): void {
  const { scale, x, y } = getState().state.zoom
  if (scale === 1) return
  act({ kind: 'panTo', point: nearestOnSlide({ x: x + (across * canvas.width) / scale / 4, y: y + (down * canvas.height) / scale / 4 }) })
}
