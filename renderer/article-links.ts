/**
 * Briefing → the ways between article and slides, in both directions.
 *
 * A block leads to every slide that says something of it, on the slide or in its notes.
 */
import { sentencesOf, type Block, type Sentence, type SentenceId } from '../briefing/article'
import type { Briefing, Slide } from '../briefing/briefing'
import { statementsOf } from '../briefing/slide-pieces'

export interface ArticleLinks {
  readonly sentences: ReadonlyMap<SentenceId, Sentence>
  /** The block in which a sentence stands; nothing for the article's title. */
  readonly blockOfSentence: ReadonlyMap<SentenceId, Block>
  /** Ids of the slides that rest on a block, in the order of the briefing. */
  readonly slidesOfBlock: ReadonlyMap<string, readonly string[]>
}

export function linkArticle(briefing: Briefing): ArticleLinks {
  const { blocks } = briefing.article
  const blockOfSentence = new Map(blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, block] as const)))

  const slidesOfBlock = new Map<string, Set<string>>()
  for (const slide of briefing.slides) {
    for (const source of sourcesOf(slide)) {
      const block = blockOfSentence.get(source)
      if (!block) continue
      const slides = slidesOfBlock.get(block.id) ?? new Set()
      slidesOfBlock.set(block.id, slides.add(slide.id))
    }
  }
  return {
    sentences: new Map(sentencesOf(briefing.article).map((sentence) => [sentence.id, sentence])),
    blockOfSentence,
    slidesOfBlock: new Map([...slidesOfBlock].map(([block, slides]) => [block, [...slides]])),
  }
}

/** The sentences that a slide and its notes rest on, each once, in the order of first use. */
export function sourcesOf(slide: Slide): SentenceId[] {
  return [...new Set(statementsOf(slide).flatMap((statement) => statement.sources))]
}
