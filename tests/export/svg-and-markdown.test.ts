import { expect, it } from 'vitest'
import { type Block, languageModes, sentencesOf } from '../../briefing/article'
import { piecesOf } from '../../briefing/slide-pieces'
import { writeMarkdown } from '../../export/markdown'
import { writeSvgSlides } from '../../export/svg-slides'
import { bundledBriefing } from '../bundled-briefing'

it.each(languageModes)('writes as many slides in %s as in any language, in order', (mode) => {
  const slides = writeSvgSlides(bundledBriefing, 'paper', mode)
  expect(slides.map(({ name }) => name)).toEqual(writeSvgSlides(bundledBriefing, 'ink', 'both').map(({ name }) => name))
  expect(slides[0]?.name).toBe('slide-01.svg')
  for (const { svg } of slides) {
    expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /)
    expect(svg).toContain('<text ')
    expect(svg).not.toMatch(/<script|<foreignObject|href=/)
  }
})

/** The words without Markdown's own signs. */
const plain = (text: string): string => text.replace(/[\\*>#\s]/g, '')

it('writes every statement, note and sentence as Markdown in both languages', () => {
  const markdown = plain(writeMarkdown(bundledBriefing, 'both'))
  const pairs = [
    ...sentencesOf(bundledBriefing.article).slice(1),
    ...bundledBriefing.slides.flatMap((slide) => [slide.headline, ...slide.notes, ...piecesOf(slide, bundledBriefing).flatMap(({ label, text }) => [label, text].filter((pair) => pair !== null))]),
  ]
  for (const text of pairs.flatMap(({ zh, en }) => [zh, en])) expect(markdown.includes(plain(text)), text).toBe(true)
})

it.each(languageModes)('steps down one level of heading at a time, in %s', (mode) => {
  const levels = [...writeMarkdown(bundledBriefing, mode).matchAll(/^(#+) /gm)].map(([, signs]) => signs?.length ?? 0)
  expect(levels[0]).toBe(1)
  levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1))
})

it('puts no slide below a section that it is not in', () => {
  const outline = [...writeMarkdown(bundledBriefing, 'en').matchAll(/^(#{2,3}) (.*)$/gm)]
  const last = bundledBriefing.slides.at(-1)
  expect(last?.section).toBeUndefined()
  expect(outline.find(([, , title]) => title?.endsWith(last?.headline.en ?? '?'))?.[1]).toBe('##')
})

it('sets a figure as running text, its words apart from the digits', () => {
  const markdown = writeMarkdown(bundledBriefing, 'en')
  for (const written of ['RMB 6.2 trillion', '+6.1%', 'nearly 100', 'over 1,000', 'nearly 50%', '56 clusters']) expect(markdown).toContain(`**${written} `)
})

it('leaves the other language out when one is asked for', () => {
  const markdown = writeMarkdown(bundledBriefing, 'en')
  expect(markdown).not.toContain(bundledBriefing.slides[3]?.headline.zh)
  expect(markdown).toContain(bundledBriefing.slides[3]?.headline.en)
})

it('lets no sign of the author’s become markup', () => {
  const briefing = { ...bundledBriefing, subject: { zh: '*重点* <b>集群</b> [链接](x)', en: '1. _first_ `code` # not a heading' } }
  const markdown = writeMarkdown(briefing, 'both')
  expect(markdown).toContain('\\*重点\\* \\<b\\>集群\\</b\\> \\[链接\\](x)')
  expect(markdown).toContain('1\\. \\_first\\_ \\`code\\` \\# not a heading')
})

it('writes a table of the article as a table of Markdown, and a label bold', () => {
  const sentence = (id: string, zh: string, en: string) => ({ id, zh, en })
  const blocks: Block[] = [
    { kind: 'table', headerRows: 1, rows: [['h1', 'h2'], ['c1', null]], id: 'table', sentences: [sentence('h1', '地区', 'Region'), sentence('h2', '产值|亿元', 'Output'), sentence('c1', '合肥', 'Hefei')] },
    { kind: 'labelled', id: 'label', sentences: [sentence('l1', '治理', 'Governance'), sentence('l2', '先自治。', 'Self-rule first.')] },
    { kind: 'debris', what: 'menu', id: 'menu', sentences: [sentence('d1', '首页', 'Home')] },
  ]
  const markdown = writeMarkdown({ ...bundledBriefing, article: { ...bundledBriefing.article, blocks } }, 'zh')
  expect(markdown).toContain('| 地区 | 产值\\|亿元 |\n| --- | --- |\n| 合肥 |  |')
  expect(markdown).toContain('**治理**：先自治。')
  expect(markdown).not.toContain('首页')
})
