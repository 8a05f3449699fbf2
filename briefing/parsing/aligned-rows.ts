/**
 * Lines of plain text that spaces set in columns → the rows of a table.
 *
 * 1. A line falls into cells at gaps of two spaces or more (one, when it is full-width). Where a cell stands is counted in columns of the screen.
 * 2. Row by row the columns of the table are found: a cell belongs to the column that it stands over or under. A cell over two columns ends the table.
 *    A line that only goes on below other cells goes on in them; lines of hyphens part the head from the rest.
 * 3. It is a table when three rows stand so, most of their cells are filled, and a column of figures, a line of hyphens or its left edges say so.
 * Rows that are parted by gaps and not aligned are taken when all have the same number of cells, three at least.
 * Time is linear: lines that were looked at and are no table are not looked at again.
 */
import { columnsOf, endsAsSentence } from './characters'
import { isLabelled } from './captions'
import { cellsByColumn, figure, fromLeft, fullRows, hasFigures, placeCells, standsIn, type Column, type Extent } from './columns'
import { readNumbering } from './numbering'
import type { Piece } from './piece'
import { cutWords, joinWords, type Words } from './words'

export interface AlignedRows {
  /** How many lines were looked at. */
  readonly lines: number
  /** Cell by cell; none when the lines are no table. */
  readonly rows: readonly (readonly (Words | undefined)[])[]
  /** A line of hyphens stands below that many rows; undefined without one. */
  readonly ruledRows?: number
}

interface Cell extends Extent {
  readonly words: Words
}

const mostRows = 5000
const longestLine = 400
const gap = /(?<=\S)(?:[ \u00a0\t]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*)(?=\S)/g
const hasGap = new RegExp(gap.source)
const rule = /^[\s\-=─━—_+]{4,}$/

export function readAlignedRows(pieces: readonly Piece[], first: number): AlignedRows {
  const nothing = { lines: 1, rows: [] }
  if (!mayBeRow(pieces[first])) return nothing
  const columns: Column[] = []
  const rows: (readonly Cell[])[] = []
  let ruledRows: number | undefined
  let index = first
  for (; index < pieces.length && rows.length < mostRows; index += 1) {
    const piece = pieces[index]
    if (piece?.hint.kind !== 'line') break
    if (isRule(piece)) {
      ruledRows ??= rows.length === 0 ? undefined : rows.length
      continue
    }
    const cells = mayBeRow(piece) ? cellsOf(piece) : oneCellAmong(pieces, index, columns)
    if (cells === undefined || !placeCells(cells, columns, rows.length < 3)) break
    rows.push(cells)
  }
  // Lines of hyphens below the table belong to it, a blank line and what follows does not.
  const lines = index - first
  const even = rows.length < 3 ? readEvenRows(pieces, first) : undefined
  if (even !== undefined) return even
  if (!isTable(rows, columns, ruledRows !== undefined)) return { ...nothing, lines: Math.max(1, rows.length < 3 ? 1 : lines) }
  return { lines, rows: mergeContinued(rows, columns), ...(ruledRows !== undefined && { ruledRows }) }
}

function mayBeRow(piece: Piece | undefined): boolean {
  if (piece?.hint.kind !== 'line' || piece.words.text.length > longestLine) return false
  const { text } = piece.words
  return hasGap.test(text) && !isLabelled(text) && !text.includes('\t')
}

function isRule({ words: { text } }: Piece): boolean {
  return text.length <= longestLine && rule.test(text) && /[-=─━—_]{3}/.test(text)
}

function cellsOf({ words, indent }: Piece): Cell[] {
  const cells: Cell[] = []
  let start = 0
  let at = indent
  const add = (end: number): void => {
    const cell = cutWords(words, start, end)
    const to = at + columnsOf(words.text.slice(start, end))
    if (cell !== undefined) cells.push({ from: at, to, words: cell })
    at = to
  }
  for (const match of words.text.matchAll(gap)) {
    add(match.index)
    at += columnsOf(match[0])
    start = match.index + match[0].length
  }
  add(words.text.length)
  return cells
}

