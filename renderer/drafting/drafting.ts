/**
 * The window's side of the drafting worker: starts it, gives it one job after another, collects its answers.
 *
 * 1. A job is opening a document, an edit, or laying out a briefing that came from elsewhere.
 * 2. Cancelling ends the worker at once, whatever it is doing; the next job starts a new one.
 * 3. Reading and drafting a document may take as long as `limit`; then the worker is ended the same way.
 */
import type { Briefing } from '../../briefing/briefing'
import type { DraftFacts } from '../../briefing/check/draft-facts'
import type { Edit } from '../../briefing/edit'
import type { Manuscript } from '../../briefing/manuscript'
import { assertNever, fail, succeed, type Result } from '../../briefing/result'
import type { DraftAnswer, DraftRequest } from './messages'
import type { DocumentChoices, DraftFailure } from './open-document'
import { collectPortions } from './portions'

/** Milliseconds for reading and drafting one document. */
export const documentTimeLimit = 15_000

export interface Drafted {
  readonly briefing: Briefing
  readonly facts: DraftFacts
  readonly titleIsGuessed: boolean
  readonly losses: Manuscript['losses']
}

export type JobFailure = DraftFailure | { readonly code: 'cancelled' }

export interface DraftJob {
  readonly result: Promise<Result<Drafted, JobFailure>>
  cancel(): void
}

export interface Drafting {
  /** `report` is told how far it is, from 0 to 1. */
  openFile(file: Blob, name: string, choices: DocumentChoices, report: (done: number) => void): DraftJob
  applyEdit(briefing: Briefing, edit: Edit): DraftJob
  prepare(briefing: Briefing): DraftJob
  /** Starts the worker before it is needed: it takes a moment to load. */
  warmUp(): void
}

/** What is used of a `Worker`. */
export interface DraftWorker {
  postMessage(request: DraftRequest): void
  terminate(): void
  addEventListener(name: 'message', listener: (event: { readonly data: DraftAnswer }) => void): void
  /** An error that nobody has caught, such as memory that ran out. */
  addEventListener(name: 'error', listener: () => void): void
}

export function createDrafting(startWorker: () => DraftWorker, limit = documentTimeLimit): Drafting {
  let worker: DraftWorker | null = null
  /** Who hears the worker: the job that runs. */
  let hear: { readonly answer: (answer: DraftAnswer) => void; readonly failure: () => void } | null = null
  /** The briefing that the worker has kept, by its key there. */
  let kept: { readonly briefing: Briefing; readonly key: number } | null = null
  let last: Promise<unknown> = Promise.resolve()

  const workerNow = (): DraftWorker => {
    if (worker !== null) return worker
    const started = startWorker()
    started.addEventListener('message', ({ data }) => worker === started && hear?.answer(data))
    started.addEventListener('error', () => worker === started && hear?.failure())
    worker = started
    return started
  }
  const endWorker = () => {
    worker?.terminate()
    worker = null
    kept = null
  }

  const run = (makeRequest: () => DraftRequest, report: (done: number) => void): DraftJob => {
    let settle: (result: Result<Drafted, JobFailure>) => void = () => {}
    let isRunning = false
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const result = new Promise<Result<Drafted, JobFailure>>((resolve) => {
      settle = (value) => {
        isOver = true
        if (isRunning) hear = null
        clearTimeout(timer)
        resolve(value)
      }
    })
    const breakOff = (code: 'cancelled' | 'tookTooLong' | 'tookTooMuch') => {
      if (isOver) return
      if (isRunning) endWorker()
      settle(fail({ code }))
    }
    const start = () => {
      if (isOver) return
      isRunning = true
      const request = makeRequest()
      const portions = collectPortions()
      const answer = (data: DraftAnswer) => {
        switch (data.kind) {
          case 'progress':
            return report(data.done)
          case 'drafted':
            return clearTimeout(timer)
          case 'failed':
            return settle(fail(data.failure))
          case 'blocks':
          case 'slides':
            return portions.take(data)
          case 'opened': {
            const { key, rest, facts, titleIsGuessed, losses } = data
            const briefing = portions.finish(rest)
            kept = { briefing, key }
            return settle(succeed({ briefing, facts, titleIsGuessed, losses }))
          }
          default:
            return assertNever(data)
        }
      }
      if (request.kind === 'open') timer = setTimeout(() => breakOff('tookTooLong'), limit)
      hear = { answer, failure: () => breakOff('tookTooMuch') }
      workerNow().postMessage(request)
    }
    last = last.then(() => {
      start()
      return result
    })
    return { result, cancel: () => breakOff('cancelled') }
  }

  return {
    openFile: (file, name, choices, report) => run(() => ({ kind: 'open', file, name, choices }), report),
    applyEdit: (briefing, edit) => run(() => ({ kind: 'edit', base: kept?.briefing === briefing ? kept.key : briefing, edit }), () => {}),
    prepare: (briefing) => run(() => ({ kind: 'prepare', briefing }), () => {}),
    warmUp: () => void workerNow(),
  }
}

/** The one of the window. */
export const drafting = createDrafting(() => new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' }))
