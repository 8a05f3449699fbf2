/**
 * What the window and its drafting worker say to each other, by structured clone.
 *
 * The worker answers with a briefing in portions (`portions.ts`), so that no single message of a long one holds the window up.
 */
import type { Block } from '../../briefing/article'
import type { Briefing, Slide } from '../../briefing/briefing'
import type { DraftFacts } from '../../briefing/check/draft-facts'
import type { Edit } from '../../briefing/edit'
import type { Content } from '../../briefing/layout/content'
import type { Manuscript } from '../../briefing/manuscript'
import type { DocumentChoices, DraftFailure } from './open-document'

export type DraftRequest =
  /** Whether the document is an article, a package or a saved briefing shows in its bytes. */
  | { readonly kind: 'open'; readonly file: Blob; readonly name: string; readonly choices: DocumentChoices }
  /** `base` is the briefing, or the `key` of the last answer when that is the one. */
  | { readonly kind: 'edit'; readonly base: Briefing | number; readonly edit: Edit }
  /** Lays out a briefing that the worker has not made. */
  | { readonly kind: 'prepare'; readonly briefing: Briefing }

/** A slide with what stands on its pages; a page on which the whole slide stands is `null`. */
export interface SlidePortion {
  readonly slide: Slide
  readonly contents: readonly (Content | null)[]
}

export type DraftAnswer =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  /** Progress is over, and what is left to be done is laying out: it is not under the time limit of documents. */
  | { readonly kind: 'drafted' }
  | { readonly kind: 'failed'; readonly failure: DraftFailure }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'slides'; readonly slides: readonly SlidePortion[] }
  /** The last of an answer: all of the briefing that did not come in portions. */
  | { readonly kind: 'opened'; readonly key: number; readonly rest: BriefingRest; readonly facts: DraftFacts; readonly titleIsGuessed: boolean; readonly losses: Manuscript['losses'] }

export type BriefingRest = Omit<Briefing, 'slides' | 'article'> & { readonly article: Omit<Briefing['article'], 'blocks'> }
