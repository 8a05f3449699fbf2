/**
 * A talk in the built application: two windows on two displays, in step, whatever is pressed in either of them.
 * The displays are Chromium's own, without a screen; they come and go as real ones do.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/chromium-host/find-chromium'
import { layoutDeck } from '../../briefing/layout/deck'
import type { PresentingState } from '../../briefing/presenting/state'
import { bundledBriefing } from '../bundled-briefing'
import { follow, type Follower } from '../electron/presenting/companion/follower'
import { type Application, findWindow, launchApplication, talkSaved } from './application'

const twoDisplays = "{0,0 1280x800 label='Laptop' isInternal=true}{1280,0 1920x1080 label='Projector'}"

interface Joined {
  readonly ok: boolean
  readonly value: { readonly window: string | null; readonly revision: number; readonly state: PresentingState; readonly stage: { readonly companion: { readonly address: string; readonly followers: number } | null } }
}
const joined = async (page: Page) => (await page.evaluate(() => window.desktop.joinPresenting({}))) as Joined
const stateIn = async (page: Page) => (await joined(page)).value.state

/** What stands on a page in large letters: the headline, as it is drawn. */
const drawnText = (page: Page) => page.evaluate(() => [...document.querySelectorAll('svg text')].map((line) => line.textContent).join(''))
const headlineStart = (number: number, language: 'zh' | 'en') => bundledBriefing.slides[number - 1]?.headline[language].slice(0, 5) ?? ''

async function startTalk(page: Page, change: object = {}): Promise<void> {
  const request = { mode: 'talk', theme: 'paper', audienceLanguage: 'zh', notesLanguage: 'en', ...change }
  expect(await page.evaluate((input) => window.desktop.startPresenting(input), request)).toMatchObject({ ok: true })
}

interface Talk {
  readonly application: Application
  readonly audience: Page
  readonly presenter: Page
}

async function openTalk(options: Parameters<typeof launchApplication>[0] = {}, change: object = {}): Promise<Talk> {
  const application = await launchApplication({ screens: twoDisplays, ...options })
  await startTalk(application.page, change)
  const [audience, presenter] = await Promise.all([application.window('audience'), application.window('presenter')])
  return { application, audience, presenter }
}

async function screensOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page)
}

const sizeOf = (page: Page) => page.evaluate(() => [innerWidth, innerHeight])

const isHost = process.env['DUOBRIEF_E2E_RUNTIME'] !== 'electron'

