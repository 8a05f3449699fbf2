/**
 * Briefing → its Article as JSON for inspection: which part of the text is taken for what.
 *
 * The entries of `blocks` stand in the order of the text, the title among them, and each names its part of it: the `text` of all entries,
 * joined, is the document's text, character for character. A block whose words stand in several places has an entry for each of them,
 * under the same id, with `part` and `parts`; a sentence stands in the entry where it begins.
 */
import type { Article, Block, Language, Range, Sentence } from '../briefing/article'
import type { Briefing } from '../briefing/briefing'

type Place = { readonly start: number; readonly end: number; readonly text: string }
type InspectedSentence = { readonly id: string; readonly zh: string; readonly en: string } & Partial<Range> & { readonly ranges?: readonly Range[] }
type InspectedBlock = { readonly kind: Block['kind'] | 'title'; readonly id: string; readonly sentences: readonly InspectedSentence[] } & Partial<Place> & Readonly<Record<string, unknown>>

export interface InspectedArticle {
  readonly format: string
  readonly title: string
  readonly byline: string | null
  readonly date: string | null
  readonly source: string | null
  readonly language: Language | 'both'
  readonly blocks: readonly InspectedBlock[]
  /** Null when the briefing was not drafted from a document. */
  readonly text: string | null
}

export function inspectArticle({ article, firstLanguage }: Briefing, format: string): InspectedArticle {
  const first = (pair: { zh: string; en: string } | undefined) => (pair === undefined ? null : pair[firstLanguage] || pair.zh || pair.en || null)
  const { title, blocks, text, byline, source, date } = article
  const ofTitle = title.ranges === undefined && text !== undefined ? [] : inspectBlock({ kind: 'title', id: title.id, sentences: [title] }, title.ranges, text)
  const ofBlocks = blocks.flatMap(({ ranges, ...block }) => inspectBlock(block, ranges, text))
  return {
    format,
    title: first(title) ?? '',
    byline: first(byline),
    date: date ?? null,
    source: first(source),
    language: languageOf(article),
    blocks: [...ofTitle, ...ofBlocks].sort((one, other) => (one.start ?? 0) - (other.start ?? 0)),
    text: text ?? null,
  }
}

/** The languages that the article has words in. */
function languageOf({ title, blocks }: Article): Language | 'both' {
  const sentences = [title, ...blocks.flatMap((block) => block.sentences)]
  const [hasChinese, hasEnglish] = (['zh', 'en'] as const).map((language) => sentences.some((sentence) => sentence[language] !== ''))
  return hasChinese && hasEnglish ? 'both' : hasEnglish ? 'en' : 'zh'
}

interface WholeBlock {
  readonly kind: InspectedBlock['kind']
  readonly id: string
  readonly sentences: readonly Sentence[]
}

function inspectBlock(block: WholeBlock, ranges: readonly Range[] | undefined, text: string | undefined): InspectedBlock[] {
  if (ranges === undefined || text === undefined) return [{ ...block, sentences: block.sentences.map(inspectSentence) }]
  const places = joinNeighbours(ranges)
  return places.map(({ start, end }, index) => {
    const part = places.length > 1 ? { part: index + 1, parts: places.length } : {}
    const isHere = (sentence: Sentence): boolean => {
      const at = sentence.ranges?.[0]?.start
      return at === undefined ? index === 0 : at >= start && at < end
    }
    return { ...block, ...part, start, end, text: text.slice(start, end), sentences: block.sentences.filter(isHere).map(inspectSentence) }
  })
}

function inspectSentence({ id, zh, en, ranges }: Sentence): InspectedSentence {
  const [range, another] = ranges ?? []
  return { id, ...range, ...(another === undefined ? {} : { ranges: ranges ?? [] }), zh, en }
}

/** In order; ranges that touch are one. */
function joinNeighbours(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last?.end === range.start) joined[joined.length - 1] = { start: last.start, end: range.end }
    else joined.push(range)
  }
  return joined
}
