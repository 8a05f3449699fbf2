/**
 * Manuscript → Article.
 *
 * 1. `takePieces` takes the words of the spans; `joinWrappedLines` and `gatherTables` put together what belongs together.
 * 2. Each recognition of `parsing/` gives a role to the pieces that it knows, the surest first: debris, references, captions, title and what tells of
 *    the article, headings and lists, quotations, labels. What nobody knows is a paragraph.
 * 3. `findLevels` and `cutSentences`, through `buildBlocks`, make blocks of the pieces; `pairLanguages` pairs the two languages of a bilingual document.
 * Nothing is thrown away: the ranges of title and blocks partition the document's text.
 * Pure: no clock, no randomness, no input or output. Time is linear in the text.
 */
import { type Article, type Language, type Pair, type Sentence } from './article'
import type { Manuscript } from './manuscript'
import { buildBlocks, makeSentence, nameIds, type NameId } from './parsing/build-blocks'
import { recogniseCaptions } from './parsing/captions'
import { countScripts, hasWords } from './parsing/characters'
import { findDate } from './parsing/dates'
import { setDebrisAside } from './parsing/debris'
import { recogniseEndMatter, recogniseFrontMatter } from './parsing/front-matter'
import { guessTitle } from './parsing/guess-title'
import { recogniseLabels } from './parsing/labels'
import { recogniseDashItems, recogniseLists } from './parsing/lists'
import { recogniseHintedHeadings, recogniseNumbered } from './parsing/numbered'
import { giveRole, isOpen, takePieces, type Piece, type Told } from './parsing/piece'
import { recognisePlainHeadings } from './parsing/plain-headings'
import { recogniseQuotations } from './parsing/quotations'
import { recogniseReferences } from './parsing/references'
import { gatherTables } from './parsing/tables'
import { recogniseTitle } from './parsing/title'
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
  const language = languageOfDocument(kept)
  const nameId = nameIds()
  const titled = kept.filter(({ role }) => role?.kind === 'title')
  const blocks = buildBlocks(kept, () => language, nameId)
  const title = given ?? (titled.length > 0 ? undefined : declared)
  const article: Article = {
    title: titled.length > 0 ? titleOf(titled, language, nameId) : { id: 'title', ...sides(title ?? guessTitle(blocks, language), language) },
    ...tellOf(kept, manuscript, language),
    text: manuscript.text,
    blocks,
  }
  return succeed({ article, titleIsGuessed: titled.length === 0 && title === undefined })
}

function recogniseAll(pieces: readonly Piece[], titles: { readonly declared?: string | undefined; readonly given?: string | undefined }): Piece[] {
  let recognised = setDebrisAside(pieces)
  recognised = recogniseReferences(recognised)
  recognised = recogniseCaptions(recognised)
  recognised = recogniseFrontMatter(recognised)
  recognised = recogniseTitle(recognised, titles)
  recognised = recogniseFrontMatter(recognised)
  recognised = recogniseEndMatter(recognised)
  recognised = recogniseHintedHeadings(recognised)
  recognised = recogniseNumbered(recognised)
  recognised = recogniseLists(recognised)
  recognised = recognisePlainHeadings(recognised)
  recognised = recogniseQuotations(recognised)
  recognised = recogniseLabels(recognised)
  recognised = recogniseDashItems(recognised)
  return recognised.map((piece) => (isOpen(piece) ? giveRole(piece, { kind: 'paragraph' }) : piece))
}

/** Whether the piece becomes a block that is said. */
function isBody({ role, words }: Piece): boolean {
  return role !== undefined && role.kind !== 'title' && role.kind !== 'metadata' && role.kind !== 'debris' && hasWords(words.text)
}

function languageOfDocument(pieces: readonly Piece[]): Language {
  let han = 0
  let latinWords = 0
  for (const { role, words } of pieces) {
    if (role?.kind === 'debris' || role?.kind === 'metadata') continue
    const scripts = countScripts(words.text)
    han += scripts.han
    latinWords += scripts.latinWords
  }
  return han >= latinWords ? 'zh' : 'en'
}

function titleOf(pieces: readonly Piece[], language: Language, nameId: NameId): Sentence {
  const sentences = pieces.map(({ words }) => makeSentence(words, language, nameId))
  const text = sentences.map((sentence) => sentence[language]).join(language === 'zh' ? ' ' : ': ').slice(0, 3900)
  const [first, last] = [sentences[0]?.ranges?.[0], sentences.at(-1)?.ranges?.[0]]
  // All of the lines, white space included, are the title's.
  const start = pieces[0]?.range.start ?? first?.start ?? 0
  const end = pieces.at(-1)?.range.end ?? last?.end ?? 0
  return { id: 'title', ...sides(text, language), ranges: [{ start, end }] }
}

function sides(text: string, language: Language): Pair {
  return language === 'zh' ? { zh: text, en: '' } : { zh: '', en: text }
}

/** What the metadata of the document, or else its format, tells. */
function tellOf(pieces: readonly Piece[], { declared }: Manuscript, language: Language): { byline?: Pair; source?: Pair; date?: string } {
  const told = pieces.flatMap(({ role }) => (role?.kind === 'metadata' ? [role.told] : []))
  const first = (name: keyof Told): string | undefined => told.find((one) => one[name] !== undefined && one[name] !== '')?.[name]
  const byline = first('byline') ?? plainText(declared.byline)
  const source = first('source') ?? plainText(declared.source)
  const date = first('date') ?? findDate(declared.date ?? '')?.iso
  return { ...(byline !== undefined && { byline: sides(byline, language) }), ...(source !== undefined && { source: sides(source, language) }), ...(date !== undefined && { date }) }
}

/** Words from outside as an article may keep them; undefined when there are none. */
function plainText(text: string | undefined): string | undefined {
  const plain = tidyText((text ?? '').slice(0, longestTitle).replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\ufffd'))
  return hasWords(plain) ? plain : undefined
}
