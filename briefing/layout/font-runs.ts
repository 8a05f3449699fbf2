/**
 * Text → pieces of one font each, with the room between them.
 *
 * 1. Each character takes a family: Chinese text is set wholly in the Chinese faces (their digits and Latin
 *    letters belong to them); English text in the English faces, whose quotation marks and apostrophes are
 *    proportional (in the Chinese faces they are a full em wide). A character that the first choice lacks
 *    goes to the first family that has it.
 * 2. Between a Han character and a Latin letter or digit stands the room of a thin space.
 * 3. Of two full-width punctuation marks side by side, the blank half between them is taken out.
 *
 * Source for 2 and 3: W3C, Requirements for Chinese Text Layout, sections 3.2.3 and 3.1.6.
 */
import type { Language } from '../article'
import type { FontFamily, FontWeight } from '../scene'
import { covers, widthOf } from './font-metrics'

export type Face = 'sans' | 'serif'

/** Characters set in one family; `gap` is the room before them in ems of the nominal size (negative when blank is taken out). */
export interface FontPiece {
  readonly text: string
  readonly family: FontFamily
  readonly gap: number
}

/** Room between Han and Latin: a thin space is a sixth of an em. */
const thinSpace = 1 / 6
const blankHalf = -1 / 2

/** The English faces look as large as the Latin letters of the Chinese ones when set a little larger. */
export const sizeFactor: Readonly<Record<FontFamily, number>> = {
  'Noto Sans SC': 1,
  'Noto Serif SC': 1,
  'Source Sans 3': 1.08,
  'Source Serif 4': 1.05,
}

const familiesOf: Readonly<Record<Face, Readonly<Record<Language, readonly FontFamily[]>>>> = {
  sans: {
    zh: ['Noto Sans SC', 'Source Sans 3', 'Noto Serif SC', 'Source Serif 4'],
    en: ['Source Sans 3', 'Noto Sans SC', 'Source Serif 4', 'Noto Serif SC'],
  },
  serif: {
    zh: ['Noto Serif SC', 'Source Serif 4', 'Noto Sans SC', 'Source Sans 3'],
    en: ['Source Serif 4', 'Noto Serif SC', 'Source Sans 3', 'Noto Sans SC'],
  },
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
const latin = /[\p{Script=Latin}\p{Script=Greek}0-9%‰°+]/u
const closing = new Set('，。、）》」』】〕”’；：')
const opening = new Set('（《「『【〔“‘')
/** Marks whose right half is blank in the Chinese faces, so that it can be taken out before another mark. */
const blankAfter = new Set('，。、；：）》」』】〕”’')

/** The characters of `text` that no bundled font covers, each once, in order of appearance. */
export function uncoveredCharacters(text: string): string[] {
  const families = familiesOf.sans.zh
  return [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !families.some((family) => covers(family, codePoint))
  })
}

/** Pieces of `text` in order; joining their texts gives back `text`. */
export function fontPieces(text: string, language: Language, face: Face): FontPiece[] {
  const pieces: FontPiece[] = []
  const characters = [...text]
  let piece = ''
  let pieceFamily: FontFamily | null = null
  let pieceGap = 0
  let before = ''
  characters.forEach((character, index) => {
    const family = familyOf(character, before, characters[index + 1] ?? '', language, face)
    const gap = before === '' ? 0 : gapBetween(before, character, pieceFamily, family)
    if (family !== pieceFamily || gap !== 0) {
      if (pieceFamily) pieces.push({ text: piece, family: pieceFamily, gap: pieceGap })
      piece = ''
      pieceFamily = family
      pieceGap = gap
    }
    piece += character
    before = character
  })
  if (pieceFamily) pieces.push({ text: piece, family: pieceFamily, gap: pieceGap })
  return pieces
}

/** What decides how text looks, apart from its size. */
export interface Voice {
  readonly language: Language
  readonly face: Face
  readonly weight: FontWeight
}

/** Width of the text on one line, in ems of its nominal size: the width grows with the size. */
export function measureInEms(text: string, { language, face, weight }: Voice): number {
  let width = 0
  for (const piece of fontPieces(text, language, face)) {
    width += piece.gap + widthOf(piece.text, piece.family, weight, sizeFactor[piece.family])
  }
  return width
}

/**
 * How far a line that starts with an opening mark hangs out to the left, in ems: the left half of a full-width
 * opening mark is blank, and would look like an indent.
 */
export function blankAtStart(text: string, language: Language): number {
  return language === 'zh' && opening.has(text.charAt(0)) ? -blankHalf : 0
}

function familyOf(character: string, before: string, after: string, language: Language, face: Face): FontFamily {
  // An apostrophe inside a Latin word is proportional, whatever the language around it.
  const inLatinWord = character === '’' && latin.test(before) && latin.test(after)
  const families = familiesOf[face][inLatinWord ? 'en' : language]
  const codePoint = character.codePointAt(0) ?? 0
  return families.find((family) => covers(family, codePoint)) ?? (families[0] as FontFamily)
}

function isChineseFamily(family: FontFamily | null): boolean {
  return family === 'Noto Sans SC' || family === 'Noto Serif SC'
}

function gapBetween(before: string, after: string, familyBefore: FontFamily | null, familyAfter: FontFamily): number {
  if ((han.test(before) && latin.test(after)) || (latin.test(before) && han.test(after))) return thinSpace
  if (!isChineseFamily(familyBefore) || !isChineseFamily(familyAfter)) return 0
  if (blankAfter.has(before) && (closing.has(after) || opening.has(after))) return blankHalf
  if (opening.has(before) && opening.has(after)) return blankHalf
  return 0
}
