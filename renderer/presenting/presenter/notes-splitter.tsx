/** Between slides and notes: dragging it, or the arrow keys on it, gives the notes more or less of the window. */
import { useTranslation } from 'react-i18next'
import { useTalk, useTalkStore } from '../talk/talk'
import { changeNotesShare, notesShares, setNotesShare } from './presenter-steps'
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
        if (key === 'ArrowLeft') changeNotesShare(talk, 0.02)
        if (key === 'ArrowRight') changeNotesShare(talk, -0.02)
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setNotesShare(talk, 1 - event.clientX / window.innerWidth)
      }}
    />
  )
}
