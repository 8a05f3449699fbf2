/** How this speaker presents: kept for the next talk. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { themeNames } from '../../../briefing/briefing'
import type { PresentingPreferences } from '../../../briefing/presenting/state'
import { DialogFrame } from '../../controls/dialog-frame'
import { SegmentedControl } from '../../controls/segmented-control'
import { SwitchRow } from '../../controls/switch-row'
import { TextButton } from '../../controls/text-button'
import { act, useTalk, useTalkStore } from '../talk/talk'
import { NumberRow } from './number-row'
import { changePreferences } from './presenter-steps'
import styles from './options-panel.module.css'

/** Chinese characters, and English words, a minute. */
const rates = { zh: { least: 80, most: 500, step: 10 }, en: { least: 50, most: 300, step: 5 } } as const

export function OptionsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('presenting')
  return (
    <DialogFrame title={t('commands.options')} width="narrow" onClose={onClose}>
      <div className={styles.body}>
        <TimeOptions />
        <ShowingOptions />
      </div>
    </DialogFrame>
  )
}

function TimeOptions() {
  const { t } = useTranslation('presenting')
  const [preferences, change] = usePreferences()
  const isRehearsed = useTalk(({ state }) => Object.keys(state.plan).length > 0)
  const { spokenLanguage, speechRate, targetMinutes } = preferences
  return (
    <>
      <NumberRow
        label={t('target')}
        hint={t('targetHint')}
        unit={t('minutes')}
        value={targetMinutes}
        least={1}
        most={600}
        step={1}
        onChange={(minutes) => change({ targetMinutes: minutes })}
      />
      <Row label={t('spokenLanguage')}>
        <SegmentedControl
          label={t('spokenLanguage')}
          value={spokenLanguage}
          onChange={(language) => change({ spokenLanguage: language })}
          segments={[
            { value: 'zh', content: t('languages.zh') },
            { value: 'en', content: t('languages.en') },
          ]}
        />
      </Row>
      <NumberRow
        label={t('speechRate')}
        unit={t(`rateUnits.${spokenLanguage}`)}
        value={speechRate[spokenLanguage]}
        {...rates[spokenLanguage]}
        onChange={(rate) => rate !== null && change({ speechRate: { ...speechRate, [spokenLanguage]: rate } })}
      />
      {isRehearsed && <Row label={t('planRehearsed')}><TextButton onPress={() => act({ kind: 'forgetTimes' })}>{t('forgetTimes')}</TextButton></Row>}
    </>
  )
}

function ShowingOptions() {
  const { t } = useTranslation('presenting')
  const [preferences, change] = usePreferences()
  const theme = useTalk(({ state }) => state.theme)
  return (
    <>
      <div className={styles.switch}>
        <SwitchRow isOn={preferences.building === 'stepwise'} onChange={(isOn) => change({ building: isOn ? 'stepwise' : 'whole' })}>{t('stepwise')}</SwitchRow>
      </div>
      <div className={styles.switch}>
        <SwitchRow isOn={preferences.keepsInk} onChange={(keepsInk) => change({ keepsInk })}>{t('keepsInk')}</SwitchRow>
      </div>
      <Row label={t('theme')}>
        <SegmentedControl
          label={t('theme')}
          value={theme}
          onChange={(chosen) => act({ kind: 'setTheme', theme: chosen })}
          segments={themeNames.map((name) => ({ value: name, content: t(`themes.${name}`) }))}
        />
      </Row>
    </>
  )
}

function usePreferences(): readonly [PresentingPreferences, (change: Partial<PresentingPreferences>) => void] {
  const talk = useTalkStore()
  return [useTalk(({ state }) => state.preferences), (change) => changePreferences(talk, change)]
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={styles.row}><span>{label}</span>{children}</div>
}
