/**
 * Manuscript → Article.
 */
import type { Article } from './article'
import { type Manuscript, shownText } from './manuscript'
import { fail, succeed, type Result } from './result'

export interface ParseOptions {
  /** The title that the user gives. */
  readonly title?: string
}

export interface ParsedArticle {
  readonly article: Article
  /** The document says nowhere what it is called: the title is our guess. */
  readonly titleIsGuessed: boolean
}

/** Fails when not one sentence is found. */
export function parseArticle(manuscript: Manuscript, options: ParseOptions): Result<ParsedArticle, { readonly code: 'noSentence' }> {
  const blocks = manuscript.spans.map((span) => {
    const { start, end } = span
    return { kind: 'paragraph' as const, id: `b${start}`, ranges: [{ start, end }], sentences: [{ id: `s${start}`, zh: shownText(manuscript, span), en: '', ranges: [{ start, end }] }] }
  })
  const title = options.title ?? blocks[0]?.sentences[0]?.zh.slice(0, 40)
  if (title === undefined) return fail({ code: 'noSentence' })
  return succeed({ article: { title: { id: 'title', zh: title, en: '' }, text: manuscript.text, blocks }, titleIsGuessed: options.title === undefined })
}
