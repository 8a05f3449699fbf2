/**
 * Briefing and choices → the page of the handout that is to be shown.
 *
 * 1. The handout of a short briefing is laid out here and now: it takes less than a blink.
 * 2. That of a long one is laid out in a worker, which hands out a page when it is asked for it. Other choices end the worker and start another.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Briefing } from '../../briefing/briefing'
import { briefingPieces } from '../../briefing/briefing-pieces'
import { layoutHandout } from '../../briefing/handout/handout'
import type { HandoutOptions } from '../../briefing/handout/options'
import { paperSizes } from '../../briefing/handout/paper'
import type { Scene } from '../../briefing/scene'
import { nextTask } from '../next-task'
import type { HandoutAnswer, HandoutRequest, HandoutSummary } from './handout-messages'

/** UTF-16 units of an article; some 300 take a millisecond to lay out. */
const longText = 20_000
/** Milliseconds without another choice before the worker begins: a letter that is typed is soon followed by the next. */
const quietTime = 300

export interface HandoutPage {
  /** Null while the pages are being laid out. */
  readonly summary: HandoutSummary | null
  /** The index of the page, from 0. */
  readonly index: number
  /** Null until the page is there. */
  readonly scene: Scene | null
  /** Points. */
  readonly size: { readonly width: number; readonly height: number }
}

/** `choose` says which page, once it is known what there is. */
export function useHandoutPage(briefing: Briefing, options: HandoutOptions, choose: (summary: HandoutSummary) => number): HandoutPage {
  const isLong = (briefing.article.text?.length ?? 0) > longText
  const here = useMemo(() => (isLong ? null : layoutHandout(briefing, options)), [isLong, briefing, options])
  const there = useHandoutWorker(isLong ? briefing : null, options)
  const summary = here === null ? there.summary : { width: here.width, height: here.height, contentsPages: here.contentsPages, total: here.pages.length }
  const index = summary === null ? 0 : choose(summary)
  const { ask, summary: laidThere } = there
  useEffect(() => {
    if (laidThere !== null) ask(index)
  }, [laidThere, ask, index])
  const scene = here === null ? (there.pages.get(index) ?? null) : (here.pages[index] ?? null)
  return { summary, index, scene, size: paperSizes[options.paper] }
}

interface Laid {
  readonly summary: HandoutSummary | null
  readonly pages: ReadonlyMap<number, Scene>
}
const nothing: Laid = { summary: null, pages: new Map() }

function useHandoutWorker(briefing: Briefing | null, options: HandoutOptions): Laid & { readonly ask: (index: number) => void } {
  const [laid, setLaid] = useState<Laid & { readonly options: HandoutOptions }>({ ...nothing, options })
  const workerRef = useRef<Worker | null>(null)
  const ask = useCallback((index: number) => workerRef.current?.postMessage({ kind: 'page', index } satisfies HandoutRequest), [])

  useEffect(() => {
    if (briefing === null) return
    let isOver = false
    const start = async (): Promise<void> => {
      const worker = new Worker(new URL('./handout-worker.ts', import.meta.url), { type: 'module' })
      const tell = (request: HandoutRequest) => worker.postMessage(request)
      workerRef.current = worker
      worker.addEventListener('message', ({ data }: MessageEvent<HandoutAnswer>) => {
        if (isOver) return
        if (data.kind === 'laidOut') setLaid({ options, summary: data.summary, pages: new Map() })
        else setLaid((before) => ({ ...before, pages: new Map(before.pages).set(data.index, data.scene) }))
      })
      for (const piece of briefingPieces(briefing)) {
        tell({ kind: 'piece', piece })
        await nextTask()
        if (isOver) return
      }
      tell({ kind: 'layout', options })
    }
    const timer = setTimeout(() => void start(), quietTime)
    return () => {
      isOver = true
      clearTimeout(timer)
      workerRef.current?.terminate()
      workerRef.current = null
    }
  }, [briefing, options])

  // What was laid out for other choices is not to be shown as if it were for these.
  return { ...(laid.options === options ? laid : nothing), ask }
}
