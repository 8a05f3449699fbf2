/**
 * What a page says of itself in its head: title, author, date, site and language, from `<title>`, `<meta>` and `<time>`.
 */
import type { Manuscript } from '../briefing/manuscript'
import { attribute, elementsBelow, isElement, textOf, type HtmlDocument } from './html-tree'
import { declaredWords } from './words'

type Field = 'title' | 'byline' | 'date' | 'source'

/** Names of `<meta>`, the better ones first. */
const names: Readonly<Record<Field, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'title'],
  byline: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl', 'og:article:author'],
  date: ['article:published_time', 'pubdate', 'publishdate', 'og:published_time', 'datepublished', 'dc.date', 'dcterms.date', 'dcterms.created', 'publication_date', 'date'],
  source: ['contentsource', 'og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'source', 'mediaid'],
}
const most: Readonly<Record<Field, number>> = { title: 1000, byline: 400, date: 100, source: 400 }

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
  const find = (field: Field) => {
    for (const name of names[field]) {
      const words = declaredWords(metas.get(name), most[field])
      // An author's page or an identifier is not a name.
      if (words !== undefined && !/^https?:/.test(words)) return words
    }
    return undefined
  }
  const title = find('title') ?? declaredWords(pageTitle, 1000)
  const byline = find('byline')
  const date = find('date') ?? declaredWords(time, 100)
  const source = find('source')
  const languageTag = declaredWords(language, 40)
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(languageTag === undefined ? {} : { language: languageTag }),
  }
}
