/**
 * A Markdown text (CommonMark with the tables, footnotes, strike-outs, task lists and bare links of GFM) → its Manuscript.
 * The text is kept character for character.
 *
 * 1. The front matter is cut off and read.
 * 2. The rest is parsed chunk by chunk (markdown-chunks.ts); every block that holds words becomes a leaf: where it starts, what it is, what is seen of it.
 * 3. A leaf's span reaches from its first sign to the next leaf, so that rules, fences and blank lines belong to what stands before them.
 */
import type { Nodes, Parents, PhrasingContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { columnsOf, endsAsSentence } from '../briefing/parsing/characters'
import type { Hint, Manuscript, ManuscriptPiece, Span } from '../briefing/manuscript'
import { readFrontMatter } from './front-matter'
import { chunkMarkdown, definitionsFor, definitionsOf } from './markdown-chunks'
import { readHtmlLeaves, type HtmlState } from './markdown-html'
import { readInline } from './markdown-inline'
import { createPictureShelf, decodeDataUrl, type PictureShelf } from './picture-shelf'
import { readText } from './read-text'
import { piecesOf } from './words'

interface Leaf {
  readonly start: number
  readonly hint: Hint
  readonly pieces: ManuscriptPiece[]
}

/** Where a block stands. `start` is that of the outermost container whose first block it is. */
interface Place {
  readonly start: number | null
  readonly level: number
  readonly number: string | undefined
  readonly within: 'page' | 'item' | 'quotation' | 'footnote'
}

interface Reading {
  readonly text: string
  readonly leaves: Leaf[]
  readonly shelf: PictureShelf
  /** Where the chunk begins, and where what was put below it begins: of that nothing is read. */
  offset: number
  end: number
  /** Tables are counted here, those of Markdown as well. */
  readonly html: HtmlState
}

/** All of GFM but bare links: to find them its parser looks for an address at every letter, and they are words as they stand (see markdown-inline.ts). */
const extensions = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown()],
}
const atPage: Place = { start: null, level: 0, number: undefined, within: 'page' }
const deepest = 100

export function readMarkdown(text: string, report: (done: number) => void = () => undefined): Manuscript {
  const frontMatter = readFrontMatter(text)
  const reading: Reading = { text, leaves: [], shelf: createPictureShelf(), offset: 0, end: 0, html: { tables: 0, table: null } }
  if (frontMatter !== null) reading.leaves.push({ start: 0, hint: markup, pieces: [] })
  const definitions = definitionsOf(text)
  for (const chunk of chunkMarkdown(text, frontMatter?.end ?? 0, definitions)) {
    const source = text.slice(chunk.start, chunk.end)
    if (chunk.isPlain) {
      reading.leaves.push(...readText(source).spans.map(({ start, end }) => ({ start: chunk.start + start, hint: { kind: 'line' } as const, pieces: wordsBetween(text, chunk.start + start, chunk.start + end) })))
      continue
    }
    reading.offset = chunk.start
    reading.end = chunk.end
    readBlocks(chunk.tree ?? fromMarkdown(withPlainSigns(source) + definitionsFor(source, definitions), extensions), atPage, reading, 0)
    if (chunk.tree === undefined) report(chunk.end / text.length)
  }
  return { format: 'md', text, spans: spansOf(reading.leaves, text), declared: frontMatter?.declared ?? {}, pictures: reading.shelf.pictures(), losses: reading.shelf.losses() }
}

/**
 * CommonMark takes `**` between a Chinese full stop and a Chinese character for two asterisks, because it knows words by their spaces;
 * those who write Chinese mean bold. For the parser alone, a full-width sign beside an asterisk becomes a character of a word.
 */
export function withPlainSigns(source: string): string {
  return source.replace(/[\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014](?=\*)|(?<=\*)[\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014]/g, '字')
}

const markup: Hint = { kind: 'debris', what: 'markup' }

/** Each leaf up to the next. What stands before the first belongs to it. */
function spansOf(leaves: readonly Leaf[], text: string): Span[] {
  const rising = leaves.filter((leaf, index) => leaf.start < text.length && (index === 0 || leaf.start > (leaves[index - 1]?.start ?? 0)))
  if (rising.length === 0) return [{ start: 0, end: text.length, hint: markup, pieces: [] }]
  return rising.map(({ hint, pieces, start }, index) => ({ start: index === 0 ? 0 : start, end: rising[index + 1]?.start ?? text.length, hint, pieces }))
}

