/**
 * Pieces with their roles → the blocks of the Article.
 *
 * In: every piece has a role by now. Out: blocks whose texts are cut into sentences, each with its id and range; what a block says as one
 * (a heading, a label, a cell, a credit) is one sentence. Ids come from offsets, so that they stay when a block is re-typed.
 */
import type { Block, Language, Sentence } from '../article'
import { assertNever } from '../result'
import { sidesOf } from './bilingual'
import { languageOf } from './characters'
import { findLevels } from './levels'
import type { Piece, Role } from './piece'
import { cutLong, cutSentences } from './sentences'
import { cutWords, offsetAt, rangeOf, tidyText, type Words } from './words'

/** Gives each id once: a second one at the same offset gets `-2`. */
export type NameId = (prefix: 's' | 'b', offset: number) => string

export function nameIds(): NameId {
  const given = { s: new Map<number, number>(), b: new Map<number, number>() }
  return (prefix, offset) => {
    const count = (given[prefix].get(offset) ?? 0) + 1
    given[prefix].set(offset, count)
    return count === 1 ? `${prefix}${offset}` : `${prefix}${offset}-${count}`
  }
}

/** `isBilingual`: cells of a table may be in both languages. */
export function buildBlocks(pieces: readonly Piece[], languageOfPiece: (piece: Piece) => Language, nameId: NameId, isBilingual = false): Block[] {
  const levels = findLevels(pieces)
  return pieces.flatMap((piece) => (piece.role === undefined || piece.role.kind === 'title' ? [] : [withSentence(buildBlock(piece, piece.role, levels.get(piece) ?? 1, languageOfPiece(piece), nameId, isBilingual), piece, nameId)]))
}

/** What has no words, a picture most often, keeps its place with a sentence that says nothing. */
function withSentence(block: Block, { range }: Piece, nameId: NameId): Block {
  return block.sentences.length > 0 ? block : { ...block, sentences: [{ id: nameId('s', range.start), zh: '', en: '', ranges: [{ start: range.start, end: range.start }] }] }
}

export function makeSentence(words: Words, language: Language, nameId: NameId): Sentence {
  const text = tidyText(words.text)
  return { id: nameId('s', offsetAt(words, 0)), zh: language === 'zh' ? text : '', en: language === 'en' ? text : '', ranges: [rangeOf(words)] }
}

/** A cell of a table in both languages: `展区 / Hall`, or what is the same in both. */
function makeCell(words: Words, nameId: NameId): Sentence {
  const sides = sidesOf(words.text)
  const [one, other] = sides === undefined ? [] : [cutWords(words, 0, sides.end), cutWords(words, sides.second)]
  if (one !== undefined && other !== undefined) {
    const first = makeSentence(one, languageOf(one.text) ?? 'zh', nameId)
    const [zh, en] = first.en === '' ? [first.zh, tidyText(other.text)] : [tidyText(other.text), first.en]
    return { ...first, zh, en, ranges: [rangeOf(one), rangeOf(other)] }
  }
  const language = languageOf(words.text)
  const cell = makeSentence(words, language ?? 'zh', nameId)
  return language === undefined ? { ...cell, en: cell.zh } : cell
}

function buildBlock(piece: Piece, role: Role, level: number, language: Language, nameId: NameId, isBilingual: boolean): Block {
  const texts = piece.texts ?? [piece.words]
  const sentence = (words: Words): Sentence => makeSentence(words, language, nameId)
  const cut = (words: readonly Words[]): Sentence[] => words.flatMap((one) => cutSentences(one).map(sentence))
  const whole = (words: readonly Words[]): Sentence[] => words.flatMap((one) => cutLong(one).map(sentence))
  const id = nameId('b', piece.range.start)
  const ranges = [piece.range]
  const [first, ...others] = texts
  const last = texts.at(-1)
  switch (role.kind) {
    case 'title':
      throw new Error('the title is no block')
    case 'heading':
      return { kind: 'heading', level, ...(role.number !== undefined && { number: role.number.slice(0, 40) }), id, ranges, sentences: whole(texts) }
    case 'paragraph':
    case 'footnote':
      return { kind: role.kind, id, ranges, sentences: cut(texts) }
    case 'labelled':
      return { kind: 'labelled', id, ranges, sentences: [...(first === undefined ? [] : whole([first])), ...cut(others)] }
    case 'listItem':
      return { kind: 'listItem', ...(role.number !== undefined && { number: role.number }), level: role.level, id, ranges, sentences: cut(texts) }
    case 'table': {
      const areBoth = isBilingual && texts.some((words) => sidesOf(words.text) !== undefined)
      const sentences = texts.map(areBoth ? (words) => makeCell(words, nameId) : sentence)
      const rows = role.rows.map((row) => row.map((cell) => (cell === null ? null : (sentences[cell]?.id ?? null))))
      return { kind: 'table', headerRows: role.headerRows, rows, id, ranges, sentences }
    }
    case 'quotation': {
      const whose = role.isAttributed && last !== undefined ? whole([last]) : []
      const sentences = [...cut(role.isAttributed ? texts.slice(0, -1) : texts), ...whose]
      return { kind: 'quotation', ...(whose.length === 1 && whose[0] !== undefined && { attribution: whose[0].id }), id, ranges, sentences }
    }
    case 'caption': {
      const said = cut(role.isCredited ? texts.slice(0, -1) : texts)
      const credit = role.isCredited && last !== undefined ? whole([last]) : []
      return { kind: 'caption', ...(credit.length === 1 && credit[0] !== undefined && { credit: credit[0].id }), ...(role.picture !== undefined && { picture: role.picture }), id, ranges, sentences: [...said, ...credit] }
    }
    case 'reference':
      return { kind: 'reference', ...(role.date !== undefined && { date: role.date }), id, ranges, sentences: whole(texts) }
    case 'metadata':
      return { kind: 'metadata', role: role.role, id, ranges, sentences: whole(texts) }
    case 'debris':
      return { kind: 'debris', what: role.what, id, ranges, sentences: whole(texts) }
    default:
      return assertNever(role)
  }
}
