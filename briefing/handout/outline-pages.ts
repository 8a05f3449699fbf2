/**
 * Outline: the headlines and statements of all slides, without notes.
 * Sections are numbered 1, 2, 3 and their slides 1.1, 1.2; slides outside sections have no number.
 */
import { type Language, type Pair, languagesOf } from '../article'
import { labelled } from '../block-text'
import type { Slide } from '../briefing'
import { piecesOf, saysItsSummary, type SlidePiece } from '../slide-pieces'
import { type Entry, paginate, type Row, textRow } from './flow'
import { type Column, columnsIn, contentFrame, type } from './paper'
import { entriesOfPage, type Material, type Sheet, sheetOf } from './sheet'

export function layoutOutlinePages(material: Material): Sheet[] {
  const { briefing, deck, options } = material
  const frame = contentFrame(options.paper)
  const columns = columnsIn(frame, languagesOf(options.notesLanguage, briefing.firstLanguage))
  const rows: Row[] = []
  let section = ''
  let slideInSection = 0
  for (const page of deck.pages.filter((candidate) => candidate.part === 1)) {
    for (const entry of entriesOfPage(page, deck)) {
      if (entry.depth === 0) {
        section = entry.number
        slideInSection = 0
        rows.push(headingRow(entry, columns))
      } else {
        slideInSection += 1
        rows.push(headingRow({ ...entry, number: `${section}.${slideInSection}` }, columns))
      }
    }
    if (saysItsSummary(page.slide, briefing)) rows.push(pieceRow({ label: null, text: page.slide.headline }, page.slide, columns))
    rows.push(...piecesOf(page.slide, briefing).filter((piece) => !repeatsHeadline(piece, page.slide)).map((piece) => pieceRow(piece, page.slide, columns)))
  }
  return paginate(rows, () => frame).map(sheetOf)
}

function headingRow(entry: Entry, columns: readonly Column[]): Row {
  const isPart = entry.depth === 0
  return textRow(columns, entry.title, isPart ? type.topic : type.strong, {
    spaceBefore: isPart ? 20 : 11,
    keepWithNext: true,
    entry,
    number: { text: entry.number, style: type.number },
  })
}

/** The summary of a section is often the headline of its first slide. */
function repeatsHeadline({ label, text }: SlidePiece, { headline }: Slide): boolean {
  const isSame = (language: Language): boolean => text !== null && withoutStop(text[language]) !== '' && withoutStop(text[language]) === withoutStop(headline[language])
  return label === null && (isSame('zh') || isSame('en'))
}

function withoutStop(text: string): string {
  return text.replace(/[。.]$/, '')
}

function pieceRow({ label, text }: SlidePiece, slide: Slide, columns: readonly Column[]): Row {
  if (slide.kind === 'comparison' && label !== null && text === null) {
    return textRow(columns, label, type.smallStrong, { spaceBefore: 7, keepWithNext: true })
  }
  const joined: Pair = {
    zh: labelled(label?.zh ?? '', text?.zh ?? '', 'zh'),
    en: labelled(label?.en ?? '', text?.en ?? '', 'en'),
  }
  return textRow(columns, joined, type.small, { spaceBefore: 3 })
}
