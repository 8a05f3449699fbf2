import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, type Rectangle } from '../../electron/window-place'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const projector = { x: 1440, y: 0, width: 1920, height: 1080 }
const remembered = (place: Rectangle) => ({ ...place, isMaximized: false })

it('opens in the middle of the primary display the first time', () => {
  expect(placeWindow(undefined, [laptop, projector])).toEqual({ x: 80, y: 30, width: 1280, height: 800 })
})

it('opens where it was', () => {
  const place = { x: 1500, y: 40, width: 1000, height: 700 }
  expect(placeWindow(remembered(place), [laptop, projector])).toEqual(place)
})

it('comes back to the laptop when the projector has gone', () => {
  expect(placeWindow(remembered({ x: 1500, y: 40, width: 1000, height: 700 }), [laptop])).toEqual({ x: 80, y: 30, width: 1280, height: 800 })
})

it('moves back into view what hangs over the edge', () => {
  expect(placeWindow(remembered({ x: 1200, y: -200, width: 1000, height: 700 }), [laptop])).toEqual({ x: 440, y: 0, width: 1000, height: 700 })
})

describe('whatever was remembered', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 })
  const size = fc.integer({ min: 1, max: 10_000 })
  const place = fc.record({ x: number, y: number, width: size, height: size, isMaximized: fc.boolean() })
  const display = fc.record({ x: number, y: number, width: fc.integer({ min: 800, max: 4000 }), height: fc.integer({ min: 560, max: 3000 }) })

  it('the window lies within one display', () => {
    fc.assert(
      fc.property(place, display, fc.array(display), (saved, primary, others) => {
        const window = placeWindow(saved, [primary, ...others])
        const home = [primary, ...others].find(
          (area) =>
            window.x >= area.x && window.y >= area.y && window.x + window.width <= area.x + area.width && window.y + window.height <= area.y + area.height,
        )
        expect(home).toBeDefined()
      }),
    )
  })
})
