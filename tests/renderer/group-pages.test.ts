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

it('tells what comes after the sections from what comes before them', () => {
  expect(groups[0]).toMatchObject({ title: null, isClosing: false })
  expect(groups.at(-1)).toMatchObject({ title: null, isClosing: true })
  expect(groups.filter((group) => group.isClosing)).toHaveLength(1)
})

it('takes slides of a briefing without sections for its opening', () => {
  const plain = { ...bundledBriefing, sections: [], slides: bundledBriefing.slides.filter((slide) => slide.kind === 'cover') }
  expect(groupPages(layoutDeck(plain, 'paper'), plain).map((group) => group.isClosing)).toEqual([false])
})
