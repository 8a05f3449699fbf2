/** One sentence about something that went wrong beside the user's work. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './controls/icon-button'
import { MessageBar } from './controls/message-bar'
import { useApp } from './store'

export function NoticeBar() {
  const { t } = useTranslation('application')
  const notice = useApp((app) => app.notice)
  const setNotice = useApp((app) => app.setNotice)
  return (
    <div role="status">
      {notice && (
        <MessageBar message={t(`notices.${notice}`)} isAnnounced={false}>
          <IconButton name={t('close')} onPress={() => setNotice(null)}><X size={16} /></IconButton>
        </MessageBar>
      )}
    </div>
  )
}
