/**
 * What a journal prints over its papers: volume and number beside its name, the month of the issue below.
 *
 * `第41卷第3期    县域经济评论    Vol.41 No.3` / `2024年5月    County Economy Review    May 2024` (GB/T 3179: 期刊编排格式). They head the page, and name nothing that it says.
 */
import { columnsOf, endsAsSentence } from './characters'
import { readMonthOnly } from './dates'
import { tellMonth } from './fields'
import { giveRole, isOpen, isPlain, type Piece } from './piece'
import { simplified } from './traditional'

/** Columns. */
const widest = 160

const issue = /^(?:(?:总)?第\s?\d{1,4}\s?卷\s?[，,·]?\s?(?:总?第\s?\d{1,4}\s?期)?|(?:(?:19|20)\d{2}年\s?)?第\s?\d{1,4}\s?期(?:\s?[（(]总第?\s?\d{1,5}\s?期[）)])?|Vol(?:ume)?\.?\s?\d{1,4}\s?[,，]?\s?(?:\(\d{1,3}\)|(?:No|Issue|Iss)\.?\s?\d{1,4})?)$/i

export function setJournalHeadsAside(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || !isPlain(piece)) return piece
    if (isHead(piece)) return giveRole(piece, { kind: 'debris', what: 'pageFurniture' })
    const months = partsOf(piece).filter((part) => readMonthOnly(part) !== undefined)
    if (months[0] === undefined || partsOf(piece).length === months.length || !(isHead(pieces[index - 1]) || isHead(pieces[index + 1]))) return piece
    return giveRole(piece, { kind: 'metadata', role: 'date', told: tellMonth(months[0]) })
  })
}

/** Volume or number, wide spaces, and a name: the line of one that stands alone may be a bulletin's. */
function isHead(piece: Piece | undefined): boolean {
  const parts = partsOf(piece)
  return parts.some((part) => issue.test(part)) && !parts.every((part) => issue.test(part))
}

/** What stands between wide spaces: two short parts or more, or none. */
function partsOf(piece: Piece | undefined): string[] {
  // Nearly every line is told by having no wide space.
  if (piece === undefined || !/\s{3}|\t/.test(piece.words.text.slice(0, widest)) || columnsOf(piece.words.text, widest + 1) > widest || endsAsSentence(piece.words.text)) return []
  const parts = simplified(piece.words.text).split(/\s{3,}|\t+/)
  return parts.length >= 2 && parts.length <= 4 ? parts : []
}
