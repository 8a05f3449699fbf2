/**
 * The laser's dot, or the spotlight's hole, where the presenter's pointer is.
 *
 * It is moved past React: a pointer that moves sixty times a second draws nothing again but itself.
 */
import { useEffect, useRef } from 'react'
import { zoomRegion } from '../../../briefing/presenting/zoom'
import { useTalk, useTalkStore } from '../talk/talk'
import styles from './pointer-mark.module.css'

export function PointerMark() {
  const tool = useTalk((talk) => talk.state.tool)
  return tool === 'laser' || tool === 'spotlight' ? <MovingMark key={tool} tool={tool} /> : null
}

function MovingMark({ tool }: { readonly tool: 'laser' | 'spotlight' }) {
  const store = useTalkStore()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = () => {
      const mark = ref.current
      if (!mark) return
      const { pointer, zoom } = store.getState().state
      mark.hidden = pointer === null
      if (pointer === null) return
      const region = zoomRegion(zoom)
      const across = (pointer.x - region.x) / region.width
      const down = (pointer.y - region.y) / region.height
      // In shares of the slide's frame, so that it is at the same place in a window of any size.
      mark.style.transform = `translate(${across * 100}cqw, ${down * 100}cqh)`
    }
    move()
    return store.subscribe(move)
  }, [store])
  return <div ref={ref} hidden className={tool === 'laser' ? styles.laser : styles.spotlight} data-testid="pointer" data-tool={tool} aria-hidden="true" />
}
