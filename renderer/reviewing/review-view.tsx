/**
 * The review of a draft: the article as it was understood on one side, the slides made of it on the other.
 *
 * 1. What is pointed at or has the focus lights up on both sides.
 * 2. A block can be said to be something else, a slide be given another kind; the draft is then made again.
 */
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LongListHandle } from '../controls/long-list'
import { useApp } from '../store'
import { ArticleSide } from './article-side'
import { rowOfBlock, rowsOf } from './article-rows'
import { DraftFactsBar } from './draft-facts-bar'
import { DraftSide } from './draft-side'
import { createLit, LitProvider } from './lit'
import styles from './review-view.module.css'

export function ReviewView() {
  const { t } = useTranslation('reviewing')
  const briefing = useApp((app) => app.briefing)
  const links = useApp((app) => app.links)
  const isDrafting = useApp((app) => app.isDrafting)
  const lit = useMemo(() => createLit(briefing, links), [briefing, links])
  const rows = useMemo(() => rowsOf(briefing.article.blocks), [briefing])
  const articleRef = useRef<HTMLElement>(null)
  const draftRef = useRef<HTMLElement>(null)
  const articleList = useRef<LongListHandle>(null)
  const draftList = useRef<LongListHandle>(null)

  const showBlock = useCallback((blockId: string) => {
    articleList.current?.reveal(rowOfBlock(rows, blockId))
    bringToMiddle(articleRef.current, `[data-block="${CSS.escape(blockId)}"]`)
  }, [rows])
  const showSlide = useCallback((slideId: string) => {
    draftList.current?.reveal(briefing.slides.findIndex(({ id }) => id === slideId))
    bringToMiddle(draftRef.current, `[data-slide="${CSS.escape(slideId)}"]`)
  }, [briefing])

  return (
    <LitProvider value={lit}>
      <div className={styles.view}>
        <DraftFactsBar />
        <section ref={articleRef} className={styles.article} aria-label={t('article')} tabIndex={0}>
          <ArticleSide rows={rows} scrollerRef={articleRef} listRef={articleList} onShowSlide={showSlide} />
        </section>
        <main ref={draftRef} className={styles.draft} aria-label={t('draft')} aria-busy={isDrafting} tabIndex={0}>
          <DraftSide scrollerRef={draftRef} listRef={draftList} onShowBlock={showBlock} />
        </main>
      </div>
    </LitProvider>
  )
}

/** Scrolls there, and takes the focus along, so that the keyboard goes on from what was asked for. */
function bringToMiddle(scroller: HTMLElement | null, selector: string): void {
  const element = scroller?.querySelector<HTMLElement>(selector)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