function readBlocks(parent: Parents, place: Place, reading: Reading, depth: number): void {
  if (depth > deepest) {
    pushMarkup(parent, place, reading)
    return
  }
  parent.children.forEach((node, index) => readBlock(node, index === 0 ? place : { ...place, start: null, number: undefined }, reading, depth + 1))
}

function readBlock(node: Nodes, place: Place, reading: Reading, depth: number): void {
  const own = reading.offset + (node.position?.start.offset ?? 0)
  if (own >= reading.end) return
  const start = place.start ?? own
  switch (node.type) {
    case 'heading':
      pushWords(node.children, start, () => ({ kind: 'heading', level: node.depth }), reading)
      return
    case 'paragraph':
      readParagraph(node.children, start, place, reading)
      return
    case 'blockquote':
      readBlocks(node, { ...place, start, within: place.within === 'page' ? 'quotation' : place.within }, reading, depth)
      return
    case 'list':
      readBlocks(node, { start, level: place.level + 1, number: undefined, within: 'item' }, reading, depth)
      return
    case 'listItem': {
      const [, number] = /^\s*(\d{1,9}[.)])/.exec(reading.text.slice(own, own + 20)) ?? []
      readBlocks(node, { ...place, start, number }, reading, depth)
      return
    }
    case 'footnoteDefinition':
      readBlocks(node, { start, level: 0, number: undefined, within: 'footnote' }, reading, depth)
      return
    case 'table':
      readTable(node, start, reading)
      return
    case 'code':
      readCode(node.value, own, start, reading)
      return
    case 'html':
      readHtmlBlock(node.value, own, start, reading)
      return
    case 'thematicBreak':
    case 'definition':
      pushMarkup(node, { ...place, start }, reading)
      return
    default:
      return
  }
}

function readParagraph(children: readonly PhrasingContent[], start: number, place: Place, reading: Reading): void {
  const images = children.filter((child) => child.type === 'image' || child.type === 'imageReference')
  const rest = children.filter((child) => child.type !== 'image' && child.type !== 'imageReference' && !(child.type === 'text' && child.value.trim() === ''))
  let from: number | null = start
  for (const image of images) {
    const at = from ?? reading.offset + (image.position?.start.offset ?? 0)
    const alternative = image.alt ?? ''
    const picture = reading.shelf.add(image.type === 'image' ? image.url : image.label ?? '', image.type === 'image' ? decodeDataUrl(image.url) : null, alternative)
    // Words beside an image hold its place; alone it stands for itself, and its alternative text for a caption.
    if (rest.length > 0 && picture === null) continue
    const shown = piecesAround(reading.text, reading.offset + (image.position?.start.offset ?? 0), alternative)
    const hint: Hint = picture === null ? (shown.length === 0 ? markup : { kind: 'caption' }) : { kind: 'picture', picture }
    reading.leaves.push({ start: at, hint, pieces: shown })
    from = null
  }
  if (rest.length === 0) return
  const words = from ?? reading.offset + (rest[0]?.position?.start.offset ?? 0)
  // Words in italics alone, below a picture, are its caption.
  const above = images.length > 0 ? 'picture' : reading.leaves.at(-1)?.hint.kind
  const isCaption = rest.length === 1 && rest[0]?.type === 'emphasis' && (above === 'picture' || above === 'caption') && place.within === 'page'
  const lines = place.within === 'page' && !isCaption ? splitAtBreaks(children, reading) : [children]
  lines.forEach((line, index) => {
    const first = index === 0 ? words : reading.offset + (line[0]?.position?.start.offset ?? 0)
    pushWords(line, first, (lead, links) => (isCaption ? { kind: 'caption' } : hintOf(place, lead, links)), reading)
  })
}

/** The lines that their author parted by hard breaks: a title from what stands below it. What breaks off in mid-sentence goes on. */
function splitAtBreaks(children: readonly PhrasingContent[], reading: Reading): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    const isBreak = child.type === 'break' || (child.type === 'html' && /^<br\b/i.test(child.value))
    const line = lines.at(-1) ?? []
    if (isBreak && isWholeLine(line, reading)) lines.push([])
    else line.push(child)
  }
  return lines.filter((line, index) => line.length > 0 || index === 0)
}

