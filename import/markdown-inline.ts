/**
 * The inside of a Markdown block → the pieces of the text that a reader sees of it.
 *
 * Words stay where they stand; signs of markup have no piece; an entity or an escaped sign is shown as what it means.
 * A line end within a paragraph is shown as a space, and as nothing where Chinese stands on both sides of it.
 */
import type { PhrasingContent } from 'mdast'
import type { ManuscriptPiece } from '../briefing/manuscript'
import { piecesOf, standsTogether } from './words'

/** A piece, and how it is set. `isBreak` is a line end. */
interface SetPiece extends ManuscriptPiece {
  readonly isBold: boolean
  readonly isLink: boolean
  readonly isBreak: boolean
}

export interface InlineWords {
  readonly pieces: ManuscriptPiece[]
  /** UTF-16 units shown in bold, from the first. */
  readonly lead: number
  /** The share of what is shown that is links. */
  readonly links: number
}

/** `offset` is where the chunk that was parsed stands in `text`. */
export function readInline(nodes: readonly PhrasingContent[], text: string, offset: number): InlineWords {
  const [first] = nodes
  if (nodes.length === 1 && first?.type === 'text') {
    const plain = plainPiece(text, offset + (first.position?.start.offset ?? 0), offset + (first.position?.end.offset ?? 0))
    if (plain !== undefined) return { pieces: plain.end > plain.start ? [plain] : [], lead: 0, links: 0 }
  }
  const collected: SetPiece[] = []
  for (const node of nodes) collect(node, { text, offset, isBold: false, isLink: false }, collected)
  const trimmed = trimPieces(collected.flatMap((piece, index) => settleBreak(piece, collected[index - 1], collected[index + 1], text)), text)
  const shownLength = (piece: SetPiece) => piece.shown?.length ?? piece.end - piece.start
  const total = trimmed.reduce((sum, piece) => sum + shownLength(piece), 0)
  const firstLight = trimmed.findIndex((piece) => !piece.isBold)
  const bold = firstLight === -1 ? trimmed : trimmed.slice(0, firstLight)
  return {
    pieces: trimmed.map(({ start, end, shown }) => (shown === undefined ? { start, end } : { start, end, shown })),
    lead: bold.reduce((sum, piece) => sum + shownLength(piece), 0),
    links: total === 0 ? 0 : trimmed.reduce((sum, piece) => sum + (piece.isLink ? shownLength(piece) : bareLinks(piece, text)), 0) / total,
  }
}

/** One piece for words that are shown as they stand, with no address among them; undefined when something in them is shown otherwise. */
function plainPiece(text: string, start: number, end: number): ManuscriptPiece | undefined {
  const source = text.slice(start, end)
  if (anyUnlike.test(source) || /https?:|www\./.test(source)) return undefined
  const first = source.length - source.trimStart().length
  return { start: start + first, end: start + Math.max(first, source.trimEnd().length) }
}

