/**
 * The slide alone on the whole screen. A click goes on, Escape leaves.
 *
 * The main process makes the window fill the screen; when the system refuses, the slide fills the window.
 */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, listen } from '../desktop'
import { useAppStore } from '../store'
import { SlideStage } from './slide-stage'
import styles from './full-screen.module.css'

export function FullScreen() {
  const { t } = useTranslation('slides')
  const store = useAppStore()
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const before = document.activeElement
    const screen = ref.current
    screen?.focus()
    void ask('setFullScreen', { on: true })
    const leave = () => store.getState().setFullScreen(false)
    const stopListening = listen('fullScreenChanged', ({ on }) => !on && leave())
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && store.getState().panel === null) leave()
    }
    const goOn = () => store.getState().goToPage(store.getState().pageIndex + 1)
    window.addEventListener('keydown', onKeyDown)
    screen?.addEventListener('click', goOn)
    return () => {
      stopListening()
      window.removeEventListener('keydown', onKeyDown)
      screen?.removeEventListener('click', goOn)
      void ask('setFullScreen', { on: false })
      if (before instanceof HTMLElement) before.focus()
    }
  }, [store])

  return (
    <div ref={ref} role="group" aria-label={t('fullScreenLabel')} tabIndex={-1} className={styles.screen}>
      <SlideStage isBare />
    </div>
  )
}
