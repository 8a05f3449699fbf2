/** The slides of the draft, each with its number, its kind, its notes, and the way to its place in the article. */
import { Fragment, memo, useCallback, useMemo, type Ref, type RefObject } from 'react'
import { TextSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languages, languageTags, type LanguageMode } from '../../briefing/article'
import type { Slide } from '../../briefing/briefing'
import { possibleKinds } from '../../briefing/composing/recast-slide'
import type { DeckPage } from '../../briefing/layout/deck'
import { sourcesOf } from '../article-links'
import { IconButton } from '../controls/icon-button'
import { LongList, type LongListHandle } from '../controls/long-list'
import { editBriefing } from '../open-document'
import { SlidePicture } from '../scene-view/slide-picture'
import { useApp, useAppStore } from '../store'
import { KindMenu } from './kind-menu'
import { useLit, useLitSentences } from './lit'
import styles from './draft-side.module.css'

export function DraftSide({ scrollerRef, listRef, onShowBlock }: {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly listRef: Ref<LongListHandle>
  readonly onShowBlock: (blockId: string) => void
}) {
  const { slides } = useApp((app) => app.briefing)
  const pages = useApp((app) => app.deck.pages)
  const mode = useApp((app) => app.settings.slideLanguage)
  const pagesOfSlide = useMemo(() => groupBySlide(pages), [pages])
  const heightOf = useCallback((index: number) => estimateHeight(slides[index]), [slides])
  return (
    <div className={styles.slides}>
      <LongList
        ref={listRef}
        count={slides.length}
        allAtOnce={3}
        rowsInChunk={1}
        heightOf={heightOf}
        scrollerRef={scrollerRef}
        renderRow={(index) => {
          const slide = slides[index]
          return slide && <SlideCard key={slide.id} slide={slide} pages={pagesOfSlide.get(slide.id) ?? none} mode={mode} onShowBlock={onShowBlock} />
        }}
      />
    </div>
  )
}

const none: readonly DeckPage[] = []

function groupBySlide(pages: readonly DeckPage[]): ReadonlyMap<string, readonly DeckPage[]> {
  const groups = new Map<string, DeckPage[]>()
  for (const page of pages) {
    const group = groups.get(page.slide.id)
    if (group) group.push(page)
    else groups.set(page.slide.id, [page])
  }
  return groups
}

const SlideCard = memo(function SlideCard({ slide, pages, mode, onShowBlock }: {
  readonly slide: Slide
  readonly pages: readonly DeckPage[]
  readonly mode: LanguageMode
  readonly onShowBlock: (blockId: string) => void
}) {
  const { t } = useTranslation('reviewing')
  const store = useAppStore()
  const lit = useLit()
  const litSentences = useLitSentences('slides', slide.id)
  const sources = sourcesOf(slide)
  const [first, last] = [pages[0]?.number ?? 0, pages.at(-1)?.number ?? 0]
  const number = first === last ? String(first) : `${first}–${last}`
  const showSource = () => {
    const block = sources.map((source) => store.getState().links.blockOfSentence.get(source)).find((found) => found !== undefined)
    if (block) onShowBlock(block.id)
  }
  return (
    <div
      className={styles.card}
      data-slide={slide.id}
      data-lit={litSentences !== null || undefined}
      tabIndex={-1}
      onPointerOver={({ target }) => {
        const note = target instanceof Element ? target.closest<HTMLElement>('[data-note]')?.dataset['note'] : undefined
        lit.light(note === undefined ? sources : (slide.notes[Number(note)]?.sources ?? sources))
      }}
      onPointerLeave={() => lit.putOut()}
      onFocus={() => lit.light(sources)}
      onBlur={() => lit.putOut()}
    >
      <header className={styles.head}>
        <h3 className={styles.number} aria-label={t('slideNumber', { number })}>{number}</h3>
        <SlideKindMenu slide={slide} />
        <span className={styles.gap} />
        <IconButton name={t('showInArticle', { number })} onPress={showSource}><TextSearch size={16} /></IconButton>
      </header>
      <div className={styles.pictures}>
        {pages.map((page) => <div key={page.id} className={styles.frame}><SlidePicture page={page} mode={mode} className={styles.picture} /></div>)}
      </div>
      <div className={styles.notes}>
        {slide.notes.map((note, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the notes of a slide keep their order
          <p key={index} className={styles.note} data-note={index} data-lit={(litSentences !== null && note.sources.some((source) => litSentences.has(source))) || undefined}>
            {languages.filter((language) => note[language] !== '').map((language, place) => (
              <Fragment key={language}>{place > 0 && ' '}<span lang={languageTags[language]}>{note[language]}</span></Fragment>
            ))}
          </p>
        ))}
      </div>
    </div>
  )
})

function SlideKindMenu({ slide }: { readonly slide: Slide }) {
  const { t } = useTranslation('reviewing')
  const store = useAppStore()
  const kinds = possibleKinds(slide)
  const label = t(`slideKinds.${slide.kind}`)
  if (kinds.length < 2) return <span className={styles.kind}>{label}</span>
  return (
    <KindMenu
      name={t('kindOfSlide', { kind: label })}
      label={label}
      current={slide.kind}
      choices={kinds.map((kind) => ({ id: kind, label: t(`slideKinds.${kind}`) }))}
      onChoose={(to) => void editBriefing(store, { kind: 'changeSlideKind', slide: slide.id, to })}
    />
  )
}

/** Pixels: the picture, and the notes at about 34 Chinese characters a line. */
function estimateHeight(slide: Slide | undefined): number {
  const characters = slide?.notes.reduce((sum, { zh, en }) => sum + zh.length + en.length / 2, 0) ?? 0
  return 400 + 22 * Math.ceil(characters / 34)
}
