import { expect, it } from 'vitest'
import { countRevivals, mostRevivals, revivalSpan } from '../../electron/revivals'

it('opens a page again that crashes now and then, and gives up on one that crashes at once', () => {
  let now = 0
  const mayRevive = countRevivals(() => now)
  for (let count = 0; count < 10; count += 1) {
    expect(mayRevive()).toBe(true)
    now += revivalSpan / mostRevivals
  }
  now += revivalSpan
  expect(Array.from({ length: mostRevivals + 2 }, mayRevive)).toEqual([true, true, true, false, false])
  now += revivalSpan
  expect(mayRevive()).toBe(true)
})
