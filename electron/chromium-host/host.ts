/**
 * The host's own course, from the command line to the last moment.
 *
 * 1. The shell's main module runs, registers its handlers and appends its switches.
 * 2. Chromium starts with these switches; then the application is ready, as Electron orders it.
 * 3. When the window or the browser goes, or a signal comes, the application quits and takes the browser with it.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { App } from './app'
import { windowHooks, type Rectangle } from './browser-window'
import { launchChromium } from './chromium'
import { systemLanguages } from './languages'
import { runtime } from './runtime'
import { chooseLanguage, shellTexts } from '../shell-texts'

interface Display {
  readonly id: number
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly scaleFactor: number
}

const texts = shellTexts(chooseLanguage('system', systemLanguages()))
const root = join(import.meta.dirname, '..', '..')
const app = new App(root, process.argv.find((word) => word.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length))
let display: Display = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 }, workArea: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 }

export const host = {
  app,
  /** The one display that the page can see. */
  screen: { getPrimaryDisplay: (): Display => display, getAllDisplays: (): Display[] => [display] },

  /** Rejects when the browser does not start. */
  async start(program: string): Promise<void> {
    const profile = join(app.getPath('userData'), 'chromium')
    mkdirSync(profile, { recursive: true })
    const port = process.env['DUOBRIEF_HOST_DEBUGGING_PORT']
    runtime.chromium = await launchChromium({
      program,
      profile,
      switches: app.commandLine.switches,
      headless: process.env['DUOBRIEF_HEADLESS'] === '1',
      debuggingPort: port === undefined ? undefined : Number(port),
      patience: 30_000,
      onExit: (inOrder) => (inOrder ? app.quit() : app.fail(texts.browserLost)),
    })
    const { browser, firstPage } = runtime.chromium
    runtime.chromium.onPageOpened = ({ targetId }) => void browser.send('Target.closeTarget', { targetId }).catch(() => {})
    windowHooks.pageScriptFile = join(root, 'out', 'preload', 'page-script.cjs')
    windowHooks.closed = () => app.lastWindowClosed()
    windowHooks.created = (contents) => app.emit('web-contents-created', {}, contents)
    const expression = '[screen.width, screen.height, screen.availLeft, screen.availTop, screen.availWidth, screen.availHeight, devicePixelRatio]'
    const { result } = await firstPage.session.send('Runtime.evaluate', { expression, returnByValue: true })
    const [width, height, left, top, availableWidth, availableHeight, scaleFactor] = result.value as [number, number, number, number, number, number, number]
    display = {
      id: 1,
      bounds: { x: 0, y: 0, width, height },
      workArea: { x: left, y: top, width: availableWidth, height: availableHeight },
      scaleFactor,
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
    process.on('exit', () => runtime.chromium?.kill())
    app.becomeReady()
  },
}
