/**
 * Handout → PDF.
 *
 * 1. `layoutHandout` makes every page as a scene: nothing is left to measure here.
 * 2. pdfmake makes the document with what is said about it; `drawScene` draws each page on it, as vectors and text.
 * 3. Links and bookmarks are put on the finished pages.
 * 4. `compactPdf` writes the same in fewer bytes.
 * The same briefing and options give the same bytes: the only date in the file is the briefing's.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import pdfmake from 'pdfmake'
import type { LanguageMode, Pair } from '../briefing/article'
import type { Briefing } from '../briefing/briefing'
import type { PageLink } from '../briefing/handout/contents-pages'
import { type Bookmark, type Handout, layoutHandout } from '../briefing/handout/handout'
import type { HandoutOptions } from '../briefing/handout/options'
import { uncoveredCharacters } from '../briefing/layout/font-runs'
import { fail, succeed, type Result } from '../briefing/result'
import { textLinesOf } from '../briefing/scene-text'
import { compactPdf } from './compact-pdf'
import { drawScene } from './draw-scene'

export interface WrittenHandout {
  readonly pdf: Uint8Array
  readonly pages: number
}

/** No bundled font has these characters: a PDF would show nothing in their place. */
export interface UncoveredCharacters {
  readonly code: 'uncoveredCharacters'
  /** Each once, in order of appearance. */
  readonly characters: string
}

type PdfDocument = Awaited<ReturnType<ReturnType<typeof pdfmake.createPdf>['getStream']>>

// pdfmake reads and fetches nothing (CVE-2026-26801): the fonts are handed to it.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/** `report` is told after each page how many of how many are drawn. */
export async function writeHandoutPdf(
  briefing: Briefing,
  options: HandoutOptions,
  report: (done: number, total: number) => void = () => {},
): Promise<Result<WrittenHandout, UncoveredCharacters>> {
  const handout = layoutHandout(briefing, options)
  const characters = findUncovered(handout)
  if (characters !== '') return fail({ code: 'uncoveredCharacters', characters })

  const total = handout.pages.length
  const document = await pdfmake.createPdf(defineDocument(handout, briefing), { bufferPages: true }).getStream()
  for (const [index, page] of handout.pages.entries()) {
    if (index > 0) document.addPage({ size: [page.width, page.height] })
    drawScene(document, page)
    report(index + 1, total)
  }
  addLinks(document, handout.links)
  addBookmarks(document, document.outline, handout.bookmarks)
  return succeed({ pdf: compactPdf(await bytesOf(document)), pages: total })
}

function findUncovered(handout: Handout): string {
  const texts = handout.pages.flatMap(textLinesOf).flatMap((line) => line.runs.map((run) => run.text))
  return uncoveredCharacters(texts.join('')).join('')
}

/** pdfmake changes the definition that it is given, so every export makes its own. */
function defineDocument({ width, height, mode }: Handout, briefing: Briefing): TDocumentDefinitions {
  const inWords = (text: Pair): string => joinLanguages(text, mode, ' · ')
  return {
    version: '1.7',
    language: languageTag(mode, briefing),
    displayTitle: true,
    // `compactPdf` deflates everything once, at the end.
    compress: false,
    pageSize: { width, height },
    pageMargins: 0,
    info: {
      title: inWords(briefing.title),
      author: inWords(briefing.author),
      subject: inWords(briefing.subject),
      keywords: keywordsOf(briefing, mode),
      creator: 'Duobrief',
      producer: 'Duobrief (pdfmake)',
      // A clock here would make each export of the same briefing another file.
      creationDate: new Date(`${briefing.date ?? '2000-01-01'}T00:00:00Z`),
    },
    // One empty page, which `drawScene` fills; the others are added as they are drawn.
    content: [],
  }
}

function addBookmarks(document: PdfDocument, outline: PDFKit.PDFOutline, bookmarks: readonly Bookmark[]): void {
  for (const { title, page, children } of bookmarks) {
    document.switchToPage(page)
    addBookmarks(document, outline.addItem(title), children)
  }
}

function addLinks(document: PdfDocument, links: readonly PageLink[]): void {
  const nameOf = (page: number): string => `page-${page + 1}`
  for (const target of new Set(links.map((link) => link.target))) {
    document.switchToPage(target)
    document.addNamedDestination(nameOf(target), 'Fit')
  }
  for (const { page, box, target } of links) {
    document.switchToPage(page)
    document.goTo(box.x, box.y, box.width, box.height, nameOf(target))
  }
}

async function bytesOf(document: PdfDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject))
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function joinLanguages(text: Pair, mode: LanguageMode, separator: string): string {
  const shown = mode === 'both' ? [text.zh, text.en] : [text[mode]]
  return shown.filter((part) => part !== '').join(separator)
}

function keywordsOf({ keywords }: Briefing, mode: LanguageMode): string {
  return (mode === 'both' ? [...keywords.zh, ...keywords.en] : keywords[mode]).join(', ')
}

/** BCP 47 tag of the language that most of the file is in; the first language where both are shown. */
function languageTag(mode: LanguageMode, { firstLanguage }: Briefing): string {
  return (mode === 'both' ? firstLanguage : mode) === 'zh' ? 'zh-CN' : 'en'
}
