import type { Manuscript } from '../briefing/manuscript'
import { fail, type Result } from '../briefing/result'
import type { ReadFailure, ReadOptions } from './read-outcome'
export async function readPdf(_bytes: Uint8Array, _loadAsset: ReadOptions['loadAsset'], _report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  return fail({ code: 'noText' })
}
