/**
 * A PDF with a text layer → its Manuscript.
 *
 * 1. pdfjs tells what was drawn where (pdfjs.ts); lines are made of it, in reading order (pdf-lines.ts).
 * 2. Running heads and page numbers are set aside (pdf-furniture.ts); the others are joined to paragraphs (pdf-paragraphs.ts).
 * 3. What stands between two parts of a paragraph on the page, a foot and a head, follows it, so that its words stay together.
 * 4. Lines in columns are tables (pdf-tables.ts).
 * Pictures are not taken over.
 */
import type { Manuscript } from '../briefing/manuscript'
import { headRowsOf } from '../briefing/parsing/table-heads'
import { fail, succeed, type Result } from '../briefing/result'
import { declaredOf } from './declared'
import { limits } from './limits'
import { createManuscriptWriter } from './manuscript-writer'
import { findFurniture } from './pdf-furniture'
import { readLines, type PdfItem, type PdfLine } from './pdf-lines'
import { readParagraphs, runsOf, runsOfTexts } from './pdf-paragraphs'
import { openPdf, type PdfDocument } from './pdfjs'
import type { ReadFailure, ReadOptions } from './read-outcome'
import { closeUp } from './spaced-characters'

export async function readPdf(bytes: Uint8Array, loadAsset: ReadOptions['loadAsset'], report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  let pdf: PdfDocument
  try {
    pdf = await openPdf(bytes, loadAsset)
  } catch (error) {
    return fail({ code: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' })
  }
  try {
    if (pdf.numPages > limits.pdfPages) return fail({ code: 'tooMuchInside' })
    const pages = await readPages(pdf, report)
    if (pages === null) return fail({ code: 'damaged' })
    if (!hasText(pages)) return fail({ code: 'noText' })
    return succeed(writePages(pages, await readDeclared(pdf)))
  } finally {
    await pdf.destroy().catch(() => undefined)
  }
}

/** Null when no page can be read. */
async function readPages(pdf: PdfDocument, report: (done: number) => void): Promise<PdfLine[][] | null> {
  const pages: PdfLine[][] = []
  let readable = 0
  let characters = 0
  for (let number = 1; number <= pdf.numPages && characters < limits.characters; number += 1) {
    try {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      const lines = readLines(items.flatMap((item) => ('str' in item ? [itemOf(item)] : [])))
      characters += lines.reduce((sum, { text }) => sum + text.length, 0)
      pages.push(lines)
      readable += 1
      page.cleanup()
    } catch {
      // A page that cannot be read is an empty one; the others are not worse for it.
      pages.push([])
    }
    report((number / pdf.numPages) * 0.9)
  }
  return readable === 0 ? null : pages
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

function itemOf({ str, transform, width, fontName }: TextItem): PdfItem {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map((value) => (Number.isFinite(value) ? value : 0))
  const size = Math.hypot(c, d)
  return { text: str, x, y, width: Number.isFinite(width) ? width : 0, size: size === 0 ? 10 : size, font: fontName, isTurned: Math.abs(b) > Math.abs(a) * 0.1 }
}

/** Whether there are words: a scan has none, or a page number; a font without its table gives characters that mean nothing. */
function hasText(pages: readonly (readonly PdfLine[])[]): boolean {
  const text = pages.flat().map((line) => line.text).join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const meaningless = text.match(/[\p{Co}\p{Cn}\uFFFD\p{Cc}]/gu)?.length ?? 0
  return letters > 0 && meaningless < letters
}

function writePages(pages: readonly (readonly PdfLine[])[], declared: Manuscript['declared']): Manuscript {
  const furniture = findFurniture(pages)
  const paragraphs = readParagraphs(pages.map((lines) => lines.filter((line) => !furniture.has(line))))
  const pageOf = new Map(pages.flatMap((lines, page) => lines.map((line) => [line, page] as const)))
  const writer = createManuscriptWriter()
  let done = 0
  let tables = 0
  const writeFurniture = (before: number) => {
    for (; done < before; done += 1) for (const line of pages[done] ?? []) if (furniture.has(line)) writer.write([{ text: closeUp(line.text) }], { kind: 'debris', what: 'pageFurniture' })
  }
  for (const paragraph of paragraphs) {
    const [first] = paragraph.lines
    writeFurniture(first === undefined ? done : (pageOf.get(first) ?? done))
    const { kind, level, table } = paragraph
    if (kind === 'table') {
      tables += 1
      const headRows = headRowsOf((table?.rows ?? []).map((row) => row.map((cell) => (cell.length === 0 ? undefined : cell.join(' ')))))
      table?.rows.forEach((row, index) => row.forEach((cell, column) => writer.write(runsOfTexts(cell), { kind: 'tableCell', table: tables - 1, row: index, column, isHeader: index < headRows })))
    } else writer.write(runsOf(paragraph), kind === 'heading' ? { kind, level } : { kind })
  }
  writeFurniture(pages.length)
  return writer.finish('pdf', { declared, pictures: [], losses: [] })
}

async function readDeclared(pdf: PdfDocument): Promise<Manuscript['declared']> {
  try {
    const { info } = await pdf.getMetadata()
    const values = new Map(Object.entries(info as Record<string, unknown>))
    return declaredOf({ title: values.get('Title'), byline: values.get('Author'), language: values.get('Language') })
  } catch {
    return {}
  }
}
