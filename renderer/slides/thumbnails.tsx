/**
 * The thumbnails of all slides, under the titles of their sections.
 *
 * Only those in sight are in the document. The list keeps the slide that is shown in sight,
 * and its focus on it when the slide is changed from elsewhere.
 */
import { type KeyboardEvent, useContext, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, ListStateContext, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LanguageMode } from '../../briefing/article'
import type { DeckPage } from '../../briefing/layout/deck'
import { PairText } from '../controls/pair-text'
import { useApp, useAppStore } from '../store'
import { groupPages } from '../group-pages'
import { SlidePicture } from '../scene-view/slide-picture'
import styles from './thumbnails.module.css'

const layoutOptions = { rowSize: 112, headingSize: 40, padding: 8 }

export function Thumbnails() {
  const { t } = useTranslation('slides')
  const deck = useApp((app) => app.deck)
  const briefing = useApp((app) => app.briefing)
  const mode = useApp((app) => app.settings.slideLanguage)
  const shownId = useApp((app) => app.deck.pages[app.pageIndex]?.id)
  // The slide itself is drawn first; the list follows.
  const pageId = useDeferredValue(shownId)
  const goToPage = useApp((app) => app.goToPage)
  const store = useAppStore()
  const groups = useMemo(() => groupPages(deck, briefing), [deck, briefing])
  const layout = useMemo(() => new ListLayout<object>(layoutOptions), [])
  const listRef = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const list = listRef.current
    if (!list || pageId === undefined) return
    // The layout knows its places only once the list has been drawn.
    const timer = setTimeout(() => {
      const place = layout.getLayoutInfo(pageId)?.rect
      if (place) keepInSight(list, place)
    })
    return () => clearTimeout(timer)
  }, [layout, pageId, deck])

  // The list may be a slide behind; an arrow key moves from the slide that is shown, not from the one the list knows.
  const moveFromShown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    goToPage(store.getState().pageIndex + step)
  }

  return (
    <div className={styles.keys} onKeyDownCapture={moveFromShown}>
      <Virtualizer layout={layout} layoutOptions={layoutOptions}>
        <ListBox
          ref={listRef}
          aria-label={t('thumbnails')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={pageId === undefined ? [] : [pageId]}
          onSelectionChange={(keys) => goToPage(deck.pages.findIndex((page) => keys !== 'all' && keys.has(page.id)))}
          items={groups}
          dependencies={[mode]}
        >
          {(group) => (
            <ListBoxSection id={group.id} className={styles.section}>
              <Header className={styles.header}>
                <span>{group.title ? <PairText pair={group.title} mode={mode} /> : t(group.isClosing ? 'closing' : 'opening')}</span>
              </Header>
              <Collection items={group.pages} dependencies={[mode]}>
                {(page) => (
                  // The list's own search by typing must not take the digits of a slide number.
                  <ListBoxItem id={page.id} textValue={`#${page.number}`} className={styles.item}>
                    <Thumbnail page={page} mode={mode} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  )
}

function Thumbnail({ page, mode }: { readonly page: DeckPage; readonly mode: LanguageMode }) {
  const isCurrent = useApp((app) => app.deck.pages[app.pageIndex]?.id === page.id)
  const manager = useContext(ListStateContext)?.selectionManager
  useEffect(() => {
    if (isCurrent && manager?.isFocused && manager.focusedKey !== page.id) manager.setFocusedKey(page.id)
  }, [isCurrent, manager, page.id])
  return (
    <>
      <span className={styles.number}>{page.number}</span>
      <SlidePicture page={page} mode={mode} className={styles.picture} />
    </>
  )
}

/** A place out of sight comes to the middle, so that paging on does not scroll the list at every step. */
function keepInSight(list: HTMLElement, { y, maxY }: { readonly y: number; readonly maxY: number }): void {
  const isInSight = y >= list.scrollTop && maxY <= list.scrollTop + list.clientHeight
  if (!isInSight) list.scrollTop = (y + maxY - list.clientHeight) / 2
}
