/**
 * The presentation as a state machine: `present(state, action, facts, now)` gives the next state.
 *
 * Pure and total: the moment is told, never read; every action is allowed in every state, and one that means nothing
 * there gives back the very same state. So the main process and the windows, told the same actions, agree.
 *
 * 1. A stroke being drawn is ended by whatever is not drawing.
 * 2. Digits being typed are forgotten by whatever is not a digit, Enter or a pointer that moves.
 * 3. The action itself.
 */
import { languageModes, type LanguageMode } from '../article'
import { assertNever } from '../result'
import type { PresentingAction } from './actions'
import type { DeckFacts } from './deck-facts'
import { beginStroke, clearInk, endStroke, erase, extendStroke, undoInk } from './ink'
import { notesShares, previewLanguages, type PresentingState, wholeSlide } from './state'
import { elapsedAt, resetTimer, timesSpent, toggleTimer } from './timer'
import { panTo, zoomIn, zoomOut, zoomTo } from './zoom'

const companionCodes = ['hidden', 'corner', 'full'] as const
const notesSizes = [14, 16, 18, 20, 22, 24, 28, 32, 36, 42, 48, 54, 60] as const
const notesStep = 0.05

export function present(state: PresentingState, action: PresentingAction, facts: DeckFacts, now: number): PresentingState {
  if (state.phase === 'ended') return state
  const drawn = keepsDrawing(action) ? state : endStroke(state, facts)
  return act(keepsTyping(action) || drawn.typed === '' ? drawn : { ...drawn, typed: '' }, action, drawn.typed, facts, now)
}

function keepsDrawing({ kind }: PresentingAction): boolean {
  return kind === 'extendStroke' || kind === 'movePointer'
}

function keepsTyping({ kind }: PresentingAction): boolean {
  return kind === 'typeDigit' || kind === 'movePointer'
}

/** `typed` are the digits that stood before this action. */
function act(state: PresentingState, action: PresentingAction, typed: string, facts: DeckFacts, now: number): PresentingState {
  switch (action.kind) {
    case 'next':
      return goForward(state, facts, now)
    case 'previous':
      return goBack(state, facts, now)
    case 'first':
      return enterPage(state, 0, 'start', facts, now)
    case 'last':
      return enterPage(state, facts.pages.length - 1, 'start', facts, now)
    case 'goTo':
      return enterPage(state, action.number - 1, 'start', facts, now)
    case 'goToPage': {
      const page = facts.pages.findIndex(({ id }) => id === action.pageId)
      return page < 0 ? state : enterPage(state, page, 'start', facts, now)
    }
    case 'typeDigit':
      return { ...state, typed: `${state.typed}${action.digit}`.slice(-4) }
    case 'enter':
      return Number(typed) > 0 ? enterPage(state, Number(typed) - 1, 'start', facts, now) : goForward(state, facts, now)
    case 'escape':
      return escape(state, typed, now)
    case 'end':
      return end(state, now)

    case 'nextAudienceLanguage':
      return { ...state, audienceLanguage: nextMode(state.audienceLanguage) }
    case 'setAudienceLanguage':
      return { ...state, audienceLanguage: action.language }
    case 'nextNotesLanguage':
      return { ...state, notesLanguage: nextMode(state.notesLanguage) }
    case 'setNotesLanguage':
      return { ...state, notesLanguage: action.language }
    case 'setTheme':
      return { ...state, theme: action.theme }

    case 'blank':
      return { ...state, blank: state.blank === action.colour ? null : action.colour }
    case 'openPanel':
      return { ...state, panel: state.panel === action.panel ? null : action.panel }
    case 'closePanel':
      return state.panel === null ? state : { ...state, panel: null }
    case 'swapDisplays':
      return { ...state, isSwapped: !state.isSwapped }
    case 'nextCompanionCode':
      return { ...state, companionCode: following(companionCodes, state.companionCode) }

    case 'takeTool':
      return { ...state, tool: state.tool === action.tool ? 'none' : action.tool, pointer: null }
    case 'movePointer':
      return state.tool === 'laser' || state.tool === 'spotlight' ? { ...state, pointer: action.point } : state
    case 'beginStroke':
      return beginStroke(state, action.point)
    case 'extendStroke':
      return extendStroke(state, action.points)
    case 'endStroke':
      return state
    case 'erase':
      return erase(state, facts, action.point)
    case 'undoInk':
      return undoInk(state, facts)
    case 'clearInk':
      return clearInk(state, facts)

    case 'zoomIn':
      return { ...state, zoom: zoomIn(state.zoom, state.pointer) }
    case 'zoomOut':
      return { ...state, zoom: zoomOut(state.zoom, state.pointer) }
    case 'zoomReset':
      return { ...state, zoom: wholeSlide }
    case 'zoomTo':
      return { ...state, zoom: zoomTo(action.from, action.to) }
    case 'panTo':
      return { ...state, zoom: panTo(state.zoom, action.point) }

    case 'toggleTimer':
      return { ...state, timer: toggleTimer(state.timer, now) }
    case 'resetTimer':
      return resetTimer(state, now)
    case 'adoptTimes':
      return { ...state, plan: { ...state.plan, ...timesSpent(state, facts, now) } }
    case 'forgetTimes':
      return { ...state, plan: {} }
    case 'largerNotes':
      return withNotesSize(state, notesSizes.find((size) => size > state.preferences.notesSize))
    case 'smallerNotes':
      return withNotesSize(state, notesSizes.findLast((size) => size < state.preferences.notesSize))
    case 'widerNotes':
      return withNotesShare(state, state.preferences.notesShare + notesStep)
    case 'narrowerNotes':
      return withNotesShare(state, state.preferences.notesShare - notesStep)
    case 'nextPreviewLanguage':
      return { ...state, preferences: { ...state.preferences, previewLanguage: following(previewLanguages, state.preferences.previewLanguage) } }
    case 'setPreferences':
      return buildAgain({ ...state, preferences: action.preferences }, facts)
    default:
      return assertNever(action)
  }
}

