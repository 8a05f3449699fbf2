import { describe, expect, it } from 'vitest'
import type { Slide } from '../../briefing/briefing'
import { bodyPieces, piecesOf, writtenFigure } from '../../briefing/slide-pieces'
import { bundledBriefing } from '../bundled-briefing'

const remarked = bundledBriefing.slides.filter((slide) => slide.remark !== undefined)

describe('a remark', () => {
  it('stands among the slides to be tested', () => {
    expect(remarked.length).toBeGreaterThan(0)
  })
  it.each(remarked.map((slide) => [slide.id, slide] as const))('comes last on %s, and is no piece of its body', (_id, slide) => {
    expect(piecesOf(slide, bundledBriefing).at(-1)?.text).toMatchObject({ zh: slide.remark?.zh })
    expect(bodyPieces(slide, bundledBriefing).map(({ text }) => text?.zh)).not.toContain(slide.remark?.zh)
  })
})

it('says whose event it is, where a timeline has tracks', () => {
  const said = (zh: string, en: string) => ({ zh, en, sources: ['title'] })
  const event = { time: 1995, date: { zh: '1995年', en: '1995' }, label: said('领先集群', 'Leading-Edge Cluster') }
  const timeline: Slide = {
    kind: 'timeline',
    id: 'programmes',
    headline: said('各国计划', 'National programmes'),
    events: [event, { ...event, track: { zh: '德国', en: 'Germany' } }],
    notes: [],
  }
  expect(bodyPieces(timeline, bundledBriefing).map(({ label }) => label)).toEqual([
    { zh: '1995年 领先集群', en: '1995 Leading-Edge Cluster' },
    { zh: '1995年 德国：领先集群', en: '1995 Germany: Leading-Edge Cluster' },
  ])
})

it.each([
  [['RMB', '6.2', 'trillion'], 'RMB 6.2 trillion'],
  [['nearly', '100', ''], 'nearly 100'],
  [['+', '6.1', '%'], '+6.1%'],
  [['US$', '3', 'billion'], 'US$3 billion'],
  [['', '1,000', '+'], '1,000+'],
] as const)('writes the English figure %j in a line of text as %s', ([before, digits, after], written) => {
  const value = { before, digits, after }
  expect(writtenFigure({ zh: value, en: value }, 'en')).toBe(written)
})
