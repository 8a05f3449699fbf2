import { expect, it, vi } from 'vitest'
import { webPreferences } from '../../electron/windows'

vi.mock('electron', () => ({ BrowserWindow: vi.fn(), screen: {} }))

it('gives every window the one set of preferences', () => {
  expect(webPreferences('/preload.cjs', true)).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
})

it('lets nobody change them afterwards', () => {
  expect(Object.isFrozen(webPreferences('/preload.cjs', true))).toBe(true)
})

it('has developer tools in a checkout only', () => {
  expect(webPreferences('/preload.cjs', false).devTools).toBe(true)
})
