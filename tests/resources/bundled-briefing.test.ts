/**
 * The briefing that ships with the program: complete, paired, traced and cleanly set.
 *
 * `fixtures/facts.json` lists what must stand in both languages, as alternatives of which one must be
 * found; `fixtures/terms.json` is the term base. Neither test says anything about style: that is for readers.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sentencesOf, type Pair } from '../../briefing/article'
import type { Slide, SlideKind } from '../../briefing/briefing'
import { readBriefing, writeBriefing } from '../../briefing/briefing-file'
import { layoutDeck } from '../../briefing/layout/deck'
import { statementsOf } from '../../briefing/slide-pieces'
import facts from '../fixtures/facts.json'
import terms from '../fixtures/terms.json'

const path = new URL('../../resources/briefings/advanced-manufacturing-clusters/briefing.json', import.meta.url)
const text = readFileSync(path, 'utf8')
const result = readBriefing(text)
if (!result.ok) throw new Error(JSON.stringify(result.failure))
const briefing = result.value
const { article, slides } = briefing
const sentences = sentencesOf(article)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Every text of the value in both languages; the three pieces of a large figure are read as one. */
function pairsOf(value: unknown): Pair[] {
  if (!isRecord(value)) return []
  const { zh, en } = value
  if (typeof zh === 'string' && typeof en === 'string') return [{ zh, en }]
  if (isRecord(zh) && isRecord(en)) return [{ zh: `${zh['before']}${zh['digits']}${zh['after']}`, en: `${en['before']} ${en['digits']} ${en['after']}`.trim() }]
  return Object.values(value).flatMap(pairsOf)
}

const countCharacters = (chinese: string) => chinese.replace(/\s/g, '').length
const countWords = (english: string) => english.trim().split(/\s+/).length
const joinChinese = (pairs: readonly Pair[]) => pairs.map(({ zh }) => zh).join('\n')
const joinEnglish = (pairs: readonly Pair[]) => pairs.map(({ en }) => en).join('\n')
const slidesOf = <Kind extends SlideKind>(kind: Kind) => slides.filter((slide): slide is Extract<Slide, { kind: Kind }> => slide.kind === kind)

it('stands in the saved form, byte for byte', () => {
  expect(writeBriefing(briefing)).toBe(text)
})

