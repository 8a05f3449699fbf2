/** With one display, or with displays that show the same picture: how to get from one view to the other. */
import { useTranslation } from 'react-i18next'
import { useTalk } from '../talk/talk'
import styles from './one-display-hint.module.css'

export function OneDisplayHint() {
  const { t } = useTranslation('presenting')
  const isOne = useTalk(({ stage }) => stage.audience === stage.presenter)
  return <div role="status">{isOne && <p className={styles.hint}>{t('oneDisplay', { key: 'S' })}</p>}</div>
}
