/** After a talk was broken off by a crash or a restart: the way back to where it was. */
import { Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MessageBar } from '../../controls/message-bar'
import { TextButton } from '../../controls/text-button'
import { ask } from '../../desktop'

export function ResumeBar() {
  const { t, i18n } = useTranslation('presenting')
  const [resumable, setResumable] = useState<{ readonly number: number; readonly total: number; readonly savedAt: number } | null>(null)
  useEffect(() => {
    void ask('previewPresenting', {}).then((reply) => {
      if (reply.ok && !reply.value.isRunning) setResumable(reply.value.resumable)
    })
  }, [])
  const settle = (request: 'resumePresenting' | 'forgetPresenting') => {
    setResumable(null)
    void ask(request, {})
  }
  if (resumable === null) return null
  const { number, total: count, savedAt } = resumable
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(savedAt)
  return (
    <MessageBar label={t('resume.label')} message={t('resume.question', { number, count, time })}>
      <TextButton onPress={() => settle('forgetPresenting')}>{t('resume.forget')}</TextButton>
      <TextButton tone="primary" onPress={() => settle('resumePresenting')}><Play size={16} />{t('resume.resume')}</TextButton>
    </MessageBar>
  )
}
