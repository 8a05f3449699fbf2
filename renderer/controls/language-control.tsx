/** Chooses the language of something of the briefing: 中, EN, or both. */
import { useTranslation } from 'react-i18next'
import type { LanguageMode } from '../../briefing/article'
import { SegmentedControl } from './segmented-control'

export function LanguageControl({ label, value, onChange }: {
  readonly label: string
  readonly value: LanguageMode
  readonly onChange: (mode: LanguageMode) => void
}) {
  const { t } = useTranslation('application')
  return (
    <SegmentedControl
      label={label}
      value={value}
      onChange={onChange}
      segments={[
        { value: 'zh', content: <span lang="zh-CN">中</span>, name: t('languages.zh') },
        { value: 'en', content: <span lang="en">EN</span>, name: t('languages.en') },
        { value: 'both', content: t('languages.bothShort'), name: t('languages.both') },
      ]}
    />
  )
}
