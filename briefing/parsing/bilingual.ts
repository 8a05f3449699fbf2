/**
 * Whether a document says everything twice, in Chinese and in English.
 *
 * 1. A line of both languages (`现状 Status`, `现状 / Status`) is cut where one ends and the other begins.
 * 2. What is said falls into runs of one language. Each run and the next make a pair when their lengths are in the proportion of a translation.
 *    Paragraph by paragraph there are many such pairs, whole text after whole text there is one.
 * 3. The document is bilingual when such pairs hold most of it. An abstract, a quotation or a few paragraphs in the other language do not.
 */
import type { Language } from '../article'
import { countScripts, endsAsSentence, isHan, type Scripts } from './characters'
import { readNumbering } from './numbering'
import { isSaidPiece, splitPiece, type Piece } from './piece'
import { cutWords, type Words } from './words'

/** English words for each Chinese character, in any plausible translation; measured between .5 and .8 on news and reports. */
const fewestWords = 0.25
const mostWords = 1.5
const leastShare = 0.7

/** Chinese characters, or what English words say as much: a title and its translation are no bilingual document. */
const leastVolume = 10

/** Pieces that are cut by language, each with its own, and the runs that pair. Undefined when the document is in one language. */
export function findTwoLanguages(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly pairs: readonly RunPair[] } | undefined {
  const cut = pieces.flatMap(splitByScript)
  const runs = runsOf(cut)
  const pairs: RunPair[] = []
  let paired = 0
  let total = 0
  for (const run of runs) total += run.volume
  for (let index = 0; index + 1 < runs.length; ) {
    const [one, other] = [runs[index], runs[index + 1]]
    if (one === undefined || other === undefined) break
    const [han, words] = one.language === 'zh' ? [one.amount, other.amount] : [other.amount, one.amount]
    const ratio = words / Math.max(1, han)
    if (ratio >= fewestWords && ratio <= mostWords) paired += one.volume + other.volume
    pairs.push({ zh: one.language === 'zh' ? one.indices : other.indices, en: one.language === 'zh' ? other.indices : one.indices })
    index += 2
  }
  const least = Math.min(...(['zh', 'en'] as const).map((language) => runs.reduce((sum, run) => sum + (run.language === language ? run.volume : 0), 0)))
  return least >= leastVolume && paired >= total * leastShare ? { pieces: cut, pairs } : undefined
}

/** Whether there is enough of each language, by the bounds above, for pairs to hold most of the document: of nearly all documents there is not. */
export function mayBeBoth({ han, latinWords }: Scripts): boolean {
  return latinWords >= han * 0.1 && latinWords <= han * 4.2
}

/** Indices of pieces that say the same in the two languages. */
export interface RunPair {
  readonly zh: readonly number[]
  readonly en: readonly number[]
}

interface Run {
  readonly language: Language
  readonly indices: number[]
  /** Han characters of a Chinese run, words of an English one. */
  amount: number
  /** The same for both languages: about how much is said. */
  volume: number
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined || !isSaidPiece(piece) || piece.role?.kind === 'reference' || piece.role?.kind === 'title') continue
    const { han, latinWords } = countScripts(piece.words.text)
    const last = runs.at(-1)
    const language: Language = han === 0 && latinWords === 0 ? (last?.language ?? 'zh') : languageOfCounts(han, latinWords)
    const amount = language === 'zh' ? han : latinWords
    const volume = language === 'zh' ? han : latinWords / 0.62
    if (last?.language === language) {
      last.indices.push(index)
      last.amount += amount
      last.volume += volume
    } else runs.push({ language, indices: [index], amount, volume })
  }
  return runs
}

export function languageOfPiece(piece: Piece): Language {
  const { han, latinWords } = countScripts(piece.words.text)
  return languageOfCounts(han, latinWords)
}

function languageOfCounts(han: number, latinWords: number): Language {
  return han >= latinWords ? 'zh' : 'en'
}

