/** The shell and the page together: the bridge, the policy in force, export through the dialog, what is remembered. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HandoutOptions } from '../../briefing/handout/options'
import { contentSecurityPolicy } from '../../electron/app-protocol'
import { eventNames, requestNames } from '../../electron/channel-names'
import { Settings } from '../../electron/contract'
import { launchApplication, type Application } from './application'

const root = join(import.meta.dirname, '..', '..')
const options = HandoutOptions.parse({ layout: 'outline', contents: false })
const job = (digit: string) => `job-${digit.repeat(32)}`

/** One run for all that leaves it as it was. */
let application: Application
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-export-'))
  application = await launchApplication({ dialogAnswers: [null, join(folder, '讲义 handout.pdf'), join(folder, 'a.pdf')] })
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the bridge', () => {
  it('has the channels of the contract and nothing else', async () => {
    const names = await application.page.evaluate(() => Object.keys(window.desktop))
    const listeners = eventNames.map((name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`)
    expect(names).toEqual([...requestNames, ...listeners])
  })

  it('cannot be changed or replaced', async () => {
    const isFrozen = await application.page.evaluate(() => {
      try {
        Object.assign(window, { desktop: {} })
      } catch {
        // Refused loudly.
      }
      return Object.isFrozen(window.desktop) && typeof window.desktop.openWorkspace === 'function'
    })
    expect(isFrozen).toBe(true)
  })

  it('shows the page nothing of Node, Electron or the host', async () => {
    const kinds = await application.page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer, typeof hostReceive]')
    expect(kinds).toEqual(Array(5).fill('undefined'))
  })

  it.each(['() => {}', 'Symbol("x")', 'document.body', '{ on: () => {} }'])('does not carry %s', async (value) => {
    const name = await application.page.evaluate(`(async () => { try { return await window.desktop.setFullScreen(${value}), 'carried' } catch (error) { return error.name + error.message } })()`)
    expect(name).toMatch(/clone|refused/)
  })

  it('refuses what does not fit the contract', async () => {
    await expect(application.page.evaluate(() => window.desktop.setFullScreen({ on: 'yes' }))).rejects.toThrow('refused')
    await expect(application.page.evaluate(() => window.desktop.openWorkspace({ path: '/etc/passwd' }))).rejects.toThrow('refused')
  })

  it('refuses a forged file', async () => {
    const reply = await application.page.evaluate((file) => window.desktop.revealFile({ file }), `file-${'0'.repeat(32)}`)
    expect(reply).toEqual({ ok: false, failure: { code: 'unknownFile' } })
  })

  it('is one CommonJS file that needs nothing but electron', async () => {
    const bundle = await readFile(join(root, 'out', 'preload', 'preload.cjs'), 'utf8')
    expect([...bundle.matchAll(/require\(["'`]([^"'`]+)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(bundle).not.toMatch(/^(import|export) /m)
    expect(bundle.length).toBeLessThan(4000)
  })
})

describe('the policy', () => {
  it('comes with every response', async () => {
    const policies = await application.page.evaluate(async () => {
      const scripts = [...document.querySelectorAll('script')].map(({ src }) => src)
      const responses = await Promise.all([location.href, ...scripts, '/missing.js'].map((url) => fetch(url)))
      return responses.map((response) => response.headers.get('content-security-policy'))
    })
    expect(policies.length).toBeGreaterThan(2)
    expect(new Set(policies)).toEqual(new Set([contentSecurityPolicy]))
  })

  it('lets no script run that is not a file of ours', async () => {
    const ran = await application.page.evaluate(async () => {
      const inline = document.createElement('script')
      inline.textContent = 'window.ran = "inline"'
      document.body.append(inline)
      const data = document.createElement('script')
      data.src = 'data:text/javascript,window.ran="data"'
      document.body.append(data)
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran=\'attribute\'">')
      await new Promise((resolve) => setTimeout(resolve, 200))
      return (window as { ran?: string }).ran ?? null
    })
    expect(ran).toBeNull()
  })

  it('lets no text become a script', async () => {
    const violated = application.page.evaluate(
      () => new Promise<string>((resolve) => document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })),
    )
    await application.page.evaluate(`document.head.append(Object.assign(document.createElement('script'), { textContent: 'eval("1")' }))`)
    expect(await violated).toMatch(/^script-src/)
  })

  it('denies every permission', async () => {
    const granted = await application.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts', 'window-management', 'persistent-storage', 'idle-detection']
      const states = await Promise.all(names.map(async (name) => [name, await navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => 'unknown')]))
      return states.filter(([, state]) => state === 'granted' || state === 'prompt')
    })
    expect(granted).toEqual([])
  })

  it('is not broken by the application itself', async () => {
    const violations: string[] = []
    application.page.on('console', (message) => {
      if (/Content.Security.Policy|Failed to load/i.test(message.text())) violations.push(message.text())
    })
    await application.page.reload()
    await application.page.waitForSelector('#root > *')
    await application.page.waitForTimeout(500)
    expect(violations).toEqual([])
  })
})

