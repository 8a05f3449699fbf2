/** Between slides and notes: dragging it, or the arrow keys on it, gives the notes more or less of the window. */
import { useTranslation } from 'react-i18next'
import { notesShares } from '../../../briefing/presenting/state'
import { act, useTalk, useTalkStore } from '../talk/talk'
import { changePreferences } from './presenter-steps'
import styles from './notes-splitter.module.css'

export function NotesSplitter() {
  const { t } = useTranslation('presenting')
  const talk = useTalkStore()
  const share = useTalk(({ state }) => state.preferences.notesShare)
  return (
    <div
      className={styles.splitter}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('notesShare')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={notesShares.least * 100}
      aria-valuemax={notesShares.most * 100}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') act({ kind: 'widerNotes' })
        if (key === 'ArrowRight') act({ kind: 'narrowerNotes' })
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const notesShare = shareAt(event.clientX)
        if (notesShare !== talk.getState().state.preferences.notesShare) changePreferences(talk, { notesShare })
      }}
    />
  )
}

/** To a hundredth, which is finer than a hand. */
function shareAt(x: number): number {
  return Math.round(Math.min(notesShares.most, Math.max(notesShares.least, 1 - x / window.innerWidth)) * 100) / 100
}
