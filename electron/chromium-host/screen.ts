/**
 * Electron's `screen`: the displays as Chromium sees them.
 *
 * Chromium tells of no change by itself, so it is asked every second. Without a display it has the screens that
 * `DUOBRIEF_HOST_SCREENS` names, and tests add and remove screens while the application runs.
 */
import { EventEmitter } from 'node:events'
import type { Rectangle } from './browser-window'
import type { CdpSession, Reply } from './cdp'
import { runtime } from './runtime'
import { checkEvent } from './strict'

const screenEvents = ['display-added', 'display-removed', 'display-metrics-changed']
const askingInterval = 1000

export interface Display {
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly scaleFactor: number
  readonly internal: boolean
}

export class Screen {
  readonly #events = new EventEmitter()
  #displays: readonly Display[] = []
  #primary = 0

  getAllDisplays = (): Display[] => [...this.#displays]

  getPrimaryDisplay = (): Display => {
    const display = this.#displays.find(({ id }) => id === this.#primary) ?? this.#displays[0]
    if (display === undefined) throw new Error('chromium-host: screen is not there before the application is ready')
    return display
  }

  on = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('screen', screenEvents, event)
    this.#events.on(event, listener)
  }

  removeListener = (event: string, listener: (...parameters: unknown[]) => void): void => void this.#events.removeListener(event, listener)

  /** For the host only. Resolves when the displays are known. */
  async watch(): Promise<void> {
    await this.#ask()
    // A browser that is busy or about to end is asked again a second later.
    setInterval(() => void this.#ask().catch(() => {}), askingInterval).unref()
  }

  async #ask(): Promise<void> {
    const page = runtime.pages.values().next().value
    if (page === undefined) return
    const screenInfos = await page.send('Emulation.getScreenInfos').then((reply) => reply.screenInfos, () => askPage(page))
    const before = this.#displays
    this.#displays = screenInfos.map(describe)
    this.#primary = Number(screenInfos.find(({ isPrimary }) => isPrimary)?.id)
    for (const display of this.#displays) {
      const old = before.find(({ id }) => id === display.id)
      if (old === undefined) this.#events.emit('display-added', {}, display)
      else if (JSON.stringify(old) !== JSON.stringify(display)) this.#events.emit('display-metrics-changed', {}, display, ['bounds', 'workArea', 'scaleFactor'])
    }
    for (const old of before) if (!this.#displays.some(({ id }) => id === old.id)) this.#events.emit('display-removed', {}, old)
  }
}

/** Browsers that do not know the question have one display for us: the one that the page is on. */
async function askPage(page: CdpSession): Promise<ScreenInfo[]> {
  const { result } = await page.send('Runtime.evaluate', { expression: pageScreen, returnByValue: true })
  return [result.value as ScreenInfo]
}

const pageScreen = `({
  id: '1', label: '', isPrimary: true, isInternal: false, devicePixelRatio,
  left: 0, top: 0, width: screen.width, height: screen.height,
  availLeft: screen.availLeft, availTop: screen.availTop, availWidth: screen.availWidth, availHeight: screen.availHeight,
})`

type ScreenInfo = Pick<
  Reply<'Emulation.getScreenInfos'>['screenInfos'][number],
  'id' | 'label' | 'isPrimary' | 'isInternal' | 'devicePixelRatio' | 'left' | 'top' | 'width' | 'height' | 'availLeft' | 'availTop' | 'availWidth' | 'availHeight'
>

function describe(info: ScreenInfo): Display {
  return {
    id: Number(info.id),
    label: info.label,
    bounds: { x: info.left, y: info.top, width: info.width, height: info.height },
    workArea: { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight },
    scaleFactor: info.devicePixelRatio,
    internal: info.isInternal,
  }
}
