/**
 * Makes every window of the application; nothing else does (tests/electron/windows.test.ts looks for it).
 *
 * 1. The window gets the one set of web preferences, and opens where it was last time.
 * 2. Guards stand before the page is loaded.
 * 3. Its place is remembered while it moves, and saved when it has come to rest.
 */
import { BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron'
import { startPage } from './app-protocol'
import { guardContents } from './network'
import type { SettingsFile } from './settings-file'
import { minimumSize, placeWindow } from './window-place'

/** Set out in full, defaults too: a change of Electron's defaults must not change ours. */
export function webPreferences(preload: string, isPackaged: boolean): Readonly<WebPreferences> {
  return Object.freeze({
    preload,
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
    devTools: !isPackaged,
  })
}

const ourContents = new WeakSet<WebContents>()

/** Whether the page belongs to a window that was made here. */
export function isOurWindow(contents: WebContents): boolean {
  return ourContents.has(contents)
}

/** Milliseconds without a move after which the place is saved. */
const restTime = 500

export function openMainWindow(preload: string, isPackaged: boolean, file: SettingsFile): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const remembered = file.windowPlace
  const window = new BrowserWindow({
    ...placeWindow(remembered, [primary.workArea, ...others.map(({ workArea }) => workArea)]),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Duobrief',
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload, isPackaged),
  })
  ourContents.add(window.webContents)
  guardContents(window.webContents)
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized === true) window.maximize()
    window.show()
  })
  rememberPlace(window, file)
  window.on('enter-full-screen', () => window.webContents.send('fullScreenChanged', { on: true }))
  window.on('leave-full-screen', () => window.webContents.send('fullScreenChanged', { on: false }))
  // A renderer that has crashed leaves an empty window; its work is saved, so it is simply opened again.
  window.webContents.on('render-process-gone', () => void loadStartPage(window))
  void loadStartPage(window)
  return window
}

async function loadStartPage(window: BrowserWindow): Promise<void> {
  // Rejects when the window is closed while it loads, which is nobody's fault.
  await window.loadURL(startPage).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error
  })
}

function rememberPlace(window: BrowserWindow, file: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (!window.isFullScreen()) void file.saveWindowPlace({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(save, restTime)
  }
  window.on('resize', wait)
  window.on('move', wait)
  window.on('close', () => {
    if (timer !== undefined) save()
  })
}
