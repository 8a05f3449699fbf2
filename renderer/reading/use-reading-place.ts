/**
 * The place in the text: the block that is being read.
 *
 * 1. It is the block that a jump led to (a heading, a source, a match, the place of last time) as long as the text
 *    stands where the jump left it: the end of an article cannot come to the top, and a match need not.
 * 2. Otherwise it is the block at the top of what is in sight.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useApp, useAppStore } from '../store'
import { blockAtTop, elementOfBlock, markSentences } from './reading-places'

export interface ReadingPlace {
  readonly currentBlock: string | undefined
  /** Takes the block for the place; call it when the text has been scrolled to it. */
  holdPlace(blockId: string): void
}

/** `revealBlock` draws a block that is not in the document. Goes to the place when the view opens or is set anew, and keeps it in the settings while scrolling. */
export function useReadingPlace(scrollerRef: RefObject<HTMLElement | null>, setting: string, revealBlock: (blockId: string) => void): ReadingPlace {
  const store = useAppStore()
  const [currentBlock, setCurrentBlock] = useState(() => store.getState().settings.blockId)
  const heldRef = useRef<{ readonly blockId: string; readonly scrollTop: number } | null>(null)

  const setPlace = useCallback((blockId: string | undefined) => {
    setCurrentBlock(blockId)
    if (blockId !== undefined && blockId !== store.getState().settings.blockId) store.getState().changeSettings({ blockId })
  }, [store])
  const holdPlace = useCallback((blockId: string) => {
    heldRef.current = { blockId, scrollTop: scrollerRef.current?.scrollTop ?? 0 }
    setPlace(blockId)
  }, [scrollerRef, setPlace])

  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    const { settings, briefing } = store.getState()
    if (!scroller || settings.blockId === undefined || settings.blockId === briefing.article.blocks[0]?.id) return
    revealBlock(settings.blockId)
    const element = elementOfBlock(scroller, settings.blockId)
    if (!element) return
    element.scrollIntoView({ block: 'start' })
    holdPlace(settings.blockId)
  }, [store, scrollerRef, setting, holdPlace, revealBlock])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    let frame = 0
    const notePlace = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (heldRef.current?.scrollTop === scroller.scrollTop) return
        heldRef.current = null
        setPlace(blockAtTop(scroller))
      })
    }
    notePlace()
    scroller.addEventListener('scroll', notePlace, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', notePlace)
    }
  }, [scrollerRef, setPlace])

  return { currentBlock, holdPlace }
}

/** Shows and marks the sentences that another view asked for; the marks stay until the text is clicked. */
export function useReadingTarget(scrollerRef: RefObject<HTMLElement | null>, holdPlace: (blockId: string) => void, revealBlock: (blockId: string) => void): void {
  const target = useApp((app) => app.readingTarget)
  const blockOfSentence = useApp((app) => app.links.blockOfSentence)
  const finish = useApp((app) => app.finishReadingTarget)

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller || !target) return
    const block = target[0] !== undefined && blockOfSentence.get(target[0])
    if (block) revealBlock(block.id)
    markSentences(scroller, target)
    if (block) holdPlace(block.id)
    scroller.focus({ preventScroll: true })
    finish()
  }, [scrollerRef, target, blockOfSentence, holdPlace, revealBlock, finish])

  useEffect(() => {
    const scroller = scrollerRef.current
    const clear = () => CSS.highlights.delete('target')
    scroller?.addEventListener('pointerdown', clear)
    return () => {
      scroller?.removeEventListener('pointerdown', clear)
      clear()
    }
  }, [scrollerRef])
}
