/**
 * Briefing → the ways between article and slides, in both directions.
 *
 * A block leads to every slide that says something of it, on the slide or in its notes.
 */
import type { Block, Sentence, SentenceId } from '../briefing/article'
import type { Briefing, Slide } from '../briefing/briefing'
import { statementsOf } from '../briefing/slide-pieces'

export interface ArticleLinks {
  readonly sentences: ReadonlyMap<SentenceId, Sentence>
  /** The block in which a sentence stands; nothing for the article's title. */
  readonly blockOfSentence: ReadonlyMap<SentenceId, Block>
  /** Ids of the slides that rest on a block, in the order of the briefing. */
  readonly slidesOfBlock: ReadonlyMap<string, readonly string[]>
}

/** The links that were worked out last: of a long article they take a moment, which is better spent before they are needed. */
let last: { readonly briefing: Briefing; readonly links: ArticleLinks } | null = null

export function linkArticle(briefing: Briefing): ArticleLinks {
  if (last?.briefing === briefing) return last.links
  const steps = findLinks(briefing)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  last = { briefing, links: step.value }
  return step.value
}

/** Works the links out in steps of some milliseconds, so that `linkArticle` then has them. `pause` comes between the steps. */
export async function prepareLinks(briefing: Briefing, pause: () => Promise<void>): Promise<void> {
  if (last?.briefing === briefing) return
  const steps = findLinks(briefing)
  let step = steps.next()
  while (step.done !== true) {
    await pause()
    step = steps.next()
  }
  last = { briefing, links: step.value }
}

const sentencesInStep = 4000
const sourcesInStep = 4000

function* findLinks({ article, slides }: Briefing): Generator<void, ArticleLinks, undefined> {
  const sentences = new Map<SentenceId, Sentence>([[article.title.id, article.title]])
  const blockOfSentence = new Map<SentenceId, Block>()
  let steps = 0
  for (const block of article.blocks) {
    for (const sentence of block.sentences) {
      sentences.set(sentence.id, sentence)
      blockOfSentence.set(sentence.id, block)
    }
    if (sentences.size < (steps + 1) * sentencesInStep) continue
    steps += 1
    yield
  }

  const slidesOfBlock = new Map<string, string[]>()
  let sourcesSeen = 0
  for (const slide of slides) {
    const sources = sourcesOf(slide)
    for (const source of sources) {
      const block = blockOfSentence.get(source)
      if (!block) continue
      const found = slidesOfBlock.get(block.id)
      // Slides come one after another: one that is there already is the last.
      if (!found) slidesOfBlock.set(block.id, [slide.id])
      else if (found.at(-1) !== slide.id) found.push(slide.id)
    }
    sourcesSeen += sources.length
    if (sourcesSeen < sourcesInStep) continue
    sourcesSeen = 0
    yield
  }
  return { sentences, blockOfSentence, slidesOfBlock }
}

/** The sentences that a slide and its notes rest on, each once, in the order of first use. */
export function sourcesOf(slide: Slide): SentenceId[] {
  return [...new Set(statementsOf(slide).flatMap((statement) => statement.sources))]
}