/** A line of one cell within a table: the name of a group of rows, or what goes on below another cell. */
function oneCellAmong(pieces: readonly Piece[], index: number, columns: readonly Column[]): Cell[] | undefined {
  const [before, piece, next] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (piece === undefined || before === undefined || columns.length < 2 || before.blankLines > 0 || piece.blankLines > 0 || !mayBeRow(before) || !mayBeRow(next)) return undefined
  const { text } = piece.words
  if (text.length > 80 || endsAsSentence(text) || isLabelled(text) || /[：:]/.test(text)) return undefined
  return [{ from: piece.indent, to: piece.indent + columnsOf(text), words: piece.words }]
}

function isTable(rows: readonly (readonly Cell[])[], columns: readonly Column[], isRuled: boolean): boolean {
  const full = fullRows(rows, columns, isRuled ? 2 : 3)
  const cells = full.flat()
  if (full.length === 0) return false
  // A table of contents; labels side by side; sentences parted by two spaces.
  const texts = rows.map((row) => row.map(({ words }) => words.text))
  if (texts.filter((row) => row.length === 2 && readNumbering(`${row[0] ?? ''} `) !== undefined && /^\d{1,4}$/.test(row[1] ?? '')).length > texts.length / 2) return false
  if (cells.filter(({ words }) => /[：:]/.test(words.text)).length > cells.length / 3 || cells.filter(({ words }) => endsAsSentence(words.text)).length > cells.length / 3) return false
  if (isRuled) return true
  const isLeftAligned = fromLeft(columns).slice(1).every((column) => new Set(cells.filter((cell) => standsIn(cell, column)).map(({ from }) => from)).size === 1)
  return hasFigures(cells, columns, ({ words }) => words.text) || (isLeftAligned && full.length >= 4)
}

/** Rows of columns from the left; a row without a first cell and without figures goes on in the cells above it. */
function mergeContinued(rows: readonly (readonly Cell[])[], columns: readonly Column[]): (Words | undefined)[][] {
  const merged: (Words | undefined)[][] = []
  for (const cells of rows) {
    const row = cellsByColumn(cells, columns).map((cell) => cell?.words)
    const above = merged.at(-1)
    const goesOn = above !== undefined && merged.length > 1 && row[0] === undefined && row.every((cell, column) => cell === undefined || (above[column] !== undefined && !figure.test(cell.text)))
    if (goesOn) merged[merged.length - 1] = above.map((cell, column) => (cell !== undefined && row[column] !== undefined ? joinWords([cell, row[column]], joint) : cell))
    else merged.push(row)
  }
  return merged
}

function joint(before: string, after: string): string {
  return /\p{sc=Han}$/u.test(before) && /^\p{sc=Han}/u.test(after) ? '' : ' '
}

/** Rows of as many cells, three at least, that gaps alone part. The first of them tell whether they are a table: the others are not looked at for nothing. */
function readEvenRows(pieces: readonly Piece[], first: number): AlignedRows | undefined {
  const opening = evenRows(pieces, first, fewRows)
  const cells = opening.flat()
  const isEven = opening.length >= 3 && cells.filter(({ text }) => endsAsSentence(text)).length <= cells.length / 3 && cells.filter(({ text }) => columnsOf(text, 61) <= 60).length >= cells.length * 0.6 && cells.some(({ text }) => figure.test(text))
  if (!isEven) return undefined
  const rows = evenRows(pieces, first, mostRows)
  return { lines: rows.length, rows }
}

const fewRows = 20

function evenRows(pieces: readonly Piece[], first: number, most: number): Words[][] {
  const rows: Words[][] = []
  for (let index = first; index < pieces.length && rows.length < most; index += 1) {
    const piece = pieces[index]
    if (piece === undefined || !mayBeRow(piece)) break
    const cells = cellsOf(piece).map(({ words }) => words)
    if (cells.length < 3 || cells.length > 40 || (rows[0] !== undefined && cells.length !== rows[0].length)) break
    rows.push(cells)
  }
  return rows
}
