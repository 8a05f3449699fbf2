/** The language of the presenter's own pictures of the slides: as the audience sees them, or another. */
import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../controls/segmented-control'
import { useTalk, useTalkStore } from '../talk/talk'
import { changePreferences } from './presenter-steps'
import styles from './preview-language.module.css'

export function PreviewLanguage() {
  const { t } = useTranslation('presenting')
  const talk = useTalkStore()
  const language = useTalk(({ state }) => state.preferences.previewLanguage)
  return (
    <div className={styles.control}>
      <span className={styles.label} aria-hidden="true">{t('preview')}</span>
      <SegmentedControl
        label={t('previewLanguage')}
        value={language}
        onChange={(previewLanguage) => changePreferences(talk, { previewLanguage })}
        segments={[
          { value: 'audience', content: t('asAudience'), name: t('asAudienceSpoken') },
          { value: 'zh', content: <span lang="zh-CN">中</span>, name: t('languages.zh') },
          { value: 'en', content: <span lang="en">EN</span>, name: t('languages.en') },
          { value: 'both', content: t('languages.bothShort'), name: t('languages.both') },
        ]}
      />
    </div>
  )
}
