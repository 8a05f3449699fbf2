/**
 * Runs one command of the command line. In: its words and the environment. Out: an exit code.
 *
 * A failure is one sentence and nothing is written: 2 when the command was not understood, 1 when it could not be done,
 * or when `check` found errors, and 130 when the user broke it off.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Briefing } from '../../briefing/briefing'
import { gatherFacts } from '../../briefing/check/facts'
import { assertNever } from '../../briefing/result'
import type { RunDraftJob } from '../draft-thread'
import { inspectArticle } from '../inspect-article'
import { type OpenedInput, openInput } from '../open-input'
import { type Command, readArguments, type UsageFailure } from './arguments'
import { reportFacts } from './check-command'
import { type ExportCommand, type ExportFailure, runExport, writeText } from './export-command'
import { reportImport, runImport } from './import-command'
import { inputSentence } from './input-sentences'
import { chooseTexts, fill, type Texts } from './texts'

/** Where the command line speaks: results, what went wrong, and how far it is. */
export interface Output {
  readonly tell: (result: string) => void
  readonly warn: (message: string) => void
  readonly progress: (message: string, isLast: boolean) => void
}

/** What reads documents, and the signal that the user wants it to end. */
export interface Reading {
  readonly run: RunDraftJob
  readonly signal: AbortSignal
}

interface Terminal extends Output, Reading {
  readonly texts: Texts
}
type WorkCommand = Exclude<Command, { kind: 'help' }>

/** Runs one command; the number is the exit code. */
export async function runCommandLine(words: readonly string[], environment: NodeJS.ProcessEnv, output: Output, reading: Reading): Promise<number> {
  const texts = chooseTexts(environment)
  const terminal = { texts, ...output, ...reading }
  const read = readArguments(words)
  if (!read.ok) {
    terminal.warn(fill(usageSentence(read.failure, texts), { ...read.failure }) + texts.seeHelp)
    return 2
  }
  if (read.value.kind === 'help') {
    terminal.tell(texts.usage)
    return 0
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

async function runCommand(command: WorkCommand, terminal: Terminal): Promise<number> {
  const { texts, tell, warn } = terminal
  const opened = await open(command, terminal)
  if (!opened.ok) {
    warn(inputSentence(opened.failure, nameOf(command, texts), texts))
    return opened.failure.in === 'thread' && opened.failure.failure.code === 'cancelled' ? 130 : 1
  }
  const { briefing, damaged } = opened.value
  if (damaged.length > 0) warn(fill(texts.damagedEntries, { file: nameOf(command, texts), entries: damaged.join(', ') }))
  switch (command.kind) {
    case 'check': {
      const { lines, errors } = reportFacts(gatherFacts(briefing), briefing, texts)
      tell(lines.join('\n'))
      return errors === 0 ? 0 : 1
    }
    case 'inspect':
      return inspect(opened.value, command, terminal)
    case 'import': {
      const written = await runImport(briefing, command.out)
      if (!written.ok) return failExport(written.failure, command.out, command, terminal)
      tell(reportImport(opened.value, written.value, texts).join('\n'))
      return 0
    }
    case 'export':
      return exportBriefing(briefing, command, terminal)
    default:
      return assertNever(command)
  }
}

async function open(command: WorkCommand, { texts, run, signal, progress }: Terminal): ReturnType<typeof openInput> {
  const path = command.file === null ? bundledBriefing() : resolve(command.file)
  let shown = -1
  const opened = await openInput(path, command.article, run, (done) => {
    const percent = Math.floor(100 * done)
    if (percent > shown && percent < 100) progress(fill(texts.reading, { percent }), false)
    shown = Math.max(shown, percent)
  }, signal)
  // The line that counts up is ended, whatever came of it.
  if (shown >= 0) progress(fill(texts.reading, { percent: opened.ok ? 100 : shown }), true)
  return opened
}

async function inspect({ briefing, format }: OpenedInput, command: Extract<Command, { kind: 'inspect' }>, terminal: Terminal): Promise<number> {
  const { texts, tell } = terminal
  const json = JSON.stringify(inspectArticle(briefing, format), null, 2)
  if (command.out === null) {
    tell(json)
    return 0
  }
  const written = await writeText(command.out, `${json}\n`)
  if (!written.ok) return failExport(written.failure, command.out, command, terminal)
  tell(fill(texts.writtenText, { path: written.value.path, bytes: written.value.bytes }))
  return 0
}

async function exportBriefing(briefing: Briefing, command: ExportCommand, terminal: Terminal): Promise<number> {
  const { texts, tell, progress } = terminal
  const written = await runExport(briefing, command, (done, total) => progress(fill(texts.writingPage, { done, total }), done === total))
  if (!written.ok) return failExport(written.failure, command.out, command, terminal)
  const { path, pages, bytes } = written.value
  const sentence = pages === null ? texts.writtenText : command.format === 'svg' ? texts.writtenSlides : texts.written
  tell(fill(sentence, { path, bytes, pages: pages ?? 0 }))
  return 0
}

function failExport(failure: ExportFailure, out: string, command: WorkCommand, { texts, warn }: Terminal): number {
  warn(fill(texts.exportFailures[failure.code], { file: nameOf(command, texts), path: out, ...failure }))
  return 1
}

function nameOf({ file }: WorkCommand, texts: Texts): string {
  return file ?? texts.bundledBriefing
}

const bundledPath = join('resources', 'briefings', 'advanced-manufacturing-clusters', 'briefing.json')

/** The project's root is above this file, one folder up in the sources and two in the build. */
function bundledBriefing(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, bundledPath)) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, bundledPath)
}
