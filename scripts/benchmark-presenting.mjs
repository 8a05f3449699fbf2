/**
 * `npm run bench:presenting`: how long from a key press until both windows of a talk have drawn the slide, and whether
 * memory stays level.
 *
 * 1. The built application on the Chromium host, with two displays and a briefing of 300 slides (the bundled one, repeated).
 * 2. 300 presses of "next". The time of the key event in the presenter's window is taken from the mark that each window
 *    sets when it has drawn that state (`presenting-drawn-<revision>`): milliseconds to the later of the two.
 * 3. A thousand slide changes more; memory in use by the pages and of the main process, before and after, once collected.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { runnerImport } from 'vite'
import { buildWhenStale } from './build-when-stale.mjs'

const root = join(import.meta.dirname, '..')
const slides = 300
const changes = 1000
const screens = "{0,0 1280x800 label='Laptop' isInternal=true}{1280,0 1920x1080 label='Projector'}"

await buildWhenStale(() => console.error('Building …'))
const folder = mkdtempSync(join(tmpdir(), 'duobrief-bench-'))

/** The application as it is built, with another briefing in the place of the bundled one. */
async function copyApplication() {
  const { module } = await runnerImport(join(root, 'tests', 'benchmark', 'content.ts'), { configFile: false, root, logLevel: 'error' })
  for (const part of ['package.json', 'out/main', 'out/preload', 'resources']) cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'out/renderer']) symlinkSync(join(root, part), join(folder, part))
  const briefing = join(folder, 'resources', 'briefings', 'advanced-manufacturing-clusters', 'briefing.json')
  writeFileSync(briefing, module.savedBriefing(slides))
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function connect(port) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true }).catch(() => null)
    if (browser !== null) return browser
    await wait(100)
  }
  throw new Error('the application did not start')
}

async function findPage(browser, name) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const page = browser.contexts()[0]?.pages().find((candidate) => candidate.url().includes(`/${name}.html`))
    if (page !== undefined) return page
    await wait(100)
  }
  throw new Error(`no ${name} window`)
}

/** Milliseconds since 1970 at which the page has drawn the state. */
function drawnAt(page, revision) {
  return page.evaluate(async (name) => {
    for (;;) {
      const [mark] = performance.getEntriesByName(name)
      if (mark !== undefined) return performance.timeOrigin + mark.startTime
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }, `presenting-drawn-${revision}`)
}

async function usedMemory(pages, processId) {
  const heaps = await Promise.all(pages.map(async (page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await session.detach()
    return usedSize
  }))
  const status = `/proc/${processId}/status`
  const main = existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024 : NaN
  return { pages: heaps.reduce((sum, size) => sum + size, 0), main }
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

await copyApplication()
const port = await freePort()
mkdirSync(join(folder, 'user'))
const application = spawn(process.execPath, [join(folder, 'out', 'main', 'chromium-host.js'), `--user-data-dir=${join(folder, 'user')}`], {
  cwd: folder,
  env: { ...process.env, DUOBRIEF_HEADLESS: '1', DUOBRIEF_HOST_DEBUGGING_PORT: String(port), DUOBRIEF_HOST_SCREENS: screens },
  stdio: 'ignore',
})
try {
  const browser = await connect(port)
  const main = await findPage(browser, 'index')
  await main.waitForFunction(() => document.querySelector('#root > *') !== null)
  await main.evaluate(() => window.desktop.startPresenting({ mode: 'talk', theme: 'paper', audienceLanguage: 'both', notesLanguage: 'both' }))
  const [audience, presenter] = await Promise.all([findPage(browser, 'audience'), findPage(browser, 'presenter')])
  await Promise.all([audience, presenter].map((page) => page.waitForFunction(() => performance.getEntriesByType('mark').some(({ name }) => name.startsWith('presenting-drawn-')))))
  await presenter.evaluate(() => addEventListener('keydown', (event) => (globalThis.pressedAt = performance.timeOrigin + event.timeStamp), true))
  const revisionNow = async () => (await presenter.evaluate(() => window.desktop.joinPresenting({}))).value.revision

  let revision = await revisionNow()
  const times = []
  for (let slide = 1; slide < slides; slide += 1) {
    await presenter.keyboard.press('PageDown')
    revision += 1
    const drawn = await Promise.all([drawnAt(presenter, revision), drawnAt(audience, revision)])
    times.push(Math.max(...drawn) - (await presenter.evaluate(() => globalThis.pressedAt)))
  }
  times.sort((left, right) => left - right)
  console.log(`key to both windows drawn, ${slides} slides: median ${quantile(times, 0.5).toFixed(1)} ms, 99th percentile ${quantile(times, 0.99).toFixed(1)} ms, longest ${times.at(-1).toFixed(1)} ms`)

  const before = await usedMemory([audience, presenter], application.pid)
  for (let change = 0; change < changes; change += 1) {
    await presenter.keyboard.press(change % slides < slides / 2 ? 'PageUp' : 'PageDown')
    await drawnAt(audience, (revision += 1))
  }
  await wait(500)
  const after = await usedMemory([audience, presenter], application.pid)
  console.log(`memory over ${changes} slide changes: pages ${megabytes(before.pages)} → ${megabytes(after.pages)} MB, main process ${megabytes(before.main)} → ${megabytes(after.main)} MB`)
  await browser.close()
} finally {
  application.kill('SIGTERM')
  await new Promise((resolve) => application.once('close', resolve))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
