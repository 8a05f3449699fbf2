/**
 * The bundled fonts, parsed once and kept for all documents of this process, and shaped by the core's metrics.
 *
 * pdfkit reads and parses a font anew for every document, and has fontkit shape every text. It asks fontkit to
 * open bytes; fontkit lets formats be added. So a format is added whose bytes are only a ticket for a font that
 * is already parsed. Its `layout` sets what `clustersOf` gives, the same that lines were broken by: the glyphs
 * fill exactly the widths that the page was laid out with, and half the time of a cold export is not spent on
 * tables of rules that come to the same (a test compares the two). Marks and joined scripts, which need rules,
 * go to fontkit. Parsed fonts are read only: what a document uses of one is in the subset that it makes.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { clustersOf } from '../briefing/layout/font-metrics'
import type { FontFamily, FontWeight } from '../briefing/scene'
import { fontFile } from './fonts'

/** The parts of fontkit 2 that are used here; the package has no types of its own. */
interface Fontkit {
  readonly create: (bytes: Uint8Array) => Font
  readonly registerFormat: (format: unknown) => void
}

interface Font {
  layout: (text: string, features?: unknown) => GlyphRun
  getGlyph: (id: number, codePoints?: readonly number[]) => { codePoints: readonly number[] }
  readonly glyphForCodePoint: (codePoint: number) => { readonly id: number }
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  /** In font units; pdfkit changes these objects. */
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  readonly advanceWidth: number
}

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  /** What the PDF says the glyph means, for search and copying. */
  readonly codePoints: readonly number[]
}

// The copy that pdfkit loads: another one would not know the format.
const packages = createRequire(import.meta.url)
const fontkit = createRequire(packages.resolve('pdfmake'))('fontkit') as Fontkit

const tickets = new Map<string, Uint8Array>()
const fonts = new Map<Uint8Array, Font>()

class ParsedFont {
  readonly font: Font | undefined

  constructor(stream: { readonly buffer: Uint8Array }) {
    this.font = fonts.get(stream.buffer)
  }

  static probe(bytes: Uint8Array): boolean {
    return fonts.has(bytes)
  }

  getFont(): Font | undefined {
    return this.font
  }
}
fontkit.registerFormat(ParsedFont)

/** Makes the font the document's current one. */
export function useFont(document: PDFKit.PDFDocument, family: FontFamily, weight: FontWeight, size: number): void {
  const name = `${family} ${weight}`
  document.font(ticketOf(name, family, weight), name, size)
}

function ticketOf(name: string, family: FontFamily, weight: FontWeight): Uint8Array {
  const kept = tickets.get(name)
  if (kept) return kept
  const ticket = new Uint8Array(4)
  tickets.set(name, ticket)
  fonts.set(ticket, openFont(family, weight))
  return ticket
}

/** The font as pdfkit is given it. */
export function openFont(family: FontFamily, weight: FontWeight): Font {
  const font = fontkit.create(readFileSync(fontFile(family, weight)))
  font.getGlyph = renewMeaning(font.getGlyph.bind(font))
  font.layout = shapeByMetrics(font, family, weight)
  return font
}

/**
 * fontkit keeps each glyph with the characters it was first asked for, which are none for a part of another
 * glyph, such as the dot of a colon. For one document that is well; the next would lose its full stops.
 */
function renewMeaning(getGlyph: Font['getGlyph']): Font['getGlyph'] {
  return (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    if (codePoints.length > 0) glyph.codePoints = codePoints
    return glyph
  }
}

/** Marks that go on other letters (variation selectors too), joiners, and Hangul in its parts. */
const needsRules = /\p{M}|\p{Join_Control}|[\u1100-\u11ff]/u

function shapeByMetrics(font: Font, family: FontFamily, weight: FontWeight): Font['layout'] {
  const shapeByRules = font.layout.bind(font)
  const glyphs = new Map<string, Glyph>()
  const glyphOf = (text: string, advanceWidth: number): Glyph => {
    const kept = glyphs.get(text)
    if (kept) return kept
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
    const [first = 0] = codePoints
    // Of a ligature fontkit knows the glyph; its place in the line is ours.
    const id = codePoints.length === 1 ? font.glyphForCodePoint(first).id : (shapeByRules(text, { kern: false }).glyphs[0]?.id ?? 0)
    const glyph = { id, advanceWidth, codePoints }
    glyphs.set(text, glyph)
    return glyph
  }
  return (text, features) => {
    if (needsRules.test(text)) return shapeByRules(text, features)
    const clusters = clustersOf(text, family, weight)
    const positions = clusters.map(({ advance }, index) => ({ xAdvance: advance + (clusters[index + 1]?.kerning ?? 0), yAdvance: 0, xOffset: 0, yOffset: 0 }))
    return {
      glyphs: clusters.map((cluster) => glyphOf(cluster.text, cluster.advance)),
      positions,
      advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0),
    }
  }
}
