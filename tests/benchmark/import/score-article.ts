/**
 * Article + what a careful reader finds in it → how well it was parsed, and what was missed.
 */
import { type Article, type Block, isSaid } from '../../../briefing/article'
import type { ExpectedArticle } from './expected-article'
import { bare, bareHeading, type Share } from './words'

/** What was wanted and did not happen, for a person to read. */
export interface Miss {
  readonly what: string
  readonly text: string
}

export interface ArticleScore {
  readonly headingRecall: Share
  readonly headingPrecision: Share
  /** Of the headings found, those at the level that they should have. */
  readonly headingLevels: Share
  /** In letters and digits. */
  readonly debrisRecall: Share
  readonly debrisPrecision: Share
  readonly kept: Share
  /** Title, byline, date and source. */
  readonly metadata: Share
  /** Labels, captions, credits, tables, lists, notes, references, quotations. */
  readonly structure: Share
  readonly pairRecall: Share
  readonly pairPrecision: Share
  readonly misses: readonly Miss[]
}

export function scoreArticle(article: Article, titleIsGuessed: boolean, expected: ExpectedArticle): ArticleScore {
  const misses: Miss[] = []
  const miss = (what: string, text: string): void => void misses.push({ what, text })
  return {
    ...scoreHeadings(article, expected, miss),
    ...scoreDebris(article, expected, miss),
    metadata: scoreMetadata(article, titleIsGuessed, expected, miss),
    structure: scoreStructure(article, expected, miss),
    ...scorePairs(article, expected, miss),
    misses,
  }
}

type Report = (what: string, text: string) => void

const textsOf = ({ sentences }: Block): string[] => [sentences.map(({ zh }) => zh).join(''), sentences.map(({ en }) => en).join(' ')].filter((text) => text.trim() !== '')
const textOf = (block: Block): string => textsOf(block).join(' ')

function blocksOf<Kind extends Block['kind']>({ blocks }: Article, kind: Kind): Extract<Block, { kind: Kind }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
}

function scoreHeadings(article: Article, { headings, optionalHeadings }: ExpectedArticle, miss: Report): Pick<ArticleScore, 'headingRecall' | 'headingPrecision' | 'headingLevels'> {
  const found = blocksOf(article, 'heading').map((block) => ({ level: block.level, text: textOf(block), keys: textsOf(block).map(bareHeading), isWanted: false }))
  let hits = 0
  let levels = 0
  for (const { level, text } of headings) {
    const match = found.find((heading) => !heading.isWanted && heading.keys.includes(bareHeading(text)))
    if (match === undefined) {
      miss('heading not found', text)
      continue
    }
    match.isWanted = true
    hits += 1
    if (match.level === level) levels += 1
    else miss(`heading at level ${match.level} instead of ${level}`, text)
  }
  const optional = new Set(optionalHeadings.map(bareHeading))
  const wrong = found.filter(({ isWanted, keys }) => !isWanted && !keys.some((key) => optional.has(key)))
  for (const { text } of wrong) miss('no heading', text)
  return { headingRecall: { hits, of: headings.length }, headingLevels: { hits: levels, of: hits }, headingPrecision: { hits, of: hits + wrong.length } }
}

/** What a list of links says beside each, without its signs. */
const dateOfLink = /(19|20)\d{6}(\d{4})?/g

function scoreDebris(article: Article, expected: ExpectedArticle, miss: Report): Pick<ArticleScore, 'debrisRecall' | 'debrisPrecision' | 'kept'> {
  const aside = article.blocks.filter((block) => !isSaid(block) && !(block.kind === 'debris' && block.what === 'markup'))
  const joined = bare(aside.map(textOf).join(''))
  const withReferences = bare(article.blocks.filter((block) => !isSaid(block) || block.kind === 'reference').map(textOf).join(''))
  const said = bare([article.title.zh, article.title.en, ...article.blocks.filter(isSaid).map(textOf)].join(''))
  const wanted = [...expected.debris.map((text) => ({ text, where: joined })), ...expected.related.map((text) => ({ text, where: withReferences }))]
  const found = wanted.filter(({ text, where }) => where.includes(bare(text)))
  for (const { text } of wanted.filter((line) => !found.includes(line))) miss(said.includes(bare(text)) ? 'not set aside' : 'lost by the reader', text)
  const { debris, related, eitherWay, title, byline, source } = expected
  const explained = [...debris, ...related, ...eitherWay, title ?? '', byline ?? '', source ?? ''].map(bare).filter((text) => text !== '').sort((a, b) => b.length - a.length)
  let wrong = 0
  for (const block of aside) {
    const rest = explained.reduce((text, line) => text.replaceAll(line, ''), bare(textOf(block))).replace(dateOfLink, '')
    // Numbers alone are page numbers.
    if (!/^\d*$/.test(rest)) wrong += rest.length
    if (rest.length > 4) miss(`set aside as ${block.kind}`, textOf(block))
  }
  const kept = expected.kept.filter((text) => said.includes(bare(text)))
  for (const text of expected.kept.filter((sentence) => !kept.includes(sentence))) miss('should be kept', text)
  const characters = (lines: typeof wanted): number => lines.reduce((sum, { text }) => sum + bare(text).length, 0)
  return {
    debrisRecall: { hits: characters(found), of: characters(wanted) },
    debrisPrecision: { hits: joined.length - wrong, of: joined.length },
    kept: { hits: kept.length, of: expected.kept.length },
  }
}

