/**
 * Where in the article each sentence stands, as a reader of the printed reading edition finds it:
 * under which heading, and in which numbered paragraph.
 */
import { type Article, type Pair, saidBlocks, type SentenceId } from '../article'
import { joinSentences } from '../block-text'
import { paragraphPlace, words } from './words'

export interface Place {
  /** The nearest heading above the sentence, or the heading itself; the article's title before the first. */
  readonly heading: Pair
  /** From 1 through the whole article; null for a title or heading. */
  readonly paragraph: number | null
}

/** The number of every block that is not a heading, in reading order. */
export function paragraphNumbers(article: Article): Map<string, number> {
  const numbered = saidBlocks(article).filter((block) => block.kind !== 'heading')
  return new Map(numbered.map((block, index) => [block.id, index + 1]))
}

export function placesOf(article: Article): Map<SentenceId, Place> {
  const numbers = paragraphNumbers(article)
  const places = new Map<SentenceId, Place>([[article.title.id, { heading: article.title, paragraph: null }]])
  let heading: Pair = article.title
  for (const block of saidBlocks(article)) {
    if (block.kind === 'heading') heading = joinSentences(block.sentences)
    for (const sentence of block.sentences) places.set(sentence.id, { heading, paragraph: numbers.get(block.id) ?? null })
  }
  return places
}

/**
 * The sources of numbered statements in words, heading by heading:
 * `国内发展现状 [1–2] 第12段，[3] 第13–14段`, `China today [1–2] para. 12, [3] paras. 13–14`.
 * `sources[0]` are those of statement 1.
 */
export function describeSources(sources: readonly (readonly SentenceId[])[], places: ReadonlyMap<SentenceId, Place>): Pair {
  const byHeading = new Map<Pair, Citation[]>()
  sources.forEach((ids, index) => {
    for (const [heading, paragraphs] of paragraphsByHeading(ids, places)) {
      const citations = byHeading.get(heading) ?? []
      byHeading.set(heading, citations)
      const last = citations.at(-1)
      if (last && last.statements.at(-1) === index && String(last.paragraphs) === String(paragraphs)) last.statements.push(index + 1)
      else citations.push({ statements: [index + 1], paragraphs })
    }
  })
  const described = [...byHeading].map(([heading, citations]) => {
    const parts = citations.map(describeCitation)
    return { zh: `${heading.zh} ${parts.map((part) => part.zh).join('，')}`, en: `${heading.en} ${parts.map((part) => part.en).join(', ')}` }
  })
  return { zh: described.map((place) => place.zh).join('；'), en: described.map((place) => place.en).join('; ') }
}

/** Statements that rest on the same paragraphs under one heading; no paragraph means the heading itself. */
interface Citation {
  readonly statements: number[]
  readonly paragraphs: readonly number[]
}

function paragraphsByHeading(ids: readonly SentenceId[], places: ReadonlyMap<SentenceId, Place>): Map<Pair, number[]> {
  const found = new Map<Pair, number[]>()
  for (const id of ids) {
    const place = places.get(id)
    if (!place) continue
    const paragraphs = found.get(place.heading) ?? []
    found.set(place.heading, paragraphs)
    if (place.paragraph !== null && !paragraphs.includes(place.paragraph)) paragraphs.push(place.paragraph)
  }
  for (const paragraphs of found.values()) paragraphs.sort((a, b) => a - b)
  return found
}

function describeCitation({ statements, paragraphs }: Citation): Pair {
  const [first = 0] = statements
  const last = statements.at(-1) ?? first
  const range = first === last ? `[${first}]` : `[${first}–${last}]`
  if (paragraphs.length === 0) return { zh: `${range} ${words.title.zh}`, en: `${range} ${words.title.en}` }
  const places = joinRuns(paragraphs).map(([from, to]) => paragraphPlace(from, to))
  return { zh: `${range} ${places.map((place) => place.zh).join('、')}`, en: `${range} ${places.map((place) => place.en).join(', ')}` }
}

/** `1 2 3 5` → `1–3`, `5`. */
function joinRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}
