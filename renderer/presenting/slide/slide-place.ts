/** A place in a window → the place on the slide that is seen there. */
import { canvas } from '../../../briefing/layout/frame'
import type { Point } from '../../../briefing/presenting/state'
import type { Box } from '../../../briefing/scene'

export interface WindowPlace {
  readonly clientX: number
  readonly clientY: number
}

/** `frame` is where the slide stands in the window, `region` the part of the slide that fills it. Beside the slide is its edge. */
export function placeOnSlide({ clientX, clientY }: WindowPlace, frame: Box, region: Box): Point {
  return nearestOnSlide({
    x: region.x + ((clientX - frame.x) / frame.width) * region.width,
    y: region.y + ((clientY - frame.y) / frame.height) * region.height,
  })
}

/** To a tenth of a pixel, which is finer than any display. */
export function nearestOnSlide({ x, y }: Point): Point {
  return { x: within(x, canvas.width), y: within(y, canvas.height) }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value * 10) / 10))
}
