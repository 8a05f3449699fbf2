/** What holds for the whole window: language of the interface, appearance, theme of the slides. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { themeNames } from '../../briefing/briefing'
import { DialogFrame } from '../controls/dialog-frame'
import { SegmentedControl } from '../controls/segmented-control'
import { useApp } from '../store'
import { ThemeSample } from './theme-sample'
import styles from './settings-dialog.module.css'

export function SettingsDialog() {
  const { t } = useTranslation('settings')
  const settings = useApp((app) => app.settings)
  const environment = useApp((app) => app.environment)
  const changeSettings = useApp((app) => app.changeSettings)
  const openPanel = useApp((app) => app.openPanel)
  return (
    <DialogFrame title={t('title')} width="narrow" onClose={() => openPanel(null)}>
      <div className={styles.body}>
        <Row label={t('interfaceLanguage')}>
          <SegmentedControl
            label={t('interfaceLanguage')}
            value={settings.interfaceLanguage}
            onChange={(interfaceLanguage) => changeSettings({ interfaceLanguage })}
            segments={[
              { value: 'system', content: t('system') },
              { value: 'zh-CN', content: <span lang="zh-CN">中文</span> },
              { value: 'en', content: <span lang="en">English</span> },
            ]}
          />
        </Row>
        <Row label={t('appearance')}>
          <SegmentedControl
            label={t('appearance')}
            value={settings.appearance}
            onChange={(appearance) => changeSettings({ appearance })}
            segments={[
              { value: 'system', content: t('system') },
              { value: 'light', content: t('light') },
              { value: 'dark', content: t('dark') },
            ]}
          />
        </Row>
        <Row label={t('slideTheme')}>
          <SegmentedControl
            label={t('slideTheme')}
            value={settings.slideTheme}
            onChange={(slideTheme) => changeSettings({ slideTheme })}
            segments={themeNames.map((theme) => ({ value: theme, content: <><ThemeSample theme={theme} />{t(`themes.${theme}`)}</> }))}
          />
        </Row>
        <p className={styles.about}>{t('runningOn', { runtime: t(`runtimes.${environment.runtime}`), version: environment.version })}</p>
      </div>
    </DialogFrame>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={styles.row}><span>{label}</span>{children}</div>
}
