/**
 * Electron's `BrowserWindow` over the one window that Chromium opens with `--app`.
 *
 * The host has one window at a time. It is there as soon as Chromium is, still empty, so `show` has nothing to do;
 * and when the user closes it, it is gone: `close` cannot be prevented.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Chromium } from './chromium'
import { runtime } from './runtime'
import { checkEvent, onlyImplemented } from './strict'
import { WebContents } from './web-contents'

const windowEvents = ['close', 'closed', 'resize', 'move', 'enter-full-screen', 'leave-full-screen', 'ready-to-show', 'maximize', 'unmaximize']

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

let current: BrowserWindow | null = null

export class BrowserWindow {
  readonly #chromium: Chromium
  readonly #contents: WebContents
  readonly #events = new EventEmitter()
  readonly #prepared: Promise<void>
  readonly #self: BrowserWindow
  #bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 }
  #state: WindowState = 'normal'
  #windowId = 0
  #closed = false
  readonly webContents: WebContents

  static getAllWindows(): BrowserWindow[] {
    return current === null ? [] : [current]
  }

  constructor(options: BrowserWindowOptions) {
    if (runtime.chromium === null) throw new Error('Cannot create BrowserWindow before app is ready')
    if (current !== null) throw new Error('chromium-host does not implement a second window')
    const preload = options.webPreferences?.preload
    if (preload === undefined) throw new Error('chromium-host does not implement a window without a preload')
    this.#chromium = runtime.chromium
    this.#contents = new WebContents(this.#chromium.firstPage)
    this.webContents = onlyImplemented('webContents', this.#contents)
    this.#contents.facade = this.webContents
    this.#contents.onWindowChanged = () => void this.#refresh().catch(() => {})
    this.#contents.once('did-finish-load', () => this.#events.emit('ready-to-show'))
    this.#chromium.browser.on('Target.targetDestroyed', ({ targetId }) => this.#gone(targetId))
    runtime.themeChanged = () => void this.#contents.applyTheme().catch(() => {})
    this.#self = onlyImplemented('BrowserWindow', this)
    this.#prepared = this.#prepare(options, preload)
    current = this.#self
    windowHooks.created(this.webContents)
    return this.#self
  }

  loadURL = async (url: string): Promise<void> => {
    await this.#prepared
    await this.#contents.load(url)
  }

  show = (): void => {}
  focus = (): void => void this.#contents.focus()
  isDestroyed = (): boolean => this.#closed
  isMinimized = (): boolean => this.#state === 'minimized'
  isMaximized = (): boolean => this.#state === 'maximized'
  isFullScreen = (): boolean => this.#state === 'fullscreen'
  restore = (): void => this.#setState('normal')
  maximize = (): void => this.#setState('maximized')
  setFullScreen = (on: boolean): void => this.#setState(on ? 'fullscreen' : 'normal')
  getBounds = (): Rectangle => ({ ...this.#bounds })
  getNormalBounds = (): Rectangle => ({ ...this.#bounds })
  setBounds = (bounds: Partial<Rectangle>): void => void this.#place(bounds)

  on = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('BrowserWindow', windowEvents, event)
    this.#events.on(event, listener)
  }

  once = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('BrowserWindow', windowEvents, event)
    this.#events.once(event, listener)
  }

  close = (): void => {
    this.#chromium.browser.send('Target.closeTarget', { targetId: this.#chromium.firstPage.targetId }).catch(() => {})
  }
  destroy = this.close

  async #prepare(options: BrowserWindowOptions, preload: string): Promise<void> {
    const { targetId } = this.#chromium.firstPage
    await this.#chromium.browser.send('Target.setDiscoverTargets', { discover: true })
    const { windowId } = await this.#chromium.browser.send('Browser.getWindowForTarget', { targetId })
    this.#windowId = windowId
    await this.#place(options)
    await this.#contents.prepare(preload, readFileSync(windowHooks.pageScriptFile, 'utf8'))
  }

  async #place({ x, y, width, height }: Partial<Rectangle>): Promise<void> {
    const bounds = Object.fromEntries(Object.entries({ left: x, top: y, width, height }).filter(([, value]) => value !== undefined))
    if (Object.keys(bounds).length > 0) await this.#chromium.browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
    await this.#refresh()
  }

  #setState(windowState: WindowState): void {
    const set = (state: WindowState) =>
      this.#chromium.browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds: { windowState: state } })
    // Chromium goes from full screen to maximised, and back, by way of the normal state only.
    const change = this.#state !== 'normal' && windowState !== 'normal' ? set('normal').then(() => set(windowState)) : set(windowState)
    change.then(() => this.#refresh()).catch(() => {})
  }

  /** Asks Chromium where the window is, and tells what has changed. */
  async #refresh(): Promise<void> {
    const { bounds } = await this.#chromium.browser.send('Browser.getWindowBounds', { windowId: this.#windowId })
    const before = { bounds: this.#bounds, state: this.#state }
    this.#state = bounds.windowState ?? 'normal'
    if (this.#state === 'normal') {
      this.#bounds = { x: bounds.left ?? 0, y: bounds.top ?? 0, width: bounds.width ?? 0, height: bounds.height ?? 0 }
    }
    if (before.bounds.width !== this.#bounds.width || before.bounds.height !== this.#bounds.height) this.#events.emit('resize')
    if (before.bounds.x !== this.#bounds.x || before.bounds.y !== this.#bounds.y) this.#events.emit('move')
    if (before.state === this.#state) return
    if (this.#state === 'fullscreen') this.#events.emit('enter-full-screen')
    if (before.state === 'fullscreen') this.#events.emit('leave-full-screen')
    if (this.#state === 'maximized') this.#events.emit('maximize')
    if (before.state === 'maximized') this.#events.emit('unmaximize')
  }

  #gone(targetId: string): void {
    if (this.#closed || targetId !== this.#chromium.firstPage.targetId) return
    this.#events.emit('close', { preventDefault: () => console.error("chromium-host does not implement preventDefault of 'close'") })
    this.#closed = true
    this.#contents.destroyed()
    current = null
    this.#events.emit('closed')
    windowHooks.closed()
  }
}
