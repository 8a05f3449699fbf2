/**
 * A plain text → its Manuscript: each line a span, with the line end and the blank lines that follow it.
 * The text is kept character for character; what cannot be shown of it (a tab, a control character) is mended in `pieces`.
 */
import type { Manuscript, ManuscriptPiece, Span } from '../briefing/manuscript'
import { isSpacedOut, spacesBetween } from './spaced-characters'
import { piecesOf } from './words'

export function readText(text: string): Manuscript {
  const spans: Span[] = []
  let start = 0
  while (start < text.length) {
    const end = nextLine(text, start)
    const pieces = isSpacedOut(text.slice(start, Math.min(end, start + 2000))) ? closedPieces(text, start, end) : piecesOf(text, start, end)
    spans.push({ start, end, hint: { kind: 'line' }, ...(pieces === undefined ? {} : { pieces }) })
    start = end
  }
  return { format: 'txt', text, spans, declared: {}, pictures: [], losses: [] }
}

/** A line with the lines without words after it (before the first, too); the indent of the next one belongs to that. */
const line = /(?:^\s*[\n\r\f\u2028\u2029])?[^\n\r\f\u2028\u2029]*(?:\s*$|\s*[\n\r\f\u2028\u2029])?/y

/** Where the next line with words begins. */
function nextLine(text: string, start: number): number {
  line.lastIndex = start
  line.test(text)
  return line.lastIndex
}

/** The pieces of a line with a space between every two characters: what stands between those spaces. */
function closedPieces(text: string, start: number, end: number): ManuscriptPiece[] {
  const pieces: ManuscriptPiece[] = []
  let done = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
  const last = start + text.slice(start, end).trimEnd().length
  const keep = (to: number) => {
    if (to > done) pieces.push(...(piecesOf(text, done, to) ?? [{ start: done, end: to }]))
  }
  for (const space of text.slice(start, last).matchAll(spacesBetween)) {
    keep(start + space.index)
    done = Math.max(done, start + space.index + space[0].length)
  }
  keep(last)
  return pieces
}