describe('two windows', () => {
  let talk: Talk
  beforeAll(async () => {
    talk = await openTalk()
  })
  afterAll(() => talk.application.close())
  afterEach(async () => {
    await talk.presenter.evaluate(() => window.desktop.actPresenting({ action: { kind: 'setAudienceLanguage', language: 'zh' } }))
    await talk.presenter.evaluate(() => window.desktop.actPresenting({ action: { kind: 'first' } }))
  })

  const inStep = async (wanted: object) => {
    await expect.poll(() => stateIn(talk.presenter)).toMatchObject(wanted)
    expect(await stateIn(talk.audience)).toEqual(await stateIn(talk.presenter))
  }

  it.runIf(isHost)('the audience fills the projector and the presenter has the laptop, without being put there', async () => {
    await expect.poll(() => sizeOf(talk.audience)).toEqual([1920, 1080])
    await expect.poll(() => sizeOf(talk.presenter)).toEqual([1280, 800])
  })

  it('show the same slide, whichever of them takes the key', async () => {
    await talk.presenter.keyboard.press('PageDown')
    await inStep({ page: 1 })
    await talk.audience.keyboard.press('ArrowRight')
    await inStep({ page: 2 })
    await expect.poll(() => drawnText(talk.audience)).toContain(headlineStart(3, 'zh'))
    await talk.audience.keyboard.press('Backspace')
    await inStep({ page: 1 })
  })

  it('change the language of the slides and of the notes apart from each other', async () => {
    for (const key of ['PageDown', 'PageDown', 'l']) await talk.presenter.keyboard.press(key)
    await inStep({ page: 2, audienceLanguage: 'en', notesLanguage: 'en' })
    await expect.poll(() => drawnText(talk.audience)).toContain(headlineStart(3, 'en').split(' ')[0])
    await talk.presenter.keyboard.press('Shift+L')
    await inStep({ page: 2, audienceLanguage: 'en', notesLanguage: 'both' })
  })

  it('go to the slide whose number is typed', async () => {
    for (const key of ['1', '2', 'Enter']) await talk.presenter.keyboard.press(key)
    await inStep({ page: 11, typed: '' })
  })

  it('take what a clicker sends', async () => {
    for (const key of ['PageDown', 'PageDown', 'PageUp', '.']) await talk.presenter.keyboard.press(key)
    await inStep({ page: 1, blank: 'black' })
    await talk.presenter.keyboard.press('F5')
    await talk.presenter.keyboard.press('PageDown')
    await inStep({ page: 1, blank: null, phase: 'running' })
  })

  it('let no key reload the page, print it or search in it', async () => {
    await talk.audience.evaluate(() => ((window as unknown as Record<string, unknown>)['wasHere'] = true))
    for (const key of ['F5', 'Control+r', 'Control+Shift+R', 'Control+f', 'F3', 'Control+u', 'Alt+ArrowLeft', 'F12']) await talk.audience.keyboard.press(key)
    expect(await talk.audience.evaluate(() => (window as unknown as Record<string, unknown>)['wasHere'])).toBe(true)
    expect(await stateIn(talk.audience)).toMatchObject({ phase: 'running', page: 0 })
  })

  it.each([
    ['b', { blank: 'black' }, 'b', { blank: null }],
    ['w', { blank: 'white' }, ',', { blank: null }],
    ['End', { page: layoutDeck(bundledBriefing, 'paper').pages.length - 1 }, 'Home', { page: 0 }],
    ['Control+l', { tool: 'laser' }, 'Control+l', { tool: 'none' }],
    ['Control+p', { tool: 'pen' }, 'Escape', { tool: 'none' }],
    ['e', { tool: 'eraser' }, 'e', { tool: 'none' }],
    ['Control+=', { zoom: { scale: 1.4 } }, 'Control+0', { zoom: { scale: 1 } }],
    ['g', { panel: 'overview' }, 'Escape', { panel: null, phase: 'running' }],
    ['?', { panel: 'help' }, 'Escape', { panel: null, phase: 'running' }],
    ['t', { timer: { since: null } }, 'Shift+T', { timer: { elapsed: 0 } }],
    ['+', { preferences: { notesSize: 28 } }, '-', { preferences: { notesSize: 24 } }],
  ] as const)('take %s, %j, and %s, %j', async (first, afterFirst, second, afterSecond) => {
    await talk.presenter.keyboard.press(first)
    await inStep(afterFirst)
    await talk.presenter.keyboard.press(second)
    await inStep(afterSecond)
  })

  it('send nothing out, and show the audience neither notes nor menus', async () => {
    expect(talk.application.requestsThatLeft()).toEqual([])
    const text = await talk.audience.evaluate(() => document.body.innerText + [...document.querySelectorAll('svg text')].map((line) => line.textContent).join(''))
    const note = bundledBriefing.slides[0]?.notes[0]?.en ?? ''
    expect(note.length).toBeGreaterThan(20)
    expect(text).not.toContain(note)
  })
})

describe.runIf(isHost)('displays', () => {
  let talk: Talk
  beforeAll(async () => {
    talk = await openTalk()
  })
  afterAll(() => talk.application.close())

  it('are exchanged by one key, and back', async () => {
    const { audience, presenter } = talk
    await presenter.keyboard.press('s')
    await expect.poll(() => sizeOf(audience)).toEqual([1280, 800])
    await expect.poll(async () => (await sizeOf(presenter))[0]).toBe(1920)
    await presenter.keyboard.press('s')
    await expect.poll(() => sizeOf(audience)).toEqual([1920, 1080])
  })

  it('that go and come in the middle of a talk take nothing with them', async () => {
    const { application, audience, presenter } = talk
    const session = await screensOf(application.page)
    for (const key of ['4', 'Enter', 'l']) await presenter.keyboard.press(key)
    const { screenInfos } = await session.send('Emulation.getScreenInfos')
    await session.send('Emulation.removeScreen', { screenId: screenInfos.find(({ isInternal }) => !isInternal)?.id ?? '' })
    await expect.poll(() => sizeOf(audience)).toEqual([1280, 800])
    await session.send('Emulation.addScreen', { left: 1280, top: 0, width: 1024, height: 768, label: 'Old projector' })
    await expect.poll(() => sizeOf(audience)).toEqual([1024, 768])
    expect(await stateIn(audience)).toMatchObject({ page: 3, audienceLanguage: 'en', phase: 'running' })
    await expect.poll(() => drawnText(audience)).toContain(headlineStart(4, 'en').split(' ')[0])
  })
})

