/** Random decks, actions and key presses, for the laws of presenting. */
import fc from 'fast-check'
import { languageModes } from '../../../briefing/article'
import { themeNames } from '../../../briefing/briefing'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import type { DeckFacts } from '../../../briefing/presenting/deck-facts'
import type { TalkKey } from '../../../briefing/presenting/keys'
import { PresentingPreferences, type PresentingState, startTalk, tools } from '../../../briefing/presenting/state'

/** A deck of pages `slide-1`, `slide-2` … with these steps. */
export function deckOf(steps: readonly number[], speech = { zh: 220, en: 130 }): DeckFacts {
  return { pages: steps.map((count, index) => ({ id: `slide-${index + 1}`, steps: count, speech })) }
}

export function talkOn(facts: DeckFacts, change: Partial<PresentingPreferences> = {}, mode: PresentingState['mode'] = 'talk', now = 0): PresentingState {
  const preferences = { ...PresentingPreferences.parse({}), ...change }
  return startTalk({ mode, pageId: null, theme: 'paper', audienceLanguage: 'zh', notesLanguage: 'en', isSwapped: false, preferences, ink: {}, plan: {} }, facts, now)
}

export const arbitraryFacts: fc.Arbitrary<DeckFacts> = fc
  .array(fc.record({ steps: fc.nat(5), zh: fc.nat(800), en: fc.nat(500) }), { minLength: 1, maxLength: 8 })
  .map((pages) => ({ pages: pages.map(({ steps, zh, en }, index) => ({ id: `slide-${index + 1}`, steps, speech: { zh, en } })) }))

const point = fc.record({ x: fc.double({ min: 0, max: 1280, noNaN: true }), y: fc.double({ min: 0, max: 720, noNaN: true }) })
const mode = fc.constantFrom(...languageModes)

const preferences = fc.record({
  building: fc.constantFrom('stepwise' as const, 'whole' as const),
  notesSize: fc.integer({ min: 14, max: 60 }),
  targetMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
  spokenLanguage: fc.constantFrom('zh' as const, 'en' as const),
  keepsInk: fc.boolean(),
}).map((change) => ({ ...PresentingPreferences.parse({}), ...change }))

const plain = (...kinds: PresentingAction['kind'][]) => fc.constantFrom(...kinds).map((kind) => ({ kind }) as PresentingAction)

export const arbitraryAction: fc.Arbitrary<PresentingAction> = fc.oneof(
  plain('next', 'previous', 'first', 'last', 'enter', 'escape'),
  plain('next', 'previous', 'nextAudienceLanguage', 'nextNotesLanguage', 'closePanel', 'swapDisplays', 'nextCompanionCode'),
  plain('endStroke', 'undoInk', 'clearInk', 'zoomIn', 'zoomOut', 'zoomReset', 'toggleTimer', 'resetTimer', 'adoptTimes', 'forgetTimes', 'largerNotes', 'smallerNotes'),
  fc.record({ kind: fc.constant('goTo' as const), number: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ kind: fc.constant('goToPage' as const), pageId: fc.constantFrom('slide-1', 'slide-3', 'nowhere') }),
  fc.record({ kind: fc.constant('typeDigit' as const), digit: fc.nat(9) }),
  fc.record({ kind: fc.constantFrom('setAudienceLanguage' as const, 'setNotesLanguage' as const), language: mode }),
  fc.record({ kind: fc.constant('setTheme' as const), theme: fc.constantFrom(...themeNames) }),
  fc.record({ kind: fc.constant('blank' as const), colour: fc.constantFrom('black' as const, 'white' as const) }),
  fc.record({ kind: fc.constant('openPanel' as const), panel: fc.constantFrom('overview' as const, 'help' as const) }),
  fc.record({ kind: fc.constant('takeTool' as const), tool: fc.constantFrom(...tools) }),
  fc.record({ kind: fc.constant('movePointer' as const), point: fc.option(point) }),
  fc.record({ kind: fc.constantFrom('beginStroke' as const, 'erase' as const, 'panTo' as const), point }),
  fc.record({ kind: fc.constant('extendStroke' as const), points: fc.array(point, { minLength: 1, maxLength: 600 }) }),
  fc.record({ kind: fc.constant('zoomTo' as const), from: point, to: point }),
  fc.record({ kind: fc.constant('setPreferences' as const), preferences }),
)

/** Actions with their moments; the clock sometimes goes backwards. */
export const arbitraryMoments = fc.array(fc.tuple(arbitraryAction, fc.integer({ min: 0, max: 7_200_000 })), { maxLength: 60 })

const keyNames = [
  'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Enter', 'Escape', 'Backspace', 'Tab', 'F1', 'F5', 'F11',
  'Process', 'Unidentified', '。', '，', 'é', 'ф', ...' 0123456789.,+-=?bBeEgGlLnNpPqQrRsStTwWzZ',
]
export const arbitraryKey: fc.Arbitrary<TalkKey> = fc.record({
  key: fc.oneof(fc.constantFrom(...keyNames), fc.string({ minLength: 1, maxLength: 3 })),
  code: fc.constantFrom('KeyB', 'KeyL', 'Digit7', 'Numpad3', 'Period', 'Space', 'IntlRo', ''),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  altKey: fc.boolean(),
  shiftKey: fc.boolean(),
  repeat: fc.boolean(),
})

/** A key as it is pressed on an English keyboard: `Ctrl+L`, `Shift+T`, `b`. */
export function press(chord: string): TalkKey {
  const parts = chord.split('+').filter((part) => part !== '')
  const key = chord.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  return {
    key: key === 'Space' ? ' ' : key,
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    repeat: false,
  }
}
