/**
 * Starts the built application for an end-to-end test, and looks at it through Playwright.
 *
 * In: what the user has (settings, a window of some size) and will answer to dialogs. Out: the page, and what has left the machine.
 * The application runs on the Chromium host, without a display. With DUOBRIEF_E2E_RUNTIME=electron the same tests run on
 * the Electron runtime instead.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../electron/chromium-host/find-chromium'
import type { PresentingState } from '../../briefing/presenting/state'
import type { Settings } from '../../electron/contract'

const root = join(import.meta.dirname, '..', '..')
/** Long enough for a cold start on a busy machine. */
const startTimeout = 120_000

const running = new Set<ChildProcess>()

/** Ends every application that is still open, as a failed test leaves it. */
export async function endApplications(): Promise<void> {
  await Promise.all([...running].map((child) => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    return ended
  }))
}

export interface LaunchOptions {
  /** Paths given to the save dialogs, one after another; null cancels. Without an entry a dialog is cancelled. */
  readonly dialogAnswers?: readonly (string | null)[]
  /** A folder to use and keep; otherwise the application starts as new, in a folder of its own that is removed. */
  readonly userData?: string
  /** Of the window, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /** The displays there are, as Chromium's `--screen-info` has them; one of 1600×1000 when none are named. */
  readonly screens?: string
  readonly settings?: Partial<Settings>
  readonly colorScheme?: 'light' | 'dark'
  /** The system's language; Chinese unless a test says otherwise. */
  readonly language?: 'zh_CN.UTF-8' | 'en_GB.UTF-8'
}

export interface Application {
  readonly page: Page
  /** The folder of settings and window place. */
  readonly userData: string
  /** The page of another window, once it is there. Not for use after a page has crashed. */
  window(name: 'audience' | 'presenter'): Promise<Page>
  /** What the application has written to the terminal. */
  output(): string
  /** URLs of all requests that were not for the application's own files: there must be none. */
  requestsThatLeft(): readonly string[]
  /** Closes the application as its user does, and waits until its processes have ended. */
  close(): Promise<void>
  /** The page as it is now, for when the one that `page` looks at has crashed. */
  lookAgain(): Promise<Page>
  /** The process of the shell. */
  readonly process: ChildProcess
}

