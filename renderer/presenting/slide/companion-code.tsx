/**
 * For the audience: where to follow the talk on a phone. In the languages that the slide is in, on white in every theme,
 * because a camera has to read it.
 */
import { useTranslation } from 'react-i18next'
import { languageTags } from '../../../briefing/article'
import { shownLanguages } from '../../controls/pair-text'
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
        {shownLanguages(mode).map((language) => (
          <p key={language} lang={languageTags[language]} className={styles.invitation}>
            {i18n.getFixedT(languageTags[language], 'presenting')('invitation')}
          </p>
        ))}
        {place === 'full' && <p className={styles.address} translate="no">{companion.address}</p>}
      </div>
    </div>
  )
}
