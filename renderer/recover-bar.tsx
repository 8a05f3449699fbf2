/** After an unsaved briefing had to make room for another: the way back to it. */
import { useTranslation } from 'react-i18next'
import { MessageBar } from './controls/message-bar'
import { TextButton } from './controls/text-button'
import { ask } from './desktop'
import { reopenDraft } from './open-document'
import { interfaceLanguageOf, useApp, useAppStore } from './store'

export function RecoverBar() {
  const { t, i18n } = useTranslation('application')
  const store = useAppStore()
  const recoverable = useApp((app) => app.recoverable)
  const language = useApp(interfaceLanguageOf)
  const setDocument = useApp((app) => app.setDocument)
  if (recoverable === null) return null
  const { title, keptAt } = recoverable
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(keptAt)
  const forget = async () => {
    const reply = await ask('forgetDraft', {})
    if (reply.ok) setDocument(reply.value)
    else store.getState().setNotice('notKept')
  }
  return (
    <MessageBar label={t('recover.label')} message={t('recover.question', { title: (language === 'en' ? title.en || title.zh : title.zh || title.en), time })}>
      <TextButton onPress={() => void forget()}>{t('recover.forget')}</TextButton>
      <TextButton onPress={() => void reopenDraft(store)}>{t('recover.reopen')}</TextButton>
    </MessageBar>
  )
}
