/**
 * Slides on a page: 2 large ones; 3 with ruled lines to write on; 6 with their headlines below.
 * Slides run in order, left to right and then down.
 */
import { languagesOf } from '../article'
import { layoutText, placeBlock } from '../layout/text'
import type { DeckPage } from '../layout/deck'
import type { Box, SceneItem } from '../scene'
import { contentFrame, ink, rule, type } from './paper'
import { entriesOfPage, type Material, type Sheet, slideItems } from './sheet'

type SlidesOnPage = 2 | 3 | 6

/** Columns and rows of slides, the width of a slide in the frame, and the room between cells. */
const grids: Readonly<Record<SlidesOnPage, { readonly columns: number; readonly rows: number }>> = {
  2: { columns: 1, rows: 2 },
  3: { columns: 1, rows: 3 },
  6: { columns: 2, rows: 3 },
}

const columnGap = 20
/** Lines for handwriting: 8 mm apart, as in school exercise books. */
const writingLineGap = 22.7

export function layoutSlidePages(material: Material, count: SlidesOnPage): Sheet[] {
  const { pages } = material.deck
  const sheets: Sheet[] = []
  for (let first = 0; first < pages.length; first += count) sheets.push(layoutSheet(pages.slice(first, first + count), material, count))
  return sheets
}

function layoutSheet(pages: readonly DeckPage[], material: Material, count: SlidesOnPage): Sheet {
  const frame = contentFrame(material.options.paper)
  const { columns, rows } = grids[count]
  const width = (frame.width - (columns - 1) * columnGap) / columns
  const height = frame.height / rows
  const items = pages.flatMap((page, index) =>
    layoutCell(page, material, count, {
      x: frame.x + (index % columns) * (width + columnGap),
      y: frame.y + Math.floor(index / columns) * height,
      width,
      height,
    }),
  )
  return { items, entries: pages.flatMap((page) => entriesOfPage(page, material.deck)) }
}

function layoutCell(page: DeckPage, material: Material, count: SlidesOnPage, cell: Box): SceneItem[] {
  switch (count) {
    case 2: {
      // As large as two slides and their captions allow.
      const width = Math.min(cell.width, ((cell.height - 42) * 16) / 9)
      const { items, box } = slideItems(page, material, cell.x + (cell.width - width) / 2, cell.y, width)
      return [...items, ...captionItems(page, material, box)]
    }
    case 3: {
      const { items, box } = slideItems(page, material, cell.x, cell.y + 4, (cell.width - columnGap) * 0.52)
      const lines = { ...cell, x: box.x + box.width + columnGap, y: box.y, width: cell.width - box.width - columnGap, height: cell.height - 24 }
      return [...items, ...captionItems(page, material, box), ...writingLines(lines)]
    }
    case 6: {
      const { items, box } = slideItems(page, material, cell.x, cell.y, cell.width)
      return [...items, ...captionItems(page, material, box)]
    }
  }
}

/** The slide's number and its headline in the languages of the notes: legible where the slide is small. */
function captionItems(page: DeckPage, material: Material, slide: Box): SceneItem[] {
  const numberBlock = layoutText(String(page.number), 'en', type.number, 40)
  const languages = languagesOf(material.options.notesLanguage, material.briefing.firstLanguage)
  const indent = 20
  let y = slide.y + slide.height + 6
  const items: SceneItem[] = []
  languages.forEach((language, index) => {
    const block = layoutText(page.slide.headline[language], language, index === 0 ? type.caption : type.secondCaption, slide.width - indent)
    if (index === 0) items.push(...placeBlock(numberBlock, slide.x, y + (block.lines[0]?.baseline ?? 0) - (numberBlock.lines[0]?.baseline ?? 0)))
    items.push(...placeBlock(block, slide.x + indent, y))
    y += block.height + 1
  })
  return items
}

function writingLines(box: Box): SceneItem[] {
  const count = Math.floor(box.height / writingLineGap)
  return Array.from({ length: count }, (_, index) => rule(box.x, box.y + (index + 1) * writingLineGap, box.width, ink.writing, 0.4))
}
