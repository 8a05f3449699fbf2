/**
 * A briefing ⇄ the portions in which it goes from the worker to the window.
 *
 * A portion takes the window milliseconds to receive and to check, so that keys and pointer are heard between two of them.
 * What arrives is checked by the schema again: it is made of a document that nobody has vouched for.
 */
import { z } from 'zod'
import { Block } from '../../briefing/article'
import { Briefing, Slide } from '../../briefing/briefing'
import type { Content } from '../../briefing/layout/content'
import { rememberContinued } from '../../briefing/layout/deck'
import { statementsOf } from '../../briefing/slide-pieces'
import type { BriefingRest, DraftAnswer, SlidePortion } from './messages'

/** Sentences, and statements with their sources: some milliseconds for the window. */
const weightOfPortion = 300

type Portion = Extract<DraftAnswer, { kind: 'blocks' | 'slides' }>

export function* portionsOf(briefing: Briefing, contents: readonly (readonly Content[])[]): Generator<Portion> {
  for (const blocks of portionsByWeight(briefing.article.blocks, ({ sentences }) => 1 + sentences.length)) yield { kind: 'blocks', blocks }
  const slides = briefing.slides.map((slide, index): SlidePortion => ({ slide, contents: (contents[index] ?? []).map((content) => (content === (slide as Content) ? null : content)) }))
  for (const portion of portionsByWeight(slides, ({ slide }) => statementsOf(slide).reduce((sum, { sources }) => sum + 1 + sources.length, 5))) yield { kind: 'slides', slides: portion }
}

function* portionsByWeight<Part>(parts: readonly Part[], weigh: (part: Part) => number): Generator<Part[]> {
  let portion: Part[] = []
  let weight = 0
  for (const part of parts) {
    portion.push(part)
    weight += weigh(part)
    if (weight < weightOfPortion) continue
    yield portion
    portion = []
    weight = 0
  }
  if (portion.length > 0) yield portion
}

/** Throws when a portion is not what it says: that is a bug of ours. */
export function collectPortions(): { take(portion: Portion): void; finish(rest: BriefingRest): Briefing } {
  const blocks: Block[] = []
  const slides: Slide[] = []
  const contents: (readonly Content[])[] = []
  return {
    take(portion) {
      if (portion.kind === 'blocks') blocks.push(...z.array(Block).parse(portion.blocks))
      else {
        const checked = z.array(Slide).parse(portion.slides.map(({ slide }) => slide))
        slides.push(...checked)
        portion.slides.forEach((one, index) => contents.push(one.contents.map((content) => content ?? (checked[index] as Content))))
      }
    },
    finish(rest) {
      const { article, ...others } = Rest.parse(rest)
      const briefing = { ...others, slides, article: { ...article, blocks } } as Briefing
      rememberContinued(briefing, contents)
      return briefing
    },
  }
}

const Rest = Briefing.omit({ slides: true }).extend({ article: Briefing.shape.article.omit({ blocks: true }) })
