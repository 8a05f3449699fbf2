/** axe on the windows of a talk, in light and dark, in both interface languages; and that the keyboard alone is enough. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchApplication, type Application } from './application'
import { seriousFaults } from './serious-faults'

/** Opens something in the presenter's window; what closes it again is the key beside it. */
const places: Readonly<Record<string, { readonly open: readonly string[]; readonly close: string }>> = {
  'the slide and its notes': { open: [], close: 'Home' },
  'sources of the statements': { open: ['r'], close: 'r' },
  'a covered display': { open: ['b'], close: 'b' },
  'a number that is typed': { open: ['1', '2'], close: 'Escape' },
  'a pen in the hand': { open: ['Control+p'], close: 'Escape' },
  overview: { open: ['g'], close: 'Escape' },
  help: { open: ['F1'], close: 'Escape' },
  options: { open: ['o'], close: 'Escape' },
  'companion page': { open: ['c'], close: 'Escape' },
}

describe.each([
  ['light', 'zh_CN.UTF-8'],
  ['dark', 'en_GB.UTF-8'],
] as const)('in %s, with the system in %s', (appearance, language) => {
  let application: Application
  let presenter: Page
  let audience: Page

  beforeAll(async () => {
    application = await launchApplication({ language, settings: { appearance }, screens: "{0,0 1024x768 label='Laptop' isInternal=true}{1024,0 1280x720 label='Projector'}" })
    await application.page.getByTestId('slide').waitFor()
    await application.page.keyboard.press('Control+k')
    await application.page.keyboard.type('rehearse from')
    await application.page.getByRole('menuitem', { name: language === 'zh_CN.UTF-8' ? '从头排练' : 'Rehearse from the beginning' }).click()
    ;[audience, presenter] = await Promise.all([application.window('audience'), application.window('presenter')])
    await presenter.getByTestId('notes').waitFor()
  })
  afterAll(() => application.close())

  describe('the presenter’s window', () => {
    let closing = 'Escape'

    it.each(Object.entries(places))('%s has no serious fault', async (_name, { open, close }) => {
      closing = close
      for (const key of open) await presenter.keyboard.press(key)
      await presenter.waitForTimeout(400)
      expect(await seriousFaults(presenter)).toEqual([])
    })

    afterEach(async () => {
      await presenter.keyboard.press(closing)
      await expect.poll(() => presenter.locator('[role="dialog"]').count()).toBe(0)
    })
  })

  it('the audience’s window has no serious fault', async () => {
    expect(await seriousFaults(audience)).toEqual([])
  })

  it('leads the focus through every control, and shows where it is', async () => {
    const visited = new Set<string>()
    for (let count = 0; count < 60; count += 1) {
      await presenter.keyboard.press('Tab')
      const focus = await presenter.evaluate(() => {
        const { activeElement } = document
        if (activeElement === null || activeElement === document.body) return null
        return { name: activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '', outline: getComputedStyle(activeElement).outlineStyle }
      })
      if (focus === null) break
      expect(focus).toMatchObject({ outline: 'solid' })
      visited.add(focus.name)
    }
    const disabled = 4
    const buttons = await presenter.locator('button:not([role="radio"])').count()
    expect(visited.size).toBeGreaterThan(buttons - disabled)
  })

  it('cuts nothing off in a small window', async () => {
    const outside = await presenter.evaluate(() =>
      [...document.querySelectorAll('button, [role="radio"], [data-testid="elapsed"], time')]
        .filter((control) => control.closest('nav') === null)
        .filter((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect()
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
        })
        .map((control) => control.getAttribute('aria-label') ?? control.textContent))
    expect(outside).toEqual([])
    expect(await presenter.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('the report of the rehearsal has no serious fault', async () => {
    await presenter.keyboard.press('PageDown')
    await presenter.keyboard.press('Escape')
    await presenter.locator('table').waitFor()
    expect(await seriousFaults(presenter)).toEqual([])
  })
})
