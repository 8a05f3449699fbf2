/** What the export dialog and the worker that lays out its handout say to each other, by structured clone. */
import type { Handout } from '../../briefing/handout/handout'
import type { HandoutOptions } from '../../briefing/handout/options'
import type { Scene } from '../../briefing/scene'

export type HandoutRequest =
  /** A piece of the briefing's JSON text; in order, before anything else. */
  | { readonly kind: 'piece'; readonly piece: string }
  /** The briefing is there: lay out its pages. */
  | { readonly kind: 'layout'; readonly options: HandoutOptions }
  /** A page, counted from 0. */
  | { readonly kind: 'page'; readonly index: number }

/** What there is to know of a handout beside its pages. */
export interface HandoutSummary extends Pick<Handout, 'width' | 'height' | 'contentsPages'> {
  readonly total: number
}

export type HandoutAnswer =
  | { readonly kind: 'laidOut'; readonly summary: HandoutSummary }
  | { readonly kind: 'page'; readonly index: number; readonly scene: Scene }
