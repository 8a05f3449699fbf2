import type { WebPreferences } from 'electron'
import { expect, it, vi } from 'vitest'
import { webPreferences } from '../../electron/windows'

vi.mock('electron', () => ({ BrowserWindow: vi.fn(), screen: {} }))

/** What keeps a page from the system: https://www.electronjs.org/docs/latest/tutorial/security */
const wanted = {
  true: ['sandbox', 'contextIsolation', 'webSecurity'],
  false: ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag'],
} as const satisfies Record<string, readonly (keyof WebPreferences)[]>

it.each([true, false])('shuts every page off from the system (packaged: %s)', (isPackaged) => {
  const preferences = webPreferences('/preload.cjs', isPackaged)
  for (const name of wanted.true) expect(preferences[name], name).toBe(true)
  for (const name of wanted.false) expect(preferences[name], name).toBe(false)
})

it('lets nobody change them afterwards', () => {
  expect(Object.isFrozen(webPreferences('/preload.cjs', true))).toBe(true)
})

it('has developer tools in a checkout only', () => {
  expect([true, false].map((isPackaged) => webPreferences('/preload.cjs', isPackaged).devTools)).toEqual([false, true])
})
