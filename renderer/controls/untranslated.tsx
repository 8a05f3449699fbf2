/** Stands where a text has no translation yet, in the language that is missing, as whoever reads that language would look for it. */
import { useTranslation } from 'react-i18next'
import { type Language, languageTags } from '../../briefing/article'
import styles from './untranslated.module.css'

export function Untranslated({ language }: { readonly language: Language }) {
  const { t } = useTranslation('application')
  const tag = languageTags[language]
  return <span lang={tag} className={styles.sign} data-untranslated={language}>{t('notTranslated', { lng: tag })}</span>
}
