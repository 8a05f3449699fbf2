/** Reading the bundled briefing's article as its user does. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApplication, type Application } from './application'

let application: Application
let page: Page

beforeAll(async () => {
  application = await launchApplication({ settings: { view: 'reading' }, size: { width: 1280, height: 800 } })
  page = application.page
  await page.getByRole('main', { name: '正文' }).waitFor()
})
afterAll(() => application.close())

const layout = (name: string) => page.getByRole('radiogroup', { name: '阅读版式' }).getByRole('radio', { name, exact: true })
const background = (selector: string) => page.locator(selector).evaluate((row) => getComputedStyle(row, '::after').backgroundColor)

it('shows every sentence in both languages, beside each other', async () => {
  const sentences = page.locator('main [data-sentence]')
  const chinese = await sentences.and(page.locator('[data-language="zh"]')).count()
  expect(chinese).toBeGreaterThan(50)
  expect(await sentences.and(page.locator('[data-language="en"]')).count()).toBe(chinese)
  const [left, right] = await page.locator('main h1').evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().left))
  expect(left).toBeLessThan(right ?? 0)
})

it('lights a paragraph and its pair up together', async () => {
  const row = '[data-kind="paragraph"] >> nth=1'
  const before = await background(row)
  await page.locator(row).locator('[data-language="en"]').first().hover()
  await expect.poll(() => background(row)).not.toBe(before)
})

it('marks every text with its language', async () => {
  const unmarked = await page.locator('main p, main h1, main h2, main h3').evaluateAll((texts) => texts.filter((text) => !text.hasAttribute('lang')).length)
  expect(unmarked).toBe(0)
})

describe('the layouts', () => {
  it.each([
    ['中文', ['zh']],
    ['英文', ['en']],
    ['穿插', ['zh', 'en']],
    ['对照', ['zh', 'en']],
  ])('%s show %j', async (name, languages) => {
    await layout(name).click()
    await expect.poll(() => page.locator('main h1').evaluateAll((titles) => titles.map((title) => title.getAttribute('data-language')))).toEqual(languages)
  })
})

describe('the contents', () => {
  it('lead to a heading, and mark the one being read', async () => {
    const entry = page.getByRole('navigation', { name: '目录' }).getByRole('link').nth(6)
    await entry.click()
    await expect.poll(() => entry.getAttribute('aria-current')).toBe('location')
    const heading = page.locator('main [data-kind="heading"]').nth(6)
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 0).toBeLessThan(200)
  })

  it('keep the place when the layout changes', async () => {
    const entry = page.getByRole('navigation', { name: '目录' }).getByRole('link').nth(6)
    await layout('英文').click()
    expect(await entry.getAttribute('aria-current')).toBe('location')
    await layout('对照').click()
    expect(await entry.getAttribute('aria-current')).toBe('location')
  })
})

describe('finding', () => {
  const count = () => page.getByRole('search').getByRole('status').textContent()
  const marks = () => page.evaluate(() => [...(CSS.highlights.get('find') ?? []), ...(CSS.highlights.get('find-current') ?? [])].map(String))

  it.each(['集群', 'CLUSTER', '６.２万亿元'])('%s marks every place', async (query) => {
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox').fill(query)
    await expect.poll(count).toMatch(/^\d+ \/ \d+$/)
    const total = Number((await count())?.split('/')[1])
    await expect.poll(async () => (await marks()).length).toBe(total)
    const written = query.normalize('NFKC').toLowerCase()
    for (const mark of await marks()) expect(mark.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()).toBe(written)
  })

  it('goes on with Enter and back with Shift+Enter, round the end', async () => {
    await page.getByRole('searchbox').fill('先进制造业')
    await expect.poll(count).toMatch(/\d+ \/ \d+/)
    const [place = 0, total = 0] = (await count())?.split('/').map(Number) ?? []
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(`${(place % total) + 1} / ${total}`)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(count).toBe(`${place} / ${total}`)
  })

  it('says when there is nothing, and leaves no mark when it is closed', async () => {
    await page.getByRole('searchbox').fill('不在文中的话')
    await expect.poll(count).toBe('无结果')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('search').count()).toBe(0)
    expect(await marks()).toEqual([])
  })
})

it('sets larger and smaller text', async () => {
  const size = () => page.locator('main article').evaluate((article) => Number.parseFloat(getComputedStyle(article).fontSize))
  const before = await size()
  await page.keyboard.press('Control+=')
  await expect.poll(size).toBe(before + 1)
  await page.getByRole('button', { name: '缩小字号' }).click()
  await expect.poll(size).toBe(before)
})

it('leads from a paragraph to its slide, and from the slide’s sources back to the paragraph', async () => {
  const row = page.locator('main [data-kind="paragraph"]').filter({ has: page.getByRole('button', { name: /^转到第/ }) }).first()
  const block = await row.getAttribute('data-block')
  const chip = row.getByRole('button').first()
  const number = /\d+/.exec((await chip.textContent()) ?? '')?.[0]
  await chip.click()
  await expect.poll(() => page.getByRole('main', { name: '幻灯片' }).getByRole('status').textContent()).toMatch(new RegExp(`^${number} / `))

  await page.getByRole('button', { name: '本页全部来源' }).click()
  await page.getByRole('button', { name: '在阅读视图中查看' }).click()
  await page.getByRole('main', { name: '正文' }).waitFor()
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('target') ?? [])].map((range) => (range as Range).startContainer.parentElement?.closest('[data-block]')?.getAttribute('data-block')))
  await expect.poll(marked).toContain(block)
})

it('comes back to the place in the text after a restart', async () => {
  const blockId = await page.locator('main [data-kind="heading"]').nth(8).getAttribute('data-block')
  const again = await launchApplication({ settings: { view: 'reading', ...(blockId !== null && { blockId }) }, size: { width: 1280, height: 800 } })
  const current = again.page.getByRole('navigation', { name: '目录' }).locator('[aria-current="location"]')
  await again.page.evaluate(() => document.fonts.ready.then(() => true))
  await expect.poll(() => again.page.getByRole('navigation', { name: '目录' }).getByRole('link').nth(8).getAttribute('aria-current')).toBe('location')
  expect(await current.count()).toBe(1)
  await again.close()
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})
