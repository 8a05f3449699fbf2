/**
 * The reading edition: the article with both languages beside each other, in turns, or in one language.
 *
 * The place in the text is a block, so that it stays when layout, size or language change
 * and is found again after a restart.
 */
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Block, type Language, languageTags, saidBlocks } from '../../briefing/article'
import { LongList, type LongListHandle } from '../controls/long-list'
import { Untranslated } from '../controls/untranslated'
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
  const languages: readonly Language[] = shownIn[layout]
  const blocks = useMemo(() => saidBlocks(article), [article])
  const heightOf = useCallback((index: number) => estimateHeight(blocks[index], size), [blocks, size])
  const listRef = useRef<LongListHandle>(null)
  const revealBlock = useCallback((id: string) => {
    const index = blocks.findIndex((block) => block.id === id)
    if (index >= 0) listRef.current?.reveal(index)
  }, [blocks])
  const { currentBlock, holdPlace } = useReadingPlace(scrollerRef, `${layout} ${size}`, revealBlock)
  useReadingTarget(scrollerRef, holdPlace, revealBlock)
  // Marks must be set again on text that was not drawn before.
  const [drawing, setDrawing] = useState(0)
  const noteDrawn = useCallback(() => setDrawing((count) => count + 1), [])
  // Where a language is missing altogether, the title says so for all, as long as the other stands beside it.
  const untranslated = useMemo(() => (languages.length > 1 ? languages.filter((language) => blocks.every((block) => block.sentences.every((sentence) => sentence[language] === ''))) : noLanguages), [blocks, languages])

  const firstPages = useMemo(() => new Map(pages.filter((page) => page.part === 1).map((page) => [page.slide.id, page.number])), [pages])
  const numbersOfBlock = useMemo(
    () => new Map([...slidesOfBlock].map(([block, slides]) => [block, slides.flatMap((slide) => firstPages.get(slide) ?? [])])),
    [slidesOfBlock, firstPages],
  )
  const showBlock = useCallback((id: string) => {
    const scroller = scrollerRef.current
    revealBlock(id)
    if (scroller) elementOfBlock(scroller, id)?.scrollIntoView({ block: 'start' })
    holdPlace(id)
  }, [holdPlace, revealBlock])

  return (
    <div className={styles.view}>
      <nav className={styles.contents} aria-label={t('contents')}>
        <Contents blocks={blocks} languages={languages} currentBlock={currentBlock} onChoose={showBlock} />
      </nav>
      <div className={styles.main}>
        {isFindOpen && <FindBar article={article} languages={languages} scrollerRef={scrollerRef} layoutKey={layout} drawing={drawing} revealBlock={revealBlock} onFound={holdPlace} />}
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
                  {article.title[language] === '' ? <Untranslated language={language} /> : article.title[language]}
                </h1>
              ))}
            </header>
            <LongList
              ref={listRef}
              count={blocks.length}
              allAtOnce={400}
              rowsInChunk={20}
              heightOf={heightOf}
              scrollerRef={scrollerRef}
              onDrawn={noteDrawn}
              renderRow={(index) => {
                const block = blocks[index]
                return block && <ReadingBlock key={block.id} block={block} languages={languages} untranslated={untranslated} slideNumbers={numbersOfBlock.get(block.id) ?? none} />
              }}
            />
          </article>
        </main>
      </div>
    </div>
  )
}

const none: readonly number[] = []
const noLanguages: readonly Language[] = []

/** Pixels: about 36 Chinese characters a line. */
function estimateHeight(block: Block | undefined, size: number): number {
  const characters = block?.sentences.reduce((sum, { zh, en }) => sum + Math.max(zh.length, en.length / 2), 0) ?? 0
  return size * (0.9 + 1.9 * Math.max(1, Math.ceil(characters / 36)))
}
