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

/** One sentence in both languages: the unit that statements trace back to. */
export const Sentence = z.strictObject({ id: SentenceId, ...Pair.shape })
export type Sentence = z.infer<typeof Sentence>

const block = { id, sentences: z.array(Sentence).min(1) }

export const Block = z.discriminatedUnion('kind', [
  /** Level 1 opens a part of the article, level 2 a topic within it. */
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), ...block }),
  z.strictObject({ kind: z.literal('paragraph'), ...block }),
  z.strictObject({ kind: z.literal('listItem'), ...block }),
  /** The words below a picture, and whose picture it is. */
  z.strictObject({ kind: z.literal('caption'), ...block }),
  /** What the editor adds to the article, and answers for: never the author's statement. */
  z.strictObject({ kind: z.literal('editorNote'), ...block }),
  /** A pointer to other writing; `date` is ISO 8601. */
  z.strictObject({ kind: z.literal('reference'), date: z.iso.date().optional(), ...block }),
])
export type Block = z.infer<typeof Block>

export const Article = z.strictObject({
  title: Sentence,
  blocks: z.array(Block).min(1),
})
export type Article = z.infer<typeof Article>

/** All sentences of the article in reading order, the title first. */
export function sentencesOf(article: Article): Sentence[] {
  return [article.title, ...article.blocks.flatMap((block) => block.sentences)]
}
