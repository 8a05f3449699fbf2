/** An English text too long for its place → ended before a modifier, where what is left is whole. */
import type { Language } from '../article'
import { hasEnglishVerb } from './clauses'
import { finish } from './finish'
import { type Condensed, countWords, fits, type Limits } from './limits'

/** Words that something must follow. */
const danglingEnglish = /\b(?:of|the|a|an|and|or|but|nor|to|in|for|with|by|that|which|who|whose|when|while|because|if|than|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|as|at|from|on|into|about|between|among|its|only|except|unless|until|without|cannot|through|under|during|within|against|their|our|your|his|her|my|this|these|those|such|both|either|neither|not|very|more|most|less|so|too)$/i

/** …, from which the Council; …, and never once in years: the verb is still to come. */
export function endsOpen(text: string): boolean {
  const relative = /^.*\b(?:which|who|whose|whom)\b(.*)$/i.exec(text)
  const joined = /^.*, (?:and|but|or|so|yet) (?:never|then|also|thus|still|soon|often|later)\b(.*)$/i.exec(text)
  return danglingEnglish.test(text) || [relative, joined].some((found) => found !== null && !hasEnglishVerb(found[1] ?? ''))
}

const modifier = /\s(?:which|who|that|while|because|although|so that|in order to|with|by|after|before|during|through|as well as|as|and|or|for|in|from|at|on|among|under|across|including|such as|to)\s/gi

/** An English text ended before one of its modifiers. */
export function cutModifiers(text: string, side: Language, limit: Limits): Condensed[] {
  const cuts = [...text.matchAll(modifier)].filter((match) => partsPhrases(match, text)).map((match) => match.index).filter((at) => countWords(text.slice(0, at)) >= Math.min(6, limit.enWords / 2))
  return cuts
    .map((at) => finish(text.slice(0, at), side))
    .filter((words) => words !== '' && fits(words, side, limit) && !endsOpen(words))
    .map((words) => ({ text: words, quality: countWords(words) / limit.enWords + (/\b(?:is|are|was|were|has|have|had|will|can|must|should|may|\w+(?:ed|es))\b/.test(words) ? 2 : -3) }))
}

/** Not within a name (the Office of Trade and Manufacturing Policy), nor between two words for one thing (the legislative and administrative process). */
function partsPhrases({ 0: words, index }: RegExpMatchArray, text: string): boolean {
  const after = text.slice((index ?? 0) + words.length)
  if (/\p{Lu}\S*$/u.test(text.slice(0, index)) && /^\p{Lu}/u.test(after)) return false
  // Does not subsidise firms | that pollute: the rest says what is denied.
  if (/^\s(?:which|who|that|because|before|after|until|so that|in order to)\s$/i.test(words) && text[(index ?? 0) - 1] !== ',' && /\b(?:not|no|never|cannot|nor|few|hardly)\b|n't\b/i.test(text.slice(0, index))) return false
  return text[(index ?? 0) - 1] === ',' || !/^\s(?:and|or)\s$/i.test(words) || /^(?:the|an?|its|their|our|his|her|this|that|these|those|it|they|we|he|she|you|to|will|would|can|could|must|should|may|is|are|was|were|has|have|had|in|by|for|with|on|at|from|not)\b/.test(after)
}
