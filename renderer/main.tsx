/**
 * Start-up of the window.
 *
 * 1. Ask the main process for the workspace: the briefing, the settings, and what the system is.
 * 2. Start the interface texts in the user's language.
 * 3. Draw the window; or, when there is nothing to show, say why and what to do.
 */
import './fonts.css'
import './tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { ask } from './desktop'
import { CrashBoundary, FullWindowMessage } from './full-window-message'
import { startI18n } from './i18n'
import { keepSettings } from './keep-settings'
import { prepareBriefing } from './open-document'
import { AppStoreProvider, createAppStore, interfaceLanguageOf } from './store'

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no #root')
  const root = createRoot(place)

  const reply = await ask('openWorkspace', {})
  if (!reply.ok) {
    const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
    document.documentElement.lang = language
    await startI18n(language)
    root.render(<FullWindowMessage code={reply.failure.code} />)
    return
  }
  const store = createAppStore({ ...reply.value, briefing: await prepareBriefing(reply.value.briefing) })
  if (reply.value.draftWasDamaged) store.getState().setNotice('draftWasDamaged')
  if (reply.value.settingsWereReset) store.getState().setNotice('settingsWereReset')
  keepSettings(store)
  await startI18n(interfaceLanguageOf(store.getState()))
  root.render(<CrashBoundary><AppStoreProvider value={store}><App /></AppStoreProvider></CrashBoundary>)
}

void start()
