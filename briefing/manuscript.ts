/**
 * The Manuscript: a document as its reader (`import/`) hands it on, before anyone has asked what the words are.
 *
 * In: nothing but what the file itself says: its words, every one of them once, and the hints of its format
 * (a Word style, an HTML element, a sign of Markdown). Out of it `parseArticle` makes the Article.
 *
 * 1. `text` is all the document has. Of a plain text and of Markdown it is the decoded file, character for character;
 *    of other formats it is the text that their reader took out, with line ends between its parts.
 * 2. `spans` cut `text` into parts: in order, without gaps, none empty. White space between parts belongs to the part before it.
 * 3. What a reader sees of a span is the words of its `pieces`; without them it is the span's text, trimmed.
 */
import { z } from 'zod'
import { debrisKinds, metadataRoles, Range } from './article'
import { Picture } from './briefing'

/** Words that are shown: those of `text` from `start` to `end`, or `shown` in their place (an entity, a mended character, a space for a line end). */
export const ManuscriptPiece = z.strictObject({ ...Range.shape, shown: z.string().max(4000).optional() })
export type ManuscriptPiece = z.infer<typeof ManuscriptPiece>

/** What the format says of a span. */
export const Hint = z.discriminatedUnion('kind', [
  /** A line of a format without structure. */
  z.strictObject({ kind: z.literal('line') }),
  /**
   * A paragraph of the format's own. `lead`: that many UTF-16 units of the words shown are bold, from the first;
   * `links`: the share of the words that are links, 0 to 1; `isCentred`: as title lines and signatures are.
   */
  z.strictObject({ kind: z.literal('paragraph'), lead: z.int().min(1).optional(), links: z.number().min(0).max(1).optional(), isCentred: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('title') }),
  /** Level 1 is the format's highest. */
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal('listItem'), level: z.int().min(1).max(9), number: z.string().max(40).optional(), links: z.number().min(0).max(1).optional() }),
  /** `table` counts the tables of the document, `row` and `column` its cells, from 0. */
  z.strictObject({ kind: z.literal('tableCell'), table: z.int().min(0), row: z.int().min(0), column: z.int().min(0), isHeader: z.boolean() }),
  z.strictObject({ kind: z.literal('quotation') }),
  /** `picture` is the id of the picture above, when the format knows. */
  z.strictObject({ kind: z.literal('caption'), picture: z.string().optional() }),
  /** A picture's place. The words, if any, are its alternative text. */
  z.strictObject({ kind: z.literal('picture'), picture: z.string() }),
  z.strictObject({ kind: z.literal('footnote') }),
  z.strictObject({ kind: z.literal('metadata'), role: z.enum(metadataRoles) }),
  z.strictObject({ kind: z.literal('debris'), what: z.enum(debrisKinds) }),
])
export type Hint = z.infer<typeof Hint>

export const Span = z.strictObject({ ...Range.shape, hint: Hint, pieces: z.array(ManuscriptPiece).optional() })
export type Span = z.infer<typeof Span>

export const documentFormats = ['txt', 'md', 'html', 'docx', 'epub', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export const Manuscript = z.strictObject({
  format: z.enum(documentFormats),
  text: z.string(),
  spans: z.array(Span),
  /** What the format declares about the document as a whole (front matter, `<meta>`, core properties), as it stands there. */
  declared: z.strictObject({
    title: z.string().max(1000).optional(),
    byline: z.string().max(400).optional(),
    date: z.string().max(100).optional(),
    source: z.string().max(400).optional(),
    /** BCP 47. */
    language: z.string().max(40).optional(),
  }),
  pictures: z.array(Picture),
  /** What could not be taken over, for the user to know. */
  losses: z.array(z.strictObject({ kind: z.enum(['pictureFormat', 'pictureTooLarge', 'pictureUnreadable', 'equation', 'embeddedObject', 'formField']), count: z.int().min(1) })),
})
export type Manuscript = z.infer<typeof Manuscript>

/** The words that a reader sees of a span. */
export function shownText({ text }: Pick<Manuscript, 'text'>, span: Span): string {
  if (span.pieces === undefined) return text.slice(span.start, span.end).trim()
  return span.pieces.map(({ start, end, shown }) => shown ?? text.slice(start, end)).join('')
}
