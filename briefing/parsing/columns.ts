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

/** A figure, or the sign for none. */
export const figure = /^[<>≈~+\-−±(（]?[￥$€£]?\s?\d[\d.,]*\s?[%％‰]?[)）]?$|^(?:[-–—…]+|n\/?a|…)$/i

const mostColumns = 40
/** Of the places of a table, the share that has a cell. */
const leastFilled = 0.6

export function standsIn({ from, to }: Extent, column: Column): boolean {
  return from < column.to && to > column.from
}

/** The rows of two cells or more, when there are `least` of them and they fill most of the columns; none otherwise. */
export function fullRows<Cell extends Extent>(rows: readonly (readonly Cell[])[], columns: readonly Column[], least: number): readonly (readonly Cell[])[] {
  const full = rows.filter((row) => row.length >= 2)
  const count = full.reduce((sum, row) => sum + row.length, 0)
  return full.length >= least && columns.length >= 2 && columns.length <= mostColumns && count >= full.length * columns.length * leastFilled ? full : []
}

/** Whether a column beside the first holds figures. */
export function hasFigures<Cell extends Extent>(cells: readonly Cell[], columns: readonly Column[], textOf: (cell: Cell) => string): boolean {
  return fromLeft(columns).slice(1).some((column) => {
    const own = cells.filter((cell) => standsIn(cell, column))
    return own.length >= 2 && own.filter((cell) => figure.test(textOf(cell))).length >= own.length * 0.6
  })
}

export function fromLeft(columns: readonly Column[]): Column[] {
  return columns.toSorted((one, other) => one.from - other.from)
}

/** Whether a row fits the columns: no cell over two of them, no two cells in one. Then they grow by it; `mayAdd`: the row may have columns of its own. */
export function placeCells(cells: readonly Extent[], columns: Column[], mayAdd: boolean): boolean {
  const places = cells.map((cell) => columns.filter((column) => standsIn(cell, column)))
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
  return fromLeft(columns).map((column) => cells.find((cell) => standsIn(cell, column)))
}
