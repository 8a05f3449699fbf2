/** Exports the briefing as a PDF handout: choices on one side, the pages they give on the other. */
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { HandoutOptions } from '../../briefing/handout/options'
import { assertNever } from '../../briefing/result'
import { DialogFrame } from '../controls/dialog-frame'
import { ProgressTrack } from '../controls/progress-track'
import { TextButton } from '../controls/text-button'
import { interfaceLanguageOf, useApp } from '../store'
import { suggestFileName } from '../suggest-file-name'
import { useExportJob, type ExportControl, type ExportFailure } from './export-job'
import { ExportOptions } from './export-options'
import { HandoutPreview } from './handout-preview'
import styles from './export-dialog.module.css'

export function ExportDialog() {
  const { t } = useTranslation('exporting')
  const briefing = useApp((app) => app.briefing)
  const interfaceLanguage = useApp(interfaceLanguageOf)
  const remembered = useApp((app) => app.settings.handout)
  const changeSettings = useApp((app) => app.changeSettings)
  const openPanel = useApp((app) => app.openPanel)
  const [options, setOptions] = useState(() => remembered ?? HandoutOptions.parse({}))
  const job = useExportJob()
  const isWriting = job.state.kind === 'writing'

  const start = () => {
    changeSettings({ handout: options })
    void job.start(options, suggestFileName(briefing.title, t('handout'), interfaceLanguage, 'pdf'))
  }
  return (
    <DialogFrame title={t('title')} width="wide" isDismissable={!isWriting} onClose={() => openPanel(null)}>
      <div className={styles.columns} inert={isWriting}>
        <ExportOptions options={options} onChange={setOptions} />
        <HandoutPreview briefing={briefing} options={options} />
      </div>
      <footer className={styles.foot}>
        <ExportFoot job={job} onStart={start} onClose={() => openPanel(null)} />
      </footer>
    </DialogFrame>
  )
}

function ExportFoot({ job, onStart, onClose }: {
  readonly job: ExportControl
  readonly onStart: () => void
  readonly onClose: () => void
}) {
  const { t, i18n } = useTranslation('exporting')
  const failureSentence = useFailureSentence()
  const { state } = job
  switch (state.kind) {
    case 'choosing':
      return (
        <>
          <span className={styles.message} />
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton tone="primary" autoFocus onPress={onStart}>{t('start')}</TextButton>
        </>
      )
    case 'writing':
      return (
        <>
          <ProgressBar
            aria-label={t('writing')}
            className={styles.progress}
            isIndeterminate={state.total === null}
            value={state.done}
            maxValue={state.total ?? 1}
          >
            {({ percentage }) => (
              <>
                <span>{state.total === null ? t('writing') : t('progress', { done: state.done, total: state.total })}</span>
                <ProgressTrack percentage={percentage} />
              </>
            )}
          </ProgressBar>
          <TextButton autoFocus onPress={job.cancel}>{t('cancel')}</TextButton>
        </>
      )
    case 'written':
      return (
        <>
          <p className={styles.message} role="status">
            {t('written', { name: state.name, pages: t('pages', { count: state.pages }), size: writeSize(state.bytes, i18n.language) })}
          </p>
          <TextButton onPress={job.reveal}><FolderOpen size={16} />{t('openFolder')}</TextButton>
          <TextButton tone="primary" autoFocus onPress={onClose}>{t('done')}</TextButton>
        </>
      )
    case 'failed':
      return (
        <>
          <p className={styles.failure} role="alert">{failureSentence(state.code, state.detail)}</p>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton tone="primary" autoFocus onPress={onStart}>{t('tryAgain')}</TextButton>
        </>
      )
    default:
      return assertNever(state)
  }
}

/** What happened, and what to do, in one sentence. */
function useFailureSentence() {
  const { t } = useTranslation('exporting')
  return (code: ExportFailure, detail: string | undefined): string => {
    switch (code) {
      case 'unwritable':
        return t('failures.unwritable')
      case 'diskFull':
        return t('failures.diskFull')
      case 'notAFile':
        return t('failures.notAFile')
      case 'uncoveredCharacters':
        return t('failures.uncoveredCharacters', { characters: detail ?? '' })
      case 'unknownFile':
        return t('failures.unknownFile')
      case 'failed':
        return t('failures.failed')
      default:
        return assertNever(code)
    }
  }
}

function writeSize(bytes: number, language: string): string {
  const kilobytes = bytes / 1000
  const [value, unit] = kilobytes < 1000 ? [Math.max(1, Math.round(kilobytes)), 'kilobyte'] : [kilobytes / 1000, 'megabyte']
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
