import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf, plannedTimes, reportRehearsal } from '../../../briefing/presenting/pace'
import { present } from '../../../briefing/presenting/present'
import { speechLength } from '../../../briefing/presenting/speech-length'
import { elapsedAt, toggleTimer } from '../../../briefing/presenting/timer'
import { arbitraryFacts, deckOf, talkOn } from './arbitrary-talk'

const minute = 60_000

describe('the timer', () => {
  it('counts only while it runs', () => {
    const paused = toggleTimer(toggleTimer({ elapsed: 0, since: null }, 1000), 4000)
    expect(paused).toEqual({ elapsed: 3000, since: null })
    expect(elapsedAt(paused, 99_000)).toBe(3000)
    expect(elapsedAt(toggleTimer(paused, 10_000), 12_000)).toBe(5000)
  })

  it('never runs backwards, whatever the clock does', () => {
    fc.assert(fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (moments) => {
      let timer = { elapsed: 0, since: null as number | null }
      let shown = 0
      for (const now of moments) {
        timer = toggleTimer(timer, now)
        expect(timer.elapsed).toBeGreaterThanOrEqual(shown)
        shown = timer.elapsed
      }
    }))
  })

  it('starts over with every page at nought', () => {
    const facts = deckOf([0, 0])
    const later = present(present(talkOn(facts), { kind: 'next' }, facts, 5000), { kind: 'resetTimer' }, facts, 8000)
    expect(later).toMatchObject({ timer: { elapsed: 0, since: 8000 }, spent: {}, pageEntered: 0 })
    expect(reportRehearsal(later, facts, 9000).spent).toBe(1000)
  })
})

describe('planned times', () => {
  it('come from the length of the notes in the language spoken', () => {
    const facts = deckOf([0, 0], { zh: 440, en: 130 })
    expect(plannedTimes(talkOn(facts, { spokenLanguage: 'zh' }), facts)).toEqual([2 * minute, 2 * minute])
    expect(plannedTimes(talkOn(facts, { spokenLanguage: 'en' }), facts)).toEqual([minute, minute])
    expect(plannedTimes(talkOn(facts, { spokenLanguage: 'zh', speechRate: { zh: 110, en: 130 } }), facts)).toEqual([4 * minute, 4 * minute])
  })

  it('fill the target exactly', () => {
    fc.assert(fc.property(arbitraryFacts, fc.integer({ min: 1, max: 600 }), (facts, targetMinutes) => {
      const times = plannedTimes(talkOn(facts, { targetMinutes }), facts)
      expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(targetMinutes * minute, 0)
      expect(Math.min(...times)).toBeGreaterThanOrEqual(0)
    }))
  })

  it('are what was rehearsed, once that is adopted', () => {
    const facts = deckOf([0, 0, 0])
    const rehearsed = present(present(talkOn(facts, {}, 'rehearsal'), { kind: 'next' }, facts, 30_000), { kind: 'end' }, facts, 75_000)
    expect(reportRehearsal(rehearsed, facts, 99_000)).toMatchObject({ spent: 75_000, pages: [{ spent: 30_000 }, { spent: 45_000 }, { spent: 0 }] })
    const adopted = present(rehearsed, { kind: 'adoptTimes' }, facts, 99_000)
    expect(plannedTimes(adopted, facts)).toEqual([30_000, 45_000, minute])
    expect(plannedTimes(present(adopted, { kind: 'forgetTimes' }, facts, 0), facts)).toEqual([minute, minute, minute])
  })
})

describe('the pace', () => {
  const facts = deckOf([0, 0, 0])

  it('is neither ahead nor behind within the time of the present page', () => {
    const second = present(talkOn(facts), { kind: 'next' }, facts, minute)
    expect(paceOf(second, facts, 1.5 * minute).behind).toBe(0)
  })

  it('is ahead by what is left of the pages before, and behind by what this page has used too much', () => {
    const early = present(talkOn(facts), { kind: 'next' }, facts, 20_000)
    expect(paceOf(early, facts, 20_000).behind).toBe(-40_000)
    expect(paceOf(talkOn(facts), facts, 90_000).behind).toBe(30_000)
  })
})

it('counts Chinese by characters and English by words', () => {
  const notes = [{ zh: '集群产值达6.2万亿元。', en: 'Clusters produce RMB 6.2 trillion.' }]
  expect(speechLength(notes, 'zh')).toBe(8 + 3)
  expect(speechLength(notes, 'en')).toBe(5)
})
