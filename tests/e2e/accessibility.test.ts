/** axe on every view and dialog, in light and dark, in both interface languages. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchApplication, type Application } from './application'
import { seriousFaults } from './serious-faults'

/** Opens a view or a dialog from the slides; what closes it again is Escape. */
const places: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'slides with notes beside': (page) => page.getByTestId('slide').waitFor(),
  'slides with notes below': (page) => runCommand(page, 'notes below the slide'),
  'reading in columns': (page) => runCommand(page, 'read in two columns'),
  'reading in turns': (page) => runCommand(page, 'read paragraph by paragraph'),
  'reading in one language': (page) => runCommand(page, 'read english only'),
  'reading with find': async (page) => {
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox').fill('25')
  },
  'sources of a note': async (page) => {
    await runCommand(page, 'notes beside the slide')
    await page.locator('aside [aria-expanded]').first().click()
    await page.getByRole('dialog').waitFor()
  },
  'command palette': (page) => page.keyboard.press('Control+k'),
  overview: async (page) => {
    await page.keyboard.press('Control+2')
    await page.keyboard.press('g')
  },
  help: (page) => page.keyboard.press('F1'),
  settings: (page) => page.keyboard.press('Control+,'),
  'export dialog': (page) => page.keyboard.press('Control+e'),
  'start of a talk': (page) => page.keyboard.press('Control+Shift+P'),
  'full screen': (page) => page.keyboard.press('F11'),
  'paste an article': (page) => runCommand(page, 'paste an article'),
  'an import that failed': async (page) => {
    await openFile(page, 'empty.txt', '')
    await page.getByRole('alert').waitFor()
  },
  'a title that is asked for': async (page) => {
    await openFile(page, 'untitled.txt', '集群由企业组成。企业相互合作。\n\n政府将加大支持力度。企业将扩大投资。')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
  },
  // Last, since it takes the place of the bundled briefing.
  'the review of a draft': async (page) => {
    await openFile(page, 'report.md', '# 东港集群\n\n## 一、现状\n\n集群由三百家企业组成。企业相互合作。\n\n责任编辑：李明\n')
    await page.locator('[data-block]').first().waitFor()
  },
}

describe.each([
  ['light', 'zh_CN.UTF-8'],
  ['dark', 'en_GB.UTF-8'],
] as const)('in %s, with the system in %s', (colorScheme, language) => {
  let application: Application

  beforeAll(async () => {
    application = await launchApplication({ colorScheme, language, size: { width: 1280, height: 800 } })
    await application.page.getByTestId('slide').waitFor()
  })
  afterAll(() => application.close())

  it.each(Object.entries(places))('%s has no serious fault', async (_name, open) => {
    const { page } = application
    await open(page)
    await page.waitForTimeout(400)
    expect(await seriousFaults(page)).toEqual([])
  })

  afterEach(async () => {
    await application.page.keyboard.press('Escape')
    await expect.poll(() => application.page.locator('[role="dialog"]').count()).toBe(0)
  })

  it('asks nothing of the network', () => {
    expect(application.requestsThatLeft()).toEqual([])
  })
})

function openFile(page: Page, name: string, text: string): Promise<void> {
  return page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
}

/** By its English name, which the palette knows in either interface language. */
async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(1)
  await page.keyboard.press('Enter')
}
