/**
 * Where some words of HTML stand → what they are: what each element around them adds (a heading, an item, a quotation, a caption, a note),
 * and on a saved page whether they are the article's, its metadata or debris.
 */
import type { Hint } from '../briefing/manuscript'
import { debrisByPlace, debrisOf, type DebrisKind, type PageParts } from './html-article'
import { isCentred } from './html-runs'
import { attribute, isBlock, isElement, nameOf, visibleText, type HtmlElement, type HtmlParent } from './html-tree'

/** What the blocks around some words say of them. */
export interface Setting {
  readonly debris: DebrisKind | null
  /** Where on a saved page: around the article, between its title and its words, or in it. */
  readonly region: 'outside' | 'scope' | 'article'
  readonly block: 'paragraph' | 'quotation' | 'footnote' | 'caption' | 'line' | 'title' | 'metadata'
  readonly heading: number | null
  readonly role: Extract<Hint, { kind: 'metadata' }>['role']
  readonly listLevel: number
  /** The item that the words are in: only its first words carry its number. */
  readonly item: { readonly number: string | undefined; isUsed: boolean } | null
  readonly isCentred: boolean
  /** Line breaks are spaces here: in headings, captions and cells. */
  readonly isOneLine: boolean
}

/** What is known of the page, and of the walk through it so far. */
export interface Surroundings {
  /** Null when all of the document is the article. */
  readonly parts: PageParts | null
  /** The article and every element around it. */
  readonly around: ReadonlySet<HtmlParent>
  lastPicture: string | null
  isPastArticle: boolean
}

/** What an element adds to what those around it say. */
export function settingWithin(element: HtmlElement, setting: Setting, walk: Surroundings): Setting {
  let inner: Setting = placeOnPage(element, setting, walk)
  if (isBlock(element) && isCentred(element)) inner = { ...inner, isCentred: true }
  const tag = element.tagName
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (element === walk.parts?.title || / title( |$)/.test(walk.parts === null ? ` ${attribute(element, 'class') ?? ''}` : '')) return { ...inner, debris: null, block: 'title', heading: null, isOneLine: true }
  if (level !== undefined) return { ...inner, heading: Number(level), isOneLine: true }
  if (isFootnote(element)) return { ...inner, block: 'footnote', item: null }
  switch (tag) {
    case 'ul':
    case 'ol':
      return { ...inner, listLevel: inner.listLevel + 1 }
    case 'li':
      return inner.block === 'footnote' ? inner : { ...inner, item: { number: numberOf(element), isUsed: false }, listLevel: Math.max(1, inner.listLevel) }
    case 'blockquote':
      return { ...inner, block: 'quotation' }
    case 'figcaption':
      return { ...inner, block: 'caption', isOneLine: true }
    case 'figure':
      walk.lastPicture = null
      return inner
    case 'pre':
      return { ...inner, block: 'line' }
    case 'p':
      return inner.block === 'paragraph' && / caption( |$)/.test(` ${attribute(element, 'class') ?? ''}`) ? { ...inner, block: 'caption', isOneLine: true } : inner
    default:
      return inner
  }
}

/** Where on a saved page an element stands, and whether it is debris there. */
function placeOnPage(element: HtmlElement, setting: Setting, walk: Surroundings): Setting {
  const { parts } = walk
  if (parts === null || setting.debris !== null) return setting
  if (element === parts.article) return { ...setting, region: 'article' }
  const weight = parts.weights.get(element)
  if (setting.region === 'article') {
    const debris = debrisOf(element)
    // Its maker may call the whole article's box anything.
    const isLarge = (weight?.sentences ?? 0) > 0.3 * (parts.weights.get(parts.article)?.sentences ?? 0)
    return debris === null || isLarge ? setting : { ...setting, debris }
  }
  const region = element === parts.scope || setting.region === 'scope' ? 'scope' : 'outside'
  if (walk.around.has(element) || element === parts.title) return region === setting.region ? setting : { ...setting, region }
  if (!isBlock(element) && !/^(span|font|a)$/.test(element.tagName)) return setting
  const debris = debrisOf(element)
  if (debris !== null) return holds(element, parts.title) ? { ...setting, region } : { ...setting, debris }
  if (holds(element, parts.title)) return { ...setting, region }
  // A paragraph that leads into the article, though most of it may be links.
  if (region === 'scope' && element.tagName === 'p' && /[。！？.!?][”’」』）)]*\s*$/.test(visibleText(element).slice(-40))) return region === setting.region ? setting : { ...setting, region }
  // The author, or the column, may be a link.
  const mostLinks = tellsOfArticle.test(nameOf(element)) && /(?:19|20)\d{2}/.test(visibleText(element).slice(0, 400)) ? 0.7 : 0.3
  const isShort = weight !== undefined && weight.all <= 300 && weight.links <= weight.all * mostLinks
  if (region === 'scope' && isShort) return metadataWithin(element, region === setting.region ? setting : { ...setting, region })
  return isBlock(element) ? { ...setting, debris: debrisByPlace(weight, !walk.isPastArticle) } : setting
}

