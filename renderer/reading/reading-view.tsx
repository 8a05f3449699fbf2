/**
 * The reading edition: the article with both languages beside each other, in turns, or in one language.
 *
 * The place in the text is a block, so that it stays when layout, size or language change
 * and is found again after a restart.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageTags } from '../../briefing/article'
import { useApp, useAppStore } from '../store'
import { Contents } from './contents'
import { FindBar } from './find-bar'
import { ReadingBlock } from './reading-block'
import { blockAtTop, elementOfBlock, markSentences } from './reading-places'
import styles from './reading-view.module.css'

const shownIn = {
  columns: ['zh', 'en'],
  interleaved: ['zh', 'en'],
  zh: ['zh'],
  en: ['en'],
} as const satisfies Record<string, readonly Language[]>

export function ReadingView() {
  const { t } = useTranslation('reading')
  const article = useApp((app) => app.briefing.article)
  const layout = useApp((app) => app.settings.readingLayout)
  const size = useApp((app) => app.settings.readingSize)
  const isFindOpen = useApp((app) => app.isFindOpen)
  const pages = useApp((app) => app.deck.pages)
  const slidesOfBlock = useApp((app) => app.links.slidesOfBlock)
  const scrollerRef = useRef<HTMLElement>(null)
  const currentBlock = useReadingPlace(scrollerRef, `${layout} ${size}`)
  useReadingTarget(scrollerRef)

  const firstPages = useMemo(() => new Map(pages.filter((page) => page.part === 1).map((page) => [page.slide.id, page.number])), [pages])
  const numbersOfBlock = useMemo(
    () => new Map([...slidesOfBlock].map(([block, slides]) => [block, slides.flatMap((slide) => firstPages.get(slide) ?? [])])),
    [slidesOfBlock, firstPages],
  )
  const showBlock = useCallback((id: string) => {
    const scroller = scrollerRef.current
    if (scroller) elementOfBlock(scroller, id)?.scrollIntoView({ block: 'start' })
  }, [])

  const languages = shownIn[layout]
  return (
    <div className={styles.view}>
      <nav className={styles.contents} aria-label={t('contents')}>
        <Contents article={article} languages={languages} currentBlock={currentBlock} onChoose={showBlock} />
      </nav>
      <div className={styles.main}>
        {isFindOpen && <FindBar article={article} languages={languages} scrollerRef={scrollerRef} layoutKey={layout} />}
        <main ref={scrollerRef} className={styles.scroller} aria-label={t('article')} tabIndex={0}>
          <article className={styles.article} data-layout={layout} style={{ fontSize: size }}>
            <header className={styles.row}>
              {languages.map((language) => (
                <h1
                  key={language}
                  lang={languageTags[language]}
                  className={styles.title}
                  data-sentence={article.title.id}
                  data-language={language}
                >
                  {article.title[language]}
                </h1>
              ))}
            </header>
            {article.blocks.map((block) => (
              <ReadingBlock key={block.id} block={block} languages={languages} slideNumbers={numbersOfBlock.get(block.id) ?? none} />
            ))}
          </article>
        </main>
      </div>
    </div>
  )
}

const none: readonly number[] = []

/** Keeps the place in the text: goes there when the view opens or is set anew, and notes it while scrolling. */
function useReadingPlace(scrollerRef: RefObject<HTMLElement | null>, setting: string): string | undefined {
  const store = useAppStore()
  const [currentBlock, setCurrentBlock] = useState(() => store.getState().settings.blockId)

  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    const { settings, briefing } = store.getState()
    if (!scroller || settings.blockId === undefined || settings.blockId === briefing.article.blocks[0]?.id) return
    elementOfBlock(scroller, settings.blockId)?.scrollIntoView({ block: 'start' })
  }, [store, scrollerRef, setting])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    let frame = 0
    const notePlace = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const blockId = blockAtTop(scroller)
        setCurrentBlock(blockId)
        if (blockId !== undefined && blockId !== store.getState().settings.blockId) store.getState().changeSettings({ blockId })
      })
    }
    notePlace()
    scroller.addEventListener('scroll', notePlace, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', notePlace)
    }
  }, [store, scrollerRef])

  return currentBlock
}

/** Shows and marks the sentences that another view asked for; the marks stay until the text is clicked. */
function useReadingTarget(scrollerRef: RefObject<HTMLElement | null>): void {
  const target = useApp((app) => app.readingTarget)
  const finish = useApp((app) => app.finishReadingTarget)

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller || !target) return
    markSentences(scroller, target)
    scroller.focus({ preventScroll: true })
    finish()
  }, [scrollerRef, target, finish])

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
