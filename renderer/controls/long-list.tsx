/**
 * Rows of any height, of which only those near what is in sight are in the document, when there are many.
 *
 * 1. The rows stand in chunks. A chunk far from sight is an empty box, as high as it was when it was last drawn, or as estimated.
 * 2. The browser tells which chunks come near; its scroll anchoring keeps what is read where it is while boxes above change their height.
 * 3. `reveal` draws the chunk of a row at once, so that there is something to scroll to.
 * A chunk that has the focus stays.
 */
import { startTransition, useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react'
import { flushSync } from 'react-dom'

export interface LongListHandle {
  /** Draws the row at the index, if it is not drawn; afterwards its element is in the document. */
  reveal(index: number): void
}

interface Drawn {
  /** The chunks whose rows are in the document. */
  readonly drawn: ReadonlySet<number>
  /** In pixels, of chunks that were drawn before. */
  readonly heights: ReadonlyMap<number, number>
}

export function LongList({ count, allAtOnce, rowsInChunk, heightOf, scrollerRef, renderRow, onDrawn, ref }: {
  readonly count: number
  /** Up to so many rows all stand in the document. */
  readonly allAtOnce: number
  readonly rowsInChunk: number
  /** About how high a row will be, in pixels. */
  readonly heightOf: (index: number) => number
  readonly scrollerRef: RefObject<HTMLElement | null>
  /** With a `key`. */
  readonly renderRow: (index: number) => ReactNode
  /** Other rows are in the document than before. */
  readonly onDrawn?: () => void
  readonly ref?: Ref<LongListHandle>
}) {
  const isLong = count > allAtOnce
  const [{ drawn, heights }, setState] = useState<Drawn>({ drawn: new Set([0]), heights: new Map() })
  const chunks = Math.ceil(count / rowsInChunk)
  const boxes = useRef(new Map<number, HTMLElement>())

  useImperativeHandle(ref, () => ({
    reveal(index) {
      const chunk = Math.floor(index / rowsInChunk)
      if (isLong && !drawn.has(chunk)) flushSync(() => setState((before) => ({ ...before, drawn: new Set([...before.drawn, chunk]) })))
    },
  }), [isLong, drawn, rowsInChunk])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!isLong || !scroller) return
    const observer = new IntersectionObserver((entries) => {
      // Drawing them is not urgent: keys and pointer come between.
      startTransition(() => setState((before) => {
        const drawn = new Set(before.drawn)
        const heights = new Map(before.heights)
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const chunk = Number((target as HTMLElement).dataset['chunk'])
          if (isIntersecting) drawn.add(chunk)
          else if (drawn.has(chunk) && !target.contains(document.activeElement)) {
            heights.set(chunk, boundingClientRect.height)
            drawn.delete(chunk)
          }
        }
        return { drawn, heights }
      }))
    }, { root: scroller, rootMargin: '80% 0px' })
    for (const box of boxes.current.values()) observer.observe(box)
    return () => observer.disconnect()
  }, [isLong, chunks, scrollerRef])

  useEffect(() => {
    if (isLong) onDrawn?.()
  }, [isLong, drawn, onDrawn])

  if (!isLong) return Array.from({ length: count }, (_, index) => renderRow(index))
  return Array.from({ length: chunks }, (_, chunk) => {
    const from = chunk * rowsInChunk
    const rows = Array.from({ length: Math.min(rowsInChunk, count - from) }, (_, index) => from + index)
    const isDrawn = drawn.has(chunk)
    const height = heights.get(chunk) ?? rows.reduce((sum, index) => sum + heightOf(index), 0)
    return (
      <div
        key={chunk}
        data-chunk={chunk}
        ref={(box) => {
          if (box) boxes.current.set(chunk, box)
          return () => void boxes.current.delete(chunk)
        }}
        {...(!isDrawn && { style: { height } })}
      >
        {isDrawn && rows.map((index) => renderRow(index))}
      </div>
    )
  })
}
