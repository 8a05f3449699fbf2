/**
 * An EPUB's entries → its Manuscript.
 *
 * 1. META-INF/container.xml names the package; the package names its parts and their order (EPUB 3.3, 5).
 * 2. A chapter is a part in reading order that holds words; its title is that of the table of contents, or its first heading.
 * 3. The chapters that are wanted are read as HTML, one after the other.
 */
import type { Manuscript } from '../briefing/manuscript'
import { fail, succeed, type Result } from '../briefing/result'
import { declaredOf } from './declared'
import { readToc } from './epub-contents'
import { attribute, elementsBelow, isSeen, parseXhtml, visibleText, type HtmlDocument } from './html-tree'
import { createManuscriptWriter, LimitPassed } from './manuscript-writer'
import { createPictureShelf } from './picture-shelf'
import { writeHtml } from './read-html'
import type { Chapter, ReadFailure, ReadOptions } from './read-outcome'
import { resolvePath } from './archive-path'
import { declaredWords } from './words'
import { checkXml, decodeXml, readXml } from './xml'

interface Package {
  /** Paths of the parts in reading order. */
  readonly spine: readonly string[]
  /** The path of the table of contents: of EPUB 3 (`nav`), of EPUB 2 (`ncx`). */
  readonly contents: readonly string[]
  readonly declared: Manuscript['declared']
}

/** Which entries of the archive are wanted. */
export function isEpubEntry(name: string): boolean {
  return /\.(xml|opf|ncx|xhtml|html?|png|jpe?g|gif|webp|svg)$/i.test(name)
}

export async function readEpub(entries: ReadonlyMap<string, Uint8Array>, options: ReadOptions, report: (done: number) => void): Promise<Result<Manuscript, ReadFailure>> {
  if (isLocked(entries)) return fail({ code: 'encrypted' })
  const { spine, contents, declared } = readPackage(entries)
  const titles = new Map(contents.flatMap((path) => [...readToc(path, partText(entries, path) ?? '')]))
  const parts = spine.flatMap((path) => {
    const text = partText(entries, path)
    const document = text === undefined ? null : parseXhtml(text)
    const characters = document === null ? 0 : visibleText(document).replace(/\s+/g, '').length
    return document === null || characters === 0 ? [] : [{ path, document, characters }]
  })
  if (parts.length === 0) return fail({ code: 'empty' })
  const chapters: Chapter[] = parts.map(({ path, document, characters }, index) => ({ index, title: titles.get(path) ?? headingOf(document) ?? `${index + 1}`, characters }))
  if (options.chapters === undefined && options.choosesChapters === true && chapters.length > 1) return fail({ code: 'chooseChapters', chapters })

  const writer = createManuscriptWriter()
  const shelf = createPictureShelf()
  const wanted = parts.filter((_, index) => options.chapters?.includes(index) ?? true)
  wanted.forEach(({ path, document }, index) => {
    const findPicture = (source: string, alternative: string) => {
      const target = resolvePath(path, source)
      return shelf.add(target, entries.get(target) ?? null, alternative)
    }
    writeHtml(document, writer, shelf, findPicture, null)
    report((index + 1) / wanted.length)
  })
  const manuscript = writer.finish('epub', { declared, pictures: shelf.pictures(), losses: shelf.losses() })
  return manuscript.spans.length === 0 ? fail({ code: 'empty' }) : succeed(manuscript)
}

/** Books under a lock say so in META-INF/encryption.xml; fonts that are merely obfuscated stand there as well. */
function isLocked(entries: ReadonlyMap<string, Uint8Array>): boolean {
  const part = entries.get('META-INF/encryption.xml')
  if (part === undefined) return false
  const algorithms = [...decodeXml(part).matchAll(/EncryptionMethod[^>]*Algorithm\s*=\s*["']([^"']*)/g)].map(([, algorithm]) => algorithm ?? '')
  return algorithms.some((algorithm) => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/.test(algorithm))
}

function partText(entries: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = entries.get(path)
  if (bytes === undefined) return undefined
  const text = decodeXml(bytes)
  checkXml(text, 'plainDoctype')
  return text
}

function readPackage(entries: ReadonlyMap<string, Uint8Array>): Package {
  let path: string | undefined
  const container = partText(entries, 'META-INF/container.xml')
  if (container === undefined) throw new LimitPassed('damaged')
  readXml(container, { open: ({ name, attributes }) => void (name === 'rootfile' && (path ??= attributes.get('full-path'))) })
  const text = path === undefined ? undefined : partText(entries, path)
  if (path === undefined || text === undefined) throw new LimitPassed('damaged')
  const root = path

  const manifest = new Map<string, string>()
  const contents: string[] = []
  const order: string[] = []
  const values = new Map<string, string>()
  readXml(text, {
    open: ({ name, attributes }) => {
      if (name === 'item') {
        const target = resolvePath(root, attributes.get('href') ?? '')
        manifest.set(attributes.get('id') ?? '', target)
        const isNavigation = (attributes.get('properties') ?? '').split(/\s+/).includes('nav')
        if (isNavigation || attributes.get('media-type') === 'application/x-dtbncx+xml') contents.push(target)
      }
      if (name === 'itemref' && attributes.get('linear') !== 'no') order.push(attributes.get('idref') ?? '')
    },
    close: (name, words) => {
      if (!values.has(name) && words.trim() !== '') values.set(name, words)
    },
  })
  return {
    // The table of contents itself may stand in reading order: it is no chapter.
    spine: [...new Set(order.flatMap((id) => manifest.get(id) ?? []))].filter((part) => !contents.includes(part)),
    contents,
    declared: declaredOf({ title: values.get('title'), byline: values.get('creator'), date: values.get('date'), source: values.get('publisher'), language: values.get('language') }),
  }
}

function headingOf(document: HtmlDocument): string | undefined {
  for (const element of elementsBelow(document)) {
    if (!/^h[1-6]$/.test(element.tagName) || !isSeen(element)) continue
    const words = declaredWords(visibleText(element), 200)
    if (words !== undefined) return words
  }
  for (const element of elementsBelow(document)) if (element.tagName === 'title' && attribute(element, 'xmlns') === undefined) return declaredWords(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''), 200)
  return undefined
}
