/**
 * Words that know where they stand.
 *
 * In: a span of the manuscript, with its pieces. Out: the text that is shown, every index of which leads to an offset of the document's text,
 * so that a sentence cut out of it names its range. Words are views on a shared source: cutting a million characters into sentences copies nothing.
 */
import type { Range } from '../article'
import type { Manuscript, ManuscriptPiece, Span } from '../manuscript'
import { isWide } from './characters'

interface Source {
  readonly text: string
  readonly pieces: readonly SourcePiece[]
}

/** Its first index in the source's text, and the offsets of the document that it stands for. */
interface SourcePiece {
  readonly first: number
  readonly start: number
  readonly end: number
}

export interface Words {
  readonly source: Source
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The words that are shown of a span; undefined when it shows none. Control characters become spaces, halves of characters the sign for it. */
export function takeWords({ text }: Pick<Manuscript, 'text'>, span: Span): Words | undefined {
  const spanned: readonly ManuscriptPiece[] = span.pieces ?? [{ start: span.start, end: span.end }]
  const [only] = spanned
  if (only !== undefined && spanned.length === 1 && only.shown === undefined) {
    return cutWords(wordsOf(cleanText(text.slice(only.start, only.end)), only.start, only.end), 0)
  }
  // A tab is shown as a space; in a line of plain text it may part the cells of a table.
  const isTab = ({ start, end, shown }: { start: number; end: number; shown?: string | undefined }): boolean => span.hint.kind === 'line' && shown === ' ' && /^\t+$/.test(text.slice(start, end))
  const pieces = spanned.map((piece) => ({ ...piece, words: isTab(piece) ? '\t' : (piece.shown ?? text.slice(piece.start, piece.end)) }))
  let length = 0
  const shown = cleanText(pieces.map(({ words }) => words).join(''))
  const source = { text: shown, pieces: pieces.map(({ start, end, words }) => ({ first: (length += words.length) - words.length, start, end })) }
  return cutWords({ source, from: 0, to: shown.length, text: shown }, 0)
}

/** The whole of a text that stands in the document from `start` to `end`, white space and all. */
export function wordsOf(text: string, start: number, end: number): Words {
  return { source: { text, pieces: [{ first: 0, start, end }] }, from: 0, to: text.length, text }
}

/** Control characters, and halves of characters, in good pairs or alone. */
// eslint-disable-next-line no-control-regex
const mayBeUnclean = /[\0-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/

function cleanText(text: string): string {
  if (!mayBeUnclean.test(text)) return text
  // Unit for unit, for the indices to stay.
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ').replace(/\p{Cs}/gu, '\ufffd')
}

/** A part of the words without the white space around it; undefined when nothing else is there. Indices count within the words. */
export function cutWords(words: Words, from: number, to = words.text.length): Words | undefined {
  let first = Math.max(0, from)
  let last = Math.min(words.text.length, to)
  while (first < last && words.text.charAt(first).trim() === '') first += 1
  while (last > first && words.text.charAt(last - 1).trim() === '') last -= 1
  if (first >= last) return undefined
  return { source: words.source, from: words.from + first, to: words.from + last, text: words.text.slice(first, last) }
}

/** Words one after the other, with `between` (a space or nothing) where one ends and the next begins. */
export function joinWords(parts: readonly Words[], between: (before: string, after: string) => string): Words {
  const texts: string[] = []
  const pieces: SourcePiece[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    const gap = index === 0 ? '' : between(parts[index - 1]?.text ?? '', part.text)
    texts.push(gap)
    length += gap.length
    for (const { first, start, end } of piecesOf(part)) pieces.push({ first: length + first, start, end })
    texts.push(part.text)
    length += part.text.length
  }
  const text = texts.join('')
  return { source: { text, pieces }, from: 0, to: text.length, text }
}

function piecesOf(words: Words): SourcePiece[] {
  const { source, from, to } = words
  const pieces: SourcePiece[] = []
  for (let index = pieceAt(source, from); index < source.pieces.length; index += 1) {
    const first = Math.max(from, source.pieces[index]?.first ?? 0)
    const last = Math.min(to, source.pieces[index + 1]?.first ?? source.text.length)
    if (first >= to) break
    if (last > first) pieces.push({ first: first - from, start: sourceOffset(source, first, index), end: endOffset(source, last, index) })
  }
  return pieces
}

/** The offset in the document of the character at `index` of the words. */
export function offsetAt(words: Words, index: number): number {
  const at = words.from + index
  return sourceOffset(words.source, at, pieceAt(words.source, at))
}

export function rangeOf(words: Words): Range {
  const last = pieceAt(words.source, words.to - 1)
  return { start: offsetAt(words, 0), end: endOffset(words.source, words.to, last) }
}

function pieceAt(source: Source, at: number): number {
  let low = 0
  let high = source.pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.pieces[middle]?.first ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Within a piece that shows other words than stand there, a place is found by proportion. */
function sourceOffset(source: Source, at: number, piece: number): number {
  const { first, start, end } = source.pieces[piece] ?? { first: 0, start: 0, end: 0 }
  const length = (source.pieces[piece + 1]?.first ?? source.text.length) - first
  // A gap that joining put in counts to the piece before it.
  const into = Math.min(at - first, length)
  return end - start === length ? start + into : start + Math.round((into / Math.max(1, length)) * (end - start))
}

function endOffset(source: Source, to: number, piece: number): number {
  return Math.min(source.pieces[piece]?.end ?? 0, sourceOffset(source, to, piece))
}

/** The text as it is kept: white space is one space, and none where a line ended between two Chinese characters. */
export function tidyText(text: string): string {
  // Most texts are tidy.
  if (!/[\u00ad\u200b\u2060\ufeff\n\t\r\u00a0\u2000-\u200a\u2028\u2029\u3000]| {2}|^.? |^..? .{0,6}$/.test(text)) return text.trim()
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, (space, index: number, whole: string) => {
      if (!/[\n\u2028\u2029]/.test(space)) return ' '
      return isWide(whole.charCodeAt(index - 1)) && isWide(whole.charCodeAt(index + space.length)) ? '' : ' '
    })
    .trim()
    // A heading of two or three characters is often set wide.
    .replace(/^\p{sc=Han}(?:\s+\p{sc=Han}){1,3}$/u, (wide) => wide.replace(/\s+/g, ''))
}
