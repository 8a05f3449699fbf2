/** Enlarging a region of the slide. What is shown never leaves the slide. */
import { canvas } from '../layout/frame'
import type { Box } from '../scene'
import { type Point, wholeSlide, type Zoom } from './state'

const step = 1.4
const largest = 8

/** The part of the slide that is shown, in the slide's own pixels: the `viewBox` of its drawing. */
export function zoomRegion({ scale, x, y }: Zoom): Box {
  const width = canvas.width / scale
  const height = canvas.height / scale
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** One step nearer; `about` stays where it is on the display. */
export function zoomIn(zoom: Zoom, about: Point | null): Zoom {
  return scaleAbout(zoom, zoom.scale * step, about)
}

export function zoomOut(zoom: Zoom, about: Point | null): Zoom {
  return scaleAbout(zoom, zoom.scale / step, about)
}

/** The region between two corners, as large as it goes. */
export function zoomTo(from: Point, to: Point): Zoom {
  const width = Math.max(1, Math.abs(from.x - to.x))
  const height = Math.max(1, Math.abs(from.y - to.y))
  return withinSlide({ scale: Math.min(canvas.width / width, canvas.height / height), x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
}

export function panTo(zoom: Zoom, point: Point): Zoom {
  return withinSlide({ scale: zoom.scale, ...point })
}

function scaleAbout(zoom: Zoom, scale: number, about: Point | null): Zoom {
  // Steps in and out end at exactly 1.
  const wanted = Math.min(largest, scale < step ** 0.5 ? 1 : scale)
  const { x, y } = about ?? zoom
  const share = zoom.scale / wanted
  return withinSlide({ scale: wanted, x: x - (x - zoom.x) * share, y: y - (y - zoom.y) * share })
}

function withinSlide({ scale, x, y }: Zoom): Zoom {
  const shown = Math.min(largest, Math.max(1, scale))
  if (shown === 1) return wholeSlide
  const halfWidth = canvas.width / shown / 2
  const halfHeight = canvas.height / shown / 2
  return { scale: shown, x: clamp(x, halfWidth, canvas.width - halfWidth), y: clamp(y, halfHeight, canvas.height - halfHeight) }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
