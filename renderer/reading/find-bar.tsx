/** Finds text in the article: every match is marked, Enter goes to the next and Shift+Enter to the one before. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article, Language } from '../../briefing/article'
import { IconButton } from '../controls/icon-button'
import { useApp, useAppStore } from '../store'
import { findInArticle, type Match } from './find-in-article'
import { rangeOfText, shownSentences } from './reading-places'
import styles from './find-bar.module.css'

interface FindBarProps {
  readonly article: Article
  readonly languages: readonly Language[]
  readonly scrollerRef: RefObject<HTMLElement | null>
  /** Changes when the text is drawn anew and the marks must be set again. */
  readonly layoutKey: string
  /** The block of the current match, which is in sight now. */
  readonly onFound: (blockId: string) => void
  /** Changes when other parts of a long text are in the document than before. */
  readonly drawing: number
  /** Draws a block that is not in the document. */
  readonly revealBlock: (blockId: string) => void
}

export function FindBar({ article, languages, ...places }: FindBarProps) {
  const { t } = useTranslation('reading')
  const store = useAppStore()
  const setFindOpen = useApp((app) => app.setFindOpen)
  const [query, setQuery] = useState('')
  const soughtQuery = useDeferredValue(query)
  const matches = useMemo(() => findInArticle(article, soughtQuery, languages), [article, soughtQuery, languages])
  const [place, setPlace] = useState({ matches, index: 0 })
  // Other matches begin with the first at or after the text in sight.
  if (place.matches !== matches) setPlace({ matches, index: firstInSight(article, matches, store.getState().settings.blockId) })
  const index = place.matches === matches ? place.index : 0
  useMatchMarks(places, matches, index)

  const step = (by: number) => matches.length > 0 && setPlace({ matches, index: (index + by + matches.length) % matches.length })
  return (
    <search className={styles.bar}>
      <SearchField
        aria-label={t('find')}
        autoFocus
        className={styles.field}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') setFindOpen(false)
          else event.continuePropagation()
        }}
      >
        <Input className={styles.input} placeholder={t('findPlaceholder')} />
      </SearchField>
      <span className={styles.count} role="status">
        {soughtQuery.trim() !== '' && (matches.length === 0 ? t('findNothing') : t('findPlace', { number: index + 1, total: matches.length }))}
      </span>
      <IconButton name={t('findPrevious')} isDisabled={matches.length === 0} onPress={() => step(-1)}><ChevronUp size={18} /></IconButton>
      <IconButton name={t('findNext')} isDisabled={matches.length === 0} onPress={() => step(1)}><ChevronDown size={18} /></IconButton>
      <IconButton name={t('findClose')} onPress={() => setFindOpen(false)}><X size={18} /></IconButton>
    </search>
  )
}

/**
 * Marks the matches that are in the document, the current one more strongly, and brings that one into sight.
 * Text that comes into the document later is marked when it does; that is no reason to scroll.
 */
function useMatchMarks(
  { scrollerRef, layoutKey, drawing, revealBlock, onFound }: Pick<FindBarProps, 'scrollerRef' | 'layoutKey' | 'drawing' | 'revealBlock' | 'onFound'>,
  matches: readonly Match[],
  index: number,
): void {
  const blockOfSentence = useApp((app) => app.links.blockOfSentence)
  useEffect(() => {
    const scroller = scrollerRef.current
    const match = matches[index]
    if (!scroller || !match) return
    const block = blockOfSentence.get(match.sentenceId)
    if (block) revealBlock(block.id)
    const current = rangeOfText(shownSentences(scroller)(match.sentenceId, match.language), match.start, match.end)
    if (current) bringIntoSight(scroller, current)
    if (block) onFound(block.id)
  }, [scrollerRef, matches, index, layoutKey, blockOfSentence, revealBlock, onFound])
  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const elementOf = shownSentences(scroller)
    const ranges = matches.map(({ sentenceId, language, start, end }) => rangeOfText(elementOf(sentenceId, language), start, end))
    const current = ranges[index]
    CSS.highlights.set('find', new Highlight(...ranges.filter((range) => range !== null && range !== current) as Range[]))
    CSS.highlights.set('find-current', new Highlight(...(current ? [current] : [])))
    return () => {
      CSS.highlights.delete('find')
      CSS.highlights.delete('find-current')
    }
  }, [scrollerRef, matches, index, layoutKey, drawing])
}

function bringIntoSight(scroller: HTMLElement, range: Range): void {
  const place = range.getBoundingClientRect()
  const sight = scroller.getBoundingClientRect()
  if (place.top > sight.top + 72 && place.bottom < sight.bottom - 32) return
  scroller.scrollTop += place.top - sight.top - sight.height / 3
}

/** Index of the first match in or after the block that stands at the top; the very first when there is none. */
function firstInSight(article: Article, matches: readonly Match[], topBlock: string | undefined): number {
  const top = article.blocks.findIndex((block) => block.id === topBlock)
  if (top <= 0) return 0
  const fromTop = new Set(article.blocks.slice(top).flatMap((block) => block.sentences.map((sentence) => sentence.id)))
  return Math.max(0, matches.findIndex((match) => fromTop.has(match.sentenceId)))
}
