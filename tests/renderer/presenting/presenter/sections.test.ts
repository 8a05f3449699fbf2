import { expect, it } from 'vitest'
import { layoutDeck } from '../../../../briefing/layout/deck'
import { firstPages } from '../../../../renderer/presenting/presenter/sections'
import { bundledBriefing } from '../../../bundled-briefing'

const deck = layoutDeck(bundledBriefing, 'paper')
const sections = firstPages(deck, bundledBriefing)

it('divides the deck without a gap', () => {
  expect(sections[0]?.index).toBe(0)
  sections.forEach(({ index, count }, place) => expect(index + count).toBe(sections[place + 1]?.index ?? deck.pages.length))
})

it('leads each section to the slide that opens it', () => {
  const opened = sections.filter(({ title }) => title !== null).map(({ index }) => deck.pages[index]?.slide.kind)
  expect(opened).toEqual(bundledBriefing.sections.map(() => 'section'))
})
