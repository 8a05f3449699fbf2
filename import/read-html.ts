/**
 * HTML → its Manuscript: a saved page, what was pasted, and what Word and EPUB become on their way.
 *
 * 1. The page is parsed to a tree (html-tree.ts); of a saved page the article is found (html-article.ts).
 * 2. The tree is walked once. Words gather in runs until a block begins or ends; then they are written with what the blocks around say.
 * 3. Everything that is seen is written: what is not the article's, as debris of its kind.
 */
import type { Hint, Manuscript } from '../briefing/manuscript'
import { debrisByPlace, debrisOf, findArticle, type DebrisKind, type PageParts } from './html-article'
import { readDeclared } from './html-declared'
import { isCentred, plainStyle, settleRuns, styleWithin, takeNumber, unwrapped, type InlineStyle, type SetRun } from './html-runs'
import { readTableCells } from './html-table'
import { attribute, isBlock, isElement, isSeen, nameOf, parseHtml, textOf, visibleText, type HtmlDocument, type HtmlElement, type HtmlParent } from './html-tree'
import { createManuscriptWriter, type ManuscriptWriter } from './manuscript-writer'
import { createPictureShelf, decodeDataUrl, type PictureShelf } from './picture-shelf'

/** What the blocks around some words say of them. */
interface Setting {
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

export interface HtmlPicture {
  /** The picture's id, or null when it is lost; `source` is the `src`. */
  readonly find: (source: string, alternative: string) => string | null
}

interface Walk {
  readonly writer: ManuscriptWriter
  readonly shelf: PictureShelf
  readonly findPicture: HtmlPicture['find']
  readonly parts: PageParts | null
  readonly around: ReadonlySet<HtmlParent>
  runs: SetRun[]
  /** Pictures met among words: they are written after them. */
  pictures: { readonly id: string; readonly alternative: string }[]
  lastPicture: string | null
  tables: number
  isPastArticle: boolean
}

/** A saved page, or what was pasted (`isWholePage` false: all of it was chosen by the user). */
export function readHtml(html: string, isWholePage: boolean): Manuscript {
  const document = parseHtml(html)
  const writer = createManuscriptWriter()
  const shelf = createPictureShelf()
  writeHtml(document, writer, shelf, (source, alternative) => (source.startsWith('data:') ? shelf.add(source, decodeDataUrl(source), alternative) : shelf.add(source, null, alternative)), isWholePage ? findArticle(document) : null)
  return writer.finish('html', { declared: readDeclared(document), pictures: shelf.pictures(), losses: shelf.losses() })
}

/** Writes all that is seen of a document; `parts` when some of it is not the article. */
export function writeHtml(document: HtmlDocument, writer: ManuscriptWriter, shelf: PictureShelf, findPicture: HtmlPicture['find'], parts: PageParts | null): void {
  const around = new Set<HtmlParent>()
  for (let node: HtmlParent | null = parts?.article ?? null; node !== null; node = isElement(node) ? node.parentNode : null) around.add(node)
  const walk: Walk = { writer, shelf, findPicture, parts, around, runs: [], pictures: [], lastPicture: null, tables: 0, isPastArticle: false }
  const isInside = parts === null || parts.article === document
  const setting: Setting = {
    debris: null,
    region: isInside ? 'article' : parts.scope === document ? 'scope' : 'outside',
    block: 'paragraph',
    heading: null,
    role: 'other',
    listLevel: 0,
    item: null,
    isCentred: false,
    isOneLine: false,
  }
  walkChildren(document, setting, plainStyle, walk)
  flush(setting, walk)
}

function walkChildren(parent: HtmlParent, setting: Setting, style: InlineStyle, walk: Walk): void {
  for (const child of parent.childNodes) {
    const text = textOf(child)
    if (text !== null) addText(text, setting, style, walk)
    else if (isElement(child)) walkElement(child, setting, style, walk)
  }
}

function addText(text: string, setting: Setting, style: InlineStyle, walk: Walk): void {
  const run = { isBold: style.isBold, isLink: style.isLink, ...(style.isHidden ? { isHidden: true } : {}) }
  if (setting.block !== 'line') {
    walk.runs.push({ text: unwrapped(text), ...run })
    return
  }
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (index > 0) flush(setting, walk)
    walk.runs.push({ text: line, ...run })
  })
}

function walkElement(element: HtmlElement, setting: Setting, style: InlineStyle, walk: Walk): void {
  if (element.tagName === 'math') walk.shelf.count('equation')
  if (/^(object|embed|iframe|video|audio|canvas)$/.test(element.tagName) && setting.region === 'article' && setting.debris === null) walk.shelf.count('embeddedObject')
  if (!isSeen(element)) return
  switch (element.tagName) {
    case 'br':
      if (setting.isOneLine) walk.runs.push({ text: ' ', ...style })
      else flush(setting, walk)
      return
    case 'img':
      addPicture(element, setting, walk)
      return
    case 'hr':
      flush(setting, walk)
      return
    case 'table':
      if (writeTable(element, setting, style, walk)) return
      break
    default:
      break
  }
  const inner = settingWithin(element, setting, walk)
  if (!isBlock(element) && inner === setting) {
    walkChildren(element, setting, styleWithin(element, style), walk)
    return
  }
  flush(setting, walk)
  walkChildren(element, inner, styleWithin(element, style), walk)
  flush(inner, walk)
  if (element === walk.parts?.article) walk.isPastArticle = true
}

