/** A file's path → the briefing in it: the saved form in JSON. */
import { readFile, stat } from 'node:fs/promises'
import type { Briefing } from '../briefing/briefing'
import { type BriefingFailure, maximumLength, readBriefing } from '../briefing/briefing-file'
import { fail, type Result } from '../briefing/result'

export type OpenFailure =
  | { readonly code: 'missing' | 'folder' | 'unreadable' | 'notText' }
  | BriefingFailure

export async function openBriefing(path: string): Promise<Result<Briefing, OpenFailure>> {
  const status = await stat(path).catch((error: unknown) => (isMissing(error) ? null : 'unreadable'))
  if (status === null) return fail({ code: 'missing' })
  if (status === 'unreadable') return fail({ code: 'unreadable' })
  if (status.isDirectory()) return fail({ code: 'folder' })
  if (status.size > 4 * maximumLength) return fail({ code: 'tooLarge', maximum: maximumLength })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return readBriefing(text)
  } catch (error) {
    return fail({ code: error instanceof TypeError ? 'notText' : 'unreadable' })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
