/**
 * The slide of the talk in a frame of 16:9, as large as its place allows: with its ink, zoomed as it is zoomed,
 * and with the presenter's pointer on it.
 */
import { type CSSProperties, type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import type { LanguageMode } from '../../../briefing/article'
import { canvas } from '../../../briefing/layout/frame'
import { wholeSlide, type Zoom } from '../../../briefing/presenting/state'
import { zoomRegion } from '../../../briefing/presenting/zoom'
import { SlideOutlineText } from '../../scene-view/slide-outline-text'
import { useTalk, useTalkStore } from '../talk/talk'
import { InkLayer } from './ink-layer'
import { PointerMark } from './pointer-mark'
import { SlideLayers } from './slide-layers'
import { watchPointer } from './watch-pointer'
import styles from './talk-slide.module.css'

export function TalkSlide({ mode, isMarked = true, children }: {
  readonly mode: LanguageMode
  /** Whether ink and zoom are shown: not when the picture is in another language than the audience's, where they belong to other words. */
  readonly isMarked?: boolean
  /** What lies over the slide within its frame. */
  readonly children?: ReactNode
}) {
  const store = useTalkStore()
  const tool = useTalk((talk) => talk.state.tool)
  const zoom = useTalk((talk) => talk.state.zoom)
  const step = useTalk((talk) => talk.state.step)
  const pageId = useTalk((talk) => talk.deck.pages[talk.state.page]?.id)
  const frame = useRef<HTMLDivElement>(null)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => (frame.current && region.current ? watchPointer(frame.current, region.current, store) : undefined), [store])
  return (
    <div className={styles.room}>
      <div ref={frame} className={styles.frame} data-testid="slide" data-page={pageId} data-mode={mode} data-step={step} data-tool={tool}>
        <div className={styles.content} style={zoomStyle(isMarked ? zoom : wholeSlide)}>
          <SlideLayers mode={mode} />
          {isMarked && <InkLayer />}
        </div>
        <PointerMark />
        <div ref={region} className={styles.region} hidden />
        {children}
      </div>
      <Outline mode={mode} />
    </div>
  )
}

/** Scaled without a layer of its own, so that it is drawn again at its size and stays sharp. */
function zoomStyle(zoom: Zoom): CSSProperties {
  if (zoom.scale === 1) return {}
  const { x, y } = zoomRegion(zoom)
  return { transform: `scale(${zoom.scale}) translate(${(-x / canvas.width) * 100}%, ${(-y / canvas.height) * 100}%)` }
}

/** What the slide says, for screen readers; after the slide itself has been drawn. */
function Outline({ mode }: { readonly mode: LanguageMode }) {
  const briefing = useTalk((talk) => talk.briefing)
  const page = useDeferredValue(useTalk((talk) => talk.deck.pages[talk.state.page]))
  return page ? <SlideOutlineText page={page} briefing={briefing} mode={mode} /> : null
}
