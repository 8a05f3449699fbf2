/**
 * Documents on a thread of their own (`draft-worker.ts`), under the limits that keep a bad one from harming anybody:
 * memory, time, and an end at once when the user says so.
 */
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../briefing/result'
import type { DraftAnswer, DraftJob, DraftResults } from './draft-worker'

export type ThreadFailure =
  | { readonly code: 'tooSlow' | 'tooMuchMemory' | 'cancelled' }
  /** A bug; `reason` is for the report of it. */
  | { readonly code: 'failed'; readonly reason: string }

type Succeeded<Given> = Extract<Given, { readonly ok: true }>
type Failed<Given> = Extract<Given, { readonly ok: false }>
export type ThreadResult<Kind extends DraftJob['kind']> = Succeeded<DraftResults[Kind]> | Failed<DraftResults[Kind]> | Failed<Result<never, ThreadFailure>>

/** `report` is told how far it is, from 0 to 1. */
export type RunDraftJob = <Kind extends DraftJob['kind']>(job: Extract<DraftJob, { kind: Kind }>, report: (done: number) => void, signal: AbortSignal) => Promise<ThreadResult<Kind>>

export interface ThreadLimits {
  /** Megabytes of the JavaScript heap. */
  readonly heap: number
  readonly milliseconds: number
}
const usualLimits: ThreadLimits = { heap: 1024, milliseconds: 15_000 }

/** `workerFile` is draft-worker.ts as it was built. */
export function createDraftThread(workerFile: string, limits: ThreadLimits = usualLimits): RunDraftJob {
  return <Kind extends DraftJob['kind']>(job: Extract<DraftJob, { kind: Kind }>, report: (done: number) => void, signal: AbortSignal) =>
    new Promise<ThreadResult<Kind>>((resolve) => {
      // What packages print while they read is nothing to the user.
      const worker = new Worker(workerFile, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: limits.heap }, stdout: true, stderr: true })
      const settle = (result: ThreadResult<Kind>): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        resolve(result)
        void worker.terminate()
      }
      const cancel = (): void => settle(fail({ code: 'cancelled' }))
      const timer = setTimeout(() => settle(fail({ code: 'tooSlow' })), limits.milliseconds)
      signal.addEventListener('abort', cancel)
      if (signal.aborted) cancel()

      worker.on('message', (answer: DraftAnswer) => {
        if (answer.kind === 'progress') report(answer.done)
        else settle(answer.result as ThreadResult<Kind>)
      })
      worker.on('error', (error: Error & { code?: string }) =>
        settle(fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { code: 'tooMuchMemory' } : { code: 'failed', reason: error.message })),
      )
      worker.on('exit', (code) => settle(fail({ code: 'failed', reason: `the thread ended with code ${code}` })))
    })
}
