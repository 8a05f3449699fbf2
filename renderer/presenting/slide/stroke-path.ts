/** Points of a stroke → an SVG path that runs smoothly through the middles between them. */
import type { Point } from '../../../briefing/presenting/state'

export function strokePath(points: readonly Point[]): string {
  const [first, ...others] = points
  if (first === undefined) return ''
  // A single touch: a line of no length, which round ends make a dot.
  if (others.length === 0) return `M${first.x} ${first.y}h0`
  const curves = others.slice(0, -1).map((point, index) => {
    const after = others[index + 1] ?? point
    return `Q${point.x} ${point.y} ${round((point.x + after.x) / 2)} ${round((point.y + after.y) / 2)}`
  })
  const last = others.at(-1) ?? first
  return [`M${first.x} ${first.y}`, ...curves, `L${last.x} ${last.y}`].join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
