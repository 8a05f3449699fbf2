/**
 * Rows of text → pages, by known heights.
 *
 * 1. `textRow` sets one text in each column; the columns of a row start at the same height, so that what
 *    belongs together stands side by side.
 * 2. `paginate` fills one box after the other. A row that does not fit is cut between lines, in every
 *    column at the same height, never leaving one line alone; a heading stays with what it heads.
 * 3. `drawRows` turns what was placed into scene items.
 */
import type { Language, Pair } from '../article'
import { layoutText, placeBlock, type TextBlock, type TextStyle } from '../layout/text'
import type { Box, SceneItem, TextLine } from '../scene'
import { type Column, gutter } from './paper'

/** A line of the contents and a bookmark: depth 0 is a part, depth 1 what is in it. */
export interface Entry {
  readonly depth: 0 | 1
  readonly number: string
  readonly title: Pair
}

export interface Cell {
  readonly x: number
  readonly block: TextBlock
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly height: number
  /** Room above the row; none at the head of a page. */
  readonly spaceBefore: number
  readonly keepWithNext: boolean
  /** What stands beside the row where it starts, for the top and the height of what is placed there. */
  readonly marks: (top: number, height: number) => SceneItem[]
  readonly entry?: Entry
}

export interface PlacedRow {
  readonly row: Row
  readonly cells: readonly Cell[]
  readonly top: number
  readonly height: number
  /** Whether the row begins here; false for what was carried over from the page before. */
  readonly starts: boolean
}

export interface RowOptions {
  readonly spaceBefore?: number
  readonly keepWithNext?: boolean
  /** Lines of even length, for titles and headings. */
  readonly balanced?: boolean
  readonly marks?: Row['marks']
  readonly entry?: Entry
  /** Set in the gutter, on the baseline of the row's first line. */
  readonly number?: { readonly text: string; readonly style: TextStyle }
}

/** A row with a text in each column; a language without a text leaves its column empty. */
export function textRow(columns: readonly Column[], texts: Pair, style: TextStyle, options: RowOptions = {}): Row {
  return cellsRow(columns, columns.map((column) => ({ ...column, text: texts[column.language] })), style, options)
}

/** A row of cells, each with a text, a place and a width of its own, within the columns: a line of a table. */
export function cellsRow(
  columns: readonly Column[],
  texts: readonly { readonly text: string; readonly language: Language; readonly x: number; readonly width: number }[],
  style: TextStyle,
  options: RowOptions = {},
): Row {
  const { spaceBefore = 0, keepWithNext = false, balanced = false, marks = () => [], entry, number } = options
  const cells = texts.map(({ text, language, x, width }) => ({ x, block: setOnGrid(layoutText(text, language, style, width, { balanced }), style.size) }))
  const numberMarks = number ? numberInGutter(number.text, number.style, columns, cells) : () => []
  const height = heightOf(cells)
  return {
    cells,
    height,
    spaceBefore,
    keepWithNext,
    // What is not written is not numbered either.
    marks: (top, placedHeight) => (height === 0 ? [] : [...numberMarks(top), ...marks(top, placedHeight)]),
    ...(entry && { entry }),
  }
}

/**
 * From baseline to baseline, and from the top of a line to its baseline, in ems of the nominal size. The same for both languages,
 * so that their lines stand side by side. Below 1.5 em of the smaller face: beyond that, poppler takes every line for a paragraph
 * of its own, and its `pdftotext` mixes the lines of the two columns.
 */
const leading = 1.46
const aboveBaseline = 1.16

/** The block with its lines on a grid: one that holds a word in the other script is no taller than the others. */
function setOnGrid(block: TextBlock, size: number): TextBlock {
  const lines = block.lines.flatMap((line, index) => {
    const top = index * leading * size
    const moved = placeBlock({ ...block, lines: [line] }, 0, top + aboveBaseline * size - line.baseline)
    return moved.map((own) => ({ ...own, box: { ...own.box, y: top, height: leading * size } }))
  })
  return { width: block.width, height: lines.length * leading * size, lines }
}

