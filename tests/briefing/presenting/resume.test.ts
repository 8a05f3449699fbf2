import fc from 'fast-check'
import { expect, it } from 'vitest'
import { present } from '../../../briefing/presenting/present'
import { resumeTalk, SavedTalk } from '../../../briefing/presenting/resume'
import { elapsedAt } from '../../../briefing/presenting/timer'
import { arbitraryFacts, arbitraryMoments, deckOf, talkOn } from './arbitrary-talk'

const identity = { version: 1, briefingId: 'briefing', title: { zh: '集群', en: 'Clusters' }, companion: null } as const

it('goes on at the same slide and step, with the same ink, languages and preferences', () => {
  fc.assert(fc.property(arbitraryFacts, arbitraryMoments, (facts, moments) => {
    const state = moments.filter(([{ kind }]) => kind !== 'escape').reduce((before, [action, now]) => present(before, action, facts, now), talkOn(facts, { building: 'stepwise' }))
    const saved: SavedTalk = { ...identity, pageId: facts.pages[state.page]?.id ?? '', savedAt: 8_000_000, state }
    const resumed = resumeTalk(SavedTalk.parse(JSON.parse(JSON.stringify(saved))), facts, 8_060_000)
    const { page, step, audienceLanguage, notesLanguage, preferences, plan, ink } = JSON.parse(JSON.stringify(state)) as typeof state
    expect(JSON.parse(JSON.stringify(resumed))).toMatchObject({ page, step, audienceLanguage, notesLanguage, preferences, plan, ink, blank: null, phase: 'running' })
  }))
})

it('finds the slide by its id when slides were put before it', () => {
  const state = present(talkOn(deckOf([0, 0])), { kind: 'next' }, deckOf([0, 0]), 0)
  const longer = { pages: [{ id: 'new', steps: 0, speech: { zh: 0, en: 0 } }, ...deckOf([0, 0]).pages] }
  expect(resumeTalk({ ...identity, pageId: 'slide-2', savedAt: 0, state }, longer, 0).page).toBe(2)
})

it('stays within the deck when the slide is gone', () => {
  const facts = deckOf([0, 0, 0])
  const state = present(talkOn(facts), { kind: 'last' }, facts, 0)
  expect(resumeTalk({ ...identity, pageId: 'slide-3', savedAt: 0, state }, deckOf([2]), 0)).toMatchObject({ page: 0, step: 2 })
})

it('counts a short break as part of the talk, and a long one not', () => {
  const facts = deckOf([0])
  const saved = { ...identity, pageId: 'slide-1', savedAt: 60_000, state: talkOn(facts) }
  const elapsed = (now: number) => elapsedAt(resumeTalk(saved, facts, now).timer, now)
  expect(elapsed(90_000)).toBe(90_000)
  expect(elapsed(60_000 + 24 * 3_600_000)).toBe(60_000)
})
