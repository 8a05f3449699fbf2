import { describe, expect, it } from 'vitest'
import { languageModes } from '../../../briefing/article'
import { themeNames } from '../../../briefing/briefing'
import { layoutDeck } from '../../../briefing/layout/deck'
import { bundledBriefing as briefing } from '../../bundled-briefing'


describe('the deck of the bundled briefing', () => {
  const deck = layoutDeck(briefing, 'paper')

  it('shows the slides in their order, numbered from 1 without a gap', () => {
    expect(deck.pages.map((page) => page.number)).toEqual(deck.pages.map((_, index) => index + 1))
    expect([...new Set(deck.pages.map((page) => page.slide.id))]).toEqual(briefing.slides.map((slide) => slide.id))
  })

  it('continues nothing but its references on a second slide', () => {
    expect(deck.pages.filter((page) => page.parts > 1).every((page) => page.slide.kind === 'references')).toBe(true)
  })

  it('has the same pages in every theme', () => {
    for (const theme of themeNames) expect(layoutDeck(briefing, theme).pages.map((page) => page.id)).toEqual(deck.pages.map((page) => page.id))
  })

  it('shows the slide number and the count of slides alike in every language', () => {
    for (const page of deck.pages.filter(({ slide }) => slide.kind !== 'cover' && slide.kind !== 'section')) {
      for (const mode of languageModes) {
        const texts = page.scene(mode).items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []))
        expect(texts).toContain(`${page.number} / ${deck.pages.length}`)
      }
    }
  })

  it('sets no slide text below the sizes that a back row can read', () => {
    for (const page of deck.pages) {
      const sizes = page.scene('both').items.flatMap((item) => (item.kind === 'text' && item.box.y > 80 && item.box.y < 600 ? item.runs.map((run) => run.size) : []))
      expect(Math.min(...sizes), page.id).toBeGreaterThanOrEqual(16)
    }
  })

  it('is the same from run to run', () => {
    const again = layoutDeck(structuredClone(briefing), 'paper')
    expect(again.pages.map((page) => page.scene('both'))).toEqual(deck.pages.map((page) => page.scene('both')))
  })
})
