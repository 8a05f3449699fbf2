/** Saves the settings shortly after each change, and at once when the window closes. */
import { ask } from './desktop'
import type { AppStore } from './store'

/** Milliseconds of quiet before a change is written: paging through slides makes one write, not thirty. */
const quietTime = 300

export function keepSettings(store: AppStore): void {
  let saved = store.getState().settings
  let timer: ReturnType<typeof setTimeout> | undefined

  const save = () => {
    clearTimeout(timer)
    const { settings } = store.getState()
    if (settings === saved) return
    saved = settings
    void ask('saveSettings', settings).then((reply) => {
      if (!reply.ok) store.getState().setNotice('settingsNotSaved')
    })
  }

  store.subscribe(({ settings }) => {
    if (settings === saved) return
    clearTimeout(timer)
    timer = setTimeout(save, quietTime)
  })
  window.addEventListener('pagehide', save)
}
