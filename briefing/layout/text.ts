/** Text → finished lines. (API fixed; implementation on its way.) */
import type { Language } from '../article'
import type { FontWeight, TextLine } from '../scene'

export interface TextStyle {
  /** Sans or serif; the Chinese or the English family follows from the language of the text and its characters. */
  readonly face: 'sans' | 'serif'
  readonly weight: FontWeight
  /** Nominal size in scene units. */
  readonly size: number
  readonly fill: string
}

/** Finished lines in a box whose top left corner is the origin. */
export interface TextBlock {
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

export declare function layoutText(
  text: string,
  language: Language,
  style: TextStyle,
  width: number,
  options?: { readonly align?: 'start' | 'centre' | 'end'; readonly balanced?: boolean },
): TextBlock

/** The block's lines with its top left corner at (x, y). */
export declare function placeBlock(block: TextBlock, x: number, y: number): TextLine[]

/** Width of the text on one line. */
export declare function measureText(text: string, language: Language, style: TextStyle): number
