/** A button that shows an icon; its name and its key stand in the tooltip. */
import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import styles from './icon-button.module.css'

export interface IconButtonProps {
  readonly name: string
  /** The key that does the same, as written for this system. */
  readonly shortcut?: string | undefined
  readonly children: ReactNode
  readonly onPress?: NonNullable<ButtonProps['onPress']>
  readonly isDisabled?: boolean
  /** Of a button that switches something: whether it is on. */
  readonly isOn?: boolean | undefined
}

export function IconButton({ name, shortcut, children, isOn, ...button }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button aria-label={name} className={styles.button} {...button} {...(isOn !== undefined && { 'aria-pressed': isOn })}>
        {children}
      </Button>
      <Tooltip className={styles.tooltip} offset={6}>
        {name}
        {shortcut !== undefined && <kbd className={styles.shortcut}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
