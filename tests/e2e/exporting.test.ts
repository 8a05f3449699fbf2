/** Exporting a handout through the dialog, and reading the file back with another program. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HandoutOptions } from '../../briefing/handout/options'
import { layoutHandout } from '../../briefing/handout/handout'
import { bundledBriefing } from '../bundled-briefing'
import { launchApplication, type Application } from './application'

const run = promisify(execFile)
let folder: string
let application: Application
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-export-'))
  application = await launchApplication({
    size: { width: 1280, height: 800 },
    dialogAnswers: [join(folder, 'first.pdf'), null, join(folder, 'outline.pdf'), join(folder, 'missing', 'third.pdf'), null],
  })
  page = application.page
  await page.getByTestId('slide').waitFor()
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true, force: true })
})

const dialog = () => page.getByRole('dialog', { name: '导出 PDF 讲义' })
const open = () => page.getByRole('button', { name: '导出', exact: true }).click()
const start = () => dialog().getByRole('button', { name: '导出…' }).click()
const firstAfterContents = (options: Partial<HandoutOptions>) =>
  layoutHandout(bundledBriefing, HandoutOptions.parse(options)).pages.length - layoutHandout(bundledBriefing, HandoutOptions.parse({ ...options, contents: false })).pages.length + 1
const pagesOf = (options: Partial<HandoutOptions>) => layoutHandout(bundledBriefing, HandoutOptions.parse(options)).pages.length

it('previews the pages that will be printed', async () => {
  await open()
  const pages = pagesOf({})
  const first = firstAfterContents({})
  expect(first).toBeGreaterThan(1)
  await dialog().getByRole('status').filter({ hasText: `第 ${first} 页，共 ${pages} 页` }).waitFor()
  await dialog().getByRole('button', { name: '下一页' }).click()
  await dialog().getByRole('status').filter({ hasText: `第 ${first + 1} 页，共 ${pages} 页` }).waitFor()
})

it('tells what header and footer say when nothing is written there', async () => {
  await expect.poll(() => dialog().getByRole('textbox', { name: '页眉' }).getAttribute('placeholder')).toBe('先进制造业集群 · Advanced manufacturing clusters')
  expect(await dialog().getByRole('textbox', { name: '页脚' }).getAttribute('placeholder')).toBe('2026年11月23日 · 23 November 2026')
})

it('shows of another layout the first page after the contents', async () => {
  await dialog().getByText('每页 6 张').click()
  await dialog().getByRole('status').filter({ hasText: `第 ${firstAfterContents({ layout: '6' })} 页，共 ${pagesOf({ layout: '6' })} 页` }).waitFor()
  await dialog().getByText('备注页').click()
})

it('writes a file that another program reads: every headline in both languages, as many pages as promised', async () => {
  await start()
  await dialog().getByText(/^已导出/).waitFor()
  const path = join(folder, 'first.pdf')
  const { stdout: facts } = await run('pdfinfo', [path])
  expect(facts).toMatch(new RegExp(`Pages: +${pagesOf({})}`))
  expect(await dialog().getByText(/^已导出/).textContent()).toContain(`${pagesOf({})} 页`)
  const { stdout: text } = await run('pdftotext', [path, '-'], { maxBuffer: 16 * 1024 * 1024 })
  const joined = text.replaceAll(/\s/g, '')
  for (const { headline } of bundledBriefing.slides) {
    expect(joined).toContain(headline.zh.replaceAll(/\s/g, ''))
    expect(joined).toContain(headline.en.replaceAll(/\s/g, ''))
  }
  await dialog().getByRole('button', { name: '完成' }).click()
})

it('leads back to the choices when the save dialog is left', async () => {
  await open()
  await start()
  await expect.poll(() => dialog().getByRole('button', { name: '导出…' }).isVisible()).toBe(true)
  expect(await readdir(folder)).toEqual(['first.pdf'])
})

it('exports what was chosen, and remembers it', async () => {
  await dialog().getByText('大纲').click()
  await dialog().getByRole('radiogroup', { name: '备注语言' }).getByRole('radio', { name: '英文' }).click()
  await dialog().getByRole('radio', { name: 'Letter' }).click()
  await start()
  await dialog().getByText(/^已导出/).waitFor()
  const { stdout: facts } = await run('pdfinfo', [join(folder, 'outline.pdf')])
  expect(facts).toMatch(/Page size: +612 x 792/)
  expect((await stat(join(folder, 'outline.pdf'))).size).toBeGreaterThan(1000)
  await dialog().getByRole('button', { name: '完成' }).click()
  await open()
  await dialog().getByRole('radio', { name: '大纲', checked: true }).waitFor()
})

it('says in one sentence that a place cannot be written to, and leaves nothing behind', async () => {
  await start()
  expect(await dialog().getByRole('alert').textContent()).toMatch(/^无法写入所选位置。/)
  expect((await readdir(folder)).sort()).toEqual(['first.pdf', 'outline.pdf'])
})

it('forgets the failure when another try begins, even if its save dialog is left', async () => {
  await dialog().getByRole('button', { name: '重试' }).click()
  await expect.poll(() => dialog().getByRole('alert').count()).toBe(0)
  await dialog().getByRole('button', { name: '导出…' }).waitFor()
})

it('has every choice in sight in a small window', async () => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1024, 700])
  const footer = await dialog().getByRole('textbox', { name: '页脚' }).boundingBox()
  const startButton = await dialog().getByRole('button', { name: '导出…' }).boundingBox()
  expect((footer?.y ?? Infinity) + (footer?.height ?? 0)).toBeLessThan((startButton?.y ?? 0) - 12)
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})