/** How much of a piece is addresses that stand there bare. */
function bareLinks({ start, end, shown }: SetPiece, text: string): number {
  if (shown !== undefined) return 0
  return (text.slice(start, end).match(/(?:https?:\/\/|www\.)[\w.~:/?#@!$&'()*+,;=%-]+/g) ?? []).reduce((sum, address) => sum + address.length, 0)
}

interface Place {
  readonly text: string
  readonly offset: number
  readonly isBold: boolean
  readonly isLink: boolean
}

function collect(node: PhrasingContent, place: Place, into: SetPiece[]): void {
  const start = place.offset + (node.position?.start.offset ?? 0)
  const end = place.offset + (node.position?.end.offset ?? 0)
  const { isBold, isLink } = place
  switch (node.type) {
    case 'text':
      for (const piece of alignText(place.text, start, end, node.value)) into.push({ ...piece, isBold, isLink })
      return
    case 'inlineCode': {
      // A line end may stand at either end of it.
      const code = node.value.trim()
      const at = place.text.slice(start, end).indexOf(code)
      if (code !== '' && at !== -1) into.push(...(piecesOf(place.text, start + at, start + at + code.length) ?? [{ start: start + at, end: start + at + code.length }]).map((piece) => ({ ...piece, isBold, isLink, isBreak: false })))
      return
    }
    case 'break':
      into.push({ start, end, shown: ' ', isBold, isLink, isBreak: true })
      return
    case 'html':
      if (/^<br\b/i.test(node.value)) into.push({ start, end, shown: ' ', isBold, isLink, isBreak: true })
      return
    case 'strong':
      for (const child of node.children) collect(child, { ...place, isBold: true }, into)
      return
    case 'emphasis':
    case 'delete':
      for (const child of node.children) collect(child, place, into)
      return
    case 'link':
    case 'linkReference':
      for (const child of node.children) collect(child, { ...place, isLink: true }, into)
      return
    // An image has a place of its own; the number of a footnote is no word of the sentence.
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return
    default:
      return
  }
}

/**
 * A sign of the source that stands for another, or for none. Attributes in braces, anchors and fences of containers are those of other dialects
 * (Pandoc, kramdown, VuePress): `[]{#anchor}`, `{width="5in"}`, `::: tip`.
 */
const attributes = '\\{:?\\s?(?:[#.][\\w:.-]+|[\\w-]+=(?:"[^"\\r\\n]{0,200}"|[^\\s"{}]{1,100}))(?:\\s+(?:[#.][\\w:.-]+|[\\w-]+=(?:"[^"\\r\\n]{0,200}"|[^\\s"{}]{1,100}))){0,12}\\s?\\}'
const dialects = `\\[\\]${attributes}|${attributes}|\\[(?=[^[\\]\\r\\n]{1,300}\\]\\{[.#])|\\](?=\\{[.#])|(?<![^\\r\\n]):{3,}[ \\t]*(?:\\{?[\\w.-]+\\}?)?[ \\t]*(?![^\\r\\n])`
const unlike = new RegExp(`(?<dialect>${dialects})|${/\\([!-/:-@[-`{-~])|&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});|[ \t]*(?:\r\n|\n|\r)[ \t>]*|[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.source}`, 'gu')
const anyUnlike = new RegExp(unlike.source, 'u')

/** A text node's source beside its value: literal words as they stand, the others with what is shown for them. */
function alignText(text: string, start: number, end: number, value: string): Omit<SetPiece, 'isBold' | 'isLink'>[] {
  const source = text.slice(start, end)
  const pieces: Omit<SetPiece, 'isBold' | 'isLink'>[] = []
  let done = 0
  let at = 0
  const keep = (to: number) => {
    if (to > done) pieces.push({ start: start + done, end: start + to, isBreak: false })
    at += to - done
    done = to
  }
  for (const match of source.matchAll(unlike)) {
    const sign = match[0]
    keep(match.index)
    done = match.index + sign.length
    const place = { start: start + match.index, end: start + done }
    if (match.groups?.['dialect'] !== undefined) at += sign.length
    else if (/[\r\n]/.test(sign)) {
      pieces.push({ ...place, shown: ' ', isBreak: true })
      while (at < value.length && /[ \t\r\n]/.test(value.charAt(at))) at += 1
    } else if (sign.startsWith('\\')) {
      // A backslash before a sign of its own kind is an escape; elsewhere the parser has left it.
      const isEscape = value.charAt(at) !== '\\' || sign === '\\\\'
      pieces.push(isEscape ? { start: place.start + 1, end: place.end, isBreak: false } : { ...place, isBreak: false })
      at += isEscape ? 1 : 2
    } else if (sign.startsWith('&') && sign.length > 1) {
      const meaning = meaningOf(sign, value.slice(at), source.slice(done))
      const shown = piecesOf(meaning, 0, meaning.length) === undefined ? meaning : ' '
      pieces.push(meaning === sign ? { ...place, isBreak: false } : { ...place, shown, isBreak: false })
      at += meaning.length
    } else {
      if (sign === '\t') pieces.push({ ...place, shown: ' ', isBreak: false })
      at += sign.length
    }
  }
  keep(source.length)
  return pieces
}

/** What an entity means: the one or two characters that stand in its place in the value, or itself when it means nothing. */
function meaningOf(entity: string, value: string, rest: string): string {
  const next = /^[^\\&\r\n]{0,6}/.exec(rest)?.[0] ?? ''
  for (const length of [1, 2]) if (value.startsWith(next, length) && value.length >= length && !(value.startsWith(entity) && !rest.startsWith(entity.slice(1)))) return value.slice(0, length)
  return value.startsWith(entity) ? entity : value.slice(0, 1)
}

function settleBreak(piece: SetPiece, before: SetPiece | undefined, after: SetPiece | undefined, text: string): SetPiece[] {
  if (!piece.isBreak || before === undefined || after === undefined) return piece.isBreak ? [] : [piece]
  const last = before.shown ?? text.slice(before.start, before.end)
  const first = after.shown ?? text.slice(after.start, after.end)
  return standsTogether(last.slice(-1), first.slice(0, 1)) ? [] : [piece]
}

/** Without white space before the first and after the last word. */
function trimPieces(pieces: readonly SetPiece[], text: string): SetPiece[] {
  const trimmed = pieces.filter(({ start, end }) => end > start)
  const wordsOf = ({ start, end, shown }: SetPiece) => shown ?? text.slice(start, end)
  while (trimmed.length > 0) {
    const [first] = trimmed
    if (first === undefined || wordsOf(first).trim() !== '') break
    trimmed.shift()
  }
  while (trimmed.length > 0) {
    const last = trimmed.at(-1)
    if (last === undefined || wordsOf(last).trim() !== '') break
    trimmed.pop()
  }
  const [first] = trimmed
  if (first !== undefined && first.shown === undefined) trimmed[0] = { ...first, start: first.end - wordsOf(first).trimStart().length }
  const last = trimmed.at(-1)
  if (last !== undefined && last.shown === undefined) trimmed[trimmed.length - 1] = { ...last, end: last.start + wordsOf(last).trimEnd().length }
  return trimmed
}
