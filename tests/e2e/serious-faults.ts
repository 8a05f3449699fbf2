/** What axe finds on a page that keeps someone from using it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Faults of the grades `serious` and `critical`, each with the first places where it is. */
export async function seriousFaults(page: Page): Promise<{ readonly id: string; readonly at: readonly string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // Colours are those of the end of a transition.
    const isEnding = (animation: Animation) => animation.effect?.getComputedTiming().endTime !== Infinity
    await Promise.all(document.getAnimations().filter(isEnding).map(({ finished }) => finished.catch(() => {})))
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    return (await axe.run()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }))
  })
}
