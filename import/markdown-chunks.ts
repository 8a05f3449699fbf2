/**
 * A Markdown text → chunks that can be parsed one by one, so that time grows with length alone: micromark slows down on long documents.
 *
 * A chunk ends before a line that stands at the margin after a blank line, outside fences and outside HTML that may hold blank lines;
 * a long stretch without any is cut at a line end. What no hand has written (a line of 100 kB, 64 levels of lists) is not parsed at all.
 * Blocks that need no parser (markdown-plain.ts) are chunks of their own, with their trees.
 */
import type { Root } from 'mdast'
import { parsePlain } from './markdown-plain'

export interface MarkdownChunk {
  readonly start: number
  readonly end: number
  /** Not to be parsed: its lines are words and nothing else. */
  readonly isPlain: boolean
  /** What the parser would make of it. */
  readonly tree?: Root
}

/** UTF-16 units. Small chunks are parsed fast; each costs a little of its own. */
const usualSize = 4000
const mostSize = 30_000
const longLine = 20_000

const lineEnd = /\r\n|\n|\r/g
const fence = /^ {0,3}(`{3,}|~{3,})/
const openHtml = /^ {0,3}<(?:(script|pre|style|textarea)\b|(!--|\?|!\[CDATA\[|![a-z]))/i
const closeHtml: Readonly<Record<string, RegExp>> = { '!--': /-->/, '?': /\?>/, '![cdata[': /\]\]>/ }
const deepNesting = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){32}/

/** One by one, so that no tree outlives its reading. `definitions`: those of the whole text (see `definitionsOf`). */
export function* chunkMarkdown(text: string, from: number, definitions: ReadonlyMap<string, string>): Generator<MarkdownChunk> {
  let start = from
  let closes: RegExp | null = null
  let afterBlank = true
  const defined = (label: string): boolean => definitions.has(label.toLowerCase())
  for (let at = from; at < text.length; ) {
    lineEnd.lastIndex = at
    lineEnd.test(text)
    const end = lineEnd.lastIndex === 0 ? text.length : lineEnd.lastIndex
    const line = text.slice(at, end).replace(/[\r\n]+$/, '')
    const isWild = line.length > longLine || deepNesting.test(line)
    const isAtMargin = closes === null && afterBlank && /^\S/.test(line)
    const block = isAtMargin && !isWild ? plainBlockAt(text, at, defined) : undefined
    if (block !== undefined) {
      if (at > start) yield { start, end: at, isPlain: false }
      yield block
      start = block.end
      at = block.end
      continue
    }
    // A footnote is cut off before the next block, not before its own.
    const canCut = isAtMargin && !line.startsWith('[^')
    if ((isWild || (canCut && at - start >= usualSize) || end - start > mostSize) && at > start) {
      yield { start, end: at, isPlain: false }
      start = at
    }
    if (isWild) {
      yield { start: at, end, isPlain: true }
      start = end
    }
    at = end
    if (closes !== null) {
      if (closes.test(line)) closes = null
    } else {
      closes = closingOf(line)
    }
    afterBlank = line.trim() === ''
  }
  if (text.length > start) yield { start, end: text.length, isPlain: false }
}

/** The block at `from` up to the next that has words, with its tree; undefined when it needs the parser, or when lines below might belong to it. */
function plainBlockAt(text: string, from: number, defined: (label: string) => boolean): MarkdownChunk | undefined {
  blankLine.lastIndex = from
  const blank = blankLine.exec(text)
  const end = blank === null ? text.length : blankLine.lastIndex
  if (end - from > mostSize || /^[^\S\r\n]/.test(text.charAt(end))) return undefined
  const tree = parsePlain(text.slice(from, blank?.index ?? end), defined)
  return tree === undefined ? undefined : { start: from, end, isPlain: false, tree }
}

/** The end of a line, and blank ones. */
const blankLine = /(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?:\r\n|\n|\r(?!\n)))+/g

/** What ends the block that the line opens, when that block may hold blank lines. */
function closingOf(line: string): RegExp | null {
  const [, marks] = fence.exec(line) ?? []
  if (marks !== undefined) return new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}\\s*$`)
  const [whole, tag, other] = openHtml.exec(line) ?? []
  if (whole === undefined) return null
  const end = other === undefined ? new RegExp(`</${tag}>`, 'i') : (closeHtml[other.toLowerCase()] ?? />/)
  return end.test(line.slice(whole.length)) ? null : end
}

/** The definitions of links and footnotes in the whole text, by label: a chunk that uses one is parsed with it. */
export function definitionsOf(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  for (const [line, label] of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*$/gm)) {
    const key = (label ?? '').toLowerCase()
    if (!definitions.has(key)) definitions.set(key, key.startsWith('^') ? `[${label}]: .` : line.trimStart())
  }
  return definitions
}

/** The definitions that a chunk uses, to be put below it. */
export function definitionsFor(chunk: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return ''
  const used = new Set<string>()
  for (const [, label] of chunk.matchAll(/\[([^\]\n]{1,200})\]/g)) {
    const definition = definitions.get((label ?? '').toLowerCase())
    if (definition !== undefined) used.add(definition)
  }
  return used.size === 0 ? '' : `\n\n${[...used].join('\n\n')}\n`
}
