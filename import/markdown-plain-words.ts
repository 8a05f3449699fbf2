/**
 * The inside of a Markdown block that needs no parser → the nodes that the parser would make of it, or undefined (see markdown-plain.ts).
 *
 * 1. What plainly stands for more than its signs is taken out first: links and pictures with their addresses, marks of footnotes, code, words in italics.
 * 2. The rest must be words, and `**` that plainly opens or closes.
 */
import type { PhrasingContent, Root } from 'mdast'

export interface WordReader {
  /** Whether a text has no signs of markup, `*` apart. */
  readonly isWords: (text: string) => boolean
  readonly defined: (label: string) => boolean
}

/** Signs that the parser may take for markup, and those that it treats in its own way. `*` is looked for apart. */
// eslint-disable-next-line no-control-regex
const mayMean = /[\\`_[\]<>&~|#\uFEFF\0-\x09\x0B\x0C\x0E-\x1F]|[ \t][\r\n]/

/**
 * Letters, figures and full-width signs (for these see `withPlainSigns` in read-markdown.ts): beside one of them, inside, `**` opens and closes
 * whatever stands outside. Beside another sign it does so where a space, or nothing, stands outside.
 */
const opens = /^[\p{L}\p{N}\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014]/u
const closes = /[\p{L}\p{N}\u3001-\u3011\uFF00-\uFF65\u2018-\u201D\u2026\u2014]$/u

/** Words in brackets, that lead nowhere where nothing defines them. */
const brackets = /(?<!!)\[(?!\^)([^\][\r\n]{1,200})\](?![[(:])/g

export const footnoteLabel = '[^\\][\\s^\\\\`]{1,100}'

/** A link or picture with its address; the mark of a footnote; code; words in italics, apart from others. */
const marked = new RegExp(
  [
    '(?<exclamation>!?)\\[(?!\\^)(?<label>[^\\][\\r\\n]{0,300})\\]\\((?<address>(?:[^\\s()<>\\\\`&"\']|&(?![a-zA-Z#][a-zA-Z0-9]*;))*)\\)',
    `\\[\\^(?<note>${footnoteLabel})\\](?![(:[])`,
    '(?<!`)`(?<code>[^`\\s](?:[^`\\r\\n]*[^`\\s])?)`(?!`)',
    '(?<!\\S)\\*(?![\\s*])(?<slanted>[^*\\r\\n]+)(?<![\\s*])\\*(?!\\S)',
  ].join('|'),
  'g',
)

/** Holds the place of what was taken out: no word, and no sign of markup. */
const placeholder = '‡'

export function readerOfWords(defined: (label: string) => boolean): WordReader {
  return { defined, isWords: (text) => !mayMean.test(text.includes('[') ? text.replace(brackets, (whole, label: string) => (defined(label) ? whole : `（${label}）`)) : text) }
}

/** `start` is the offset of `source`. */
export function parseWords(source: string, start: number, reader: WordReader): PhrasingContent[] | undefined {
  const taken: PhrasingContent[] = []
  let isSure = true
  const rest = !/[[`*]/.test(source) ? source : source.replace(marked, (whole: string, ...found: unknown[]) => {
    const node = nodeOf(whole, start + (found.at(-3) as number), found.at(-1) as Groups, reader)
    if (node === undefined) isSure = false
    else taken.push(node)
    return placeholder.repeat(whole.length)
  })
  if (!isSure || !reader.isWords(rest)) return undefined
  if (!rest.includes('*')) return rest.trim() === '' ? [] : nodesBetween(source, 0, source.length, start, taken)
  const [, slanted] = /^\*([^*]+)\*$/.exec(rest) ?? []
  if (slanted !== undefined && isBoldBetween(slanted, '', '')) return [{ type: 'emphasis', children: nodesBetween(source, 1, source.length - 1, start, taken), position: positionOf(start, start + source.length) }]
  const parts = rest.split('**')
  if (parts.length % 2 === 0) return undefined
  const children: PhrasingContent[] = []
  let at = 0
  for (const [index, part] of parts.entries()) {
    const isBold = index % 2 === 1
    if (part.includes('*') || (isBold && !isBoldBetween(part, parts[index - 1] ?? '', parts[index + 1] ?? ''))) return undefined
    const inside = nodesBetween(source, at, at + part.length, start, taken)
    if (isBold) children.push({ type: 'strong', children: inside, position: positionOf(start + at - 2, start + at + part.length + 2) })
    else children.push(...inside)
    at += part.length + 2
  }
  return children
}

type Groups = Readonly<Record<'exclamation' | 'label' | 'address' | 'note' | 'code' | 'slanted', string | undefined>>

/** Undefined where the parser might see something else in it. */
function nodeOf(whole: string, start: number, { exclamation, label, address, note, code, slanted }: Groups, { isWords, defined }: WordReader): PhrasingContent | undefined {
  const position = positionOf(start, start + whole.length)
  if (note !== undefined) return defined(`^${note}`) ? { type: 'footnoteReference', identifier: note.toLowerCase(), label: note, position } : undefined
  if (code !== undefined) return { type: 'inlineCode', value: code, position }
  if (slanted !== undefined) return isWords(slanted) ? { type: 'emphasis', children: [textOf(slanted, start + 1)], position } : undefined
  if (label === undefined || address === undefined || label.includes('*') || !isWords(label)) return undefined
  if (exclamation === '!') return { type: 'image', url: address, alt: label, position }
  return label.trim() === '' ? undefined : { type: 'link', url: address, children: [textOf(label, start + 1)], position }
}

/** What was taken out between two indices of the source, and the words around it. */
function nodesBetween(source: string, from: number, to: number, start: number, taken: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let done = from
  for (const node of taken) {
    const [first, last] = [(node.position?.start.offset ?? 0) - start, (node.position?.end.offset ?? 0) - start]
    if (first < from || last > to) continue
    if (first > done) nodes.push(textOf(source.slice(done, first), start + done))
    nodes.push(node)
    done = last
  }
  if (to > done) nodes.push(textOf(source.slice(done, to), start + done))
  return nodes
}

function isBoldBetween(words: string, before: string, after: string): boolean {
  return (opens.test(words) || (/^\S/.test(words) && /(?:^|[ \r\n])$/.test(before))) && (closes.test(words) || (/\S$/.test(words) && /^(?:[ \r\n]|$)/.test(after)))
}

function textOf(value: string, start: number): Extract<PhrasingContent, { type: 'text' }> {
  return { type: 'text', value, position: positionOf(start, start + value.length) }
}

type Position = NonNullable<Root['position']>

/** Lines and columns are not counted: nobody asks for them. */
export function positionOf(start: number, end: number): Position {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
