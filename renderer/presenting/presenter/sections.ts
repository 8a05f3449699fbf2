/** The sections of the deck, each with the page that it begins at. */
import type { Pair } from '../../../briefing/article'
import type { Briefing } from '../../../briefing/briefing'
import type { Deck } from '../../../briefing/layout/deck'
import { groupPages } from '../../group-pages'

export interface SectionStart {
  /** Null for the slides before, between and after the sections. */
  readonly title: Pair | null
  /** Into the deck's pages. */
  readonly index: number
  readonly count: number
}

export function firstPages(deck: Deck, briefing: Briefing): readonly SectionStart[] {
  return groupPages(deck, briefing).map(({ title, pages }) => ({ title, index: (pages[0]?.number ?? 1) - 1, count: pages.length }))
}
