/** The channels of the document that is open. What they mean stands in the contract and in open-document.ts. */
import { join } from 'node:path'
import { fail, succeed } from '../../briefing/result'
import type { OpenDocument } from '../open-document'
import type { Handlers } from '../serve'
import { withExtension } from '../typed-name'

type DocumentHandlers = Pick<Handlers, 'keepBriefing' | 'openBundledBriefing' | 'reopenDraft' | 'forgetDraft' | 'saveBriefing'>

export interface DocumentParts {
  readonly document: OpenDocument
  /** Where the dialog opens. */
  readonly documents: string
  /** The path the user has chosen, or null. */
  readonly askWhereToSave: (suggestedPath: string) => Promise<string | null>
  readonly isTalkRunning: () => boolean
}

const talkRunning = fail({ code: 'talkRunning' as const })

export function documentHandlers({ document, documents, askWhereToSave, isTalkRunning }: DocumentParts): DocumentHandlers {
  const stateNow = () => ({ document: document.state, recoverable: document.recoverable })
  const opened = () => {
    const { briefing } = document
    return briefing.ok ? succeed({ briefing: briefing.value, ...stateNow() }) : briefing
  }
  /** A place is asked for once at a time: a second question would stand behind the first. */
  let asking: Promise<string | null> | null = null
  const askOnce = (suggestedName: string): Promise<string | null> => {
    asking ??= askWhereToSave(join(documents, suggestedName)).finally(() => (asking = null))
    return asking
  }

  return {
    async keepBriefing(change) {
      if (isTalkRunning()) return talkRunning
      const kept = await document.keep(change)
      return kept.ok ? succeed(stateNow()) : kept
    },

    async openBundledBriefing() {
      if (isTalkRunning()) return talkRunning
      const left = await document.openBundled()
      return left.ok ? opened() : left
    },

    async reopenDraft() {
      if (isTalkRunning()) return talkRunning
      const reopening = document.reopenDraft()
      if (reopening === null) return fail({ code: 'nothingToReopen' })
      const reopened = await reopening
      if (!reopened.ok) return reopened
      const { briefing } = document
      // A draft that has just taken the place is a briefing.
      return briefing.ok ? succeed({ briefing: briefing.value, ...stateNow() }) : fail({ code: 'nothingToReopen' })
    },

    async forgetDraft() {
      const forgotten = await document.forgetDraft()
      return forgotten.ok ? succeed(stateNow()) : forgotten
    },

    async saveBriefing({ as, suggestedName }) {
      const known = as ? null : document.path
      const save = document.beginSaving()
      const chosen = known ?? (await askOnce(suggestedName))
      if (chosen === null) return fail({ code: 'cancelled' })
      const saved = await save(known ?? withExtension(chosen, 'brief'))
      return saved.ok ? succeed(stateNow()) : saved
    },
  }
}
