/** Sentences of the article → statements in both languages, each side made from its own side of the sentence. A side that the article does not have stays empty. */
import { type Language, type Pair, type Sentence } from '../article'
import type { Statement } from '../briefing'
import { hasWords as textHasWords } from '../parsing/characters'
import { condense, figureKeys } from './condense'
import { finish } from './finish'
import { fits, type Limits } from './limits'

/** What the composing needs to know of the article's languages: the one that decides, and whether it has both. */
export interface Voice {
  readonly lead: Language
  readonly isBilingual: boolean
}

/** The words that decide what is made of a sentence. */
export function leadText(sentence: Pair, { lead }: Voice): string {
  return sentence[lead] || sentence[lead === 'zh' ? 'en' : 'zh']
}

export function leadLanguage(sentence: Pair, { lead }: Voice): Language {
  return sentence[lead] === '' ? (lead === 'zh' ? 'en' : 'zh') : lead
}

/** Both sides by one rule. */
export function bothSides(make: (language: Language) => string): Pair {
  return { zh: make('zh'), en: make('en') }
}

export function sourcesOf(...sentences: readonly Pick<Sentence, 'id'>[]): string[] {
  return [...new Set(sentences.map(({ id }) => id))]
}

/** The sentence condensed to the limits. The side that follows is asked for the figures that the leading side kept. */
export function stateSentence(sentence: Sentence, limit: Limits, voice: Voice): Statement {
  const leading = condense(sentence[voice.lead], voice.lead, limit).text
  const wanted = new Set(figureKeys(leading, voice.lead))
  return { ...bothSides((language) => (language === voice.lead ? leading : condense(sentence[language], language, limit, wanted).text)), sources: [sentence.id] }
}

/** A statement of words cut from the leading side; the other side is condensed from its own. */
export function stateCut(words: string, sentence: Sentence, limit: Limits, voice: Voice): Statement {
  const language = leadLanguage(sentence, voice)
  const wanted = new Set(figureKeys(words, language))
  return {
    ...bothSides((side) => {
      if (side !== language) return condense(sentence[side], side, limit, wanted).text
      const finished = finish(words, side)
      return fits(finished, side, limit) ? finished : condense(words, side, limit, wanted).text
    }),
    sources: [sentence.id],
  }
}

/** The sentence as the speaker says it: whole. */
export function saySentence(sentence: Sentence): Statement {
  const { zh, en } = sentence
  return { zh, en, sources: [sentence.id] }
}

export function hasWords(pair: Pair): boolean {
  return textHasWords(pair.zh) || textHasWords(pair.en)
}

/** Length in Chinese characters; two English words take about the room and time of three characters. */
export function lengthOf(pair: Pair, { lead }: Voice): number {
  const text = pair[lead] || pair[lead === 'zh' ? 'en' : 'zh']
  return /[\u3400-\u9fff]/.test(text) ? text.length : Math.round(text.length / 3.2)
}
