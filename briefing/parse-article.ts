/**
 * Manuscript → Article.
 *
 * 1. `takePieces` takes the words of the spans; `joinWrappedLines` and `gatherTables` put together what belongs together.
 * 2. Each recognition of `parsing/` gives a role to the pieces that it knows, the surest first: debris, references, captions, title and what tells of
 *    the article, headings and lists, quotations, labels. What nobody knows is a paragraph.
 * 3. `buildArticle` makes title and blocks of the pieces, with their levels and sentences, and pairs the two languages of a bilingual document.
 * Nothing is thrown away: the ranges of title and blocks partition the document's text.
 * Pure: no clock, no randomness, no input or output. Time is linear in the text.
 */
import { type Article, type Language, type Pair, type Sentence } from './article'
import type { Manuscript } from './manuscript'
import { recogniseAuthorBlock } from './parsing/author-block'
import { buildArticle, onSide } from './parsing/build-article'
import { recogniseCaptions } from './parsing/captions'
import { hasWords, languageOf } from './parsing/characters'
import { setContentsAside } from './parsing/contents'
import { findDate, findDateline, readMonthOnly } from './parsing/dates'
import { setDebrisAside } from './parsing/debris'
import { recogniseEndMatter } from './parsing/end-matter'
import { recogniseFrontMatter } from './parsing/front-matter'
import { guessTitle } from './parsing/guess-title'
import { setJournalHeadsAside } from './parsing/journal-heads'
import { recogniseLabels } from './parsing/labels'
import { recogniseDashItems, recogniseLists } from './parsing/lists'
import { recogniseHintedHeadings, recogniseNumbered } from './parsing/numbered'
import { arrangeMemorandum } from './parsing/memorandum'
import { setPageLinksAside } from './parsing/page-links'
import { recognisePageNotes } from './parsing/page-notes'
import { giveRole, isOpen, isSaidPiece, takePieces, type Piece, type Told } from './parsing/piece'
import { recognisePlainHeadings } from './parsing/plain-headings'
import { setAnswerSignsAside } from './parsing/questions'
import { recogniseQuotations } from './parsing/quotations'
import { recogniseReferences } from './parsing/references'
import { recogniseSecondFrontMatter } from './parsing/second-half'
import { gatherTables } from './parsing/tables'
import { comparable, recogniseTitle } from './parsing/title'
import { tidyText } from './parsing/words'
import { joinWrappedLines } from './parsing/wrapped-lines'
import { fail, succeed, type Result } from './result'

export interface ParseOptions {
  /** The title that the user gives. */
  readonly title?: string
}

export interface ParsedArticle {
  readonly article: Article
  /** The document says nowhere what it is called: the title is our guess. */
  readonly titleIsGuessed: boolean
}

/** UTF-16 units that a title given from outside keeps. */
const longestTitle = 400

/** Fails when not one sentence is found. */
export function parseArticle(manuscript: Manuscript, options: ParseOptions): Result<ParsedArticle, { readonly code: 'noSentence' }> {
  const pieces = gatherTables(joinWrappedLines(takePieces(manuscript)))
  if (!pieces.some(({ words }) => hasWords(words.text))) return fail({ code: 'noSentence' })
  const declared = plainText(manuscript.declared.title)
  const given = plainText(options.title)
  const recognised = recogniseAll(pieces, { declared, given })
  // An article of which nothing was left would be no help: then all of it is said.
  const kept = recognised.some(isBody) ? recognised : pieces.map((piece) => (isOpen(piece) ? giveRole(piece, { kind: 'paragraph' }) : piece))
  const { language, title: found, blocks } = buildArticle(kept)
  const elsewhere = given ?? declared
  const article: Article = {
    title: found === undefined ? { id: 'title', ...onSide(elsewhere ?? guessTitle(blocks, language), language) } : giveTitle(found, given),
    ...tellOf(kept, manuscript, language),
    text: manuscript.text,
    blocks: [...blocks],
  }
  return succeed({ article, titleIsGuessed: found === undefined && elsewhere === undefined })
}

