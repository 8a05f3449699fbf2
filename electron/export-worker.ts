/**
 * Runs `export/` on a thread of its own. In: jobs. Out: progress, then one answer for each job.
 * The modules and fonts that the first job loads stay loaded, so the next ones are fast.
 */
import { parentPort } from 'node:worker_threads'
import type { Briefing } from '../briefing/briefing'
import type { HandoutOptions } from '../briefing/handout/options'
import { writeHandoutPdf } from '../export/pdf-handout'

export interface HandoutJob {
  readonly briefing: Briefing
  readonly options: HandoutOptions
}

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'uncoveredCharacters'; readonly characters: string }
  | { readonly kind: 'failed'; readonly reason: string }

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message)
}

async function run({ briefing, options }: HandoutJob): Promise<WorkerAnswer> {
  try {
    const made = await writeHandoutPdf(briefing, options, (done, total) => answer({ kind: 'progress', done, total }))
    if (made.ok) return { kind: 'made', ...made.value }
    return { kind: 'uncoveredCharacters', characters: made.failure.characters }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (job: HandoutJob) => void run(job).then(answer))
