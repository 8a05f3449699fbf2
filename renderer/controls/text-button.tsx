/** A button with words on it: `primary` for the one action that a dialog is for. */
import { Button, type ButtonProps } from 'react-aria-components'
import styles from './text-button.module.css'

export function TextButton({ tone = 'quiet', ...button }: Omit<ButtonProps, 'className'> & { readonly tone?: 'primary' | 'quiet' }) {
  return <Button {...button} className={tone === 'primary' ? styles.primary : styles.quiet} />
}
