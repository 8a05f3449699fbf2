/**
 * A file's path → the briefing in it, or drafted from it.
 *
 * 1. The saved form in JSON is read as it is.
 * 2. A .brief package and an article are read on a thread of their own; how large they are is asked before they are read.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Briefing } from '../briefing/briefing'
import type { DocumentFormat, Manuscript } from '../briefing/manuscript'
import { fail, succeed, type Result } from '../briefing/result'
import type { PackageFailure } from '../import/brief-package/read-package'
import type { DraftOptions } from '../import/draft-document'
import { limits } from '../import/limits'
import type { ReadFailure } from '../import/read-document'
import type { RunDraftJob, ThreadFailure } from './draft-thread'
import { openBriefing, type OpenFailure } from './open-briefing'

/** What the user says of an article. */
export type ArticleOptions = Pick<DraftOptions, 'title' | 'encoding' | 'chapters'>

export interface OpenedInput {
  readonly briefing: Briefing
  /** What the file is. */
  readonly format: DocumentFormat | 'brief' | 'json'
  /** Of an article: the title is our guess. */
  readonly titleIsGuessed: boolean
  readonly losses: Manuscript['losses']
  /** Of a package: its damaged entries. */
  readonly damaged: readonly string[]
}

/** Who failed, and how: the same code means something else in each. */
export type InputFailure =
  | { readonly in: 'briefing'; readonly failure: OpenFailure }
  | { readonly in: 'package'; readonly failure: PackageFailure }
  | { readonly in: 'article'; readonly failure: ReadFailure }
  | { readonly in: 'thread'; readonly failure: ThreadFailure }

const textExtensions = ['', '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']

export async function openInput(path: string, options: ArticleOptions, run: RunDraftJob, report: (done: number) => void, signal: AbortSignal): Promise<Result<OpenedInput, { readonly code: 'input' } & InputFailure>> {
  const extension = extname(path).toLowerCase()
  const plain = { titleIsGuessed: false, losses: [], damaged: [] }
  if (extension === '.json') {
    const opened = await openBriefing(path)
    return opened.ok ? succeed({ ...plain, briefing: opened.value, format: 'json' }) : failIn({ in: 'briefing', failure: opened.failure })
  }

  const maximum = textExtensions.includes(extension) ? limits.textFile : limits.file
  const read = await readWhole(path, maximum)
  if (!read.ok) return failIn(read.failure.code === 'tooLarge' ? { in: 'article', failure: { code: 'tooLarge', maximum } } : { in: 'briefing', failure: { code: read.failure.code } })
  const bytes = read.value
  if (extension === '.brief') {
    const opened = await run<'package'>({ kind: 'package', bytes }, report, signal)
    if (opened.ok) return succeed({ ...plain, ...opened.value, format: 'brief' })
    return failIn(isOfThread(opened.failure) ? { in: 'thread', failure: opened.failure } : { in: 'package', failure: opened.failure })
  }
  const drafted = await run<'article'>({ kind: 'article', bytes, options: { name: basename(path), ...options } }, report, signal)
  if (drafted.ok) return succeed({ ...plain, ...drafted.value })
  return failIn(isOfThread(drafted.failure) ? { in: 'thread', failure: drafted.failure } : { in: 'article', failure: drafted.failure })
}

function failIn(failure: InputFailure) {
  return fail({ code: 'input' as const, ...failure })
}

function isOfThread(failure: { readonly code: string }): failure is ThreadFailure {
  return ['tooSlow', 'tooMuchMemory', 'cancelled', 'failed'].includes(failure.code)
}

async function readWhole(path: string, maximum: number): Promise<Result<Uint8Array, { readonly code: 'missing' | 'folder' | 'unreadable' | 'tooLarge' }>> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) return fail({ code: 'folder' })
    // A pipe or a device has no size, and may never end.
    if (!status.isFile()) return fail({ code: 'unreadable' })
    return status.size > maximum ? fail({ code: 'tooLarge' }) : succeed(new Uint8Array(await readFile(path)))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return fail({ code: isMissing ? 'missing' : 'unreadable' })
  }
}
