/** The windows of a talk as their users see and touch them: what is on the screens, and what hands, mouse and keys do to it. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { layoutDeck } from '../../briefing/layout/deck'
import { stepsOf } from '../../briefing/layout/steps'
import { bundledBriefing } from '../bundled-briefing'
import { launchApplication, talkSaved, type Application } from './application'

const deck = layoutDeck(bundledBriefing, 'paper')
const twoDisplays = "{0,0 1280x800 label='Laptop' isInternal=true}{1280,0 1920x1080 label='Projector'}"
const pageOf = (number: number) => deck.pages[number - 1]?.id

/** A slide that is built up in several steps. */
const steppedNumber = deck.pages.findIndex(({ content }) => stepsOf(content) >= 3) + 1

let application: Application
let main: Page
let audience: Page
let presenter: Page

const slideOf = (page: Page) => page.getByTestId('slide')
const shown = async (page: Page) => slideOf(page).evaluate(({ dataset: { page: id, mode, step, tool } }) => ({ id, mode, step: Number(step), tool }))
const linesOf = (page: Page) => slideOf(page).locator('[data-shown="true"] text').allTextContents()
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await presenter.keyboard.press(key)
}
const goTo = (number: number) => press(...String(number), 'Enter')

async function startTalk(keys = 'F5'): Promise<void> {
  await main.keyboard.press(keys)
  ;[audience, presenter] = await Promise.all([application.window('audience'), application.window('presenter')])
  await Promise.all([slideOf(audience).waitFor(), slideOf(presenter).waitFor()])
}

/** Both windows show it. */
async function bothShow(wanted: object): Promise<void> {
  await expect.poll(() => shown(presenter)).toMatchObject(wanted)
  await expect.poll(() => shown(audience)).toMatchObject(wanted)
}

/** Moves the mouse over the presenter's slide; places are shares of its width and height. */
async function over(...places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await slideOf(presenter).boundingBox()
  if (box === null) throw new Error('the slide is not there')
  for (const [x, y] of places) await presenter.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 })
}

async function drag(from: readonly [number, number], ...to: readonly (readonly [number, number])[]): Promise<void> {
  await over(from)
  await presenter.mouse.down()
  await over(...to)
  await presenter.mouse.up()
}

/** Where something stands on a window's slide, in shares of it. */
async function placeOn(page: Page, testId: string): Promise<readonly [number, number]> {
  const [slide, mark] = [await slideOf(page).boundingBox(), await page.getByTestId(testId).boundingBox()]
  if (slide === null || mark === null) throw new Error(`${testId} is not there`)
  const share = (value: number) => Math.round(value * 100) / 100
  return [share((mark.x + mark.width / 2 - slide.x) / slide.width), share((mark.y + mark.height / 2 - slide.y) / slide.height)]
}

