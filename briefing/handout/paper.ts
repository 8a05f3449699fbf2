/**
 * The sheet of paper: its size, the frame that the content keeps to, the columns, and the type on it.
 *
 * Units are points (1/72 inch). Margins are about 19 mm, so that a page can be punched and filed, and no
 * office printer cuts it.
 */
import type { Language } from '../article'
import type { TextStyle } from '../layout/text'
import type { Box, Path, Rectangle } from '../scene'
import type { Paper } from './options'

/** ISO 216 A4 and ANSI/ASME Y14.1 Letter, portrait. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
}

const margin = 54
/** Room above the frame for the header, and below it for the footer. */
const headerRoom = 26
const footerRoom = 22

/** Where the content of a page goes: inside the margins, between header and footer. */
export function contentFrame(paper: Paper): Box {
  const { width, height } = paperSizes[paper]
  return {
    x: margin,
    y: margin + headerRoom,
    width: width - 2 * margin,
    height: height - 2 * margin - headerRoom - footerRoom,
  }
}

/** Tops of the header's and the footer's line of text. */
export function furnitureTops(paper: Paper): { readonly header: number; readonly footer: number } {
  return { header: margin - 10, footer: paperSizes[paper].height - margin - 4 }
}

/** Ink on white paper. Muted text has a contrast of 6.9:1, so that it survives a copier. */
export const ink = { text: '#1b2430', muted: '#4f5a68', rule: '#c7cdd6', writing: '#b4bcc8', accent: '#b5302a', paper: '#ffffff' } as const

/** The type of the printed page, by its part. Chinese and English take the same nominal size. */
export const type = {
  title: { face: 'serif', weight: 700, size: 26, fill: ink.text },
  secondTitle: { face: 'serif', weight: 700, size: 17, fill: ink.text },
  part: { face: 'serif', weight: 700, size: 14.5, fill: ink.text },
  topic: { face: 'serif', weight: 700, size: 11.5, fill: ink.text },
  label: { face: 'sans', weight: 700, size: 8.5, fill: ink.accent },
  body: { face: 'sans', weight: 400, size: 9.8, fill: ink.text },
  strong: { face: 'sans', weight: 700, size: 9.8, fill: ink.text },
  reading: { face: 'serif', weight: 400, size: 10, fill: ink.text },
  entry: { face: 'sans', weight: 400, size: 7.8, fill: ink.text },
  strongEntry: { face: 'sans', weight: 700, size: 7.8, fill: ink.text },
  small: { face: 'sans', weight: 400, size: 8.6, fill: ink.text },
  smallStrong: { face: 'sans', weight: 700, size: 8.6, fill: ink.text },
  caption: { face: 'sans', weight: 400, size: 8.4, fill: ink.text },
  secondCaption: { face: 'sans', weight: 400, size: 7.8, fill: ink.muted },
  note: { face: 'sans', weight: 400, size: 7.6, fill: ink.muted },
  number: { face: 'sans', weight: 700, size: 7.6, fill: ink.accent },
  quietNumber: { face: 'sans', weight: 400, size: 7.2, fill: ink.muted },
} as const satisfies Record<string, TextStyle>

/** A column of text in one language. */
export interface Column {
  readonly language: Language
  readonly x: number
  readonly width: number
}

/** Room at the left of the columns for the numbers of statements and paragraphs. */
export const gutter = 20
const columnGap = 22

/** Of the width of two columns: English needs more room than the Chinese that it renders. */
const textShares: Readonly<Record<Language, number>> = { zh: 0.43, en: 0.57 }

/** One column of text, or two facing ones, in the frame beside the gutter. */
export function columnsIn(frame: Box, languages: readonly Language[], shares = textShares): Column[] {
  const x = frame.x + gutter
  const width = frame.width - gutter
  if (languages.length === 1) return languages.map((language) => ({ language, x, width }))
  let left = x
  return languages.map((language) => {
    const column = { language, x: left, width: (width - columnGap) * shares[language] }
    left += column.width + columnGap
    return column
  })
}

/** The whole width beside the gutter, for what stands in one language after the other. */
export function fullColumn(frame: Box, language: Language): Column {
  return { language, x: frame.x + gutter, width: frame.width - gutter }
}

/** A rule as a filled rectangle: printers draw it at its exact thickness. */
export function rule(x: number, y: number, width: number, fill: string = ink.rule, thickness = 0.5): Rectangle {
  return { kind: 'rectangle', x, y, width, height: thickness, fill, radius: 0 }
}

/** A hairline around a slide. */
export function hairlineFrame(box: Box): Path {
  const { x, y, width, height } = box
  return {
    kind: 'path',
    path: `M${x} ${y}H${x + width}V${y + height}H${x}Z`,
    fill: null,
    stroke: ink.rule,
    strokeWidth: 0.5,
    opacity: 1,
    place: null,
  }
}
