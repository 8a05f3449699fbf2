/**
 * Briefing → what the review of a draft tells of it: coverage, lengths, and the time it takes to say.
 *
 * Of one pass over the texts, without laying anything out: of a long article it takes milliseconds, not seconds.
 */
import { type Language, languages, sentencesOf } from '../article'
import type { Briefing } from '../briefing'
import { statementsOf } from '../slide-pieces'
import { speakingTime } from './facts'

export interface DraftFacts {
  readonly sentences: number
  /** Sentences that stand on a slide or in a note. */
  readonly covered: number
  /** What the article says: Han characters, and words in Latin letters or figures, wherever they stand. */
  readonly length: { readonly characters: number; readonly words: number }
  readonly slides: number
  /** Seconds to say all notes; null in a language that has none of them. */
  readonly speaking: Readonly<Record<Language, number | null>>
}

export function gatherDraftFacts(briefing: Briefing): DraftFacts {
  const sentences = sentencesOf(briefing.article)
  const sources = new Set(briefing.slides.flatMap((slide) => statementsOf(slide).flatMap((statement) => statement.sources)))
  const length = { characters: 0, words: 0 }
  for (const sentence of sentences) {
    for (const language of languages) {
      length.characters += sentence[language].match(/\p{Script=Han}/gu)?.length ?? 0
      length.words += sentence[language].match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,’'-]*/gu)?.length ?? 0
    }
  }
  const speaking = (language: Language): number | null => (briefing.slides.some(({ notes }) => notes.some((note) => note[language] !== '')) ? speakingTime(briefing, language) : null)
  return {
    sentences: sentences.length,
    covered: sentences.filter(({ id }) => sources.has(id)).length,
    length,
    slides: briefing.slides.length,
    speaking: { zh: speaking('zh'), en: speaking('en') },
  }
}
