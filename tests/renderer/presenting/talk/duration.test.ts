import { expect, it } from 'vitest'
import { paceInWords, writeDuration } from '../../../../renderer/presenting/talk/duration'

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [600_000, '10:00'],
  [3_723_000, '1:02:03'],
  [-5000, '0:00'],
])('writes %i ms as %s', (milliseconds, written) => {
  expect(writeDuration(milliseconds)).toBe(written)
})

it('says nothing of less than ten seconds', () => {
  expect(paceInWords(9_999)).toEqual({ kind: 'onTime' })
  expect(paceInWords(-9_999)).toEqual({ kind: 'onTime' })
})

it.each([
  [10_000, { kind: 'behind', unit: 'seconds', count: 10 }],
  [-44_000, { kind: 'ahead', unit: 'seconds', count: 40 }],
  [55_000, { kind: 'behind', unit: 'minutes', count: 1 }],
  [-151_000, { kind: 'ahead', unit: 'minutes', count: 3 }],
] as const)('puts %i ms into words that a speaker can use', (behind, words) => {
  expect(paceInWords(behind)).toEqual(words)
})
