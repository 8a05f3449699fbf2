/**
 * The lines of a PDF's pages → its paragraphs and headings.
 *
 * A line goes on the paragraph before it unless it is set otherwise, stands apart, is indented, or the line before ended early.
 * Paragraphs go on over the ends of columns and pages. Larger type is a heading; so is a short line in a font that is not the text's.
 */
import type { Run } from './manuscript-writer'
import { quantile, type PdfLine } from './pdf-lines'
import { findTables, type PdfTable } from './pdf-tables'
import { closeUp } from './spaced-characters'
import { standsTogether } from './words'

export interface PdfParagraph {
  readonly lines: PdfLine[]
  kind: 'paragraph' | 'heading' | 'title' | 'table'
  level: number
  readonly table?: PdfTable
}

interface Typography {
  /** Of most of the text. */
  readonly size: number
  readonly font: string
  readonly leading: number
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean
}

const han = /\p{Script=Han}/u
const sentenceEnd = /[。！？；：.!?:…][”’」』）)]*\s*$/
/** Signs that begin a heading or an item. */
const opener = /^\s*(第[一二三四五六七八九十百零〇\d]{1,6}[章节条篇部编讲]|[一二三四五六七八九十]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}([.．]\d{1,3})*[、.．)]?\s|[•●■◆▪○·–]\s*|[a-z][.)]\s)/

/** `pages` without their furniture. */
export function readParagraphs(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const all = pages.flat()
  const typography = describeType(all)
  const paragraphs: PdfParagraph[] = []
  for (const page of pages) {
    const tables = findTables(page)
    const inTables = new Set([...tables.values()].flatMap((table) => table.lines))
    page.forEach((line, index) => {
      const last = paragraphs.at(-1)
      const before = last?.lines.at(-1)
      const table = tables.get(line)
      if (table !== undefined) paragraphs.push({ lines: [...table.lines], kind: 'table', level: 0, table })
      if (inTables.has(line)) return
      if (last === undefined || before === undefined || last.kind === 'table' || begins(line, before, index === 0, typography)) paragraphs.push({ lines: [line], kind: 'paragraph', level: 0 })
      else last.lines.push(line)
    })
  }
  nameHeadings(paragraphs, typography)
  return paragraphs
}

function describeType(lines: readonly PdfLine[]): Typography {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  for (const { size, text, font } of lines) {
    sizes.set(halves(size), (sizes.get(halves(size)) ?? 0) + text.length)
    fonts.set(font, (fonts.get(font) ?? 0) + text.length)
  }
  const size = mostOf(sizes) ?? 10
  const gaps: number[] = []
  let indented = 0
  let atMargin = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (halves(line.size) !== size) return
    if (before !== undefined && before.left === line.left && before.y > line.y && before.y - line.y < size * 4) gaps.push(before.y - line.y)
    if (line.x > line.left + size * 0.9 && line.x < line.left + size * 4) indented += 1
    else atMargin += 1
  })
  return { size, font: mostOf(fonts) ?? '', leading: gaps.length === 0 ? size * 1.5 : quantile(gaps, 0.4), isIndented: indented > 0 && indented >= atMargin * 0.05 }
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].toSorted(([, first], [, second]) => second - first)[0]?.[0]
}

/** Sizes differ by rounding. */
function halves(size: number): number {
  return Math.round(size * 2) / 2
}

function begins(line: PdfLine, before: PdfLine, isFirstOfPage: boolean, type: Typography): boolean {
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.09) return true
  if (line.isDoubled !== before.isDoubled) return true
  const isChinese = han.test(line.text) && han.test(before.text)
  // A heading is set in a font of its own; Latin words among Chinese are no change.
  if (isChinese && line.font !== before.font && (line.font === type.font) !== (before.font === type.font)) return true
  const isIndented = line.x > line.left + line.size * 0.9
  const wasIndented = before.x > before.left + before.size * 0.9
  const isNewColumn = isFirstOfPage || line.y > before.y - before.size * 0.3
  if (isNewColumn) {
    if (isIndented || opener.test(line.text) || endsEarly(line, before)) return true
    return !type.isIndented && sentenceEnd.test(before.text)
  }
  const isDisplay = line.size > type.size * 1.1 && line.font === before.font
  if (isDisplay && !opener.test(line.text)) {
    // Leading grows with the type. The lines of a title share their middle, or their left side as those of a paragraph do.
    if (before.y - line.y > line.size * Math.max(1.25, (type.leading / type.size) * 1.15)) return true
    return Math.abs(line.x + line.right - before.x - before.right) > line.size && endsEarly(line, before)
  }
  if (before.y - line.y > Math.max(type.leading * 1.45, line.size * 1.25)) return true
  if (isCentred(line) !== isCentred(before)) return true
  if (isIndented && !wasIndented) return true
  if (isIndented && wasIndented && type.isIndented && sentenceEnd.test(before.text) && !isCentred(line)) return true
  if (endsEarly(line, before) && !(isCentred(line) && !sentenceEnd.test(before.text))) return true
  return opener.test(line.text) && (sentenceEnd.test(before.text) || opener.test(before.text))
}