function scoreMetadata({ title, byline, date, source }: Article, titleIsGuessed: boolean, expected: ExpectedArticle, miss: Report): Share {
  const holds = (pair: { zh: string; en: string } | undefined, text: string): boolean => pair !== undefined && bare(`${pair.zh} ${pair.en}`).includes(bare(text))
  const checks: [string, string | undefined, boolean, string][] = [
    ['title', expected.title ?? '(to be guessed)', expected.title === undefined ? titleIsGuessed : [title.zh, title.en].map(bare).some((found) => [expected.title, `${expected.title ?? ''}${expected.subtitle ?? ''}`].some((text) => bare(text ?? '') === found)), `${title.zh}${title.en}`],
    ['byline', expected.byline, holds(byline, expected.byline ?? ''), `${byline?.zh ?? ''}${byline?.en ?? ''}`],
    ['date', expected.date, date === expected.date, date ?? ''],
    ['source', expected.source, holds(source, expected.source ?? ''), `${source?.zh ?? ''}${source?.en ?? ''}`],
  ]
  const wanted = checks.filter(([, text]) => text !== undefined)
  for (const [what, text, isRight, found] of wanted) if (!isRight) miss(`${what} is “${found}”`, text ?? '')
  return { hits: wanted.filter(([, , isRight]) => isRight).length, of: wanted.length }
}

function scoreStructure(article: Article, expected: ExpectedArticle, miss: Report): Share {
  const shares: Share[] = []
  const check = (isRight: boolean, what: string, text: string): void => {
    shares.push({ hits: isRight ? 1 : 0, of: 1 })
    if (!isRight) miss(what, text)
  }
  const openings = new Set(
    article.blocks.filter(({ kind }) => kind === 'labelled' || kind === 'heading' || kind === 'listItem').flatMap(({ sentences }) => sentences.slice(0, 1).flatMap(({ zh, en }) => [zh, en])).map(bareHeading),
  )
  for (const label of expected.labels) check(openings.has(bareHeading(label)), 'label not found', label)
  const captions = blocksOf(article, 'caption')
  for (const { text, credit } of expected.captions) {
    const caption = captions.find((block) => bare(textOf(block)).includes(bare(text)))
    check(caption !== undefined, 'caption not found', text)
    if (credit === undefined) continue
    const found = caption?.sentences.find(({ id }) => id === caption.credit)
    check(found !== undefined && bare(found.zh + found.en) === bare(credit), `credit is “${found?.zh ?? ''}${found?.en ?? ''}”`, credit)
  }
  const tables = blocksOf(article, 'table').map(({ rows }) => `${rows.length}×${Math.max(...rows.map((row) => row.length))}`)
  for (const { rows, columns } of expected.tables) check(tables.includes(`${rows}×${columns}`), `table not found among ${tables.join(', ')}`, `${rows}×${columns}`)
  const counts: [Block['kind'], number | undefined][] = [
    ['reference', expected.references],
    ['listItem', expected.listItems],
    ['footnote', expected.footnotes],
    ['quotation', expected.quotations],
  ]
  for (const [kind, wanted] of counts) {
    if (wanted === undefined) continue
    const found = blocksOf(article, kind).length
    shares.push({ hits: Math.min(found, wanted), of: Math.max(found, wanted) })
    if (found !== wanted) miss(`${found} of kind ${kind}`, `${wanted}`)
  }
  return { hits: shares.reduce((sum, { hits }) => sum + hits, 0), of: shares.reduce((sum, share) => sum + share.of, 0) }
}

function scorePairs(article: Article, { pairs }: ExpectedArticle, miss: Report): Pick<ArticleScore, 'pairRecall' | 'pairPrecision'> {
  if (pairs.length === 0) return { pairRecall: { hits: 0, of: 0 }, pairPrecision: { hits: 0, of: 0 } }
  const key = ({ zh, en }: { zh: string; en: string }): string => `${bareHeading(zh)}|${bareHeading(en)}`
  const found = [article.title, ...article.blocks.filter(isSaid).flatMap(({ sentences }) => sentences)].filter(({ zh, en }) => zh !== '' && en !== '')
  const keys = new Set(found.map(key))
  const wanted = new Set(pairs.map(key))
  const hits = pairs.filter((pair) => keys.has(key(pair)))
  for (const pair of pairs) if (!hits.includes(pair)) miss('pair not found', `${pair.zh} ⇔ ${pair.en}`)
  return { pairRecall: { hits: hits.length, of: pairs.length }, pairPrecision: { hits: found.filter((sentence) => wanted.has(key(sentence))).length, of: found.length } }
}
