import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { record, redo, startHistory, undo, type History } from '../../briefing/history'

/** Any history that values, undo and redo can lead to. */
const arbitraryHistory: fc.Arbitrary<History<number>> = fc
  .array(fc.oneof(fc.nat(9), fc.constant('undo' as const), fc.constant('redo' as const)), { maxLength: 30 })
  .map((steps) => steps.reduce<History<number>>((history, step) => (step === 'undo' ? undo(history) : step === 'redo' ? redo(history) : record(history, step, 100)), startHistory(-1)))

describe('undo', () => {
  it('takes back what was recorded', () => {
    fc.assert(fc.property(arbitraryHistory, fc.integer({ min: 10 }), (history, value) => {
      const undone = undo(record(history, value, 100))
      expect({ past: undone.past, present: undone.present }).toEqual({ past: history.past, present: history.present })
    }))
  })
  it('and redo lead back to the same history', () => {
    fc.assert(fc.property(arbitraryHistory, (history) => {
      if (history.past.length > 0) expect(redo(undo(history))).toEqual(history)
      if (history.future.length > 0) expect(undo(redo(history))).toEqual(history)
    }))
  })
  it('does nothing at the beginning, and redo nothing at the end', () => {
    expect(undo(startHistory('a'))).toEqual(startHistory('a'))
    expect(redo(startHistory('a'))).toEqual(startHistory('a'))
  })
})

it('forgets what was undone when something else is recorded', () => {
  const history = record(undo(record(startHistory('a'), 'b', 9)), 'c', 9)
  expect(redo(history).present).toBe('c')
  expect(undo(history).present).toBe('a')
})

it('records nothing when nothing has changed', () => {
  const history = record(startHistory('a'), 'b', 9)
  expect(record(history, 'b', 9)).toBe(history)
})

it('keeps the newest up to its limit', () => {
  const history = [1, 2, 3, 4, 5].reduce((before, value) => record(before, value, 3), startHistory(0))
  expect(history.past).toEqual([2, 3, 4])
})
