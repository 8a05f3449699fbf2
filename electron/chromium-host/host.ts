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
import { windowHooks } from './browser-window'
import { launchChromium } from './chromium'
import { systemLanguages } from './languages'
import { runtime } from './runtime'
import { Screen } from './screen'
import { chooseLanguage, shellTexts } from '../shell-texts'

const texts = shellTexts(chooseLanguage('system', systemLanguages()))
const root = join(import.meta.dirname, '..', '..')
const app = new App(root, process.argv.find((word) => word.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length))

export const host = {
  app,
  screen: new Screen(),

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
      screens: process.env['DUOBRIEF_HOST_SCREENS'] ?? '{1600x1000}',
      debuggingPort: port === undefined ? undefined : Number(port),
      patience: 30_000,
      onExit: (inOrder) => (inOrder ? app.quit() : app.fail(texts.browserLost)),
    })
    runtime.pages.add(runtime.chromium.firstPage.session)
    windowHooks.pageScriptFile = join(root, 'out', 'preload', 'page-script.cjs')
    windowHooks.closed = () => app.lastWindowClosed()
    windowHooks.created = (contents) => app.emit('web-contents-created', {}, contents)
    await host.screen.watch()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
    process.on('exit', () => runtime.chromium?.kill())
    app.becomeReady()
  },
}
