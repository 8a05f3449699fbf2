/** Building up: every item of a slide comes once, in the same step in every language, and nothing moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageModes } from '../../../briefing/article'
import type { Briefing } from '../../../briefing/briefing'
import { type DeckPage, layoutDeck } from '../../../briefing/layout/deck'
import { sceneAtStep, stepsOf } from '../../../briefing/layout/steps'
import { arbitraryBriefing } from '../arbitrary-briefing'
import { bundledBriefing } from '../../bundled-briefing'

const stepsIn = (page: DeckPage, mode: (typeof languageModes)[number]) => new Set(page.scene(mode).items.map(({ step }) => step ?? 0))

function expectBuiltUp(briefing: Briefing): void {
  for (const page of layoutDeck(briefing, briefing.theme).pages) {
    const steps = stepsOf(page.content)
    for (const mode of languageModes) {
      const scene = page.scene(mode)
      const marked = [...stepsIn(page, mode)].filter((step) => step > 0)
      // A single item is marked, and stands from the beginning all the same.
      expect(Math.max(0, ...marked)).toBeLessThanOrEqual(Math.max(1, steps))
      expect(sceneAtStep(scene, steps)).toBe(scene)
      let shown = sceneAtStep(scene, 0).items
      for (let step = 1; step <= steps; step += 1) {
        const { items } = sceneAtStep(scene, step)
        // What was there stays, the very same item in the same place.
        expect(items.filter((item) => shown.includes(item))).toEqual([...shown])
        shown = items
      }
    }
  }
}

describe('a page that is built up', () => {
  it('ends whole, and nothing that was shown goes or moves', () => {
    fc.assert(fc.property(arbitraryBriefing, expectBuiltUp), { numRuns: 25 })
  }, 60_000)

  it('shows something more with every step of the bundled briefing, in every language', () => {
    const briefing = bundledBriefing
    expectBuiltUp(briefing)
    for (const page of layoutDeck(briefing, 'paper').pages) {
      const steps = stepsOf(page.content)
      const wanted = Array.from({ length: steps }, (_, index) => index + 1)
      for (const mode of languageModes) expect([...stepsIn(page, mode)].filter((step) => step > 0 && steps > 0).sort((left, right) => left - right)).toEqual(wanted)
    }
  })

  it('begins with its headline', () => {
    const briefing = bundledBriefing
    const page = layoutDeck(briefing, 'paper').pages.find(({ content }) => stepsOf(content) > 2)
    const scene = page && sceneAtStep(page.scene('en'), 0)
    const text = scene?.items.flatMap((item) => (item.kind === 'text' ? item.runs.map((run) => run.text) : [])).join(' ') ?? ''
    expect(text).toContain(page?.slide.headline.en.split(' ')[0])
  })
})
