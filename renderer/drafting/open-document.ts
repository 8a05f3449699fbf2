/**
 * The bytes of a file → the briefing in it, or the one drafted from it.
 *
 * 1. A package (.brief) is unpacked under its limits; what of it is damaged is left out, and told.
 * 2. A saved briefing (JSON) is read through its schema.
 * 3. Anything else is a document: read, parsed and drafted.
 * Runs in the drafting worker, with no harm in reach.
 */
import type { Briefing } from '../../briefing/briefing'
import { readBriefing, type BriefingFailure } from '../../briefing/briefing-file'
import type { Manuscript } from '../../briefing/manuscript'
import { fail, succeed, type Result } from '../../briefing/result'
import { type OpenedPackage, type PackageFailure, readBriefPackage } from '../../import/brief-package/read-package'
import { draftDocument } from '../../import/draft-document'
import type { ReadFailure } from '../../import/read-document'

/** What the user has chosen about a document, where a choice was asked for. */
export interface DocumentChoices {
  readonly encoding?: string
  readonly chapters?: readonly number[]
}

export type DraftFailure =
  | ReadFailure
  /** Of a saved briefing. */
  | { readonly code: 'briefingDamaged' | 'briefingTooNew' }
  /** The file could not be read from where it is. */
  | { readonly code: 'unreadable' }
  /** It took longer than the limit, or more memory than there is. */
  | { readonly code: 'tookTooLong' | 'tookTooMuch' }
  /** A fault of ours. */
  | { readonly code: 'failed' }

export interface OpenedDocument {
  readonly briefing: Briefing
  readonly titleIsGuessed: boolean
  readonly losses: Manuscript['losses']
}

export async function openDocument(
  bytes: Uint8Array,
  name: string,
  choices: DocumentChoices,
  loadAsset: (name: string) => Promise<Uint8Array>,
  report: (done: number) => void,
): Promise<Result<OpenedDocument, DraftFailure>> {
  if (/\.brief$/i.test(name)) return fromPackage(await readBriefPackage(bytes))
  if (/\.json$/i.test(name)) return fromBriefing(readBriefing(new TextDecoder().decode(bytes)))
  return draftDocument(bytes, { name, ...choices, choosesChapters: true, loadAsset }, report)
}

function fromPackage(read: Result<OpenedPackage, PackageFailure>): Result<OpenedDocument, DraftFailure> {
  if (read.ok) {
    const pictures = read.value.damaged.filter((entry) => entry.startsWith('media/')).length
    return succeed({ briefing: read.value.briefing, titleIsGuessed: false, losses: pictures === 0 ? [] : [{ kind: 'pictureUnreadable', count: pictures }] })
  }
  const { code } = read.failure
  if (code === 'empty' || code === 'tooMuchInside') return fail({ code })
  return fail({ code: code === 'tooNew' ? 'briefingTooNew' : 'briefingDamaged' })
}

function fromBriefing(read: Result<Briefing, BriefingFailure>): Result<OpenedDocument, DraftFailure> {
  if (read.ok) return succeed({ briefing: read.value, titleIsGuessed: false, losses: [] })
  return fail({ code: read.failure.code === 'tooNew' ? 'briefingTooNew' : 'briefingDamaged' })
}
