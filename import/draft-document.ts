/**
 * A document's bytes → a briefing that could be presented: read, parsed and drafted, in one go.
 */
import type { Briefing } from '../briefing/briefing'
import { composeBriefing } from '../briefing/compose-briefing'
import type { Manuscript } from '../briefing/manuscript'
import { parseArticle } from '../briefing/parse-article'
import { succeed, type Result } from '../briefing/result'
import { readDocument, type ReadFailure, type ReadOptions } from './read-document'

export interface DraftOptions extends ReadOptions {
  /** The title that the user gives; otherwise it is found or guessed. */
  readonly title?: string
}

export interface Draft {
  readonly briefing: Briefing
  /** The title was not found in the document, but guessed: the user may want to be asked. */
  readonly titleIsGuessed: boolean
  readonly losses: Manuscript['losses']
  /** What the document was found to be, whatever its name says. */
  readonly format: Manuscript['format']
}

/** `report` is told how far it is, from 0 to 1. */
export async function draftDocument(bytes: Uint8Array, options: DraftOptions, report: (done: number) => void): Promise<Result<Draft, ReadFailure>> {
  const read = await readDocument(bytes, options, (done) => report(done * 0.7))
  if (!read.ok) return read
  const parsed = parseArticle(read.value, options)
  if (!parsed.ok) return parsed
  report(0.85)
  const { article, titleIsGuessed } = parsed.value
  const briefing = composeBriefing(article, read.value.pictures)
  report(1)
  return succeed({ briefing, titleIsGuessed, losses: read.value.losses, format: read.value.format })
}
