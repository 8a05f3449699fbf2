/** How much a text on a slide may hold, and whose rules it follows. */
import type { Language } from '../article'

/** The most that a text may hold: Chinese characters (UTF-16 units), English words and characters. */
export interface Limits {
  readonly zh: number
  readonly enWords: number
  readonly enCharacters: number
  /** The schema sets no bound of its own: English on the Chinese side may be as long as English. */
  readonly isFree?: boolean
}

/** What was made of a text to fit its limits. */
export interface Condensed {
  readonly text: string
  /** How well it stands for the sentence: negative when it is a fragment. */
  readonly quality: number
}

/** Whose rules the text follows: a text of the Chinese side may be English, a name or a quotation. */
export function rulesOf(text: string, side: Language): Language {
  if (side === 'en') return /\p{Script=Han}/u.test(text) && !/[A-Za-z]{2}/.test(text) ? 'zh' : 'en'
  return /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : 'zh'
}

export const limits = {
  point: { zh: 60, enWords: 25, enCharacters: 200, isFree: true },
  headline: { zh: 30, enWords: 14, enCharacters: 110 },
  longHeadline: { zh: 44, enWords: 19, enCharacters: 140 },
  longestHeadline: { zh: 60, enWords: 25, enCharacters: 140 },
  label: { zh: 24, enWords: 10, enCharacters: 80 },
  short: { zh: 40, enWords: 14, enCharacters: 80 },
} as const satisfies Record<string, Limits>

export function fits(text: string, side: Language, { zh, enWords, enCharacters, isFree }: Limits): boolean {
  if (side === 'zh' && !(isFree && rulesOf(text, side) === 'en')) return text.length <= zh
  if (side === 'en' && rulesOf(text, side) === 'zh') return text.length <= Math.min(zh, enCharacters)
  return text.length <= enCharacters && countWords(text) <= enWords
}

/** The first `length` UTF-16 units, one fewer where that would cut a character in two. */
export function firstOf(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length)
}

export function countWords(text: string): number {
  return text === '' ? 0 : text.trim().split(/\s+/).length
}
