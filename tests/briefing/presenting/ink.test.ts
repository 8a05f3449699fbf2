import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import { strokesShown } from '../../../briefing/presenting/ink'
import { present } from '../../../briefing/presenting/present'
import { operationsOfPage, pointsOfStroke, type PresentingState } from '../../../briefing/presenting/state'
import { arbitraryAction, deckOf, talkOn } from './arbitrary-talk'

const facts = deckOf([0, 0])
const act = (state: PresentingState, ...actions: PresentingAction[]) => actions.reduce((before, action) => present(before, action, facts, 0), state)
const line = (y: number): PresentingAction[] => [
  { kind: 'beginStroke', point: { x: 100, y } },
  { kind: 'extendStroke', points: [{ x: 400, y }] },
  { kind: 'endStroke' },
]
const pen = act(talkOn(facts), { kind: 'takeTool', tool: 'pen' })
const heights = (state: PresentingState) => strokesShown(state, facts).map(({ points }) => points[0]?.y)

it('draws with the pen, and with nothing else', () => {
  expect(heights(act(pen, ...line(100), ...line(200)))).toEqual([100, 200])
  expect(heights(act(talkOn(facts), ...line(100)))).toEqual([])
})

it('erases the strokes that pass the place, even between two of their points', () => {
  const drawn = act(pen, ...line(100), ...line(200))
  expect(heights(act(drawn, { kind: 'erase', point: { x: 250, y: 104 } }))).toEqual([200])
  expect(act(drawn, { kind: 'erase', point: { x: 250, y: 150 } }).ink).toBe(drawn.ink)
})

describe('undo', () => {
  it('takes back drawing, erasing and clearing, one after another', () => {
    const state = act(pen, ...line(100), ...line(200), { kind: 'erase', point: { x: 100, y: 100 } }, { kind: 'clearInk' })
    const undone = [0, 1, 2, 3, 4].map((count) => heights(act(state, ...Array.from({ length: count }, (): PresentingAction => ({ kind: 'undoInk' })))))
    expect(undone).toEqual([[], [200], [100, 200], [100], []])
  })

  it('of anything drawn is the identity', () => {
    fc.assert(fc.property(fc.array(arbitraryAction, { maxLength: 30 }), fc.nat(720), (actions, y) => {
      const before = act(act(pen, ...actions.filter(({ kind }) => kind !== 'escape')), { kind: 'endStroke' })
      const ready = before.tool === 'pen' ? before : act(before, { kind: 'takeTool', tool: 'pen' })
      expect(act(ready, ...line(y), { kind: 'undoInk' }).ink).toEqual(ready.ink)
    }))
  })
})

it('keeps ink with its slide, and puts it away with the language whose words it marks', () => {
  const drawn = act(pen, ...line(100))
  expect(heights(act(drawn, { kind: 'nextAudienceLanguage' }))).toEqual([])
  expect(heights(act(drawn, { kind: 'next' }))).toEqual([])
  expect(heights(act(drawn, { kind: 'next' }, { kind: 'previous' }))).toEqual([100])
  expect(heights(act(drawn, { kind: 'setAudienceLanguage', language: 'en' }, { kind: 'setAudienceLanguage', language: 'zh' }))).toEqual([100])
})

it('ends a stroke on the slide where it was begun', () => {
  const turned = act(pen, { kind: 'beginStroke', point: { x: 5, y: 5 } }, { kind: 'next' })
  expect(turned.drawing).toBeNull()
  expect(heights(turned)).toEqual([])
  expect(heights(act(turned, { kind: 'previous' }))).toEqual([5])
})

it('holds no more than it can keep: the oldest stroke goes, and what it erased does not come back', () => {
  let state = act(pen, ...line(1), { kind: 'erase', point: { x: 100, y: 1 } })
  for (let count = 0; count < operationsOfPage + 5; count += 1) state = act(state, ...line(300))
  expect(Object.values(state.ink)[0]).toHaveLength(operationsOfPage)
  expect(heights(state)).not.toContain(1)
  const long = act(pen, { kind: 'beginStroke', point: { x: 0, y: 0 } }, { kind: 'extendStroke', points: Array.from({ length: pointsOfStroke }, (_, x) => ({ x, y: 9 })) })
  expect(long.drawing?.points).toHaveLength(pointsOfStroke)
})
