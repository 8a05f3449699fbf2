/** What must never be on a page: text outside it, or text on text. */
import type { Scene, TextLine } from '../scene'

export interface SceneFault {
  readonly kind: 'outside' | 'overlap'
  /** The text of the line at fault. */
  readonly text: string
}

/** Overlaps that no eye sees: rounding, and ascents that no letter fills. In scene units. */
const tolerance = 0.5

/** Faults among the scene's own lines; the lines of an inset are faults of the inset's scene. */
export function findSceneFaults(scene: Scene): SceneFault[] {
  const lines = scene.items.filter((item) => item.kind === 'text')
  const outside = lines.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > scene.width || box.y + box.height > scene.height)
  const overlapping = lines.filter((line, index) => lines.slice(index + 1).some((other) => overlaps(line, other)))
  return [
    ...outside.map((line) => ({ kind: 'outside' as const, text: textOf(line) })),
    ...overlapping.map((line) => ({ kind: 'overlap' as const, text: textOf(line) })),
  ]
}

function overlaps({ box: one }: TextLine, { box: other }: TextLine): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return across > tolerance && down > tolerance
}

function textOf(line: TextLine): string {
  return line.runs.map((run) => run.text).join('')
}
