import { expect, it } from 'vitest'
import { gatherFacts } from '../../../briefing/check/facts'
import { findSceneFaults } from '../../../briefing/check/scene-faults'
import type { Briefing } from '../../../briefing/briefing'
import type { Scene, TextLine } from '../../../briefing/scene'
import { bundledBriefing } from '../../bundled-briefing'

it('finds the bundled briefing without fault, and all of its article said', () => {
  const facts = gatherFacts(bundledBriefing)
  expect(facts.slides.flatMap((slide) => slide.faults)).toEqual([])
  expect(facts.unknownSources).toEqual([])
  expect(facts.untranslated).toEqual([])
  expect(facts.uncovered).toBe('')
  expect(facts.citedSentences).toBe(facts.sentences)
  expect(facts.slides.length).toBe(bundledBriefing.slides.length)
  expect(facts.pages).toBeGreaterThanOrEqual(facts.slides.length)
})

function withFirstNote(change: Partial<Briefing['slides'][number]['notes'][number]>): Briefing {
  const [slide, ...others] = bundledBriefing.slides
  if (!slide) throw new Error('the bundled briefing has slides')
  return { ...bundledBriefing, slides: [{ ...slide, notes: slide.notes.map((note, index) => (index === 0 ? { ...note, ...change } : note)) }, ...others] }
}

it('counts a statement that stands in one language only', () => {
  expect(gatherFacts(withFirstNote({ en: '' })).untranslated).toEqual([{ slide: bundledBriefing.slides[0]?.id, missing: 'en' }])
})

it('names a source that does not exist', () => {
  expect(gatherFacts(withFirstNote({ sources: ['nowhere'] })).unknownSources).toEqual([{ slide: bundledBriefing.slides[0]?.id, source: 'nowhere' }])
})

it('names characters that the bundled fonts lack', () => {
  expect(gatherFacts(withFirstNote({ zh: '一个😀符号' })).uncovered).toBe('😀')
})

it('estimates the time from what is said, not from what is shown', () => {
  const silent = { ...bundledBriefing, slides: bundledBriefing.slides.map((slide) => ({ ...slide, notes: [] })) }
  expect(gatherFacts(silent).speaking).toEqual({ zh: 0, en: 0 })
  const minute = withFirstNote({ zh: '集'.repeat(220) })
  const without = withFirstNote({ zh: '' })
  expect(gatherFacts(minute).speaking.zh - gatherFacts(without).speaking.zh).toBe(60)
})

function line(x: number, y: number, width: number): TextLine {
  return { kind: 'text', language: 'en', baseline: y + 10, box: { x, y, width, height: 12 }, runs: [{ text: `${x}/${y}`, x, width, family: 'Source Sans 3', weight: 400, size: 10, fill: '#000000' }] }
}

it('tells text outside the page from text on text', () => {
  const scene: Scene = { width: 100, height: 100, background: '#ffffff', items: [line(10, 10, 40), line(30, 15, 40), line(80, 50, 40)] }
  expect(findSceneFaults(scene)).toEqual([
    { kind: 'outside', text: '80/50' },
    { kind: 'overlap', text: '10/10' },
  ])
})
