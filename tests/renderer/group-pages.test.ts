import { expect, it } from 'vitest'
import { layoutDeck } from '../../briefing/layout/deck'
import { groupPages } from '../../renderer/group-pages'
import { bundledBriefing } from '../bundled-briefing'

const deck = layoutDeck(bundledBriefing, 'paper')
const groups = groupPages(deck, bundledBriefing)

it('keeps every page, in order', () => {
  expect(groups.flatMap((group) => group.pages)).toEqual(deck.pages)
})

it('puts each section’s pages under its title', () => {
  const titled = groups.filter((group) => group.title !== null)
  expect(titled.map((group) => group.title)).toEqual(bundledBriefing.sections.map((section) => section.title))
})
