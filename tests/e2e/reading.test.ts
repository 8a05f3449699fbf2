/** Reading the bundled briefing's article as its user does. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledBriefing } from '../bundled-briefing'
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
const currentHeading = () =>
  page.getByRole('navigation', { name: '目录' }).getByRole('link').evaluateAll((links) => links.findIndex((link) => link.getAttribute('aria-current') === 'location')).then((index) => headings[index]?.id)
const headings = bundledBriefing.article.blocks.filter((block) => block.kind === 'heading')
const headingOf = (blockId: string | null | undefined) => {
  const place = bundledBriefing.article.blocks.findIndex((block) => block.id === blockId)
  return bundledBriefing.article.blocks.slice(0, place + 1).findLast((block) => block.kind === 'heading')?.id
}
/** The block of the first text marked so. */
const blockOfMark = (name: 'find-current' | 'target') =>
  page.evaluate((mark) => {
    const [range] = CSS.highlights.get(mark) ?? []
    return (range as Range | undefined)?.startContainer.parentElement?.closest('[data-block]')?.getAttribute('data-block')
  }, name)
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

it('lights a heading up as high as its text, however many lines its links to slides take', async () => {
  const headings = await page.locator('main [data-kind="heading"]').evaluateAll((rows) =>
    rows.map((row) => ({
      wash: Number.parseFloat(getComputedStyle(row, '::after').height),
      text: Math.max(...[...row.querySelectorAll('h2, h3')].map((text) => text.getBoundingClientRect().height)),
      links: row.querySelectorAll('button').length,
    })),
  )
  expect(headings.some(({ links }) => links > 2)).toBe(true)
  for (const { wash, text } of headings) {
    expect(wash).toBeGreaterThan(text)
    expect(wash).toBeLessThan(text + 20)
  }
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

it('ends no line inside a figure with its unit, at any width', async () => {
  const broken = await page.evaluate(() => {
    const column = document.querySelector<HTMLElement>('main')
    if (column === null) return ['no text']
    const found: string[] = []
    for (let width = 480; width <= 960; width += 16) {
      column.style.maxWidth = `${width}px`
      const figures = [...column.querySelectorAll<HTMLElement>('[data-sentence] .whole')]
      if (figures.length < 20) return ['no figures']
      found.push(...figures.filter((figure) => new Set([...figure.getClientRects()].map(({ top }) => Math.round(top))).size > 1).map((figure) => `${figure.textContent} at ${width}`))
    }
    column.style.maxWidth = ''
    return found
  })
  expect(broken).toEqual([])
})

describe('finding', () => {
  const count = () => page.getByRole('search').getByRole('status').textContent()
  const marks = () => page.evaluate(() => [...(CSS.highlights.get('find') ?? []), ...(CSS.highlights.get('find-current') ?? [])].map(String))

  it.each(['集群', 'CLUSTER', '６.２万亿元', '产值达到6.2万亿元，比'])('%s marks every place', async (query) => {
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox').fill(query)
    await expect.poll(count).toMatch(/^\d+ \/ \d+$/)
    const total = Number((await count())?.split('/')[1])
    await expect.poll(async () => (await marks()).length).toBe(total)
    const written = query.normalize('NFKC').toLowerCase()
    for (const mark of await marks()) expect(mark.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()).toBe(written)
  })

  it('marks in the contents the section of the match, wherever on the screen it stands', async () => {
    const query = bundledBriefing.article.blocks.findLast((block) => block.kind === 'reference')?.sentences[0]?.en ?? ''
    await page.getByRole('searchbox').fill(query)
    await expect.poll(count).toBe('1 / 1')
    await expect.poll(currentHeading).toBe(headingOf(await blockOfMark('find-current')))
    await page.getByRole('searchbox').fill('horse-racing')
    for (const place of ['1 / 2', '2 / 2']) {
      await expect.poll(count).toBe(place)
      await expect.poll(currentHeading).toBe(headingOf(await blockOfMark('find-current')))
      await page.keyboard.press('Enter')
    }
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
  expect(await currentHeading()).toBe(headingOf(await blockOfMark('target')))
})

it('takes the end of the article for the place when a jump led there', async () => {
  await page.getByRole('radio', { name: '幻灯片', exact: true }).click()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: '本页全部来源' }).click()
  await page.getByRole('button', { name: '在阅读视图中查看' }).click()
  await page.getByRole('main', { name: '正文' }).waitFor()
  await expect.poll(currentHeading).toBe(headingOf(await blockOfMark('target')))
  expect(await currentHeading()).toBe(bundledBriefing.article.blocks.findLast((one) => one.kind === 'heading')?.id)
})

describe('after a restart, in a small window', () => {
  let again: Application
  beforeAll(async () => {
    const blockId = await page.locator('main [data-kind="heading"]').nth(8).getAttribute('data-block')
    again = await launchApplication({ settings: { view: 'reading', readingSize: 28, ...(blockId !== null && { blockId }) }, size: { width: 1024, height: 700 } })
  })
  afterAll(() => again.close())

  it('comes back to the place in the text', async () => {
    const contents = again.page.getByRole('navigation', { name: '目录' })
    await again.page.evaluate(() => document.fonts.ready.then(() => true))
    await expect.poll(() => contents.getByRole('link').nth(8).getAttribute('aria-current')).toBe('location')
    expect(await contents.locator('[aria-current="location"]').count()).toBe(1)
  })

  it('sets the languages in turns where two columns would be too narrow', async () => {
    const lefts = () => again.page.locator('main h1').evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().left))
    const [chinese, english] = await lefts()
    expect(chinese).toBe(english)
    for (let size = 28; size > 18; size -= 1) await again.page.keyboard.press('Control+-')
    await expect.poll(async () => new Set(await lefts()).size).toBe(2)
  })
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})
