import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Briefing } from '../../briefing/briefing'
import { briefingPieces } from '../../briefing/briefing-pieces'
import { bundledBriefing } from '../bundled-briefing'

it.each([1, 100, 4096, 10_000_000])('gives back the JSON of a briefing in pieces of %i', (length) => {
  const pieces = [...briefingPieces(bundledBriefing, length)]
  expect(pieces.join('')).toBe(JSON.stringify(bundledBriefing))
  expect(pieces.slice(0, -1).every((piece) => piece.length === length)).toBe(true)
  expect(pieces.at(-1)?.length).toBeLessThanOrEqual(length)
})

it('writes whatever JSON can as JSON does', () => {
  fc.assert(fc.property(fc.record({ value: fc.jsonValue({ maxDepth: 6 }) }), fc.integer({ min: 1, max: 40 }), (value, length) => {
    const briefing = { ...value, absent: undefined, list: [undefined, {}, []] } as unknown as Briefing
    expect([...briefingPieces(briefing, length)].join('')).toBe(JSON.stringify(briefing))
  }))
})

it('makes a piece no sooner than it is asked for', () => {
  const asked: string[] = []
  const blocks = ['one', 'two', 'three'].map((name) => ({ toJSON: () => (asked.push(name), name.repeat(10)) }))
  const pieces = briefingPieces({ article: { blocks } } as unknown as Briefing, 30)
  pieces.next()
  expect(asked).toEqual(['one'])
  expect([...pieces].length).toBeGreaterThan(1)
  expect(asked).toEqual(['one', 'two', 'three'])
})
