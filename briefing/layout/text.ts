/**
 * Text → finished lines.
 *
 * 1. `chooseLines` decides which words stand on which line (lines.ts).
 * 2. `setLine` gives every character its font and place (font-runs.ts, font-metrics.ts).
 *
 * Line height is what the fonts on the line need, so lines stacked by their boxes never touch.
 */
import type { Language } from '../article'
import type { FontWeight, TextLine, TextRun } from '../scene'
import { lineExtent, widthOf } from './font-metrics'
import { blankAtStart, type Face, fontPieces, measureInEms, sizeFactor } from './font-runs'
import { chooseLines } from './lines'

export interface TextStyle {
  readonly face: Face
  readonly weight: FontWeight
  /** Nominal size in scene units: the size of Chinese characters; English faces are set slightly larger to look equal. */
  readonly size: number
  readonly fill: string
}

/** Finished lines in a box whose top left corner is the origin. */
export interface TextBlock {
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

export interface TextOptions {
  readonly align?: 'start' | 'centre' | 'end'
  /** Lines of even length, for headlines and labels. */
  readonly balanced?: boolean
}

/** Lines of `text` no wider than `width`, stacked from the top. An empty text is an empty block. */
export function layoutText(text: string, language: Language, style: TextStyle, width: number, options: TextOptions = {}): TextBlock {
  const lines: TextLine[] = []
  let y = 0
  for (const lineText of linesOf(text, language, style, width, options.balanced ?? false)) {
    const line = setLine(lineText, language, style, y)
    const spare = Math.max(0, width - line.box.width)
    const shift = options.align === 'end' ? spare : options.align === 'centre' ? spare / 2 : 0
    lines.push(shift === 0 ? line : moveLine(line, shift, 0))
    y += line.box.height
  }
  return { width, height: y, lines }
}

/** The texts of the lines that `layoutText` sets, without the spaces at their ends. */
export function linesOf(text: string, language: Language, style: TextStyle, width: number, balanced = false): string[] {
  return chooseLines(text.trim(), { language, face: style.face, weight: style.weight }, width / style.size, balanced)
}

/** The block's lines with its top left corner at (x, y). */
export function placeBlock(block: TextBlock, x: number, y: number): TextLine[] {
  return block.lines.map((line) => moveLine(line, x, y))
}

/** Width of the text on one line, in scene units. */
export function measureText(text: string, language: Language, style: Pick<TextStyle, 'face' | 'weight' | 'size'>): number {
  return measureInEms(text, { language, face: style.face, weight: style.weight }) * style.size
}

function moveLine(line: TextLine, x: number, y: number): TextLine {
  return {
    ...line,
    box: { ...line.box, x: line.box.x + x, y: line.box.y + y },
    baseline: line.baseline + y,
    runs: line.runs.map((run) => ({ ...run, x: run.x + x })),
  }
}

function setLine(text: string, language: Language, style: TextStyle, y: number): TextLine {
  const runs: TextRun[] = []
  const start = -blankAtStart(text, language) * style.size
  let x = start
  let ascent = 0
  let descent = 0
  for (const piece of fontPieces(text, language, style.face)) {
    const size = style.size * sizeFactor[piece.family]
    const width = widthOf(piece.text, piece.family, style.weight, size)
    const extent = lineExtent(piece.family, style.weight, size)
    x += piece.gap * style.size
    runs.push({ text: piece.text, x, width, family: piece.family, weight: style.weight, size, fill: style.fill })
    x += width
    ascent = Math.max(ascent, extent.ascent)
    descent = Math.max(descent, extent.descent)
  }
  return { kind: 'text', language, box: { x: start, y, width: x - start, height: ascent + descent }, baseline: y + ascent, runs }
}
