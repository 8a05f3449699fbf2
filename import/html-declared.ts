/**
 * What a page says of itself in its head: title, author, date, site and language, from `<title>`, `<meta>` and `<time>`.
 */
import type { Manuscript } from '../briefing/manuscript'
import { declaredOf } from './declared'
import { attribute, elementsBelow, isElement, textOf, type HtmlDocument } from './html-tree'

type Field = 'title' | 'byline' | 'date' | 'source'

/** Names of `<meta>`, the better ones first. */
const names: Readonly<Record<Field, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'title'],
  byline: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl', 'og:article:author'],
  date: ['article:published_time', 'pubdate', 'publishdate', 'og:published_time', 'datepublished', 'dc.date', 'dcterms.date', 'dcterms.created', 'publication_date', 'date'],
  source: ['contentsource', 'og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'source', 'mediaid'],
}

export function readDeclared(document: HtmlDocument): Manuscript['declared'] {
  const metas = new Map<string, string>()
  let pageTitle: string | undefined
  let time: string | undefined
  let language: string | undefined
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop') ?? '').toLowerCase()
      const content = attribute(element, 'content')
      if (name !== '' && content !== undefined && !metas.has(name)) metas.set(name, content)
    } else if (element.tagName === 'title' && pageTitle === undefined && element.parentNode !== null && isElement(element.parentNode) && element.parentNode.tagName === 'head') {
      pageTitle = element.childNodes.map((child) => textOf(child) ?? '').join('')
    } else if (element.tagName === 'time' && time === undefined) {
      time = attribute(element, 'datetime')
    } else if (element.tagName === 'html') {
      language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    }
  }
  // An author's page or an identifier is not a name.
  const find = (field: Field) => names[field].map((name) => metas.get(name)).find((value) => value !== undefined && value.trim() !== '' && !/^\s*https?:/.test(value))
  return declaredOf({ title: find('title') ?? pageTitle, byline: find('byline'), date: find('date') ?? time, source: find('source'), language })
}