describe('exporting', () => {
  afterEach(async () => {
    for (const name of await readdir(folder)) await rm(join(folder, name))
  })

  it('writes the PDF where the dialog said, and tells how far it is', async () => {
    const path = join(folder, '讲义 handout.pdf')
    const result = await application.page.evaluate(
      async ({ exportOptions, name }) => {
        const { desktop } = window
        const progress: unknown[] = []
        const stop = desktop.onExportProgress((event) => progress.push(event))
        const cancelled = await desktop.chooseHandoutFile({ suggestedName: 'a.pdf' })
        const chosen = (await desktop.chooseHandoutFile({ suggestedName: 'a.pdf' })) as { value: { file: string; name: string } }
        const written = await desktop.exportHandout({ job: name, file: chosen.value.file, options: exportOptions })
        stop()
        return { cancelled, shown: chosen.value.name, written, progress: progress.at(-1) }
      },
      { exportOptions: options, name: job('1') },
    )
    const pdf = await readFile(path)
    expect(result.cancelled).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(result.shown).toContain('讲义 handout.pdf')
    expect(result.written).toMatchObject({ ok: true, value: { bytes: pdf.length } })
    expect(result.progress).toMatchObject({ job: job('1') })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await readdir(folder)).toEqual(['讲义 handout.pdf'])
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const reply = await application.page.evaluate(
      async ({ exportOptions, name }) => {
        const chosen = (await window.desktop.chooseHandoutFile({ suggestedName: 'a.pdf' })) as { value: { file: string } }
        const written = window.desktop.exportHandout({ job: name, file: chosen.value.file, options: exportOptions })
        const cancelled = await window.desktop.cancelExport({ job: name })
        return { cancelled, written: await written }
      },
      { exportOptions: options, name: job('2') },
    )
    expect(reply).toEqual({ cancelled: { ok: true, value: {} }, written: { ok: false, failure: { code: 'cancelled' } } })
    expect(await readdir(folder)).toEqual([])
  })
})

it('shows its page in full screen, and says when it does', async () => {
  const states = await application.page.evaluate(async () => {
    const told: unknown[] = []
    window.desktop.onFullScreenChanged((event) => told.push(event))
    const until = async (count: number) => {
      for (let wait = 0; wait < 100 && told.length < count; wait++) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await window.desktop.setFullScreen({ on: true })
    await until(1)
    await window.desktop.setFullScreen({ on: false })
    await until(2)
    return told
  })
  expect(states).toEqual([{ on: true }, { on: false }])
})

describe('what is remembered', () => {
  let userData: string
  beforeEach(async () => {
    userData = await mkdtemp(join(tmpdir(), 'duobrief-remember-'))
  })
  afterEach(() => rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

  it('are the settings, the size of the window, and a change made in the last moment', async () => {
    const first = await launchApplication({ userData, size: { width: 1111, height: 777 }, settings: { slideTheme: 'ink' } })
    const size = await first.page.evaluate(() => [window.outerWidth, window.outerHeight])
    await first.page.evaluate((settings) => window.desktop.saveSettings(settings), { ...Settings.parse({}), readingSize: 24 })
    await first.close()
    const second = await launchApplication({ userData })
    const opened = (await second.page.evaluate(() => window.desktop.openWorkspace({}))) as { value: { settings: Settings } }
    expect(size).toEqual([1111, 777])
    expect(await second.page.evaluate(() => [window.outerWidth, window.outerHeight])).toEqual([1111, 777])
    expect(opened.value.settings).toMatchObject({ readingSize: 24, slideTheme: 'paper' })
    await second.page.evaluate((settings) => void window.desktop.saveSettings(settings), { ...Settings.parse({}), slideTheme: 'ink' })
    await second.close()
    expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toMatchObject({ settings: { slideTheme: 'ink' } })
  })

  it('is whether it shall be light or dark, which can be changed at any time', async () => {
    const dark = await launchApplication({ userData, settings: { appearance: 'dark' } })
    const isDark = () => dark.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await isDark()).toBe(true)
    for (const appearance of ['light', 'dark'] as const) {
      await dark.page.evaluate((settings) => window.desktop.saveSettings(settings), { ...Settings.parse({}), appearance })
      await expect.poll(isDark).toBe(appearance === 'dark')
    }
    await dark.close()
  })
})
