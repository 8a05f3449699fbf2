/** What the benchmark measures with: briefings of any length, and the same pages for Chromium to print. */
import { pathToFileURL } from 'node:url'
import type { Briefing } from '../../briefing/briefing'
import { writeBriefing } from '../../briefing/briefing-file'
import { describeSources, placesOf } from '../../briefing/handout/places'
import { pageOf, words } from '../../briefing/handout/words'
import { layoutDeck } from '../../briefing/layout/deck'
import { sceneToSvg, serialiseSvg } from '../../briefing/scene-svg'
import { fontFamilies, fontFile } from '../../export/fonts'
import { bundledBriefing } from '../bundled-briefing'

/** The bundled briefing with its slides repeated until there are `count` of them. */
export function briefingOf(count: number): Briefing {
  const { slides } = bundledBriefing
  return {
    ...bundledBriefing,
    slides: Array.from({ length: count }, (_, index) => {
      const slide = slides[index % slides.length] as Briefing['slides'][number]
      return index < slides.length ? slide : { ...slide, id: `${slide.id}-${Math.floor(index / slides.length)}` }
    }),
  }
}

export const bundledCount = bundledBriefing.slides.length

/** The saved form, for a process of its own. */
export function savedBriefing(count: number): string {
  return writeBriefing(briefingOf(count))
}

/** Milliseconds a slide: continuations decided over all language modes, and every slide set in both languages. */
export function timeLayout(count: number): number {
  const briefing = briefingOf(count)
  const start = performance.now()
  for (const page of layoutDeck(briefing, 'plain').pages) page.scene('both')
  return (performance.now() - start) / count
}

/** Notes pages as HTML: each slide as SVG, its notes in two columns below, with the bundled font files. */
export function printablePages(count: number): string {
  const briefing = briefingOf(count)
  const { pages } = layoutDeck(briefing, 'plain')
  const places = placesOf(briefing.article)
  const fonts = fontFamilies.flatMap((family) =>
    ([400, 700] as const).map((weight) => `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${pathToFileURL(fontFile(family, weight)).href}') }`),
  )
  const contents = pages.map((page) => row([page.slide.headline.zh, page.slide.headline.en, String(page.number)]))
  const sheets = pages.map((page) => {
    const sources = describeSources(page.slide.notes.map((note) => note.sources), places)
    const place = pageOf(page.number, pages.length)
    return `<section><header>${escapeHtml(`${briefing.title.zh} ${briefing.title.en}`)}</header>${serialiseSvg(sceneToSvg(page.scene('both')))}
<table>${row([words.notes.zh, words.notes.en])}${page.slide.notes.map((note) => row([note.zh, note.en])).join('')}${row([sources.zh, sources.en])}</table>
<footer>${escapeHtml(`${place.zh} ${place.en}`)}</footer></section>`
  })
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(briefing.title.zh)}</title><style>${fonts.join('\n')}
@page { size: A4; margin: 19mm } body { margin: 0; font: 9.8pt/1.5 'Source Sans 3', 'Noto Sans SC' } section { break-after: page }
svg { width: 100%; height: auto; border: .5pt solid #c7cdd6 } table { width: 100% } td { width: 50%; vertical-align: top }</style>
<h1>${escapeHtml(briefing.title.zh)}</h1><table>${contents.join('')}</table>${sheets.join('')}</html>`
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
