/**
 * Random briefings for laws: every slide kind, ids unique, every id that is named exists.
 * Texts hold both scripts, figures, quotes and characters outside the basic plane; some are empty.
 */
import fc from 'fast-check'
import type { Block, Sentence } from '../../briefing/article'
import { themeNames, type Briefing, type Slide } from '../../briefing/briefing'

const fragments = ['先进制造业集群', '专精特新“小巨人”', '6.2万亿元', '2009年8月', '，', '。', ' ', 'SRDI', 'RMB 6.2 trillion', 'clusters', '’', '"', '\\', '𠮷', 'TÜV']

function text(maximum: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => {
    const kept: string[] = []
    for (const part of parts) if (kept.join('').length + part.length <= maximum) kept.push(part)
    return kept.join('')
  })
}

function pair(chinese: number, english: number) {
  return fc.record({ zh: text(chinese), en: text(english) })
}

/** Ids by number, so that they are unique however many there are. */
function idsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`)
}

const isoDate = fc.constantFrom('2022-09-30', '2025-01-19', '2026-02-28')

function arbitrarySlide(id: string, sentenceIds: readonly string[], sectionIds: readonly string[], pictureIds: readonly string[]): fc.Arbitrary<Slide> {
  const sources = fc.uniqueArray(fc.constantFrom(...sentenceIds), { minLength: 1, maxLength: 3 })
  const sized = (chinese: number, english: number) => fc.record({ zh: text(chinese), en: text(english), sources })
  const statement = sized(60, 160)
  const label = sized(24, 80)
  const shortPair = pair(40, 80)
  const statements = fc.array(statement, { maxLength: 4 })
  const labelled = fc.record({ label, explanation: statement })
  const figureText = fc.record({ before: text(12), digits: fc.constantFrom('6.2', '6.1', '50', '上千'), after: text(16) })
  const figure = fc.record({ value: fc.record({ zh: figureText, en: figureText }), label, explanation: statement }, { requiredKeys: ['value', 'label'] })
  const bar = fc.record({ label, value: fc.nat(1000), display: shortPair })
  const event = fc.record({ time: fc.integer({ min: 1990, max: 2035 }), date: shortPair, label, explanation: statement, track: shortPair }, { requiredKeys: ['time', 'date', 'label'] })
  const picture = fc.constantFrom(...pictureIds)
  const section = fc.constantFrom(...sectionIds)
  const common = { id: fc.constant(id), headline: sized(60, 160), notes: statements }

  function kind<Kind extends Slide['kind'], Content extends object>(name: Kind, content: { [Key in keyof Content]: fc.Arbitrary<Content[Key]> }) {
    return fc.tuple(
      fc.record({ kind: fc.constant(name), ...common }),
      fc.record(content),
      fc.record({ section, remark: statement }, { requiredKeys: [] }),
    ).map(([required, own, optional]) => ({ ...optional, ...own, ...required }))
  }
  const comparison = fc.nat(3).chain((rowCount) =>
    kind('comparison', {
      rows: fc.array(label, { minLength: rowCount + 1, maxLength: rowCount + 1 }),
      columns: fc.array(fc.record({ heading: label, cells: fc.array(statement, { minLength: rowCount + 1, maxLength: rowCount + 1 }) }), { minLength: 2, maxLength: 4 }),
    }),
  )
  return fc.oneof(
    kind('cover', { subtitle: statement, byline: shortPair, date: isoDate, picture }),
    kind('agenda', {}),
    kind('section', { section }),
    kind('points', { points: fc.array(statement, { minLength: 1, maxLength: 6 }) }),
    kind('features', { features: fc.array(labelled, { minLength: 1, maxLength: 6 }) }),
    kind('figures', { figures: fc.array(figure, { minLength: 1, maxLength: 5 }) }),
    kind('chart', { shape: fc.constantFrom('bars', 'funnel'), bars: fc.array(bar, { minLength: 2, maxLength: 5 }), points: statements }),
    kind('timeline', { events: fc.array(event, { minLength: 2, maxLength: 6 }) }),
    comparison,
    kind('process', { steps: fc.array(labelled, { minLength: 2, maxLength: 5 }), points: statements }),
    kind('picture', { picture, caption: statement, credit: statement }),
    kind('quotation', { quotation: statement, attribution: label }),
    kind('references', { references: fc.array(fc.record({ title: statement, date: isoDate }, { requiredKeys: ['title'] }), { minLength: 1, maxLength: 10 }) }),
  ) as fc.Arbitrary<Slide>
}

const sentenceIds = idsOf('sentence', 6)
const sectionIds = idsOf('section', 2)
const pictureIds = idsOf('picture', 1)

/** The sentences in blocks of every kind that a reading edition sets, in turn. */
function blocksOf(sentences: readonly Sentence[]): Block[] {
  return sentences.map((sentence, index): Block => {
    const block = { id: `block-${index + 1}`, sentences: [sentence] }
    const second = { id: `${sentence.id}-second`, zh: sentence.en, en: sentence.zh }
    switch (index % 5) {
      case 0:
        return { kind: 'table', headerRows: 1, rows: [[sentence.id, null, second.id], [null, `${sentence.id}-third`]], ...block, sentences: [sentence, second, { ...second, id: `${sentence.id}-third` }] }
      case 1:
        return { kind: 'labelled', ...block, sentences: [sentence, second] }
      case 2:
        return { kind: 'quotation', ...block }
      case 3:
        return { kind: 'heading', level: 3, number: '2.1', ...block }
      default:
        return { kind: 'paragraph', ...block }
    }
  })
}

/** A briefing that `readBriefing` accepts. */
export const arbitraryBriefing: fc.Arbitrary<Briefing> = fc
  .record({
    texts: fc.array(pair(200, 400), { minLength: sentenceIds.length, maxLength: sentenceIds.length }),
    names: pair(40, 80),
    firstLanguage: fc.constantFrom('zh', 'en'),
    theme: fc.constantFrom(...themeNames),
    date: isoDate,
    slides: fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(...idsOf('slide', count).map((id) => arbitrarySlide(id, sentenceIds, sectionIds, pictureIds)))),
  })
  .map(({ texts, names, firstLanguage, theme, date, slides }): Briefing => {
    const sentences = texts.map((sentence, index) => ({ id: sentenceIds[index] ?? '', ...sentence }))
    const [title = { id: 'title', ...names }, ...rest] = sentences
    return {
      id: 'random', title: names, author: names, subject: names, keywords: { zh: [names.zh], en: [names.en] },
      date, firstLanguage, theme,
      article: { title, blocks: blocksOf(rest) },
      sections: sectionIds.map((id) => ({ id, title: { zh: '一', en: 'One', sources: [title.id] }, summary: { ...names, sources: [title.id] } })),
      pictures: pictureIds.map((id) => ({ kind: 'drawing', id, width: 40, height: 30, description: names, shapes: [{ path: 'M 0 0 L 40 0 V 30 Z', fill: 'accent', strokeWidth: 1, opacity: 1 }] })),
      slides,
    }
  })
