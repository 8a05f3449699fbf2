/**
 * Text → finished lines.
 *
 * 1. `segmentsOf` cuts the text where a line may end (line-breaks.ts).
 * 2. `chooseLines` takes the fewest lines that fit the width, and among those the most even
 *    (for headlines), or the fullest without a forlorn last line (for running text).
 * 3. `setLine` gives every character its font and place (font-runs.ts, font-metrics.ts).
 *
 * Line height is what the fonts on the line need, so lines stacked by their boxes never touch.
 */
import type { Language } from '../article'
import type { FontWeight, TextLine, TextRun } from '../scene'
import { lineExtent, widthOf } from './font-metrics'
import { type Face, fontPieces, sizeFactor } from './font-runs'
import { breakOpportunities, emergencyBreaks } from './line-breaks'

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
  const trimmed = text.trim()
  if (trimmed === '') return []
  const segments = segmentsOf(trimmed, language, style, width)
  return chooseLines(segments, trimmed, width, balanced)
}

/** The block's lines with its top left corner at (x, y). */
export function placeBlock(block: TextBlock, x: number, y: number): TextLine[] {
  return block.lines.map((line) => moveLine(line, x, y))
}

/** Width of the text on one line, in scene units. */
export function measureText(text: string, language: Language, style: TextStyle): number {
  let width = 0
  for (const piece of fontPieces(text, language, style.face)) {
    width += piece.gap * style.size + widthOf(piece.text, piece.family, style.weight, style.size * sizeFactor[piece.family])
  }
  return width
}

/** Height of one line of the style when its text is wholly in the language's own face. */
export function lineHeight(language: Language, style: Pick<TextStyle, 'face' | 'weight' | 'size'>): number {
  const family = language === 'zh' ? (style.face === 'sans' ? 'Noto Sans SC' : 'Noto Serif SC') : style.face === 'sans' ? 'Source Sans 3' : 'Source Serif 4'
  const { ascent, descent } = lineExtent(family, style.weight, style.size * sizeFactor[family])
  return ascent + descent
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
  let x = 0
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
  return { kind: 'text', language, box: { x: 0, y, width: x, height: ascent + descent }, baseline: y + ascent, runs }
}

/** A piece of text that stays on one line; `space` is the room of the spaces after it, dropped at a line's end. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly width: number
  readonly space: number
}

function segmentsOf(text: string, language: Language, style: TextStyle, width: number): Segment[] {
  const segments: Segment[] = []
  let start = 0
  const add = (end: number): void => {
    const raw = text.slice(start, end)
    const visible = raw.trimEnd()
    const following = text.charAt(end)
    const gap = fontPieces(visible.slice(-1) + following, language, style.face).at(-1)?.gap ?? 0
    segments.push({
      start,
      end,
      width: measureText(visible, language, style),
      space: (visible.length < raw.length ? measureText(raw.slice(visible.length), language, style) : 0) + (following === '' ? 0 : gap * style.size),
    })
    start = end
  }
  for (const opportunity of breakOpportunities(text)) {
    if (opportunity <= start) continue
    const piece = text.slice(start, opportunity)
    if (measureText(piece.trimEnd(), language, style) <= width) add(opportunity)
    else addTooWide(piece, start, language, style, width, add)
  }
  return segments
}

/** Cuts a piece that is wider than the line where it hurts least. */
function addTooWide(piece: string, offset: number, language: Language, style: TextStyle, width: number, add: (end: number) => void): void {
  let from = 0
  for (const cut of emergencyBreaks(piece)) {
    if (measureText(piece.slice(from, cut).trimEnd(), language, style) > width && cut > from + 1) {
      const characters = [...piece.slice(from, cut)]
      let end = from
      for (const character of characters) add(offset + (end += character.length))
    } else {
      add(offset + cut)
    }
    from = cut
  }
}

/** Cost of one line: how empty it is, squared, as in Knuth and Plass. */
function emptiness(lineWidth: number, width: number): number {
  return ((width - lineWidth) / width) ** 2
}

/** In a headline a line is best ended where a clause ends. */
const brokenClauseCost = 0.05

/** A last line shorter than this share of the width looks forlorn under running text. */
const forlornShare = 0.12

function chooseLines(segments: readonly Segment[], text: string, width: number, balanced: boolean): string[] {
  const fewest = countLines(segments, width)
  const count = segments.length
  // cost[k][i]: least cost of setting the first i segments on k lines.
  const cost = Array.from({ length: fewest + 1 }, () => new Float64Array(count + 1).fill(Infinity))
  const from = Array.from({ length: fewest + 1 }, () => new Int32Array(count + 1))
  const costAt = (line: number, index: number): number => cost[line]?.[index] ?? Infinity
  cost[0]?.fill(0, 0, 1)
  for (let line = 1; line <= fewest; line += 1) {
    for (let end = 1; end <= count; end += 1) {
      let lineWidth = 0
      for (let begin = end - 1; begin >= 0; begin -= 1) {
        const segment = segments[begin] as Segment
        lineWidth += segment.width + (begin === end - 1 ? 0 : segment.space)
        if (lineWidth > width && begin < end - 1) break
        const before = costAt(line - 1, begin)
        if (before === Infinity) continue
        const isLast = end === count
        const share = lineWidth / width
        const breaksClause = balanced && !isLast && !/[，。、：；！？—,:;]\s*$/.test(text.slice(0, segments[end - 1]?.end))
        const raggedness = isLast && !balanced ? (fewest > 1 && share < forlornShare ? 1 : 0) : emptiness(lineWidth, width)
        const own = raggedness + (breaksClause ? brokenClauseCost : 0)
        if (before + own < costAt(line, end)) {
          ;(cost[line] as Float64Array)[end] = before + own
          ;(from[line] as Int32Array)[end] = begin
        }
      }
    }
  }
  const ends: number[] = []
  for (let line = fewest, end = count; line > 0; line -= 1) {
    ends.unshift(end)
    end = (from[line] as Int32Array)[end] ?? 0
  }
  let start = 0
  return ends.map((end) => {
    const lineText = text.slice(segments[start]?.start ?? 0, segments[end - 1]?.end ?? 0).trim()
    start = end
    return lineText
  })
}

function countLines(segments: readonly Segment[], width: number): number {
  let lines = 1
  let used = 0
  let space = 0
  for (const segment of segments) {
    if (used > 0 && used + space + segment.width > width) {
      lines += 1
      used = segment.width
    } else {
      used += space + segment.width
    }
    space = segment.space
  }
  return lines
}
