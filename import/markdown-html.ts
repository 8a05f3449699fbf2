/**
 * A block of raw HTML in Markdown → its leaves, where they stand in the text: a table's cells, items, headings, captions and paragraphs.
 *
 * Tags are read one after the other, without a tree: the text has to be kept character for character, and such blocks are small.
 * A block ends at a blank line, so a table may go on in the next one: `HtmlState` is kept between blocks.
 */
import type { Hint, ManuscriptPiece } from '../briefing/manuscript'
import { parseHtml, visibleText } from './html-tree'
import { piecesOf } from './words'

export interface HtmlLeaf {
  readonly start: number
  readonly hint: Hint
  readonly pieces: ManuscriptPiece[]
}

export interface HtmlState {
  /** Tables seen in the document. */
  tables: number
  /** The table that is open, and the cell that was begun last. */
  table: { readonly number: number; row: number; column: number; isHeader: boolean } | null
}

const mostColumns = 100
const tag = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]{0,2000})?>|<[^<>]{0,2000}>/gi
const entity = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});/g
const unseen = /^(?:script|style|template|svg|math|head)$/

export function readHtmlLeaves(text: string, start: number, end: number, state: HtmlState): HtmlLeaf[] {
  const leaves: HtmlLeaf[] = []
  let pieces: ManuscriptPiece[] = []
  let hint: Hint = { kind: 'paragraph' }
  let hidden: string | undefined
  const flush = (): void => {
    const [first] = pieces
    if (first !== undefined) leaves.push({ start: first.start, hint, pieces })
    pieces = []
  }
  let done = start
  const source = text.slice(start, end)
  for (const match of [...source.matchAll(tag), undefined]) {
    const at = match === undefined ? end : start + match.index
    if (hidden === undefined) pieces.push(...wordsWithEntities(text, done, at, pieces.length > 0))
    done = match === undefined ? end : at + match[0].length
    const name = match?.[2]?.toLowerCase()
    if (name === undefined) continue
    const isClosing = match?.[1] === '/'
    if (unseen.test(name)) hidden = isClosing ? undefined : name
    const next = hintWithin(name, isClosing, state)
    if (next === undefined) continue
    flush()
    hint = next
  }
  flush()
  return leaves
}

/** What the words after a tag are; undefined when the tag stands within words. */
function hintWithin(name: string, isClosing: boolean, state: HtmlState): Hint | undefined {
  switch (name) {
    case 'table':
      state.table = isClosing ? null : { number: state.tables, row: -1, column: -1, isHeader: false }
      if (!isClosing) state.tables += 1
      return { kind: 'paragraph' }
    case 'tr':
      if (!isClosing && state.table !== null) [state.table.row, state.table.column] = [state.table.row + 1, -1]
      return { kind: 'paragraph' }
    case 'td':
    case 'th': {
      const { table } = state
      if (isClosing || table === null || table.column >= mostColumns - 1) return { kind: 'paragraph' }
      table.row = Math.max(0, table.row)
      table.column += 1
      table.isHeader = name === 'th'
      return { kind: 'tableCell', table: table.number, row: table.row, column: table.column, isHeader: table.isHeader }
    }
    case 'p':
    case 'div':
    case 'br': {
      // A paragraph in a cell belongs to the cell.
      const { table } = state
      return table !== null && table.column >= 0 ? { kind: 'tableCell', table: table.number, row: table.row, column: table.column, isHeader: table.isHeader } : { kind: 'paragraph' }
    }
    case 'li':
      return isClosing ? { kind: 'paragraph' } : { kind: 'listItem', level: 1 }
    case 'caption':
    case 'figcaption':
      return isClosing ? { kind: 'paragraph' } : { kind: 'caption' }
    case 'blockquote':
      return isClosing ? { kind: 'paragraph' } : { kind: 'quotation' }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return isClosing ? { kind: 'paragraph' } : { kind: 'heading', level: Number(name.charAt(1)) }
    default:
      return /^(?:ul|ol|dl|dt|dd|section|article|header|footer|figure|details|summary|center|hr|pre|thead|tbody|tfoot)$/.test(name) ? { kind: 'paragraph' } : undefined
  }
}

/** The words between two tags, entities shown as what they mean; a space that parts them from words before. */
function wordsWithEntities(text: string, start: number, end: number, isAfterWords: boolean): ManuscriptPiece[] {
  const words = text.slice(start, end)
  if (words.trim() === '') return []
  const first = start + (isAfterWords ? 0 : words.length - words.trimStart().length)
  const last = start + words.trimEnd().length
  const pieces: ManuscriptPiece[] = []
  let done = first
  const keep = (to: number): void => {
    if (to > done) pieces.push(...(piecesBetween(text, done, to)))
    done = to
  }
  for (const match of text.slice(first, last).matchAll(entity)) {
    keep(first + match.index)
    const shown = visibleText(parseHtml(match[0]))
    done = first + match.index + match[0].length
    pieces.push({ start: first + match.index, end: done, shown: piecesOf(shown, 0, shown.length) === undefined ? shown : ' ' })
  }
  keep(last)
  return pieces
}

/** As they stand, white space at their ends included. */
function piecesBetween(text: string, start: number, end: number): ManuscriptPiece[] {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  if (words.trim() === '') return [{ start, end, shown: ' ' }]
  const inner = piecesOf(text, start + lead, end - trail) ?? [{ start: start + lead, end: end - trail }]
  return [...(lead > 0 ? [{ start, end: start + lead, shown: ' ' }] : []), ...inner, ...(trail > 0 ? [{ start: end - trail, end, shown: ' ' }] : [])]
}
