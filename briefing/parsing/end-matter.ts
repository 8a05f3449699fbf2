/**
 * What stands after the article proper: signature and date, closing formulas, remarks in brackets.
 */
import { breaksOff, columnsOf, endsAsSentence } from './characters'
import { findDate, readDayOnly, readMonthOnly } from './dates'
import { edge } from './front-matter'
import { bulletLength } from './lists'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece } from './piece'
import { tidyText } from './words'

/** Signature and date: a line that is a date alone, and up to three short names above it; and remarks in brackets at the end. */
export function recogniseEndMatter(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces]
  const openAt = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : []))
  const byline = pieces.flatMap(({ role }) => (role?.kind === 'metadata' && role.told.byline !== undefined ? [role.told.byline] : []))[0]
  for (const index of openAt.slice(Math.max(1, openAt.length - edge))) {
    const { text } = (pieces[index] as Piece).words
    const name = /^[（(](.{2,40})[）)]$/.exec(text)?.[1] ?? text
    // Whoever is named at the start signs at the end.
    if (byline !== undefined && name.length >= 2 && name.length <= 40 && byline.startsWith(name) && !/^[\p{L}]/u.test(byline.slice(name.length, name.length + 1).replace(/\p{sc=Han}/u, ''))) {
      marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: 'byline', told: {} })
      continue
    }
    if (/^(?:Topics?|Tags?|Keywords?|Filed under|Categor(?:y|ies)|标签|关键词|关键字|主题词)\s?[:：].{1,120}$/i.test(text) || /^(?:(?:Yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:With )?(?:best|kind|warm) (?:regards|wishes)|regards|此\s?致|敬\s?礼|此致敬礼)\s?[,，！!。]?$/i.test(text.slice(0, 40))) {
      marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: 'other', told: {} })
      continue
    }
    if (!/^[（((?:此件|本报|记者|本文|作者|责编|新华社|来源|完|根据|转自|原载)[^）)]{0,120}[）)]$/.test(text.slice(0, 160))) continue
    const author = /^[（(](?:作者|本报记者|记者)(?:系|为|单位|[:：])?\s?(.{2,80})[）)]$/.exec(text)?.[1]
    marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: author === undefined ? 'other' : 'byline', told: author === undefined ? {} : { byline: tidyText(author) } })
  }
  // Dates on lines of their own that come again and again are the headings of a chronicle.
  const isChronicle = pieces.filter((piece) => isOpen(piece) && piece.words.text.length < 30 && findDate(piece.words.text)?.end === piece.words.text.length).length > 2
  if (isChronicle) return marked
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece
    const { text } = piece.words
    const isFree = isOpen(piece) ? piece.hint.kind === 'line' || piece.hint.kind === 'paragraph' : piece.role?.kind === 'metadata' && piece.role.role === 'date'
    const date = isFree ? (readDayOnly(text) ?? (index >= (openAt.at(-1) ?? 0) ? readMonthOnly(text) : undefined)) : undefined
    if (date === undefined) continue
    const isLast = index >= pieces.length / 2
    if (isOpen(piece) && (isLast || isSignature(pieces[index - 1]))) marked[index] = giveRole(piece, { kind: 'metadata', role: 'date', told: { date } })
    for (let above = index - 1; above >= Math.max(1, index - 4); above -= 1) {
      const signature = pieces[above]
      if (!isSignature(signature)) break
      marked[above] = giveRole(signature, { kind: 'metadata', role: 'byline', told: { byline: tidyText(signature.words.text) } })
    }
  }
  return marked
}

/** A short line that names who signs. */
function isSignature(piece: Piece | undefined): piece is Piece {
  if (!isOpen(piece) || (piece.hint.kind !== 'line' && piece.hint.kind !== 'paragraph')) return false
  const { text } = piece.words
  return columnsOf(text, 61) <= 60 && !endsAsSentence(text) && !breaksOff(text) && readNumbering(text) === undefined && bulletLength(text) === 0 && !/[，,：:]/.test(text)
}
