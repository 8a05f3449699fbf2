/** What a window needs to start, and what it wants remembered. */
import type { WebContents } from 'electron'
import type { Briefing } from '../../briefing/briefing'
import { fail, succeed, type Result } from '../../briefing/result'
import { openBriefing, type OpenFailure } from '../../export/open-briefing'
import type { Workspace } from '../contract'
import type { BriefingProblem, OpenDocument } from '../open-document'
import type { Handlers } from '../serve'
import type { SettingsFile } from '../settings-file'

export async function loadBriefing(path: string): Promise<Result<Briefing, BriefingProblem>> {
  const opened = await openBriefing(path)
  return opened.ok ? opened : fail({ code: problemOf(opened.failure.code) })
}

function problemOf(code: OpenFailure['code']): BriefingProblem['code'] {
  switch (code) {
    case 'missing':
    case 'folder':
    case 'unreadable':
      return 'briefingUnreadable'
    case 'tooNew':
      return 'briefingTooNew'
    default:
      return 'briefingDamaged'
  }
}

export function workspaceHandlers(
  document: OpenDocument,
  /** The briefing of the talk, for its windows. */
  talkBriefing: (contents: WebContents) => Briefing | null,
  file: SettingsFile,
  environment: Workspace['environment'],
  applyAppearance: (appearance: Workspace['settings']['appearance']) => void,
): Pick<Handlers, 'openWorkspace' | 'saveSettings'> {
  return {
    openWorkspace(_input, contents) {
      const ofTalk = talkBriefing(contents)
      const briefing = ofTalk === null ? document.briefing : succeed(ofTalk)
      if (!briefing.ok) return briefing
      const { state, recoverable, draftWasDamaged } = document
      const { settings, wereReset } = file
      return succeed({ briefing: briefing.value, document: state, recoverable, draftWasDamaged, settings, settingsWereReset: wereReset, environment })
    },
    async saveSettings(settings) {
      applyAppearance(settings.appearance)
      const saved = await file.saveSettings(settings)
      return saved.ok ? { ok: true, value: {} } : fail({ code: 'unwritable' })
    },
  }
}
