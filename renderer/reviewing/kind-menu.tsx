/** A label that opens a menu of what it could be instead. */
import { ChevronDown } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import { type Choice, ChoiceMenu } from '../controls/choice-menu'
import styles from './kind-menu.module.css'

export function KindMenu<Id extends string>({ name, label, current, choices, onChoose }: {
  /** Read aloud. */
  readonly name: string
  readonly label: string
  readonly current: string
  readonly choices: readonly Choice<Id>[]
  readonly onChoose: (id: Id) => void
}) {
  return (
    <MenuTrigger>
      <Button className={`small-control ${styles.button}`} aria-label={name}>
        <span className={styles.label}>{label}</span>
        <ChevronDown size={12} className={styles.arrow} />
      </Button>
      <ChoiceMenu name={name} placement="bottom start" current={current} choices={choices} onChoose={onChoose} />
    </MenuTrigger>
  )
}
