/** The text of a scene, and of the scenes within it. */
import type { Scene, TextLine } from './scene'

/** Every line in the order of drawing. Lines of an inset keep the inset's own coordinates. */
export function textLinesOf(scene: Scene): TextLine[] {
  return scene.items.flatMap((item) => {
    switch (item.kind) {
      case 'text':
        return [item]
      case 'inset':
        return textLinesOf(item.scene)
      default:
        return []
    }
  })
}
