/**
 * For the audience: where to follow the talk on a phone. On white in every theme, because a camera has to read it; and in
 * both languages whatever the slide is in, because it is meant for those who would rather read the other one.
 */
import { useTranslation } from 'react-i18next'
import { type LanguageMode, languages, languageTags } from '../../../briefing/article'
import { useTalk } from '../talk/talk'
import { QrCode } from './qr-code'
import styles from './companion-code.module.css'

export function CompanionCode() {
  const { i18n } = useTranslation('presenting')
  const place = useTalk((talk) => talk.state.companionCode)
  const companion = useTalk((talk) => talk.stage.companion)
  const mode = useTalk((talk) => talk.state.audienceLanguage)
  if (companion === null || place === 'hidden') return null
  return (
    <div className={place === 'full' ? styles.full : styles.corner} data-testid="companion-code" data-place={place}>
      <QrCode code={companion.code} className={styles.code} />
      <div className={styles.words}>
        {invited(mode).map((language) => (
          <p key={language} lang={languageTags[language]} className={styles.invitation}>
            {i18n.getFixedT(languageTags[language], 'presenting')('invitation')}
          </p>
        ))}
        {place === 'full' && <p className={styles.address} translate="no">{companion.address}</p>}
      </div>
    </div>
  )
}

/** The slide's own language first. */
function invited(mode: LanguageMode): readonly (typeof languages)[number][] {
  return mode === 'en' ? [...languages].reverse() : languages
}
