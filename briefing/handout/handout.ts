/**
 * Briefing → pages of paper, as Scenes: what the preview shows is what the printer gets.
 *
 * 1. `writtenMode` sees in which of the languages anything is written.
 * 2. `layoutBody` makes the sheets of the chosen layout.
 * 3. `layoutContents` puts the list of what is on them in front.
 * 4. `furnish` sets the header and the footer, now that the number of pages is known.
 * 5. `nestBookmarks` gives the entries the shape of a PDF outline.
 * Pure: the same briefing and options give the same pages.
 */
import { type LanguageMode, type Pair, languagesOf, languagesWritten } from '../article'
import type { Briefing } from '../briefing'
import { layoutDeck } from '../layout/deck'
import { assertNever } from '../result'
import type { Scene } from '../scene'
import { type Contents, layoutContents, type PageLink, type PlacedEntry } from './contents-pages'
import { furnish } from './furniture'
import { layoutNotesPages } from './notes-pages'
import type { HandoutOptions } from './options'
import { layoutOutlinePages } from './outline-pages'
import { paperSizes } from './paper'
import { layoutReadingPages } from './reading-pages'
import type { Material, Sheet } from './sheet'
import { layoutSlidePages } from './slide-pages'
import { words } from './words'

/** A bookmark of the PDF: where it leads, and what is below it. `page` counts from 0. */
export interface Bookmark {
  readonly title: string
  readonly page: number
  readonly children: readonly Bookmark[]
}

export interface Handout {
  /** Points. */
  readonly width: number
  readonly height: number
  /** The languages that its notes, contents, header and footer are in. */
  readonly mode: LanguageMode
  readonly pages: readonly Scene[]
  /** How many of the pages, from the first, are the table of contents. */
  readonly contentsPages: number
  readonly bookmarks: readonly Bookmark[]
  readonly links: readonly PageLink[]
}

export function layoutHandout(briefing: Briefing, chosen: HandoutOptions): Handout {
  const options = { ...chosen, notesLanguage: writtenMode(briefing, chosen.notesLanguage) }
  const material: Material = { briefing, deck: layoutDeck(briefing, options.theme), options }
  const body = layoutBody(material)
  const entries = body.flatMap((sheet, index) => sheet.entries.map((entry): PlacedEntry => ({ entry, sheet: index })))
  const contents: Contents = options.contents ? layoutContents(entries, material) : { sheets: [], links: [] }
  const sheets = [...contents.sheets, ...body]
  const inWords = (title: Pair): string => inMode(title, options.notesLanguage, briefing)
  const ownBookmark = options.contents ? [{ title: inWords(words.contents), page: 0, children: [] }] : []
  return {
    ...paperSizes[options.paper],
    mode: options.notesLanguage,
    pages: sheets.map((sheet, index) => furnish(sheet, index + 1, sheets.length, material)),
    contentsPages: contents.sheets.length,
    bookmarks: [...ownBookmark, ...nestBookmarks(entries, contents.sheets.length, inWords)],
    links: contents.links,
  }
}

/** A language in which nothing is written has no column, and no pages of its own: paper is not left empty. */
export function writtenMode({ article }: Briefing, chosen: LanguageMode): LanguageMode {
  const [written, other] = languagesWritten(article)
  return written === undefined || other !== undefined ? chosen : written
}

function layoutBody(material: Material): Sheet[] {
  const { layout } = material.options
  switch (layout) {
    case 'notes':
      return layoutNotesPages(material)
    case '2':
      return layoutSlidePages(material, 2)
    case '3':
      return layoutSlidePages(material, 3)
    case '6':
      return layoutSlidePages(material, 6)
    case 'reading':
      return layoutReadingPages(material)
    case 'outline':
      return layoutOutlinePages(material)
    default:
      return assertNever(layout)
  }
}

/** Entries of depth 1 go below the entry of depth 0 before them. */
function nestBookmarks(entries: readonly PlacedEntry[], pagesBefore: number, inWords: (title: Pair) => string): Bookmark[] {
  const roots: (Bookmark & { children: Bookmark[] })[] = []
  for (const { entry, sheet } of entries) {
    const title = [entry.number, inWords(entry.title)].filter((part) => part !== '').join(' ')
    const bookmark = { title, page: pagesBefore + sheet, children: [] }
    const parent = entry.depth === 1 ? roots.at(-1) : undefined
    if (parent) parent.children.push(bookmark)
    else roots.push(bookmark)
  }
  return roots
}

function inMode(text: Pair, mode: LanguageMode, briefing: Briefing): string {
  return languagesOf(mode, briefing.firstLanguage).map((language) => text[language]).filter((part) => part !== '').join(' · ')
}
