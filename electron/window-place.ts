/**
 * Where a window opens: where it was, as long as that can be seen.
 * In: the remembered place and the displays of today. Out: a rectangle that lies on one of them.
 */
import type { WindowPlace } from './settings-file'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Wide enough for thumbnails, a slide and notes side by side; the renderer is made for no less than the minimum. */
export const preferredSize = { width: 1280, height: 800 } as const
export const minimumSize = { width: 800, height: 560 } as const

/** `workAreas` are the displays without task bars, the primary one first. */
export function placeWindow(remembered: WindowPlace | undefined, workAreas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const home = remembered === undefined ? undefined : workAreas.find((area) => sharedArea(remembered, area) > 0)
  if (remembered === undefined || home === undefined) return centred(preferredSize, workAreas[0])
  const width = clamp(remembered.width, minimumSize.width, home.width)
  const height = clamp(remembered.height, minimumSize.height, home.height)
  return {
    width,
    height,
    x: clamp(remembered.x, home.x, home.x + home.width - width),
    y: clamp(remembered.y, home.y, home.y + home.height - height),
  }
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  return { width, height, x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2) }
}

function sharedArea(first: Rectangle, second: Rectangle): number {
  const width = Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x)
  const height = Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The upper bound wins where a display is smaller than the least size. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
