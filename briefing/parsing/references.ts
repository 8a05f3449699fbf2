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
import { fieldOf } from './fields'
import { bulletLength } from './lists'
import { giveRole, isOpen, isPlain, linkShare, splitPiece, type Piece } from './piece'
import { simplified } from './traditional'
import { cutWords } from './words'

const bibliography = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}\.?\s|[IVX]{1,4}\.\s)?\s*(?:主要)?(?:参考文献|参考资料|引用文献|参考书目|References?(?: and notes| list)?|Bibliography|Works cited|Literature cited|Sources)\s*[:：]?$/i
const notesHeading = /^(?:注释|尾注|脚注|Notes|Endnotes|Footnotes)\s*[:：]?$/i
const publication = /\[(?:J|M|D|C|N|R|S|P|Z|EB\/OL|J\/OL|OL)\]|出版社|学报|doi\.org|doi:|https?:\/\/|\b(?:pp?|vol)\. ?\d|\bet al\b|\((?:19|20)\d{2}[a-z]?\)|《[^》]{2,40}》.{0,20}(?:19|20)\d{2}年第/i
const entryNumber = /^(?:\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|\(\d{1,3}\)|\d{1,3}[.．、]|[①-⑳]|[¹²³⁴-⁹]|\*)\s*/

export function recogniseReferences(pieces: readonly Piece[]): Piece[] {
  return recogniseNotes(recogniseAttachments(recogniseRelated(recogniseDatedLinks(recogniseBibliographies(pieces.flatMap(splitEntries))))))
}

/** `[1] … [2] …` and `注1：…注2：…` in one paragraph, as formats that join lines hand them on, counted up from one: a piece for each. */
function splitEntries(piece: Piece): Piece[] {
  const { text } = piece.words
  const form = !isOpen(piece) || !/^[[［注N]/.test(text) || (piece.hint.kind !== 'paragraph' && piece.hint.kind !== 'line') || text.length > 20_000 ? undefined : entryForms.find((one) => one.test(text.slice(0, 8)))
  if (form === undefined) return [piece]
  const starts: number[] = []
  for (const match of text.matchAll(new RegExp(form.source.slice(1), 'g'))) {
    const isApart = match.index === 0 || /[\s。.；;]/.test(text.charAt(match.index - 1))
    if (isApart && Number(match[1]) === starts.length + 1) starts.push(match.index)
  }
  let rest = piece
  const pieces = starts.slice(1).flatMap((start) => {
    const halves = splitPiece(rest, start - (rest.words.from - piece.words.from))
    if (halves === undefined) return []
    rest = halves[1]
    return [halves[0]]
  })
  return [...pieces, rest]
}

const entryForms = [/^\[(\d{1,3})\]/, /^［(\d{1,3})］/, /^注\s?(\d{1,2})\s?[:：]/, /^Note\s(\d{1,2})\s?:/]

function recogniseBibliographies(pieces: readonly Piece[]): Piece[] {
  let within: 'reference' | 'footnote' | undefined
  return pieces.map((piece, index) => {
    const isShort = columnsOf(piece.words.text, 41) <= 40
    if (!isOpen(piece) || (within === undefined && !isShort)) return piece
    const text = simplified(piece.words.text)
    if (isShort && piece.hint.kind !== 'tableCell' && index > 0) {
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
    // What tells of the paper, or of its authors, stands below them: `收稿日期：…`.
    if (piece.hint.kind === 'heading' || piece.hint.kind === 'title' || fieldOf(text)?.role === 'other' || (!entryNumber.test(text) && !publication.test(text) && !isEntryLike(text))) {
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
  // A page knows its links: there a line without any is none.
  const knowsLinks = pieces.some((piece) => linkShare(piece) > 0)
  return pieces.map((piece) => {
    if (piece.role?.kind === 'debris' && opensRelated(piece.words.text)) isWithin = true
    else if (piece.role?.kind === 'reference') return piece
    else if (isWithin && isOpen(piece)) {
      const link = readLink(piece)
      if (link !== undefined) return link
      const isShort = columnsOf(piece.words.text, 121) <= 120 && !/[。；;]$/.test(piece.words.text) && !(/[.”"]$/.test(piece.words.text) && endsAsSentence(piece.words.text)) && piece.hint.kind !== 'heading' && (!knowsLinks || linkShare(piece) >= 0.5)
      if (isShort) return giveRole(piece, { kind: 'reference' }, [cutWords(piece.words, bulletLength(piece.words.text)) ?? piece.words])
      isWithin = false
    } else isWithin = isWithin && piece.role?.kind === 'debris'
    return piece
  })
}

/** `附件：1.申报书` and the numbered names below it, not among the first lines: what is enclosed, not what is said. */
function recogniseAttachments(pieces: readonly Piece[]): Piece[] {
  let isWithin = false
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || !isPlain(piece)) {
      isWithin = false
      return piece
    }
    const { text } = piece.words
    const isShort = columnsOf(text, 121) <= 120 && !/[。；]$/.test(text)
    const opener = index >= pieces.length / 3 && isShort ? (/^附件\s?\d{0,2}\s?[:：]\s*(?=\S)/.exec(text)?.[0].length ?? 0) : 0
    isWithin = isShort && (opener > 0 || (isWithin && /^\d{1,2}\s?[.．、]\s*\S/.test(text)))
    if (!isWithin) return piece
    const number = entryNumber.exec(text.slice(opener, opener + 12))?.[0].length ?? 0
    return giveRole(piece, { kind: 'reference' }, [cutWords(piece.words, opener === 0 ? number : 0) ?? piece.words])
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
  let isList = false
  // `注：` over numbered lines.
  const listed = new Set(pieces.flatMap((piece, index) => {
    const { text } = piece.words
    isList = isOpen(piece) && (/^(?:注|注释|备注|Notes?)\s?[:：]$/i.test(simplified(text.slice(0, 12))) || (isList && /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/.test(text)))
    return isList && /^[\d（(①-⑳]/.test(text) ? [index] : []
  }))
  const hasSeveral = pieces.slice(tail).filter((piece) => isOpen(piece)).length
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece
    const { text } = piece.words
    if (listed.has(index)) return giveRole(piece, { kind: 'footnote' })
    if (piece.hint.kind === 'footnote') return giveRole(piece, { kind: 'footnote' })
    if (!isPlain(piece)) return piece
    // Alone on its line it heads what follows.
    const isHead = /[:：]$/.test(text) && text.length <= 8 && !listed.has(index + 1)
    if (isHead) return piece
    if (/^(?:[注註]|注释|附注|备注|说明)\s?\d{0,2}\s?[:：]/.test(simplified(text.slice(0, 12))) || /^Notes?\s?\d{0,2}\s?:/.test(text)) return giveRole(piece, { kind: 'footnote' })
    if (index < tail || hasSeveral === 0 || (!endsAsSentence(text) && !publication.test(text))) return piece
    const said = cutWords(piece.words, entryNumber.exec(text.slice(0, 12))?.[0].length ?? 0) ?? piece.words
    return giveRole(piece, { kind: publication.test(text) ? 'reference' : 'footnote' }, [said])
  })
}
