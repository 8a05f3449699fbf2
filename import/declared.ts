/**
 * What a format declares about the document as a whole (front matter, `<meta>`, properties, a package) → the manuscript's `declared`:
 * each field one line of showable words within its length, without the fields that say nothing.
 */
import type { Manuscript } from '../briefing/manuscript'
import { declaredWords } from './words'

type Declared = Manuscript['declared']

/** UTF-16 units. */
const most: Readonly<Record<keyof Declared, number>> = { title: 1000, byline: 400, date: 100, source: 400, language: 40 }

/** What programs fill in by themselves. */
const placeholder = /^(?:microsoft (?:word|powerpoint)\b.*|(?:untitled|new|blank)(?: (?:document|page|note|post))?(?: ?\d+)?|document ?\d*|(?:无标题|無標題|未命名|新建)(?:文档|文件|文稿|页面|网页|文章)?\s?\d*|.*\.(?:docx?|wps|indd|pdf|pptx?|rtf|md|html?))$/i

/** What is no text, or a title that only a program gave, is left out. */
export function declaredOf(told: { readonly [Field in keyof Declared]?: unknown }): Declared {
  const declared: { -readonly [Field in keyof Declared]: string } = {}
  for (const field of ['title', 'byline', 'date', 'source', 'language'] as const) {
    const words = declaredWords(told[field], most[field])
    if (words !== undefined && !(field === 'title' && placeholder.test(words))) declared[field] = words
  }
  return declared
}
