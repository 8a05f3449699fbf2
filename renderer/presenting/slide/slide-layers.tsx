/**
 * The slide that is shown, and behind it what one press forwards or back would show: already laid out, so that
 * the press only makes it visible. What is behind is made ready after the slide itself has been drawn.
 */
import { useDeferredValue, useMemo } from 'react'
import type { LanguageMode } from '../../../briefing/article'
import { SceneView } from '../../scene-view/scene-view'
import { placeAfter, sceneAt, type Place } from '../talk/shown-slide'
import { useTalk, useTalkStore } from '../talk/talk'
import styles from './slide-layers.module.css'

export function SlideLayers({ mode }: { readonly mode: LanguageMode }) {
  const store = useTalkStore()
  const deck = useTalk((talk) => talk.deck)
  const page = useTalk((talk) => talk.state.page)
  const step = useTalk((talk) => talk.state.step)
  const building = useTalk((talk) => talk.state.preferences.building)
  const around = useMemo((): readonly Place[] => {
    const { state, facts } = store.getState()
    const here = { ...state, page, step, preferences: { ...state.preferences, building } }
    return [placeAfter('previous', here, facts), { page, step }, placeAfter('next', here, facts)].filter((place) => place !== null)
  }, [store, page, step, building])
  const ready = useDeferredValue(around)
  const isShown = (place: Place) => place.page === page && place.step === step
  const places = ready.some(isShown) ? ready : [...ready, { page, step }].sort((one, other) => one.page - other.page || one.step - other.step)
  return places.map((place) => {
    const scene = sceneAt(deck, place, mode)
    return scene && (
      <div key={`${deck.themeName}/${mode}/${place.page}/${place.step}`} className={styles.layer} data-shown={isShown(place)}>
        <SceneView scene={scene} />
      </div>
    )
  })
}
