/**
 * Exports on a warm worker thread.
 *
 * 1. `warmUp` starts the worker and lets it make one handout for nothing: fonts and modules are then in memory.
 * 2. Jobs run one after another.
 * 3. Cancelling ends the thread, because it may be deep in a computation, and starts a new one.
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
  warmUp(job: HandoutJob): void
  makeHandout(job: string, briefing: Briefing, options: HandoutOptions, report: Report): Promise<Made>
  /** False when there is no such job. */
  cancel(job: string): boolean
  close(): Promise<void>
}

/** The contract allows no longer detail. */
const maximumDetail = 2000

export function createExportService(workerFile: string): ExportService {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const cancelled = new Set<string>()
  const waiting = new Set<string>()
  let running: { readonly job: string; readonly worker: Worker; readonly settle: (made: Made) => void } | null = null

  const start = (): Worker => {
    if (worker !== null) return worker
    const started = new Worker(workerFile)
    // An idle worker must not keep the process alive.
    started.unref()
    let reason = ''
    started.on('error', (error) => (reason = String(error)))
    // A job that brought the worker down has failed; the next one gets a new worker.
    started.on('exit', (code) => {
      if (worker === started) worker = null
      if (running?.worker !== started) return
      running.settle(fail({ code: 'failed', detail: (reason || `the worker ended with code ${code}`).slice(0, maximumDetail) }))
    })
    worker = started
    return started
  }

  const run = (name: string, job: HandoutJob, report: Report): Promise<Made> => {
    waiting.delete(name)
    if (cancelled.delete(name)) return Promise.resolve(fail({ code: 'cancelled' }))
    const target = start()
    return new Promise((resolve) => {
      const settle = (made: Made): void => {
        target.off('message', listen)
        running = null
        resolve(made)
      }
      const listen = (answer: WorkerAnswer): void => {
        if (answer.kind === 'progress') report(answer.done, answer.total)
        else settle(resultOf(answer))
      }
      running = { job: name, worker: target, settle }
      target.on('message', listen)
      target.postMessage(job)
    })
  }

  const enqueue = (name: string, job: HandoutJob, report: Report): Promise<Made> => {
    waiting.add(name)
    const made = last.then(() => run(name, job, report))
    last = made
    return made
  }

  const restart = (): Promise<unknown> => {
    const ended = worker?.terminate()
    worker = null
    return ended ?? Promise.resolve()
  }

  return {
    warmUp: (job) => void enqueue('warm-up', job, () => {}),
    makeHandout: (name, briefing, options, report) => enqueue(name, { briefing, options }, report),
    cancel(name) {
      if (waiting.has(name)) {
        cancelled.add(name)
        return true
      }
      if (running?.job !== name) return false
      running.settle(fail({ code: 'cancelled' }))
      void restart()
      start()
      return true
    },
    async close() {
      await restart()
    },
  }
}

function resultOf(answer: Exclude<WorkerAnswer, { kind: 'progress' }>): Made {
  switch (answer.kind) {
    case 'made':
      return succeed({ pdf: answer.pdf, pages: answer.pages })
    case 'uncoveredCharacters':
      return fail({ code: 'uncoveredCharacters', detail: answer.characters.slice(0, maximumDetail) })
    case 'failed':
      return fail({ code: 'failed', detail: answer.reason.slice(0, maximumDetail) })
  }
}
