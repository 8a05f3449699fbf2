/** `check`: what is known about the briefing, as lines of text. Errors are what would be wrong on a page. */
import { languages, languagesWritten } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import type { BriefingFacts, SlideFacts } from '../../briefing/check/facts'
import { fill, type Texts } from './texts'

export interface CheckReport {
  readonly lines: readonly string[]
  readonly errors: number
}

export function reportFacts(facts: BriefingFacts, briefing: Briefing, { check: texts }: Texts): CheckReport {
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
    translationLine(untranslated, briefing, texts),
    fill(texts.speaking, { zh: Math.round(speaking.zh / 60), en: Math.round(speaking.en / 60) }),
    errors === 0 ? texts.passed : fill(texts.failed, { count: errors }),
  ]
  return { lines, errors }
}

/** Of an article in one language nothing is translated, and every slide would have to be named: one sentence says it. */
function translationLine(untranslated: BriefingFacts['untranslated'], { article }: Briefing, texts: Texts['check']): string {
  if (untranslated.length === 0) return texts.translated
  const written = languagesWritten(article)
  const missing = languages.find((language) => !written.includes(language))
  if (missing !== undefined) return missing === 'en' ? texts.onlyChinese : texts.onlyEnglish
  return fill(texts.untranslated, { count: untranslated.length, slides: [...new Set(untranslated.map(({ slide }) => slide))].join(', ') })
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
