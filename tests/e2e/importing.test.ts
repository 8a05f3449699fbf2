/** From an article to a briefing as its user goes the way: open, drop, paste, choose, review, change, save, and find it again. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApplication, type Application } from './application'
import { seriousFaults } from './serious-faults'

const run = promisify(execFile)
const article = `关于东港集群建设的报告

一、总体情况

集群是产业分工深化的形式。东港集群由三百家企业组成，产值达到6.2亿元，比上年增长6.1%。企业之间相互合作，共同研发，共同开拓市场。

二、主要经验

创新能力强：集群建立了研究院，每年投入研发经费。
协作关系密：企业与学校签订协议，培养技术工人。
服务平台全：平台提供检测、融资和法律服务。

三、下一步打算

政府将加大支持力度。企业将扩大投资。学校将增设专业。
`
const title = '关于东港集群建设的报告'

let folder: string
let application: Application
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-import-'))
  application = await launchApplication({ size: { width: 1280, height: 800 }, dialogAnswers: [join(folder, 'dong-gang.brief'), join(folder, 'handout.pdf')] })
  page = application.page
  await page.getByTestId('slide').waitFor()
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true, force: true })
})

const openFile = (name: string, content: string | Buffer, target = page) =>
  target.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
const dialog = () => page.getByRole('dialog')
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click()
const articleSide = () => page.getByRole('region', { name: '原文的识别结果' })
const draftSide = () => page.getByRole('main', { name: '简报初稿' })
const blockWith = (words: string) => articleSide().locator('[data-block]').filter({ hasText: words }).first()
const openTitle = () => page.getByRole('heading', { level: 1 }).textContent()

describe('what cannot be imported', () => {
  it.each([
    ['empty.txt', '', /“empty\.txt”中没有内容，/],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /“old\.doc”是 \.doc 文件，/],
    ['torn.docx', Buffer.from('PK\u0003\u0004 torn'), /“torn\.docx”已损坏/],
    ['torn.brief', Buffer.from('PK\u0003\u0004 torn'), /简报“torn\.brief”已损坏/],
    ['wrong.json', '{}', /简报“wrong\.json”已损坏/],
  ])('%s is told in one sentence, and what is open stays', async (name, content, sentence) => {
    const before = await openTitle()
    await openFile(name, content)
    expect(await dialog().getByRole('alert').textContent()).toMatch(sentence)
    await press('知道了')
    expect(await openTitle()).toBe(before)
  })

  it('what is too large is not even read', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'long.txt'))
      return data
    })
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    expect(await dialog().getByRole('alert').textContent()).toMatch(/“long\.txt”超过了 10 MB 的上限/)
    await press('知道了')
  })

  it('several files, or nothing on the clipboard, neither', async () => {
    await drop([['one.txt', article], ['two.txt', article]])
    expect(await dialog().getByRole('alert').textContent()).toMatch(/^一次只能将一篇文章制成简报/)
    await press('知道了')
    await paste({})
    expect(await dialog().getByRole('alert').textContent()).toMatch(/^剪贴板中没有文字/)
    await press('知道了')
  })
})

it('is cancelled at once, and leaves what is open', async () => {
  const before = await openTitle()
  await openFile('long.txt', `${article}\n`.repeat(9000))
  const cancel = dialog().getByRole('button', { name: '取消' })
  await cancel.waitFor()
  const milliseconds = await cancel.evaluate(async (button: HTMLElement) => {
    const began = performance.now()
    button.click()
    while (document.querySelector('[role="dialog"]') !== null) await new Promise((resolve) => setTimeout(resolve, 5))
    return performance.now() - began
  })
  // 200 ms on a quiet machine; the one that the tests run on need not be.
  expect(milliseconds).toBeLessThan(1000)
  expect(await openTitle()).toBe(before)
})

it('asks which encoding reads well when it cannot tell, and reads with the one chosen', async () => {
  // Of UTF-16 without its mark nobody can be sure.
  await openFile('unmarked.txt', Buffer.from(article, 'utf16le'))
  await dialog().getByRole('radio', { name: /UTF-16LE/ }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog().locator('label').filter({ hasText: /UTF-16LE/ }).click()
  await press('继续')
  await expect.poll(openTitle).toBe(title)
})

it('shows the review of an article that was opened', async () => {
  await openFile('report.txt', article)
  await draftSide().waitFor()
  expect(await openTitle()).toBe(title)
  await articleSide().getByText('东港集群由三百家企业组成').waitFor()
  await page.getByText('100%').waitFor()
  await page.getByText('尚未翻译').first().waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

it('lights up the slides of a block, and the blocks of a slide', async () => {
  const lit = (side: 'block' | 'slide') => page.locator(`[data-${side}][data-lit]`)
  await blockWith('总体情况').hover()
  await expect.poll(() => lit('slide').count()).toBeGreaterThan(0)
  // A slide far from sight is drawn when it is asked for.
  await blockWith('政府将加大支持力度').getByRole('button', { name: /^查看初稿第/ }).last().click()
  await draftSide().locator('[data-slide]:focus').hover()
  await expect.poll(() => blockWith('政府将加大支持力度').getAttribute('data-lit')).toBe('true')
  // The keyboard does the same.
  await blockWith('总体情况').getByRole('button').first().focus()
  await expect.poll(() => lit('block').count()).toBe(1)
  await expect.poll(() => blockWith('总体情况').getAttribute('data-lit')).toBe('true')
})

it('leads from a block to its slide, and back', async () => {
  const link = blockWith('政府将加大支持力度').getByRole('button', { name: /^查看初稿第/ }).last()
  const number = /\d+/.exec((await link.getAttribute('aria-label')) ?? '')?.[0]
  await link.click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-slide'))).not.toBeNull()
  await draftSide().getByRole('button', { name: `查看第 ${number} 页在原文中的出处` }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-block'))).not.toBeNull()
})

it('sets a block aside, brings it back, and undoes', async () => {
  const words = '政府将加大支持力度'
  await retype(words, '搁置')
  const aside = articleSide().getByRole('button', { name: /已搁置 1 行/ })
  await aside.waitFor()
  await expect.poll(() => draftSide().getByText(words).count()).toBe(0)
  await aside.click()
  await retype(words, '恢复为正文')
  await expect.poll(() => draftSide().getByText(words).count()).toBeGreaterThan(0)
  await page.keyboard.press('Control+z')
  await aside.waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => articleSide().getByRole('button', { name: /已搁置/ }).count()).toBe(0)
})

it('keeps the kind that a slide was given when the draft is made again', async () => {
  const menu = draftSide().getByRole('button', { name: /可改为其他版式$/ }).first()
  const before = await menu.getAttribute('aria-label')
  const card = await menu.evaluate((button) => button.closest('[data-slide]')?.getAttribute('data-slide'))
  await menu.click()
  await page.getByRole('menuitemradio').and(page.locator(':not([aria-checked="true"])')).first().click()
  const ofCard = draftSide().locator(`[data-slide="${card}"]`).getByRole('button', { name: /可改为其他版式$/ })
  await expect.poll(() => ofCard.getAttribute('aria-label')).not.toBe(before)
  const after = await ofCard.getAttribute('aria-label')
  await retype('总体情况', '二级标题')
  await expect.poll(() => blockWith('总体情况').getByRole('button').first().textContent()).toBe('二级标题')
  expect(await ofCard.getAttribute('aria-label')).toBe(after)
  await page.keyboard.press('Control+z')
})

it('saves to a .brief', async () => {
  const unsaved = page.getByRole('img', { name: '有未保存的更改' })
  await unsaved.waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('dong-gang.brief').waitFor()
  expect(await unsaved.count()).toBe(0)
  expect((await stat(join(folder, 'dong-gang.brief'))).size).toBeGreaterThan(500)
})

it('exports the briefing of the article as a PDF', async () => {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await dialog().getByRole('button', { name: '导出…' }).click()
  await dialog().getByText(/^已导出/).waitFor({ timeout: 30_000 })
  await dialog().getByRole('button', { name: '完成' }).click()
  const { stdout } = await run('pdftotext', [join(folder, 'handout.pdf'), '-'])
  expect(stdout.replaceAll(/\s/g, '')).toContain('东港集群由三百家企业组成')
})

it('takes what is dropped, and asks for a title where there is none', async () => {
  await drop([['talk.md', '集群由企业组成。企业相互合作。\n\n政府将加大支持力度。企业将扩大投资。']])
  const field = dialog().getByRole('textbox', { name: '题目' })
  await field.waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await field.fill('集群四句')
  await page.keyboard.press('Enter')
  await draftSide().waitFor()
  await expect.poll(openTitle).toBe('集群四句')
})

it('takes what is pasted, rich text before plain', async () => {
  await paste({ 'text/html': '<h1>粘贴的报告</h1><h2>一、现状</h2><p>集群由三百家企业组成。企业相互合作。</p>', 'text/plain': '纯文本' })
  await expect.poll(openTitle).toBe('粘贴的报告')
  await blockWith('现状').and(page.locator('[data-kind="heading"]')).waitFor()
})

it('offers the unsaved briefing that had to make room', async () => {
  await page.getByRole('region', { name: '未保存的简报' }).getByRole('button', { name: '重新打开' }).click()
  await expect.poll(openTitle).toBe('集群四句')
})

it('opens a .brief in another run, and keeps an unsaved draft when that is killed', async () => {
  const userData = await mkdtemp(join(folder, 'user-'))
  const first = await launchApplication({ userData, size: { width: 1280, height: 800 } })
  await first.page.getByTestId('slide').waitFor()
  await first.page.locator('input[type=file]').setInputFiles(join(folder, 'dong-gang.brief'))
  await first.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await first.page.getByRole('radio', { name: '审阅' }).waitFor()
  const later = '关于西港集群建设的报告'
  await openFile('report.txt', article.replace(title, later), first.page)
  await first.page.getByRole('main', { name: '简报初稿' }).waitFor()
  // Written half a second after the change.
  await expect.poll(async () => JSON.stringify(await Promise.all((await readdir(join(userData, 'drafts')).catch(() => [])).map((name) => readFile(join(userData, 'drafts', name), 'utf8')))), { timeout: 10_000 }).toContain(later)
  first.process.kill('SIGKILL')
  await first.close()
  const second = await launchApplication({ userData })
  await second.page.getByRole('heading', { level: 1, name: later }).waitFor()
  await second.page.getByRole('img', { name: '有未保存的更改' }).waitFor()
  await second.close()
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})

async function retype(words: string, to: string): Promise<void> {
  await blockWith(words).getByRole('button').first().click()
  await page.getByRole('menuitemradio', { name: to, exact: true }).click()
}

/** As if files were let go over the window. */
async function drop(files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  const transfer = await page.evaluateHandle((contents) => {
    const data = new DataTransfer()
    for (const [name, content] of contents) data.items.add(new File([content], name))
    return data
  }, files)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.getByText('松开鼠标，将文章制成简报').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** As if Ctrl+V had been pressed with these texts on the clipboard. */
async function paste(texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((contents) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(contents)) clipboardData.setData(type, text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, texts)
}
