/** Marks in the performance timeline when each state of the talk has been drawn, for the benchmark to read. */
import { useLayoutEffect } from 'react'
import { useTalk } from './talk'

/** Older marks are dropped: a talk of hours with a pointer in hand makes hundreds of thousands. */
const kept = 2000

/** A component that draws nothing, so that a pointer that moves draws nothing again but itself. */
export function DrawnMarks(): null {
  const revision = useTalk((talk) => talk.revision)
  useLayoutEffect(() => {
    requestAnimationFrame(() => {
      performance.mark(`presenting-drawn-${revision}`)
      performance.clearMarks(`presenting-drawn-${revision - kept}`)
    })
  }, [revision])
  return null
}
