/** What the next press will show: the next slide, or this one with its next step. Drawn after the slide itself. */
import { useDeferredValue, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SceneView } from '../../scene-view/scene-view'
import { placeAfter, sceneAt } from '../talk/shown-slide'
import { act, useTalk, useTalkStore } from '../talk/talk'
import styles from './next-slide.module.css'

export function NextSlide() {
  const { t } = useTranslation('presenting')
  const store = useTalkStore()
  const deck = useTalk((talk) => talk.deck)
  const page = useDeferredValue(useTalk(({ state }) => state.page))
  const step = useDeferredValue(useTalk(({ state }) => state.step))
  const building = useTalk(({ state }) => state.preferences.building)
  const mode = useTalk(({ state }) => (state.preferences.previewLanguage === 'audience' ? state.audienceLanguage : state.preferences.previewLanguage))
  const next = useMemo(() => {
    const { state, facts } = store.getState()
    return placeAfter('next', { ...state, page, step, preferences: { ...state.preferences, building } }, facts)
  }, [store, page, step, building])
  const scene = next === null ? null : sceneAt(deck, next, mode)
  if (next === null || scene === null) {
    return (
      <section className={styles.section} aria-label={t('upcoming')}>
        <p className={styles.end}>{t('lastSlide')}</p>
      </section>
    )
  }
  const name = next.page === page ? t('upcomingStep') : t('upcomingSlide', { number: next.page + 1 })
  return (
    <section className={styles.section} aria-label={t('upcoming')}>
      <h2 className={styles.head}>{name}</h2>
      <div className={styles.picture} data-testid="upcoming" data-page={deck.pages[next.page]?.id} data-step={next.step} data-mode={mode}>
        <SceneView scene={scene} />
        <Button className={styles.press} aria-label={name} onPress={() => act({ kind: 'next' })} />
      </div>
    </section>
  )
}