/** What makers of pages call the line below a title. */
const tellsOfArticle = /(^|[\s_-])(meta|info|byline|author|details|date|time|pubdate|published|xinxi)([\s_-]|$)/

function holds(element: HtmlElement, sought: HtmlElement | null): boolean {
  for (let node: HtmlParent | null = sought; node !== null; node = isElement(node) ? node.parentNode : null) if (node === element) return true
  return false
}

/** A line between title and article, by its name: who, when, where from. */
function metadataWithin(element: HtmlElement, setting: Setting): Setting {
  const name = nameOf(element)
  // The column that a page puts over its title.
  if (/(^|[\s_-])(eyebrow|kicker|category|categories|rubric|overline|lanmu)([\s_-]|$)/.test(name)) return { ...setting, block: 'metadata', role: 'other' }
  if (!isBlock(element)) return setting
  if (/(^|[\s_-])(byline|author|zuozhe)([\s_-]|$)/.test(name)) return { ...setting, block: 'metadata', role: 'byline' }
  if (/(^|[\s_-])(date|time|pubtime|pubdate|publish\w*)([\s_-]|$)/.test(name)) return { ...setting, block: 'metadata', role: 'date' }
  if (/(^|[\s_-])(source|origin|laiyuan)([\s_-]|$)/.test(name)) return { ...setting, block: 'metadata', role: 'source' }
  return setting
}

function isFootnote(element: HtmlElement): boolean {
  if (!isBlock(element)) return false
  const role = `${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`
  return /doc-(footnote|endnote)\b|(^|\s)(footnote|endnote|rearnote)s?(\s|$)/.test(role) || (/^(li|p|div|aside)$/.test(element.tagName) && /^(footnote|endnote|fn|cite_note)[-_:]?\d/.test(attribute(element, 'id') ?? ''))
}

/** The number of an item as a browser shows it; undefined for a bullet. */
function numberOf(item: HtmlElement): string | undefined {
  const list = item.parentNode
  if (list === null || !isElement(list) || list.tagName !== 'ol') return undefined
  const own = Number.parseInt(attribute(item, 'value') ?? '', 10)
  const first = Number.parseInt(attribute(list, 'start') ?? '1', 10)
  const number = Number.isSafeInteger(own) ? own : (Number.isSafeInteger(first) ? first : 1) + placeAmong(list, item)
  const type = attribute(list, 'type') ?? '1'
  return number > 0 && number <= 26 && /^[aA]$/.test(type) ? `${String.fromCharCode((type === 'a' ? 96 : 64) + number)}.` : `${number}.`
}

/** Where an item stands among its list's; remembered, so that a long list is not counted again for each. */
const places = new WeakMap<HtmlElement, number>()
function placeAmong(list: HtmlElement, item: HtmlElement): number {
  if (!places.has(item)) for (const [index, each] of list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li').entries()) places.set(each, index)
  return places.get(item) ?? 0
}

/** What the words of a block are: what the blocks around them say, before what `paragraph` says of their own setting. */
export function hintOf(setting: Setting, paragraph: Extract<Hint, { kind: 'paragraph' }>, walk: Surroundings): Hint {
  if (setting.debris !== null) return { kind: 'debris', what: setting.debris }
  if (setting.block === 'title') return { kind: 'title' }
  if (setting.region === 'outside') return { kind: 'debris', what: paragraph.links !== undefined && paragraph.links > 0.5 ? (walk.isPastArticle ? 'related' : 'menu') : 'other' }
  if (setting.heading !== null) return { kind: 'heading', level: setting.heading }
  const { item, listLevel } = setting
  switch (setting.block) {
    case 'quotation':
      return { kind: 'quotation' }
    case 'footnote':
      return { kind: 'footnote' }
    case 'line':
      return { kind: 'line' }
    case 'caption':
      return { kind: 'caption', ...(walk.lastPicture === null ? {} : { picture: walk.lastPicture }) }
    case 'metadata':
      return { kind: 'metadata', role: setting.role }
    default:
      break
  }
  if (item === null || item.isUsed) return paragraph
  item.isUsed = true
  return { kind: 'listItem', level: Math.min(listLevel, 9), ...(item.number === undefined ? {} : { number: item.number }), ...(paragraph.links === undefined ? {} : { links: paragraph.links }) }
}
