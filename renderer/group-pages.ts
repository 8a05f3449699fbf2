/** Deck → its pages in runs that belong to the same section. */
import type { Pair } from '../briefing/article'
import type { Briefing } from '../briefing/briefing'
import type { Deck, DeckPage } from '../briefing/layout/deck'

export interface PageGroup {
  /** The id of the run's first page, marked so that it is no page's own. */
  readonly id: string
  /** The section's title; null for slides before, between and after the sections. */
  readonly title: Pair | null
  /** Whether all sections are over: the slides are the closing and the appendix. */
  readonly isClosing: boolean
  readonly pages: readonly DeckPage[]
}

export function groupPages(deck: Deck, briefing: Briefing): PageGroup[] {
  const titles = new Map(briefing.sections.map((section) => [section.id, section.title]))
  const groups: (Omit<PageGroup, 'isClosing'> & { section: string | undefined; pages: DeckPage[] })[] = []
  for (const page of deck.pages) {
    const { section } = page.slide
    const last = groups.at(-1)
    if (last && last.section === section) last.pages.push(page)
    else groups.push({ id: `group:${page.id}`, section, title: (section !== undefined && titles.get(section)) || null, pages: [page] })
  }
  const lastSection = groups.findLastIndex((group) => group.title !== null)
  return groups.map(({ id, title, pages }, index) => ({ id, title, pages, isClosing: lastSection >= 0 && index > lastSection }))
}
