/** Figures: large numbers, each with its label, in cards. */
import type { Figure } from '../briefing'
import type { Language } from '../article'
import type { TextLine } from '../scene'
import { writtenFigure } from '../slide-pieces'
import { bodyLook, bodySize, labelLook } from './body-type'
import { layoutCards } from './cards'
import type { LayoutKind } from './content'
import { languagesSet, pairPiece, type Piece, type Setting, stack } from './pieces'
import { layoutText, measureText, placeBlock, type TextStyle } from './text'

/** How much larger the digits are than the body, at most. */
const digitsFactor = 2.9
const sideFactor = 1.05

export const layoutFigures: LayoutKind<'figures'> = (content, area, setting) =>
  layoutCards(
    content.figures.map((figure) => (width) =>
      stack(
        [
          valuePiece(figure, width, setting),
          pairPiece(figure.label, labelLook(setting), width, setting),
          ...(figure.explanation ? [pairPiece(figure.explanation, bodyLook(setting), width, setting)] : []),
        ],
        10,
      )),
    area,
    setting,
  )

/** The value in the first language, large; in the second below it, small, when it is written differently. */
function valuePiece(figure: Figure, width: number, setting: Setting): Piece {
  const [first, second] = languagesSet({ zh: figure.value.zh.digits, en: figure.value.en.digits }, setting.languages)
  if (!first) throw new Error('a slide is set in at least one language')
  const large = largeValue(figure, first, width, setting)
  if (!second || writtenFigure(figure.value, first) === writtenFigure(figure.value, second)) return large
  const look = { face: 'serif', weight: 700, size: labelLook(setting).second.size + 2, fill: setting.theme.figure } as const
  return stack([large, pairPiece({ zh: writtenFigure(figure.value, 'zh'), en: writtenFigure(figure.value, 'en') }, { first: look, second: look, between: 0 }, width, { ...setting, languages: [second] })], 0)
}

/** Pieces of the value on one baseline, made smaller together until they fit the card. */
function largeValue(figure: Figure, language: Language, width: number, setting: Setting): Piece {
  const { before, digits, after } = figure.value[language]
  const styleOf = (size: number): TextStyle => ({ face: 'serif', weight: 700, size, fill: setting.theme.figure })
  const wanted = bodySize(setting)
  const parts = [
    { text: before, size: wanted * sideFactor },
    { text: digits, size: wanted * digitsFactor },
    { text: after, size: wanted * sideFactor },
  ].filter(({ text }) => text !== '')
  const spaceBetween = wanted * 0.22
  const natural = parts.reduce((sum, { text, size }) => sum + measureText(text, language, styleOf(size)), spaceBetween * (parts.length - 1))
  const scale = Math.min(1, (width * 0.99) / natural)
  const blocks = parts.map(({ text, size }) => layoutText(text, language, styleOf(size * scale), width))
  const baseline = Math.max(...blocks.map((block) => block.lines[0]?.baseline ?? 0))
  const height = Math.max(...blocks.map((block) => block.height))
  return {
    width,
    height,
    place(x, y) {
      let left = x
      return blocks.flatMap((block): TextLine[] => {
        const line = block.lines[0]
        const lines = placeBlock(block, left, y + baseline - (line?.baseline ?? 0))
        left += (line?.box.width ?? 0) + spaceBetween * scale
        return lines
      })
    },
  }
}
