/**
 * The bundled fonts, parsed once and kept for all documents of this process.
 *
 * pdfkit reads and parses a font anew for every document, and shapes every text anew. It asks fontkit to open
 * bytes; fontkit lets formats be added. So a format is added whose bytes are only a ticket for a font that is
 * already parsed, and whose `layout` remembers what it has shaped. Parsed fonts are read only: what a document
 * uses of one is in the subset that the document makes. Measured: half the time of a handout in a warm worker.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFamily, FontWeight } from '../briefing/scene'
import { fontFile } from './fonts'

/** The parts of fontkit 2 that are used here; the package has no types of its own. */
interface Fontkit {
  readonly create: (bytes: Uint8Array) => Font
  readonly registerFormat: (format: unknown) => void
}

interface Font {
  layout: (text: string, features?: unknown) => GlyphRun
  getGlyph: (id: number, codePoints?: readonly number[]) => Glyph
}

interface Glyph {
  /** What the PDF says the glyph means, for search and copying. */
  codePoints: readonly number[]
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  /** pdfkit scales these in place. */
  readonly positions: readonly object[]
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
  const font = fontkit.create(readFileSync(fontFile(family, weight)))
  font.getGlyph = renewMeaning(font.getGlyph.bind(font))
  font.layout = rememberShapes(font.layout.bind(font))
  const ticket = new Uint8Array(4)
  tickets.set(name, ticket)
  fonts.set(ticket, font)
  return ticket
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

/** Texts whose shapes are kept for each font; when full, the memory is emptied. */
const mostShapesKept = 20_000

function rememberShapes(shape: Font['layout']): Font['layout'] {
  const kept = new Map<string, GlyphRun>()
  return (text, features) => {
    if (features !== undefined) return shape(text, features)
    let run = kept.get(text)
    if (!run) {
      run = withOwnMeaning(shape(text))
      if (kept.size >= mostShapesKept) kept.clear()
      kept.set(text, run)
    }
    const positions = run.positions.map((position) => ({ ...position }))
    return Object.create(run, { positions: { value: positions } }) as GlyphRun
  }
}

/** The run with glyphs whose characters no later text changes. */
function withOwnMeaning(run: GlyphRun): GlyphRun {
  const glyphs = run.glyphs.map((glyph) => Object.create(glyph, { codePoints: { value: glyph.codePoints } }) as Glyph)
  return Object.create(run, { glyphs: { value: glyphs } }) as GlyphRun
}
