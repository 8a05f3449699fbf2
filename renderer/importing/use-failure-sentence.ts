/** Why a document did not become a briefing: which one, what is wrong, and what to do, in one sentence. */
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../briefing/result'
import type { ImportFailure } from './import-job'

/** `name` as it stands in a sentence, with its quotation marks. */
export function useFailureSentence(): (name: string, failure: ImportFailure) => string {
  const { t } = useTranslation('importing')
  return (name, failure) => {
    switch (failure.code) {
      case 'unknownFormat':
        return failure.extension === '' ? t('failures.noExtension', { name }) : t('failures.unknownFormat', { name, extension: failure.extension })
      case 'otherFormat':
        return t('failures.otherFormat', { name, extension: failure.extension })
      case 'tooLarge':
        return t('failures.tooLarge', { name, maximum: Math.round(failure.maximum / (1024 * 1024)) })
      case 'empty':
      case 'damaged':
      case 'encrypted':
      case 'noText':
      case 'noSentence':
      case 'tooDeep':
      case 'doctype':
      case 'tooMuchInside':
      case 'briefingDamaged':
      case 'briefingTooNew':
      case 'unreadable':
      case 'tookTooLong':
      case 'tookTooMuch':
      case 'failed':
      case 'talkRunning':
        return t(`failures.${failure.code}`, { name })
      case 'severalFiles':
      case 'folder':
      case 'nothingPasted':
        return t(`failures.${failure.code}`)
      default:
        return assertNever(failure)
    }
  }
}