describe('what it tells', () => {
  it.each([
    ['the reading edition', sentences as Pair[]],
    ['the slides and their notes', pairsOf(slides)],
  ])('holds every fact in both languages: %s', (_name, pairs) => {
    const chinese = joinChinese(pairs).replace(/\s/g, '')
    const english = joinEnglish(pairs).toLowerCase()
    const missing = facts.facts.flatMap(({ id, zh, en }) => [
      ...(zh.some((pattern) => chinese.includes(pattern.replace(/\s/g, ''))) ? [] : [`${id}: zh`]),
      ...(en.some((pattern) => english.includes(pattern.toLowerCase())) ? [] : [`${id}: en`]),
    ])
    expect(missing).toEqual([])
  })

  it('traces every sentence of the article to a slide or a note', () => {
    const told = new Set(slides.flatMap(statementsOf).flatMap(({ sources }) => sources))
    expect(sentences.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
  })

  it('has 22 to 30 slides and every kind that the material asks for', () => {
    expect(slides.length).toBeGreaterThanOrEqual(22)
    expect(slides.length).toBeLessThanOrEqual(30)
    const needed: SlideKind[] = ['cover', 'agenda', 'section', 'points', 'features', 'figures', 'chart', 'timeline', 'comparison', 'process', 'quotation', 'references']
    const kinds = new Set(slides.map(({ kind }) => kind))
    expect(needed.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(slidesOf('section').map(({ section }) => section)).toEqual(['concept', 'abroad', 'china', 'trends'])
  })

  it('sets the leading figures large', () => {
    const figures = slidesOf('figures').flatMap((slide) => slide.figures.map(({ value }) => pairsOf(value)[0]?.zh))
    expect(figures).toEqual(expect.arrayContaining(['6.2万亿元', '+6.1%', '近50%', '上千家', '近100家']))
    expect(slidesOf('chart').map(({ shape, bars }) => [shape, bars.map(({ value }) => value)])).toEqual([['funnel', [60, 25]]])
  })

  it('puts the years of the three countries in their order', () => {
    const years = slidesOf('timeline').flatMap(({ events }) => events.map(({ time, track }) => `${Math.floor(time)} ${track?.en}`))
    expect(years).toEqual(['1995 Germany', '2007 Germany', '2009 United States', '2010 United States', '2012 Germany', '2022 China'])
  })

  it('heads each event of the timeline with what happened, the country standing above it', () => {
    const events = slidesOf('timeline').flatMap((slide) => slide.events)
    expect(events.map(({ label }) => label.zh)).toEqual(['生物区域计划', '集群竞争计划', '美国创新战略', '三项集群计划', '走向集群计划', '25个重点集群'])
    expect(events.map(({ track }) => track?.zh)).toEqual(['德国', '德国', '美国', '美国', '德国', '中国'])
  })

  it('names the three kinds of facility beside their share', () => {
    const facilities = slidesOf('figures').flatMap(({ figures }) => figures).find(({ value }) => value.zh.digits === '50')
    expect(facilities?.explanation?.zh).toMatch(/制造业创新中心.*工业互联网平台.*二级节点/)
    expect(facilities?.explanation?.en).toMatch(/innovation centres.*Internet platforms.*secondary nodes/)
  })

  it('opens no section with the same sentence twice', () => {
    for (const { id, title, summary } of briefing.sections) {
      const headline = slidesOf('section').find(({ section }) => section === id)?.headline
      const said = [title, summary, headline].map((pair) => pair?.zh.replace(/。$/, ''))
      expect(new Set(said).size, id).toBe(3)
    }
  })

  it('keeps the ten related reports with their date', () => {
    const references = slidesOf('references').flatMap((slide) => slide.references)
    expect(references.map(({ date }) => date)).toEqual(Array.from({ length: 10 }, () => '2025-01-19'))
  })
})

describe('how much it tells', () => {
  it.each(slides.map((slide) => [slide.id, slide] as const))('%s has notes of 80 to 200 characters and the English to match', (_id, { notes }) => {
    const characters = countCharacters(joinChinese(notes))
    const words = countWords(joinEnglish(notes))
    expect(characters).toBeGreaterThanOrEqual(80)
    expect(characters).toBeLessThanOrEqual(200)
    expect(words).toBeGreaterThanOrEqual(60)
    expect(words).toBeLessThanOrEqual(140)
  })

  it('heads each slide with a finding of one or two lines, each a different one', () => {
    const headed = slides.filter(({ kind }) => kind !== 'cover')
    for (const { id, headline } of headed) {
      expect(countCharacters(headline.zh), id).toBeGreaterThanOrEqual(12)
      expect(countCharacters(headline.zh), id).toBeLessThanOrEqual(24)
      expect(countWords(headline.en), id).toBeGreaterThanOrEqual(5)
      expect(headline.en.length, id).toBeLessThanOrEqual(85)
      expect(headline.zh + headline.en, id).not.toMatch(/[。.；;：:]$|。/)
    }
    expect(new Set(slides.map(({ headline }) => headline.zh)).size).toBe(slides.length)
    expect(new Set(slides.map(({ headline }) => headline.en)).size).toBe(slides.length)
  })

  it('gives each slide a page, and continues none but the references', () => {
    const continued = layoutDeck(briefing, 'paper').pages.filter(({ part }) => part > 1).map(({ slide }) => slide.kind)
    expect(continued.filter((kind) => kind !== 'references')).toEqual([])
  })
})

describe('how the two languages agree', () => {
  const units: [string, Pair[]][] = [
    ...article.blocks.map((block): [string, Pair[]] => [`article ${block.id}`, block.sentences]),
    ...slides.map((slide): [string, Pair[]] => [`slide ${slide.id}`, pairsOf(slide)]),
    ['sections', pairsOf(briefing.sections)],
  ]
  const everyPair = [...sentences, ...pairsOf(briefing.sections), ...pairsOf(slides), briefing.title, briefing.subject, ...briefing.pictures.map(({ description }) => description)]

  it.each(units)('%s renders the terms as the term base does', (_name, pairs) => {
    const english = straightenQuotes(joinEnglish(pairs)).toLowerCase()
    const wrong = termsIn(joinChinese(pairs)).filter(({ en, variants }) => ![en, ...variants].some((form) => english.includes(form.toLowerCase())))
    expect(wrong.map(({ zh, en }) => `${zh}: ${en}`)).toEqual([])
  })

  it('writes the same numbers on both sides', () => {
    const unequal = everyPair.filter(({ zh, en }) => numbersInChinese(zh).join() !== numbersInEnglish(en).join())
    expect(unequal).toEqual([])
  })

  it('leaves no side empty, and ends a sentence on both sides or on neither', () => {
    for (const { zh, en } of everyPair) {
      expect(zh.trim() === '' || en.trim() === '', zh).toBe(false)
      expect(/[。？！][”’）]?$/.test(zh), `${zh} | ${en}`).toBe(/[.?!][”’)]?$/.test(en))
    }
  })

  it('sets Chinese in Chinese punctuation', () => {
    for (const { zh } of everyPair) {
      expect(zh).not.toMatch(/\p{Script=Han}[,:;()!?]|[,:;()!?]\p{Script=Han}/u)
      expect(zh).not.toMatch(/["']|\.{3}| {2}|^\s|\s$/)
      expect(zh).toSatisfy((chinese: string) => areNested(chinese, ['“”', '（）', '《》']))
    }
    for (const { zh } of [...slides.flatMap(statementsOf), ...sentences]) {
      expect(zh).not.toMatch(/\p{Script=Han} | \p{Script=Han}/u)
    }
  })

  it('sets English in English punctuation', () => {
    for (const { en } of everyPair) {
      expect(en).not.toMatch(/[\p{Script=Han}，。；：？！（）《》、]/u)
      expect(en).not.toMatch(/["']| {2}|^\s|\s$| - |--|\s[,.;:?!]/)
      expect(en).toSatisfy((english: string) => areNested(english, ['“”', '()']))
    }
  })
})

/** A longer term hides the shorter ones within it: 先进制造业集群 before 集群. */
function termsIn(chinese: string) {
  let rest = chinese
  return [...terms.terms].sort((a, b) => b.zh.length - a.zh.length).filter(({ zh }) => {
    const found = rest.includes(zh)
    rest = rest.replaceAll(zh, '\n')
    return found
  })
}

function straightenQuotes(english: string): string {
  return english.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** Numbers in digits, with those that only one language writes in words put into digits. */
function numbersInChinese(chinese: string): string[] {
  return digitsIn(chinese.replaceAll('十四五', '14').replaceAll('上千', '1000'))
}

function numbersInEnglish(english: string): string[] {
  const withMonths = english.toLowerCase().replace(/(\d{1,2} )?(\w+) (\d{4})/g, (whole, day: string | undefined, word: string, year: string) => {
    const month = months.findIndex((name) => word.length >= 3 && name.startsWith(word)) + 1
    return month === 0 ? whole : `${day ?? ''}${month} ${year}`
  })
  return digitsIn(withMonths.replaceAll('a thousand', '1000').replace(/(\d),(\d{3})/g, '$1$2'))
}

function digitsIn(prose: string): string[] {
  return (prose.match(/\d+(\.\d+)?/g) ?? []).sort()
}

/** Whether every opening mark is closed, and none is closed before it is opened. */
function areNested(prose: string, marks: readonly string[]): boolean {
  const open: string[] = []
  for (const character of prose) {
    const mark = marks.find((pair) => pair.includes(character))
    if (mark === undefined) continue
    if (character === mark[0]) open.push(mark)
    else if (open.pop() !== mark) return false
  }
  return open.length === 0
}
