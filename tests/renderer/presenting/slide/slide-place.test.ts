import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoomRegion, zoomTo } from '../../../../briefing/presenting/zoom'
import { placeOnSlide } from '../../../../renderer/presenting/slide/slide-place'

const whole = { x: 0, y: 0, width: 1280, height: 720 }

it('finds the middle of the slide in the middle of its frame, wherever that stands', () => {
  expect(placeOnSlide({ clientX: 420, clientY: 280 }, { x: 100, y: 100, width: 640, height: 360 }, whole)).toEqual({ x: 640, y: 360 })
})

it('gives the edge of the slide for a place beside it', () => {
  expect(placeOnSlide({ clientX: -50, clientY: 9999 }, { x: 0, y: 0, width: 640, height: 360 }, whole)).toEqual({ x: 0, y: 720 })
})

it('never leaves the slide, at any zoom', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 720 }) })
  fc.assert(
    fc.property(point, point, fc.integer({ min: -100, max: 2000 }), fc.integer({ min: -100, max: 2000 }), (from, to, clientX, clientY) => {
      const { x, y } = placeOnSlide({ clientX, clientY }, { x: 10, y: 20, width: 1024, height: 576 }, zoomRegion(zoomTo(from, to)))
      expect(x >= 0 && x <= 1280 && y >= 0 && y <= 720).toBe(true)
    }),
  )
})