function goForward(state: PresentingState, facts: DeckFacts, now: number): PresentingState {
  if (state.blank !== null) return { ...state, blank: null }
  if (state.step < stepsOn(state.page, facts)) return { ...state, step: state.step + 1 }
  return state.page + 1 < facts.pages.length ? enterPage(state, state.page + 1, 'start', facts, now) : state
}

/** A slide that is come back to stands whole. */
function goBack(state: PresentingState, facts: DeckFacts, now: number): PresentingState {
  if (state.blank !== null) return { ...state, blank: null }
  if (state.preferences.building === 'stepwise' && state.step > 0) return { ...state, step: state.step - 1 }
  return state.page > 0 ? enterPage(state, state.page - 1, 'end', facts, now) : state
}

/** Also closes what lay over the slides, and books the time spent on the page that is left. */
function enterPage(state: PresentingState, wanted: number, at: 'start' | 'end', facts: DeckFacts, now: number): PresentingState {
  const page = Math.min(Math.max(0, wanted), Math.max(0, facts.pages.length - 1))
  const step = at === 'end' || state.preferences.building === 'whole' ? stepsOn(page, facts) : 0
  const shown = { ...state, step, blank: null, panel: null, zoom: wholeSlide, pointer: null }
  if (page === state.page) return shown
  return { ...shown, page, spent: timesSpent(state, facts, now), pageEntered: elapsedAt(state.timer, now) }
}

function stepsOn(page: number, facts: DeckFacts): number {
  return facts.pages[page]?.steps ?? 0
}

/** After another way of building up was chosen: all at once shows all of the present slide. */
function buildAgain(state: PresentingState, facts: DeckFacts): PresentingState {
  return state.preferences.building === 'whole' ? { ...state, step: stepsOn(state.page, facts) } : state
}

function escape(state: PresentingState, typed: string, now: number): PresentingState {
  if (state.panel !== null) return { ...state, panel: null }
  if (typed !== '') return state
  if (state.companionCode === 'full') return { ...state, companionCode: 'corner' }
  if (state.blank !== null) return { ...state, blank: null }
  if (state.tool !== 'none') return { ...state, tool: 'none', pointer: null }
  if (state.zoom.scale > 1) return { ...state, zoom: wholeSlide }
  return end(state, now)
}

/** A rehearsal shows its report first, with the timer stopped. */
function end(state: PresentingState, now: number): PresentingState {
  if (state.mode === 'talk' || state.phase === 'report') return { ...state, phase: 'ended' }
  return { ...state, phase: 'report', timer: { elapsed: elapsedAt(state.timer, now), since: null } }
}

function withNotesSize(state: PresentingState, notesSize: number | undefined): PresentingState {
  return notesSize === undefined ? state : { ...state, preferences: { ...state.preferences, notesSize } }
}

/** To a hundredth; at the end of its range it stays. */
function withNotesShare(state: PresentingState, wanted: number): PresentingState {
  const notesShare = Math.round(Math.min(notesShares.most, Math.max(notesShares.least, wanted)) * 100) / 100
  return notesShare === state.preferences.notesShare ? state : { ...state, preferences: { ...state.preferences, notesShare } }
}

function nextMode(mode: LanguageMode): LanguageMode {
  return following(languageModes, mode)
}

function following<Value>(values: readonly [Value, ...Value[]], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? values[0]
}
