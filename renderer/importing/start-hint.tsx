/** Below the bundled briefing, until it is dismissed: what to do to get a briefing of one's own. */
import { FileDown, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/icon-button'
import { MessageBar } from '../controls/message-bar'
import { TextButton } from '../controls/text-button'
import { useApp } from '../store'
import { chooseFile } from './importing'

export function StartHint() {
  const { t } = useTranslation('importing')
  const isShown = useApp((app) => app.settings.showsStartHint && app.document.isBundled)
  const changeSettings = useApp((app) => app.changeSettings)
  if (!isShown) return null
  return (
    <MessageBar label={t('open')} icon={<FileDown size={18} />} message={t('startHint')} isAnnounced={false}>
      <TextButton onPress={chooseFile}>{t('openShort')}</TextButton>
      <IconButton name={t('hideHint')} onPress={() => changeSettings({ showsStartHint: false })}><X size={16} /></IconButton>
    </MessageBar>
  )
}
