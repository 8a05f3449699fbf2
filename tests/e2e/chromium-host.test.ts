/** How the application on the Chromium host begins and ends: nothing is left running, and nothing is left lying about. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApplication } from './application'

const root = join(import.meta.dirname, '..', '..')

let userData: string
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'duobrief-host-'))
})
afterEach(() => rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

/** The command lines of the browser's processes that run on our profile, each after its id. */
function browserProcesses(): string[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid,args'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n')
  return processes.filter((line) => line.includes(`--user-data-dir=${userData}/`))
}
const browsersRunning = () => browserProcesses().length

/**
 * Kills the browser itself, which has started the others: it alone has no `--type`. Its id need not be the least,
 * because ids begin again at 1 when they have run out.
 */
function killBrowser(): void {
  const [browser, another] = browserProcesses().filter((line) => !line.includes(' --type='))
  if (browser === undefined || another !== undefined) throw new Error(`one browser was expected:\n${browserProcesses().join('\n')}`)
  process.kill(Number.parseInt(browser, 10), 'SIGKILL')
}

const isPosix = process.platform !== 'win32'

describe.skipIf(process.env['DUOBRIEF_E2E_RUNTIME'] === 'electron' || !isPosix)('the application on the Chromium host', () => {
  it('does not start twice, and ends when its window is closed', async () => {
    const application = await launchApplication({ userData })
    expect(browsersRunning()).toBeGreaterThan(0)
    const second = run([`--user-data-dir=${userData}`], {})
    expect(await second.ended).toBe(0)
    expect(second.output()).toContain('Duobrief is already open.')
    await application.close()
    expect(application.process.exitCode).toBe(0)
    await expect.poll(browsersRunning).toBe(0)
    expect(existsSync(join(userData, 'instance.lock'))).toBe(false)
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends in order on %s', async (signal) => {
    const application = await launchApplication({ userData })
    application.process.kill(signal)
    const [code] = (await once(application.process, 'exit')) as [number]
    expect(code).toBe(0)
    await expect.poll(browsersRunning).toBe(0)
  })

  it('takes the browser with it when it is killed, and starts again afterwards', async () => {
    const application = await launchApplication({ userData })
    application.process.kill('SIGKILL')
    await once(application.process, 'exit')
    await expect.poll(browsersRunning).toBe(0)
    const again = await launchApplication({ userData })
    await again.close()
    expect(again.process.exitCode).toBe(0)
  })

  it('ends when the browser dies, and says so', async () => {
    const application = await launchApplication({ userData, language: 'en_GB.UTF-8' })
    const ended = once(application.process, 'close')
    killBrowser()
    const [code] = (await ended) as [number]
    expect(code).toBe(1)
    expectOneSentence(application.output(), 'its browser ended unexpectedly')
  })

  it('ends when the browser dies during an export, and says so', async () => {
    const path = join(userData, 'handout.pdf')
    const application = await launchApplication({ userData, dialogAnswers: [path] })
    const ended = once(application.process, 'close')
    await application.page.evaluate(async () => {
      const chosen = (await window.desktop.chooseHandoutFile({ suggestedName: 'handout.pdf' })) as { value: { file: string } }
      const options = { layout: 'notes', slideLanguage: 'both', notesLanguage: 'both', paper: 'A4', theme: 'plain', contents: true }
      void window.desktop.exportHandout({ job: `job-${'0'.repeat(32)}`, file: chosen.value.file, options })
    })
    killBrowser()
    const [code] = (await ended) as [number]
    expect(code).toBe(1)
    expectOneSentence(application.output(), '浏览器意外终止')
    expect((await readdir(userData)).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('shows its page again when that has crashed', async () => {
    const application = await launchApplication({ userData })
    const session = await application.page.context().newCDPSession(application.page)
    const crashed = new Promise((resolve) => application.page.once('crash', resolve))
    session.send('Page.crash').catch(() => {})
    await crashed
    const page = await application.lookAgain()
    await page.waitForSelector('#root > *')
    expect(await page.evaluate(() => window.desktop.openWorkspace({}))).toMatchObject({ ok: true })
    await page.close()
    await once(application.process, 'exit')
    expect(application.process.exitCode).toBe(0)
  })

  it.each([
    ['is a file', () => join(userData, 'file')],
    ['cannot be made', () => '/proc/nope'],
  ])('says in a sentence that the folder %s', async (_name, folder) => {
    await writeFile(join(userData, 'file'), '')
    const started = run([`--user-data-dir=${folder()}`], { LC_ALL: 'zh_CN.UTF-8' })
    expect(await started.ended).toBe(1)
    expectOneSentence(started.output(), '设置文件夹无法写入')
    expect(started.output()).toContain(folder())
  })

  it.skipIf(process.getuid?.() !== 0)('says in a sentence that the folder may not be written to', async () => {
    await chmod(userData, 0o555)
    const started = run([`--user-data-dir=${userData}`], {}, 65534)
    expect(await started.ended).toBe(1)
    expectOneSentence(started.output(), 'it cannot write into its folder for settings')
    await chmod(userData, 0o755)
  })

  it('says in a sentence that the browser does not start', async () => {
    const started = run([`--user-data-dir=${userData}`], { DUOBRIEF_CHROMIUM: '/bin/false' })
    expect(await started.ended).toBe(1)
    expectOneSentence(started.output(), 'the browser opened no window')
    expect(existsSync(join(userData, 'instance.lock'))).toBe(false)
  })

  it('says in both languages what to install when there is no browser', async () => {
    const started = run([], { DUOBRIEF_CHROMIUM: '/missing' })
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain('请安装其中一个浏览器')
    expect(started.output()).toContain('Install one of these browsers')
    expect(started.output()).not.toMatch(/\n\s+at /)
  })
})

function expectOneSentence(output: string, part: string): void {
  const lines = output.trim().split('\n').filter((line) => !/running on the installed browser|在已安装的浏览器上运行/.test(line))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(part)
}

/** `user` is the id of the user to run as, when it is not ours. */
function run(parameters: readonly string[], environment: Record<string, string>, user?: number) {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'chromium-host.js'), ...parameters], {
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', DUOBRIEF_HEADLESS: '1', ...environment },
    ...(user !== undefined && { uid: user }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  return { ended: once(child, 'exit').then(([code]) => code as number), output: () => output }
}
