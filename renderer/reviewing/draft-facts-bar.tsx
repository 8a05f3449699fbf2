/** What there is to know of the draft at a glance, its title to be set right, and the way back from a change. */
import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { languages, languageTags, type Language } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import { IconButton } from '../controls/icon-button'
import { writeChord } from '../commands/key-chords'
import { draftFactsOf } from '../drafting/draft-facts'
import { editBriefing, redoEdit, undoEdit } from '../open-document'
import { useApp, useAppStore } from '../store'
import styles from './draft-facts-bar.module.css'

export function DraftFactsBar() {
  const { t } = useTranslation('reviewing')
  const store = useAppStore()
  const briefing = useApp((app) => app.briefing)
  const platform = useApp((app) => app.environment.platform)
  const canUndo = useApp((app) => app.history.past.length > 0)
  const canRedo = useApp((app) => app.history.future.length > 0)
  const sides = languages.filter((language) => language === briefing.firstLanguage || briefing.article.title[language] !== '')
  return (
    <header className={styles.bar}>
      <div className={styles.titles}>
        {sides.map((language) => <TitleField key={`${language} ${briefing.article.title[language]}`} briefing={briefing} language={language} />)}
      </div>
      <Facts />
      <div className={styles.steps}>
        <IconButton name={t('undo')} shortcut={writeChord('mod+Z', platform)} isDisabled={!canUndo} onPress={() => void undoEdit(store)}><Undo2 size={17} /></IconButton>
        <IconButton name={t('redo')} shortcut={writeChord('mod+shift+Z', platform)} isDisabled={!canRedo} onPress={() => void redoEdit(store)}><Redo2 size={17} /></IconButton>
      </div>
    </header>
  )
}

/** Enter, or leaving the field, makes it the title; Escape takes it back. */
function TitleField({ briefing, language }: { readonly briefing: Briefing; readonly language: Language }) {
  const { t } = useTranslation('reviewing')
  const store = useAppStore()
  const { title } = briefing.article
  const [text, setText] = useState(title[language])
  const settle = () => {
    const written = text.trim()
    if (written === '') setText(title[language])
    else if (written !== title[language]) void editBriefing(store, { kind: 'setTitle', title: { zh: title.zh, en: title.en, [language]: written } })
  }
  return (
    <TextField
      aria-label={t('titleIn', { language: t(`languages.${language}`) })}
      className={styles.field}
      value={text}
      onChange={setText}
      maxLength={200}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle()
        else if (event.key === 'Escape') setText(title[language])
        else event.continuePropagation()
      }}
    >
      <Input className={styles.input} lang={languageTags[language]} />
    </TextField>
  )
}

function Facts() {
  const { t, i18n } = useTranslation('reviewing')
  const briefing = useApp((app) => app.briefing)
  const losses = useApp((app) => app.losses)
  const isDrafting = useApp((app) => app.isDrafting)
  const pages = useApp((app) => app.deck.pages.length)
  const facts = draftFactsOf(briefing)
  const write = (value: number) => new Intl.NumberFormat(i18n.language).format(value)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' }).format(facts.sentences === 0 ? 1 : facts.covered / facts.sentences)
  const { characters, words } = facts.length
  const time = (seconds: number | null) => (seconds === null ? t('notTranslated') : t('minutes', { count: Math.max(1, Math.round(seconds / 60)) }))
  return (
    <dl className={styles.facts} aria-live="polite">
      <Fact name={t('facts.coverage')} value={percent} detail={t('facts.sentences', { covered: write(facts.covered), count: facts.sentences, total: write(facts.sentences) })} />
      <Fact
        name={t('facts.length')}
        value={[characters > 0 && t('facts.characters', { count: characters, number: write(characters) }), words > 0 && t('facts.words', { count: words, number: write(words) })].filter(Boolean).join(' · ')}
      />
      <Fact name={t('facts.slides')} value={isDrafting ? t('facts.drafting') : write(pages)} />
      {languages.map((language) => <Fact key={language} name={t(`facts.speaking.${language}`)} value={time(facts.speaking[language])} />)}
      {losses.length > 0 && <Fact name={t('facts.lost')} value={losses.map(({ kind, count }) => t(`losses.${kind}`, { count })).join(t('facts.listSeparator'))} />}
    </dl>
  )
}

function Fact({ name, value, detail }: { readonly name: string; readonly value: string; readonly detail?: string }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factValue}>{value}{detail !== undefined && <span className={styles.factDetail}> {detail}</span>}</dd>
    </div>
  )
}
