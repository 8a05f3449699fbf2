/** Process: steps from left to right, each leading to the next; below them the points that follow. */
import type { SceneItem } from '../scene'
import { bodyLook, labelLook } from './body-type'
import type { LayoutKind } from './content'
import { layoutStatements } from './points'
import { atStep, pairPiece, panel, type Setting, stack } from './pieces'

const arrowRoom = 44
const padding = 22
const stepsToPoints = 30
const leastWidth = 200

export const layoutProcess: LayoutKind<'process'> = (content, area, setting) => {
  const count = content.steps.length
  const width = (area.width - arrowRoom * (count - 1)) / count
  if (width < leastWidth) return null
  const pieces = content.steps.map((step) =>
    stack([pairPiece(step.label, labelLook(setting), width - 2 * padding, setting), pairPiece(step.explanation, bodyLook(setting), width - 2 * padding, setting)], 10))
  const height = Math.max(...pieces.map((piece) => piece.height)) + 2 * padding
  if (height > area.height) return null
  const pointsTop = area.y + height + stepsToPoints
  const points = content.points.length > 0 ? layoutStatements(content.points, { ...area, y: pointsTop, height: area.y + area.height - pointsTop }, setting, count) : []
  if (!points) return null
  return [
    ...pieces.flatMap((piece, index): readonly SceneItem[] => {
      const x = area.x + index * (width + arrowRoom)
      const items: SceneItem[] = [
        panel({ x, y: area.y, width, height }, setting.theme),
        { kind: 'rectangle', x, y: area.y, width, height: 4, fill: index === count - 1 ? setting.theme.accent : setting.theme.figure, radius: 0 },
        ...piece.place(x + padding, area.y + padding),
      ]
      // The arrow comes with what it leads to.
      const lead = index < count - 1 ? [arrow(x + width + arrowRoom / 2, area.y + height / 2, setting)] : []
      return [...atStep(items, index + 1), ...atStep(lead, index + 2)]
    }),
    ...points,
  ]
}

function arrow(x: number, y: number, { theme }: Setting): SceneItem {
  return { kind: 'path', path: `M${x - 9} ${y - 13} L${x + 6} ${y} L${x - 9} ${y + 13}`, fill: null, stroke: theme.accent, strokeWidth: 4, opacity: 1, place: null }
}
