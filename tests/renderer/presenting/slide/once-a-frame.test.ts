import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PresentingAction } from '../../../../briefing/presenting/actions'
import { onceAFrame, type FrameQueue } from '../../../../renderer/presenting/slide/once-a-frame'

let done: PresentingAction[]
let queue: FrameQueue
let frames: (() => void)[]
const nextFrame = () => {
  for (const draw of frames.splice(0)) draw()
}

beforeEach(() => {
  done = []
  frames = []
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  queue = onceAFrame((action) => done.push(action))
})
afterEach(() => vi.unstubAllGlobals())

it('moves the pointer once a frame, to where it was last', () => {
  for (const x of [1, 2, 3]) queue.last({ kind: 'movePointer', point: { x, y: 0 } })
  expect(done).toEqual([])
  nextFrame()
  expect(done).toEqual([{ kind: 'movePointer', point: { x: 3, y: 0 } }])
  nextFrame()
  expect(done).toHaveLength(1)
})

it('loses no point of a stroke', () => {
  queue.extend([{ x: 1, y: 1 }, { x: 2, y: 2 }])
  queue.extend([{ x: 3, y: 3 }])
  nextFrame()
  expect(done).toEqual([{ kind: 'extendStroke', points: [{ x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 3 }] }])
})

it('erases at every place that it is told', () => {
  for (const x of [1, 2]) queue.add({ kind: 'erase', point: { x, y: 0 } })
  nextFrame()
  expect(done).toHaveLength(2)
})

it('does at once what waits when the hand lets go', () => {
  queue.extend([{ x: 1, y: 1 }])
  queue.flush()
  expect(done).toHaveLength(1)
})
