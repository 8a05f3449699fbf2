/**
 * The Article: what the author wrote, in blocks of paired sentences.
 *
 * It is also the reading edition. A statement on a slide or in a note names the
 * sentences here that it came from, so a sentence's id never changes once given.
 */
import { z } from 'zod'

/** The two languages of a briefing, in the order of their names on screen. */
export const languages = ['zh', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** BCP 47 tags of the languages, for `lang` on every text. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

/** What is shown: one language, or both. */
export const languageModes = ['zh', 'en', 'both'] as const
export const LanguageMode = z.enum(languageModes)
export type LanguageMode = z.infer<typeof LanguageMode>

/** The languages that a mode shows, the first one first. */
export function languagesOf(mode: LanguageMode, firstLanguage: Language): readonly Language[] {
  if (mode !== 'both') return [mode]
  return firstLanguage === 'zh' ? ['zh', 'en'] : ['en', 'zh']
}

/**
 * One text in both languages. A side that has not been translated yet is the empty string.
 * Control characters are refused: they have no glyph, and PDF and SVG cannot carry them.
 */
const writtenText = z.string().max(4000).regex(/^[^\p{Cc}\p{Cs}]*$/u)
export const Pair = z.strictObject({ zh: writtenText, en: writtenText })
export type Pair = z.infer<typeof Pair>

/** Letters, digits and hyphens, so that an id can stand in a file name and in an HTML id. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

export const SentenceId = id
export type SentenceId = z.infer<typeof SentenceId>

/** Where words stand in the text of the document: UTF-16 offsets, `end` exclusive. */
export const Range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
export type Range = z.infer<typeof Range>

/**
 * One sentence in both languages: the unit that statements trace back to.
 * `ranges` is where its words stand in the article's `text`, when it was imported: one for each language that the document has.
 */
export const Sentence = z.strictObject({ id: SentenceId, ...Pair.shape, ranges: z.array(Range).max(2).optional() })
export type Sentence = z.infer<typeof Sentence>

/** `ranges` is what of the article's `text` the block stands for, white space and signs of markup included. */
const block = { id, sentences: z.array(Sentence).min(1), ranges: z.array(Range).min(1).optional() }

/** What of a clipping is not the article, by what it is. */
export const debrisKinds = ['menu', 'toolbar', 'related', 'advertisement', 'pageFurniture', 'markup', 'other'] as const

/** What a line tells of the article, rather than in it. */
export const metadataRoles = ['byline', 'date', 'source', 'documentNumber', 'other'] as const

export const Block = z.discriminatedUnion('kind', [
  /** Level 1 opens a part of the article, level 2 a topic within it, 3 and 4 what is below that. `number` is as the author wrote it: `一、`, `2.1`. */
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(4), number: z.string().max(40).optional(), ...block }),
  z.strictObject({ kind: z.literal('paragraph'), ...block }),
  /** A paragraph that says first what it is about: the first sentence is the label, without its colon; the others explain it. */
  z.strictObject({ kind: z.literal('labelled'), ...block }),
  /** `number` is as the author wrote it; absent where a bullet stood. Level 1 is the outermost list. */
  z.strictObject({ kind: z.literal('listItem'), number: z.string().max(40).optional(), level: z.int().min(1).max(9).optional(), ...block }),
  /**
   * Rows of cells, each cell a sentence or empty; `sentences` holds them row by row.
   * The first `headerRows` rows say what the columns are.
   */
  z.strictObject({ kind: z.literal('table'), headerRows: z.int().min(0).max(4), rows: z.array(z.array(SentenceId.nullable()).min(1).max(100)).min(1).max(5000), ...block }),
  /** Somebody else's words; `attribution` is the sentence, the last, that says whose. */
  z.strictObject({ kind: z.literal('quotation'), attribution: SentenceId.optional(), ...block }),
  /** The words below a picture; `credit` is the sentence, the last, that says whose picture it is; `picture` is its id in the briefing. */
  z.strictObject({ kind: z.literal('caption'), credit: SentenceId.optional(), picture: id.optional(), ...block }),
  /** The author's own note at the foot of a page or at the end. */
  z.strictObject({ kind: z.literal('footnote'), ...block }),
  /** What the editor adds to the article, and answers for: never the author's statement. */
  z.strictObject({ kind: z.literal('editorNote'), ...block }),
  /** A pointer to other writing; `date` is ISO 8601. */
  z.strictObject({ kind: z.literal('reference'), date: z.iso.date().optional(), ...block }),
  /** Who wrote it, when, where it appeared. No part of what the article says. */
  z.strictObject({ kind: z.literal('metadata'), role: z.enum(metadataRoles), ...block }),
  /** What came along when the article was clipped: set aside, shown, and brought back when the user says so. */
  z.strictObject({ kind: z.literal('debris'), what: z.enum(debrisKinds), ...block }),
])
export type Block = z.infer<typeof Block>
export type BlockKind = Block['kind']

/** ISO 8601: a day, or a month where no day is told. */
export const WrittenDate = z.union([z.iso.date(), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)])

export const Article = z.strictObject({
  /** In an imported article without a title of its own, `title.ranges` is absent. */
  title: Sentence,
  /** Who wrote it, as printed. */
  byline: Pair.optional(),
  /** Where it appeared, as printed. */
  source: Pair.optional(),
  date: WrittenDate.optional(),
  /** The text of the document that it was imported from: the ranges of title and blocks, put in order, join to it. */
  text: z.string().max(12 * 1024 * 1024).optional(),
  blocks: z.array(Block).min(1),
})
export type Article = z.infer<typeof Article>

/** Whether the block is a part of what the article says, to be read, briefed and counted. */
export function isSaid(block: Block): boolean {
  return block.kind !== 'debris' && block.kind !== 'metadata'
}

/** The blocks to be read, in reading order. */
export function saidBlocks(article: Article): Block[] {
  return article.blocks.filter(isSaid)
}

/** Whether two texts say the same in both languages. */
export function isSamePair(one: Pair, other: Pair): boolean {
  return one.zh === other.zh && one.en === other.en
}

/** The languages in which the article says anything; of one that is not yet translated, only its own. */
export function languagesWritten(article: Article): Language[] {
  const sentences = sentencesOf(article)
  return languages.filter((language) => sentences.some((sentence) => sentence[language] !== ''))
}

/** All sentences that the article says, in reading order, the title first. */
export function sentencesOf(article: Article): Sentence[] {
  return [article.title, ...saidBlocks(article).flatMap((block) => block.sentences)]
}
