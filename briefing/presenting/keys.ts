/**
 * Keys → actions, for both windows of a talk.
 *
 * In: a key press and the window it came to. Out: what to do, or that nothing happens, or that the key is none of ours.
 * In the audience's window no key is left to the browser: nothing may reload, print, search or open there.
 * Clickers are keyboards that send PageUp, PageDown, F5 and Esc in turn, and `.` or B.
 */
import type { PresentingAction } from './actions'

export type PresentingWindow = 'audience' | 'presenter'

/** What of a keyboard event is looked at. `code` helps where an input method or another script has taken the key. */
export interface TalkKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly repeat: boolean
}

export type KeyAnswer =
  | { readonly kind: 'act'; readonly action: PresentingAction }
  /** Nothing happens, and nothing else may come of the key: `preventDefault`. */
  | { readonly kind: 'swallow' }
  /** The key is the window's own: Tab, arrows in a text field, copying. */
  | { readonly kind: 'pass' }

const plainKeys: Readonly<Record<string, PresentingAction>> = {
  ArrowRight: { kind: 'next' },
  ArrowDown: { kind: 'next' },
  PageDown: { kind: 'next' },
  N: { kind: 'next' },
  ' ': { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  ArrowUp: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  P: { kind: 'previous' },
  Backspace: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'enter' },
  Escape: { kind: 'escape' },
  G: { kind: 'openPanel', panel: 'overview' },
  F1: { kind: 'openPanel', panel: 'help' },
  '?': { kind: 'openPanel', panel: 'help' },
  B: { kind: 'blank', colour: 'black' },
  '.': { kind: 'blank', colour: 'black' },
  W: { kind: 'blank', colour: 'white' },
  ',': { kind: 'blank', colour: 'white' },
  L: { kind: 'nextAudienceLanguage' },
  V: { kind: 'nextPreviewLanguage' },
  E: { kind: 'takeTool', tool: 'eraser' },
  T: { kind: 'toggleTimer' },
  S: { kind: 'swapDisplays' },
  Q: { kind: 'nextCompanionCode' },
  '+': { kind: 'largerNotes' },
  '=': { kind: 'largerNotes' },
  '-': { kind: 'smallerNotes' },
  '[': { kind: 'widerNotes' },
  ']': { kind: 'narrowerNotes' },
}

const shiftKeys: Readonly<Record<string, PresentingAction>> = {
  L: { kind: 'nextNotesLanguage' },
  T: { kind: 'resetTimer' },
  E: { kind: 'clearInk' },
  ' ': { kind: 'previous' },
}

/** With Ctrl, or ⌘ on a Mac. */
const controlKeys: Readonly<Record<string, PresentingAction>> = {
  L: { kind: 'takeTool', tool: 'laser' },
  P: { kind: 'takeTool', tool: 'pen' },
  I: { kind: 'takeTool', tool: 'highlighter' },
  Z: { kind: 'undoInk' },
  '+': { kind: 'zoomIn' },
  '=': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
  '0': { kind: 'zoomReset' },
}

const controlShiftKeys: Readonly<Record<string, PresentingAction>> = {
  L: { kind: 'takeTool', tool: 'spotlight' },
  '+': { kind: 'zoomIn' },
  // On French keyboards the digits are typed with Shift.
  '0': { kind: 'zoomReset' },
}

/** What a browser would do with these must not happen in the middle of a talk, not even in the presenter's window. */
const dangerousKeys: ReadonlySet<string> = new Set(['F3', 'F5', 'F6', 'F7', 'F11', 'F12'])
const dangerousControlKeys = 'DEFGHJKNORSTUW'

/** A key held down repeats these, and no others: a switch would flicker. */
const repeatable: ReadonlySet<PresentingAction['kind']> = new Set(['next', 'previous', 'zoomIn', 'zoomOut', 'largerNotes', 'smallerNotes', 'widerNotes', 'narrowerNotes'])

export function keyToAction(press: TalkKey, window: PresentingWindow): KeyAnswer {
  const name = nameOfKey(press)
  const action = press.altKey ? undefined : actionOf(press, name)
  if (action !== undefined) return press.repeat && !repeatable.has(action.kind) ? { kind: 'swallow' } : { kind: 'act', action }
  return window === 'audience' || isDangerous(press, name) ? { kind: 'swallow' } : { kind: 'pass' }
}

function actionOf({ ctrlKey, metaKey, shiftKey }: TalkKey, name: string): PresentingAction | undefined {
  if (ctrlKey || metaKey) return (shiftKey ? controlShiftKeys : controlKeys)[name]
  if (/^\d$/.test(name)) return { kind: 'typeDigit', digit: Number(name) }
  // Shift is part of how a sign is typed; with letters and the space bar it makes another key.
  if (shiftKey && /^[A-Z ]$/.test(name)) return shiftKeys[name]
  return plainKeys[name]
}

function isDangerous({ ctrlKey, metaKey, altKey }: TalkKey, name: string): boolean {
  if (dangerousKeys.has(name)) return true
  if (altKey) return ['ArrowLeft', 'ArrowRight', 'Home'].includes(name)
  return (ctrlKey || metaKey) && name.length === 1 && dangerousControlKeys.includes(name)
}

/** Signs as a Chinese input method types them. */
const fullWidthSigns: Readonly<Record<string, string>> = { '。': '.', '，': ',', '？': '?', '＋': '+', '－': '-', '＝': '=', '　': ' ' }
const signCodes: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Minus: '-', Equal: '=', Space: ' ' }

/** A letter in capitals, a sign, or the name of the key. What an input method hides is read from where the key lies. */
function nameOfKey({ key, code }: TalkKey): string {
  const sign = fullWidthSigns[key]
  if (sign !== undefined) return sign
  const isHidden = key === 'Process' || key === 'Unidentified' || (key.length === 1 && key > '~')
  if (isHidden) return /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)?.slice(1).find((part) => part !== undefined) ?? signCodes[code] ?? key
  return key.length === 1 ? key.toUpperCase() : key
}
