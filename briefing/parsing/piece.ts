/**
 * The Piece: a stretch of the document on its way to become a block.
 *
 * In: the spans of the manuscript. Out: pieces that show words, in order; the range of a span without words (a blank line, a sign of markup) goes to the piece
 * before it, so that the ranges go on partitioning the text. Each recognition of this folder takes the pieces and gives a role to those that it knows;
 * a piece without a role is still anyone's.
 */
import type { debrisKinds, metadataRoles, Range } from '../article'
import type { Hint, Manuscript } from '../manuscript'
import { hasWords } from './characters'
import { cutWords, offsetAt, takeWords, type Words, wordsOf } from './words'

export type Role =
  | { readonly kind: 'title' }
  /** `scheme` is the way of numbering, or of setting, that this heading shares with those of its level: `一、`, `1.1`, `style2`. */
  | { readonly kind: 'heading'; readonly scheme: string; readonly number?: string }
  | { readonly kind: 'paragraph' }
  /** The first of the texts is the label. */
  | { readonly kind: 'labelled' }
  | { readonly kind: 'listItem'; readonly number?: string; readonly level: number }
  /** `rows` hold indices into the piece's texts. */
  | { readonly kind: 'table'; readonly headerRows: number; readonly rows: readonly (readonly (number | null)[])[] }
  /** When `isAttributed`, the last of the texts says whose words they are. */
  | { readonly kind: 'quotation'; readonly isAttributed: boolean }
  /** When `isCredited`, the last of the texts says whose picture it is. */
  | { readonly kind: 'caption'; readonly isCredited: boolean; readonly picture?: string }
  | { readonly kind: 'footnote' }
  | { readonly kind: 'reference'; readonly date?: string }
  | { readonly kind: 'metadata'; readonly role: (typeof metadataRoles)[number]; readonly told: Told }
  | { readonly kind: 'debris'; readonly what: (typeof debrisKinds)[number] }

/** What a line tells of the article. */
export interface Told {
  readonly byline?: string
  readonly source?: string
  /** ISO 8601. */
  readonly date?: string
}

/** All pieces have all of these, in one order: engines read objects of one shape several times as fast as objects of many. */
export interface Piece {
  readonly range: Range
  readonly words: Words
  readonly hint: Hint
  /** Empty lines between this piece and the next. */
  readonly blankLines: number
  /** White space before the first word, in columns. */
  readonly indent: number
  readonly role: Role | undefined
  /** What is said, where that is not simply all the words: without a number or a sign, or label and explanation. */
  readonly texts: readonly Words[] | undefined
}

export function takePieces(manuscript: Manuscript): Piece[] {
  const pieces: Piece[] = []
  let skipped: number | undefined
  for (const span of manuscript.spans) {
    const words = takeWords(manuscript, span)
    const last = pieces.at(-1)
    if (words === undefined && span.hint.kind !== 'picture') {
      if (last === undefined) skipped ??= span.start
      else pieces[pieces.length - 1] = { ...last, range: { start: last.range.start, end: span.end }, blankLines: last.blankLines + linesAtEnd(manuscript.text, span) }
      continue
    }
    // A bar that is drawn before a heading is no word of it.
    const bar = words === undefined ? 0 : (/^[▍▌▎▏▋▊▉█┃丨]\s*(?=\S)/.exec(words.text.slice(0, 8))?.[0].length ?? 0)
    pieces.push({
      range: { start: skipped ?? span.start, end: span.end },
      words: words === undefined ? wordsOf('', span.start, span.start) : bar === 0 ? words : (cutWords(words, bar) ?? words),
      hint: bar > 0 && span.hint.kind === 'paragraph' && span.hint.lead !== undefined ? { ...span.hint, lead: Math.max(1, span.hint.lead - bar) } : span.hint,
      blankLines: Math.max(0, linesAtEnd(manuscript.text, span) - 1),
      indent: indentOf(manuscript.text, span),
      role: undefined,
      texts: undefined,
    })
    skipped = undefined
  }
  return pieces
}

/** Ends of lines in the white space that ends the span. */
function linesAtEnd(text: string, { start, end }: Range): number {
  let lines = 0
  for (let index = end - 1; index >= start; index -= 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x0a || unit === 0x2028 || unit === 0x2029 || (unit === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) lines += 1
    else if (unit > 0x20 && text.charAt(index).trim() !== '') break
  }
  return lines
}

/** White space at the start of the span, in columns. */
function indentOf(text: string, { start, end }: Range): number {
  let columns = 0
  for (let index = start; index < Math.min(end, start + 80); index += 1) {
    const unit = text.charCodeAt(index)
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0xa0 && unit !== 0x3000) break
    columns += unit === 0x09 ? 4 : unit === 0x3000 ? 2 : 1
  }
  return columns
}

/** Whether nobody has recognised the piece yet. */
export function isOpen(piece: Piece | undefined): piece is Piece & { readonly role: undefined } {
  return piece !== undefined && piece.role === undefined
}

/** Whether the format says no more of the piece than that it is text: a line, or a paragraph. */
export function isPlain({ hint }: Piece): boolean {
  return hint.kind === 'line' || hint.kind === 'paragraph'
}

/** The share of its words that are links, 0 to 1; 0 where the format tells none. */
export function linkShare({ hint }: Piece): number {
  return (hint.kind === 'paragraph' || hint.kind === 'listItem' ? hint.links : undefined) ?? 0
}

/** Whether the piece becomes a block that is said, or the title. */
export function isSaidPiece({ role, words }: Piece): boolean {
  return role !== undefined && role.kind !== 'metadata' && role.kind !== 'debris' && hasWords(words.text)
}

export function giveRole(piece: Piece, role: Role, texts?: readonly (Words | undefined)[]): Piece {
  const { range, words, hint, blankLines, indent } = piece
  const said = texts?.filter((one) => one !== undefined) ?? []
  return { range, words, hint, blankLines, indent, role, texts: said.length > 0 ? said : piece.texts }
}

/** Two pieces from one, the second from `index` of the words on; undefined when one of them would be without words or without range. */
export function splitPiece(piece: Piece, index: number): readonly [Piece, Piece] | undefined {
  const before = cutWords(piece.words, 0, index)
  const after = cutWords(piece.words, index)
  if (before === undefined || after === undefined) return undefined
  const offset = offsetAt(after, 0)
  if (offset <= piece.range.start || offset >= piece.range.end) return undefined
  return [
    { ...piece, words: before, range: { start: piece.range.start, end: offset }, blankLines: 0 },
    { ...piece, words: after, range: { start: offset, end: piece.range.end }, hint: plainHint(piece.hint), indent: 0 },
  ]
}

/** Words in bold at the start of the whole are not at the start of its second part. */
function plainHint(hint: Hint): Hint {
  return hint.kind === 'paragraph' ? { kind: 'paragraph' } : hint
}

/** One piece from several neighbours. */
export function joinRanges(pieces: readonly Piece[]): Range {
  return { start: pieces[0]?.range.start ?? 0, end: pieces.at(-1)?.range.end ?? 0 }
}
