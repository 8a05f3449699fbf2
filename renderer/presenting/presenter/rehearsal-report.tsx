/** After a rehearsal: what each slide took against what was planned, and whether that becomes the plan. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageTags, type Language, type Pair } from '../../../briefing/article'
import { reportRehearsal } from '../../../briefing/presenting/pace'
import { TextButton } from '../../controls/text-button'
import { writeDuration } from '../talk/duration'
import { act, useTalk, useTalkStore } from '../talk/talk'
import styles from './rehearsal-report.module.css'

export function RehearsalReport() {
  const { t, i18n } = useTranslation('presenting')
  const store = useTalkStore()
  const deck = useTalk((talk) => talk.deck)
  // Once: the plan of before stays beside what was spent, when that becomes the plan.
  const [report] = useState(() => reportRehearsal(store.getState().state, store.getState().facts, Date.now()))
  const [isAdopted, setAdopted] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const longest = Math.max(1, ...report.pages.flatMap(({ planned, spent }) => [planned, spent]))
  return (
    <main className={styles.window}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('report.title')}</h1>
        <p className={styles.total} data-testid="report-total">{t('report.total', { spent: writeDuration(report.spent), planned: writeDuration(report.planned) })}</p>
        <p className={styles.message} role="status">{isAdopted && t('report.adopted')}</p>
        <TextButton
          isDisabled={isAdopted}
          onPress={() => {
            act({ kind: 'adoptTimes' })
            setAdopted(true)
          }}
        >
          {t('report.adopt')}
        </TextButton>
        <TextButton tone="primary" autoFocus onPress={() => act({ kind: 'end' })}>{t('report.close')}</TextButton>
      </header>
      <div className={styles.body} tabIndex={0} role="group" aria-label={t('report.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>{t('report.slide')}</th>
              <th scope="col">{t('report.headline')}</th>
              <th scope="col" className={styles.number}>{t('report.planned')}</th>
              <th scope="col" className={styles.chart}><span className={styles.time}>{t('report.spent')}</span></th>
            </tr>
          </thead>
          <tbody>
            {report.pages.map(({ id, number, planned, spent }, index) => (
              <tr key={id} data-visited={spent >= leastTime}>
                <td className={styles.number}>{number}</td>
                <HeadlineCell headline={deck.pages[index]?.slide.headline} language={language} />
                <td className={styles.number}>{writeDuration(planned)}</td>
                <td className={styles.chart}><Comparison spent={spent} planned={planned} longest={longest} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  )
}

/** Milliseconds. A slide that was passed more quickly was not rehearsed. */
const leastTime = 1000

/** In the language of the interface, or in the one that there is. */
function HeadlineCell({ headline, language }: { readonly headline: Pair | undefined; readonly language: Language }) {
  const shown = headline?.[language] !== '' ? language : language === 'zh' ? 'en' : 'zh'
  return <td lang={languageTags[shown]}>{headline?.[shown]}</td>
}

/** The time spent, and its length beside a mark for the time planned. */
function Comparison({ spent, planned, longest }: { readonly spent: number; readonly planned: number; readonly longest: number }) {
  const share = (time: number) => `${(time / longest) * 100}%`
  return (
    <span className={styles.comparison}>
      <span className={styles.time}>{spent >= leastTime ? writeDuration(spent) : '—'}</span>
      <span className={styles.track}>
        <span className={styles.spent} style={{ width: share(spent) }} />
        <span className={styles.planned} style={{ left: share(planned) }} />
      </span>
    </span>
  )
}
