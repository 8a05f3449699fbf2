/** A label that opens a menu of what it could be instead. */
import { ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './kind-menu.module.css'

export function KindMenu<Id extends string>({ name, label, current, choices, onChoose }: {
  /** Read aloud. */
  readonly name: string
  readonly label: string
  readonly current: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly onChoose: (id: Id) => void
}) {
  return (
    <MenuTrigger>
      <Button className={`small-control ${styles.button}`} aria-label={name}>
        <span className={styles.label}>{label}</span>
        <ChevronDown size={12} className={styles.arrow} />
      </Button>
      <Popover className={styles.popover} placement="bottom start" offset={4}>
        <Menu aria-label={name} className={styles.menu} selectionMode="single" selectedKeys={[current]} onAction={(key) => key !== current && onChoose(key as Id)}>
          {choices.map((choice) => <MenuItem key={choice.id} id={choice.id} className={styles.item} textValue={choice.label}>{choice.label}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
