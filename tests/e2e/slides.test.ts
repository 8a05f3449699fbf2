/** Paging through the bundled briefing's slides as its user does. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layoutDeck } from '../../briefing/layout/deck'
import { bundledBriefing } from '../bundled-briefing'
import { launchApplication, type Application } from './application'

const deck = layoutDeck(bundledBriefing, 'paper')
let application: Application
let page: Page

beforeAll(async () => {
  application = await launchApplication({ size: { width: 1280, height: 800 } })
  page = application.page
  await slide().waitFor()
})
afterAll(() => application.close())

const slide = () => page.getByTestId('slide')
const shownPage = () => slide().getAttribute('data-page')
const shownMode = () => slide().getAttribute('data-mode')
const press = (key: string) => page.keyboard.press(key)

describe.each(['zh', 'en', 'both'] as const)('in the mode %s', (mode) => {
  it('shows every slide with its own lines of text', async () => {
    const segment = { zh: '中文', en: '英文', both: '中英双语' }[mode]
    await page.getByRole('radiogroup', { name: '幻灯片语言' }).getByRole('radio', { name: segment, exact: true }).click()
    await press('Home')
    for (const [index, expected] of deck.pages.entries()) {
      await expect.poll(shownPage).toBe(expected.id)
      const shown = await slide().locator('svg').first().textContent()
      const lines = expected.scene(mode).items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []))
      for (const line of lines) expect(shown).toContain(line)
      if (index + 1 < deck.pages.length) await press('ArrowRight')
    }
  })

  it('reads out the headline in the languages shown', async () => {
    const languages = await slide().locator('h2 [lang]').evaluateAll((texts) => texts.map((text) => text.getAttribute('lang')))
    expect(languages).toEqual({ zh: ['zh-CN'], en: ['en'], both: ['zh-CN', 'en'] }[mode])
  })
})

it('draws text as wide as its font is, large and in the thumbnails, whatever marks stand in it', async () => {
  const faults = await page.evaluate(async () => {
    await document.fonts.ready
    const pen = document.createElement('canvas').getContext('2d')
    if (pen === null) throw new Error('no canvas')
    return ['[data-testid="slide"] svg', '[role="listbox"] svg'].flatMap((drawing) => {
      const run = document.querySelector<SVGTSpanElement>(`${drawing} tspan[font-family*="SC"]`)
      if (run === null) return [`${drawing} has no text`]
      const words = run.textContent
      run.textContent = '竞相发展,带动区域/全国'
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(run)
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
      const [drawn, measured] = [run.getComputedTextLength(), pen.measureText(run.textContent).width]
      run.textContent = words
      return Math.abs(drawn / measured - 1) < 0.02 ? [] : [`${drawing} is ${drawn} wide instead of ${measured}`]
    })
  })
  expect(faults).toEqual([])
})

describe('the keyboard', () => {
  it.each([
    ['ArrowRight', 5, 6],
    ['ArrowDown', 5, 6],
    ['PageDown', 5, 6],
    ['Space', 5, 6],
    ['ArrowLeft', 5, 4],
    ['ArrowUp', 5, 4],
    ['PageUp', 5, 4],
    ['Home', 5, 1],
    ['End', 5, deck.pages.length],
  ])('%s goes from slide %i to slide %i', async (key, from, to) => {
    await goTo(from)
    await press(key)
    await expect.poll(shownPage).toBe(deck.pages[to - 1]?.id)
  })

  it('keeps its keys after a click on a language', async () => {
    await goTo(3)
    await page.getByRole('radiogroup', { name: '幻灯片语言' }).getByRole('radio', { name: '英文' }).click()
    await press('ArrowRight')
    await expect.poll(shownPage).toBe(deck.pages[3]?.id)
  })

  it('changes the language of the slide with L and of the notes with Shift+L, and stays on the slide', async () => {
    const before = await shownPage()
    const modes = new Set<string | null>()
    for (let turn = 0; turn < 3; turn += 1) {
      modes.add(await shownMode())
      await press('l')
    }
    expect(modes.size).toBe(3)
    const notes = page.getByRole('radiogroup', { name: '备注语言' }).getByRole('radio', { checked: true })
    expect(await notes.getAttribute('aria-label')).toBe('中英双语')
    await press('Shift+L')
    await expect.poll(() => notes.getAttribute('aria-label')).toBe('中文')
    expect(await shownPage()).toBe(before)
  })

  it('opens the overview with G, where the arrow keys and Enter choose a slide', async () => {
    await goTo(1)
    await press('g')
    await page.getByRole('dialog', { name: /全部幻灯片/ }).waitFor()
    await press('ArrowRight')
    await press('Enter')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(shownPage).toBe(deck.pages[1]?.id)
  })

  it('shows the slide alone with F until Escape', async () => {
    await press('f')
    const alone = page.getByRole('group', { name: '全屏幻灯片' })
    await alone.waitFor()
    await press('PageDown')
    await expect.poll(() => alone.getByTestId('slide').getAttribute('data-page')).toBe(deck.pages[2]?.id)
    await press('Escape')
    await expect.poll(() => alone.count()).toBe(0)
    expect(await shownPage()).toBe(deck.pages[2]?.id)
  })

  it('lists its keys with a question mark', async () => {
    await press('?')
    await page.getByRole('dialog', { name: '键盘快捷键' }).getByText('设置').waitFor()
    await press('Escape')
  })

  it('lists in full screen only the keys that work there', async () => {
    await press('F11')
    await press('F1')
    const help = page.getByRole('dialog', { name: '键盘快捷键' })
    await help.getByText('下一页').waitFor()
    expect(await help.getByText('设置').count()).toBe(0)
    expect(await help.getByText('放大字号').count()).toBe(0)
    await press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await press('Escape')
    await expect.poll(() => page.getByTestId('slide').count()).toBe(1)
  })
})

it('is read aloud with a space between the languages, and with its remark after the list', async () => {
  const index = deck.pages.findIndex(({ content }) => content.kind === 'timeline' && content.remark !== undefined)
  const content = deck.pages[index]?.content
  if (content?.kind !== 'timeline' || !content.remark) throw new Error('no timeline with a remark')
  await page.getByRole('radiogroup', { name: '幻灯片语言' }).getByRole('radio', { name: '中英双语' }).click()
  await goTo(index + 1)
  const { headline, remark, events } = content
  await expect.poll(() => slide().locator('h2').textContent()).toBe(`${headline.zh} ${headline.en}`)
  expect(await slide().getByRole('listitem').count()).toBe(events.length)
  expect(await slide().locator('ul + p').textContent()).toBe(`${remark.zh} ${remark.en}`)
})

describe('the thumbnails', () => {
  const current = () => page.getByRole('listbox', { name: '缩略图' }).getByRole('option', { selected: true })

  it('marks the title of a section with its language', async () => {
    await page.getByRole('radiogroup', { name: '幻灯片语言' }).getByRole('radio', { name: '中英双语' }).click()
    await goTo(4)
    for (const language of ['zh-CN', 'en']) await page.getByRole('listbox', { name: '缩略图' }).locator(`header span[lang="${language}"]`).first().waitFor()
  })

  it('follow the slide that is shown', async () => {
    await goTo(deck.pages.length)
    await expect.poll(() => current().count()).toBe(1)
    expect(await current().boundingBox()).not.toBeNull()
  })

  it('name what comes after the sections', async () => {
    await page.getByRole('listbox', { name: '缩略图' }).getByText('结语与附录').waitFor()
    await goTo(1)
    await page.getByRole('listbox', { name: '缩略图' }).getByText('概览').waitFor()
    expect(await page.getByRole('listbox', { name: '缩略图' }).getByText('结语与附录').count()).toBe(0)
  })

  it('choose with the arrow keys, and keep their focus when the slide changes otherwise', async () => {
    await goTo(4)
    await expect.poll(() => current().textContent()).toMatch(/^4/)
    await current().click()
    await press('ArrowDown')
    await expect.poll(shownPage).toBe(deck.pages[4]?.id)
    await press('ArrowRight')
    await expect.poll(shownPage).toBe(deck.pages[5]?.id)
    await press('ArrowUp')
    await expect.poll(shownPage).toBe(deck.pages[4]?.id)
  })

  it('leave the digits of a slide number to the window when they have the focus', async () => {
    await current().click()
    await goTo(2)
  })

  it('are in the document only where they are in sight', async () => {
    expect(await page.getByRole('listbox', { name: '缩略图' }).getByRole('option').count()).toBeLessThan(deck.pages.length)
  })
})

describe('the command palette', () => {
  it('lists every action with its key', async () => {
    await press('Control+k')
    const { listedCommands } = await import('../../renderer/commands/active-commands')
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(listedCommands.length)
    expect(await page.getByRole('menuitem', { name: '下一页' }).locator('kbd').textContent()).toBe('→')
    await press('Escape')
  })

  it('finds an action in the other language, and runs it', async () => {
    await press('Control+k')
    await page.keyboard.type('last slide')
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(1)
    await press('Enter')
    await expect.poll(shownPage).toBe(deck.pages.at(-1)?.id)
  })

  it.each([
    ['print', '导出 PDF 讲义'],
    ['打印', '导出 PDF 讲义'],
    ['fullscreen', '全屏'],
    ['goto', '全部幻灯片'],
  ])('finds by “%s” what is called “%s”, and closes on the first Escape', async (query, name) => {
    await press('Control+k')
    await page.keyboard.type(query)
    await page.getByRole('menuitem', { name }).first().waitFor()
    await expect.poll(() => page.getByRole('menuitem').count()).toBeLessThan(5)
    await press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  it.each(['20', 'goto 20', '转到第20页'])('goes by “%s” to that slide', async (query) => {
    await goTo(1)
    await press('Control+k')
    await page.keyboard.type(query)
    await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(['幻灯片转到第 20 页'])
    await press('Enter')
    await expect.poll(shownPage).toBe(deck.pages[19]?.id)
  })
})

it('switches the language of the interface at once', async () => {
  await page.getByRole('button', { name: '切换为英文界面' }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('button', { name: 'Switch the interface to Chinese' }).click()
  await page.getByRole('button', { name: '导出', exact: true }).waitFor()
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})

it('comes back as it was after a restart', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'duobrief-test-'))
  const first = await launchApplication({ userData })
  await first.page.getByTestId('slide').waitFor()
  for (const key of ['End', 'ArrowLeft', 'l', 'Shift+L']) await first.page.keyboard.press(key)
  await first.page.getByRole('radio', { name: '备注在下方' }).click()
  await first.page.getByRole('button', { name: '切换为英文界面' }).click()
  const mode = await first.page.getByTestId('slide').getAttribute('data-mode')
  // Changes are written within half a second.
  await first.page.waitForTimeout(600)
  await first.close()

  const second = await launchApplication({ userData })
  const shown = second.page.getByTestId('slide')
  await shown.waitFor()
  expect(await shown.getAttribute('data-page')).toBe(deck.pages.at(-2)?.id)
  expect(await shown.getAttribute('data-mode')).toBe(mode)
  await second.page.getByRole('radio', { name: 'Notes below', checked: true }).waitFor()
  await second.close()
  await rm(userData, { recursive: true, force: true })
})

async function goTo(number: number): Promise<void> {
  await page.keyboard.type(String(number))
  await press('Enter')
  await expect.poll(shownPage).toBe(deck.pages[number - 1]?.id)
}
