/** What a user can do: one entry for each action, with its name and its keys, for keyboard, palette and help. */
import type { ParseKeys } from 'i18next'
import type { App, AppStore } from '../store'

export type CommandGroup = 'view' | 'slides' | 'languages' | 'reading' | 'appearance' | 'briefing'

/** A key of the `commands` texts. */
export type CommandTitle = ParseKeys<'commands'>

export interface Command {
  readonly title: CommandTitle
  /** Other words by which the palette finds it. */
  readonly keywords?: CommandTitle
  readonly group: CommandGroup
  /** Key chords as `mod+shift+L`, `ArrowRight`, `?`; the first is the one shown. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[]
  /** Whether the keys do it now. In the palette every action stands at all times. */
  readonly isActive?: (app: App) => boolean
  /** Whether this is what is set now; the palette marks it. */
  readonly isChosen?: (app: App) => boolean
  /** Its key comes as an event of its own, such as `paste`, and so its press is left alone. */
  readonly comesAsEvent?: boolean
  run(app: App, store: AppStore): void
}
