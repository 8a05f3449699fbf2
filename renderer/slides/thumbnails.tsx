/**
 * The thumbnails of all slides, under the titles of their sections.
 *
 * Only those in sight are in the document. The list keeps the slide that is shown in sight,
 * and its focus on it when the slide is changed from elsewhere.
 */
import { useContext, useEffect, useMemo, useRef } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, ListStateContext, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LanguageMode } from '../../briefing/article'
import type { DeckPage } from '../../briefing/layout/deck'
import { shownLanguages } from '../controls/pair-text'
import { SceneView } from '../scene-view/scene-view'
import { useApp } from '../store'
import { groupPages } from './group-pages'
import styles from './thumbnails.module.css'

const layoutOptions = { rowSize: 112, headingSize: 40, padding: 8 }

export function Thumbnails() {
  const { t } = useTranslation('slides')
  const deck = useApp((app) => app.deck)
  const briefing = useApp((app) => app.briefing)
  const mode = useApp((app) => app.settings.slideLanguage)
  const pageId = useApp((app) => app.deck.pages[app.pageIndex]?.id)
  const goToPage = useApp((app) => app.goToPage)
  const groups = useMemo(() => groupPages(deck, briefing), [deck, briefing])
  const layout = useMemo(() => new ListLayout<object>(layoutOptions), [])
  const listRef = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const list = listRef.current
    if (!list || pageId === undefined) return
    // The layout knows its places only once the list has been drawn.
    const frame = requestAnimationFrame(() => {
      const place = layout.getLayoutInfo(pageId)?.rect
      if (place) keepInSight(list, place)
    })
    return () => cancelAnimationFrame(frame)
  }, [layout, pageId, deck])

  return (
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
              {group.title ? shownLanguages(mode).map((language) => group.title?.[language]).join(' ') : t('opening')}
            </Header>
            <Collection items={group.pages} dependencies={[mode]}>
              {(page) => (
                <ListBoxItem id={page.id} textValue={String(page.number)} aria-label={nameOf(page, mode)} className={styles.item}>
                  <Thumbnail page={page} mode={mode} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
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
      <span className={styles.picture}><SceneView scene={page.scene(mode)} /></span>
    </>
  )
}

/** The slide's number and headline, in the languages shown. */
export function nameOf(page: DeckPage, mode: LanguageMode): string {
  return [page.number, ...shownLanguages(mode).map((language) => page.slide.headline[language])].join(' ')
}

function keepInSight(list: HTMLElement, place: { readonly y: number; readonly maxY: number }): void {
  const margin = layoutOptions.headingSize
  if (place.y - margin < list.scrollTop) list.scrollTop = place.y - margin
  else if (place.maxY + margin > list.scrollTop + list.clientHeight) list.scrollTop = place.maxY + margin - list.clientHeight
}
