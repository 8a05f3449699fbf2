/**
 * Manuscripts for the tests of the parser, and the laws that every parsed article keeps.
 */
import { expect } from 'vitest'
import { Article, isSaid, type Block, type Range, type Sentence } from '../../../briefing/article'
import type { Hint, Manuscript, Span } from '../../../briefing/manuscript'
import { readNumbering } from '../../../briefing/parsing/numbering'
import { parseArticle, type ParsedArticle, type ParseOptions } from '../../../briefing/parse-article'

/** A plain text, line by line, as its reader hands it on. */
export function plainManuscript(text: string): Manuscript {
  const spans = [...text.matchAll(/[^\n]*\n+|[^\n]+$/g)].map((match): Span => ({ start: match.index, end: match.index + match[0].length, hint: { kind: 'line' } }))
  return { format: 'txt', text, spans, declared: {}, pictures: [], losses: [] }
}

/** A document whose format says what its parts are. */
export function hintedManuscript(parts: readonly (readonly [Hint, string])[], declared: Manuscript['declared'] = {}): Manuscript {
  let text = ''
  const spans = parts.map(([hint, words]): Span => {
    const start = text.length
    text += `${words}\n`
    return { start, end: text.length, hint }
  })
  return { format: 'html', text, spans, declared, pictures: [], losses: [] }
}

export function parse(manuscript: Manuscript, options: ParseOptions = {}): ParsedArticle {
  const result = parseArticle(manuscript, options)
  if (!result.ok) throw new Error(`not parsed: ${result.failure.code}`)
  return result.value
}

/** The article of a plain text, which keeps all laws. */
export function articleOf(...lines: readonly string[]): Article {
  const manuscript = plainManuscript(lines.join('\n'))
  const { article } = parse(manuscript)
  keepsTheLaws(article)
  return article
}

export function wordsOf({ sentences }: Pick<Block, 'sentences'>): string[] {
  return sentences.map(({ zh, en }) => (zh !== '' && en !== '' ? `${zh} | ${en}` : zh + en))
}

/** Each block on one line, for comparison: `heading 1 一、 基本内涵`, `labelled 等级 / 高速铁路。`. */
export function outlineOf(article: Article): string[] {
  return article.blocks.map((block) => {
    const words = wordsOf(block).join(' / ')
    switch (block.kind) {
      case 'heading':
        return `heading ${block.level}${block.number === undefined ? '' : ` ${block.number}`} ${words}`
      case 'listItem':
        return `listItem${block.number === undefined ? '' : ` ${block.number}`} ${words}`
      case 'reference':
        return `reference${block.date === undefined ? '' : ` ${block.date}`} ${words}`
      case 'metadata':
        return `metadata ${block.role} ${words}`
      case 'debris':
        return `debris ${block.what} ${words}`
      default:
        return `${block.kind} ${words}`
    }
  })
}

export function kindsOf(article: Article): string[] {
  return article.blocks.map(({ kind }) => kind)
}

/** What holds of every article, whatever it was made from. */
export function keepsTheLaws(article: Article): void {
  expect(Article.safeParse(article).error).toBeUndefined()
  const text = article.text ?? ''
  const ranges = [...(article.title.ranges ?? []), ...article.blocks.flatMap((block) => block.ranges ?? [])].toSorted((one, other) => one.start - other.start)
  let end = 0
  for (const range of ranges) {
    expect(range.start).toBe(end)
    expect(range.end).toBeGreaterThan(range.start)
    end = range.end
  }
  expect(end).toBe(text.length)
  const ids = [article.title.id, ...article.blocks.map(({ id }) => id), ...article.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id))]
  expect(new Set(ids).size).toBe(ids.length)
  for (const block of article.blocks) {
    for (const sentence of block.sentences) for (const range of sentence.ranges ?? []) expect(isWithin(range, block.ranges ?? [])).toBe(true)
    if (isSaid(block)) expect(unsaidOf(block, text)).toBe('')
  }
}

function isWithin(range: Range, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => start <= range.start && range.end <= end) || (range.start <= range.end && ranges.length > 1 && ranges[0] !== undefined && ranges[0].start <= range.start && range.end <= (ranges.at(-1)?.end ?? 0))
}

/** What of the block's text is in none of its sentences, signs that may go missing apart: numbers, bullets, colons of labels, bars of tables, dates of links. */
export function unsaidOf(block: Block, text: string): string {
  const said = block.sentences.flatMap((sentence: Sentence) => sentence.ranges ?? [])
  let rest = ''
  for (const range of block.ranges ?? []) {
    let at = range.start
    // A sentence joined of several may go on from one range of its block into the next.
    for (const part of said.filter(({ start, end }) => start < range.end && end > range.start).toSorted((one, other) => one.start - other.start)) {
      const gap = text.slice(at, Math.max(at, part.start)).replace(/^[\s\p{Cc}]+/u, '')
      // Of a block in two languages each side may have its number; a label keeps none.
      rest += ` ${((block.ranges ?? []).length > 1 || block.kind === 'labelled') && at === range.start ? gap.slice(readNumbering(`${gap}字`)?.length ?? 0) : gap}`
      at = Math.max(at, part.end)
    }
    rest += ` ${text.slice(at, range.end)}`
  }
  const number = 'number' in block ? (block.number ?? '') : ''
  const withoutNumber = rest.replace(number, '').replace(/[\p{Cc}\u200b\ufeff\u00ad\u2060]/gu, '')
  if (block.kind === 'reference') return withoutNumber.replace(/[\d\s\-—–/.,:：年月日[\]()（）【】|TZ+*•·●]|[①-⑳]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|[〇零一二三四五六七八九十]/g, '')
  // The sign between two languages is in neither.
  const isBoth = block.sentences.some(({ zh, en }) => zh !== '' && en !== '')
  const withoutSlash = isBoth ? withoutNumber.replace(/[/／|｜]/g, '') : withoutNumber
  if (block.kind === 'table') return withoutSlash.replace(/[\s|｜:+\-=]/g, '')
  return withoutSlash.replace(/[\s▍▌▎▏▋▊▉█┃丨【】［］#>*•●◆■□▪▫○◇★☆►▶➢➤✓✔√◎※·o‣▲△↑↓▼▽+\-–—：:]/g, '').replace(/^\[\d+\]|^［\d+］|[①-⑳]|[¹²³⁴-⁹]/g, '')
}
