import { describe, expect, it } from 'vitest'
import { hasWords, slideNumberIn } from '../../../renderer/commands/search-commands'

it('finds words in any order, whatever their case and width', () => {
  expect(hasWords('Next slide 下一页', 'SLIDE next')).toBe(true)
  expect(hasWords('Export PDF', 'ｐｄｆ')).toBe(true)
  expect(hasWords('Next slide', 'last slide')).toBe(false)
})

describe('the number of a slide', () => {
  it.each([
    ['20', 20],
    ['goto 20', 20],
    ['第２０页', 20],
    ['0', null],
    ['27', null],
    ['', null],
    ['next', null],
    ['2 of 20', null],
  ])('in “%s” of 26 slides is %s', (query, number) => {
    expect(slideNumberIn(query, 26)).toBe(number)
  })
})
