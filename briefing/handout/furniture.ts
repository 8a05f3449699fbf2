/**
 * Header and footer: the title at the head of every page, at its foot the date and which page it is.
 * Each takes one line: what is longer is shortened with an ellipsis, since the contents page has it in full.
 */
import { type Language, type Pair, languagesOf } from '../article'
import { layoutText, measureText, placeBlock } from '../layout/text'
import type { Scene, TextLine } from '../scene'
import { contentFrame, furnitureTops, ink, paperSizes, rule, type } from './paper'
import type { Material, Sheet } from './sheet'
import { pageOf, writtenDate } from './words'

const style = type.quietNumber
const between = 12

/** The finished page: the sheet with its header and footer. `page` counts from 1. */
export function furnish(sheet: Sheet, page: number, pages: number, { briefing, options }: Material): Scene {
  const frame = contentFrame(options.paper)
  const tops = furnitureTops(options.paper)
  const languages = languagesOf(options.notesLanguage, briefing.firstLanguage)
  const right = frame.x + frame.width
  const pageNumber = piecesOf(pageOf(page, pages), languages)
  const widthOfNumber = widthOf(pageNumber)
  const header = options.header === undefined ? piecesOf(briefing.title, languages) : [piece(options.header, languages)]
  const footer = options.footer === undefined ? piecesOf(writtenDate(briefing.date), languages) : [piece(options.footer, languages)]
  return {
    ...paperSizes[options.paper],
    background: ink.paper,
    items: [
      ...setLine(shorten(header, frame.width), frame.x, tops.header),
      rule(frame.x, tops.header + 15, frame.width),
      ...sheet.items,
      ...setLine(shorten(footer, frame.width - widthOfNumber - between), frame.x, tops.footer),
      ...setLine(pageNumber, right - widthOfNumber, tops.footer),
    ],
  }
}

interface Piece {
  readonly text: string
  readonly language: Language
}

function piecesOf(text: Pair, languages: readonly Language[]): Piece[] {
  return languages.map((language) => ({ text: text[language], language })).filter(({ text: own }) => own !== '')
}

/** The user's own text, in whatever language it is: Chinese faces when it has Chinese characters. */
function piece(text: string, languages: readonly Language[]): Piece {
  return { text, language: /\p{Script=Han}/u.test(text) ? 'zh' : (languages[0] ?? 'en') }
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((width, { text, language }) => width + measureText(text, language, style), between * Math.max(0, pieces.length - 1))
}

function setLine(pieces: readonly Piece[], x: number, y: number): TextLine[] {
  const blocks = pieces.map(({ text, language }) => layoutText(text, language, style, Infinity))
  const baseline = Math.max(0, ...blocks.map((block) => block.lines[0]?.baseline ?? 0))
  let left = x
  return blocks.flatMap((block) => {
    const [line] = block.lines
    if (!line) return []
    const placed = placeBlock(block, left, y + baseline - line.baseline)
    left += line.box.width + between
    return placed
  })
}

/** Cuts the pieces, each to its share of the room, until they fit. */
function shorten(pieces: readonly Piece[], width: number): Piece[] {
  if (widthOf(pieces) <= width) return [...pieces]
  const share = (width - between * (pieces.length - 1)) / pieces.length
  return pieces.map(({ text, language }) => {
    const characters = [...text]
    let kept = text
    while (characters.length > 0 && measureText(kept, language, style) > share) {
      characters.pop()
      kept = `${characters.join('').trimEnd()}…`
    }
    return { text: kept, language }
  })
}
