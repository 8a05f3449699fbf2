/**
 * The table of contents: below 目录 or Contents, the lines that come again as headings, or that end with the number of a page. It leads, and says nothing.
 */
import { columnsOf, endsAsSentence } from './characters'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece } from './piece'
import { comparable } from './title'
import { simplified } from './traditional'

const opening = /^(?:内容)?(?:目\s*录|目\s*次)\s*[:：]?$|^(?:Contents|Table of contents)\s*:?$/i
const page = /(?:(?:\.\s?){3,}|(?:…\s?)+|(?:·\s?){3,}|\s{2,}|\t)\s*(?:\d{1,4}|[ivxl]{1,6})$/

/** Entries in a row that come nowhere again. */
const mostUnsure = 2

export function setContentsAside(pieces: readonly Piece[]): Piece[] {
  const at = pieces.slice(0, 200).findIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 31) <= 30 && opening.test(simplified(piece.words.text)))
  if (at === -1) return [...pieces]
  const short = (piece: Piece): string => (columnsOf(piece.words.text, 241) <= 240 ? comparable(withoutNumber(piece.words.text.replace(page, ''))) : '')
  const lines: { readonly index: number; readonly piece: Piece; readonly words: string }[] = []
  const seen = new Map<string, Piece>()
  let index = at + 1
  for (; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!isOpen(piece)) continue
    const words = short(piece)
    if (words === '' || returns(piece, seen.get(words)) || (endsAsSentence(piece.words.text) && !/[？?！!]$/.test(piece.words.text))) break
    seen.set(words, piece)
    lines.push({ index, piece, words })
  }
  // A long document is not read to its end for this: all lines found again is enough.
  const again = new Set<string>()
  for (; index < pieces.length && again.size < seen.size; index += 1) {
    const words = short(pieces[index] as Piece)
    if (seen.has(words)) again.add(words)
  }
  // An entry may be worded otherwise than its heading: it is one when more of them follow.
  const isSure = lines.map(({ piece, words }) => page.test(piece.words.text) || again.has(words))
  const end = isSure.findIndex((_, line) => isSure.slice(line, line + mostUnsure + 1).every((is) => !is))
  const last = isSure.slice(0, end === -1 ? undefined : end).lastIndexOf(true)
  if (last === -1) return [...pieces]
  const marked = [...pieces]
  for (const line of lines.slice(0, last + 1)) marked[line.index] = giveRole(line.piece, { kind: 'debris', what: 'menu' })
  const opener = pieces[at]
  if (opener !== undefined) marked[at] = giveRole(opener, { kind: 'debris', what: 'menu' })
  return marked
}

/** Whether the line is the heading that an entry leads to: with its number again, or numbered in another way. Two entries may be worded alike. */
function returns(piece: Piece, entry: Piece | undefined): boolean {
  if (entry === undefined) return false
  const [own, other] = [readNumbering(piece.words.text), readNumbering(entry.words.text)]
  return own?.scheme !== other?.scheme || own?.number === other?.number
}

/** A table of contents may number what the headings do not. */
function withoutNumber(text: string): string {
  return text.slice(readNumbering(text)?.length ?? 0)
}
