/**
 * A query and the article → every place where it stands, in reading order.
 *
 * 1. `fold` makes text comparable to what a keyboard types: upper and lower case, full and half width and
 *    compatibility forms are the same (Unicode NFKC, then lower case), and so are curly and straight quotation marks.
 *    In Chinese white space does not count, since figures are written with and without spaces around them, and any
 *    dashes are one hyphen. In English any white space, hyphens and dashes are one space: "horse-racing" is "horse racing".
 * 2. Matches are found in the folded text and led back to places in the text as it is written.
 */
import { type Article, type Language, sentencesOf, type Sentence } from '../../briefing/article'

export interface Match {
  readonly sentenceId: string
  readonly language: Language
  /** UTF-16 offsets into the sentence's text: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
}

export function findInArticle(article: Article, query: string, languages: readonly Language[]): Match[] {
  if (query.trim() === '') return []
  const sought = { zh: fold(query.trim(), 'zh').text, en: fold(query.trim(), 'en').text }
  // A query of dashes alone would find every space of an English text.
  const searched = languages.filter((language) => sought[language].trim() !== '')
  return sentencesOf(article).flatMap((sentence) =>
    searched.flatMap((language) =>
      placesIn(sentence, language, sought[language]).map((place) => ({ sentenceId: sentence.id, language, ...place })),
    ),
  )
}

/** Folded texts are kept, so that each letter of a query that is being typed costs a search and no more; places are worked out only where something is found. */
const foldedTexts = { zh: new WeakMap<Sentence, string>(), en: new WeakMap<Sentence, string>() }

function placesIn(sentence: Sentence, language: Language, sought: string): { start: number; end: number }[] {
  const known = foldedTexts[language].get(sentence) ?? foldText(sentence[language], language)
  foldedTexts[language].set(sentence, known)
  return known.includes(sought) ? findInText(fold(sentence[language], language), sought) : []
}

function findInText(folded: FoldedText, sought: string): { start: number; end: number }[] {
  const places = []
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + sought.length)) {
    const start = folded.starts[at]
    const end = folded.ends[at + sought.length - 1]
    if (start !== undefined && end !== undefined) places.push({ start, end })
  }
  return places
}

interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of `text`: where the character that it came from starts and ends as written. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function fold(written: string, language: Language): FoldedText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const character of written) {
    const folded = foldCharacter(character, language, text)
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset)
      ends.push(offset + character.length)
    }
    text += folded
    offset += character.length
  }
  return { text, starts, ends }
}

/** The text of `fold`, without the places: of a million characters it is wanted at the first letter of a query. */
function foldText(written: string, language: Language): string {
  // An ideograph is folded already, and what comes before it does not matter to what comes behind it.
  return written.replace(/[^\u4e00-\u9fff]+/gu, (run) => {
    let text = ''
    for (const character of run) text += foldCharacter(character, language, text)
    return text
  })
}

function foldCharacter(character: string, language: Language, before: string): string {
  const known = foldedCharacters.get(character) ?? foldAlone(character)
  foldedCharacters.set(character, known)
  if (known !== ' ' && known !== '-') return known
  const sign = language === 'en' ? ' ' : known === '-' ? '-' : ''
  return before.endsWith(sign) ? '' : sign
}

/** Most texts are written with some hundred signs beside the ideographs. */
const foldedCharacters = new Map<string, string>()

/** Any dash is a hyphen, any white space a space. */
function foldAlone(character: string): string {
  if (/[\p{Dash_Punctuation}\u2212]/u.test(character)) return '-'
  if (/\s/u.test(character)) return ' '
  // Before NFKC, which takes some of them apart.
  if (/[‘’‚‛′´`『』]/u.test(character)) return "'"
  if (/[“”„‟″「」]/u.test(character)) return '"'
  return character.normalize('NFKC').toLowerCase()
}
