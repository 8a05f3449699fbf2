/**
 * A document's bytes → its Manuscript.
 *
 * Runs where no harm can be done: in a Worker of the sandboxed window, and on a thread of its own in Node. No DOM, no Node built-ins.
 */
import type { Manuscript } from '../briefing/manuscript'
import { fail, succeed, type Result } from '../briefing/result'

export interface ReadOptions {
  /** The file's name, for its extension; `clipboard.txt` and `clipboard.html` for what was pasted. */
  readonly name: string
  /** The user's choice, where we were unsure: a label of the WHATWG Encoding Standard. */
  readonly encoding?: string
  /** Of an EPUB: which chapters, from 0; all when absent and `choosesChapters` is not set. */
  readonly chapters?: readonly number[]
  /** Whether the user can be asked which chapters: then an EPUB without `chapters` fails with `chooseChapters`. */
  readonly choosesChapters?: boolean
  /** Files that come with us and that a format needs (the character maps of PDF), by name. */
  readonly loadAsset: (name: string) => Promise<Uint8Array>
}

export interface Chapter {
  readonly index: number
  readonly title: string
  readonly characters: number
}

export type ReadFailure =
  | { readonly code: 'empty' | 'damaged' | 'encrypted' | 'noText' | 'noSentence' | 'tooDeep' | 'doctype' }
  /** No document that we know; `extension` as in the file's name, with its dot, or empty. */
  | { readonly code: 'unknownFormat'; readonly extension: string }
  /** A document that another program can save as one that we read: .doc, .wps, .rtf, .odt, .pptx … */
  | { readonly code: 'otherFormat'; readonly extension: string }
  /** `maximum` in bytes. */
  | { readonly code: 'tooLarge'; readonly maximum: number }
  /** A ZIP that holds more than any honest document does. */
  | { readonly code: 'tooMuchInside' }
  /** `encodings` are the likely ones, the likeliest first, each with the first words as it would have them. */
  | { readonly code: 'chooseEncoding'; readonly encodings: readonly { readonly encoding: string; readonly sample: string }[] }
  | { readonly code: 'chooseChapters'; readonly chapters: readonly Chapter[] }

/** `report` is told how far it is, from 0 to 1. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions, report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  const text = new TextDecoder(options.encoding ?? 'utf-8').decode(bytes)
  if (text.trim() === '') return fail({ code: 'empty' })
  report(1)
  const spans = [...text.matchAll(/[^\n]*\n*/g)].filter(([line]) => line !== '').map((match) => ({ start: match.index, end: match.index + match[0].length, hint: { kind: 'line' as const } }))
  return succeed({ format: 'txt', text, spans, declared: {}, pictures: [], losses: [] })
}