/** A piece of both languages as two of the same role. */
function splitByScript(piece: Piece): readonly Piece[] {
  const role = piece.role?.kind
  if (role !== 'heading' && role !== 'paragraph' && role !== 'title' && role !== 'listItem') return [piece]
  const { text } = piece.words
  const isEntry = role === 'paragraph' && text.length <= 60 && !endsAsSentence(text)
  const place = scriptBorder(text, role === 'paragraph' && !isEntry ? 4 : 1, isEntry)
  if (place === 0) return [piece]
  const halves = splitPiece(piece, place)
  if (halves === undefined) return [piece]
  const [whole, after] = halves
  const before = { ...whole, words: cutWords(whole.words, 0, whole.words.text.replace(/\s*[/／|｜]$/, '').length) ?? whole.words }
  const said = piece.texts?.[0]
  const first = said === undefined ? undefined : cutFrom(before.words, said.from)
  // The second half may have a number of its own: `（一）现状 / (1) Status`.
  const number = said !== undefined && (role === 'heading' || role === 'listItem') && said.from > piece.words.from ? (readNumbering(after.words.text)?.length ?? 0) : 0
  return [{ ...before, texts: first === undefined ? undefined : [first] }, { ...after, texts: number === 0 ? undefined : [cutWords(after.words, number) ?? after.words] }]
}

function cutFrom(words: Words, from: number): Words {
  const skipped = Math.max(0, from - words.from)
  return { ...words, from: words.from + skipped, text: words.text.slice(skipped) }
}

/** Where the sign between two languages ends the first, and where the second begins: `展区 / Hall`; undefined without one. */
export function sidesOf(text: string): { readonly end: number; readonly second: number } | undefined {
  if (!/[/／|｜]/.test(text)) return undefined
  for (const match of text.matchAll(/\s+[/|]\s+|\s*[／｜]\s*/g)) {
    const [end, second] = [match.index, match.index + match[0].length]
    const [one, other] = [countScripts(text.slice(0, end)), countScripts(text.slice(second))]
    const isChineseFirst = one.han > 0 && other.han === 0 && other.latinWords > 0 && one.latinWords <= one.han * 0.3
    const isEnglishFirst = other.han > 0 && one.han === 0 && one.latinWords > 0 && other.latinWords <= other.han * 0.3
    if (isChineseFirst || isEnglishFirst) return { end, second }
  }
  return undefined
}

/** The index where the text changes from one language to the other for good, with at least so many words of English; 0 when it does not. `mayBeSmall`: English may begin with a small letter, as in a glossary. */
export function scriptBorder(text: string, leastWords: number, mayBeSmall = false): number {
  if (text.length > 20_000) return 0
  const sides = sidesOf(text)
  if (sides !== undefined) return countScripts(text.slice(sides.second)).latinWords + countScripts(text.slice(0, sides.end)).latinWords >= leastWords ? sides.second : 0
  let last = text.length - 1
  while (last >= 0 && !isHan(text.charCodeAt(last))) last -= 1
  if (last < 0) return 0
  const tail = /[A-Za-z“"]/.exec(text.slice(last + 1))
  if (tail !== null) {
    const place = last + 1 + tail.index
    const [zh, en] = [countScripts(text.slice(0, place)), countScripts(text.slice(place))]
    const isApart = /[\s。！？/|：:（(]/.test(text.charAt(place - 1))
    if (isApart && (mayBeSmall || /[A-Z“"]/.test(text.charAt(place))) && en.latinWords >= leastWords && en.latinWords >= zh.han * fewestWords * 0.8 && zh.latinWords <= zh.han * 0.3) return place
  }
  let first = 0
  while (first < text.length && !isHan(text.charCodeAt(first))) first += 1
  const place = '“（《「'.includes(text.charAt(first - 1)) ? first - 1 : first
  if (place === 0) return 0
  const [en, zh] = [countScripts(text.slice(0, place)), countScripts(text.slice(place))]
  const isApart = /[\s.!?/|]/.test(text.charAt(place - 1))
  return isApart && en.latinWords >= Math.max(2, leastWords) && zh.han >= en.latinWords / mostWords && zh.latinWords <= zh.han * 0.3 && en.latinWords >= zh.han * fewestWords ? place : 0
}