/** Rejects when the application does not show its page in time, with all it has said. */
export async function launchApplication(options: LaunchOptions = {}): Promise<Application> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'duobrief-test-')))
  if (options.settings !== undefined || options.size !== undefined) await writeSettings(userData, options)
  const environment = {
    ...process.env,
    LC_ALL: options.language ?? 'zh_CN.UTF-8',
    LANGUAGE: '',
    DUOBRIEF_HOST_DIALOG_ANSWERS: JSON.stringify(options.dialogAnswers ?? []),
    ...(options.screens === undefined ? {} : { DUOBRIEF_HOST_SCREENS: options.screens }),
  }
  const start = process.env['DUOBRIEF_E2E_RUNTIME'] === 'electron' ? startOnElectron : startOnChromium
  const started = await start(userData, environment, options)
  const left: string[] = []
  started.page.context().on('request', (request) => {
    if (!isOwn(request.url())) left.push(request.url())
  })
  if (options.colorScheme !== undefined) await started.page.emulateMedia({ colorScheme: options.colorScheme })
  return {
    ...started,
    userData,
    requestsThatLeft: () => left,
    window: (name) => findWindow(started.page, name),
    async close() {
      await started.close()
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

type Started = Omit<Application, 'userData' | 'requestsThatLeft' | 'window'>

async function startOnChromium(userData: string, environment: NodeJS.ProcessEnv): Promise<Started> {
  if (findChromium() === null) throw new Error('The end-to-end tests need Chrome, Edge or Chromium. Install one, or set DUOBRIEF_CHROMIUM to its path.')
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'chromium-host.js'), `--user-data-dir=${userData}`], {
    cwd: root,
    env: { ...environment, DUOBRIEF_HEADLESS: '1', DUOBRIEF_HOST_DEBUGGING_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const output = collectOutput(child)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const page = await findPage(port, child, output).catch(async (error: unknown) => {
    child.kill('SIGTERM')
    await ended
    throw error
  })
  return {
    page,
    process: child,
    output,
    lookAgain: () => findPage(port, child, output),
    async close() {
      // The windows of a talk outlive the main window.
      if (child.exitCode === null) for (const open of [...page.context().pages()].reverse()) await open.close().catch(() => {})
      await ended
    },
  }
}

async function startOnElectron(userData: string, environment: NodeJS.ProcessEnv, options: LaunchOptions): Promise<Started> {
  const electron = await _electron.launch({
    args: [root, `--user-data-dir=${userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: environment as Record<string, string>,
  })
  await electron.evaluate(({ dialog }, answers) => {
    dialog.showSaveDialog = () => {
      const answer = answers.shift() ?? null
      return Promise.resolve({ canceled: answer === null, filePath: answer ?? '' })
    }
  }, [...(options.dialogAnswers ?? [])])
  const page = await electron.firstWindow()
  return {
    page,
    process: electron.process(),
    output: collectOutput(electron.process()),
    lookAgain: () => electron.firstWindow(),
    close: () => electron.close(),
  }
}

/** Playwright looks at the host's own page, so nothing of a browser context of Playwright's is laid over it. */
async function findPage(port: number, child: ChildProcess, output: () => string): Promise<Page> {
  const end = Date.now() + startTimeout
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The application ended with code ${child.exitCode}:\n${output()}`)
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true, timeout: 5000 })
      const pages = browser.contexts()[0]?.pages() ?? []
      const page = pages.find((candidate) => candidate.url().includes('/index.html')) ?? (pages.length === 1 ? pages[0] : undefined)
      if (page !== undefined) {
        await page.waitForURL((url) => url.protocol === 'https:', { timeout: startTimeout })
        await page.waitForFunction(() => 'desktop' in window, null, { timeout: startTimeout })
        return page
      }
      await browser.close()
    } catch (error) {
      if (Date.now() > end) throw new Error(`The application showed no page:\n${output()}`, { cause: error })
    }
    await setTimeout(100)
  }
}

/** Windows of a talk open after the first page, in the same browser. */
export async function findWindow(page: Page, name: 'audience' | 'presenter'): Promise<Page> {
  const end = Date.now() + startTimeout
  for (;;) {
    const found = page.context().pages().find((candidate) => !candidate.isClosed() && candidate.url().includes(`/${name}.html`))
    if (found !== undefined) {
      // The window has drawn the talk, and so hears keys as well.
      await found.waitForFunction(() => performance.getEntriesByType('mark').some(({ name }) => name.startsWith('presenting-drawn-')), null, { timeout: startTimeout })
      return found
    }
    if (Date.now() > end) throw new Error(`The application opened no ${name} window`)
    await setTimeout(50)
  }
}

/** Resolves when the talk that is being given is on the disk in this state: it is written a moment after each change. */
export async function talkSaved(userData: string, state: Partial<PresentingState>): Promise<void> {
  const end = Date.now() + startTimeout
  const wanted = Object.entries(state)
  for (;;) {
    const saved = await readFile(join(userData, 'presenting', 'talk.json'), 'utf8').then((text) => (JSON.parse(text) as { state: Record<string, unknown> }).state, () => null)
    if (saved !== null && wanted.every(([key, value]) => saved[key] === value)) return
    if (Date.now() > end) throw new Error(`The talk was not saved at ${JSON.stringify(state)}`)
    await setTimeout(50)
  }
}

/** The application's own origin, on either runtime, and what a page makes in memory. */
function isOwn(url: string): boolean {
  return /^(app:\/\/duobrief\/|https:\/\/duobrief\.invalid\/|data:|blob:)/.test(url)
}

async function writeSettings(userData: string, { settings, size }: LaunchOptions): Promise<void> {
  const path = join(userData, 'settings.json')
  const saved: { settings?: object } = await readFile(path, 'utf8').then((text) => JSON.parse(text) as object, () => ({}))
  const windowPlace = size === undefined ? {} : { windowPlace: { x: 0, y: 0, ...size, isMaximized: false } }
  await writeFile(path, JSON.stringify({ version: 1, ...saved, ...windowPlace, settings: { ...saved.settings, ...settings } }))
}

function collectOutput(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  return () => output
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
