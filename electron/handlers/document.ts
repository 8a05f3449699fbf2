/** The channels of the document that is open. What they mean stands in the contract and in open-document.ts. */
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { fail, succeed } from '../../briefing/result'
import { BriefingText, maximumBriefingLength } from '../contract'
import type { OpenDocument } from '../open-document'
import type { Handlers } from '../serve'
import { withExtension } from '../typed-name'

type DocumentHandlers = Pick<Handlers, 'bringBriefing' | 'keepBriefing' | 'openBundledBriefing' | 'reopenDraft' | 'forgetDraft' | 'saveBriefing'>

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

  /** What each page has brought of the briefing that it is bringing. One that another has overtaken is forgotten. */
  const brought = new WeakMap<WebContents, { readonly transfer: string; readonly text: string }>()
  const textWith = (contents: WebContents, transfer: string, piece: string): string => {
    const before = brought.get(contents)
    return before?.transfer === transfer ? before.text + piece : piece
  }

  return {
    bringBriefing({ transfer, piece }, contents) {
      const text = textWith(contents, transfer, piece)
      if (text.length > maximumBriefingLength) return fail({ code: 'tooLarge' })
      brought.set(contents, { transfer, text })
      return succeed({})
    },

    async keepBriefing({ transfer, piece, ...rest }, contents) {
      const text = textWith(contents, transfer, piece)
      brought.delete(contents)
      if (isTalkRunning()) return talkRunning
      const read = BriefingText.safeParse(text)
      // As serve.ts does with a message that fits no schema.
      if (!read.success) throw new Error('refused')
      const change = { ...rest, briefing: read.data }
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
