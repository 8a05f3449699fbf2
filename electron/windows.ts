/**
 * Makes every window of the application; nothing else does (tests/electron/windows.test.ts looks for it).
 *
 * 1. The window gets the one set of web preferences, and opens where it was last time.
 * 2. Guards stand before the page is loaded. One that crashes is opened again, but not for ever (revivals.ts).
 * 3. Its place is remembered while it moves, and saved when it has come to rest.
 */
import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type WebContents, type WebPreferences } from 'electron'
import type { PresentingWindow } from '../briefing/presenting/keys'
import { pages } from './app-protocol'
import { guardContents } from './network'
import type { Display } from './presenting/displays'
import type { SettingsFile } from './settings-file'
import { countRevivals } from './revivals'
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

/** `giveUp`: the page of a window crashes whenever it is opened. */
export interface WindowParts {
  readonly preload: string
  readonly isPackaged: boolean
  readonly giveUp: () => void
}

export function openMainWindow(parts: WindowParts, file: SettingsFile): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const remembered = file.windowPlace
  const window = openWindow(pages.main, parts, {
    ...placeWindow(remembered, [primary.workArea, ...others.map(({ workArea }) => workArea)]),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
  })
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized === true) window.maximize()
    window.show()
  })
  rememberPlace(window, file)
  window.on('enter-full-screen', () => window.webContents.send('fullScreenChanged', { on: true }))
  window.on('leave-full-screen', () => window.webContents.send('fullScreenChanged', { on: false }))
  return window
}

/**
 * A window of a talk on its display: the audience's fills it, the presenter's takes what task bars leave.
 * The audience's window is shown without taking the keyboard from the presenter's.
 */
export function openTalkWindow(role: PresentingWindow, { bounds, workArea }: Pick<Display, 'bounds' | 'workArea'>, parts: WindowParts): BrowserWindow {
  if (role === 'presenter') {
    const window = openWindow(pages.presenter, parts, { ...workArea })
    window.once('ready-to-show', () => window.show())
    return window
  }
  const window = openWindow(pages.audience, parts, {
    ...bounds,
    frame: false,
    // On a Mac: without the animation, and without a space of its own, so that it can be moved to another display at once.
    simpleFullscreen: true,
    backgroundColor: '#000000',
  })
  window.once('ready-to-show', () => {
    window.showInactive()
    window.setFullScreen(true)
  })
  return window
}

/** Every window comes from here. */
function openWindow(page: string, { preload, isPackaged, giveUp }: WindowParts, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({ ...options, webPreferences: webPreferences(preload, isPackaged), show: false, title: 'Duobrief', autoHideMenuBar: true })
  ourContents.add(window.webContents)
  guardContents(window.webContents, page)
  // A renderer that has crashed leaves an empty window; its work is saved, so it is simply opened again.
  const mayRevive = countRevivals(Date.now)
  window.webContents.on('render-process-gone', () => {
    if (mayRevive()) void loadPage(window, page)
    else giveUp()
  })
  void loadPage(window, page)
  return window
}

async function loadPage(window: BrowserWindow, page: string): Promise<void> {
  // Rejects when the window is closed while it loads, which is nobody's fault.
  await window.loadURL(page).catch((error: unknown) => {
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
