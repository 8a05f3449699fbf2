/**
 * Markdown that needs no parser → the tree that the parser would make of it. Most blocks of most documents are such: with them a document is read
 * many times as fast.
 *
 * In: what stands between two blank lines, at the margin. Out: its tree, or undefined when anything in it might mean more than it seems to.
 * Known are headings, paragraphs, lists, a quotation, a table, footnotes, a rule; of what stands in them see markdown-plain-words.ts.
 * Positions are offsets only. tests/import/markdown-plain.test.ts holds the trees against those of the parser.
 */
import type { FootnoteDefinition, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { footnoteLabel, parseWords, positionOf, readerOfWords, type WordReader } from './markdown-plain-words'

/** How a line must not begin: as lists, rules, headings underlined and the like do, or with a `*` that opens nothing. */
const beginsMore = /^(?:[-+=:\s]|\*(?!\*?[^\s*])|\d{1,9}[.)])/

const item = /^( *)(?:([-+*])|(\d{1,9})([.)]))( {1,4})(?=\S)/
const heading = /^(#{1,6}) +(?=\S)/
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/
const delimiterRow = /^\|(?: *:?-+:? *\|)+$/
const footnote = new RegExp(`^\\[\\^(${footnoteLabel})\\]: +(?=\\S)`)

interface Line {
  readonly text: string
  readonly start: number
}

/** `defined` tells whether the document says elsewhere what a label in brackets stands for. */
export function parsePlain(source: string, defined: (label: string) => boolean): Root | undefined {
  const children = parseLines(source, linesOf(source), readerOfWords(defined))
  return children === undefined ? undefined : { type: 'root', children }
}

function parseLines(source: string, lines: readonly Line[], words: WordReader): RootContent[] | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  if (lines.length === 1 && rule.test(first.text)) return [{ type: 'thematicBreak', position: positionOf(first.start, first.start + first.text.length) }]
  if (first.text.startsWith('|')) return parseTable(lines, words)
  if (first.text.startsWith('>')) return parseQuotation(source, lines, words)
  return first.text.startsWith('[^') ? parseFootnotes(lines, words) : parseSections(source, lines, words)
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const match of source.matchAll(/[^\r\n]+/g)) lines.push({ text: match[0], start: match.index })
  return lines
}

/** Headings, paragraphs and lists, one right below the other. */
function parseSections(source: string, lines: readonly Line[], words: WordReader): RootContent[] | undefined {
  const blocks: RootContent[] = []
  for (let index = 0; index < lines.length; ) {
    const { text, start } = lines[index] as Line
    const [mark, signs = ''] = heading.exec(text) ?? []
    if (mark !== undefined) {
      const said = parseWords(text.slice(mark.length), start + mark.length, words)
      if (said === undefined) return undefined
      blocks.push({ type: 'heading', depth: signs.length as 1, children: said, position: positionOf(start, start + text.length) })
      index += 1
      continue
    }
    const isList = item.test(text)
    const isWithin = isList ? (line: string): boolean => item.test(line) : (line: string): boolean => !heading.test(line) && !interruptsParagraph(line)
    let end = index + 1
    while (end < lines.length && isWithin((lines[end] as Line).text)) end += 1
    // A line below a list may go on with its last item.
    if (isList && end < lines.length && !heading.test((lines[end] as Line).text)) return undefined
    const block = isList ? parseList(lines.slice(index, end), words) : parseParagraph(source, lines.slice(index, end), words)
    if (block === undefined) return undefined
    blocks.push(block)
    index = end
  }
  return blocks
}

/** A list that counts begins with 1 where no blank line stands before it. */
function interruptsParagraph(line: string): boolean {
  const [mark, indent, , number] = item.exec(line) ?? []
  return mark !== undefined && indent === '' && (number === undefined || Number(number) === 1)
}

function parseParagraph(source: string, lines: readonly Line[], words: WordReader): RootContent | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || lines.some(({ text }) => beginsMore.test(text))) return undefined
  const said = parseWords(source.slice(first.start, last.start + last.text.length), first.start, words)
  return said && paragraphOf(said)
}

/** An item that may have others below it: those that begin at `content` or further in, in columns. */
interface OpenItem {
  readonly item: ListItem
  readonly list: List
  readonly sign: string
  readonly content: number
}

function parseList(lines: readonly Line[], words: WordReader): RootContent | undefined {
  const top: List = { type: 'list', children: [] }
  let open: OpenItem[] = []
  for (const { text, start } of lines) {
    const [mark = '', indent = '', bullet, number, stop] = item.exec(text) ?? []
    const depth = open.filter(({ content }) => content <= indent.length).length
    if (indent.length - (open[depth - 1]?.content ?? 0) > 3) return undefined
    const task = /^\[[ xX]\] +(?=\S)/.exec(text.slice(mark.length))?.[0].length ?? 0
    const said = text.slice(mark.length + task)
    const children = beginsMore.test(said) ? undefined : parseWords(said, start + mark.length + task, words)
    const [sign, beside, above] = [bullet ?? stop ?? '', open[depth], open[depth - 1]]
    if (children === undefined || (beside !== undefined && beside.sign !== sign) || (beside === undefined && above !== undefined && number !== undefined && Number(number) !== 1)) return undefined
    const list: List = beside?.list ?? (above === undefined ? top : { type: 'list', children: [] })
    const own: ListItem = { type: 'listItem', children: [paragraphOf(children)], position: positionOf(start + indent.length, start + text.length) }
    list.children.push(own)
    if (beside === undefined) {
      list.position = positionOf(start + indent.length, start + text.length)
      above?.item.children.push(list)
    }
    open = [...open.slice(0, depth), { item: own, list, sign, content: mark.length }]
  }
  return top
}

function parseQuotation(source: string, lines: readonly Line[], words: WordReader): RootContent[] | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || !lines.every(({ text }) => text.startsWith('> ') && text.length > 2 && !beginsMore.test(text.slice(2)))) return undefined
  const end = last.start + last.text.length
  // The signs of the lines below stand among the words for the parser, too.
  const within: WordReader = { ...words, isWords: (text) => words.isWords(text.replace(/([\r\n])>/g, '$1 ')) }
  const said = parseWords(source.slice(first.start + 2, end), first.start + 2, within)
  return said === undefined ? undefined : [{ type: 'blockquote', children: [paragraphOf(said)], position: positionOf(first.start, end) }]
}

function parseFootnotes(lines: readonly Line[], words: WordReader): RootContent[] | undefined {
  const footnotes: FootnoteDefinition[] = []
  for (const { text, start } of lines) {
    const [mark, label = ''] = footnote.exec(text) ?? []
    const said = mark === undefined || beginsMore.test(text.slice(mark.length)) ? undefined : parseWords(text.slice(mark.length), start + mark.length, words)
    if (said === undefined) return undefined
    footnotes.push({ type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [paragraphOf(said)], position: positionOf(start, start + text.length) })
  }
  return footnotes
}

function parseTable(lines: readonly Line[], words: WordReader): RootContent[] | undefined {
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
      const said = parseWords(cell, at + 1, words)
      if (said === undefined) return undefined
      row.children.push({ type: 'tableCell', children: said, position: positionOf(at, at + 1 + cell.length) })
      at += 1 + cell.length
    }
    rows.push(row)
  }
  return [{ type: 'table', children: rows, position: positionOf(lines[0]?.start ?? 0, (lines.at(-1)?.start ?? 0) + (lines.at(-1)?.text.length ?? 0)) }]
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, position: positionOf(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0) }
}
