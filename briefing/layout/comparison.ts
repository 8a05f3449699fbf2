/** Comparison: columns side by side under their headings, cells of one row on one level, thin rules between the rows. */
import type { Box, SceneItem } from '../scene'
import { bodyLook, labelLook } from './body-type'
import type { ContentOf, LayoutKind } from './content'
import { atStep, pairPiece, type PairLook, rule, type Setting } from './pieces'

const columnGap = 32
const rowLabelWidth = 150
const rowPaddings = [18, 14, 10]

export const layoutComparison: LayoutKind<'comparison'> = (content, area, setting) => {
  const hasLabels = content.rows.length > 0
  const left = hasLabels ? rowLabelWidth + columnGap : 0
  const width = (area.width - left - columnGap * (content.columns.length - 1)) / content.columns.length
  const headings = content.columns.map((column) => pairPiece(column.heading, headingLook(setting), width, setting))
  const rows = rowsOf(content).map(({ label, cells }) => ({
    label: label ? pairPiece(label, rowLook(setting), rowLabelWidth, setting) : null,
    cells: cells.map((cell) => (cell ? pairPiece(cell, bodyLook(setting), width, setting) : null)),
  }))
  const headingHeight = Math.max(...headings.map((piece) => piece.height))
  const rowHeights = rows.map(({ label, cells }) => Math.max(label?.height ?? 0, ...cells.map((cell) => cell?.height ?? 0)))
  const height = headingHeight + rowHeights.reduce((sum, rowHeight) => sum + rowHeight, 0)
  const padding = rowPaddings.find((candidate) => height + candidate * (1 + 2 * rows.length) <= area.height)
  if (padding === undefined) return null

  const items: SceneItem[] = []
  const columnX = (index: number): number => area.x + left + index * (width + columnGap)
  headings.forEach((heading, index) => items.push(...heading.place(columnX(index), area.y + headingHeight - heading.height)))
  let y = area.y + headingHeight + padding
  rows.forEach(({ label, cells }, rowIndex) => {
    const row = [...rowRule(area, y, rowIndex, setting), ...(label?.place(area.x, y + padding) ?? [])]
    cells.forEach((cell, index) => {
      if (cell) row.push(...cell.place(columnX(index), y + padding))
    })
    items.push(...atStep(row, rowIndex + 1))
    y += (rowHeights[rowIndex] ?? 0) + 2 * padding
  })
  return items
}

/** How many rows there are: of the longest column, or as many as are named. */
export function rowCount(content: ContentOf<'comparison'>): number {
  return Math.max(content.rows.length, ...content.columns.map((column) => column.cells.length))
}

/** The cells of each row, from left to right. A column that is shorter than the others has none in the last rows. */
function rowsOf(content: ContentOf<'comparison'>) {
  return Array.from({ length: rowCount(content) }, (_, row) => ({
    label: content.rows[row] ?? null,
    cells: content.columns.map((column) => column.cells[row] ?? null),
  }))
}

function rowRule(area: Box, y: number, rowIndex: number, { theme }: Setting): SceneItem[] {
  return [rowIndex === 0 ? rule(area.x, y, area.width, theme.accent, 2) : rule(area.x, y, area.width, theme.rule)]
}

function headingLook(setting: Setting): PairLook {
  const { first, second } = labelLook(setting)
  return { first: { ...first, fill: setting.theme.figure }, second: { ...second, fill: setting.theme.figure }, between: 0 }
}

function rowLook(setting: Setting): PairLook {
  const { first, second } = labelLook(setting)
  return { first: { ...first, size: Math.min(first.size, 22), fill: setting.theme.ink }, second: { ...second, size: 18 }, between: 0 }
}
