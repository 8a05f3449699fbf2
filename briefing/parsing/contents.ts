/**
 * The table of contents: below 目录 or Contents, the lines that come again as headings, or that end with the number of a page. It leads, and says nothing.
 */
import { columnsOf, endsAsSentence } from './characters'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece } from './piece'
import { comparable } from './title'

const opening = /^(?:目\s*录|目\s*次|Contents|Table of contents)\s*[:：]?$/i
const page = /(?:\.{3,}|…+|·{3,}|\s{2,}|\t)\s*\d{1,4}$/

export function setContentsAside(pieces: readonly Piece[]): Piece[] {
  const at = pieces.slice(0, 200).findIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 31) <= 30 && opening.test(piece.words.text))
  if (at === -1) return [...pieces]
  const short = (piece: Piece): string => (columnsOf(piece.words.text, 121) <= 120 ? comparable(withoutNumber(piece.words.text.replace(page, ''))) : '')
  const lines: { readonly index: number; readonly piece: Piece; readonly words: string }[] = []
  const seen = new Set<string>()
  let index = at + 1
  for (; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!isOpen(piece)) continue
    const words = short(piece)
    if (words === '' || seen.has(words) || endsAsSentence(piece.words.text)) break
    seen.add(words)
    lines.push({ index, piece, words })
  }
  // A long document is not read to its end for this: all lines found again is enough.
  const again = new Set<string>()
  for (; index < pieces.length && again.size < seen.size; index += 1) {
    const words = short(pieces[index] as Piece)
    if (seen.has(words)) again.add(words)
  }
  const end = lines.findIndex(({ piece, words }) => !page.test(piece.words.text) && !again.has(words))
  const contents = end === -1 ? lines : lines.slice(0, end)
  if (contents.length === 0) return [...pieces]
  const marked = [...pieces]
  for (const line of contents) marked[line.index] = giveRole(line.piece, { kind: 'debris', what: 'menu' })
  const opener = pieces[at]
  if (opener !== undefined) marked[at] = giveRole(opener, { kind: 'debris', what: 'menu' })
  return marked
}

/** A table of contents may number what the headings do not. */
function withoutNumber(text: string): string {
  return text.slice(readNumbering(text)?.length ?? 0)
}
