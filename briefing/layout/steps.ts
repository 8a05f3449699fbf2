/**
 * Building a page up: which items of its content come one after another.
 *
 * A page's steps are the same in every language mode, because they are counted by what the slide says. The layouts
 * mark the scene items of each step (`atStep` in pieces.ts); drawing a page up to a step only leaves items out, so nothing moves.
 */
import { assertNever } from '../result'
import type { Scene, SceneItem } from '../scene'
import type { Content } from './content'
import { rowCount } from './comparison'

/** How many steps follow the headline. A page with a single item stands whole at once: it has none. */
export function stepsOf(content: Content): number {
  const items = itemCount(content)
  return items > 1 ? items : 0
}

function itemCount(content: Content): number {
  switch (content.kind) {
    case 'agenda':
      return content.sections.length
    case 'points':
      return content.points.length
    case 'features':
      return content.features.length
    case 'figures':
      return content.figures.length
    case 'chart':
      return content.bars.length + content.points.length
    case 'timeline':
      return content.events.length
    case 'comparison':
      return rowCount(content)
    case 'process':
      return content.steps.length + content.points.length
    case 'cover':
    case 'section':
    case 'picture':
    case 'quotation':
    case 'references':
      return 0
    default:
      return assertNever(content)
  }
}

const drawnUpTo = new WeakMap<Scene, Map<number, Scene>>()

/** The scene with the first `step` steps only. Kept, so that the same scene and step give the same object. */
export function sceneAtStep(scene: Scene, step: number): Scene {
  const kept = drawnUpTo.get(scene) ?? new Map<number, Scene>()
  drawnUpTo.set(scene, kept)
  const known = kept.get(step)
  if (known) return known
  const drawn = leaveOut(scene, step)
  kept.set(step, drawn)
  return drawn
}

function leaveOut(scene: Scene, step: number): Scene {
  const last = Math.max(0, ...scene.items.map(stepOf))
  // As in `stepsOf`: a single item stands from the beginning.
  if (last <= 1 || last <= step) return scene
  return { ...scene, items: scene.items.filter((item) => stepOf(item) <= step) }
}

function stepOf(item: SceneItem): number {
  return item.step ?? 0
}
