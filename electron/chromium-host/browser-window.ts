/**
 * Electron's `BrowserWindow` over a window of Chromium's.
 *
 * The first window is there as soon as Chromium is, still empty; further ones are opened when they are made. None can be
 * hidden, so `show` has only to tell of it; and when the user closes one, it is gone: `close` cannot be prevented.
 * What is asked of a window that is still being opened is done afterwards, in the same order.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Chromium, Page } from './chromium'
import { runtime } from './runtime'
import { checkEvent, onlyImplemented } from './strict'
import { WebContents } from './web-contents'

const windowEvents = ['close', 'closed', 'resize', 'move', 'enter-full-screen', 'leave-full-screen', 'ready-to-show', 'show', 'maximize', 'unmaximize']

/** Accepted, and some of them without effect: Chromium has a frame of its own, and no window that is hidden. */
const acceptedOptions: ReadonlySet<string> = new Set([
  'x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'autoHideMenuBar', 'frame', 'simpleFullscreen', 'backgroundColor', 'webPreferences',
])

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

export interface BrowserWindowOptions extends Partial<Rectangle> {
  readonly webPreferences?: { readonly preload?: string }
}

/** Set by start.ts: the page script's bundle, and what happens when the window has gone. */
export const windowHooks = { pageScriptFile: '', closed: () => {}, created: (_contents: unknown) => {} }

/** In the order of their making, as Electron gives them. */
const windows = new Set<BrowserWindow>()
let isFirstPageTaken = false

function takePage(chromium: Chromium): Promise<Page> {
  if (isFirstPageTaken) return chromium.openPage()
  isFirstPageTaken = true
  return Promise.resolve(chromium.firstPage)
}

