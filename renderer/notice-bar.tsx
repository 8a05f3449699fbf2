/** One sentence about something that went wrong beside the user's work. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './controls/icon-button'
import { useApp } from './store'
import styles from './notice-bar.module.css'

export function NoticeBar() {
  const { t } = useTranslation('application')
  const notice = useApp((app) => app.notice)
  const setNotice = useApp((app) => app.setNotice)
  return (
    <div role="status">
      {notice && (
        <div className={styles.bar}>
          <p className={styles.text}>{t(`notices.${notice}`)}</p>
          <IconButton name={t('close')} onPress={() => setNotice(null)}><X size={16} /></IconButton>
        </div>
      )}
    </div>
  )
}
