/**
 * One export from the dialog to the file, as the dialog sees it.
 *
 *     choosing ──start──▶ writing ──▶ written | failed ──start──▶ …
 *
 * Starting forgets the failure before; leaving the system's own save dialog, or cancelling, leads back to `choosing`.
 */
import { useEffect, useRef, useState } from 'react'
import type { HandoutOptions } from '../../briefing/handout/options'
import { ask, listen, type FailureCode } from '../desktop'

export type ExportFailure = Exclude<FailureCode<'exportHandout'>, 'cancelled'>

export type ExportJob =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'writing'; readonly job: string; readonly done: number; readonly total: number | null }
  | { readonly kind: 'written'; readonly file: string; readonly name: string; readonly pages: number; readonly bytes: number }
  /** `detail` is what the failure is about, such as the characters that no font covers. */
  | { readonly kind: 'failed'; readonly code: ExportFailure; readonly detail: string | undefined }

export interface ExportControl {
  readonly state: ExportJob
  start(options: HandoutOptions, suggestedName: string): Promise<void>
  cancel(): void
  reveal(): void
}

export function useExportJob(): ExportControl {
  const [state, setState] = useState<ExportJob>({ kind: 'choosing' })
  // A listener that stays for the life of the dialog must not see the state of an older drawing.
  const jobRef = useRef<string | null>(null)

  useEffect(
    () =>
      listen('exportProgress', ({ job, done, total }) => {
        if (job === jobRef.current) setState({ kind: 'writing', job, done, total })
      }),
    [],
  )

  const start = async (options: HandoutOptions, suggestedName: string) => {
    setState({ kind: 'choosing' })
    const chosen = await ask('chooseHandoutFile', { suggestedName })
    if (!chosen.ok) return
    const { file, name } = chosen.value
    const job = `job-${crypto.randomUUID().replaceAll('-', '')}`
    jobRef.current = job
    setState({ kind: 'writing', job, done: 0, total: null })
    const reply = await ask('exportHandout', { job, file, options })
    jobRef.current = null
    if (reply.ok) setState({ kind: 'written', file, name, ...reply.value })
    else if (reply.failure.code === 'cancelled') setState({ kind: 'choosing' })
    else setState({ kind: 'failed', code: reply.failure.code, detail: reply.failure.detail })
  }

  return {
    state,
    start,
    cancel: () => {
      if (state.kind === 'writing') void ask('cancelExport', { job: state.job })
    },
    reveal: () => {
      if (state.kind === 'written') void ask('revealFile', { file: state.file })
    },
  }
}