export class BrowserWindow {
  readonly #chromium: Chromium
  readonly #contents = new WebContents()
  readonly #events = new EventEmitter()
  readonly #self: BrowserWindow
  readonly #applyTheme = (): void => void this.#contents.applyTheme().catch(() => {})
  /** All that was asked for so far. */
  #last: Promise<unknown>
  #page: Page | null = null
  #bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 }
  #normalBounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 }
  #state: WindowState = 'normal'
  #windowId = 0
  #closed = false
  readonly webContents: WebContents

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  constructor(options: BrowserWindowOptions) {
    if (runtime.chromium === null) throw new Error('Cannot create BrowserWindow before app is ready')
    for (const name of Object.keys(options)) if (!acceptedOptions.has(name)) throw new Error(`chromium-host does not implement the window option ${name}`)
    const preload = options.webPreferences?.preload
    if (preload === undefined) throw new Error('chromium-host does not implement a window without a preload')
    this.#chromium = runtime.chromium
    this.webContents = onlyImplemented('webContents', this.#contents)
    this.#contents.facade = this.webContents
    this.#contents.onWindowChanged = () => void this.#refresh().catch(() => {})
    this.#contents.once('did-finish-load', () => this.#events.emit('ready-to-show'))
    this.#self = onlyImplemented('BrowserWindow', this)
    this.#last = this.#prepare(options, preload)
    windows.add(this.#self)
    windowHooks.created(this.webContents)
    return this.#self
  }

  loadURL = async (url: string): Promise<void> => {
    await this.#last
    await this.#contents.load(url)
  }

  show = (): void => void setImmediate(() => this.#events.emit('show'))
  showInactive = this.show
  focus = (): void => this.#afterwards(() => this.#contents.focus())
  moveTop = this.focus
  /** Chromium's windows have no levels. */
  setAlwaysOnTop = (_on: boolean, _level?: string): void => {}
  isDestroyed = (): boolean => this.#closed
  isMinimized = (): boolean => this.#state === 'minimized'
  isMaximized = (): boolean => this.#state === 'maximized'
  isFullScreen = (): boolean => this.#state === 'fullscreen'
  restore = (): void => this.#setState('normal')
  maximize = (): void => this.#setState('maximized')
  setFullScreen = (on: boolean): void => this.#setState(on ? 'fullscreen' : 'normal')
  getBounds = (): Rectangle => ({ ...this.#bounds })
  getNormalBounds = (): Rectangle => ({ ...this.#normalBounds })
  setBounds = (bounds: Partial<Rectangle>): void => this.#afterwards(() => this.#place(bounds))

  on = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('BrowserWindow', windowEvents, event)
    this.#events.on(event, listener)
  }

  once = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('BrowserWindow', windowEvents, event)
    this.#events.once(event, listener)
  }

  close = (): void => {
    this.#afterwards(async () => {
      if (this.#page !== null) await this.#chromium.browser.send('Target.closeTarget', { targetId: this.#page.targetId })
    })
  }
  destroy = this.close

  #afterwards(work: () => Promise<unknown>): void {
    // What cannot be done to a window that has gone meanwhile is not worth doing.
    this.#last = this.#last.then(work).catch(() => {})
  }

  async #prepare(options: BrowserWindowOptions, preload: string): Promise<void> {
    await this.#chromium.browser.send('Target.setDiscoverTargets', { discover: true })
    const page = await takePage(this.#chromium)
    this.#page = page
    runtime.pages.add(page.session)
    runtime.themeListeners.add(this.#applyTheme)
    this.#chromium.browser.on('Target.targetDestroyed', ({ targetId }) => this.#gone(targetId))
    const { windowId } = await this.#chromium.browser.send('Browser.getWindowForTarget', { targetId: page.targetId })
    this.#windowId = windowId
    await this.#place(options)
    await this.#contents.prepare(page, preload, readFileSync(windowHooks.pageScriptFile, 'utf8'))
  }

  async #place({ x, y, width, height }: Partial<Rectangle>): Promise<void> {
    const bounds = Object.fromEntries(Object.entries({ left: x, top: y, width, height }).filter(([, value]) => value !== undefined))
    if (Object.keys(bounds).length > 0) await this.#chromium.browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
    // Without a display, further windows have tabs and an address bar; the page gets the room that it would have without.
    const size = Object.fromEntries(Object.entries({ width, height }).filter(([, value]) => value !== undefined))
    if (this.#chromium.headless && this.#page !== this.#chromium.firstPage) await this.#chromium.browser.send('Browser.setContentsSize', { windowId: this.#windowId, ...size })
    await this.#refresh()
  }

  #setState(windowState: WindowState): void {
    const set = (state: WindowState) =>
      this.#chromium.browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds: { windowState: state } })
    this.#afterwards(async () => {
      if (this.#state === windowState) return
      // Chromium goes from full screen to maximised, and back, by way of the normal state only.
      if (this.#state !== 'normal' && windowState !== 'normal') await set('normal')
      await set(windowState)
      await this.#refresh()
    })
  }

  /** Asks Chromium where the window is, and tells what has changed. */
  async #refresh(): Promise<void> {
    const { bounds } = await this.#chromium.browser.send('Browser.getWindowBounds', { windowId: this.#windowId })
    const before = { bounds: this.#bounds, state: this.#state }
    this.#state = bounds.windowState ?? 'normal'
    this.#bounds = { x: bounds.left ?? 0, y: bounds.top ?? 0, width: bounds.width ?? 0, height: bounds.height ?? 0 }
    if (this.#state === 'normal') this.#normalBounds = this.#bounds
    if (before.bounds.width !== this.#bounds.width || before.bounds.height !== this.#bounds.height) this.#events.emit('resize')
    if (before.bounds.x !== this.#bounds.x || before.bounds.y !== this.#bounds.y) this.#events.emit('move')
    if (before.state === this.#state) return
    if (this.#state === 'fullscreen') this.#events.emit('enter-full-screen')
    if (before.state === 'fullscreen') this.#events.emit('leave-full-screen')
    if (this.#state === 'maximized') this.#events.emit('maximize')
    if (before.state === 'maximized') this.#events.emit('unmaximize')
  }

  #gone(targetId: string): void {
    if (this.#closed || this.#page === null || targetId !== this.#page.targetId) return
    this.#events.emit('close', { preventDefault: () => console.error("chromium-host does not implement preventDefault of 'close'") })
    this.#closed = true
    this.#contents.destroyed()
    runtime.pages.delete(this.#page.session)
    runtime.themeListeners.delete(this.#applyTheme)
    windows.delete(this.#self)
    this.#events.emit('closed')
    if (windows.size === 0) windowHooks.closed()
  }
}
