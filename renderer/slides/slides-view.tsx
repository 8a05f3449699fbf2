/** The slides: thumbnails, the slide that is shown, and what the speaker says to it. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { SlideStage } from './slide-stage'
import { SlideToolbar } from './slide-toolbar'
import { Thumbnails } from './thumbnails'
import type { ReactNode } from 'react'
import styles from './slides-view.module.css'

/** `notes` is what stands beside or below the slide. */
export function SlidesView({ notes }: { readonly notes: ReactNode }) {
  const { t } = useTranslation('slides')
  const notesPlace = useApp((app) => app.settings.notesPlace)
  return (
    <div className={styles.view} data-notes={notesPlace}>
      <nav className={styles.thumbnails} aria-label={t('thumbnails')}><Thumbnails /></nav>
      <main className={styles.main} aria-label={t('slide')}>
        <SlideStage />
        <SlideToolbar />
      </main>
      {notesPlace !== 'hidden' && <aside className={styles.notes} aria-label={t('notes')}>{notes}</aside>}
    </div>
  )
}
