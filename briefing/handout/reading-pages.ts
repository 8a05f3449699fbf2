/**
 * Reading edition: the article as a printed text, in one language or in two facing columns.
 *
 * 1. Every block is a row; the two languages of a block begin at the same height.
 * 2. Paragraphs carry the numbers in the gutter that the sources of the notes pages point to.
 * 3. Headings open the entries of the contents.
 */
import { type Block, type Pair, languagesOf, saidBlocks } from '../article'
import type { TextStyle } from '../layout/text'
import type { Box, SceneItem } from '../scene'
import { type Entry, paginate, type Row, type RowOptions, textRow } from './flow'
import { type Column, columnsIn, contentFrame, gutter, ink, rule, type } from './paper'
import { joinSentences, paragraphNumbers } from './places'
import { type Material, type Sheet, sheetOf, titleRows } from './sheet'
import { markEditorNote } from './words'

const roomUnderTitle = 10

export function layoutReadingPages(material: Material): Sheet[] {
  const { article, firstLanguage } = material.briefing
  const frame = contentFrame(material.options.paper)
  const columns = columnsIn(frame, languagesOf(material.options.notesLanguage, firstLanguage))
  const numbers = paragraphNumbers(article)
  const [first, ...rest] = saidBlocks(article).map((block) => blockRow(block, columns, frame, numbers.get(block.id)))
  const rows = first ? [{ ...first, spaceBefore: first.spaceBefore + roomUnderTitle }, ...rest] : rest
  return paginate([...titleRows(article.title, material), ...rows], () => frame).map(sheetOf)
}

function blockRow(block: Block, columns: readonly Column[], frame: Box, number: number | undefined): Row {
  const text = joinSentences(block.sentences)
  switch (block.kind) {
    case 'heading': {
      const isPart = block.level === 1
      const entry: Entry = { depth: isPart ? 0 : 1, number: '', title: { zh: text.zh || text.en, en: text.en || text.zh } }
      const marks = (top: number): SceneItem[] => (isPart ? [rule(frame.x, top - 9, frame.width)] : [])
      return textRow(columns, text, isPart ? type.part : type.topic, { spaceBefore: isPart ? 30 : 14, keepWithNext: true, balanced: true, entry, marks })
    }
    case 'paragraph':
    case 'labelled':
    case 'quotation':
    case 'table':
    case 'metadata':
    case 'debris':
      return numberedRow(columns, text, type.reading, number, { spaceBefore: 7 })
    case 'listItem':
      return numberedRow(columns, text, type.reading, number, { spaceBefore: 4 })
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
      const dated = block.date ? { zh: `${text.zh}（${block.date}）`, en: `${text.en} (${block.date})` } : text
      return numberedRow(columns, dated, type.small, number, { spaceBefore: 4 })
    }
  }
}

/** The article's own text, numbered for those who look up a source. */
function numberedRow(columns: readonly Column[], text: Pair, style: TextStyle, number: number | undefined, options: RowOptions): Row {
  return textRow(columns, text, style, { ...options, number: { text: String(number ?? ''), style: type.quietNumber } })
}
