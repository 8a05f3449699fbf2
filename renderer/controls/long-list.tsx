/**
 * Rows of any height, of which only those near what is in sight are in the document, when there are many.
 *
 * 1. The rows stand in chunks. A chunk far from sight is an empty box, as high as it was when it was last drawn, or as estimated.
 * 2. The browser tells which chunks come near; its scroll anchoring keeps what is read where it is while boxes above change their height.
 * 3. `reveal` draws the chunk of a row at once, so that there is something to scroll to.
 * A chunk that has the focus stays.
 */
import { memo, startTransition, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref, type RefCallback, type RefObject } from 'react'
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
  /** About how high a row will be, in pixels. The same function as long as the rows are the same. */
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
  const estimates = useMemo(() => (isLong ? estimateChunks(count, rowsInChunk, heightOf) : []), [isLong, count, rowsInChunk, heightOf])
  const boxes = useRef(new Set<HTMLElement>())
  const observerRef = useRef<IntersectionObserver | null>(null)
  const takeBox = useCallback((box: HTMLElement | null) => {
    if (!box) return undefined
    boxes.current.add(box)
    observerRef.current?.observe(box)
    return () => {
      boxes.current.delete(box)
      observerRef.current?.unobserve(box)
    }
  }, [])

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
    observerRef.current = observer
    for (const box of boxes.current) observer.observe(box)
    return () => {
      observer.disconnect()
      observerRef.current = null
    }
  }, [isLong, scrollerRef])

  useEffect(() => {
    if (isLong) onDrawn?.()
  }, [isLong, drawn, onDrawn])

  if (!isLong) return Array.from({ length: count }, (_, index) => renderRow(index))
  return estimates.map((estimate, chunk) => {
    const from = chunk * rowsInChunk
    const isDrawn = drawn.has(chunk)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a chunk is what stands at its place
      <Chunk key={chunk} chunk={chunk} height={isDrawn ? null : (heights.get(chunk) ?? estimate)} takeBox={takeBox}>
        {isDrawn && Array.from({ length: Math.min(rowsInChunk, count - from) }, (_, index) => renderRow(from + index))}
      </Chunk>
    )
  })
}

/** A box as high as its rows would be, or with them. Of many boxes only those that change are drawn anew. */
const Chunk = memo(function Chunk({ chunk, height, takeBox, children }: {
  readonly chunk: number
  /** In pixels; null when the rows are there. */
  readonly height: number | null
  readonly takeBox: RefCallback<HTMLElement>
  readonly children: ReactNode
}) {
  return <div ref={takeBox} data-chunk={chunk} {...(height !== null && { style: { height } })}>{children}</div>
})

function estimateChunks(count: number, rowsInChunk: number, heightOf: (index: number) => number): number[] {
  const heights = Array.from({ length: Math.ceil(count / rowsInChunk) }, () => 0)
  for (let index = 0; index < count; index += 1) {
    const chunk = Math.floor(index / rowsInChunk)
    heights[chunk] = (heights[chunk] ?? 0) + heightOf(index)
  }
  return heights
}
