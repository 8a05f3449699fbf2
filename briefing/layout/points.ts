/** Points: statements one below the other, each with the vermilion mark. */
import type { Statement } from '../briefing'
import type { Box, SceneItem } from '../scene'
import { bodyLook, bodySize } from './body-type'
import type { LayoutKind } from './content'
import { atStep, pairPiece, type Piece, type Setting } from './pieces'

const indent = 30
const markSize = 9
/** Room between statements, from airy to least. */
const gaps = [34, 28, 22, 18, 14]

export const layoutPoints: LayoutKind<'points'> = (content, area, setting) => {
  const [only, ...others] = content.points
  return only !== undefined && others.length === 0 ? layoutOnly(only, area, setting) : layoutStatements(content.points, area, setting)
}

/** One statement is no list: larger, and without the mark. */
function layoutOnly(statement: Statement, area: Box, setting: Setting): readonly SceneItem[] | null {
  const { first, second, between } = bodyLook(setting)
  const text = pairPiece(statement, { first: { ...first, size: first.size + 6 }, second: { ...second, size: second.size + 3 }, between }, area.width, setting)
  return text.height > area.height ? null : atStep(text.place(area.x, area.y), 1)
}

/**
 * Statements in `area`, as far apart as there is room for; null when they do not fit.
 * `stepsBefore` steps of the slide come before the first of them.
 */
export function layoutStatements(statements: readonly Statement[], area: Box, setting: Setting, stepsBefore = 0): readonly SceneItem[] | null {
  const pieces = statements.map((statement) => pointPiece(statement, area.width, setting))
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
  const gap = gaps.find((candidate) => height + candidate * (pieces.length - 1) <= area.height)
  if (gap === undefined) return null
  let y = area.y
  return pieces.flatMap((piece, index) => {
    const items = atStep(piece.place(area.x, y), stepsBefore + index + 1)
    y += piece.height + gap
    return items
  })
}

function pointPiece(statement: Statement, width: number, setting: Setting): Piece {
  const text = pairPiece(statement, bodyLook(setting), width - indent, setting)
  return {
    width,
    height: text.height,
    place(x, y) {
      const markTop = y + bodySize(setting) * 0.75 - markSize / 2
      return [
        { kind: 'rectangle', x, y: markTop, width: markSize, height: markSize, fill: setting.theme.accent, radius: 1 },
        ...text.place(x + indent, y),
      ]
    },
  }
}
