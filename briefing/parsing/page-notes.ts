/**
 * The author's notes at the foot of a printed page, as plain text keeps them: `1 Weighted average for standard litres.` right above the number of the page,
 * counted on from page to page or from one on each.
 */
import { columnsOf, endsAsSentence } from './characters'
import { giveRole, isOpen, type Piece } from './piece'

/** Columns of a note, at most. */
const longest = 600

const number = /^(\d{1,2})[ \u3000]{1,3}(?=\S)/

export function recognisePageNotes(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces]
  let count = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.role?.kind !== 'debris' || piece.role.what !== 'pageFurniture' || !/\d/.test(piece.words.text)) continue
    let first = index
    while (numberOf(pieces[first - 1]) !== undefined) first -= 1
    const numbers = pieces.slice(first, index).map((note) => numberOf(note) ?? 0)
    const [opening] = numbers
    if (opening === undefined || (opening !== 1 && opening !== count + 1) || numbers.some((one, at) => one !== opening + at)) continue
    for (let at = first; at < index; at += 1) marked[at] = giveRole(pieces[at] as Piece, { kind: 'footnote' })
    count = opening + numbers.length - 1
  }
  return marked
}

function numberOf(piece: Piece | undefined): number | undefined {
  if (!isOpen(piece) || piece.hint.kind !== 'line') return undefined
  const { text } = piece.words
  const written = number.exec(text.slice(0, 8))?.[1]
  return written !== undefined && endsAsSentence(text) && columnsOf(text, longest) < longest ? Number(written) : undefined
}
