/**
 * Contents: the briefing's title, who wrote it and when, and every entry with its page.
 *
 * How many pages the contents take depends on the entries alone, so their own length is known
 * before the page numbers are: `layoutContents` is given the entries with the sheets they begin on.
 */
import { languagesOf } from '../article'
import { layoutText, measureText, placeBlock } from '../layout/text'
import type { Box, SceneItem } from '../scene'
import { drawRows, type Entry, paginate, type PlacedRow, type Row, textRow } from './flow'
import { type Column, columnsIn, contentFrame, ink, rule, type } from './paper'
import { type Material, type Sheet, titleRows } from './sheet'
import { words, writtenDate } from './words'

/** An entry, and on which page of the body it begins, counting from 0. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly sheet: number
}

/** A place on a page that leads to another page. Pages count from 0. */
export interface PageLink {
  readonly page: number
  readonly box: Box
  readonly target: number
}

export interface Contents {
  readonly sheets: readonly Sheet[]
  readonly links: readonly PageLink[]
}

/** Room for the page number at the right edge. */
const numberRoom = 28
/** Headlines in Chinese are short: English has the more room, so that most entries take one line and all of them one page. */
const entryShares = { zh: 0.39, en: 0.61 }

export function layoutContents(placedEntries: readonly PlacedEntry[], material: Material): Contents {
  const { briefing, options } = material
  const frame = contentFrame(options.paper)
  const columns = columnsIn({ ...frame, width: frame.width - numberRoom }, languagesOf(options.notesLanguage, briefing.firstLanguage), entryShares)
  const sheetByRow = new Map<Row, number>()
  const rows = placedEntries.map(({ entry, sheet }) => {
    const row = entryRow(entry, columns)
    sheetByRow.set(row, sheet)
    return row
  })
  const pages = paginate([...openingRows(material, columns), ...rows], () => frame)
  const links: PageLink[] = []
  const sheets = pages.map((placed, page): Sheet => ({
    items: [
      ...drawRows(placed),
      ...placed.flatMap((line) => {
        const sheet = sheetByRow.get(line.row)
        // A title that is not written in the languages shown takes no line.
        if (sheet === undefined || !line.starts || line.height === 0) return []
        const target = pages.length + sheet
        links.push({ page, target, box: { x: frame.x, y: line.top, width: frame.width, height: line.height } })
        return pageNumber(line, target + 1, frame.x + frame.width)
      }),
    ],
    entries: [],
  }))
  return { sheets, links }
}

function openingRows(material: Material, columns: readonly Column[]): Row[] {
  const { briefing } = material
  const date = writtenDate(briefing.date)
  const byline = {
    zh: [briefing.author.zh, date.zh].filter((part) => part !== '').join('　'),
    en: [briefing.author.en, date.en].filter((part) => part !== '').join(', '),
  }
  return [
    ...titleRows(briefing.title, material),
    textRow(columns, briefing.subject, type.body, { spaceBefore: 12, keepWithNext: true }),
    textRow(columns, byline, type.note, { spaceBefore: 6, keepWithNext: true }),
    textRow(columns, words.contents, type.label, { spaceBefore: 15, keepWithNext: true }),
  ]
}

function entryRow(entry: Entry, columns: readonly Column[]): Row {
  const isPart = entry.depth === 0
  const right = (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0) + numberRoom
  const left = columns[0]?.x ?? 0
  return textRow(columns, entry.title, isPart ? type.strongEntry : type.entry, {
    spaceBefore: isPart ? 5 : 1.5,
    keepWithNext: isPart,
    number: { text: entry.number, style: type.number },
    // A quiet leader: a hairline under the entry, from its text to its number.
    marks: (top, height) => [rule(left, top + height + 0.5, right - left, ink.rule, 0.35)],
  })
}

function pageNumber(line: PlacedRow, number: number, right: number): SceneItem[] {
  const text = String(number)
  const block = layoutText(text, 'en', type.entry, numberRoom)
  const baseline = Math.max(0, ...line.cells.map((cell) => cell.block.lines[0]?.baseline ?? 0))
  const own = block.lines[0]?.baseline ?? 0
  return placeBlock(block, right - measureText(text, 'en', type.entry), line.top + baseline - own)
}
