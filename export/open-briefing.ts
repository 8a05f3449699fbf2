/** A file's path → the briefing in it. Reads the saved form in JSON; other formats are refused by name. */
import { readFile, stat } from 'node:fs/promises'
import type { Briefing } from '../briefing/briefing'
import { type BriefingFailure, maximumLength, readBriefing } from '../briefing/briefing-file'
import { fail, type Result } from '../briefing/result'

export type OpenFailure =
  | { readonly code: 'missing' | 'folder' | 'unreadable' | 'notText' }
  /** A package or an article, which this version does not read. */
  | { readonly code: 'otherFormat'; readonly extension: string }
  | BriefingFailure

/** Files that are surely not the saved form in JSON. */
const otherFormats = /\.(?:brief|docx?|html?|md|markdown|txt|pdf|pptx?|rtf|odt|wps|zip)$/i

export async function openBriefing(path: string): Promise<Result<Briefing, OpenFailure>> {
  const status = await stat(path).catch((error: unknown) => (isMissing(error) ? null : 'unreadable'))
  if (status === null) return fail({ code: 'missing' })
  if (status === 'unreadable') return fail({ code: 'unreadable' })
  if (status.isDirectory()) return fail({ code: 'folder' })
  const [extension] = otherFormats.exec(path) ?? []
  if (extension) return fail({ code: 'otherFormat', extension })
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
