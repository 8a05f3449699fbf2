/**
 * Widths and heights of the bundled fonts, read once from `resources/fonts/metrics.json`
 * (made from the font files by `scripts/make-font-metrics.mjs`).
 *
 * The numbers include what default shaping does in Chromium and in PDF alike: kerning and ligatures.
 */
import storedMetrics from '../../resources/fonts/metrics.json'
import type { FontFamily, FontWeight } from '../scene'

/** Units of the font files: all of them have 1000 to the em. */
const unitsPerEm = 1000

interface Font {
  readonly ascent: number
  readonly descent: number
  readonly advances: ReadonlyMap<number, number>
  /** Amount that kerning adds between two characters, by the two together. */
  readonly kerning: ReadonlyMap<string, number>
  readonly ligatures: ReadonlyMap<string, number>
  readonly ligatureStarts: ReadonlySet<string>
  /** Widths of texts already measured, in font units: the same words come again and again. */
  readonly widths: Map<string, number>
}

/** Texts whose widths are kept for each font; when full, the memory is emptied. */
const mostWidthsKept = 20_000

/** One font as stored: advances as [gap, length, advance] triples, kerning as left → rights → amount. */
interface StoredFont {
  readonly family: string
  readonly weight: number
  readonly ascent: number
  readonly descent: number
  readonly advances: readonly number[]
  readonly kerning: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly ligatures: Readonly<Record<string, number>>
}
// The type that is inferred from the file would name each of its ten thousand keys.
const fontMetrics = storedMetrics as unknown as readonly StoredFont[]

const fonts: Partial<Record<FontFamily, Partial<Record<FontWeight, Font>>>> = {}

function readFont(family: FontFamily, weight: FontWeight): Font {
  const stored = fontMetrics.find((font) => font.family === family && font.weight === weight)
  if (!stored) throw new Error(`no metrics of ${family} ${weight}`)

  const advances = new Map<number, number>()
  let codePoint = 0
  for (let index = 0; index < stored.advances.length; index += 3) {
    const [gap = 0, length = 0, advance = 0] = stored.advances.slice(index, index + 3)
    codePoint += gap
    for (let count = 0; count < length; count += 1) advances.set(codePoint++, advance)
  }

  const kerning = new Map<string, number>()
  for (const [left, amounts] of Object.entries(stored.kerning)) {
    for (const [rights, amount] of Object.entries(amounts)) {
      for (const right of rights) kerning.set(left + right, amount)
    }
  }

  return {
    ascent: stored.ascent,
    descent: stored.descent,
    advances,
    kerning,
    ligatures: new Map(Object.entries(stored.ligatures)),
    ligatureStarts: new Set(Object.keys(stored.ligatures).map((text) => text.charAt(0))),
    widths: new Map(),
  }
}

// Asked for every character: two look-ups by name, without making a key.
function fontOf(family: FontFamily, weight: FontWeight): Font {
  const weights = (fonts[family] ??= {})
  return (weights[weight] ??= readFont(family, weight))
}

/** Whether the font has a glyph for the code point. Regular and bold of a family cover the same. */
export function covers(family: FontFamily, codePoint: number): boolean {
  return fontOf(family, 400).advances.has(codePoint)
}

/** How far the font reaches above and below the baseline at `size`, in the unit of `size`, rounded up as Chromium does. */
export function lineExtent(family: FontFamily, weight: FontWeight, size: number): { ascent: number; descent: number } {
  const font = fontOf(family, weight)
  return {
    ascent: Math.ceil((font.ascent * size) / unitsPerEm),
    descent: Math.ceil((font.descent * size) / unitsPerEm),
  }
}

/**
 * Width of `text` set in one font at `size`, in the unit of `size`.
 * A character without a glyph counts as one em; `uncoveredCharacters` (font-runs.ts) finds those.
 */
export function widthOf(text: string, family: FontFamily, weight: FontWeight, size: number): number {
  const font = fontOf(family, weight)
  let width = font.widths.get(text)
  if (width === undefined) {
    width = widthInUnits(text, font)
    if (font.widths.size >= mostWidthsKept) font.widths.clear()
    font.widths.set(text, width)
  }
  return (width * size) / unitsPerEm
}

function widthInUnits(text: string, font: Font): number {
  let width = 0
  for (const { kerning, advance } of clustersIn(text, font)) width += kerning + advance
  return width
}

/** A character, or characters set as one glyph (a ligature), and how far it moves the line, in font units of 1000 to the em. */
export interface Cluster {
  readonly text: string
  readonly advance: number
  /** Added before it. */
  readonly kerning: number
}

/** What default shaping makes of `text` in one font, in order. Whoever sets the clusters so fills the width of `widthOf`. */
export function clustersOf(text: string, family: FontFamily, weight: FontWeight): Cluster[] {
  return clustersIn(text, fontOf(family, weight))
}

function clustersIn(text: string, font: Font): Cluster[] {
  const characters = [...text]
  const clusters: Cluster[] = []
  let index = 0
  let before = ''
  while (index < characters.length) {
    const character = characters[index] ?? ''
    const ligature = font.ligatureStarts.has(character) ? ligatureAt(characters, index, font) : null
    clusters.push({
      text: ligature?.text ?? character,
      advance: ligature?.advance ?? font.advances.get(character.codePointAt(0) ?? 0) ?? unitsPerEm,
      kerning: font.kerning.get(before + character) ?? 0,
    })
    index += ligature?.length ?? 1
    before = characters[index - 1] ?? ''
  }
  return clusters
}

function ligatureAt(characters: readonly string[], index: number, font: Font): { text: string; advance: number; length: number } | null {
  for (const length of [3, 2]) {
    const text = characters.slice(index, index + length).join('')
    const advance = font.ligatures.get(text)
    if (advance !== undefined && index + length <= characters.length) return { text, advance, length }
  }
  return null
}
