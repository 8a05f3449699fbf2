/**
 * One page of a handout before its header and footer are set, and what most pages are made of.
 */
import { type Pair, languagesOf } from '../article'
import type { Briefing } from '../briefing'
import type { Deck, DeckPage } from '../layout/deck'
import { saysItsSummary } from '../slide-pieces'
import type { Box, SceneItem } from '../scene'
import { drawRows, entriesOf, type Entry, type PlacedRow, type Row, textRow } from './flow'
import type { HandoutOptions } from './options'
import { contentFrame, fullColumn, hairlineFrame, type } from './paper'

export interface Sheet {
  readonly items: readonly SceneItem[]
  /** What begins on this page, for the contents and the bookmarks. */
  readonly entries: readonly Entry[]
}

/** What every layout is made from. */
export interface Material {
  readonly briefing: Briefing
  readonly deck: Deck
  readonly options: HandoutOptions
}

export function sheetOf(rows: readonly PlacedRow[]): Sheet {
  return { items: drawRows(rows), entries: entriesOf(rows) }
}

/** A title across the page: the first language large, the second below it. */
export function titleRows(title: Pair, { briefing, options }: Material): Row[] {
  const frame = contentFrame(options.paper)
  return languagesOf(options.notesLanguage, briefing.firstLanguage).map((language, index) =>
    textRow([fullColumn(frame, language)], title, index === 0 ? type.title : type.secondTitle, { spaceBefore: 2, keepWithNext: true, balanced: true }),
  )
}

/** The slide in its frame; its height follows from its width. */
export function slideItems(page: DeckPage, material: Material, x: number, y: number, width: number): { items: SceneItem[]; box: Box } {
  const scene = page.scene(material.options.slideLanguage)
  const box = { x, y, width, height: (width * scene.height) / scene.width }
  return { items: [{ kind: 'inset', ...box, scene }, hairlineFrame(box)], box }
}

/**
 * The entries that begin with a page of the deck: the section when it is its first slide, then the slide, unless it says no more than the agenda.
 * A continuation of a slide begins nothing.
 */
export function entriesOfPage(page: DeckPage, deck: Deck): Entry[] {
  if (page.part > 1) return []
  const { sections } = deck.briefing
  const { slide } = page
  const own: Entry = { depth: slide.section ? 1 : 0, number: '', title: titleOf(slide.headline, page.number) }
  const index = sections.findIndex((candidate) => candidate.id === slide.section)
  const section = sections[index]
  const before = deck.pages[deck.pages.indexOf(page) - 1]
  if (!section || before?.slide.section === section.id) return [own]
  const opening: Entry = { depth: 0, number: String(index + 1), title: titleOf(section.title, index + 1) }
  return saysItsSummary(slide, deck.briefing) ? [opening] : [opening, own]
}

/** A bookmark needs words: those of the other language where one is missing, a number where both are. */
function titleOf({ zh, en }: Pair, number: number): Pair {
  return { zh: zh || en || String(number), en: en || zh || String(number) }
}
