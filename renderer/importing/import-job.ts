/**
 * One document on its way into the window, as the import dialog sees it.
 *
 *     idle ──start──▶ reading ──▶ idle, and the briefing is open
 *                       │  ▲
 *                       ▼  │ choose
 *                     choosing (encoding, chapters) · naming · failed
 *
 * What is open stays as it is until a whole briefing is there. Cancelling leads back to `idle` from everywhere, at once.
 */
import { createStore, type StoreApi } from 'zustand'
import type { Drafted, DraftJob, Drafting, JobFailure } from '../drafting/drafting'
import type { DocumentChoices } from '../drafting/open-document'
import { sizeLimitOf } from './accepted-files'

export type ImportFailure =
  | Exclude<JobFailure, { readonly code: 'cancelled' | 'chooseEncoding' | 'chooseChapters' }>
  /** One document at a time. */
  | { readonly code: 'severalFiles' | 'folder' | 'nothingPasted' | 'talkRunning' }

type ChoiceOf<Code extends JobFailure['code']> = Extract<JobFailure, { readonly code: Code }>

export type ImportJob =
  | { readonly kind: 'idle' }
  /** `done` from 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly done: number }
  | { readonly kind: 'choosingEncoding'; readonly name: string; readonly encodings: ChoiceOf<'chooseEncoding'>['encodings'] }
  | { readonly kind: 'choosingChapters'; readonly name: string; readonly chapters: ChoiceOf<'chooseChapters'>['chapters'] }
  /** The document says nowhere what it is called. */
  | { readonly kind: 'naming'; readonly name: string; readonly drafted: Drafted }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: ImportFailure }

export interface ImportParts {
  readonly drafting: Pick<Drafting, 'openFile' | 'applyEdit'>
  /** Shows the briefing. `name` is that of its file, when it was a saved briefing. */
  readonly open: (drafted: Drafted, name: string | null) => Promise<void>
  /** While a talk is given, what is shown may not change. */
  readonly isTalkRunning: () => Promise<boolean>
}

export interface ImportControl {
  readonly job: StoreApi<ImportJob>
  /** Does nothing while another document is on its way. */
  start(file: Blob, name: string, choices?: DocumentChoices): Promise<void>
  choose(choices: DocumentChoices): Promise<void>
  /** The title of the document that is being named. */
  nameIt(title: string): Promise<void>
  fail(name: string, failure: ImportFailure): void
  cancel(): void
}

export function createImport({ drafting, open, isTalkRunning }: ImportParts): ImportControl {
  const job = createStore<ImportJob>()(() => ({ kind: 'idle' }))
  let running: DraftJob | null = null
  let document: { readonly file: Blob; readonly name: string; readonly choices: DocumentChoices } | null = null

  const fail = (name: string, failure: ImportFailure) => job.setState({ kind: 'failed', name, failure }, true)
  const show = async (drafted: Drafted, name: string | null) => {
    job.setState({ kind: 'idle' }, true)
    await open(drafted, name)
  }

  const read = async (file: Blob, name: string, choices: DocumentChoices): Promise<void> => {
    document = { file, name, choices }
    job.setState({ kind: 'reading', name, done: 0 }, true)
    if (await isTalkRunning()) return fail(name, { code: 'talkRunning' })
    // Cancelled before it had begun.
    if (job.getState().kind !== 'reading') return
    const own = drafting.openFile(file, name, choices, (done) => running === own && job.setState({ kind: 'reading', name, done }, true))
    running = own
    const result = await own.result
    if (running !== own) return
    running = null
    if (result.ok) {
      const drafted = result.value
      if (drafted.titleIsGuessed) job.setState({ kind: 'naming', name, drafted }, true)
      else await show(drafted, isSavedBriefing(name) ? name : null)
      return
    }
    const { failure } = result
    switch (failure.code) {
      case 'cancelled':
        return job.setState({ kind: 'idle' }, true)
      case 'chooseEncoding':
        return job.setState({ kind: 'choosingEncoding', name, encodings: failure.encodings }, true)
      case 'chooseChapters':
        return job.setState({ kind: 'choosingChapters', name, chapters: failure.chapters }, true)
      default:
        return fail(name, failure)
    }
  }

  return {
    job,
    async start(file, name, choices = {}) {
      const { kind } = job.getState()
      if (kind !== 'idle' && kind !== 'failed') return
      if (file.size > sizeLimitOf(name)) return fail(name, { code: 'tooLarge', maximum: sizeLimitOf(name) })
      if (file.size === 0) return fail(name, { code: 'empty' })
      await read(file, name, choices)
    },
    async choose(choices) {
      if (document !== null) await read(document.file, document.name, { ...document.choices, ...choices })
    },
    async nameIt(title) {
      const state = job.getState()
      if (state.kind !== 'naming') return
      const { name, drafted } = state
      const { briefing } = drafted
      const written = title.trim()
      const side = briefing.firstLanguage
      if (written === '' || written === briefing.article.title[side]) return show(drafted, null)
      job.setState({ kind: 'reading', name, done: 1 }, true)
      const own = drafting.applyEdit(briefing, { kind: 'setTitle', title: side === 'zh' ? { zh: written, en: '' } : { zh: '', en: written } })
      running = own
      const result = await own.result
      if (running !== own) return
      running = null
      if (result.ok) await show({ ...result.value, losses: drafted.losses }, null)
      else if (result.failure.code === 'cancelled') job.setState({ kind: 'idle' }, true)
      else fail(name, { code: 'failed' })
    },
    fail,
    cancel() {
      const cancelled = running
      running = null
      document = null
      job.setState({ kind: 'idle' }, true)
      cancelled?.cancel()
    },
  }
}

export function isSavedBriefing(name: string): boolean {
  return /\.(brief|json)$/i.test(name)
}
