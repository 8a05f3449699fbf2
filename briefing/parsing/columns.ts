/**
 * Cells that stand one over the other → the columns that they stand in. `from` and `to` are whatever places are counted in:
 * columns of the screen, points of a page.
 */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** As far as its cells reach. Columns do not overlap. */
export interface Column {
  from: number
  to: number
}

/** Whether a row fits the columns: no cell over two of them, no two cells in one. Then they grow by it; `mayAdd`: the row may have columns of its own. */
export function placeCells(cells: readonly Extent[], columns: Column[], mayAdd: boolean): boolean {
  const places = cells.map(({ from, to }) => columns.filter((column) => from < column.to && to > column.from))
  const known = places.flatMap(([column]) => column ?? [])
  if (places.some(({ length }) => length > 1 || (length === 0 && !mayAdd)) || new Set(known).size !== known.length) return false
  for (const [index, { from, to }] of cells.entries()) {
    const column = places[index]?.[0]
    if (column === undefined) columns.push({ from, to })
    else [column.from, column.to] = [Math.min(column.from, from), Math.max(column.to, to)]
  }
  return true
}

/** The cells of a row in the order of the columns from the left, undefined where it has none. */
export function cellsByColumn<Cell extends Extent>(cells: readonly Cell[], columns: readonly Column[]): (Cell | undefined)[] {
  return columns.toSorted((one, other) => one.from - other.from).map((column) => cells.find(({ from, to }) => from < column.to && to > column.from))
}
