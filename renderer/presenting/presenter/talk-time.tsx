/** The times of the bar. Each is drawn again by itself, once a second; nothing else is. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { paceOf, type Pace } from '../../../briefing/presenting/pace'
import { paceInWords, writeDuration } from '../talk/duration'
import { useTalk, useTalkStore } from '../talk/talk'
import styles from './talk-time.module.css'

/** Elapsed time, and what the talk is planned to take. */
export function TalkTime() {
  const { t } = useTranslation('presenting')
  const isPaused = useTalk(({ state }) => state.timer.since === null)
  const { elapsed, total } = usePace()
  return (
    <p className={styles.time} data-paused={isPaused}>
      <span className={styles.elapsed} data-testid="elapsed">{writeDuration(elapsed)}</span>
      <span className={styles.total}>
        <span className="visually-hidden">{t('planned')}</span>
        {' / '}
        {writeDuration(total)}
      </span>
    </p>
  )
}

/** How the talk stands against its plan, in calm words; and the time of the slide that is shown. */
export function TalkPace() {
  const { t } = useTranslation('presenting')
  const isPaused = useTalk(({ state }) => state.timer.since === null)
  const { behind, page } = usePace()
  const words = paceInWords(behind)
  const sentence = words.kind === 'onTime' ? t('pace.onTime') : t(`pace.${words.kind}.${words.unit}`, { count: words.count })
  return (
    <p className={styles.pace}>
      <span className={styles.standing} data-testid="pace" data-kind={isPaused ? 'paused' : words.kind}>{isPaused ? t('pace.paused') : sentence}</span>
      <span className={styles.page}>{t('pageTime', { spent: writeDuration(page.spent), planned: writeDuration(page.planned) })}</span>
    </p>
  )
}

export function WallClock() {
  const { t, i18n } = useTranslation('presenting')
  const now = useSeconds(0)
  return (
    <time className={styles.clock}>
      <span className="visually-hidden">{t('clock')}</span>
      {new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now)}
    </time>
  )
}

/** Worked out again every second of the timer, and at whatever it depends on; not at a move of the pointer. */
function usePace(): Pace {
  const store = useTalkStore()
  const { timer } = useTalk(useShallow(({ state: { timer, page, spent, plan, preferences } }) => ({ timer, page, spent, plan, preferences })))
  const now = useSeconds(timer.since === null ? 0 : timer.since - timer.elapsed)
  const { state, facts } = store.getState()
  return paceOf(state, facts, now)
}

/** The moment, told again whenever a second begins, counted from some moment: so each second is shown as long as the others. */
function useSeconds(from: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const moment = Date.now()
      setNow(moment)
      const within = (((moment - from) % 1000) + 1000) % 1000
      timer = setTimeout(tick, 1000 - within)
    }
    tick()
    return () => clearTimeout(timer)
  }, [from])
  return now
}