function isWholeLine(line: readonly PhrasingContent[], { text, offset }: Reading): boolean {
  const [first, last] = [line[0]?.position?.start.offset, line.at(-1)?.position?.end.offset]
  const words = first === undefined || last === undefined ? '' : text.slice(offset + first, offset + last).replace(/[*_\s]+$/, '')
  return words !== '' && !/\n/.test(words) && (endsAsSentence(words) || columnsOf(words, widestLine + 1) <= widestLine)
}

/** Columns: a line that ends sooner was not ended for want of room. */
const widestLine = 60

function hintOf(place: Place, lead: number, links: number): Hint {
  const share = links > 0 ? { links } : {}
  switch (place.within) {
    case 'quotation':
      return { kind: 'quotation' }
    case 'footnote':
      return { kind: 'footnote' }
    case 'item':
      // A second paragraph of an item has no sign of its own.
      if (place.start !== null) return { kind: 'listItem', level: Math.min(place.level, 9), ...(place.number === undefined ? {} : { number: place.number }), ...share }
      return { kind: 'paragraph', ...(lead > 0 ? { lead } : {}), ...share }
    default:
      return { kind: 'paragraph', ...(lead > 0 ? { lead } : {}), ...share }
  }
}

function pushWords(children: readonly PhrasingContent[], start: number, hint: (lead: number, links: number) => Hint, reading: Reading): void {
  const { pieces, lead, links } = readInline(children, reading.text, reading.offset)
  reading.leaves.push({ start, hint: pieces.length === 0 ? markup : hint(lead, links), pieces })
}

/** Signs without words: they are shown as they stand, among what is set aside. */
function pushMarkup(node: Nodes, place: Place, reading: Reading): void {
  const start = place.start ?? reading.offset + (node.position?.start.offset ?? 0)
  const end = Math.min(reading.end, reading.offset + (node.position?.end.offset ?? 0))
  reading.leaves.push({ start, hint: markup, pieces: wordsBetween(reading.text, start, end) })
}

function readTable(table: Table, start: number, reading: Reading): void {
  const number = reading.html.tables
  reading.html.tables += 1
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, column) => {
      const { pieces } = readInline(cell.children, reading.text, reading.offset)
      const at = rowIndex === 0 && column === 0 ? start : reading.offset + (cell.position?.start.offset ?? 0)
      if (pieces.length > 0 || at === start) reading.leaves.push({ start: at, hint: pieces.length === 0 ? markup : { kind: 'tableCell', table: number, row: rowIndex, column, isHeader: rowIndex === 0 }, pieces })
    })
  })
}

/** Each line of code is a line; the fences around it belong to the first and to the last. */
function readCode(value: string, own: number, start: number, reading: Reading): void {
  let from = own
  let first: number | null = start
  for (const line of value.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue
    const at = reading.text.indexOf(line.trim(), from)
    if (at === -1 || at >= reading.end) continue
    reading.leaves.push({ start: first ?? at, hint: { kind: 'line' }, pieces: wordsBetween(reading.text, at, at + line.trim().length) })
    from = at + line.trim().length
    first = null
  }
  if (first !== null) reading.leaves.push({ start, hint: markup, pieces: [] })
}

/** Raw HTML: what its tags say of the words between them (markdown-html.ts). */
function readHtmlBlock(value: string, own: number, start: number, reading: Reading): void {
  const leaves = /^<(!|\?|script|style)/i.test(value) ? [] : readHtmlLeaves(reading.text, own, Math.min(reading.end, own + value.length), reading.html)
  if (leaves.length === 0) reading.leaves.push({ start, hint: markup, pieces: [] })
  leaves.forEach((leaf, index) => reading.leaves.push(index === 0 ? { ...leaf, start } : leaf))
}

/** The words of a stretch, as pieces always: a span without any would show its marks. */
function wordsBetween(text: string, start: number, end: number): ManuscriptPiece[] {
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  const last = start + words.trimEnd().length
  return last <= first ? [] : piecesOf(text, first, last) ?? [{ start: first, end: last }]
}

/** The alternative text of an image where it stands in the source, when it stands there as it is. */
function piecesAround(text: string, imageStart: number, alternative: string): ManuscriptPiece[] {
  if (alternative.trim() === '') return []
  const at = text.indexOf(alternative, imageStart)
  return at === -1 || at > imageStart + 10 ? [] : wordsBetween(text, at, at + alternative.length)
}
