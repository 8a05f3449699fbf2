/** The sections of the talk: where it stands, and a way to each. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { act, useTalk } from '../talk/talk'
import { firstPages } from './sections'
import styles from './section-list.module.css'

export function SectionList() {
  const { t, i18n } = useTranslation('presenting')
  const deck = useTalk((talk) => talk.deck)
  const briefing = useTalk((talk) => talk.briefing)
  const page = useTalk(({ state }) => state.page)
  const sections = useMemo(() => firstPages(deck, briefing), [deck, briefing])
  const current = sections.findLastIndex(({ index }) => index <= page)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <nav className={styles.list} aria-label={t('sections')}>
      <ol>
        {sections.map(({ title, index, count }, place) => (
          <li key={index}>
            <Button className={styles.section} onPress={() => act({ kind: 'goTo', number: index + 1 })} {...(place === current && { 'aria-current': 'location' })}>
              <span className={styles.title}>{title?.[language] ?? (place === 0 ? t('opening') : t('closing'))}</span>
              <span className={styles.pages}>{place === current ? `${page - index + 1} / ${count}` : index + 1}</span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
