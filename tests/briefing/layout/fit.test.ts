/** The laws of the layout, for every slide kind, theme and language mode, with words of any length. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageModes } from '../../../briefing/article'
import { type Briefing, type Slide, type SlideKind, themeNames } from '../../../briefing/briefing'
import { layoutDeck } from '../../../briefing/layout/deck'
import type { Scene, TextLine } from '../../../briefing/scene'

const chinese = '先进制造业集群分工深化，产业链“链主”引领；2022年上半年产值6.2万亿元。（根植性）同期增长6.1%、'
const english = 'WMiijl cluster specialised “horse-racing” RMB 6.2 trillion; governance, interdepartmental (SRDI) 2022 '

/** A text cut from endless prose: of any length up to `longest`, starting anywhere. */
function prose(source: string, longest: number): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(source.length), fc.integer({ min: 1, max: longest })).map(([start, length]) => {
    const endless = source.repeat(Math.ceil((start + length) / source.length) + 1)
    return endless.slice(start, start + length).trim() || 'x'
  })
}

/** The widest texts that the schema lets through. */
const widest = (zh: number, en: number): fc.Arbitrary<{ zh: string; en: string }> => fc.constant({ zh: '集'.repeat(zh), en: 'W'.repeat(en) })

const sources = ['s']
const pairOf = (zh: number, en: number) => fc.oneof({ weight: 6, arbitrary: fc.record({ zh: prose(chinese, zh), en: prose(english, en) }) }, { weight: 1, arbitrary: widest(zh, en) })
const statementOf = (zh: number, en: number) => pairOf(zh, en).map((pair) => ({ ...pair, sources }))
const statement = statementOf(300, 700)
const headline = statementOf(60, 140)
const label = statementOf(24, 80)
const shortPair = pairOf(40, 80)
const labelled = fc.record({ label, explanation: statement })
const common = { id: fc.constant('slide'), section: fc.constant('part'), headline, notes: fc.constant([]) }
const withRemark = { ...common, remark: fc.option(statementOf(120, 320), { nil: undefined }) }
const list = <Item>(item: fc.Arbitrary<Item>, minLength = 1, maxLength = 7) => fc.array(item, { minLength, maxLength })
const figureText = fc.record({ before: fc.constantFrom('', '近', 'nearly', 'RMB'), digits: fc.constantFrom('6.2', '1,234,567.8', '50'), after: fc.constantFrom('', '%', '万亿元', 'trillion yuan') })

const slides: { [Kind in SlideKind]: fc.Arbitrary<Record<string, unknown>> } = {
  cover: fc.record({ ...common, subtitle: headline, byline: shortPair, date: fc.constant('2026-11-23'), picture: fc.constant('picture') }),
  agenda: fc.record(withRemark),
  section: fc.record(common),
  points: fc.record({ ...withRemark, points: list(statement) }),
  features: fc.record({ ...withRemark, features: list(labelled) }),
  figures: fc.record({ ...withRemark, figures: list(fc.record({ value: fc.record({ zh: figureText, en: figureText }), label, explanation: fc.option(statement, { nil: undefined }) })) }),
  chart: fc.record({ ...withRemark, shape: fc.constantFrom('bars', 'funnel'), bars: list(fc.record({ label, value: fc.nat(100), display: shortPair }), 2), points: list(statement, 0) }),
  timeline: fc.record({ ...withRemark, events: list(fc.record({ time: fc.nat(2030), date: shortPair, label, explanation: fc.option(statement, { nil: undefined }), track: fc.option(fc.constantFrom({ zh: '德国', en: 'Germany' }, { zh: '美国', en: 'United States' }), { nil: undefined }) }), 2) }),
  comparison: fc.record({ ...withRemark, rows: list(label, 0, 4), columns: list(fc.record({ heading: label, cells: list(statement, 1, 6) }), 2, 4) }),
  process: fc.record({ ...withRemark, steps: list(labelled, 2), points: list(statement, 0) }),
  picture: fc.record({ ...withRemark, picture: fc.constant('picture'), caption: statement, credit: statement }),
  quotation: fc.record({ ...withRemark, quotation: statement, attribution: label }),
  references: fc.record({ ...withRemark, references: list(fc.record({ title: statement, date: fc.option(fc.constant('2025-01-19'), { nil: undefined }) }), 1, 14) }),
}

function briefingWith(slide: Slide, sections: Briefing['sections']): Briefing {
  return {
    id: 'briefing',
    title: { zh: '先进制造业集群', en: 'Advanced manufacturing clusters' },
    author: { zh: '', en: '' },
    subject: { zh: '', en: '' },
    keywords: { zh: [], en: [] },
    date: '2026-11-23',
    firstLanguage: 'zh',
    theme: 'paper',
    article: { title: { id: 's', zh: '题', en: 'Title' }, blocks: [] },
    sections,
    pictures: [{ kind: 'drawing', id: 'picture', width: 400, height: 500, description: { zh: '', en: '' }, shapes: [{ path: 'M0 0 H400 V500 Z', fill: 'accent', strokeWidth: 1, opacity: 1 }] }],
    slides: [slide],
  }
}

