/**
 * Cells → tables.
 *
 * 1. Cells that the format tells are gathered row by row; a table of one column is a frame around paragraphs, and falls apart into them.
 * 2. In plain text, lines of the same number of columns between tabs or bars are rows; a line of hyphens below the first makes it the head.
 *    So are lines that spaces set in columns (aligned-rows.ts).
 * The whole table is one piece, its texts the cells that have words, row by row.
 */
import { readAlignedRows, type AlignedRows } from './aligned-rows'
import { columnsOf, endsAsSentence, hasWords, languageOf } from './characters'
import { readNumbering } from './numbering'
import { giveRole, joinRanges, type Piece } from './piece'
import { longestSentence } from './sentences'
import { figuredHead, headRowsOf } from './table-heads'
import { cutWords, joinWords, offsetAt, type Words } from './words'

const mostColumns = 100
const mostRows = 5000

type Cells = readonly (Words | undefined)[]

export function gatherTables(pieces: readonly Piece[]): Piece[] {
  const gathered: Piece[] = []
  for (let index = 0; index < pieces.length; ) {
    const end = hintedEnd(pieces, index)
    if (end > index) {
      gathered.push(...hintedTable(pieces.slice(index, end)).flatMap(partColumns))
      index = end
      continue
    }
    const rows = plainRows(pieces, index)
    if (rows.length > 0) {
      gathered.push(...partColumns(plainTable(pieces.slice(index, index + rows.length), rows)))
      index += rows.length
      continue
    }
    const aligned = readAlignedRows(pieces, index)
    const lines = pieces.slice(index, index + aligned.lines)
    if (aligned.rows.length > 0) gathered.push(...partColumns(alignedTable(lines, aligned)))
    else gathered.push(...lines)
    index += aligned.lines
  }
  return gathered
}

function hintedEnd(pieces: readonly Piece[], from: number): number {
  const first = pieces[from]?.hint
  if (first?.kind !== 'tableCell') return from
  let end = from
  let row = first.row
  for (; end < pieces.length; end += 1) {
    const hint = pieces[end]?.hint
    if (hint?.kind !== 'tableCell' || hint.table !== first.table || hint.row < row || hint.row - first.row >= mostRows) break
    row = hint.row
  }
  return end
}

function hintedTable(cells: readonly Piece[]): Piece[] {
  const rows: (Words[] | undefined)[][] = []
  const headerRows: boolean[] = []
  let columns = 0
  let lastRow = -1
  for (const { hint, words } of cells) {
    if (hint.kind !== 'tableCell') continue
    if (hint.row !== lastRow) {
      rows.push([])
      headerRows.push(true)
      lastRow = hint.row
    }
    const row = rows.at(-1)
    if (row === undefined) continue
    columns = Math.max(columns, hint.column + 1)
    row[hint.column] = [...(row[hint.column] ?? []), words]
    if (!hint.isHeader) headerRows[headerRows.length - 1] = false
  }
  const isFrame = columns < 2 || columns > mostColumns || rows.length < 1 || cells.some(({ words }) => words.text.length > longestSentence) || (rows.length === 1 && cells.some(({ words }) => columnsOf(words.text, 400) > 300))
  if (isFrame) return cells.map((cell) => ({ ...cell, hint: { kind: 'paragraph' } }))
  const joined = rows.map((row) => Array.from({ length: columns }, (_, column) => {
    const parts = row[column]
    return parts === undefined ? undefined : parts.length === 1 ? parts[0] : joinWords(parts, () => ' ')
  }))
  if (joined.some((row) => row.some((cell) => cell !== undefined && cell.text.length > longestSentence))) return cells.map((cell) => ({ ...cell, hint: { kind: 'paragraph' } }))
  const first = headerRows.indexOf(false)
  const marked = Math.min(4, first === -1 ? Math.min(1, rows.length - 1) : first)
  // Pages and Word often mark no head: it is told as in plain text, where figures stand below it.
  return [tablePiece(cells, joined, marked > 0 ? marked : figuredHead(textsOf(joined)))]
}

function tablePiece(pieces: readonly Piece[], rows: readonly Cells[], headerRows: number): Piece {
  const texts: Words[] = []
  const indices = rows.map((row) => row.map((cell) => (cell === undefined ? null : texts.push(cell) - 1)))
  const [first] = pieces
  if (first === undefined) throw new Error('a table has cells')
  return { ...first, range: joinRanges(pieces), blankLines: pieces.at(-1)?.blankLines ?? 0, role: { kind: 'table', headerRows, rows: indices }, texts }
}

