/** The whole table of keys, as presenters know it from elsewhere, in both windows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PresentingAction } from '../../../briefing/presenting/actions'
import { keyToAction, type TalkKey } from '../../../briefing/presenting/keys'
import { arbitraryKey, press } from './arbitrary-talk'

const table: readonly (readonly [string, string, PresentingAction])[] = [
  ...['ArrowRight', 'ArrowDown', 'PageDown', 'n', 'N', 'Space'].map((key) => ['next', key, { kind: 'next' }] as const),
  ['next, or the number that was typed', 'Enter', { kind: 'enter' }],
  ...['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace', 'Shift+Space'].map((key) => ['previous', key, { kind: 'previous' }] as const),
  ['first', 'Home', { kind: 'first' }],
  ['last', 'End', { kind: 'last' }],
  ['leave', 'Escape', { kind: 'escape' }],
  ['a digit', '7', { kind: 'typeDigit', digit: 7 }],
  ['overview', 'g', { kind: 'openPanel', panel: 'overview' }],
  ...['b', '.'].map((key) => ['black', key, { kind: 'blank', colour: 'black' }] as const),
  ...['w', ','].map((key) => ['white', key, { kind: 'blank', colour: 'white' }] as const),
  ['audience language', 'l', { kind: 'nextAudienceLanguage' }],
  ['notes language', 'Shift+L', { kind: 'nextNotesLanguage' }],
  ['laser', 'Ctrl+l', { kind: 'takeTool', tool: 'laser' }],
  ['spotlight', 'Ctrl+Shift+L', { kind: 'takeTool', tool: 'spotlight' }],
  ['pen', 'Ctrl+p', { kind: 'takeTool', tool: 'pen' }],
  ['pen on a Mac', 'Cmd+p', { kind: 'takeTool', tool: 'pen' }],
  ['highlighter', 'Ctrl+i', { kind: 'takeTool', tool: 'highlighter' }],
  ['eraser', 'e', { kind: 'takeTool', tool: 'eraser' }],
  ['undo', 'Ctrl+z', { kind: 'undoInk' }],
  ['zoom in', 'Ctrl++', { kind: 'zoomIn' }],
  ['zoom in without Shift', 'Ctrl+=', { kind: 'zoomIn' }],
  ['zoom out', 'Ctrl+-', { kind: 'zoomOut' }],
  ['the whole slide', 'Ctrl+0', { kind: 'zoomReset' }],
  ['pause the timer', 't', { kind: 'toggleTimer' }],
  ['reset the timer', 'Shift+T', { kind: 'resetTimer' }],
  ['larger notes', '+', { kind: 'largerNotes' }],
  ['smaller notes', '-', { kind: 'smallerNotes' }],
  ['swap displays', 's', { kind: 'swapDisplays' }],
  ['code of the companion page', 'q', { kind: 'nextCompanionCode' }],
  ...['F1', '?'].map((key) => ['help', key, { kind: 'openPanel', panel: 'help' }] as const),
]

describe.each(['audience', 'presenter'] as const)("in the %s's window", (window) => {
  it.each(table)('%s is %s', (_name, chord, action) => {
    expect(keyToAction(press(chord), window)).toEqual({ kind: 'act', action })
  })

  it.each(['F5', 'Shift+F5', 'Ctrl+r', 'Ctrl+Shift+R', 'Ctrl+f', 'Ctrl+w', 'F11', 'F12', 'Alt+ArrowLeft'])('nothing comes of %s', (chord) => {
    expect(keyToAction(press(chord), window)).toEqual({ kind: 'swallow' })
  })

  it('gives actions that may be sent, and nothing else', () => {
    fc.assert(fc.property(arbitraryKey, (key) => {
      const answer = keyToAction(key, window)
      if (answer.kind === 'act') expect(PresentingAction.parse(answer.action)).toEqual(answer.action)
    }))
  })
})

it('leaves no key of the audience window to the browser', () => {
  fc.assert(fc.property(arbitraryKey, (key) => keyToAction(key, 'audience').kind !== 'pass'))
})

it.each(['Tab', 'Shift+Tab', 'Ctrl+c', 'Delete'])('leaves %s to the presenter window', (chord) => {
  expect(keyToAction(press(chord), 'presenter')).toEqual({ kind: 'pass' })
})

describe('behind an input method or another script', () => {
  const hidden = (key: string, code: string): TalkKey => ({ ...press(''), key, code })

  it.each([
    ['Process', 'KeyB', { kind: 'blank', colour: 'black' }],
    ['。', 'Period', { kind: 'blank', colour: 'black' }],
    ['，', 'Comma', { kind: 'blank', colour: 'white' }],
    ['？', 'Slash', { kind: 'openPanel', panel: 'help' }],
    ['ф', 'KeyN', { kind: 'next' }],
    ['Process', 'Digit4', { kind: 'typeDigit', digit: 4 }],
    ['　', 'Space', { kind: 'next' }],
  ] as const)('%s on %s is found', (key, code, action) => {
    expect(keyToAction(hidden(key, code), 'presenter')).toEqual({ kind: 'act', action })
  })
})

it('repeats paging while a key is held, and no switch', () => {
  expect(keyToAction({ ...press('PageDown'), repeat: true }, 'presenter')).toEqual({ kind: 'act', action: { kind: 'next' } })
  expect(keyToAction({ ...press('b'), repeat: true }, 'presenter')).toEqual({ kind: 'swallow' })
})
