/**
 * The layout's own numbers, measured again by a browser: every slide of the bundled briefing, exported as SVG,
 * in every language mode and theme, with the bundled fonts.
 */
import { pathToFileURL } from 'node:url'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageModes } from '../../briefing/article'
import { themeNames } from '../../briefing/briefing'
import { layoutDeck } from '../../briefing/layout/deck'
import { sceneToSvg, serialiseSvg } from '../../briefing/scene-svg'
import { findChromium } from '../../electron/chromium-host/find-chromium'
import { fontFamilies, fontFile } from '../../export/fonts'
import { bundledBriefing } from '../bundled-briefing'

interface Fault {
  readonly slide: number
  readonly fault: string
}

/** Lines of text that leave their slide, and lines that overlap. Runs in the page. */
function findFaults(): Fault[] {
  const faults: Fault[] = []
  document.querySelectorAll('svg').forEach((svg, index) => {
    const slide = index + 1
    const lines = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', box: text.getBBox() }))
    for (const { text, box } of lines) {
      if (box.x < 0 || box.y < 0 || box.x + box.width > 1280 || box.y + box.height > 720) faults.push({ slide, fault: `outside the slide: ${text}` })
    }
    lines.forEach((one, first) => {
      for (const other of lines.slice(first + 1)) {
        const across = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x)
        const down = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y)
        if (across > 0.5 && down > 0.5) faults.push({ slide, fault: `overlap: ${one.text} / ${other.text}` })
      }
    })
  })
  return faults
}

describe('slides drawn by Chromium', () => {
  let browser: Browser
  let page: Page
  let folder: string

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    folder = await mkdtemp(join(tmpdir(), 'duobrief-svg-'))
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(body: string): Promise<void> {
    const faces = fontFamilies.flatMap((family) => ([400, 700] as const).map((weight) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${pathToFileURL(fontFile(family, weight)).href}') }`))
    // The slides are drawn at their own size: at others the browser rounds the fonts' heights to other pixels.
    await writeFile(join(folder, 'slides.html'), `<!doctype html><meta charset="utf-8"><style>${faces.join('\n')} svg { display: block }</style>${body}`)
    await page.goto(pathToFileURL(join(folder, 'slides.html')).href)
    await page.evaluate(() => document.fonts.ready)
  }

  it.each(themeNames.flatMap((theme) => languageModes.map((mode) => [theme, mode] as const)))('keep every line in its place: %s, %s', async (theme, mode) => {
    const { pages } = layoutDeck(bundledBriefing, theme)
    await open(pages.map((one) => serialiseSvg(sceneToSvg(one.scene(mode)))).join('\n'))
    expect(await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').length)).toBeGreaterThanOrEqual(3)
    expect(await page.evaluate(findFaults)).toEqual([])
  })

  it('are as wide as the layout measured them', async () => {
    const { pages } = layoutDeck(bundledBriefing, 'paper')
    await open(pages.map((one) => serialiseSvg(sceneToSvg(one.scene('both')))).join('\n'))
    const drawn = await page.evaluate(() => [...document.querySelectorAll('svg tspan')].map((run) => (run as SVGTSpanElement).getComputedTextLength()))
    const measured = pages.flatMap((one) => one.scene('both').items.flatMap((item) => (item.kind === 'text' ? item.runs : [])))
    expect(drawn.length).toBe(measured.length)
    measured.forEach((run, index) => {
      expect(Math.abs((drawn[index] ?? 0) - run.width), run.text).toBeLessThanOrEqual(Math.max(1, run.width * 0.01))
    })
  })
})
