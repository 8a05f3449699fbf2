/** The whole window when there is no briefing to show: what happened, and what to do. */
import { useTranslation } from 'react-i18next'
import type { FailureCode } from './desktop'
import styles from './opening-failure.module.css'

export function OpeningFailure({ code }: { readonly code: FailureCode<'openWorkspace'> }) {
  const { t } = useTranslation('application')
  return (
    <main className={styles.window}>
      <h1 className={styles.title}>{t(`openingFailures.${code}.title`)}</h1>
      <p className={styles.advice}>{t(`openingFailures.${code}.advice`)}</p>
    </main>
  )
}
