/**
 * The first rows of a table that say what its columns are, where no format tells: told by what stands in them and below them.
 */
import { columnsOf } from './characters'

type Row = readonly (string | undefined)[]

/** A year or a part of one, which columns are of. */
const time = /^(?:(?:19|20)\d{2}(?:\s?年|\/\d{2})?|\d{1,2}(?:[-—–至]\d{1,2})?\s?(?:季度|月份?|季|日|周|期))$/

/** `ruled`: that many rows stand over a line of hyphens. */
export function headRowsOf(rows: readonly Row[], ruled?: number): number {
  if (ruled !== undefined && ruled <= 4) return ruled < rows.length ? ruled : 0
  const [head, ...body] = rows
  const isHead = !hasFigures(head) && head?.every((cell) => cell === undefined || columnsOf(cell, 31) <= 30) === true && (body.some(hasFigures) || rows.length > 2)
  return isHead && rows.length > 1 ? 1 : 0
}

/** The same where rows may be names and what they name (电话 | 0000-88): only over rows that all have figures. */
export function figuredHead(rows: readonly Row[]): number {
  return rows.slice(1).every(hasFigures) ? headRowsOf(rows) : 0
}

function hasFigures(row: Row | undefined): boolean {
  return row?.slice(1).some((cell) => cell !== undefined && /^[\d.,%+\-−￥$€ ]+/.test(cell) && /\d/.test(cell) && !time.test(cell)) ?? false
}
