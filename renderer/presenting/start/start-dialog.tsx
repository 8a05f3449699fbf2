/**
 * Before a talk: which display shows what, in which languages, and whether it is a talk or a rehearsal.
 *
 * The displays are looked at again while the dialog stands: a projector plugged in now is there at once.
 */
import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../electron/contract'
import { DialogFrame } from '../../controls/dialog-frame'
import { LanguageControl } from '../../controls/language-control'
import { SegmentedControl } from '../../controls/segmented-control'
import { TextButton } from '../../controls/text-button'
import { ask, type FailureCode } from '../../desktop'
import { useApp, useAppStore } from '../../store'
import { DisplayMap } from './display-map'
import { startTalk, type StartChoice } from './start-talk'
import styles from './start-dialog.module.css'

/** Milliseconds between two looks at the displays. */
const lookAgain = 1500

export function StartDialog() {
  const { t } = useTranslation('presenting')
  const store = useAppStore()
  const openPanel = useApp((app) => app.openPanel)
  const number = useApp((app) => app.pageIndex + 1)
  const preview = usePreview()
  const [mode, setMode] = useState<StartChoice['mode']>('talk')
  const [isSwapped, setSwapped] = useState(false)
  const [failure, setFailure] = useState<FailureCode<'startPresenting'> | null>(null)
  const close = () => openPanel(null)
  const start = async (isHere: boolean) => {
    const failed = await startTalk(store.getState(), { mode, isHere, isSwapped })
    setFailure(failed)
    if (failed === null) close()
  }
  return (
    <DialogFrame title={t('start.title')} width="narrow" onClose={close}>
      <div className={styles.body}>
        {preview && <StageView stage={preview.stage} isSwapped={isSwapped} onSwap={() => setSwapped(!isSwapped)} />}
        <TalkChoices mode={mode} onChangeMode={setMode} />
      </div>
      {preview?.isRunning
        ? (
          <footer className={styles.foot}>
            <p className={styles.message} role="status">{t('start.running')}</p>
            <TextButton onPress={() => void ask('actPresenting', { action: { kind: 'end' } })}>{t('endTalk')}</TextButton>
          </footer>
        )
        : (
          <footer className={styles.foot}>
            <p className={styles.message} role="alert">{failure && t(`start.failures.${failure}`)}</p>
            {number > 1 && <TextButton onPress={() => void start(true)}>{t('start.here', { number })}</TextButton>}
            <TextButton tone="primary" autoFocus onPress={() => void start(false)}>{t('start.beginning')}</TextButton>
          </footer>
        )}
    </DialogFrame>
  )
}

function StageView({ stage, isSwapped, onSwap }: { readonly stage: Stage; readonly isSwapped: boolean; readonly onSwap: () => void }) {
  const { t } = useTranslation('presenting')
  const isOne = stage.audience === stage.presenter
  const [audience, presenter] = isSwapped ? [stage.presenter, stage.audience] : [stage.audience, stage.presenter]
  return (
    <section className={styles.stage} aria-label={t('start.displays')}>
      <DisplayMap displays={stage.displays} audience={audience} presenter={presenter} />
      {isOne
        ? <p className={styles.hint}>{t('start.oneDisplay', { key: 'S' })}</p>
        : <TextButton onPress={onSwap}><ArrowLeftRight size={16} />{t('start.swap')}</TextButton>}
    </section>
  )
}

function TalkChoices({ mode, onChangeMode }: { readonly mode: StartChoice['mode']; readonly onChangeMode: (mode: StartChoice['mode']) => void }) {
  const { t } = useTranslation('presenting')
  const slideLanguage = useApp((app) => app.settings.slideLanguage)
  const notesLanguage = useApp((app) => app.settings.notesLanguage)
  const changeSettings = useApp((app) => app.changeSettings)
  return (
    <>
      <div className={styles.row}>
        <span>{t('audienceLanguage')}</span>
        <LanguageControl label={t('audienceLanguage')} value={slideLanguage} onChange={(language) => changeSettings({ slideLanguage: language })} />
      </div>
      <div className={styles.row}>
        <span>{t('notesLanguage')}</span>
        <LanguageControl label={t('notesLanguage')} value={notesLanguage} onChange={(language) => changeSettings({ notesLanguage: language })} />
      </div>
      <div className={styles.row}>
        <span>{t('start.mode')}</span>
        <SegmentedControl
          label={t('start.mode')}
          value={mode}
          onChange={onChangeMode}
          segments={[
            { value: 'talk', content: t('start.talk') },
            { value: 'rehearsal', content: t('rehearsal') },
          ]}
        />
      </div>
      {mode === 'rehearsal' && <p className={styles.hint}>{t('start.rehearsalHint')}</p>}
    </>
  )
}

/** Null until it is known. */
function usePreview() {
  const [preview, setPreview] = useState<{ readonly stage: Stage; readonly isRunning: boolean } | null>(null)
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const reply = await ask('previewPresenting', {})
      if (reply.ok && !isOver) setPreview(reply.value)
    }
    void look()
    const timer = setInterval(() => void look(), lookAgain)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [])
  return preview
}
