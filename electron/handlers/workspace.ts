/** What a window needs to start, and what it wants remembered. */
import { readFile } from 'node:fs/promises'
import type { Briefing } from '../../briefing/briefing'
import { readBriefing } from '../../briefing/briefing-file'
import type { Result } from '../../briefing/result'
import type { Workspace } from '../contract'
import type { Handlers } from '../serve'
import type { SettingsFile } from '../settings-file'

export type BriefingProblem = { readonly code: 'briefingUnreadable' | 'briefingDamaged' | 'briefingTooNew' }

export async function loadBriefing(path: string): Promise<Result<Briefing, BriefingProblem>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return { ok: false, failure: { code: 'briefingUnreadable' } }
  }
  const briefing = readBriefing(text)
  if (briefing.ok) return briefing
  return { ok: false, failure: { code: briefing.failure.code === 'tooNew' ? 'briefingTooNew' : 'briefingDamaged' } }
}

export function workspaceHandlers(
  briefing: Promise<Result<Briefing, BriefingProblem>>,
  file: SettingsFile,
  environment: Workspace['environment'],
  applyAppearance: (appearance: Workspace['settings']['appearance']) => void,
): Pick<Handlers, 'openWorkspace' | 'saveSettings'> {
  return {
    async openWorkspace() {
      const opened = await briefing
      return opened.ok ? { ok: true, value: { briefing: opened.value, settings: file.settings, environment } } : opened
    },
    async saveSettings(settings) {
      applyAppearance(settings.appearance)
      const saved = await file.saveSettings(settings)
      return saved.ok ? { ok: true, value: {} } : { ok: false, failure: { code: 'unwritable' } }
    },
  }
}
