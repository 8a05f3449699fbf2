/**
 * A Word document's entries → its Manuscript.
 *
 * 1. Every XML part is checked (xml.ts) before mammoth builds a DOM of it; mammoth gets an archive of checked parts only.
 * 2. The numbers that Word puts before paragraphs are written out (docx-numbers.ts).
 * 3. `describeStyles` says what Word's styles mean, in any language; mammoth makes HTML by it, with pictures taken out.
 * 4. The HTML is read as any other (read-html.ts). What stands in headers and footers follows, as debris.
 */
import type { Result } from '../briefing/result'
import { succeed } from '../briefing/result'
import type { Manuscript } from '../briefing/manuscript'
import { declaredOf } from './declared'
import { writeNumbers } from './docx-numbers'
import { describeStyles, styleMap, styleOf, type WordStyles } from './docx-styles'
import { parseHtml } from './html-tree'
import { createManuscriptWriter, LimitPassed } from './manuscript-writer'
import { createPictureShelf, type PictureShelf } from './picture-shelf'
import { writeHtml } from './read-html'
import { checkXml, decodeXml, readXml } from './xml'
import { storedZip } from './zip'

/** Which entries of the archive are wanted. */
export function isDocxEntry(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) || name.startsWith('word/media/')
}

export async function readDocx(entries: ReadonlyMap<string, Uint8Array>, report: (done: number) => void): Promise<Result<Manuscript, { code: 'empty' }>> {
  const texts = new Map<string, string>()
  for (const [name, bytes] of entries) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const text = decodeXml(bytes)
    checkXml(text, 'noDoctype')
    texts.set(name, text)
  }
  report(0.2)
  const shelf = createPictureShelf()
  const [path, body] = [...texts].find(([name]) => /^word\/document\d*\.xml$/.test(name)) ?? ['', '']
  countLosses(body, shelf)
  const styles = describeStyles(texts.get('word/styles.xml'))
  const numbered = new Map(entries).set(path, new TextEncoder().encode(writeNumbers(body, texts.get('word/numbering.xml'), styles)))
  const html = await convert(numbered, styles, shelf)
  report(0.8)
  const writer = createManuscriptWriter()
  writeHtml(parseHtml(html), writer, shelf, (source) => (source.startsWith('picture-') ? source : null), null)
  const furniture = new Set([...texts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name)).flatMap(([, text]) => paragraphsOf(text)))
  for (const words of furniture) writer.write([{ text: words }], { kind: 'debris', what: 'pageFurniture' })
  const manuscript = writer.finish('docx', { declared: readProperties(texts.get('docProps/core.xml')), pictures: shelf.pictures(), losses: shelf.losses() })
  return manuscript.spans.length === 0 ? { ok: false, failure: { code: 'empty' } } : succeed(manuscript)
}

/** The part of mammoth's document model that is touched here. */
interface MammothElement {
  readonly type: string
  readonly children?: readonly MammothElement[]
  readonly alignment?: string | null
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly altText?: string | null
}

async function convert(entries: ReadonlyMap<string, Uint8Array>, styles: WordStyles, shelf: PictureShelf): Promise<string> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js')
  const archive = storedZip(entries)
  let images = 0
  const convertImage = mammoth.images.imgElement(async (image) => {
    images += 1
    const bytes = await image.readAsArrayBuffer().catch(() => null)
    const id = shelf.add(String(images), bytes === null ? null : new Uint8Array(bytes), (image as { altText?: string | null }).altText ?? '')
    return { src: id ?? 'lost' }
  })
  const withStyles = (element: MammothElement): MammothElement => {
    const children = element.children?.map(withStyles)
    const inner = children === undefined ? element : { ...element, children }
    if (element.type !== 'paragraph') return inner
    const style = styleOf(element, styles)
    return style === null ? inner : { ...inner, styleId: style, styleName: style }
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: archive.buffer as ArrayBuffer },
      { styleMap: [...styleMap], includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage, transformDocument: withStyles, idPrefix: '' },
    )
    return value
  } catch (error) {
    if (error instanceof RangeError) throw new LimitPassed('tooDeep')
    throw new LimitPassed('damaged')
  }
}

/** What mammoth leaves out. */
function countLosses(body: string, shelf: PictureShelf): void {
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
  shelf.count('equation', count(/<m:oMath[\s>]/g))
  shelf.count('embeddedObject', count(/<o:OLEObject\b|<c:chart\b|<dgm:relIds\b/g))
  shelf.count('formField', count(/<w:ffData\b|<w14:checkbox\b|<w:dropDownList\b/g))
}

/** The words of each paragraph of a header or footer. */
function paragraphsOf(part: string): string[] {
  const paragraphs: string[] = []
  let words = ''
  readXml(part, {
    close: (name, text) => {
      if (name === 't') words += text
      if (name === 'tab') words += ' '
      if (name !== 'p') return
      // A page number alone is the page's, not the document's.
      if (/[^\s\d/-]/.test(words)) paragraphs.push(words.trim())
      words = ''
    },
  })
  return paragraphs
}

/** Title and author as Word keeps them (docProps/core.xml); its dates are the file's, not the article's. */
function readProperties(core: string | undefined): Manuscript['declared'] {
  const found = new Map<string, string>()
  if (core !== undefined) readXml(core, { close: (name, text) => void (found.has(name) || found.set(name, text)) })
  return declaredOf({ title: found.get('title'), byline: found.get('creator'), language: found.get('language') })
}
