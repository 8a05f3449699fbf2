import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApplication, type Application } from './application'

let application: Application

beforeAll(async () => {
  application = await launchApplication()
})
afterAll(() => application.close())

it('says on which runtime it is running', () => {
  expect(application.output()).toMatch(/Duobrief 在已安装的浏览器上运行：.*chrom/i)
})

it('opens a window with the bundled briefing', async () => {
  const reply = await application.page.evaluate(() => window.desktop.openWorkspace({}))
  expect(reply).toMatchObject({ ok: true, value: { briefing: { id: 'advanced-manufacturing-clusters' } } })
})

it('has something to show', async () => {
  await application.page.waitForSelector('#root > *')
  expect(await application.page.title()).not.toBe('')
})

it('does not speak of settings that nobody has touched', async () => {
  expect(await application.page.getByRole('status').filter({ hasText: '设置' }).count()).toBe(0)
})

it('asks nothing of the network', () => {
  expect(application.requestsThatLeft()).toEqual([])
})

it('says that settings were reset which it could not read, and keeps the others', async () => {
  const reset = await launchApplication({ settings: { view: 'reading', readingSize: 99 }, language: 'en_GB.UTF-8' })
  try {
    await reset.page.getByText('could not be read').waitFor()
    expect(await reset.page.evaluate(() => window.desktop.openWorkspace({}))).toMatchObject({ value: { settings: { view: 'reading', readingSize: 18 } } })
  } finally {
    await reset.close()
  }
})