/** What an element adds to what those around it say. */
function settingWithin(element: HtmlElement, setting: Setting, walk: Walk): Setting {
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
function placeOnPage(element: HtmlElement, setting: Setting, walk: Walk): Setting {
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
  const isShort = weight !== undefined && weight.all <= 300 && weight.links <= weight.all * 0.3
  if (region === 'scope' && isShort) return metadataWithin(element, region === setting.region ? setting : { ...setting, region })
  return isBlock(element) ? { ...setting, debris: debrisByPlace(weight, !walk.isPastArticle) } : setting
}

function holds(element: HtmlElement, sought: HtmlElement | null): boolean {
  for (let node: HtmlParent | null = sought; node !== null; node = isElement(node) ? node.parentNode : null) if (node === element) return true
  return false
}

/** A line between title and article, by its name: who, when, where from. */
function metadataWithin(element: HtmlElement, setting: Setting): Setting {
  if (!isBlock(element)) return setting
  const name = nameOf(element)
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

function addPicture(element: HtmlElement, setting: Setting, walk: Walk): void {
  const source = attribute(element, 'src') ?? ''
  if (source === '' || setting.debris !== null || setting.region !== 'article') return
  // Icons and counters are no pictures.
  if (['width', 'height'].some((side) => Number.parseInt(attribute(element, side) ?? '100', 10) < 40)) return
  const alternative = attribute(element, 'alt') ?? ''
  const id = walk.findPicture(source, alternative)
  if (id === null) return
  walk.pictures.push({ id, alternative })
  walk.lastPicture = id
  if (walk.runs.every(({ text }) => text.trim() === '')) flush(setting, walk)
}

function writeTable(table: HtmlElement, setting: Setting, style: InlineStyle, walk: Walk): boolean {
  const cells = setting.debris === null && setting.region !== 'outside' ? readTableCells(table) : null
  if (cells === null) return false
  flush(setting, walk)
  for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') walkElement(child, { ...setting, block: 'caption', isOneLine: true, item: null }, style, walk)
  const number = walk.tables
  walk.tables += 1
  const pictures: Walk['pictures'] = []
  for (const { row, column, isHeader, cell } of cells) {
    const runs = runsOfCell(cell, style, walk)
    pictures.push(...walk.pictures.splice(0))
    walk.writer.write(runs, { kind: 'tableCell', table: number, row, column, isHeader })
  }
  walk.pictures.push(...pictures)
  flush(setting, walk)
  return true
}

/** All that a cell says, in one line. */
function runsOfCell(cell: HtmlElement, style: InlineStyle, walk: Walk): SetRun[] {
  const runs: SetRun[] = []
  const gather = (parent: HtmlElement, inner: InlineStyle) => {
    for (const child of parent.childNodes) {
      const text = textOf(child)
      if (text !== null) runs.push({ text: unwrapped(text), ...inner })
      else if (isElement(child) && child.tagName === 'img') {
        const id = walk.findPicture(attribute(child, 'src') ?? '', attribute(child, 'alt') ?? '')
        if (id !== null) walk.pictures.push({ id, alternative: attribute(child, 'alt') ?? '' })
      } else if (isElement(child) && isSeen(child)) {
        if (isBlock(child) || child.tagName === 'br') runs.push({ text: ' ', ...plainStyle })
        gather(child, styleWithin(child, inner))
      }
    }
  }
  gather(cell, styleWithin(cell, style))
  return runs
}

/** Writes the words that have gathered, then the pictures met among them. */
function flush(setting: Setting, walk: Walk): void {
  const { runs, pictures } = walk
  if (runs.length === 0 && pictures.length === 0) return
  walk.runs = []
  walk.pictures = []
  const isItem = setting.item !== null && !setting.item.isUsed && setting.block === 'paragraph'
  const { runs: words, number } = takeNumber(runs, isItem)
  const settled = settleRuns(words, setting.isCentred)
  const hint = settled.runs.length > 0 ? hintOf(setting, settled.hint, walk) : null
  if (hint !== null) walk.writer.write(settled.runs, hint.kind === 'listItem' && number !== undefined ? { ...hint, number: number.slice(0, 40) } : hint)
  for (const { id, alternative } of pictures) walk.writer.write([{ text: alternative }], { kind: 'picture', picture: id })
}

function hintOf(setting: Setting, paragraph: Extract<Hint, { kind: 'paragraph' }>, walk: Walk): Hint {
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