function numberInGutter(text: string, style: TextStyle, columns: readonly Column[], cells: readonly Cell[]): (top: number) => SceneItem[] {
  const block = layoutText(text, 'en', style, gutter)
  const baseline = Math.max(0, ...cells.map((cell) => cell.block.lines[0]?.baseline ?? 0))
  const own = block.lines[0]?.baseline ?? 0
  const x = (columns[0]?.x ?? 0) - gutter
  return (top) => placeBlock(block, x, top + baseline - own)
}

/**
 * Fills boxes with the rows; `boxOf(0)` is the first page's, which may have no room at all.
 * Every later box must hold a few lines.
 */
export function paginate(rows: readonly Row[], boxOf: (page: number) => Box): PlacedRow[][] {
  const pages: PlacedRow[][] = []
  let page: PlacedRow[] = []
  let box = boxOf(0)
  let top = box.y
  const turn = (): void => {
    pages.push(page)
    page = []
    box = boxOf(pages.length)
    top = box.y
  }
  rows.forEach((current, index) => {
    const bottom = (): number => box.y + box.height
    const space = (): number => (page.length === 0 ? 0 : current.spaceBefore)
    const hasOtherRoom = page.length > 0 || pages.length === 0
    if (hasOtherRoom && top + space() + heightToStart(rows, index) > bottom()) turn()
    let cells = current.cells
    let starts = true
    top += space()
    while (top + heightOf(cells) > bottom()) {
      const { head, tail } = cutCells(cells, bottom() - top)
      const height = heightOf(head)
      if (height > 0) page.push({ row: current, cells: head, top, height, starts })
      else if (page.length === 0 && pages.length > 0) throw new Error('a page has no room for two lines')
      turn()
      cells = tail
      starts = starts && height === 0
    }
    page.push({ row: current, cells, top, height: heightOf(cells), starts })
    top += heightOf(cells)
  })
  if (page.length > 0 || pages.length === 0) pages.push(page)
  return pages
}

/** Bottom of the last row placed on the page, or `top` when there is none. */
export function bottomOf(rows: readonly PlacedRow[], top: number): number {
  return Math.max(top, ...rows.map((placed) => placed.top + placed.height))
}

export function drawRows(rows: readonly PlacedRow[]): SceneItem[] {
  return rows.flatMap((placed) => [
    ...(placed.starts ? placed.row.marks(placed.top, placed.height) : []),
    ...placed.cells.flatMap((cell) => placeBlock(cell.block, cell.x, placed.top)),
  ])
}

/** The entries that begin among the rows. */
export function entriesOf(rows: readonly PlacedRow[]): Entry[] {
  return rows.flatMap((placed) => (placed.starts && placed.row.entry ? [placed.row.entry] : []))
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map((cell) => cell.block.height))
}

/** Lines that stay together at a cut, above and below it. */
const fewestLines = 2

/** Room that the row needs to begin on this page: with what it heads, and never with one line only. */
function heightToStart(rows: readonly Row[], index: number): number {
  const current = rows[index]
  if (!current) return 0
  const next = rows[index + 1]
  if (current.keepWithNext && next) return current.height + next.spaceBefore + heightToStart(rows, index + 1)
  return Math.max(0, ...current.cells.map(({ block }) => {
    const last = block.lines.length < 2 * fewestLines ? block.lines.at(-1) : block.lines[fewestLines - 1]
    return last ? last.box.y + last.box.height : 0
  }))
}

/** Cuts every cell at the height; a cell that would leave one line alone gives up one more. */
function cutCells(cells: readonly Cell[], height: number): { head: Cell[]; tail: Cell[] } {
  const head: Cell[] = []
  const tail: Cell[] = []
  for (const { x, block } of cells) {
    const fitting = block.lines.filter((line) => line.box.y + line.box.height <= height).length
    const left = block.lines.length - fitting
    const kept = left > 0 && left < fewestLines ? Math.max(0, fitting - (fewestLines - left)) : fitting
    head.push({ x, block: blockOf(block, block.lines.slice(0, kept)) })
    tail.push({ x, block: blockOf(block, block.lines.slice(kept)) })
  }
  return { head, tail }
}

/** The lines as a block of their own, moved up to its top. */
function blockOf(block: TextBlock, lines: readonly TextLine[]): TextBlock {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return { width: block.width, height: 0, lines: [] }
  const height = last.box.y + last.box.height - first.box.y
  return { width: block.width, height, lines: placeBlock({ ...block, lines }, 0, -first.box.y) }
}
