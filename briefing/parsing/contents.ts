/**
 * The table of contents: below 目录 or Contents, the lines that come again as headings, or that end with the number of a page. It leads, and says nothing.
 */
import { columnsOf, endsAsSentence } from './characters'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece } from './piece'
import { comparable } from './title'

const opening = /^(?:[内內]容)?(?:目\s*[录錄]|目\s*次)\s*[:：]?$|^(?:Contents|Table of contents)\s*:?$/i
const page = /(?:\.{3,}|…+|·{3,}|\s{2,}|\t)\s*\d{1,4}$/

/** Entries in a row that come nowhere again. */
const mostUnsure = 2

export function setContentsAside(pieces: readonly Piece[]): Piece[] {
  const at = pieces.slice(0, 200).findIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 31) <= 30 && opening.test(piece.words.text))
  if (at === -1) return [...pieces]
  const counts = new Map<string, number>()
  const short = (piece: Piece): string => (columnsOf(piece.words.text, 241) <= 240 ? comparable(withoutNumber(piece.words.text.replace(page, ''))) : '')
  for (const piece of pieces.slice(at + 1)) counts.set(short(piece), (counts.get(short(piece)) ?? 0) + 1)
  // The heading itself: with the entry's number again, or numbered in another way. Two entries may be worded alike.
  const returns = (piece: Piece, words: string): boolean => {
    const entry = seen.get(words)
    const [own, other] = [readNumbering(piece.words.text), readNumbering(entry?.words.text ?? '')]
    return entry !== undefined && (own?.scheme !== other?.scheme || own?.number === other?.number)
  }
  const marked = [...pieces]
  const seen = new Map<string, Piece>()
  // An entry may be worded otherwise than its heading: it is one when more of them follow.
  let unsure: number[] = []
  for (let index = at + 1; index < pieces.length && unsure.length <= mostUnsure; index += 1) {
    const piece = pieces[index]
    if (!isOpen(piece)) continue
    const words = short(piece)
    if (words === '' || returns(piece, words) || (endsAsSentence(piece.words.text) && !/[？?！!]$/.test(piece.words.text))) break
    unsure.push(index)
    if (!page.test(piece.words.text) && (counts.get(words) ?? 0) < 2) continue
    seen.set(words, piece)
    for (const entry of unsure) marked[entry] = giveRole(pieces[entry] as Piece, { kind: 'debris', what: 'menu' })
    unsure = []
  }
  const opener = pieces[at]
  if (seen.size > 0 && opener !== undefined) marked[at] = giveRole(opener, { kind: 'debris', what: 'menu' })
  return marked
}

/** A table of contents may number what the headings do not. */
function withoutNumber(text: string): string {
  return text.slice(readNumbering(text)?.length ?? 0)
}