describe('a talk that breaks off', () => {
  let userData: string
  beforeAll(async () => {
    userData = await mkdtemp(join(tmpdir(), 'duobrief-talk-'))
  })
  afterAll(() => rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

  it('with its page goes on by itself at the same slide', async () => {
    const { application, audience, presenter } = await openTalk()
    for (const key of ['6', 'Enter', 'l']) await presenter.keyboard.press(key)
    await expect.poll(() => stateIn(presenter)).toMatchObject({ page: 5 })
    const session = await audience.context().newCDPSession(audience)
    const crashed = new Promise((resolve) => audience.once('crash', resolve))
    session.send('Page.crash').catch(() => {})
    await crashed
    const main = await application.lookAgain()
    const again = await findWindow(main, 'audience')
    await expect.poll(() => drawnText(again)).toContain(headlineStart(6, 'en').split(' ')[0])
    expect(await joined(again)).toMatchObject({ value: { window: 'audience', state: { page: 5, phase: 'running' } } })
    application.process.kill('SIGTERM')
    await once(application.process, 'exit')
  })

  it('with the whole application is resumed at the same slide after the next start', async () => {
    const { application, presenter } = await openTalk({ userData })
    for (const key of ['9', 'Enter', 'l']) await presenter.keyboard.press(key)
    await expect.poll(() => stateIn(presenter)).toMatchObject({ page: 8, audienceLanguage: 'en' })
    await talkSaved(userData, { page: 8, audienceLanguage: 'en' })
    application.process.kill('SIGKILL')
    await once(application.process, 'exit')

    const next = await launchApplication({ userData, screens: twoDisplays })
    expect(await next.page.evaluate(() => window.desktop.previewPresenting({}))).toMatchObject({ value: { isRunning: false, resumable: { number: 9 } } })
    expect(await next.page.evaluate(() => window.desktop.resumePresenting({}))).toMatchObject({ ok: true })
    const audience = await next.window('audience')
    await expect.poll(() => drawnText(audience)).toContain(headlineStart(9, 'en').split(' ')[0])
    const resumed = await next.window('presenter')
    await resumed.keyboard.press('Escape')
    await expect.poll(async () => ((await next.page.evaluate(() => window.desktop.previewPresenting({}))) as { value: object }).value).toMatchObject({ isRunning: false, resumable: null })
    await next.close()
  })
})

describe('the companion page', () => {
  let talk: Talk
  let address: string
  let followers: Follower[] = []
  beforeAll(async () => {
    talk = await openTalk()
    const offered = (await talk.presenter.evaluate(() => window.desktop.listNetworks({}))) as { value: { networks: { id: string; isLoopback: boolean }[] } }
    const network = offered.value.networks.find(({ isLoopback }) => isLoopback)?.id
    expect((await joined(talk.presenter)).value.stage.companion).toBeNull()
    expect(await talk.presenter.evaluate((id) => window.desktop.startCompanion({ network: id, showsPast: true }), network)).toMatchObject({ ok: true })
    address = (await joined(talk.presenter)).value.stage.companion?.address ?? ''
  })
  afterAll(async () => {
    for (const follower of followers) follower.leave()
    await talk.application.close()
  })

  it('is followed by two hundred phones, in step with the room', async () => {
    followers = await Promise.all(Array.from({ length: 200 }, () => follow(address)))
    await expect.poll(async () => (await joined(talk.presenter)).value.stage.companion?.followers).toBe(200)
    for (const key of ['PageDown', 'PageDown', 'PageDown']) await talk.presenter.keyboard.press(key)
    await expect.poll(() => followers.filter(({ events }) => JSON.stringify(events.at(-1)?.data ?? null).includes('"number":4')).length).toBe(200)
  })

  it('is read on a phone in the language of its reader, who loses nothing when the connection breaks', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage()
    const problems: string[] = []
    phone.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    phone.on('pageerror', (error) => problems.push(error.message))
    await phone.goto(address)
    await phone.locator('#slide svg').waitFor()
    expect(await phone.locator('#outline').innerText()).toContain(bundledBriefing.slides[3]?.headline.en)
    await phone.getByText('中文').click()
    await expect.poll(() => phone.locator('#outline').innerText()).toContain(bundledBriefing.slides[3]?.headline.zh)
    await talk.presenter.keyboard.press('PageDown')
    await expect.poll(() => phone.locator('#outline').innerText()).toContain(bundledBriefing.slides[4]?.headline.zh)
    await phone.locator('#previous').click()
    await expect.poll(() => phone.locator('#outline').innerText()).toContain(bundledBriefing.slides[3]?.headline.zh)
    await phone.locator('#current').click()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(problems).toEqual([])

    await phone.context().setOffline(true)
    await talk.presenter.keyboard.press('PageDown')
    await phone.context().setOffline(false)
    await phone.reload()
    await expect.poll(() => phone.locator('#outline').innerText()).toContain(bundledBriefing.slides[5]?.headline.zh)

    await talk.presenter.keyboard.press('Escape')
    await phone.getByText('演讲已结束').waitFor()
    await browser.close()
    await expect.poll(() => followers.filter(({ events }) => events.at(-1)?.name === 'ended').length).toBe(200)
    await expect(follow(address)).rejects.toThrow()
  })
})
