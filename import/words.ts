/**
 * The words that may be shown, out of what a document holds.
 *
 * A text may hold control characters, half characters (lone surrogates) and marks that nobody sees; none of them may be shown.
 * Two ways: of texts that are kept character for character, `piecesOf` says what to show; of texts that a reader puts
 * together itself, `cleanWords` leaves the unshowable out.
 */
import type { ManuscriptPiece } from '../briefing/manuscript'
import { mendCharacter } from './mended-characters'

/** Soft hyphen, zero-width space, word joiner, byte order mark, direction marks: seen by nobody, and in the way of every search. */
const invisible = '\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF'
const unshowable = new RegExp(`[\\p{Cc}\\p{Cs}${invisible}]`, 'u')
const spoiltOrUnshowable = new RegExp(`[\\p{Cc}\\p{Cs}\\u2E80-\\u2FD5\\uFB00-\\uFB06${invisible}]`, 'u')
const unshowableRuns = new RegExp(`(?<space>[\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029]+)|(?<half>\\p{Cs})|(?<spoilt>[\\u2E80-\\u2FD5\\uFB00-\\uFB06])|[\\p{Cc}${invisible}]+`, 'gu')

/**
 * What to show of `text` from `start` to `end`: undefined where that is simply the text there, trimmed.
 * White space that is a control character (a tab) is shown as a space, half a character as �, a spoilt character as what it was, the rest not at all.
 */
export function piecesOf(text: string, start: number, end: number): ManuscriptPiece[] | undefined {
  const whole = text.slice(start, end)
  const words = whole.trim()
  if (!spoiltOrUnshowable.test(words)) return undefined
  const pieces: ManuscriptPiece[] = []
  const first = start + whole.indexOf(words)
  let done = 0
  for (const match of words.matchAll(unshowableRuns)) {
    if (match.index > done) pieces.push({ start: first + done, end: first + match.index })
    done = match.index + match[0].length
    const shown = replacementOf(match)
    if (shown !== '') pieces.push({ start: first + match.index, end: first + done, shown })
  }
  if (done < words.length) pieces.push({ start: first + done, end: first + words.length })
  return pieces
}

function replacementOf({ groups }: RegExpMatchArray): string {
  if (groups?.['space'] !== undefined) return ' '
  const { half, spoilt } = groups ?? {}
  if (spoilt !== undefined) return mendCharacter(spoilt)
  return half === undefined ? '' : '\uFFFD'
}

/** `text` as it may be shown: unshowable characters out, each run of white space that HTML would collapse as one space. Not trimmed. */
export function cleanWords(text: string): string {
  const shown = unshowable.test(text) ? text.replace(unshowableRuns, (...found) => withoutMending(found)) : text
  return shown.replace(/ {2,}/g, ' ')
}

/** Spoilt characters stay in the text; what is shown for them is for `pieces` to say. */
function withoutMending(found: readonly unknown[]): string {
  const groups = found.at(-1) as Record<string, string | undefined>
  return groups['spoilt'] ?? replacementOf({ groups } as unknown as RegExpMatchArray)
}

/** One line for a field of the document as a whole, cut to `most` UTF-16 units; undefined when nothing is left. */
export function declaredWords(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const words = cleanWords(value.slice(0, most * 4)).trim().slice(0, most).replace(/[\uD800-\uDBFF]$/, '').trim()
  return words === '' ? undefined : words
}

const han = /\p{Script=Han}/u

/** The same words as a Pair, on the side of their language. */
export function pairOf(words: string): { zh: string; en: string } {
  return han.test(words) ? { zh: words, en: '' } : { zh: '', en: words }
}

/** Whether two characters stand together without a space between: both of them Chinese, or one Chinese and the other a full-width sign. */
export function standsTogether(before: string, after: string): boolean {
  return fullWidth.test(before) && fullWidth.test(after)
}
const fullWidth = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D\u2026\u2014\u2E80-\u2FDF]/u
