/**
 * Exports on a warm worker thread.
 *
 * 1. `warmUp` starts the worker, if there is none, and lets it make one handout for nothing: fonts and modules are then in memory.
 * 2. Jobs run one after another.
 * 3. Cancelling the job that runs ends the thread, because it may be deep in a computation, and starts a new one.
 */
import { Worker } from 'node:worker_threads'
import type { Briefing } from '../briefing/briefing'
import type { HandoutOptions } from '../briefing/handout/options'
import { fail, succeed, type Result } from '../briefing/result'
import type { HandoutJob, WorkerAnswer } from './export-worker'

export interface MadeHandout {
  readonly pdf: Uint8Array
  readonly pages: number
}
export type ExportFailure =
  | { readonly code: 'cancelled' }
  /** `detail` holds the characters that no bundled font has. */
  | { readonly code: 'uncoveredCharacters'; readonly detail: string }
  /** A bug; `detail` is for the report of it. */
  | { readonly code: 'failed'; readonly detail: string }
type Made = Result<MadeHandout, ExportFailure>
type Report = (done: number, total: number) => void

export interface ExportService {
  warmUp(work: HandoutJob): void
  makeHandout(name: string, briefing: Briefing, options: HandoutOptions, report: Report): Promise<Made>
  /** False when no job of this name waits or runs. */
  cancel(name: string): boolean
  close(): Promise<void>
}

interface Job {
  readonly name: string
  readonly work: HandoutJob
  readonly report: Report
  readonly settle: (made: Made) => void
}

/** The contract allows no longer detail. */
const maximumDetail = 2000

export function createExportService(workerFile: string): ExportService {
  const waiting: Job[] = []
  let worker: Worker | null = null
  let running: Job | null = null

  const startWorker = (): Worker => {
    const started = new Worker(workerFile)
    let reason = ''
    // An idle worker must not keep the process alive.
    started.unref()
    started.on('message', (answer: WorkerAnswer) => {
      if (worker !== started) return
      if (answer.kind === 'progress') running?.report(answer.done, answer.total)
      else finish(resultOf(answer))
    })
    started.on('error', (error) => (reason = String(error)))
    // A job that brought the worker down has failed; the next one gets a new worker.
    started.on('exit', (code) => {
      if (worker !== started) return
      worker = null
      finish(failed(reason || `the worker ended with code ${code}`))
    })
    return started
  }

  const runNext = (): void => {
    if (running !== null) return
    running = waiting.shift() ?? null
    if (running === null) return
    worker ??= startWorker()
    worker.postMessage(running.work)
  }

  const finish = (made: Made): void => {
    running?.settle(made)
    running = null
    runNext()
  }

  const endWorker = async (): Promise<void> => {
    const ended = worker?.terminate()
    worker = null
    await ended
  }

  const enqueue = (name: string, work: HandoutJob, report: Report): Promise<Made> =>
    new Promise((settle) => {
      waiting.push({ name, work, report, settle })
      runNext()
    })

  return {
    warmUp(work) {
      if (worker === null) void enqueue('warm-up', work, () => {})
    },
    makeHandout: (name, briefing, options, report) => enqueue(name, { briefing, options }, report),
    cancel(name) {
      const index = waiting.findIndex((job) => job.name === name)
      if (index >= 0) waiting.splice(index, 1)[0]?.settle(fail({ code: 'cancelled' }))
      else if (running?.name !== name) return false
      else {
        void endWorker()
        worker = startWorker()
        finish(fail({ code: 'cancelled' }))
      }
      return true
    },
    close: endWorker,
  }
}

function resultOf(answer: Exclude<WorkerAnswer, { kind: 'progress' }>): Made {
  switch (answer.kind) {
    case 'made':
      return succeed({ pdf: answer.pdf, pages: answer.pages })
    case 'uncoveredCharacters':
      return fail({ code: 'uncoveredCharacters', detail: answer.characters.slice(0, maximumDetail) })
    case 'failed':
      return failed(answer.reason)
  }
}

function failed(reason: string): Made {
  return fail({ code: 'failed', detail: reason.slice(0, maximumDetail) })
}
