/**
 * The Scene: where every line goes. Finished lines of text and shapes at absolute places.
 *
 * Units are pixels of the scene's own canvas: 1280×720 for a slide, points (1/72 inch) for a page of
 * paper. The origin is the top left corner, y grows downwards. Colours are `#rrggbb`.
 * Nothing is left to measure: whoever draws a scene only draws.
 */
import type { Language } from './article'
import { assertNever } from './result'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The families of the bundled fonts: two for Chinese, two for English, each regular and bold. */
export type FontFamily = 'Noto Sans SC' | 'Noto Serif SC' | 'Source Sans 3' | 'Source Serif 4'
export type FontWeight = 400 | 700

/** Characters of one font at one size, set from `x` rightwards by the font's own advances and kerning. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly family: FontFamily
  readonly weight: FontWeight
  readonly size: number
  readonly fill: string
}

/** What every item of a scene may have. */
interface Stepped {
  /** When a page is built up: with which step the item comes, from 1. Without one it is there from the beginning. */
  readonly step?: number
}

/** One finished line. Its box holds the ascent and descent of every font on it. */
export interface TextLine extends Stepped {
  readonly kind: 'text'
  readonly language: Language
  readonly box: Box
  readonly baseline: number
  readonly runs: readonly TextRun[]
}

export interface Rectangle extends Box, Stepped {
  readonly kind: 'rectangle'
  readonly fill: string
  readonly radius: number
}

/** An SVG path in the scene's coordinates, moved and scaled by `place` when given: first scaled, then moved. */
export interface Path extends Stepped {
  readonly kind: 'path'
  readonly path: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly opacity: number
  readonly place: { readonly x: number; readonly y: number; readonly scale: number } | null
}

/** A scene within a scene: a slide on a page of paper. */
export interface Inset extends Box, Stepped {
  readonly kind: 'inset'
  readonly scene: Scene
}

/** An image file, drawn into the box; `data` is base64. */
export interface Image extends Box, Stepped {
  readonly kind: 'image'
  readonly type: 'image/png' | 'image/jpeg'
  readonly data: string
}

export type SceneItem = TextLine | Rectangle | Path | Inset | Image

export interface Scene {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly items: readonly SceneItem[]
}

/** How far down the item reaches. A path counts for nothing: it decorates what has a box. */
export function bottomOf(item: SceneItem): number {
  switch (item.kind) {
    case 'text':
      return item.box.y + item.box.height
    case 'rectangle':
    case 'inset':
    case 'image':
      return item.y + item.height
    case 'path':
      return 0
    default:
      return assertNever(item)
  }
}

/** The item, `distance` lower. */
export function moveDown(item: SceneItem, distance: number): SceneItem {
  switch (item.kind) {
    case 'text':
      return { ...item, baseline: item.baseline + distance, box: { ...item.box, y: item.box.y + distance } }
    case 'rectangle':
    case 'inset':
    case 'image':
      return { ...item, y: item.y + distance }
    case 'path': {
      const place = item.place ?? { x: 0, y: 0, scale: 1 }
      return { ...item, place: { ...place, y: place.y + distance } }
    }
    default:
      return assertNever(item)
  }
}
