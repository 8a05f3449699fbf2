/**
 * Everything a presenter can do, with its name and its keys, for the buttons, the help and the keyboard.
 *
 * Where `action` stands, the keys are those of `keyToAction`, which holds in both windows; a test keeps the two together.
 * Where `run` stands, the keys are this window's own.
 */
import type { ParseKeys } from 'i18next'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import { goToSection, pan, scrollNotes, type PresenterParts } from './presenter-steps'

export type CommandGroup = 'moving' | 'languages' | 'showing' | 'pointing' | 'time' | 'window'

export interface PresenterCommand {
  /** A key of the texts. */
  readonly name: ParseKeys<'presenting'>
  readonly group: CommandGroup
  /** Chords as key-chords.ts writes them; the first is the one that buttons show. */
  readonly keys: readonly [string, ...string[]]
  readonly action?: PresentingAction
  readonly run?: (parts: PresenterParts) => void
}

export const presenterCommands = {
  next: { name: 'commands.next', group: 'moving', keys: ['ArrowRight', 'ArrowDown', 'PageDown', 'N', 'Space', 'Enter'], action: { kind: 'next' } },
  previous: { name: 'commands.previous', group: 'moving', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'P', 'Backspace', 'shift+Space'], action: { kind: 'previous' } },
  first: { name: 'commands.first', group: 'moving', keys: ['Home'], action: { kind: 'first' } },
  last: { name: 'commands.last', group: 'moving', keys: ['End'], action: { kind: 'last' } },
  nextSection: { name: 'commands.nextSection', group: 'moving', keys: ['mod+PageDown'], run: ({ talk }) => goToSection(talk, 1) },
  previousSection: { name: 'commands.previousSection', group: 'moving', keys: ['mod+PageUp'], run: ({ talk }) => goToSection(talk, -1) },
  overview: { name: 'commands.overview', group: 'moving', keys: ['G'], action: { kind: 'openPanel', panel: 'overview' } },

  audienceLanguage: { name: 'commands.audienceLanguage', group: 'languages', keys: ['L'], action: { kind: 'nextAudienceLanguage' } },
  notesLanguage: { name: 'commands.notesLanguage', group: 'languages', keys: ['shift+L'], action: { kind: 'nextNotesLanguage' } },
  previewLanguage: { name: 'commands.previewLanguage', group: 'languages', keys: ['V'], action: { kind: 'nextPreviewLanguage' } },

  black: { name: 'commands.black', group: 'showing', keys: ['B', '.'], action: { kind: 'blank', colour: 'black' } },
  white: { name: 'commands.white', group: 'showing', keys: ['W', ','], action: { kind: 'blank', colour: 'white' } },
  zoomIn: { name: 'commands.zoomIn', group: 'showing', keys: ['mod+=', 'mod++'], action: { kind: 'zoomIn' } },
  zoomOut: { name: 'commands.zoomOut', group: 'showing', keys: ['mod+-'], action: { kind: 'zoomOut' } },
  zoomReset: { name: 'commands.zoomReset', group: 'showing', keys: ['mod+0'], action: { kind: 'zoomReset' } },
  panLeft: { name: 'commands.panLeft', group: 'showing', keys: ['alt+ArrowLeft'], run: ({ talk }) => pan(talk, -1, 0) },
  panRight: { name: 'commands.panRight', group: 'showing', keys: ['alt+ArrowRight'], run: ({ talk }) => pan(talk, 1, 0) },
  panUp: { name: 'commands.panUp', group: 'showing', keys: ['alt+ArrowUp'], run: ({ talk }) => pan(talk, 0, -1) },
  panDown: { name: 'commands.panDown', group: 'showing', keys: ['alt+ArrowDown'], run: ({ talk }) => pan(talk, 0, 1) },
  companion: { name: 'commands.companion', group: 'showing', keys: ['C'], run: ({ view }) => view.setState({ panel: 'companion' }) },
  companionCode: { name: 'commands.companionCode', group: 'showing', keys: ['Q'], action: { kind: 'nextCompanionCode' } },

  laser: { name: 'commands.laser', group: 'pointing', keys: ['mod+L'], action: { kind: 'takeTool', tool: 'laser' } },
  spotlight: { name: 'commands.spotlight', group: 'pointing', keys: ['mod+shift+L'], action: { kind: 'takeTool', tool: 'spotlight' } },
  pen: { name: 'commands.pen', group: 'pointing', keys: ['mod+P'], action: { kind: 'takeTool', tool: 'pen' } },
  highlighter: { name: 'commands.highlighter', group: 'pointing', keys: ['mod+I'], action: { kind: 'takeTool', tool: 'highlighter' } },
  eraser: { name: 'commands.eraser', group: 'pointing', keys: ['E'], action: { kind: 'takeTool', tool: 'eraser' } },
  undo: { name: 'commands.undo', group: 'pointing', keys: ['mod+Z'], action: { kind: 'undoInk' } },
  clear: { name: 'commands.clear', group: 'pointing', keys: ['shift+E'], action: { kind: 'clearInk' } },

  timer: { name: 'commands.timer', group: 'time', keys: ['T'], action: { kind: 'toggleTimer' } },
  resetTimer: { name: 'commands.resetTimer', group: 'time', keys: ['shift+T'], action: { kind: 'resetTimer' } },

  sources: { name: 'commands.sources', group: 'window', keys: ['R'], run: ({ view }) => view.setState(({ showsSources }) => ({ showsSources: !showsSources })) },
  largerNotes: { name: 'commands.largerNotes', group: 'window', keys: ['+', '='], action: { kind: 'largerNotes' } },
  smallerNotes: { name: 'commands.smallerNotes', group: 'window', keys: ['-'], action: { kind: 'smallerNotes' } },
  scrollDown: { name: 'commands.scrollDown', group: 'window', keys: ['mod+ArrowDown'], run: () => scrollNotes(1) },
  scrollUp: { name: 'commands.scrollUp', group: 'window', keys: ['mod+ArrowUp'], run: () => scrollNotes(-1) },
  widerNotes: { name: 'commands.widerNotes', group: 'window', keys: ['['], action: { kind: 'widerNotes' } },
  narrowerNotes: { name: 'commands.narrowerNotes', group: 'window', keys: [']'], action: { kind: 'narrowerNotes' } },
  swap: { name: 'commands.swap', group: 'window', keys: ['S'], action: { kind: 'swapDisplays' } },
  options: { name: 'commands.options', group: 'window', keys: ['O'], run: ({ view }) => view.setState({ panel: 'options' }) },
  help: { name: 'commands.help', group: 'window', keys: ['F1', '?'], action: { kind: 'openPanel', panel: 'help' } },
  escape: { name: 'commands.escape', group: 'window', keys: ['Escape'], action: { kind: 'escape' } },
} as const satisfies Record<string, PresenterCommand>

export const commandList: readonly PresenterCommand[] = Object.values(presenterCommands)
