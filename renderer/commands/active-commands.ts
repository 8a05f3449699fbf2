/** What the keyboard and the palette offer at a moment, of the table of all actions. */
import type { App } from '../store'
import type { Command, CommandGroup } from './command'
import { commands } from './commands'

/** The actions of a group whose keys do something now. */
export function keyedCommands(app: App, group: CommandGroup): Command[] {
  return commands.filter((command) => command.group === group && command.keys.length > 0 && (command.isActive?.(app) ?? true))
}

/** What the palette lists: every action but the palette itself. */
export const listedCommands: readonly Command[] = commands.filter(({ title }) => title !== 'palette')
