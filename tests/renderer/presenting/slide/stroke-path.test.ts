import { expect, it } from 'vitest'
import { strokePath } from '../../../../renderer/presenting/slide/stroke-path'

it('draws a single touch as a dot', () => {
  expect(strokePath([{ x: 5, y: 7 }])).toBe('M5 7h0')
})

it('draws two points as a line', () => {
  expect(strokePath([{ x: 0, y: 0 }, { x: 10, y: 20 }])).toBe('M0 0L10 20')
})

it('runs through the middles between further points, and ends at the last', () => {
  expect(strokePath([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }])).toBe('M0 0Q10 0 10 5L10 10')
})

it('is nothing without points', () => {
  expect(strokePath([])).toBe('')
})
