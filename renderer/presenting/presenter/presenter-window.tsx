/**
 * The presenter's window: what the room sees and what comes next on one side, what to say on the other, the time above.
 *
 * It holds nothing of the talk itself; whatever is done here comes back as a change of the talk.
 */
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTalk } from '../talk/talk'
import { CurrentSlide } from './current-slide'
import { NextSlide } from './next-slide'
import { NotesSplitter } from './notes-splitter'
import { OneDisplayHint } from './one-display-hint'
import { PresenterPanels } from './presenter-panels'
import { createPresenterView, PresenterViewProvider } from './presenter-view'
import { RehearsalReport } from './rehearsal-report'
import { SectionList } from './section-list'
import { TalkNotes } from './talk-notes'
import { TimeBar } from './time-bar'
import { ToolBar } from './tool-bar'
import { usePresenterKeys } from './use-presenter-keys'
import styles from './presenter-window.module.css'

export function PresenterWindow() {
  const [view] = useState(createPresenterView)
  return (
    <PresenterViewProvider value={view}>
      <PresenterContent />
    </PresenterViewProvider>
  )
}

function PresenterContent() {
  const { t } = useTranslation('presenting')
  const phase = useTalk(({ state }) => state.phase)
  const share = useTalk(({ state }) => state.preferences.notesShare)
  usePresenterKeys()
  if (phase === 'report') return <RehearsalReport />
  return (
    <div className={styles.window} style={{ '--notes-share': share } as CSSProperties}>
      <TimeBar />
      <OneDisplayHint />
      <div className={styles.columns}>
        <main className={styles.slides} aria-label={t('slides')}>
          <CurrentSlide />
          <ToolBar />
          <div className={styles.ahead}>
            <NextSlide />
            <SectionList />
          </div>
        </main>
        <NotesSplitter />
        <TalkNotes />
      </div>
      <TypedNumber />
      <PresenterPanels />
    </div>
  )
}

/** The number of a slide while it is typed. */
function TypedNumber() {
  const typed = useTalk(({ state }) => state.typed)
  return typed !== '' && <output className={styles.typed}>{typed} ↵</output>
}
