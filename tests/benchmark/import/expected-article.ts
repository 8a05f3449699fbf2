/**
 * A folder of articles with what a careful reader finds in each: `NAME.txt` (or .md, .html, .docx …) beside `NAME.expected.json`.
 * Texts are as the article writes them, without the number of a heading; white space does not count.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lines = z.array(z.string().min(1)).default([])
const count = z.int().min(0).optional()

export const ExpectedArticle = z.strictObject({
  language: z.enum(['zh', 'en', 'both']),
  /** Absent where the document has none: then it has to be guessed, and be known as a guess. */
  title: z.string().optional(),
  /** May stand with the title, as its second part. */
  subtitle: z.string().optional(),
  byline: z.string().optional(),
  date: z.iso.date().optional(),
  source: z.string().optional(),
  headings: z.array(z.strictObject({ level: z.int().min(1).max(4), text: z.string() })),
  /** Headings to some readers, labels or plain text to others: they count neither way. */
  optionalHeadings: lines,
  /** What came along with the article, and must be set aside. */
  debris: lines,
  /** Links to other writing: to be set aside, or kept as references. */
  related: lines,
  /** Lines about the article (bylines, signatures, salutations): set aside or not, they count neither way. */
  eitherWay: lines,
  /** A few sentences that must not be set aside, among them the ones that look as if they should. */
  kept: lines,
  labels: lines,
  captions: z.array(z.strictObject({ text: z.string(), credit: z.string().optional() })).default([]),
  references: count,
  listItems: count,
  footnotes: count,
  quotations: count,
  tables: z.array(z.strictObject({ rows: z.int(), columns: z.int() })).default([]),
  /** Figures that must stand on slides. */
  figures: lines,
  /** What a good briefing has on its slides: the clause that matters of the sentence that matters. */
  keySentences: lines,
  slideKinds: lines,
  /** All pairs of sentences of an article in both languages. */
  pairs: z.array(z.strictObject({ zh: z.string(), en: z.string() })).default([]),
})
export type ExpectedArticle = z.infer<typeof ExpectedArticle>

export interface FixtureArticle {
  /** The file's name. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly expected: ExpectedArticle
}

const ending = '.expected.json'

/** The articles of the folder that have expectations, by name. */
export function readFixtureArticles(folder: string): FixtureArticle[] {
  const files = readdirSync(folder).toSorted()
  const names = files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
  return names.flatMap((name) => {
    const expected = ExpectedArticle.parse(JSON.parse(readFileSync(join(folder, `${name}${ending}`), 'utf8')))
    return files
      .filter((file) => file.replace(/\.[a-z]+$/, '') === name && !file.endsWith('.json'))
      .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))), expected }))
  })
}
