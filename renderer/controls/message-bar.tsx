/** A line at the foot of the window: a sentence, and what can be done about it. */
import type { ReactNode } from 'react'
import styles from './message-bar.module.css'

export function MessageBar({ label, icon, message, isAnnounced = true, children }: {
  /** Makes it a place that can be gone to, with this name. */
  readonly label?: string
  readonly icon?: ReactNode
  readonly message: string
  /** Whether the sentence is read aloud when it appears. */
  readonly isAnnounced?: boolean
  readonly children: ReactNode
}) {
  const Bar = label === undefined ? 'div' : 'section'
  return (
    <Bar className={styles.bar} aria-label={label}>
      {icon !== undefined && <span className={styles.icon} aria-hidden="true">{icon}</span>}
      <p className={styles.message} role={isAnnounced ? 'status' : undefined}>{message}</p>
      {children}
    </Bar>
  )
}
