/**
 * The slide that the room sees, with its number above it.
 *
 * While nothing is pointed at, it may be in a language of the presenter's own; with a tool in hand, or enlarged,
 * it is what the room sees, so that what is pointed at is there.
 */
import { useTranslation } from 'react-i18next'
import type { LanguageMode } from '../../../briefing/article'
import { TalkSlide } from '../slide/talk-slide'
import { useTalk, type Talk } from '../talk/talk'
import { PreviewLanguage } from './preview-language'
import styles from './current-slide.module.css'

export function CurrentSlide() {
  const { t } = useTranslation('presenting')
  const number = useTalk(({ state }) => state.page + 1)
  const count = useTalk(({ deck }) => deck.pages.length)
  const step = useTalk(({ state }) => state.step)
  const steps = useTalk(({ state, facts }) => (state.preferences.building === 'stepwise' ? (facts.pages[state.page]?.steps ?? 0) : 0))
  const mode = useTalk(shownMode)
  const isAudiences = useTalk((talk) => shownMode(talk) === talk.state.audienceLanguage)
  return (
    <section className={styles.section} aria-label={t('currentSlide')}>
      <header className={styles.head}>
        <span className={styles.position} role="status" aria-label={t('position', { number, count })}>
          <b>{number}</b> / {count}
        </span>
        {steps > 0 && <span className={styles.steps}>{t('steps', { step, steps })}</span>}
        <PreviewLanguage />
      </header>
      <div className={styles.slide}>
        <TalkSlide mode={mode} isMarked={isAudiences}><BlankNote /></TalkSlide>
      </div>
    </section>
  )
}

/** What the room sees instead of the slide. The presenter sees the slide through it. */
function BlankNote() {
  const { t } = useTranslation('presenting')
  const blank = useTalk(({ state }) => state.blank)
  if (blank === null) return null
  return (
    <div className={styles.blank} data-colour={blank} data-testid="blank">
      <p className={styles.blankText}>{t(`blank.${blank}`, { key: blank === 'black' ? 'B' : 'W' })}</p>
    </div>
  )
}

function shownMode({ state }: Talk): LanguageMode {
  const { previewLanguage } = state.preferences
  return previewLanguage === 'audience' || state.tool !== 'none' || state.zoom.scale > 1 ? state.audienceLanguage : previewLanguage
}
