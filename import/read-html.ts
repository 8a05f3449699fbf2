/**
 * HTML → its Manuscript: a saved page, what was pasted, and what Word and EPUB become on their way.
 *
 * 1. The page is parsed to a tree (html-tree.ts); of a saved page the article is found (html-article.ts).
 * 2. The tree is walked once. Words gather in runs until a block begins or ends; then they are written with what the blocks around say (html-setting.ts).
 * 3. Everything that is seen is written: what is not the article's, as debris of its kind.
 */
import type { Manuscript } from '../briefing/manuscript'
import { findArticle, type PageParts } from './html-article'
import { readDeclared } from './html-declared'
import { plainStyle, settleRuns, styleWithin, takeNumber, unwrapped, type InlineStyle, type SetRun } from './html-runs'
import { hintOf, settingWithin, type Setting, type Surroundings } from './html-setting'
import { readTableCells } from './html-table'
import { attribute, isBlock, isElement, isSeen, parseHtml, textOf, type HtmlDocument, type HtmlElement, type HtmlParent } from './html-tree'
import { createManuscriptWriter, type ManuscriptWriter } from './manuscript-writer'
import { createPictureShelf, decodeDataUrl, type PictureShelf } from './picture-shelf'

export interface HtmlPicture {
  /** The picture's id, or null when it is lost; `source` is the `src`. */
  readonly find: (source: string, alternative: string) => string | null
}

interface Walk extends Surroundings {
  readonly writer: ManuscriptWriter
  readonly shelf: PictureShelf
  readonly findPicture: HtmlPicture['find']
  runs: SetRun[]
  /** Pictures met among words: they are written after them. */
  pictures: { readonly id: string; readonly alternative: string }[]
  tables: number
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
