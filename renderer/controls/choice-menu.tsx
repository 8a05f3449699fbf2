/** What opens from a button: one choice of several, of which the present one is marked. Stands in a `MenuTrigger`, behind the button. */
import type { ReactNode } from 'react'
import { Menu, MenuItem, Popover, type PopoverProps } from 'react-aria-components'
import styles from './choice-menu.module.css'

export interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
}

export function ChoiceMenu<Id extends string>({ name, placement, current, choices, onChoose }: {
  /** Read aloud. */
  readonly name: string
  readonly placement: NonNullable<PopoverProps['placement']>
  readonly current: string
  readonly choices: readonly Choice<Id>[]
  /** Another than the present one. */
  readonly onChoose: (id: Id) => void
}) {
  return (
    <Popover className={styles.popover} placement={placement} offset={5}>
      <Menu aria-label={name} className={styles.menu} selectionMode="single" disallowEmptySelection selectedKeys={[current]} onAction={(key) => key !== current && onChoose(key as Id)}>
        {choices.map(({ id, label, icon }) => <MenuItem key={id} id={id} className={styles.item} textValue={label}>{icon}{label}</MenuItem>)}
      </Menu>
    </Popover>
  )
}
