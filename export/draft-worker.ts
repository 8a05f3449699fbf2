/**
 * Reads one document on a thread of its own, which may be ended at any moment. In: a job, as the thread's data. Out: how far it is,
 * and then one answer.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../briefing/result'
import { type OpenedPackage, type PackageFailure, readBriefPackage } from '../import/brief-package/read-package'
import { type Draft, draftDocument, type DraftOptions } from '../import/draft-document'
import type { ReadFailure } from '../import/read-document'

export type DraftJob =
  | { readonly kind: 'article'; readonly bytes: Uint8Array; readonly options: Omit<DraftOptions, 'loadAsset'> }
  | { readonly kind: 'package'; readonly bytes: Uint8Array }

/** What a job gives, by its kind. */
export interface DraftResults {
  readonly article: Result<Draft, ReadFailure>
  readonly package: Result<OpenedPackage, PackageFailure>
}

export type DraftAnswer =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly result: DraftResults[DraftJob['kind']] }

/** The character maps and standard fonts of PDF are files of the package that reads it. No other file can be named. */
async function loadAsset(name: string): Promise<Uint8Array> {
  if (!/^(?:cmaps|standard_fonts)\/[\w-]+(?:\.\w+)?$/.test(name)) throw new Error(`no such asset: ${name}`)
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return new Uint8Array(await readFile(join(folder, name)))
}

function answer(message: DraftAnswer): void {
  parentPort?.postMessage(message)
}

async function run(job: DraftJob): Promise<DraftResults[DraftJob['kind']]> {
  if (job.kind === 'package') return readBriefPackage(job.bytes)
  return draftDocument(job.bytes, { ...job.options, loadAsset }, (done) => answer({ kind: 'progress', done }))
}

answer({ kind: 'read', result: await run(workerData as DraftJob) })
