/**
 * The reading edition: the article with both languages beside each other, in turns, or in one language.
 *
 * The place in the text is a block, so that it stays when layout, size or language change
 * and is found again after a restart.
 */
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageTags, saidBlocks } from '../../briefing/article'
import { useApp } from '../store'
import { Contents } from './contents'
import { FindBar } from './find-bar'
import { ReadingBlock } from './reading-block'
import { elementOfBlock } from './reading-places'
import { useReadingPlace, useReadingTarget } from './use-reading-place'
import { useShownLayout } from './use-shown-layout'
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
  const size = useApp((app) => app.settings.readingSize)
  const isFindOpen = useApp((app) => app.isFindOpen)
  const pages = useApp((app) => app.deck.pages)
  const slidesOfBlock = useApp((app) => app.links.slidesOfBlock)
  const scrollerRef = useRef<HTMLElement>(null)
  const layout = useShownLayout(scrollerRef, size)
  const { currentBlock, holdPlace } = useReadingPlace(scrollerRef, `${layout} ${size}`)
  useReadingTarget(scrollerRef, holdPlace)

  const firstPages = useMemo(() => new Map(pages.filter((page) => page.part === 1).map((page) => [page.slide.id, page.number])), [pages])
  const numbersOfBlock = useMemo(
    () => new Map([...slidesOfBlock].map(([block, slides]) => [block, slides.flatMap((slide) => firstPages.get(slide) ?? [])])),
    [slidesOfBlock, firstPages],
  )
  const showBlock = useCallback((id: string) => {
    const scroller = scrollerRef.current
    if (scroller) elementOfBlock(scroller, id)?.scrollIntoView({ block: 'start' })
    holdPlace(id)
  }, [holdPlace])

  const languages = shownIn[layout]
  return (
    <div className={styles.view}>
      <nav className={styles.contents} aria-label={t('contents')}>
        <Contents article={article} languages={languages} currentBlock={currentBlock} onChoose={showBlock} />
      </nav>
      <div className={styles.main}>
        {isFindOpen && <FindBar article={article} languages={languages} scrollerRef={scrollerRef} layoutKey={layout} onFound={holdPlace} />}
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
            {saidBlocks(article).map((block) => (
              <ReadingBlock key={block.id} block={block} languages={languages} slideNumbers={numbersOfBlock.get(block.id) ?? none} />
            ))}
          </article>
        </main>
      </div>
    </div>
  )
}

const none: readonly number[] = []
