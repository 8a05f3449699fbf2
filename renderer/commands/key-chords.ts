/** Key chords: whether a key press is one, and how it is written for the user's system. */
import type { Workspace } from '../../electron/contract'

export type Platform = Workspace['environment']['platform']

/** What of a keyboard event a chord is compared with. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether the press is the chord (`mod+K`, `shift+L`, `ArrowRight`, `?`) on that system. */
export function isChord(press: KeyPress, chord: string, platform: Platform): boolean {
  const { modifiers, key } = splitChord(chord)
  const isMac = platform === 'darwin'
  const isMod = isMac ? press.metaKey : press.ctrlKey
  const isOtherMod = isMac ? press.ctrlKey : press.metaKey
  if (isMod !== modifiers.includes('mod') || isOtherMod || press.altKey !== modifiers.includes('alt')) return false
  // Shift is part of how a sign such as `?` or `+` is typed; for letters and named keys it makes another chord.
  const isSign = key.length === 1 && !/[A-Z]/.test(key)
  if (!isSign && press.shiftKey !== modifiers.includes('shift')) return false
  return nameOfKey(press) === key
}

/** The chord as the system's own menus write it: `⌘K` on a Mac, `Ctrl+K` elsewhere. */
export function writeChord(chord: string, platform: Platform): string {
  const { modifiers, key } = splitChord(chord)
  const isMac = platform === 'darwin'
  const names = isMac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }
  return [...modifiers.map((modifier) => names[modifier]), keySigns[key] ?? key].join(isMac ? '' : '+')
}

const keySigns: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Backspace: '⌫',
  Escape: 'Esc',
  '-': '−',
}

function nameOfKey({ key }: KeyPress): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

const modifierNames = ['mod', 'shift', 'alt'] as const
type Modifier = (typeof modifierNames)[number]

function splitChord(chord: string): { modifiers: Modifier[]; key: string } {
  const modifiers: Modifier[] = []
  let key = chord
  for (const modifier of modifierNames) {
    if (!key.startsWith(`${modifier}+`)) continue
    modifiers.push(modifier)
    key = key.slice(modifier.length + 1)
  }
  return { modifiers, key }
}
