/** What the speaker says to the slide that is shown, statement by statement, each with its sources on demand. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageControl } from '../controls/language-control'
import { LongList } from '../controls/long-list'
import { PairText } from '../controls/pair-text'
import { useApp } from '../store'
import { SourcesButton } from './sources-button'
import { sourcesOf } from '../article-links'
import styles from './notes-pane.module.css'

export function NotesPane() {
  const { t } = useTranslation('notes')
  const slide = useApp((app) => app.deck.pages[app.pageIndex]?.slide)
  const mode = useApp((app) => app.settings.notesLanguage)
  const changeSettings = useApp((app) => app.changeSettings)
  const bodyRef = useRef<HTMLDivElement>(null)
  if (!slide) return null
  return (
    <section className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <LanguageControl label={t('language')} value={mode} onChange={(notesLanguage) => changeSettings({ notesLanguage })} />
      </header>
      <div ref={bodyRef} className={styles.body} key={slide.id} tabIndex={0} role="group" aria-label={t('title')}>
        {slide.notes.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
        <LongList
          count={slide.notes.length}
          allAtOnce={40}
          rowsInChunk={10}
          heightOf={noteHeight}
          scrollerRef={bodyRef}
          renderRow={(index) => {
            const note = slide.notes[index]
            return note && (
              <div key={index} className={styles.statement}>
                <div className={styles.texts}><PairText pair={note} mode={mode} className={styles.text} /></div>
                <SourcesButton sources={note.sources} name={t('sourcesOfNote', { number: index + 1 })} />
              </div>
            )
          }}
        />
        <footer className={styles.foot}>
          <span>{t('sourcesOfSlide')}</span>
          <SourcesButton sources={sourcesOf(slide)} name={t('sourcesOfSlide')} />
        </footer>
      </div>
    </section>
  )
}

/** Pixels; a note is some two lines in each language. */
const noteHeight = (): number => 84
