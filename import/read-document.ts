/**
 * A document's bytes → its Manuscript.
 *
 * 1. What it is, by its content and then by its name (document-format.ts); whether it is within the limits (limits.ts).
 * 2. A text is decoded (encodings.ts) and read; the other formats have readers of their own, loaded when they are needed.
 * Every expected fault comes back as a failure, whatever the bytes are; nothing is thrown.
 *
 * Runs where no harm can be done: in a Worker of the sandboxed window, and on a thread of its own in Node. No DOM, no Node built-ins.
 * Whoever runs it ends it after 15 seconds.
 */
import type { Manuscript } from '../briefing/manuscript'
import { fail, succeed, type Result } from '../briefing/result'
import { declaredEncoding, describeCompound, extensionOf, isOtherExtension, recogniseFormat } from './document-format'
import { decodeText } from './encodings'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'
import { readText } from './read-text'

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
  try {
    const read = await readRecognised(bytes, options, report)
    if (read.ok) report(1)
    return read
  } catch (error) {
    if (error instanceof LimitPassed) return fail({ code: error.code })
    // Too deep for the stack is too deep for us, whatever the reader.
    if (error instanceof RangeError) return fail({ code: 'tooDeep' })
    throw error
  }
}

async function readRecognised(bytes: Uint8Array, options: ReadOptions, report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  if (bytes.length === 0) return fail({ code: 'empty' })
  if (bytes.length > limits.file) return fail({ code: 'tooLarge', maximum: limits.file })
  const extension = extensionOf(options.name)
  const format = recogniseFormat(bytes, options.name)
  if (typeof format === 'object') return fail({ code: 'otherFormat', extension: format.other })
  switch (format) {
    case 'unknown':
      return fail({ code: 'unknownFormat', extension })
    case 'zeros':
      return fail({ code: 'damaged' })
    case 'compound': {
      const inside = describeCompound(bytes, extension)
      return inside === 'encrypted' ? fail({ code: 'encrypted' }) : fail({ code: 'otherFormat', extension: inside.other })
    }
    case 'zip':
    case 'docx':
    case 'epub':
    case 'pdf':
      return fail(isOtherExtension(extension) ? { code: 'otherFormat', extension } : { code: 'unknownFormat', extension })
    default:
      return readTextual(bytes, format, options, report)
  }
}

function readTextual(bytes: Uint8Array, format: 'txt' | 'md' | 'html', options: ReadOptions, report: (done: number) => void): Result<Manuscript, ReadFailure> {
  if (bytes.length > limits.textFile) return fail({ code: 'tooLarge', maximum: limits.textFile })
  const decoded = decodeText(bytes, options.encoding, format === 'html' ? declaredEncoding(bytes) : undefined)
  if (!decoded.ok) return decoded.failure.code === 'unknownFormat' ? fail({ code: 'unknownFormat', extension: extensionOf(options.name) }) : fail(decoded.failure)
  const { text } = decoded.value
  if (text.trim() === '') return fail({ code: 'empty' })
  report(0.2)
  const manuscript = format === 'html' ? readHtml(text, options.name !== 'clipboard.html') : format === 'md' ? readMarkdown(text, (done) => report(0.2 + done * 0.8)) : readText(text)
  return manuscript.spans.length === 0 ? fail({ code: 'empty' }) : succeed(manuscript)
}
