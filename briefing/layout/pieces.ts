/**
 * What the layouts of the slide kinds are put together from: pieces of known size that can be placed anywhere.
 *
 * `pairPiece` sets a text in every language that is shown, the first above the second;
 * `stack` and `row` put pieces below and beside each other. A piece is measured once and placed once.
 */
import { type Language, languages, type Pair } from '../article'
import type { Box, FontWeight, Rectangle, SceneItem } from '../scene'
import type { Theme } from '../theme'
import type { Face } from './font-runs'
import { layoutText, placeBlock, type TextOptions } from './text'

export interface Piece {
  readonly width: number
  readonly height: number
  place(x: number, y: number): readonly SceneItem[]
}

/** How one language of a pair is set. */
export interface Look {
  readonly face: Face
  readonly weight: FontWeight
  readonly size: number
  readonly fill: string
}

/** How a pair is set: `first` is the language shown first (or alone), `second` the one below it. */
export interface PairLook {
  readonly first: Look
  readonly second: Look
  /** Room between the two languages. */
  readonly between: number
}

/**
 * What a layout needs to know besides the slide.
 * `step` is how far type has been made smaller: 0 is the largest.
 */
export interface Setting {
  readonly theme: Theme
  readonly languages: readonly Language[]
  readonly step: number
}

const noPiece: Piece = { width: 0, height: 0, place: () => [] }

/**
 * The languages in which a pair is set: of those shown, the ones that it has. Where it has none of them it stands in the one
 * that it has, so that the room sees what is being said; the slide then says that it is not translated (frame.ts).
 */
export function languagesSet(pair: Pair, shown: readonly Language[]): readonly Language[] {
  const there = (language: Language): boolean => pair[language].trim() !== ''
  const found = shown.filter(there)
  return found.length > 0 ? found : languages.filter(there)
}

/** The pair in every language shown, within `width`. A side without text takes no room, nor does a pair that is not there. */
export function pairPiece(pair: Pair | undefined, look: PairLook, width: number, setting: Setting, options: TextOptions = {}): Piece {
  if (pair === undefined) return noPiece
  const blocks = languagesSet(pair, setting.languages)
    .map((language, index) => layoutText(pair[language], language, index === 0 ? look.first : look.second, width, options))
  return stack(
    blocks.map((block) => ({ width: block.width, height: block.height, place: (x, y) => placeBlock(block, x, y) })),
    look.between,
  )
}

/** Pieces one below the other; pieces without height are left out together with their room. */
export function stack(pieces: readonly Piece[], gap: number): Piece {
  const filled = pieces.filter((piece) => piece.height > 0)
  if (filled.length === 0) return noPiece
  const height = filled.reduce((sum, piece) => sum + piece.height, gap * (filled.length - 1))
  return {
    width: Math.max(...filled.map((piece) => piece.width)),
    height,
    place(x, y) {
      let top = y
      return filled.flatMap((piece) => {
        const items = piece.place(x, top)
        top += piece.height + gap
        return items
      })
    },
  }
}

/** Pieces beside each other, their tops aligned. */
export function row(pieces: readonly Piece[], gap: number): Piece {
  return {
    width: pieces.reduce((sum, piece) => sum + piece.width, gap * Math.max(0, pieces.length - 1)),
    height: Math.max(0, ...pieces.map((piece) => piece.height)),
    place(x, y) {
      let left = x
      return pieces.flatMap((piece) => {
        const items = piece.place(left, y)
        left += piece.width + gap
        return items
      })
    },
  }
}

/** Room without marks. */
export function space(width: number, height: number): Piece {
  return { width, height, place: () => [] }
}

/** A filled box; on a theme whose panels are as white as its paper, a hairline frame instead. */
export function panel(box: Box, theme: Theme): SceneItem {
  if (theme.panel !== theme.paper) return { kind: 'rectangle', ...box, fill: theme.panel, radius: 8 }
  return {
    kind: 'path',
    path: rectanglePath(box),
    fill: null,
    stroke: theme.rule,
    strokeWidth: 1,
    opacity: 1,
    place: null,
  }
}

/** A thin rule, as a rectangle so that every renderer draws the same thickness. */
export function rule(x: number, y: number, width: number, fill: string, thickness = 1): Rectangle {
  return { kind: 'rectangle', x, y, width, height: thickness, fill, radius: 0 }
}

function rectanglePath({ x, y, width, height }: Box): string {
  return `M${x} ${y} H${x + width} V${y + height} H${x} Z`
}

/** The items, marked as coming with a step when the page is built up, counted from 1 (see steps.ts). */
export function atStep(items: readonly SceneItem[], step: number): readonly SceneItem[] {
  return items.map((item) => ({ ...item, step }))
}
