/**
 * Starts the browser and ends it.
 *
 * In: the program, a profile folder and the switches of `app.commandLine`. Out: the connection and the first page,
 * attached before it has loaded anything.
 *
 * 1. Every way to the network is shut: no host name resolves, the proxy does not exist, nothing runs in the background.
 * 2. The browser is driven over pipes. When this process dies, however it dies, the pipes break and the browser ends itself.
 */
import { Buffer } from 'node:buffer'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { CdpConnection, type CdpSession } from './cdp'

export type Switches = ReadonlyMap<string, string | undefined>

export interface LaunchOptions {
  readonly program: string
  readonly profile: string
  readonly switches: Switches
  readonly headless: boolean
  /** Without a display: the screens there shall be, as `--screen-info` has them. */
  readonly screens: string
  /** Only for tests: lets Playwright look at the same page. */
  readonly debuggingPort: number | undefined
  /** Milliseconds to wait for the first page. */
  readonly patience: number
  /** `inOrder` when the browser ended itself, as it does when its last window is closed. */
  readonly onExit: (inOrder: boolean) => void
}

export interface Page {
  readonly session: CdpSession
  readonly targetId: string
}

export interface Chromium {
  readonly browser: CdpSession
  readonly headless: boolean
  readonly firstPage: Page
  /** Another window, empty. Pages that open themselves are closed at once. */
  openPage(): Promise<Page>
  /** Ends the browser and waits until it is gone: politely, and after five seconds at once. */
  close(): Promise<void>
  /** For the last moment of this process. */
  kill(): void
}

const quietSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  // Otherwise a bar above the page warns of the switches that shut the network.
  '--test-type',
  '--use-mock-keychain',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,PreconnectToSearch,NetworkPrediction',
  // An animation or a timer of the presentation must not slow down behind another window.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
] as const

/** `data:` because `--app` opens no `about:blank`; the page is empty until the shell loads its own. */
const emptyPage = 'data:text/html,<meta name="color-scheme" content="light dark"><title>Duobrief</title>'

function commandLine(options: LaunchOptions): string[] {
  return [
    ...windowSwitches(options),
    '--remote-debugging-pipe',
    ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ...(options.headless ? ['--headless=new', '--mute-audio', `--screen-info=${options.screens}`] : []),
  ]
}

/** For a window without tabs and address bar, in this browser or, should that have gone, in one whose network is as shut. */
function windowSwitches(options: LaunchOptions): string[] {
  return [
    ...quietSwitches,
    ...[...options.switches].map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    `--user-data-dir=${options.profile}`,
    // The window's own name among the windows of an X11 desktop.
    '--class=Duobrief',
    // Chromium refuses to run its sandbox for root, as in containers; no other user loses the sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--app=${emptyPage}`,
  ]
}

/** Settings that have no switch. Only written before the first start: Chromium keeps the file afterwards. */
function writePreferences(profile: string): void {
  const preferences = {
    webrtc: { ip_handling_policy: 'disable_non_proxied_udp', multiple_routes_enabled: false, nonproxied_udp_enabled: false },
    net: { network_prediction_options: 2 },
    search: { suggest_enabled: false },
    safebrowsing: { enabled: false },
    translate: { enabled: false },
    credentials_enable_service: false,
    browser: { enable_spellchecking: false },
  }
  mkdirSync(join(profile, 'Default'), { recursive: true })
  try {
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx' })
  } catch {
    // It is there from an earlier start.
  }
}

/**
 * The browser's temporary files go into the profile, so that one that was killed leaves nothing in the system's folder;
 * what is there at the start was left so. On Linux a socket is among them, whose path may have 107 bytes: where the
 * profile's own path is too long for that, the system's folder has to do.
 */
function environmentWithTemporaryFolder(profile: string): NodeJS.ProcessEnv {
  const folder = join(profile, 'temporary')
  const longestSocket = '/org.chromium.Chromium.XXXXXX/SingletonSocket'
  if (Buffer.byteLength(folder + longestSocket) > 107) return process.env
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { ...process.env, TMPDIR: folder }
}

/** Rejects when the program does not start, ends at once, or shows no page in time; it has ended then. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  writePreferences(options.profile)
  const child = spawn(options.program, commandLine(options), {
    env: environmentWithTemporaryFolder(options.profile),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the browser ended at once (code ${code})`)))
    const timer = setTimeout(() => reject(new Error('the browser showed no page')), options.patience)
    ended.then(() => clearTimeout(timer))
    timer.unref()
  })
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const pages = attachToPages(connection)
  const firstPage = await Promise.race([pages.first, failed]).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  failed.catch(() => {})
  child.once('exit', (code) => options.onExit(code === 0))
  return {
    browser: connection.browser,
    headless: options.headless,
    firstPage,
    openPage: () => openPage(connection, pages, options),
    close: () => closeBrowser(connection, child, ended),
    kill: () => void child.kill('SIGKILL'),
  }
}

interface Pages {
  first: Promise<Page>
  /** Waits for the next page that was asked for. */
  expected: ((page: Page) => void) | null
}

function attachToPages(connection: CdpConnection): Pages {
  const { browser } = connection
  const pages: Pages = { first: Promise.reject(new Error('no page yet')), expected: null }
  pages.first.catch(() => {})
  pages.first = new Promise((resolve, reject) => {
    pages.expected = resolve
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'page') return
      const { expected } = pages
      // A page with an opener was opened by a page, not by us.
      if (expected === null || targetInfo.openerId !== undefined) {
        browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
        return
      }
      pages.expected = null
      expected({ session: connection.session(sessionId), targetId: targetInfo.targetId })
    })
    // A page is held before its first request, so that nothing slips out between its birth and our guards.
    browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }).catch(reject)
  })
  return pages
}

let lastOpening: Promise<unknown> = Promise.resolve()

/** One after another, so that each window gets its own page. */
function openPage(connection: CdpConnection, pages: Pages, options: LaunchOptions): Promise<Page> {
  const opening = lastOpening.then(() => new Promise<Page>((resolve, reject) => {
    pages.expected = resolve
    askForWindow(connection, options).catch(reject)
  }))
  lastOpening = opening.catch(() => {})
  return opening
}

/** The protocol opens only windows with tabs and an address bar. One without is opened by starting the browser again on the same profile. */
async function askForWindow({ browser }: CdpConnection, options: LaunchOptions): Promise<void> {
  if (options.headless) return void (await browser.send('Target.createTarget', { url: emptyPage, newWindow: true }))
  const messenger = spawn(options.program, windowSwitches(options), { stdio: 'ignore' })
  await new Promise<void>((resolve, reject) => {
    messenger.once('error', reject)
    messenger.once('close', () => resolve())
  })
}

async function closeBrowser(connection: CdpConnection, child: ChildProcess, ended: Promise<void>): Promise<void> {
  connection.browser.send('Browser.close').catch(() => {})
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
