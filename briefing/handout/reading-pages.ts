/**
 * Reading edition: the article as a printed text, in one language or in two facing columns.
 *
 * 1. Every block is a row; the two languages of a block begin at the same height.
 * 2. Paragraphs carry the numbers in the gutter that the sources of the notes pages point to.
 * 3. Headings open the entries of the contents.
 */
import { type Block, type Pair, languagesOf, saidBlocks } from '../article'
import { dated, runningText, tableCells } from '../block-text'
import type { TextStyle } from '../layout/text'
import type { Box, SceneItem } from '../scene'
import { cellsRow, type Entry, paginate, type Row, type RowOptions, textRow } from './flow'
import { type Column, columnsIn, contentFrame, gutter, ink, rule, type } from './paper'
import { paragraphNumbers } from './places'
import { type Material, type Sheet, sheetOf, titleRows } from './sheet'
import { markEditorNote } from './words'

const roomUnderTitle = 10

export function layoutReadingPages(material: Material): Sheet[] {
  const { article, firstLanguage } = material.briefing
  const frame = contentFrame(material.options.paper)
  const columns = columnsIn(frame, languagesOf(material.options.notesLanguage, firstLanguage))
  const numbers = paragraphNumbers(article)
  const [first, ...rest] = saidBlocks(article).flatMap((block) => blockRows(block, columns, frame, numbers.get(block.id)))
  const rows = first ? [{ ...first, spaceBefore: first.spaceBefore + roomUnderTitle }, ...rest] : rest
  return paginate([...titleRows(article.title, material), ...rows], () => frame).map(sheetOf)
}

function blockRows(block: Block, columns: readonly Column[], frame: Box, number: number | undefined): Row[] {
  return block.kind === 'table' ? tableRows(block, columns, number) : [blockRow(block, columns, frame, number)]
}

const cellGap = 8
/** In points. Below it the cells of a line stand one after the other instead. */
const leastCellWidth = 34

/** A table of the article, in each language for itself: its rows with hairlines between them. */
function tableRows(block: Extract<Block, { kind: 'table' }>, columns: readonly Column[], number: number | undefined): Row[] {
  return tableCells(block).map((cells, rowIndex) => {
    const isHeader = rowIndex < block.headerRows
    const style = isHeader ? type.smallStrong : type.small
    const texts = columns.flatMap((column) => {
      const width = (column.width - cellGap * (cells.length - 1)) / cells.length
      if (width < leastCellWidth) return [{ ...column, text: cells.flatMap((cell) => cell?.[column.language] || []).join(column.language === 'zh' ? '；' : '; ') }]
      return cells.map((cell, index) => ({ language: column.language, x: column.x + index * (width + cellGap), width, text: cell?.[column.language] ?? '' }))
    })
    return cellsRow(columns, texts, style, {
      spaceBefore: rowIndex === 0 ? 9 : 4,
      keepWithNext: isHeader,
      marks: (top, height) => columns.map((column) => rule(column.x, top + height + 1.5, column.width)),
      ...(rowIndex === 0 && { number: { text: String(number ?? ''), style: type.quietNumber } }),
    })
  })
}

function blockRow(block: Exclude<Block, { kind: 'table' }>, columns: readonly Column[], frame: Box, number: number | undefined): Row {
  const text = runningText(block)
  switch (block.kind) {
    case 'heading': {
      const isPart = block.level === 1
      const entry: Entry = { depth: isPart ? 0 : 1, number: '', title: { zh: text.zh || text.en, en: text.en || text.zh } }
      const marks = (top: number): SceneItem[] => (isPart ? [rule(frame.x, top - 9, frame.width)] : [])
      return textRow(columns, text, isPart ? type.part : type.topic, { spaceBefore: isPart ? 30 : 14, keepWithNext: true, balanced: true, entry, marks })
    }
    case 'paragraph':
    case 'labelled':
    case 'metadata':
    case 'debris':
      return numberedRow(columns, text, type.reading, number, { spaceBefore: 7 })
    case 'listItem':
      return numberedRow(columns, text, type.reading, number, { spaceBefore: 4 })
    case 'quotation':
      return numberedRow(columns, text, type.reading, number, {
        spaceBefore: 8,
        marks: (top, height) => columns.map((column) => ({ kind: 'rectangle', x: column.x - 8, y: top, width: 1.5, height, fill: ink.rule, radius: 0 })),
      })
    case 'footnote':
    case 'caption':
      return numberedRow(columns, text, type.note, number, { spaceBefore: 8 })
    case 'editorNote': {
      return numberedRow(columns, markEditorNote(text), type.note, number, {
        spaceBefore: 8,
        marks: (top, height) => [{ kind: 'rectangle', x: frame.x + gutter - 6, y: top, width: 1, height, fill: ink.accent, radius: 0 }],
      })
    }
    case 'reference': {
      return numberedRow(columns, dated(text, block.date), type.small, number, { spaceBefore: 4 })
    }
  }
}

/** The article's own text, numbered for those who look up a source. */
function numberedRow(columns: readonly Column[], text: Pair, style: TextStyle, number: number | undefined, options: RowOptions): Row {
  return textRow(columns, text, style, { ...options, number: { text: String(number ?? ''), style: type.quietNumber } })
}
