/**
 * The layout that is chosen, or the nearest one for which there is room: where two columns would hold
 * fewer than 16 Chinese characters a line each, the languages take turns instead.
 */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Settings } from '../../electron/contract'
import { useApp } from '../store'

/** What stands beside the columns in reading-view.module.css: padding and gaps in em, the margin for links in pixels. */
const beside = { em: 0.6 + 2.4 + 2 * 2.2, pixels: 76 }
const leastColumn = 16

/** `size` is that of the text, in pixels. */
export function useShownLayout(scrollerRef: RefObject<HTMLElement | null>, size: number): Settings['readingLayout'] {
  const layout = useApp((app) => app.settings.readingLayout)
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)

  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const measure = () => setWidth(scroller.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scrollerRef])

  const hasRoom = width >= (2 * leastColumn + beside.em) * size + beside.pixels
  return layout === 'columns' && !hasRoom ? 'interleaved' : layout
}
