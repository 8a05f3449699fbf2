/** The dialog of an import: how far it is, what it asks, or in one sentence why it did not come about. */
import { useState } from 'react'
import { Checkbox, CheckboxGroup, Form, Input, Label, ProgressBar, Radio, RadioGroup, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { languageTags } from '../../briefing/article'
import { DialogFrame } from '../controls/dialog-frame'
import { ProgressTrack } from '../controls/progress-track'
import { TextButton } from '../controls/text-button'
import { isSavedBriefing, type ImportControl, type ImportJob } from './import-job'
import { chooseFile } from './importing'
import { useFailureSentence } from './use-failure-sentence'
import styles from './import-dialog.module.css'

export function ImportDialog({ control }: { readonly control: ImportControl }) {
  const { t } = useTranslation('importing')
  const job = useStore(control.job)
  if (job.kind === 'idle') return null
  return (
    <DialogFrame key={job.kind} title={t(`titles.${job.kind}`)} width="narrow" isDismissable={job.kind !== 'reading'} onClose={() => control.cancel()}>
      <ImportStep job={job} control={control} />
    </DialogFrame>
  )
}

function ImportStep({ job, control }: { readonly job: Exclude<ImportJob, { kind: 'idle' }>; readonly control: ImportControl }) {
  switch (job.kind) {
    case 'reading':
      return <Reading job={job} control={control} />
    case 'choosingEncoding':
      return <EncodingChoice job={job} control={control} />
    case 'choosingChapters':
      return <ChapterChoice job={job} control={control} />
    case 'naming':
      return <Naming job={job} control={control} />
    case 'failed':
      return <Failure job={job} control={control} />
  }
}

interface StepProps<Kind extends ImportJob['kind']> {
  readonly job: Extract<ImportJob, { kind: Kind }>
  readonly control: ImportControl
}

function Reading({ job, control }: StepProps<'reading'>) {
  const { t } = useTranslation('importing')
  const name = useDocumentName()(job.name)
  return (
    <>
      <div className={styles.body}>
        <ProgressBar aria-label={t('titles.reading')} className={styles.progress} value={job.done * 100}>
          {({ percentage }) => (
            <>
              <span className={styles.name}>{t(isSavedBriefing(job.name) ? 'readingBriefing' : job.done < 0.7 ? 'readingDocument' : 'draftingDocument', { name })}</span>
              <ProgressTrack percentage={percentage} />
            </>
          )}
        </ProgressBar>
      </div>
      <footer className={styles.foot}>
        <TextButton autoFocus onPress={() => control.cancel()}>{t('cancel')}</TextButton>
      </footer>
    </>
  )
}

function EncodingChoice({ job, control }: StepProps<'choosingEncoding'>) {
  const { t } = useTranslation('importing')
  const name = useDocumentName()(job.name)
  const [encoding, setEncoding] = useState(job.encodings[0]?.encoding ?? '')
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void control.choose({ encoding })
      }}
    >
      <div className={styles.body} tabIndex={0} role="group" aria-label={t('titles.choosingEncoding')}>
        <p>{t('encodingQuestion', { name })}</p>
        <RadioGroup aria-label={t('titles.choosingEncoding')} className={styles.choices} value={encoding} onChange={setEncoding}>
          {job.encodings.map(({ encoding: label, sample }) => (
            <Radio key={label} value={label} className={styles.encoding}>
              <span className={styles.mark} />
              <span className={styles.encodingName}>{label.toUpperCase()}</span>
              <span lang="zh-CN" className={styles.sample}>{sample}</span>
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <footer className={styles.foot}>
        <TextButton onPress={() => control.cancel()}>{t('cancel')}</TextButton>
        <TextButton tone="primary" type="submit" autoFocus>{t('goOn')}</TextButton>
      </footer>
    </Form>
  )
}

function ChapterChoice({ job, control }: StepProps<'choosingChapters'>) {
  const { t, i18n } = useTranslation('importing')
  const name = useDocumentName()(job.name)
  const [chosen, setChosen] = useState(() => job.chapters.map(({ index }) => String(index)))
  const characters = job.chapters.filter(({ index }) => chosen.includes(String(index))).reduce((sum, chapter) => sum + chapter.characters, 0)
  const number = new Intl.NumberFormat(i18n.language)
  const isAll = chosen.length === job.chapters.length
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length > 0) void control.choose({ chapters: chosen.map(Number).sort((first, second) => first - second) })
      }}
    >
      <div className={styles.body} tabIndex={0} role="group" aria-label={t('titles.choosingChapters')}>
        <p>{t('chaptersQuestion', { name })}</p>
        <CheckboxGroup aria-label={t('titles.choosingChapters')} className={styles.choices} value={chosen} onChange={setChosen}>
          {job.chapters.map((chapter) => (
            <Checkbox key={chapter.index} value={String(chapter.index)} className={styles.chapter}>
              <span className={styles.box}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M3 7.5 6 10.5 11.5 4" /></svg></span>
              <span className={styles.chapterTitle}>{chapter.title === '' ? t('untitledChapter', { number: chapter.index + 1 }) : chapter.title}</span>
              <span className={styles.length}>{t('characters', { count: chapter.characters, number: number.format(chapter.characters) })}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      </div>
      <footer className={styles.foot}>
        <TextButton onPress={() => setChosen(isAll ? [] : job.chapters.map(({ index }) => String(index)))}>{t(isAll ? 'chooseNone' : 'chooseAll')}</TextButton>
        <span className={styles.message} role="status">{t('characters', { count: characters, number: number.format(characters) })}</span>
        <TextButton onPress={() => control.cancel()}>{t('cancel')}</TextButton>
        <TextButton tone="primary" type="submit" autoFocus isDisabled={chosen.length === 0}>{t('goOn')}</TextButton>
      </footer>
    </Form>
  )
}

function Naming({ job, control }: StepProps<'naming'>) {
  const { t } = useTranslation('importing')
  const { article, firstLanguage } = job.drafted.briefing
  const [title, setTitle] = useState(article.title[firstLanguage])
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void control.nameIt(title)
      }}
    >
      <div className={styles.body}>
        <p>{t('titleQuestion')}</p>
        <TextField className={styles.field} value={title} onChange={setTitle} maxLength={200} autoFocus>
          <Label>{t('title')}</Label>
          <Input className={styles.input} lang={languageTags[firstLanguage]} onFocus={({ currentTarget }) => currentTarget.select()} />
        </TextField>
      </div>
      <footer className={styles.foot}>
        <TextButton onPress={() => control.cancel()}>{t('cancel')}</TextButton>
        <TextButton tone="primary" type="submit" isDisabled={title.trim() === ''}>{t('goOn')}</TextButton>
      </footer>
    </Form>
  )
}

function Failure({ job, control }: StepProps<'failed'>) {
  const { t } = useTranslation('importing')
  const failureSentence = useFailureSentence()
  const name = useDocumentName()(job.name)
  return (
    <>
      <div className={styles.body}>
        <p className={styles.failure} role="alert">{failureSentence(name, job.failure)}</p>
      </div>
      <footer className={styles.foot}>
        <TextButton
          onPress={() => {
            control.cancel()
            chooseFile()
          }}
        >
          {t('openAnother')}
        </TextButton>
        <TextButton tone="primary" autoFocus onPress={() => control.cancel()}>{t('close')}</TextButton>
      </footer>
    </>
  )
}

/** What to call a document in a sentence. */
function useDocumentName(): (name: string) => string {
  const { t } = useTranslation('importing')
  return (name) => (/^clipboard\.(html|txt)$/.test(name) ? t('pastedText') : t('named', { name }))
}