/** Whether the line before had room for what comes next. */
function endsEarly(line: PdfLine, before: PdfLine): boolean {
  const room = before.end - before.right
  if (han.test(before.text.slice(-2)) || han.test(line.text.slice(0, 1))) return room > before.size * 2.2
  const [word = ''] = line.text.split(/\s/)
  return room > (word.length * 0.5 + 1.5) * before.size
}

function isCentred(line: PdfLine): boolean {
  const width = line.end - line.left
  return line.x - line.left > width * 0.08 && Math.abs(line.x - line.left - (line.end - line.right)) < line.size * 1.5
}

const longestHeading = 60

function nameHeadings(paragraphs: readonly PdfParagraph[], type: Typography): void {
  const lengthOf = ({ lines }: PdfParagraph) => lines.reduce((sum, { text }) => sum + (han.test(text) ? text.length : text.length / 2.5), 0)
  const sizeOf = ({ lines }: PdfParagraph) => halves(Math.max(...lines.map(({ size }) => size)))
  const large = paragraphs.filter((paragraph) => paragraph.kind !== 'table' && sizeOf(paragraph) > type.size * 1.1 && lengthOf(paragraph) <= longestHeading && /\p{L}/u.test(paragraph.lines.map(({ text }) => text).join('')))
  const isMarked = (paragraph: PdfParagraph) => {
    const [first] = paragraph.lines
    if (first === undefined || paragraph.kind === 'table' || paragraph.lines.length > 2 || lengthOf(paragraph) > 40 || lengthOf(paragraph) < 2 || sizeOf(paragraph) < type.size) return false
    const words = paragraph.lines.map(({ text }) => text).join('')
    return (first.isDoubled || first.font !== type.font) && !/[。；，,;]\s*$/.test(words) && (han.test(words) || first.isDoubled || opener.test(words))
  }
  const [largest] = large.map(sizeOf).toSorted((first, second) => second - first)
  const ofLargest = large.filter((paragraph) => sizeOf(paragraph) === largest)
  const [title] = ofLargest
  // The largest type of all, once, at the beginning: the title.
  const isTitled = title !== undefined && ofLargest.length === 1 && paragraphs.indexOf(title) < 6
  const sizes = [...new Set(large.filter((paragraph) => !isTitled || paragraph !== title).map(sizeOf))].toSorted((first, second) => second - first)
  for (const paragraph of paragraphs) {
    if (isTitled && paragraph === title) paragraph.kind = 'title'
    else if (large.includes(paragraph)) Object.assign(paragraph, { kind: 'heading', level: Math.min(9, sizes.indexOf(sizeOf(paragraph)) + 1) })
    else if (isMarked(paragraph)) Object.assign(paragraph, { kind: 'heading', level: Math.min(9, sizes.length + 1) })
  }
}

/** The words of a paragraph: lines joined, a hyphen at a line's end kept but not shown, spaces between spaced-out characters dropped. */
export function runsOf({ lines }: Pick<PdfParagraph, 'lines'>): Run[] {
  return runsOfTexts(lines.map(({ text }) => text))
}

/** The same of lines of text: those of a cell. */
export function runsOfTexts(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  let before = ''
  for (const line of lines) {
    const text = closeUp(line.trim())
    if (text === '') continue
    if (before !== '') {
      if (/\p{Ll}[-\u00AD]$/u.test(before) && /^\p{Ll}/u.test(text)) {
        const last = runs.pop()
        if (last !== undefined) runs.push({ text: last.text.slice(0, -1) }, { text: last.text.slice(-1), isHidden: true })
      } else if (!standsTogether(before.slice(-1), text.slice(0, 1)) && !/[\p{L}\d]-$/u.test(before)) runs.push({ text: ' ' })
    }
    runs.push({ text })
    before = text
  }
  return runs
}
