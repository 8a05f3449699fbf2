/** The presenter's commands: the keys that the help and the buttons show are the keys that work. */
import { describe, expect, it } from 'vitest'
import { keyToAction, type TalkKey } from '../../../../briefing/presenting/keys'
import { isChord } from '../../../../renderer/commands/key-chords'
import { commandList, type PresenterCommand } from '../../../../renderer/presenting/presenter/presenter-commands'

/** The key press that a chord means, on a keyboard with Ctrl. */
function pressOf(chord: string): TalkKey {
  const names = chord === '+' ? ['+'] : chord.split(/\+(?=.)/)
  const key = names.at(-1) ?? ''
  return {
    key: key === 'Space' ? ' ' : /^[A-Z]$/.test(key) ? key.toLowerCase() : key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : '',
    ctrlKey: names.includes('mod'),
    metaKey: false,
    altKey: names.includes('alt'),
    shiftKey: names.includes('shift'),
    repeat: false,
  }
}

const named = (command: PresenterCommand) => command.keys.map((chord) => [chord, command] as const)

describe.each(commandList.filter(({ action }) => action !== undefined).flatMap(named))('%s', (chord, { action }) => {
  it.each(['audience', 'presenter'] as const)('does what the help says, in the window of the %s', (window) => {
    const answer = keyToAction(pressOf(chord), window)
    // Enter also confirms a number that is typed.
    expect(answer).toEqual({ kind: 'act', action: chord === 'Enter' ? { kind: 'enter' } : action })
  })
})

it.each(commandList.filter(({ run }) => run !== undefined).flatMap(named))('%s belongs to the presenter’s window alone', (chord) => {
  expect(keyToAction(pressOf(chord), 'presenter').kind).not.toBe('act')
})

it('gives no key to two commands', () => {
  const keys = commandList.flatMap((command) => command.keys)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const [chord, command] of commandList.flatMap(named)) {
    const others = commandList.filter((other) => other !== command && other.keys.some((key) => isChord(pressOf(chord), key, 'linux')))
    expect({ chord, others: others.map(({ name }) => name) }).toEqual({ chord, others: [] })
  }
})

it('either acts on the talk or on this window, never both', () => {
  for (const { action, run } of commandList) expect((action === undefined) === (run === undefined)).toBe(false)
})
