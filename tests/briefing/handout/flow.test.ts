/** Rows on pages: nothing lost, nothing alone. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawRows, paginate, type Row, textRow } from '../../../briefing/handout/flow'
import { type Column, type as printType } from '../../../briefing/handout/paper'

const columns: Column[] = [
  { language: 'zh', x: 20, width: 120 },
  { language: 'en', x: 160, width: 140 },
]
const box = { x: 0, y: 30, width: 300, height: 200 }

function rowOf(lines: number, options: Parameters<typeof textRow>[3] = {}): Row {
  return textRow(columns, { zh: '产业集群'.repeat(3 * lines), en: 'clusters grow '.repeat(2 * lines).trim() }, printType.body, options)
}

function textOf(rows: readonly Row[]): string {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.block.lines)).flatMap((line) => line.runs.map((run) => run.text)).join('')
}

it('places every line once, in order, inside the box', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ lines: fc.integer({ min: 1, max: 40 }), keepWithNext: fc.boolean() }), { minLength: 1, maxLength: 12 }), (shapes) => {
      const rows = shapes.map(({ lines, keepWithNext }) => rowOf(lines, { spaceBefore: 6, keepWithNext: keepWithNext && lines < 4 }))
      const pages = paginate(rows, () => box)
      const placed = pages.flatMap((page) => drawRows(page)).filter((item) => item.kind === 'text')
      for (const line of placed) {
        expect(line.box.y).toBeGreaterThanOrEqual(box.y)
        expect(line.box.y + line.box.height).toBeLessThanOrEqual(box.y + box.height + 1e-6)
      }
      const byColumn = (x: number): string => placed.filter((line) => line.box.x === x).flatMap((line) => line.runs.map((run) => run.text)).join('')
      const wanted = (column: number): string => textOf(rows.map((row) => ({ ...row, cells: row.cells.slice(column, column + 1) })))
      expect(byColumn(20)).toBe(wanted(0))
      expect(byColumn(160)).toBe(wanted(1))
    }),
  )
})

it('takes a heading to the next page with what it heads', () => {
  const filler = rowOf(3)
  const count = Math.floor(box.height / filler.height)
  const rows = [...Array.from({ length: count }, () => rowOf(3)), rowOf(1, { keepWithNext: true }), rowOf(6)]
  const [first, second] = paginate(rows, () => ({ ...box, height: count * filler.height + rowOf(1).height + 2 }))
  expect(first).toHaveLength(count)
  expect(second?.[0]?.row).toBe(rows[count])
})

it('never leaves one line of a row alone on a page', () => {
  for (let spare = 0; spare < 200; spare += 3) {
    const pages = paginate([rowOf(2), rowOf(12)], () => ({ ...box, height: 60 + spare }))
    const parts = pages.flat().filter((placed) => placed.row.cells[1]?.block.lines.length !== placed.cells[1]?.block.lines.length)
    for (const part of parts) expect(part.cells[1]?.block.lines.length).not.toBe(1)
  }
})

it('sets the lines of both languages on the same baselines', () => {
  const [chinese, english] = textRow(columns, { zh: '产业集群 RMB 与'.repeat(9), en: 'clusters grow '.repeat(9).trim() }, printType.body).cells.map(({ block }) => block.lines.map((line) => line.baseline))
  const shared = Math.min(chinese?.length ?? 0, english?.length ?? 0)
  expect(shared).toBeGreaterThan(2)
  expect(chinese?.slice(0, shared)).toEqual(english?.slice(0, shared))
})
