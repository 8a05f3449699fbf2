/** Stand-ins for displays and windows, which tell what a person in the room would see. */
import { EventEmitter } from 'node:events'
import type { Screen, WebContents } from 'electron'
import type { PresentingWindow } from '../../../briefing/presenting/keys'
import type { Display } from '../../../electron/presenting/displays'
import type { TalkWindow } from '../../../electron/presenting/talk-windows'
import type { Rectangle } from '../../../electron/window-place'

/** A display as Electron's `screen` gives it. */
export interface ElectronDisplay {
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly scaleFactor: number
  readonly internal: boolean
}

export function electronDisplay(id: number, bounds: Rectangle, change: Partial<ElectronDisplay> = {}): ElectronDisplay {
  return { id, label: `display ${id}`, bounds, workArea: { ...bounds, height: bounds.height - 40 }, scaleFactor: 1, internal: false, ...change }
}

export const laptop = electronDisplay(1, { x: 0, y: 0, width: 1440, height: 900 }, { label: 'Built-in', scaleFactor: 2, internal: true })
export const projector = electronDisplay(2, { x: 1440, y: 0, width: 1920, height: 1080 }, { label: 'Projector' })

type ScreenEvent = 'display-added' | 'display-removed' | 'display-metrics-changed'

/** `screen` with displays that change as the test says. The first one is the primary. */
export class FakeScreen {
  readonly #events = new EventEmitter()
  displays: readonly ElectronDisplay[]

  constructor(...displays: ElectronDisplay[]) {
    this.displays = displays
  }

  getPrimaryDisplay = () => this.displays[0] as ElectronDisplay
  getAllDisplays = () => [...this.displays]
  on = (event: string, listener: () => void) => this.#events.on(event, listener)
  removeListener = (event: string, listener: () => void) => this.#events.removeListener(event, listener)
  listeners = () => (['display-added', 'display-removed', 'display-metrics-changed'] as const).reduce((sum, event) => sum + this.#events.listenerCount(event), 0)

  /** One change, with the events that the system sends for it. */
  change(displays: readonly ElectronDisplay[], ...events: readonly ScreenEvent[]): void {
    this.displays = displays
    for (const event of events) this.#events.emit(event, {}, displays[0])
  }

  asScreen = () => this as unknown as Screen
}

/** What has happened to all windows, in order: who was brought to the front last. */
export class FakeStage {
  readonly windows: FakeWindow[] = []
  inFront: PresentingWindow | null = null

  open = (role: PresentingWindow, display: Display): TalkWindow => {
    const window = new FakeWindow(role, role === 'audience' ? display.bounds : display.workArea, this)
    this.windows.push(window)
    if (role === 'audience') window.setFullScreen(true)
    return window as unknown as TalkWindow
  }

  /** The latest window of the role. */
  window(role: PresentingWindow): FakeWindow {
    const found = this.windows.findLast((window) => window.role === role)
    if (found === undefined) throw new Error(`no ${role} window`)
    return found
  }
}

export class FakeWindow {
  readonly #events = new EventEmitter()
  readonly sent: { readonly event: string; readonly value: unknown }[] = []
  readonly webContents = { isDestroyed: () => this.isGone, send: (event: string, value: unknown) => void this.sent.push({ event, value }) } as unknown as WebContents
  isGone = false
  isFull = false
  isOnTop = false
  bounds: Rectangle

  constructor(readonly role: PresentingWindow, bounds: Rectangle, readonly stage: FakeStage) {
    this.bounds = bounds
  }

  isDestroyed = () => this.isGone
  isFullScreen = () => this.isFull
  on = (event: string, listener: () => void) => void this.#events.on(event, listener)
  once = (event: string, listener: () => void) => void this.#events.once(event, listener)
  setAlwaysOnTop = (on: boolean) => void (this.isOnTop = on)
  moveTop = () => void (this.stage.inFront = this.role)
  focus = () => {}

  getBounds = () => this.bounds

  /** As systems do: a window in full screen does not move. */
  setBounds = (bounds: Rectangle) => {
    if (!this.isFull) this.bounds = bounds
  }

  /** Full screen comes and goes a moment later on some systems. */
  setFullScreen = (on: boolean) => {
    setTimeout(() => {
      if (this.isFull === on) return
      this.isFull = on
      this.#events.emit(on ? 'enter-full-screen' : 'leave-full-screen')
    }, 5)
  }

  show = () => void this.#events.emit('show')

  destroy = () => {
    if (this.isGone) return
    this.isGone = true
    this.#events.emit('closed')
  }
}