/** A text and its translation side by side are no table: their cells become paragraphs, row by row. Numbers of rows and names of the languages lead a reader, and say nothing. */
function partColumns(table: Piece): Piece[] {
  const texts = table.texts ?? []
  if (table.role?.kind !== 'table' || texts.length === 0) return [table]
  const rows = table.role.rows.map((row) => row.map((cell) => (cell === null ? undefined : texts[cell])))
  const columns = proseColumns(rows)
  if (columns === undefined) return [table]
  const starts = texts.map((words, index) => (index === 0 ? table.range.start : offsetAt(words, 0)))
  if (starts.some((start, index) => start >= (starts[index + 1] ?? table.range.end))) return [table]
  const pairs = rows.map((row) => columns.map((column) => row[column]))
  const aside = new Set(rows.flatMap((row, index) => row.filter((_, column) => !columns.includes(column) || isRowOfNames(pairs[index] ?? []))))
  const headings = new Set(pairs.flatMap((pair, index) => (isHeadingRow(pair) && pairs[index + 1]?.some((cell) => cell !== undefined && endsAsSentence(cell.text)) === true ? pair : [])))
  return texts.map((words, index): Piece => {
    const piece: Piece = { words, range: { start: starts[index] ?? 0, end: starts[index + 1] ?? table.range.end }, hint: headings.has(words) ? { kind: 'paragraph', lead: words.text.length } : { kind: 'paragraph' }, blankLines: 0, indent: 0, role: undefined, texts: undefined }
    return aside.has(words) ? giveRole(piece, { kind: 'debris', what: 'markup' }) : piece
  })
}

/** The two columns that say the same in two languages, in sentences; a column of numbers or of nothing may stand beside them. */
function proseColumns(rows: readonly Cells[]): readonly number[] | undefined {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => column).filter((column) => rows.slice(1).some((row) => row[column] !== undefined && !/^[\d\s.、()（）]{1,8}$/.test(row[column].text)))
  if (columns.length !== 2) return undefined
  const pairs = rows.map((row) => columns.map((column) => row[column]))
  const apart = pairs.filter(([one, other]) => one !== undefined && other !== undefined && languageOf(one.text) !== languageOf(other.text) && hasWords(one.text) && hasWords(other.text)).length
  const texts = pairs.flat().flatMap((cell) => cell ?? [])
  const prose = texts.filter(({ text }) => endsAsSentence(text)).length
  return apart >= rows.length * 0.7 && prose >= texts.length * 0.4 ? columns : undefined
}

const languageName = /^(?:中文|汉语|原文|译文|英文|英语|中文版|英文版|Chinese|English|Source|Target|Translation|Original)(?:\s?[（(].{1,16}[）)])?$/i

function isRowOfNames(cells: Cells): boolean {
  return cells.every((cell) => cell !== undefined && languageName.test(cell.text))
}

/** Short on both sides, and no sentence. */
function isHeadingRow(cells: Cells): boolean {
  return cells.every((cell) => cell !== undefined && columnsOf(cell.text, 81) <= (languageOf(cell.text) === 'en' ? 80 : 48) && !endsAsSentence(cell.text) && !/[，,：:]$/.test(cell.text))
}

/** The cells of the lines from `from` on, as long as they are rows of one table; a line of hyphens is a row without cells. */
function plainRows(pieces: readonly Piece[], from: number): (readonly [number, number][])[] {
  const rows: (readonly [number, number][])[] = []
  let columns = 0
  for (let index = from; index < pieces.length && rows.length < mostRows; index += 1) {
    const piece = pieces[index]
    if (piece?.hint.kind !== 'line') break
    const cells = cellsOf(piece.words.text)
    if (cells === undefined) break
    if (cells.length > 0) {
      if (columns !== 0 && cells.length !== columns) break
      columns = cells.length
    }
    rows.push(cells)
  }
  const full = rows.filter((row) => row.length > 0)
  const lines = pieces.slice(from, from + rows.length)
  const isNumbered = columns === 2 && lines.every(({ words }) => readNumbering(words.text) !== undefined && /^\S{1,5}\t/.test(words.text))
  return columns >= 2 && columns <= mostColumns && full.length >= (columns > 2 || rows.length > full.length ? 2 : 3) && !isNumbered ? rows : []
}

/** From where to where the cells stand in the line; empty for a line of hyphens, undefined when the line is no row. */
function cellsOf(text: string): readonly [number, number][] | undefined {
  if (text.length > 4000 || !/[|｜\t]/.test(text)) return undefined
  const isBarred = text.startsWith('|') || (text.match(/ [|｜] /g)?.length ?? 0) >= 2
  if (isBarred && /^[|\-: +\t]*$/.test(text) && text.includes('-')) return []
  if (/^[+\-=─━┼]{6,}$/.test(text)) return undefined
  const separators = isBarred ? /[|｜]/g : /\t+/g
  const inner = text.replace(/[|｜]\s*$/, '')
  const cells: [number, number][] = []
  let start = isBarred && /^[|｜]/.test(text) ? 1 : 0
  separators.lastIndex = start
  for (let match = separators.exec(inner); match !== null; match = separators.exec(inner)) {
    cells.push([start, match.index])
    start = match.index + match[0].length
  }
  cells.push([start, inner.length])
  return cells.length >= 2 ? cells : undefined
}

function plainTable(lines: readonly Piece[], rows: readonly (readonly [number, number][])[]): Piece {
  const full = rows.flatMap((cells, index) => {
    const line = lines[index]
    return cells.length === 0 || line === undefined ? [] : [cells.map(([start, end]) => cutWords(line.words, start, end))]
  })
  return tablePiece(lines, full, headRowsOf(textsOf(full), rows.length > full.length ? 1 : undefined))
}

function alignedTable(lines: readonly Piece[], { rows, ruledRows }: AlignedRows): Piece {
  return tablePiece(lines, rows, headRowsOf(textsOf(rows), ruledRows))
}

function textsOf(rows: readonly Cells[]): (string | undefined)[][] {
  return rows.map((row) => row.map((cell) => cell?.text))
}