describe('on two displays', () => {
  beforeAll(async () => {
    application = await launchApplication({ screens: twoDisplays, size: { width: 1280, height: 800 }, settings: { slideLanguage: 'both', notesLanguage: 'both' } })
    main = application.page
    await main.getByTestId('slide').waitFor()
    await startTalk()
  })
  afterAll(() => application.close())
  beforeEach(async () => {
    await presenter.evaluate(async () => {
      const actions = [{ kind: 'closePanel' }, { kind: 'first' }, { kind: 'setAudienceLanguage', language: 'both' }, { kind: 'setNotesLanguage', language: 'both' }]
      for (const action of actions) await window.desktop.actPresenting({ action })
    })
    await bothShow({ id: pageOf(1), mode: 'both' })
  })

  it('draws every slide in both windows, in the language that the audience has', async () => {
    await press('l')
    for (const page of deck.pages) {
      await bothShow({ id: page.id, mode: 'zh' })
      const lines = page.scene('zh').items.flatMap((item) => (item.kind === 'text' ? [item.runs.map(({ text }) => text).join('')] : []))
      expect(await linesOf(audience)).toEqual(lines)
      await press('PageDown')
    }
    await bothShow({ id: deck.pages.at(-1)?.id })
    expect(await presenter.getByText('这是最后一页').isVisible()).toBe(true)
  })

  it('fills the audience’s display with the slide and nothing else', async () => {
    expect(await slideOf(audience).boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
    expect(await audience.locator('button, input, [role="dialog"], a').count()).toBe(0)
    expect(await audience.evaluate(() => getComputedStyle(document.querySelector('#root > *') ?? document.body).cursor)).toBe('none')
  })

  it.each([
    ['ArrowRight', 5, 6], ['ArrowDown', 5, 6], ['PageDown', 5, 6], ['n', 5, 6], ['Space', 5, 6], ['Enter', 5, 6],
    ['ArrowLeft', 5, 4], ['ArrowUp', 5, 4], ['PageUp', 5, 4], ['p', 5, 4], ['Backspace', 5, 4], ['Shift+Space', 5, 4],
    ['Home', 5, 1], ['End', 5, deck.pages.length], ['Control+PageDown', 5, 9], ['Control+PageUp', 5, 4],
  ])('%s goes from slide %i to slide %i', async (key, from, to) => {
    await goTo(from)
    await bothShow({ id: pageOf(from) })
    await press(key)
    await bothShow({ id: pageOf(to) })
  })

  it('goes on with a click in either window, and forgets the button that was clicked', async () => {
    await over([0.5, 0.5])
    await presenter.mouse.down()
    await presenter.mouse.up()
    await bothShow({ id: pageOf(2) })
    await audience.mouse.click(600, 400)
    await bothShow({ id: pageOf(3) })
    await presenter.getByRole('button', { name: '激光笔' }).click()
    await bothShow({ tool: 'laser' })
    await press('Space')
    await bothShow({ id: pageOf(4), tool: 'laser' })
    await press('Escape')
    await bothShow({ tool: 'none' })
  })

  it('shows beforehand what the next press will show', async () => {
    await goTo(4)
    for (const number of [5, 6, 7]) {
      await expect.poll(() => presenter.getByTestId('upcoming').getAttribute('data-page')).toBe(pageOf(number))
      await press('PageDown')
      await bothShow({ id: pageOf(number) })
    }
  })

  it('has a language for the audience, one for the notes and one for the preview, each by itself', async () => {
    await goTo(3)
    await press('l')
    await bothShow({ mode: 'zh' })
    await press('Shift+L', 'Shift+L')
    await expect.poll(() => presenter.getByTestId('notes').locator('[lang="en"]').count()).toBeGreaterThan(0)
    expect(await presenter.getByTestId('notes').locator('[lang="zh-CN"]').count()).toBe(0)
    await press('v', 'v')
    await expect.poll(async () => (await shown(presenter)).mode).toBe('en')
    expect((await shown(audience)).mode).toBe('zh')
    expect(await presenter.getByTestId('upcoming').getAttribute('data-mode')).toBe('en')
    // With a tool in hand the presenter sees what the audience sees.
    await press('Control+p')
    await expect.poll(async () => (await shown(presenter)).mode).toBe('zh')
    await press('Control+p', 'v', 'v')
    await bothShow({ id: pageOf(3), mode: 'zh' })
  })

  it('covers the audience’s display in black and in white', async () => {
    for (const [key, colour] of [['b', 'black'], ['.', null], ['w', 'white'], [',', null]] as const) {
      await press(key)
      await expect.poll(() => audience.getByTestId('blank').count()).toBe(colour === null ? 0 : 1)
      if (colour === null) continue
      expect(await audience.getByTestId('blank').getAttribute('data-colour')).toBe(colour)
      expect(await audience.getByTestId('blank').boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
      await presenter.getByText(colour === 'black' ? '观众看到黑屏' : '观众看到白屏').waitFor()
    }
  })

  it.each([['Control+l', 'laser'], ['Control+Shift+L', 'spotlight']])('%s points with the %s at the same place in both windows', async (key, tool) => {
    await press(key)
    await bothShow({ tool })
    await over([0.25, 0.5])
    await expect.poll(() => placeOn(audience, 'pointer')).toEqual([0.25, 0.5])
    expect(await placeOn(presenter, 'pointer')).toEqual([0.25, 0.5])
    await presenter.mouse.move(1000, 400)
    await expect.poll(() => audience.getByTestId('pointer').isVisible()).toBe(false)
    await press(key)
    await bothShow({ tool: 'none' })
  })

  it('draws, erases, undoes and clears ink, which stays with its slide and its language', async () => {
    const inkOn = (page: Page) => page.locator('[data-ink]').count()
    await goTo(3)
    await press('Control+p')
    await drag([0.2, 0.3], [0.4, 0.35], [0.5, 0.3])
    await expect.poll(() => inkOn(audience)).toBe(1)
    await press('Control+i')
    await drag([0.2, 0.6], [0.6, 0.6])
    await expect.poll(() => audience.locator('[data-ink="highlighter"]').count()).toBe(1)
    const drawn = await audience.locator('[data-ink="pen"]').getAttribute('d')
    expect(drawn).toBe(await presenter.locator('[data-ink="pen"]').getAttribute('d'))

    await press('PageDown')
    await expect.poll(() => inkOn(audience)).toBe(0)
    await press('PageUp', 'l')
    await bothShow({ id: pageOf(3), mode: 'zh' })
    expect(await inkOn(audience)).toBe(0)
    await press('l', 'l')
    await expect.poll(() => inkOn(audience)).toBe(2)

    await press('e')
    await drag([0.3, 0.5], [0.3, 0.7])
    await expect.poll(() => audience.locator('[data-ink="highlighter"]').count()).toBe(0)
    await press('Control+z')
    await expect.poll(() => inkOn(audience)).toBe(2)
    await press('Shift+E')
    await expect.poll(() => inkOn(audience)).toBe(0)
    expect(await inkOn(presenter)).toBe(0)
    await press('Escape')
  })

  it('enlarges the region that is dragged out, moves it, and shows the whole slide again', async () => {
    const scaleOf = (page: Page) => slideOf(page).evaluate((slide) => new DOMMatrix(getComputedStyle(slide.firstElementChild as Element).transform).a)
    await goTo(3)
    await drag([0.5, 0.5], [1, 1])
    await expect.poll(() => scaleOf(audience)).toBeCloseTo(2, 0)
    const cornerOf = () => audience.locator('[data-shown="true"] svg').evaluate((svg) => svg.getBoundingClientRect().x)
    const corner = await cornerOf()
    await press('Alt+ArrowLeft')
    await expect.poll(cornerOf).toBeGreaterThan(corner + 100)
    await press('Control+0')
    await expect.poll(() => scaleOf(audience)).toBe(1)
    await press('Control+=', 'Control+=')
    await expect.poll(() => scaleOf(audience)).toBeGreaterThan(1.9)
    await press('Control+-', 'Control+-')
    await expect.poll(() => scaleOf(audience)).toBe(1)
    // A hand that slips has asked for nothing.
    await drag([0.5, 0.5], [0.51, 0.51])
    await bothShow({ id: pageOf(3) })
    expect(await scaleOf(audience)).toBe(1)
  })

  it('builds a slide up step by step, keeps the step when the language changes, and shows it whole again', async () => {
    await press('o')
    await presenter.getByText('内容逐条显示').click()
    await press('Escape')
    await goTo(steppedNumber)
    await bothShow({ id: pageOf(steppedNumber), step: 0 })
    const before = (await linesOf(audience)).length
    await press('PageDown')
    await bothShow({ id: pageOf(steppedNumber), step: 1 })
    expect((await linesOf(audience)).length).toBeGreaterThan(before)
    await press('l')
    await bothShow({ step: 1, mode: 'zh' })
    await press('PageUp')
    await bothShow({ step: 0 })
    await press('o')
    await presenter.getByText('内容逐条显示').click()
    await press('Escape')
    await expect.poll(async () => (await shown(audience)).step).toBeGreaterThan(1)
  })

  it('stops, continues and resets the timer, and says calmly how the talk stands', async () => {
    const elapsed = () => presenter.getByTestId('elapsed').textContent()
    await press('Shift+T')
    await expect.poll(elapsed).toMatch(/^0:0\d$/)
    await expect.poll(elapsed).toMatch(/^0:0[1-9]$/)
    await press('t')
    await expect.poll(() => presenter.getByTestId('pace').getAttribute('data-kind')).toBe('paused')
    const stopped = await elapsed()
    await presenter.waitForTimeout(1300)
    expect(await elapsed()).toBe(stopped)
    await press('t')
    await expect.poll(elapsed).not.toBe(stopped)
    await press('End')
    await expect.poll(() => presenter.getByTestId('pace').textContent()).toMatch(/^比计划快约 \d+ 分钟$/)
    await press('Home')
    await expect.poll(() => presenter.getByTestId('pace').textContent()).toBe('按计划进行')
  })

  it('shows under each statement the sentences that it came from, when it is asked', async () => {
    await goTo(6)
    expect(await presenter.getByTestId('sources').count()).toBe(0)
    await press('r')
    const slide = deck.pages[5]?.slide
    const wanted = bundledBriefing.article.blocks.flatMap(({ sentences }) => sentences).find(({ id }) => id === slide?.notes[0]?.sources[0])
    await expect.poll(() => presenter.getByTestId('sources').first().textContent()).toContain(wanted?.zh)
    expect(await presenter.getByText('本页各条内容的出处').isVisible()).toBe(true)
    await press('r')
    await expect.poll(() => presenter.getByTestId('sources').count()).toBe(0)
  })

  it('makes the notes larger and wider, and keeps them so', async () => {
    const notes = presenter.getByTestId('notes')
    const size = () => notes.evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
    const width = () => notes.evaluate((body) => body.getBoundingClientRect().width)
    const [size0, width0] = [await size(), await width()]
    await press('+', '[')
    await expect.poll(size).toBeGreaterThan(size0)
    await expect.poll(width).toBeGreaterThan(width0 + 20)
    await press('PageDown')
    // While one slide's notes take the place of another's there is no size to be read.
    await expect.poll(size).toBeGreaterThan(size0)
    await press('-', ']')
    await expect.poll(size).toBe(size0)
  })

  it('has an overview and a help that the audience does not see, and goes to a slide from it', async () => {
    await press('?')
    await presenter.getByRole('dialog', { name: '放映快捷键' }).waitFor()
    await press('Escape')
    await press('g')
    await presenter.getByRole('listbox').waitFor()
    expect(await audience.locator('[role="dialog"], [role="listbox"]').count()).toBe(0)
    await press('ArrowRight', 'ArrowRight', 'Enter')
    await bothShow({ id: pageOf(3) })
    await expect.poll(() => presenter.getByRole('listbox').count()).toBe(0)
    // A clicker pages on, whatever lies over the presenter's window.
    await press('o', 'PageDown')
    await bothShow({ id: pageOf(4) })
    await press('Escape')
    await expect.poll(() => presenter.getByRole('dialog').count()).toBe(0)
    await bothShow({ id: pageOf(4) })
  })

  it('asks before it lets phones in, names the networks, and shows the audience the code', async () => {
    await press('c')
    const dialog = presenter.getByRole('dialog', { name: '观众手机同步观看' })
    await dialog.getByText('仅限本机').click()
    await dialog.getByText('绝不显示备注').waitFor()
    await dialog.getByRole('button', { name: '开启' }).click()
    await dialog.getByText(/^http:\/\/127\.0\.0\.1:\d+\//).waitFor()
    await dialog.getByText('0 人正在观看').waitFor()
    await press('Escape', 'q')
    await expect.poll(() => audience.getByTestId('companion-code').getAttribute('data-place')).toBe('corner')
    // Whoever reads the other language is invited too.
    for (const language of ['en', 'zh'] as const) {
      await presenter.evaluate((mode) => window.desktop.actPresenting({ action: { kind: 'setAudienceLanguage', language: mode } }), language)
      await bothShow({ mode: language })
      const invitations = await audience.getByTestId('companion-code').locator('p').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).lang))
      expect(invitations).toEqual(language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN'])
    }
    await press('q')
    await expect.poll(() => audience.getByTestId('companion-code').getAttribute('data-place')).toBe('full')
    await press('q', 'c')
    await expect.poll(() => audience.getByTestId('companion-code').count()).toBe(0)
    await dialog.getByRole('button', { name: '关闭同步' }).click()
    await dialog.getByRole('button', { name: '开启' }).waitFor()
    await press('Escape')
  })

  it('tells the benchmark when each state was drawn', async () => {
    await press('PageDown')
    await bothShow({ id: pageOf(2) })
    const { revision } = (await presenter.evaluate(async () => ((await window.desktop.joinPresenting({})) as { value: { revision: number } }).value)) as { revision: number }
    for (const page of [audience, presenter]) {
      await expect.poll(() => page.evaluate((name) => performance.getEntriesByName(name).length, `presenting-drawn-${revision}`)).toBe(1)
    }
  })

  it('ends with Escape, when nothing else is left to close', async () => {
    await press('Escape')
    await expect.poll(() => presenter.isClosed() && audience.isClosed()).toBe(true)
    expect(application.requestsThatLeft()).toEqual([])
  })
})

describe('the start', () => {
  beforeAll(async () => {
    application = await launchApplication({ screens: twoDisplays, size: { width: 1280, height: 800 } })
    main = application.page
    await main.getByTestId('slide').waitFor()
  })
  afterAll(() => application.close())

  it('says which display is which, and exchanges them', async () => {
    await main.getByRole('button', { name: '放映', exact: true }).click()
    const displays = main.getByRole('dialog').getByRole('listitem')
    await expect.poll(() => displays.allInnerTexts()).toEqual([expect.stringMatching(/讲者[^]*Laptop[^]*1280 × 800/), expect.stringMatching(/观众[^]*Projector[^]*1920 × 1080/)])
    await main.getByRole('button', { name: '交换' }).click()
    await expect.poll(async () => (await displays.first().innerText()).includes('观众')).toBe(true)
    await main.keyboard.press('Escape')
  })

  it('begins at the slide that is shown with Shift+F5', async () => {
    await main.keyboard.press('ArrowRight')
    await main.keyboard.press('ArrowRight')
    await startTalk('Shift+F5')
    await bothShow({ id: pageOf(3) })
    await press('Escape')
    await expect.poll(() => presenter.isClosed()).toBe(true)
  })

  it('of a rehearsal leads to a report, and its times become the plan', async () => {
    await main.getByRole('button', { name: '放映', exact: true }).click()
    await main.getByText('排练', { exact: true }).click()
    await main.getByRole('button', { name: '从头开始' }).click()
    ;[audience, presenter] = await Promise.all([application.window('audience'), application.window('presenter')])
    await slideOf(presenter).waitFor()
    await presenter.waitForTimeout(1200)
    const pressed = Date.now()
    await press('PageDown')
    await bothShow({ id: pageOf(2) })
    await presenter.waitForTimeout(2200)
    await press('Escape')
    await presenter.getByRole('heading', { name: '排练用时' }).waitFor()
    // No less than was waited, and no more than has gone by, however slow the machine is.
    const most = Math.floor((Date.now() - pressed) / 1000)
    await expect.poll(() => slideOf(audience).count()).toBe(0)
    const rows = presenter.locator('tbody tr')
    expect(await rows.count()).toBe(deck.pages.length)
    const [, seconds] = /^0:(\d\d)$/.exec((await rows.nth(1).locator('td').last().textContent()) ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThanOrEqual(2)
    expect(Number(seconds)).toBeLessThanOrEqual(most)
    expect(await rows.nth(2).innerText()).toContain('—')
    await presenter.getByRole('button', { name: '将这次用时作为计划' }).click()
    await presenter.getByText('下次放映将以这次用时计算进度。').waitFor()
    await presenter.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => presenter.isClosed()).toBe(true)

    await startTalk()
    await press('o')
    await presenter.getByText('目前按排练用时计算进度').waitFor()
    await press('Escape', 'Escape')
    await expect.poll(() => presenter.isClosed()).toBe(true)
  })
})

it('has both roles one key apart on one display', async () => {
  application = await launchApplication({ screens: "{0,0 1024x768 label='Laptop' isInternal=true}", size: { width: 1024, height: 768 } })
  main = application.page
  await main.getByTestId('slide').waitFor()
  await startTalk()
  await presenter.getByText('只有一块屏幕').waitFor()
  await press('PageDown', 's')
  await audience.keyboard.press('PageDown')
  await audience.keyboard.press('s')
  await bothShow({ id: pageOf(3) })
  // 4:3: the slide as wide as the display, in the middle of it.
  await expect.poll(() => slideOf(audience).boundingBox()).toEqual({ x: 0, y: 96, width: 1024, height: 576 })
  await application.close()
})

it('offers after a crash to resume the talk where it was', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'duobrief-test-'))
  application = await launchApplication({ userData, screens: twoDisplays })
  main = application.page
  await main.getByTestId('slide').waitFor()
  await startTalk()
  await goTo(7)
  await bothShow({ id: pageOf(7) })
  await talkSaved(userData, { page: 6 })
  application.process.kill('SIGKILL')
  await once(application.process, 'exit')

  application = await launchApplication({ userData, screens: twoDisplays })
  main = application.page
  await main.getByText('上次放映在第 7 页中断').waitFor()
  await main.getByRole('button', { name: '继续放映' }).click()
  ;[audience, presenter] = await Promise.all([application.window('audience'), application.window('presenter')])
  await bothShow({ id: pageOf(7) })
  await expect.poll(() => main.getByText('上次放映在第 7 页中断').count()).toBe(0)
  await application.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})
