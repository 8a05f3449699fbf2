/**
 * What a hand on the mouse, pen or touch screen does to the slide, by the tool that it holds.
 *
 * - laser, spotlight: the mark follows, at most once a frame, and goes when the pointer leaves the slide
 * - pen, highlighter: a stroke from press to release, with all the points that the system has seen
 * - eraser: what it passes over while it is pressed
 * - no tool: a click goes on; in the presenter's window, dragging enlarges a region, and moves what is enlarged
 */
import type { Point } from '../../../briefing/presenting/state'
import { zoomRegion } from '../../../briefing/presenting/zoom'
import { act, type TalkStore } from '../talk/talk'
import { onceAFrame } from './once-a-frame'
import { nearestOnSlide, placeOnSlide, type WindowPlace } from './slide-place'

/** CSS pixels: a hand that moves less while it presses has clicked. */
const stillness = 6
/** CSS pixels: a smaller region is a slip of the hand, and not to be thrown onto the screen. */
const leastRegion = 32
/** Pixels of the slide between two places of the eraser: no stroke slips through. */
const eraserStride = 16

/** `mark` shows the region that is being chosen. The function returned ends the watching. */
export function watchPointer(frame: HTMLElement, mark: HTMLElement, store: TalkStore): () => void {
  const ending = new AbortController()
  const queue = onceAFrame(act)
  let pressed: { readonly id: number; readonly at: WindowPlace; last: Point } | null = null

  const placeOf = (event: WindowPlace): Point => placeOnSlide(event, frame.getBoundingClientRect(), zoomRegion(store.getState().state.zoom))
  const on = (kind: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave', listener: (event: PointerEvent) => void) =>
    frame.addEventListener(kind, listener, { signal: ending.signal })

  on('pointerdown', (event) => {
    if (event.button !== 0 || pressed !== null) return
    const point = placeOf(event)
    pressed = { id: event.pointerId, at: event, last: point }
    frame.setPointerCapture(event.pointerId)
    const { tool } = store.getState().state
    if (tool === 'pen' || tool === 'highlighter') act({ kind: 'beginStroke', point })
    else if (tool === 'eraser') act({ kind: 'erase', point })
    else if (tool !== 'none') queue.last({ kind: 'movePointer', point })
  })

  on('pointermove', (event) => {
    const { tool } = store.getState().state
    if (tool === 'laser' || tool === 'spotlight') return queue.last({ kind: 'movePointer', point: placeOf(event) })
    if (event.pointerId !== pressed?.id) return
    if (tool === 'none') return drag(event, pressed)
    const seen = event.getCoalescedEvents()
    const points = (seen.length > 0 ? seen : [event]).map(placeOf)
    if (tool === 'eraser') for (const point of points.flatMap(strideTo)) queue.add({ kind: 'erase', point })
    else queue.extend(points)
  })

  on('pointerup', (event) => {
    if (event.pointerId !== pressed?.id) return
    const { at } = pressed
    release()
    const { state, window } = store.getState()
    if (state.tool !== 'none') return
    const width = Math.abs(event.clientX - at.clientX)
    const height = Math.abs(event.clientY - at.clientY)
    if (Math.hypot(width, height) < stillness) act({ kind: 'next' })
    else if (window === 'presenter' && state.zoom.scale === 1 && Math.max(width, height) >= leastRegion) {
      act({ kind: 'zoomTo', from: placeOf(at), to: placeOf(event) })
    }
  })

  on('pointercancel', release)

  on('pointerleave', () => {
    const { tool } = store.getState().state
    if (pressed === null && (tool === 'laser' || tool === 'spotlight')) queue.last({ kind: 'movePointer', point: null })
  })

  function release(): void {
    pressed = null
    mark.hidden = true
    queue.flush()
    const { tool } = store.getState().state
    if (tool === 'pen' || tool === 'highlighter') act({ kind: 'endStroke' })
  }

  function drag(event: PointerEvent, { at, last }: NonNullable<typeof pressed>): void {
    const { state, window } = store.getState()
    if (window !== 'presenter') return
    if (state.zoom.scale === 1) return showRegion(mark, frame, at, event)
    const { x, y } = placeOf(event)
    // The place under the hand stays under it.
    queue.last({ kind: 'panTo', point: nearestOnSlide({ x: state.zoom.x + last.x - x, y: state.zoom.y + last.y - y }) })
  }

  function strideTo(to: Point): readonly Point[] {
    const from = pressed?.last ?? to
    if (pressed !== null) pressed.last = to
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / eraserStride))
    return Array.from({ length: count }, (_, index) => ({
      x: from.x + ((to.x - from.x) * (index + 1)) / count,
      y: from.y + ((to.y - from.y) * (index + 1)) / count,
    }))
  }

  return () => {
    ending.abort()
    queue.flush()
  }
}

function showRegion(mark: HTMLElement, frame: HTMLElement, from: WindowPlace, to: WindowPlace): void {
  const { x, y } = frame.getBoundingClientRect()
  mark.hidden = false
  mark.style.left = `${Math.min(from.clientX, to.clientX) - x}px`
  mark.style.top = `${Math.min(from.clientY, to.clientY) - y}px`
  mark.style.width = `${Math.abs(from.clientX - to.clientX)}px`
  mark.style.height = `${Math.abs(from.clientY - to.clientY)}px`
}
