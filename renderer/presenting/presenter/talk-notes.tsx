/**
 * What to say to the slide, in the language and the size of the speaker's choice; under each statement, on demand,
 * the sentences of the article that it came from, and after the notes those of the statements on the slide.
 */
import { AArrowDown, AArrowUp, Quote } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sentencesOf, type LanguageMode, type Sentence, type SentenceId } from '../../../briefing/article'
import type { Statement } from '../../../briefing/briefing'
import { statementsOf } from '../../../briefing/slide-pieces'
import { LanguageControl } from '../../controls/language-control'
import { PairText } from '../../controls/pair-text'
import { act, useTalk } from '../talk/talk'
import { CommandButton } from './command-button'
import { notesBodyId } from './presenter-steps'
import { usePresenterView } from './presenter-view'
import styles from './talk-notes.module.css'

export function TalkNotes() {
  const { t } = useTranslation('presenting')
  const mode = useTalk(({ state }) => state.notesLanguage)
  const showsSources = usePresenterView((view) => view.showsSources)
  return (
    <aside className={styles.pane} aria-label={t('notes')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('notes')}</h2>
        <CommandButton command="sources" isOn={showsSources}><Quote size={20} /></CommandButton>
        <CommandButton command="smallerNotes"><AArrowDown size={22} /></CommandButton>
        <CommandButton command="largerNotes"><AArrowUp size={22} /></CommandButton>
        <LanguageControl label={t('notesLanguage')} value={mode} onChange={(language) => act({ kind: 'setNotesLanguage', language })} />
      </header>
      <NotesBody mode={mode} showsSources={showsSources} />
    </aside>
  )
}

function NotesBody({ mode, showsSources }: { readonly mode: LanguageMode; readonly showsSources: boolean }) {
  const { t } = useTranslation('presenting')
  const slide = useTalk(({ deck, state }) => deck.pages[state.page]?.slide)
  const size = useTalk(({ state }) => state.preferences.notesSize)
  const article = useTalk(({ briefing }) => briefing.article)
  const sentences = useMemo(() => new Map(sentencesOf(article).map((sentence) => [sentence.id, sentence])), [article])
  if (!slide) return null
  return (
    <div
      // Another slide's notes begin at their top.
      key={slide.id}
      id={notesBodyId}
      className={styles.body}
      tabIndex={0}
      role="group"
      aria-label={t('notes')}
      data-testid="notes"
      style={{ '--notes-size': `${size}px` } as CSSProperties}
    >
      {slide.notes.length === 0 && <p className={styles.empty}>{t('noNotes')}</p>}
      <Statements statements={slide.notes} mode={mode} sentences={showsSources ? sentences : null} />
      {showsSources && (
        <section className={styles.onSlide}>
          <h3 className={styles.subtitle}>{t('onSlide')}</h3>
          <Statements statements={statementsOf(slide).filter((statement) => !slide.notes.includes(statement))} mode={mode} sentences={sentences} />
        </section>
      )}
    </div>
  )
}

function Statements({ statements, mode, sentences }: {
  readonly statements: readonly Statement[]
  readonly mode: LanguageMode
  /** Null while sources are not asked for. */
  readonly sentences: ReadonlyMap<SentenceId, Sentence> | null
}) {
  return statements.map((statement, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the statements of a slide keep their order
    <div key={index} className={styles.statement}>
      <p className={styles.texts}><PairText pair={statement} mode={mode} className={styles.text} /></p>
      {sentences && (
        <ul className={styles.sources} data-testid="sources">
          {statement.sources.map((id) => {
            const sentence = sentences.get(id)
            return sentence && <li key={id} className={styles.source}><PairText pair={sentence} mode={mode} className={styles.sentence} /></li>
          })}
        </ul>
      )}
    </div>
  ))
}
