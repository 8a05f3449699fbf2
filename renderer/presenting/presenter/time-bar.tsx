/** Above everything: how long the talk has run and is to run, how it stands against that, the language of the audience, and the clock. */
import { ArrowLeftRight, CircleHelp, LayoutGrid, Pause, Play, RotateCcw, SlidersHorizontal, Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LanguageControl } from '../../controls/language-control'
import { TextButton } from '../../controls/text-button'
import { act, useTalk } from '../talk/talk'
import { CommandButton } from './command-button'
import { TalkPace, TalkTime, WallClock } from './talk-time'
import styles from './time-bar.module.css'

export function TimeBar() {
  const { t } = useTranslation('presenting')
  const isRehearsal = useTalk(({ state }) => state.mode === 'rehearsal')
  const isTimerRunning = useTalk(({ state }) => state.timer.since !== null)
  const audienceLanguage = useTalk(({ state }) => state.audienceLanguage)
  const isCompanionOn = useTalk(({ stage }) => stage.companion !== null)
  const isSwapped = useTalk(({ state }) => state.isSwapped)
  return (
    <header className={styles.bar}>
      <div className={styles.time} role="group" aria-label={t('time')}>
        <CommandButton command="timer">{isTimerRunning ? <Pause size={20} /> : <Play size={20} />}</CommandButton>
        <TalkTime />
        <CommandButton command="resetTimer"><RotateCcw size={17} /></CommandButton>
        <TalkPace />
      </div>
      {isRehearsal && <span className={styles.mode}>{t('rehearsal')}</span>}
      <div className={styles.audience}>
        <span className={styles.label} aria-hidden="true">{t('audience')}</span>
        <LanguageControl label={t('audienceLanguage')} value={audienceLanguage} onChange={(language) => act({ kind: 'setAudienceLanguage', language })} />
      </div>
      <div className={styles.buttons}>
        <CommandButton command="overview"><LayoutGrid size={20} /></CommandButton>
        <CommandButton command="companion" isOn={isCompanionOn}><Smartphone size={20} /></CommandButton>
        <CommandButton command="swap" isOn={isSwapped}><ArrowLeftRight size={20} /></CommandButton>
        <CommandButton command="options"><SlidersHorizontal size={20} /></CommandButton>
        <CommandButton command="help"><CircleHelp size={20} /></CommandButton>
      </div>
      <TextButton onPress={() => act({ kind: 'end' })}>{isRehearsal ? t('endRehearsal') : t('endTalk')}</TextButton>
      <WallClock />
    </header>
  )
}
