/** What a window needs to start, and what it wants remembered. */
import type { Briefing } from '../../briefing/briefing'
import { fail, type Result } from '../../briefing/result'
import { openBriefing, type OpenFailure } from '../../export/open-briefing'
import type { Workspace } from '../contract'
import type { Handlers } from '../serve'
import type { SettingsFile } from '../settings-file'

export type BriefingProblem = { readonly code: 'briefingUnreadable' | 'briefingDamaged' | 'briefingTooNew' }

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
  briefing: Result<Briefing, BriefingProblem>,
  file: SettingsFile,
  environment: Workspace['environment'],
  applyAppearance: (appearance: Workspace['settings']['appearance']) => void,
): Pick<Handlers, 'openWorkspace' | 'saveSettings'> {
  return {
    openWorkspace() {
      return briefing.ok ? { ok: true, value: { briefing: briefing.value, settings: file.settings, settingsWereReset: file.wereReset, environment } } : briefing
    },
    async saveSettings(settings) {
      applyAppearance(settings.appearance)
      const saved = await file.saveSettings(settings)
      return saved.ok ? { ok: true, value: {} } : fail({ code: 'unwritable' })
    },
  }
}
