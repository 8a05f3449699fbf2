/**
 * A folder of articles with expectations → the scores of the import, article by article and over all.
 *
 * 1. `draftDocument` makes a briefing of each, as the application does.
 * 2. `scoreArticle` and `scoreSlides` compare it with what a careful reader expects; `scoreWording` reads the slides for themselves.
 * 3. Over all articles hits and wants are summed, so that a long article counts for more than a short one. Articles of which no briefing came
 *    stand in the table with their failure, and are not summed.
 */
import { type Draft, draftDocument } from '../../../import/draft-document'
import { loadAsset } from './assets'
import { type FixtureArticle, readFixtureArticles } from './expected-article'
import { otherFormats } from './other-formats'
import { type ArticleScore, type Miss, scoreArticle } from './score-article'
import { scoreSlides, type SlidesScore } from './score-slides'
import { scoreWording, type WordingScore } from './score-wording'
import { addShares, ratio, type Share } from './words'

export type ImportScore = Omit<ArticleScore, 'misses'> & Omit<SlidesScore, 'misses'> & WordingScore

export interface ScoredArticle {
  readonly name: string
  /** Null where no briefing came of it. */
  readonly score: ImportScore | null
  readonly misses: readonly Miss[]
}

export async function draftFixture({ name, bytes }: FixtureArticle): Promise<Draft> {
  const result = await draftDocument(bytes, { name, loadAsset }, () => undefined)
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`)
  return result.value
}

export async function scoreFixture(fixture: FixtureArticle): Promise<ScoredArticle> {
  const { name, expected } = fixture
  try {
    const { briefing, titleIsGuessed } = await draftFixture(fixture)
    const { misses, ...article } = scoreArticle(briefing.article, titleIsGuessed, expected)
    const { misses: more, ...slides } = scoreSlides(briefing, expected)
    const found = [...misses, ...more]
    const wording = scoreWording(briefing, (miss) => void found.push(miss))
    return { name, score: { ...article, ...slides, ...wording }, misses: found }
  } catch (error) {
    return { name, score: null, misses: [{ what: 'no briefing', text: String(error) }] }
  }
}

/** `isOurs`: the folder is that of the fixtures, of which some are scored in other formats too. */
export async function scoreFolder(folder: string, isOurs: boolean): Promise<ScoredArticle[]> {
  const scored: ScoredArticle[] = []
  const fixtures = readFixtureArticles(folder)
  for (const fixture of [...fixtures, ...(isOurs ? await otherFormats(fixtures) : [])]) scored.push(await scoreFixture(fixture))
  return scored
}

const shareNames = [
  'headingRecall', 'headingPrecision', 'headingLevels', 'debrisRecall', 'debrisPrecision', 'kept', 'metadata', 'structure', 'pairRecall', 'pairPrecision',
  'figures', 'density', 'keySentences', 'lead', 'leadByLength', 'headlines', 'leadOfHeadlines', 'coverage', 'kinds', 'whole', 'fresh',
] as const satisfies (keyof ImportScore)[]

/** Hits and wants summed over the articles of which a briefing came. */
export function sumScores(scored: readonly ScoredArticle[]): Record<(typeof shareNames)[number], Share> {
  const scores = scored.map(({ score }) => score).filter((score) => score !== null)
  return Object.fromEntries(shareNames.map((name) => [name, addShares(scores.map((score) => score[name]))])) as Record<(typeof shareNames)[number], Share>
}

/** The harmonic mean of pairs found and pairs right. */
export function pairF1({ pairRecall, pairPrecision }: Pick<ImportScore, 'pairRecall' | 'pairPrecision'>): number {
  const [recall, precision] = [ratio(pairRecall), ratio(pairPrecision)]
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

const columns: readonly { readonly head: string; readonly cell: (score: ReturnType<typeof sumScores>) => string }[] = [
  { head: 'head R', cell: ({ headingRecall }) => percent(headingRecall) },
  { head: 'head P', cell: ({ headingPrecision }) => percent(headingPrecision) },
  { head: 'level', cell: ({ headingLevels }) => percent(headingLevels) },
  { head: 'debris R', cell: ({ debrisRecall }) => percent(debrisRecall) },
  { head: 'debris P', cell: ({ debrisPrecision }) => percent(debrisPrecision) },
  { head: 'kept', cell: ({ kept }) => percent(kept) },
  { head: 'meta', cell: ({ metadata }) => percent(metadata) },
  { head: 'struct', cell: ({ structure }) => percent(structure) },
  { head: 'pair F1', cell: (score) => (score.pairRecall.of === 0 ? '–' : pairF1(score).toFixed(2).replace(/^0/, '')) },
  { head: 'figures', cell: ({ figures }) => percent(figures) },
  { head: 'density', cell: ({ density }) => percent(density) },
  { head: 'key', cell: ({ keySentences }) => percent(keySentences) },
  { head: 'Lead', cell: ({ lead }) => percent(lead) },
  { head: 'Lead len', cell: ({ leadByLength }) => percent(leadByLength) },
  { head: 'in heads', cell: ({ headlines }) => percent(headlines) },
  { head: 'Lead', cell: ({ leadOfHeadlines }) => percent(leadOfHeadlines) },
  { head: 'cover', cell: ({ coverage }) => percent(coverage) },
  { head: 'kinds', cell: ({ kinds }) => percent(kinds) },
  { head: 'whole', cell: ({ whole }) => percent(whole) },
  { head: 'fresh', cell: ({ fresh }) => percent(fresh) },
]

function percent(share: Share): string {
  return share.of === 0 ? '–' : (100 * ratio(share)).toFixed(share.hits === share.of ? 0 : 1)
}

/** The table for a terminal, in per cent; a dash where an article has nothing of the kind. `withMisses` lists below it what was missed. */
export function printableScores(scored: readonly ScoredArticle[], withMisses: boolean): string {
  const name = Math.max(...scored.map((article) => article.name.length), 'articles together'.length)
  const line = (first: string, cells: readonly string[]): string => [first.padEnd(name), ...cells.map((cell, index) => cell.padStart(Math.max(6, columns[index]?.head.length ?? 0)))].join('  ')
  const rows = scored.map((article) => {
    if (article.score === null) return `${article.name.padEnd(name)}  ${article.misses.map(({ text }) => text).join()}`
    const { score } = article
    return line(`${article.name}`, [...columns.map(({ cell }) => cell(score)), String(score.slides), String(score.statements)])
  })
  const drafted = scored.filter(({ score }) => score !== null)
  const together = drafted.length === 0 ? [] : ['', line(`${drafted.length} articles together`, columns.map(({ cell }) => cell(sumScores(scored))))]
  const misses = withMisses ? ['', ...scored.flatMap((article) => article.misses.map(({ what, text }) => `${article.name}: ${what}: ${text}`))] : []
  return [line('article', [...columns.map(({ head }) => head), 'slides', 'statements']), ...rows, ...together, ...misses].join('\n')
}
