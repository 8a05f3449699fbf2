/**
 * Lines of a PDF that stand in columns → tables.
 *
 * A row is a line of several segments; rows one below the other whose segments stand in the same columns are a table: three at least,
 * with figures in a column. A line of one segment between rows goes on in the cell above it. Rules and borders are drawn, not written: nobody sees them here.
 */
import { cellsByColumn, figure, fullRows, hasFigures, placeCells, type Column } from '../briefing/parsing/columns'
import type { PdfCell, PdfLine } from './pdf-lines'

export interface PdfTable {
  readonly lines: readonly PdfLine[]
  readonly rows: readonly (readonly (readonly string[])[])[]
}

const mostRows = 500
const leaders = /(?:\.\s?){4,}|…{2,}|·{4,}/

/** The tables of a page, by the line that each begins with. */
export function findTables(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, PdfTable> {
  const tables = new Map<PdfLine, PdfTable>()
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index)
    const [first] = table?.lines ?? []
    if (table !== undefined && first !== undefined) tables.set(first, table)
    index += Math.max(1, table?.lines.length ?? 1)
  }
  return tables
}

function tableAt(lines: readonly PdfLine[], from: number): PdfTable | undefined {
  if (!isRow(lines[from])) return undefined
  const columns: Column[] = []
  const rows: (readonly PdfCell[])[] = []
  let to = from
  for (; to < lines.length && rows.length < mostRows; to += 1) {
    const [line, before] = [lines[to], lines[to - 1]]
    if (line === undefined || (to > from && (before === undefined || !isBelow(line, before)))) break
    const isBetween = to > from && isRow(lines[to - 1]) && isRow(lines[to + 1])
    const cells = isRow(line) ? line.cells : isBetween ? [{ from: line.x, to: line.right, text: line.text }] : undefined
    if (cells === undefined || !placeCells(cells, columns, rows.length < 3)) break
    rows.push(cells)
  }
  return isTable(rows, columns) ? { lines: lines.slice(from, to), rows: mergeContinued(rows, columns) } : undefined
}

function isRow(line: PdfLine | undefined): line is PdfLine & { readonly cells: readonly PdfCell[] } {
  return line?.cells !== undefined && line.cells.length >= 2 && !leaders.test(line.text)
}

/** On the same page and column, and not far below. */
function isBelow(line: PdfLine, before: PdfLine): boolean {
  return line.y < before.y && before.y - line.y < Math.max(line.size, before.size) * 4
}

function isTable(rows: readonly (readonly PdfCell[])[], columns: readonly Column[]): boolean {
  return hasFigures(fullRows(rows, columns, 3).flat(), columns, ({ text }) => text.trim())
}

/** Of each cell its lines. */
function mergeContinued(rows: readonly (readonly PdfCell[])[], columns: readonly Column[]): string[][][] {
  const merged: string[][][] = []
  for (const cells of rows) {
    const row = cellsByColumn(cells, columns)
    const above = merged.at(-1)
    const goesOn = above !== undefined && cells.length === 1 && row.every((cell, column) => cell === undefined || ((above[column]?.length ?? 0) > 0 && !figure.test(cell.text.trim())))
    if (goesOn) for (const [column, cell] of row.entries()) if (cell !== undefined) above[column]?.push(cell.text)
    if (!goesOn) merged.push(row.map((cell) => (cell === undefined ? [] : [cell.text])))
  }
  return merged
}
