/** The line of a progress bar. `percentage` from 0 to 100; nothing when it is not known. */
import styles from './progress-track.module.css'

export function ProgressTrack({ percentage }: { readonly percentage: number | undefined }) {
  return <span className={styles.track}><span className={styles.bar} style={{ width: `${percentage ?? 0}%` }} /></span>
}
