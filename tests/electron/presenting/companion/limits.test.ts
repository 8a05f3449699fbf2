import { expect, it } from 'vitest'
import { createLimiter } from '../../../../electron/presenting/companion/limits'

it('lets a burst through, and then what the rate allows', () => {
  let now = 0
  const isWithin = createLimiter({ burst: 3, rate: 2 }, () => now)
  expect([1, 2, 3, 4].map(() => isWithin('phone'))).toEqual([true, true, true, false])
  now = 1000
  expect([1, 2, 3].map(() => isWithin('phone'))).toEqual([true, true, false])
})

it('counts every address for itself', () => {
  const isWithin = createLimiter({ burst: 1, rate: 0 }, () => 0)
  expect([isWithin('one'), isWithin('other'), isWithin('one')]).toEqual([true, true, false])
})

it('forgets nobody who asks too much, however many others ask once', () => {
  const isWithin = createLimiter({ burst: 1, rate: 0 }, () => 0)
  isWithin('busy')
  for (let count = 0; count < 1900; count += 1) isWithin(`other ${count}`)
  expect(isWithin('busy')).toBe(false)
})
