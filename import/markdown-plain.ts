/**
 * Markdown that needs no parser → the tree that the parser would make of it. Most blocks of most documents are such: with them a document is read
 * three times as fast.
 *
 * In: what stands between two blank lines, at the margin. Out: its tree, or undefined when anything in it might mean more than it seems to.
 * Known are headings, a paragraph, a list of one level, a quotation, a table; in them words, and `**` that plainly opens or closes.
 * Positions are offsets only. tests/import/markdown-plain.test.ts holds the trees against those of the parser.
 */
import type { ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast'

/** Signs that the parser may take for markup, and those that it treats in its own way. A lone `*` is looked for apart. */
// eslint-disable-next-line no-control-regex
const mayMean = /[\\`_[\]<>&~|#\uFEFF\0-\x09\x0B\x0C\x0E-\x1F]|[ \t][\r\n]/

/** How a line must not begin: as lists, rules, headings underlined and the like do, or with a `*` that opens nothing. */
const beginsMore = /^(?:[-+=:\s]|\*(?!\*?[^\s*])|\d{1,9}[.)])/

/**
 * Letters, figures and full-width signs (for these see `withPlainSigns` in read-markdown.ts): beside one of them, inside, `**` opens and closes
 * whatever stands outside. Beside another sign it does so where a space, or nothing, stands outside.
 */
const opens = /^[\p{L}\p{N}\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014]/u
const closes = /[\p{L}\p{N}\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014]$/u

/** Words in brackets, that lead nowhere where nothing defines them. */
const brackets = /(?<!!)\[(?!\^)([^\][\r\n]{1,200})\](?![[(:])/g

const item = /^(?:([-+*])|\d{1,9}([.)])) {1,4}(?=\S)/
const heading = /^(#{1,6}) +(?=\S)/
const delimiterRow = /^\|(?: *:?-+:? *\|)+$/

/** Whether a text has no signs of markup, `**` apart. */
type IsWords = (text: string) => boolean

interface Line {
  readonly text: string
  readonly start: number
}

/** `defined` tells whether the document says elsewhere what a label in brackets stands for. */
export function parsePlain(source: string, defined: (label: string) => boolean): Root | undefined {
  const lines = linesOf(source)
  const first = lines[0]?.text.charAt(0)
  const isWords: IsWords = (text) => !mayMean.test(text.includes('[') ? text.replace(brackets, (whole, label: string) => (defined(label) ? whole : `（${label}）`)) : text)
  const children = first === '|' ? parseTable(lines, isWords) : first === '>' ? parseQuotation(source, lines, isWords) : parseSections(source, lines, isWords)
  return children === undefined ? undefined : { type: 'root', children }
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const match of source.matchAll(/[^\r\n]+/g)) lines.push({ text: match[0], start: match.index })
  return lines
}

/** Headings; below the last of them, or without any, lines of a paragraph or a list. */
function parseSections(source: string, lines: readonly Line[], isWords: IsWords): RootContent[] | undefined {
  const headings: RootContent[] = []
  for (const { text, start } of lines) {
    const [mark, signs = ''] = heading.exec(text) ?? []
    if (mark === undefined) break
    const words = parseWords(text.slice(mark.length), start + mark.length, isWords)
    if (words === undefined) return undefined
    headings.push({ type: 'heading', depth: signs.length as 1, children: words, position: positionOf(start, start + text.length) })
  }
  const rest = lines.slice(headings.length)
  const [first] = rest
  if (first === undefined) return headings
  const below = item.test(first.text) ? parseList(rest, isWords) : parseParagraph(source, rest, isWords)
  return below && [...headings, below]
}

function parseParagraph(source: string, lines: readonly Line[], isWords: IsWords): RootContent | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || lines.some(({ text }) => beginsMore.test(text))) return undefined
  const words = parseWords(source.slice(first.start, last.start + last.text.length), first.start, isWords)
  return words && paragraphOf(words)
}

function parseList(lines: readonly Line[], isWords: IsWords): RootContent | undefined {
  const signs = new Set<string>()
  const items: ListItem[] = []
  for (const { text, start } of lines) {
    const [mark = '', bullet, stop] = item.exec(text) ?? []
    signs.add(bullet ?? stop ?? '')
    const said = text.slice(mark.length)
    const words = mark === '' || signs.size > 1 || /^\[[ xX]\]/.test(said) || beginsMore.test(said) ? undefined : parseWords(said, start + mark.length, isWords)
    if (words === undefined) return undefined
    items.push({ type: 'listItem', children: [paragraphOf(words)], position: positionOf(start, start + text.length) })
  }
  return { type: 'list', children: items, position: spanning(items) }
}

function parseQuotation(source: string, lines: readonly Line[], isWords: IsWords): RootContent[] | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || !lines.every(({ text }) => text.startsWith('> ') && text.length > 2 && !beginsMore.test(text.slice(2)))) return undefined
  const end = last.start + last.text.length
  // The signs of the lines below stand among the words for the parser, too.
  const words = parseWords(source.slice(first.start + 2, end), first.start + 2, (text) => isWords(text.replace(/([\r\n])>/g, '$1 ')))
  return words === undefined ? undefined : [{ type: 'blockquote', children: [paragraphOf(words)], position: positionOf(first.start, end) }]
}

function parseTable(lines: readonly Line[], isWords: IsWords): RootContent[] | undefined {
  const columns = (lines[0]?.text.split('|').length ?? 0) - 2
  if (columns < 1 || lines.length < 2 || !delimiterRow.test(lines[1]?.text ?? '')) return undefined
  const rows: TableRow[] = []
  for (const [index, { text, start }] of lines.entries()) {
    const cells = text.split('|')
    if (cells.length !== columns + 2 || cells[0] !== '' || cells.at(-1) !== '') return undefined
    if (index === 1) continue
    let at = start
    const row: TableRow = { type: 'tableRow', children: [], position: positionOf(start, start + text.length) }
    for (const cell of cells.slice(1, -1)) {
      const words = parseWords(cell, at + 1, isWords)
      if (words === undefined) return undefined
      row.children.push({ type: 'tableCell', children: words, position: positionOf(at, at + 1 + cell.length) })
      at += 1 + cell.length
    }
    rows.push(row)
  }
  return [{ type: 'table', children: rows, position: positionOf(lines[0]?.start ?? 0, (lines.at(-1)?.start ?? 0) + (lines.at(-1)?.text.length ?? 0)) }]
}

/** Words, and bold ones between `**`; or nothing but words in italics. */
function parseWords(source: string, start: number, isWords: IsWords): PhrasingContent[] | undefined {
  if (!isWords(source)) return undefined
  if (!source.includes('*')) return source.trim() === '' ? [] : [textOf(source, start)]
  const [, slanted] = /^\*([^*]+)\*$/.exec(source) ?? []
  if (slanted !== undefined && isBoldBetween(slanted, '', '')) return [{ type: 'emphasis', children: [textOf(slanted, start + 1)], position: positionOf(start, start + source.length) }]
  const parts = source.split('**')
  if (parts.length % 2 === 0) return undefined
  const children: PhrasingContent[] = []
  let at = start
  for (const [index, part] of parts.entries()) {
    const isBold = index % 2 === 1
    if (part.includes('*') || (isBold && !isBoldBetween(part, parts[index - 1] ?? '', parts[index + 1] ?? ''))) return undefined
    if (isBold) children.push({ type: 'strong', children: [textOf(part, at)], position: positionOf(at - 2, at + part.length + 2) })
    else if (part !== '') children.push(textOf(part, at))
    at += part.length + 2
  }
  return children
}

function isBoldBetween(words: string, before: string, after: string): boolean {
  return (opens.test(words) || (/^\S/.test(words) && /(?:^|[ \r\n])$/.test(before))) && (closes.test(words) || (/\S$/.test(words) && /^(?:[ \r\n]|$)/.test(after)))
}

function textOf(value: string, start: number): PhrasingContent {
  return { type: 'text', value, position: positionOf(start, start + value.length) }
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, position: spanning(children) }
}

type Position = NonNullable<Root['position']>

/** Lines and columns are not counted: nobody asks for them. */
function positionOf(start: number, end: number): Position {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

function spanning(nodes: readonly { readonly position?: Position | undefined }[]): Position {
  return positionOf(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0)
}
