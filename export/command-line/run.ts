/**
 * Runs one command of the command line. In: its words and the environment. Out: an exit code.
 *
 * A failure is one sentence and nothing is written: 2 when the command was not understood,
 * 1 when it could not be done, or when `check` found errors.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Briefing } from '../../briefing/briefing'
import { gatherFacts } from '../../briefing/check/facts'
import { assertNever } from '../../briefing/result'
import { type Command, readArguments, type UsageFailure } from './arguments'
import { reportFacts } from './check-command'
import { type ExportCommand, runExport } from './export-command'
import { chooseTexts, fill, type Texts } from './texts'
import { openBriefing } from '../open-briefing'

/** Where the command line speaks: results, what went wrong, and how far it is. */
export interface Output {
  readonly tell: (result: string) => void
  readonly warn: (message: string) => void
  readonly progress: (message: string, isLast: boolean) => void
}

interface Terminal extends Output {
  readonly texts: Texts
}

/** Runs one command; the number is the exit code. */
export async function runCommandLine(words: readonly string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> {
  const texts = chooseTexts(environment)
  const terminal = { texts, ...output }
  const read = readArguments(words)
  if (!read.ok) {
    terminal.warn(fill(usageSentence(read.failure, texts), { ...read.failure }) + texts.seeHelp)
    return 2
  }
  try {
    return await runCommand(read.value, terminal)
  } catch (error) {
    terminal.warn(fill(texts.exportFailures.unexpected, { reason: error instanceof Error ? error.message : String(error) }))
    return 1
  }
}

function usageSentence(failure: UsageFailure, { usageFailures }: Texts): string {
  return failure.code === 'otherExtension' ? usageFailures.otherExtension[failure.format] : usageFailures[failure.code]
}

async function runCommand(command: Command, terminal: Terminal): Promise<number> {
  const { texts, tell, warn } = terminal
  if (command.kind === 'help') {
    tell(texts.usage)
    return 0
  }
  const opened = await openBriefing(command.file ?? bundledBriefing())
  if (!opened.ok) {
    warn(fill(texts.openFailures[opened.failure.code], { file: nameOf(command, texts), ...opened.failure }))
    return 1
  }
  switch (command.kind) {
    case 'check': {
      const { lines, errors } = reportFacts(gatherFacts(opened.value), texts)
      tell(lines.join('\n'))
      return errors === 0 ? 0 : 1
    }
    case 'export':
      return exportBriefing(opened.value, command, terminal)
    default:
      return assertNever(command)
  }
}

async function exportBriefing(briefing: Briefing, command: ExportCommand, { texts, tell, warn, progress }: Terminal): Promise<number> {
  const written = await runExport(briefing, command, (done, total) => progress(fill(texts.writingPage, { done, total }), done === total))
  if (!written.ok) {
    warn(fill(texts.exportFailures[written.failure.code], { file: nameOf(command, texts), path: command.out, ...written.failure }))
    return 1
  }
  const { path, pages, bytes } = written.value
  const sentence = pages === null ? texts.writtenText : command.format === 'svg' ? texts.writtenSlides : texts.written
  tell(fill(sentence, { path, bytes, pages: pages ?? 0 }))
  return 0
}

function nameOf({ file }: Exclude<Command, { kind: 'help' }>, texts: Texts): string {
  return file ?? texts.bundledBriefing
}

const bundledPath = join('resources', 'briefings', 'advanced-manufacturing-clusters', 'briefing.json')

/** The project's root is above this file, one folder up in the sources and two in the build. */
function bundledBriefing(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, bundledPath)) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, bundledPath)
}