const plainSection = { id: 'part', title: { zh: '国内发展现状', en: 'China today', sources }, summary: { zh: '三轮竞赛。', en: 'Three rounds.', sources } }

function linesOf(scene: Scene): TextLine[] {
  return scene.items.filter((item) => item.kind === 'text')
}

function expectFit(scene: Scene, where: string): void {
  const lines = linesOf(scene)
  for (const { box, runs } of lines) {
    const text = `${where}: ${runs.map((run) => run.text).join('')}`
    expect(box.x, text).toBeGreaterThanOrEqual(0)
    expect(box.y, text).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width, text).toBeLessThanOrEqual(scene.width)
    expect(box.y + box.height, text).toBeLessThanOrEqual(scene.height)
  }
  for (const [index, { box: one }] of lines.entries()) {
    for (const { box: other } of lines.slice(index + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
      expect(across > 0.5 && down > 0.5, `${where}: lines overlap at ${Math.round(one.x)}, ${Math.round(one.y)}`).toBe(false)
    }
  }
}

/** How often each character stands in the texts, spaces apart. */
function countCharacters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of texts.join('').replace(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function textsOf(scenes: readonly Scene[]): string[] {
  return scenes.flatMap(linesOf).flatMap((line) => line.runs.map((run) => run.text))
}

/** Every piece of prose in a slide, whatever its kind. */
function proseIn(value: unknown, language: 'zh' | 'en'): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => proseIn(item, language))
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  return typeof fields[language] === 'string' ? [fields[language]] : Object.values(fields).flatMap((field) => proseIn(field, language))
}

/** The slide as it is before anyone has translated it into `missing`. */
function withoutLanguage<Value>(value: Value, missing: 'zh' | 'en'): Value {
  const text = JSON.stringify(value, (_key, field: unknown) => {
    if (typeof field !== 'object' || field === null || !(missing in field)) return field
    const gone = (field as Record<string, unknown>)[missing]
    return { ...field, [missing]: typeof gone === 'string' ? '' : { before: '', digits: '', after: '' } }
  })
  return JSON.parse(text) as Value
}

describe.each(Object.keys(slides) as SlideKind[])('a %s slide', { timeout: 60_000 }, (kind) => {
  const sectionTitle = kind === 'section' || kind === 'agenda' ? label : fc.constant(plainSection.title)
  const sections = fc.array(fc.record({ id: fc.constant('part'), title: sectionTitle, summary: kind === 'agenda' ? statement : fc.constant(plainSection.summary) }), { minLength: 1, maxLength: kind === 'agenda' ? 7 : 1 })
  const briefings = fc.tuple(slides[kind], sections).map(([fields, parts]) => {
    const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    return briefingWith({ kind, ...present } as Slide, parts)
  })

  it('keeps every line inside the slide and clear of the others, in every mode and theme', () => {
    fc.assert(
      fc.property(briefings, fc.constantFrom(...themeNames), (briefing, theme) => {
        for (const page of layoutDeck(briefing, theme).pages) {
          for (const mode of languageModes) expectFit(page.scene(mode), `${page.id} ${mode}`)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('shows the same words in every mode while one language is missing, and says alone that it is', () => {
    fc.assert(
      fc.property(briefings, fc.constantFrom('zh' as const, 'en' as const), (whole, missing) => {
        const there = missing === 'zh' ? 'en' : 'zh'
        const briefing = { ...withoutLanguage(whole, missing), firstLanguage: there } as Briefing
        for (const page of layoutDeck(briefing, 'paper').pages) {
          const [alone, both, asked] = [page.scene(missing), page.scene('both'), page.scene(there)].map((scene) => textsOf([scene]).join(''))
          for (const mode of languageModes) expectFit(page.scene(mode), `${page.id} ${mode}`)
          expect(both).toBe(asked)
          expect(alone).toMatch(missing === 'zh' ? /尚未译成中文/ : /Not yet translated/)
          expect(asked).not.toMatch(/尚未译成中文|Not yet translated/)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('is continued rather than cut: no word is lost in any language', () => {
    fc.assert(
      fc.property(briefings, fc.constantFrom('zh' as const, 'en' as const), (briefing, language) => {
        const { pages } = layoutDeck(briefing, 'paper')
        const shown = countCharacters(textsOf(pages.map((page) => page.scene(language))))
        // The name of a track is written once, however many events are on it.
        const written = JSON.parse(JSON.stringify(briefing.slides[0], (key, value: unknown) => (key === 'track' ? undefined : value))) as Slide
        for (const [character, count] of countCharacters(proseIn(written, language))) {
          expect(shown.get(character) ?? 0, character).toBeGreaterThanOrEqual(count)
        }
      }),
      { numRuns: 20 },
    )
  })
})
