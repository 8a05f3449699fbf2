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
import { declaredEncoding, describeCompound, extensionOf, isOtherExtension, isReadExtension, recogniseFormat } from './document-format'
import { decodeText } from './encodings'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'
import { isDocxEntry, readDocx } from './read-docx'
import { isEpubEntry, readEpub } from './read-epub'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'
import type { ReadFailure, ReadOptions } from './read-outcome'
import { readText } from './read-text'
import { readZip } from './zip'

export type { Chapter, ReadFailure, ReadOptions } from './read-outcome'

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
  const format = recogniseFormat(bytes, options.name)
  if (typeof format === 'object') return fail({ code: 'otherFormat', extension: format.other })
  switch (format) {
    case 'unknown':
      return failUnknown(options.name)
    case 'zeros':
      return fail({ code: 'damaged' })
    case 'compound': {
      const inside = describeCompound(bytes, extensionOf(options.name))
      return inside === 'encrypted' ? fail({ code: 'encrypted' }) : fail({ code: 'otherFormat', extension: inside.other })
    }
    case 'zip':
      return readArchive(bytes, options, report)
    case 'pdf': {
      const { readPdf } = await import('./read-pdf')
      return readPdf(bytes, options.loadAsset, report)
    }
    // Never by their names alone: what they are, their bytes tell.
    case 'docx':
    case 'epub':
      return failUnknown(options.name)
    default:
      return readTextual(bytes, format, options, report)
  }
}

/** A file that is called as one that we read is damaged, or not what its name says: its user is not told that we cannot read such files. */
function failUnknown(name: string): Result<never, ReadFailure> {
  const extension = extensionOf(name)
  return fail(isReadExtension(extension) ? { code: 'damaged' } : { code: 'unknownFormat', extension })
}

/** What an archive holds tells what it is; of one that is neither Word nor EPUB nothing is inflated twice. */
async function readArchive(bytes: Uint8Array, options: ReadOptions, report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  const extension = extensionOf(options.name)
  const names = new Set<string>()
  const entries = await readZip(bytes, (name) => names.add(name) && (isDocxEntry(name) || isEpubEntry(name) || name === 'mimetype'), (done) => report(done * 0.3))
  const rest = (done: number) => report(0.3 + done * 0.7)
  if (names.has('word/document.xml') || (names.has('[Content_Types].xml') && [...names].some((name) => /^word\/document\d*\.xml$/.test(name)))) return readDocx(new Map([...entries].filter(([name]) => isDocxEntry(name))), rest)
  if (names.has('META-INF/container.xml') && [...names].some((name) => /\.opf$/i.test(name))) return readEpub(entries, options, rest)
  const type = new TextDecoder().decode(entries.get('mimetype') ?? new Uint8Array()).trim()
  const other = isOtherExtension(extension) ? extension : extensionInside(names, type)
  return other === null ? failUnknown(options.name) : fail({ code: 'otherFormat', extension: other })
}

function extensionInside(names: ReadonlySet<string>, type: string): string | null {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name))
  if (has(/^ppt\/presentation\.xml$/)) return '.pptx'
  if (has(/^xl\/workbook\.(xml|bin)$/)) return '.xlsx'
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) return '.pages'
  if (has(/^OFD\.xml$/)) return '.ofd'
  if (type.startsWith('application/vnd.oasis.opendocument.')) return type.includes('spreadsheet') ? '.ods' : type.includes('presentation') ? '.odp' : '.odt'
  return null
}

function readTextual(bytes: Uint8Array, format: 'txt' | 'md' | 'html', options: ReadOptions, report: (done: number) => void): Result<Manuscript, ReadFailure> {
  if (bytes.length > limits.textFile) return fail({ code: 'tooLarge', maximum: limits.textFile })
  const decoded = decodeText(bytes, options.encoding, format === 'html' ? declaredEncoding(bytes) : undefined)
  if (!decoded.ok) return decoded.failure.code === 'unknownFormat' ? failUnknown(options.name) : fail(decoded.failure)
  const { text } = decoded.value
  if (text.trim() === '') return fail({ code: 'empty' })
  report(0.2)
  const manuscript = format === 'html' ? readHtml(text, options.name !== 'clipboard.html') : format === 'md' ? readMarkdown(text, (done) => report(0.2 + done * 0.8)) : readText(text)
  return manuscript.spans.length === 0 ? fail({ code: 'empty' }) : succeed(manuscript)
}
