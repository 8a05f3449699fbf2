/** `check`: what is known about the briefing, as lines of text. Errors are what would be wrong on a page. */
import type { BriefingFacts, SlideFacts } from '../../briefing/check/facts'
import { fill, type Texts } from './texts'

export interface CheckReport {
  readonly lines: readonly string[]
  readonly errors: number
}

export function reportFacts(facts: BriefingFacts, { check: texts }: Texts): CheckReport {
  const faults = facts.slides.reduce((sum, slide) => sum + slide.faults.length, 0)
  const errors = faults + facts.unknownSources.length + [...facts.uncovered].length
  const { slides, pages, statements, sentences, citedSentences, unknownSources, uncovered, untranslated, speaking } = facts
  const lines = [
    fill(texts.counts, { slides: slides.length, pages, statements, sentences }),
    ...slides.flatMap((slide) => slideLines(slide, texts)),
    fill(texts.fit, { layouts: pages * 9, faults }),
    fill(texts.sources, { cited: citedSentences, sentences, percent: Math.floor((100 * citedSentences) / sentences), unknown: unknownSources.length }),
    ...unknownSources.map((unknown) => fill(texts.unknownSource, unknown)),
    uncovered === '' ? texts.glyphs : fill(texts.uncovered, { characters: uncovered }),
    untranslated.length === 0
      ? texts.translated
      : fill(texts.untranslated, { count: untranslated.length, slides: [...new Set(untranslated.map(({ slide }) => slide))].join(', ') }),
    fill(texts.speaking, { zh: Math.round(speaking.zh / 60), en: Math.round(speaking.en / 60) }),
    errors === 0 ? texts.passed : fill(texts.failed, { count: errors }),
  ]
  return { lines, errors }
}

function slideLines(slide: SlideFacts, texts: Texts['check']): string[] {
  const { id, kind, headline, number, parts, smallestType, faults } = slide
  return [
    fill(texts.slide, {
      number: String(number).padStart(3),
      kind: kind.padEnd(10),
      parts,
      size: Math.floor(smallestType),
      fit: faults.length === 0 ? texts.fits : fill(texts.faults, { count: faults.length }),
      headline: headline.zh || headline.en || id,
    }),
    ...faults.map((fault) => fill(texts[fault.kind], { page: fault.page, mode: fault.mode, theme: fault.theme, text: fault.text })),
  ]
}
