/** Something that is on or off: its name, and the switch at the end of the line. */
import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components'
import styles from './switch-row.module.css'

export function SwitchRow({ isOn, onChange, children }: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <Switch className={styles.row} isSelected={isOn} onChange={onChange}>
      {children}
      <span className={styles.knob} />
    </Switch>
  )
}
