/**
 * Notes pages: the slide on top, what the speaker says below it, and where each statement comes from.
 *
 * 1. The slide takes the full width of the first page.
 * 2. Each statement of the notes is a row, numbered in the gutter, its two languages side by side.
 * 3. Long notes flow onto a further page under a repeated heading.
 * 4. The sources stand at the foot of the last page, small, by the numbers of the statements.
 */
import { languagesOf } from '../article'
import type { Slide } from '../briefing'
import type { DeckPage } from '../layout/deck'
import type { Box, SceneItem } from '../scene'
import { bottomOf, drawRows, paginate, type Row, textRow } from './flow'
import { type Column, columnsIn, contentFrame, ink, rule, type } from './paper'
import { describeSources, type Place, placesOf } from './places'
import { entriesOfPage, type Material, type Sheet, slideItems } from './sheet'
import { words } from './words'

const slideToNotes = 16
const headingHeight = 17
const sourcesGap = 14

export function layoutNotesPages(material: Material): Sheet[] {
  const places = placesOf(material.briefing.article)
  return material.deck.pages.flatMap((page) => layoutNotes(page, material, places))
}

function layoutNotes(page: DeckPage, material: Material, places: ReadonlyMap<string, Place>): Sheet[] {
  const { options, briefing } = material
  const frame = contentFrame(options.paper)
  const languages = languagesOf(options.notesLanguage, briefing.firstLanguage)
  const columns = columnsIn(frame, languages)
  const slide = slideItems(page, material, frame.x, frame.y, frame.width)
  const belowSlide = slide.box.y + slide.box.height + slideToNotes

  const boxOf = (sheet: number): Box => {
    const top = (sheet === 0 ? belowSlide : frame.y) + headingHeight
    return { ...frame, y: top, height: Math.max(0, frame.y + frame.height - top) }
  }
  const placed = paginate(noteRows(page, columns), boxOf)
  const sheets = placed.map((rows, index): { items: SceneItem[]; bottom: number } => ({
    items: [
      ...(index === 0 ? slide.items : []),
      ...(rows.length > 0 ? headingItems(columns, boxOf(index).y - headingHeight, frame) : []),
      ...drawRows(rows),
    ],
    bottom: bottomOf(rows, boxOf(index).y),
  }))

  const sources = page.part === 1 ? sourceRow(page.slide, columns, places) : null
  if (sources) addSources(sheets, sources, frame)
  return sheets.map(({ items }, index) => ({ items, entries: index === 0 ? entriesOfPage(page, material.deck) : [] }))
}

/** Puts the sources at the foot of the last sheet, or of a new one when there is no room. */
function addSources(sheets: { items: SceneItem[]; bottom: number }[], sources: Row, frame: Box): void {
  const frameBottom = frame.y + frame.height
  const top = frameBottom - sources.height
  let sheet = sheets.at(-1)
  if (!sheet || sheet.bottom + sourcesGap > top) {
    sheet = { items: [], bottom: frame.y }
    sheets.push(sheet)
  }
  const [placed] = paginate([sources], () => ({ ...frame, y: top }))
  sheet.items.push(...drawRows(placed ?? []))
}

/** A quiet heading over each column, with a rule across. */
function headingItems(columns: readonly Column[], top: number, frame: Box): SceneItem[] {
  const headings = paginate([textRow(columns, words.notes, type.label)], () => ({ ...frame, y: top, height: 100 }))
  return [rule(frame.x, top - 3, frame.width), ...headings.flatMap(drawRows)]
}

function noteRows(page: DeckPage, columns: readonly Column[]): Row[] {
  if (page.part > 1) return [textRow(columns, words.notesWithFirstPart, type.note)]
  const { notes } = page.slide
  if (notes.length === 0) return [textRow(columns, words.noNotes, type.note)]
  return notes.map((note, index) => textRow(columns, note, type.body, { spaceBefore: 5, number: { text: String(index + 1), style: type.number } }))
}

function sourceRow(slide: Slide, columns: readonly Column[], places: ReadonlyMap<string, Place>): Row | null {
  if (slide.notes.length === 0) return null
  const described = describeSources(slide.notes.map((note) => note.sources), places)
  const texts = { zh: `${words.sources.zh}　${described.zh}`, en: `${words.sources.en}  ${described.en}` }
  return textRow(columns, texts, type.note, { marks: (top) => columns.map((column) => rule(column.x, top - 6, 60, ink.muted)) })
}
