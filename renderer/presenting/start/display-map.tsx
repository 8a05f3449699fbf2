/** The displays side by side, each in its own proportions, with what it will show. */
import { Presentation, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StageDisplay } from '../../../electron/contract'
import styles from './display-map.module.css'

export function DisplayMap({ displays, audience, presenter }: {
  readonly displays: readonly StageDisplay[]
  readonly audience: string
  readonly presenter: string
}) {
  const { t } = useTranslation('presenting')
  return (
    <ul className={styles.map}>
      {displays.map(({ id, label, width, height, isInternal }) => (
        <li key={id} className={styles.display}>
          <div className={styles.screen} style={{ aspectRatio: `${width} / ${height}` }} data-audience={id === audience}>
            {id === audience && <span className={styles.role}><Presentation size={20} />{t('start.audienceSees')}</span>}
            {id === presenter && <span className={styles.role}><UserRound size={20} />{t('start.youSee')}</span>}
            {id !== audience && id !== presenter && <span className={styles.role}>{t('start.unused')}</span>}
          </div>
          <span className={styles.name}>{label || (isInternal ? t('start.internal') : t('start.external'))}</span>
          <span className={styles.size}>{width} × {height}</span>
        </li>
      ))}
    </ul>
  )
}
