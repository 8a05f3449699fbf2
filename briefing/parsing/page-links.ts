/**
 * What a page has in the box of its article, and is not the article: links and tools above its first sentence and below its last.
 *
 * Only formats that know links ask this (a page, Markdown, Word). Above the first paragraph of prose and below the last,
 * 1. paragraphs and items that are links and nothing else are set aside, but those that are known by now (an author, a reference, an attachment);
 * 2. below a line of copyright, all the rest is;
 * 3. and so is a heading over any of that.
 * Between them a list of links is what its author gives his readers.
 */
import { columnsOf, endsAsSentence } from './characters'
import { giveRole, isOpen, linkShare, type Piece } from './piece'

/** Columns of a paragraph of prose, at least. */
const leastProse = 60
/** Of the words of a link that is one by itself. */
const mostlyLinks = 0.8
/** Of the article's prose, what stands above the line of copyright that ends it. */
const mostProse = 0.6

export function setPageLinksAside(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some((piece) => linkShare(piece) >= mostlyLinks)) return [...pieces]
  const prose = pieces.flatMap((piece, index) => (isProse(piece) ? [index] : []))
  const [first, last] = [prose[0], endOfProse(pieces, prose)]
  if (first === undefined || last === undefined) return [...pieces]
  const marked = pieces.map((piece, index) => {
    if (!isOpen(piece) || (index >= first && index <= last.prose)) return piece
    const isAside = index > last.end || linkShare(piece) >= mostlyLinks
    return isAside ? giveRole(piece, { kind: 'debris', what: index < first ? 'menu' : 'related' }) : piece
  })
  return setBareHeadingsAside(marked, first, last.prose)
}

/** Where the prose ends, and from where on all is set aside. */
function endOfProse(pieces: readonly Piece[], prose: readonly number[]): { readonly prose: number; readonly end: number } | undefined {
  const last = prose.at(-1)
  if (last === undefined) return undefined
  const end = pieces.findIndex(({ role, words }, index) => role?.kind === 'debris' && copyright.test(words.text.slice(0, 60)) && prose.filter((one) => one < index).length >= prose.length * mostProse)
  return end === -1 || end > last ? { prose: last, end: pieces.length } : { prose: prose.findLast((one) => one < end) ?? last, end }
}

const copyright = /^(?:©|Copyright|\(c\)|版权所有).{0,20}(?:19|20)\d{2}/i

function isProse(piece: Piece): boolean {
  return isOpen(piece) && piece.hint.kind !== 'tableCell' && piece.hint.kind !== 'heading' && linkShare(piece) < 0.5 && columnsOf(piece.words.text, leastProse + 1) > leastProse && endsAsSentence(piece.words.text)
}

/** Headings above the first paragraph and below the last, when what comes next was set aside. */
function setBareHeadingsAside(pieces: readonly Piece[], first: number, last: number): Piece[] {
  let next: Piece | undefined
  return pieces.toReversed().map((piece, fromEnd): Piece => {
    const index = pieces.length - 1 - fromEnd
    const isBare = isOpen(piece) && piece.hint.kind === 'heading' && next?.role?.kind === 'debris' && (index < first || index > last)
    next = isBare ? giveRole(piece, { kind: 'debris', what: index < first ? 'menu' : 'related' }) : piece
    return next
  }).toReversed()
}
