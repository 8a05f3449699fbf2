/**
 * A table of HTML → its cells with their places, when it holds data; null when it only lays out a page.
 */
import { attribute, elementsBelow, isElement, isSeen, visibleText, type HtmlElement } from './html-tree'

export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly isHeader: boolean
  readonly cell: HtmlElement
}

const mostRows = 5000
const mostColumns = 100

export function readTableCells(table: HtmlElement): PlacedCell[] | null {
  const rows = rowsOf(table)
  if (rows.length > mostRows || isLayout(table, rows)) return null
  const cells: PlacedCell[] = []
  /** Until which row, exclusive, a cell from above reaches down in each column. */
  const reach: number[] = []
  for (const [row, { element, isHead }] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(element)) {
      while ((reach[column] ?? 0) > row) column += 1
      if (column >= mostColumns) return null
      cells.push({ row, column, isHeader: isHead || cell.tagName === 'th', cell })
      const width = Math.min(spanOf(cell, 'colspan'), mostColumns - column)
      const height = Math.min(spanOf(cell, 'rowspan'), mostRows)
      for (let index = 0; index < width; index += 1) reach[column + index] = row + height
      column += width
    }
  }
  return cells
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return span >= 1 ? span : 1
}

function rowsOf(table: HtmlElement): { element: HtmlElement; isHead: boolean }[] {
  const rows: { element: HtmlElement; isHead: boolean }[] = []
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'tr') rows.push({ element: child, isHead: false })
    else if (/^(thead|tbody|tfoot)$/.test(child.tagName)) for (const row of child.childNodes) if (isElement(row) && row.tagName === 'tr') rows.push({ element: row, isHead: child.tagName === 'thead' })
  }
  return rows
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && isSeen(cell))
}

/** A page is laid out in tables when they nest, when a cell holds whole paragraphs, or when there is nothing beside or below another. */
function isLayout(table: HtmlElement, rows: readonly { element: HtmlElement }[]): boolean {
  if (attribute(table, 'role') === 'presentation') return true
  const cells = rows.flatMap(({ element }) => cellsOf(element))
  if (cells.length < 2 || rows.every(({ element }) => cellsOf(element).length < 2)) return true
  return cells.some((cell) => {
    let paragraphs = 0
    for (const element of elementsBelow(cell)) {
      if (/^(table|h[1-6]|article|form|nav|blockquote)$/.test(element.tagName)) return true
      if (element.tagName === 'p') paragraphs += 1
    }
    return paragraphs > 12 || visibleText(cell).trim().length > 1500
  })
}