/** The document's title, in the user's spelling where that is given. */
function giveTitle(found: Sentence, given: string | undefined): Sentence {
  if (given === undefined) return found
  return comparable(given) === comparable(found.en) ? { ...found, en: given } : comparable(given) === comparable(found.zh) ? { ...found, zh: given } : found
}

function recogniseAll(pieces: readonly Piece[], titles: { readonly declared?: string | undefined; readonly given?: string | undefined }): Piece[] {
  let recognised = setDebrisAside(pieces)
  recognised = arrangeMemorandum(recognised)
  recognised = setJournalHeadsAside(recognised)
  recognised = setContentsAside(recognised)
  recognised = recognisePageNotes(recognised)
  recognised = recogniseReferences(recognised)
  recognised = recogniseCaptions(recognised)
  recognised = recogniseFrontMatter(recognised)
  recognised = recogniseAuthorBlock(recognised)
  recognised = recogniseTitle(recognised, titles)
  recognised = recogniseFrontMatter(recognised, { again: true })
  recognised = recogniseSecondFrontMatter(recognised)
  recognised = recogniseEndMatter(recognised)
  recognised = setPageLinksAside(recognised)
  recognised = recogniseHintedHeadings(recognised)
  recognised = recogniseNumbered(recognised)
  recognised = recogniseLists(recognised)
  recognised = recognisePlainHeadings(recognised)
  recognised = setAnswerSignsAside(recognised)
  recognised = recogniseQuotations(recognised)
  recognised = recogniseLabels(recognised)
  recognised = recogniseDashItems(recognised)
  return recognised.map((piece) => (isOpen(piece) ? giveRole(piece, { kind: 'paragraph' }) : piece))
}

/** Whether the piece becomes a block that is said. */
function isBody(piece: Piece): boolean {
  return isSaidPiece(piece) && piece.role?.kind !== 'title'
}

/** What the metadata of the document, or else its format, tells. */
function tellOf(pieces: readonly Piece[], { declared }: Manuscript, language: Language): { byline?: Pair; source?: Pair; date?: string } {
  const told = pieces.flatMap(({ role }) => (role?.kind === 'metadata' ? [role.told] : []))
  const first = (name: keyof Told): string | undefined => told.find((one) => one[name] !== undefined && one[name] !== '')?.[name]
  const byline = bothSides(told, 'byline') ?? plainText(declared.byline)
  const source = bothSides(told, 'source') ?? plainText(declared.source)
  const opening = pieces.filter(({ role }) => role?.kind === 'paragraph').slice(0, 2)
  const dates = [first('date'), findDate(declared.date ?? '')?.iso ?? readMonthOnly(declared.date ?? ''), ...opening.map(({ words }) => findDateline(words.text))].filter((found) => found !== undefined)
  // Of a month, another may tell the day.
  const date = dates.findLast((found) => found.startsWith(dates[0] ?? ''))
  const sided = (words: string | Pair): Pair => (typeof words === 'string' ? onSide(words, language) : words)
  return { ...(byline !== undefined && { byline: sided(byline) }), ...(source !== undefined && { source: sided(source) }), ...(date !== undefined && { date }) }
}

/** What the document tells in one language, or in both. */
function bothSides(told: readonly Told[], name: 'byline' | 'source'): string | Pair | undefined {
  const values = told.flatMap((one) => (one[name] === undefined || one[name] === '' ? [] : [one[name]]))
  const [zh, en] = [values.find((value) => languageOf(value) === 'zh'), values.find((value) => languageOf(value) === 'en')]
  return zh !== undefined && en !== undefined ? { zh, en } : values[0]
}

/** Words from outside as an article may keep them; undefined when there are none. */
function plainText(text: string | undefined): string | undefined {
  const plain = tidyText((text ?? '').slice(0, longestTitle).replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\ufffd'))
  return hasWords(plain) ? plain : undefined
}
