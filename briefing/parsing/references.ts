/**
 * Pointers to other writing: bibliographies, related articles with their dates, attachments; and the author's notes.
 *
 * 1. Below 参考文献, References and the like every entry is a reference, until the next heading.
 * 2. A run of lines that each begin or end with a whole date, and are no sentences, are links to other articles. Their date is theirs.
 * 3. Below 相关阅读, Related stories and the like short lines are links too, dated or not.
 * 4. `注：…`, `[1] …` and `① …` at the end are notes of the author, or references when they name a publication.
 */
import { columnsOf, endsAsSentence } from './characters'
import { findDate } from './dates'
import { opensRelated } from './debris'
import { bulletLength } from './lists'
import { giveRole, isOpen, type Piece } from './piece'
import { cutWords } from './words'

const bibliography = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}\.?\s|[IVX]{1,4}\.\s)?\s*(?:主要)?(?:参考文献|参考资料|引用文献|参考书目|References?(?: and notes| list)?|Bibliography|Works cited|Literature cited|Sources)\s*[:：]?$/i
const notesHeading = /^(?:注释|尾注|脚注|Notes|Endnotes|Footnotes)\s*[:：]?$/i
const publication = /\[(?:J|M|D|C|N|R|S|P|Z|EB\/OL|J\/OL|OL)\]|出版社|学报|doi\.org|doi:|https?:\/\/|\b(?:pp?|vol)\. ?\d|\bet al\b|\((?:19|20)\d{2}[a-z]?\)|《[^》]{2,40}》.{0,20}(?:19|20)\d{2}年第/i
const entryNumber = /^(?:\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|\(\d{1,3}\)|\d{1,3}[.．、]|[①-⑳]|[¹²³⁴-⁹]|\*)\s*/

export function recogniseReferences(pieces: readonly Piece[]): Piece[] {
  return recogniseNotes(recogniseRelated(recogniseDatedLinks(recogniseBibliographies(pieces))))
}

function recogniseBibliographies(pieces: readonly Piece[]): Piece[] {
  let within: 'reference' | 'footnote' | undefined
  return pieces.map((piece, index) => {
    const text = piece.words.text
    if (!isOpen(piece)) return piece
    if (columnsOf(text, 41) <= 40 && piece.hint.kind !== 'tableCell' && index > 0) {
      if (bibliography.test(text)) {
        within = 'reference'
        return giveRole(piece, { kind: 'heading', scheme: 'named' })
      }
      if (notesHeading.test(text) && entryNumber.test(pieces[index + 1]?.words.text ?? '')) {
        within = 'footnote'
        return giveRole(piece, { kind: 'heading', scheme: 'named' })
      }
    }
    if (within === undefined) return piece
    if (piece.hint.kind === 'heading' || piece.hint.kind === 'title' || (!entryNumber.test(text) && !publication.test(text) && !isEntryLike(text))) {
      within = undefined
      return piece
    }
    const said = cutWords(piece.words, entryNumber.exec(text.slice(0, 12))?.[0].length ?? bulletLength(text)) ?? piece.words
    return giveRole(piece, { kind: within }, [said])
  })
}

/** An entry without a number: an author, a year, a title. */
function isEntryLike(text: string): boolean {
  return columnsOf(text, 401) <= 400 && bulletLength(text) > 0 || /\b(?:19|20)\d{2}\b/.test(text.slice(0, 400))
}

/** Lines with a date at one end, two or more in a row. */
function recogniseDatedLinks(pieces: readonly Piece[]): Piece[] {
  const links = pieces.map((piece) => (isOpen(piece) ? readLink(piece) : undefined))
  return pieces.map((piece, index) => {
    const link = links[index]
    return link !== undefined && (links[index - 1] !== undefined || links[index + 1] !== undefined) ? link : piece
  })
}

/** The line as a link with its date; undefined when it is none. */
function readLink(piece: Piece): Piece | undefined {
  const { text } = piece.words
  if (columnsOf(text, 241) > 240 || (piece.hint.kind !== 'line' && piece.hint.kind !== 'paragraph' && piece.hint.kind !== 'listItem')) return undefined
  const bullet = bulletLength(text)
  const date = findDate(text)
  if (date === undefined) return undefined
  const before = text.slice(bullet, date.start).replace(/[\s[【（(]+$/, '')
  const after = text.slice(date.end).replace(/^[\s\]】）):：|]+/, '')
  const isLast = after === '' && before !== ''
  const isFirst = before === '' && after !== '' && !/[。.]$/.test(after)
  if (!isLast && !isFirst) return undefined
  const words = isLast ? cutWords(piece.words, bullet, bullet + before.length) : cutWords(piece.words, text.length - after.length)
  // A line that only tells the date of this article has no other words; one that tells a year's event is a sentence.
  if (words === undefined || columnsOf(words.text, 11) < 10 || /[:：]$/.test(words.text) || /[。；]$/.test(words.text)) return undefined
  if (isFirst && /年/.test(text.slice(date.start, date.end)) && /[，,]/.test(after.slice(0, 1))) return undefined
  return giveRole(piece, { kind: 'reference', date: date.iso }, [words])
}

function recogniseRelated(pieces: readonly Piece[]): Piece[] {
  let isWithin = false
  return pieces.map((piece) => {
    if (piece.role?.kind === 'debris' && opensRelated(piece.words.text)) isWithin = true
    else if (piece.role?.kind === 'reference') return piece
    else if (isWithin && isOpen(piece)) {
      const link = readLink(piece)
      if (link !== undefined) return link
      const isShort = columnsOf(piece.words.text, 121) <= 120 && !/[。；;]$/.test(piece.words.text) && piece.hint.kind !== 'heading'
      if (isShort) return giveRole(piece, { kind: 'reference' }, [cutWords(piece.words, bulletLength(piece.words.text)) ?? piece.words])
      isWithin = false
    } else isWithin = isWithin && piece.role?.kind === 'debris'
    return piece
  })
}

function recogniseNotes(pieces: readonly Piece[]): Piece[] {
  // Notes stand at the end: from the last paragraph of the article on.
  let tail = pieces.length
  while (tail > 0) {
    const piece = pieces[tail - 1]
    if (piece === undefined || (isOpen(piece) && !/^(?:\[\d{1,3}\]|［\d{1,3}］|[①-⑳]|[¹²³⁴-⁹])/.test(piece.words.text))) break
    tail -= 1
  }
  const hasSeveral = pieces.slice(tail).filter((piece) => isOpen(piece)).length
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece
    const { text } = piece.words
    if (piece.hint.kind === 'footnote') return giveRole(piece, { kind: 'footnote' })
    if (piece.hint.kind !== 'line' && piece.hint.kind !== 'paragraph') return piece
    if (/^(?:注|注释|附注|备注|说明)\s?\d{0,2}\s?[:：]/.test(text) || /^Notes?\s?\d{0,2}\s?:/.test(text)) return giveRole(piece, { kind: 'footnote' })
    if (index < tail || hasSeveral === 0 || (!endsAsSentence(text) && !publication.test(text))) return piece
    const said = cutWords(piece.words, entryNumber.exec(text.slice(0, 12))?.[0].length ?? 0) ?? piece.words
    return giveRole(piece, { kind: publication.test(text) ? 'reference' : 'footnote' }, [said])
  })
}
