/**
 * The ink on the slide. The highlighter darkens what it lies on, like one on paper; the pen covers it.
 *
 * The stroke that is being drawn grows in place: its path is set without drawing anything else again.
 */
import { useEffect, useMemo, useRef } from 'react'
import { canvas } from '../../../briefing/layout/frame'
import { inkPlace, strokesAfter } from '../../../briefing/presenting/ink'
import type { InkTool } from '../../../briefing/presenting/state'
import { themes } from '../../../briefing/theme'
import { useTalk, useTalkStore } from '../talk/talk'
import { strokePath } from './stroke-path'
import styles from './ink-layer.module.css'

export function InkLayer() {
  const theme = useTalk((talk) => talk.state.theme)
  const operations = useTalk((talk) => talk.state.ink[inkPlace(talk.state, talk.facts) ?? ''])
  const strokes = useMemo(() => strokesAfter(operations ?? []), [operations])
  const view = { viewBox: `0 0 ${canvas.width} ${canvas.height}`, 'aria-hidden': true } as const
  const strokesOf = (tool: InkTool) =>
    strokes.filter((stroke) => stroke.tool === tool).map((stroke) => <path key={stroke.id} d={strokePath(stroke.points)} data-ink={tool} />)
  return (
    <>
      <svg {...view} className={styles.highlighter} data-theme={theme}>
        {strokesOf('highlighter')}
        <GrowingStroke tool="highlighter" />
      </svg>
      <svg {...view} className={styles.pen} stroke={themes[theme].accent}>
        {strokesOf('pen')}
        <GrowingStroke tool="pen" />
      </svg>
    </>
  )
}

function GrowingStroke({ tool }: { readonly tool: InkTool }) {
  const store = useTalkStore()
  const ref = useRef<SVGPathElement>(null)
  useEffect(() => {
    const grow = () => {
      const { drawing } = store.getState().state
      ref.current?.setAttribute('d', drawing?.tool === tool ? strokePath(drawing.points) : '')
    }
    grow()
    return store.subscribe(grow)
  }, [store, tool])
  return <path ref={ref} data-growing={tool} />
}
