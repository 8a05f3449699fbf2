/**
 * Pieces with their roles → title and blocks, in the one language of the document or in both.
 *
 * In a document of one language all words stand on its side. In a bilingual one every piece is built in its own language first,
 * then title pairs with title and block with block.
 */
import type { Block, Language, Pair, Range, Sentence } from '../article'
import { findTwoLanguages, languageOfPiece, mayBeBoth } from './bilingual'
import { buildBlocks, nameIds } from './build-blocks'
import { columnsOf, countScripts, endsAsSentence, languageOf, type Scripts } from './characters'
import { pairLanguages } from './pair-languages'
import { giveRole, type Piece } from './piece'
import { tidyText } from './words'

export interface Built {
  /** The one language of the article; of a bilingual one, that of its first words. */
  readonly language: Language
  /** As the document has it; undefined when it has none. */
  readonly title: Sentence | undefined
  readonly blocks: readonly Block[]
}

export function buildArticle(pieces: readonly Piece[]): Built {
  const scripts = scriptsOfDocument(pieces)
  const both = mayBeBoth(scripts) ? findTwoLanguages(pieces) : undefined
  if (both === undefined) return buildOne(pieces, scripts.han >= scripts.latinWords ? 'zh' : 'en')
  const title = findBothTitles(both.pieces, both.pairs)
  const untitled = both.pieces.flatMap((_, index) => (title.includes(index) ? [] : [index]))
  const place = new Map(untitled.map((index, at) => [index, at]))
  const inPlace = (indices: readonly number[]): number[] => indices.flatMap((index) => place.get(index) ?? [])
  const said = untitled.flatMap((index) => both.pieces[index] ?? [])
  const blocks = buildBlocks(said, languageOfPiece, nameIds(), true)
  const titles = title.flatMap((index) => both.pieces[index] ?? [])
  return {
    language: titles[0] === undefined ? (said[0] === undefined ? 'zh' : languageOfPiece(said[0])) : languageOfPiece(titles[0]),
    title: titles.length === 0 ? undefined : titleOf(titles),
    blocks: pairLanguages(blocks, both.pairs.map(({ zh, en }) => ({ zh: inPlace(zh), en: inPlace(en) }))),
  }
}

function buildOne(pieces: readonly Piece[], language: Language): Built {
  // A second title in the other language tells of the article, which has no words on that side.
  const own = pieces.map((piece) => (piece.role?.kind === 'title' && languageOf(piece.words.text) !== language && pieces.some((other) => other !== piece && other.role?.kind === 'title') ? giveRole(piece, { kind: 'metadata', role: 'other', told: {} }) : piece))
  const titles = own.filter(({ role }) => role?.kind === 'title')
  return { language, title: titles.length === 0 ? undefined : titleOf(titles, language), blocks: buildBlocks(own, () => language, nameIds()) }
}

/** Of what the document says. */
function scriptsOfDocument(pieces: readonly Piece[]): Scripts {
  let han = 0
  let latinWords = 0
  for (const { role, words } of pieces) {
    if (role?.kind === 'debris' || role?.kind === 'metadata') continue
    const scripts = countScripts(words.text)
    han += scripts.han
    latinWords += scripts.latinWords
  }
  return { han, latinWords }
}

/** The pieces of the title, those in the other language among them: they may stand over its text, far below. */
function findBothTitles(pieces: readonly Piece[], pairs: readonly { readonly zh: readonly number[]; readonly en: readonly number[] }[]): number[] {
  const titles = pieces.flatMap(({ role }, index) => (role?.kind === 'title' ? [index] : []))
  const first = pieces[titles[0] ?? -1]
  const languages = new Set(titles.flatMap((index) => languageOf(pieces[index]?.words.text ?? '') ?? []))
  if (first === undefined || languages.size !== 1) return titles
  const [pair] = pairs
  const across = (languages.has('zh') ? pair?.en : pair?.zh)?.[0]
  const candidate = pieces[across ?? -1]
  if (across === undefined || candidate === undefined || pairs.length > 1) return titles
  const isTitle = (candidate.role?.kind === 'heading' && candidate.role.number === undefined) || candidate.role?.kind === 'paragraph'
  return isTitle && columnsOf(candidate.words.text, 161) <= 160 && !endsAsSentence(candidate.words.text) ? [...titles, across] : titles
}

/** `only`: the side that all the words stand on. */
function titleOf(pieces: readonly Piece[], only?: Language): Sentence {
  const side = (language: Language): string => pieces.filter((piece) => (only ?? languageOfPiece(piece)) === language).reduce((before, piece) => `${before}${before === '' ? '' : betweenTitles(piece, language)}${tidyText(piece.words.text.slice(0, 1500))}`, '').slice(0, 3900)
  const ranges: Range[] = []
  for (const { range } of pieces) {
    const last = ranges.at(-1)
    if (last !== undefined && last.end === range.start) ranges[ranges.length - 1] = { start: last.start, end: range.end }
    else ranges.push(range)
  }
  return { id: 'title', zh: side('zh'), en: side('en'), ranges }
}

/** Lines of plain text that make one Chinese title are its words, broken where the line was full. */
function betweenTitles({ hint }: Piece, language: Language): string {
  return language === 'en' ? ': ' : hint.kind === 'title' ? ' ' : ''
}

export function onSide(text: string, language: Language): Pair {
  return language === 'zh' ? { zh: text, en: '' } : { zh: '', en: text }
}
