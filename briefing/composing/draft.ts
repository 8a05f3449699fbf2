/** A slide before it has an id and notes: what the makers of slides (points, features …) hand to `finishSlides`. */
import type { Sentence } from '../article'
import type { Slide, Statement } from '../briefing'
import type { Weights } from './choose-sentences'
import type { Voice } from './statements'

type WithoutCommon<Kind> = Kind extends Slide ? Omit<Kind, 'id' | 'section' | 'headline' | 'notes'> : never
/** What a slide of the inside holds, by its kind. */
export type Body = WithoutCommon<Exclude<Slide, { kind: 'cover' | 'agenda' | 'section' }>>

export interface Draft {
  readonly headline: Statement
  readonly body: Body
  /** The sentences that the slide stands for, in the article's order: what of them it does not show goes into its notes. */
  readonly sentences: readonly Sentence[]
  /** Those of them that are labels: each is said in one breath with the sentence after it. */
  readonly labels?: readonly Sentence[]
}

/** What the makers share while one briefing is composed. */
export interface Composing {
  readonly voice: Voice
  readonly weights: Weights
  /** Where each sentence stands in the article, from 0. */
  readonly order: ReadonlyMap<string, number>
  /** Headlines already given and their terms, so that no two slides say the same. Grows. */
  readonly headlines: Map<string, ReadonlySet<number>>
  /** The document is too long to be shown in full: one slide a unit, and figures that find no place stay in the notes. */
  readonly isBrief: boolean
}

/** Statements on one slide, at most. */
export const mostStatements = 5
