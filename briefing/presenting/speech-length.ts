/** How long a text is to speak: in Chinese its characters, in English its words. */
import type { Language, Pair } from '../article'

/**
 * Chinese: every Han character, and every figure or Latin word as three characters, which is about what it takes to say.
 * English: every word and every figure, and every Han character that stands in it.
 */
export function speechLength(texts: readonly Pair[], language: Language): number {
  return texts.reduce((sum, text) => {
    const characters = text[language].match(/\p{Script=Han}/gu)?.length ?? 0
    const words = text[language].match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’%-]*/gu)?.length ?? 0
    return sum + characters + words * (language === 'zh' ? 3 : 1)
  }, 0)
}
