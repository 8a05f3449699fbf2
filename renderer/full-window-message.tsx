/** The whole window when there is nothing else to show: what happened, and what to do. */
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FailureCode } from './desktop'
import styles from './full-window-message.module.css'

export function FullWindowMessage({ code }: { readonly code: FailureCode<'openWorkspace'> | 'crashed' }) {
  const { t } = useTranslation('application')
  return (
    <main className={styles.window}>
      <h1 className={styles.title}>{t(`fullWindow.${code}.title`)}</h1>
      <p className={styles.advice}>{t(`fullWindow.${code}.advice`)}</p>
    </main>
  )
}

/** Shows the message instead of an empty window when a fault of ours stops the drawing. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <FullWindowMessage code="crashed" /> : this.props.children
  }
}
