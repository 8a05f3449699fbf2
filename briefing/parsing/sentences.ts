/**
 * Words → sentences.
 *
 * 1. A sentence ends at 。！？!?… or at a full stop that no abbreviation, initial or figure owns, with the closing quotes and brackets that follow.
 * 2. What stands in brackets, in 《》 or in quotes is passed over whole, unless it is longer than a statement may be.
 * 3. A sentence wider than two statements (120 columns, 60 Chinese characters) is cut at its semicolons, where both sides are worth it: a slide takes one part.
 *    Not at those of English after a colon: there they part the things of one list (`the framework: law; science; and fair trade`), unless it is numbered.
 * 4. One without any punctuation is cut where a text must be, before `longestSentence`.
 * `Intl.Segmenter` is not used: it cuts `（一）` and `1.`, and differs between Node and Chromium.
 */
import { closingSigns, columnsOf, hasWords, isDigit, isHan, isLatin } from './characters'
import { closesItsSentence, matchBrackets, passedOver } from './brackets'
import { cutWords, type Words } from './words'

/** UTF-16 units. A pair of texts holds 4000; four sentences may come together in one pair. */
export const longestSentence = 900

/** Columns up to which a sentence with semicolons stays whole, and the least that a part of it has. */
const wholeWidth = 120
const leastPart = 24

const hardEnds = '。！？!?…'

export function cutSentences(words: Words): Words[] {
  const sentences: Words[] = []
  for (const [start, end] of findEnds(words.text)) {
    const sentence = cutWords(words, start, end)
    if (sentence !== undefined) for (const part of cutAtSemicolons(sentence)) sentences.push(...cutLong(part))
  }
  return sentences
}

/** The index after the first sentence. */
export function firstSentenceEnd(text: string): number {
  // A label or a heading is never longer.
  const head = text.length > 400 ? text.slice(0, 400) : text
  return findEnds(head, 2)[0]?.[1] ?? head.length
}

/** Words that count as one sentence, however many there are: only what is too long to be one text is cut. */
export function cutLong(words: Words): Words[] {
  if (words.text.length <= longestSentence) return [words]
  const parts: Words[] = []
  let start = 0
  while (start < words.text.length) {
    const end = words.text.length - start <= longestSentence ? words.text.length : start + cutPlace(words.text.slice(start, start + longestSentence))
    const part = cutWords(words, start, end)
    if (part !== undefined) parts.push(part)
    start = end
  }
  return parts
}

/** Where a text that goes on is best cut: after its last clause, else after its last word, else between two characters. */
function cutPlace(text: string): number {
  const least = text.length / 2
  for (const signs of ['；;', '，,、：:', ' \n\t']) {
    for (let index = text.length - 1; index >= least; index -= 1) if (signs.includes(text.charAt(index))) return index + 1
  }
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
}

/** The signs that may end a sentence, or open what is passed over. */
const signs = /[.．。！？!?…"“(（[［《〈「『【〔]/g

/** `most`: where the first sentences are enough. What follows the last sign of one may still belong to it, until the next is found. */
function findEnds(text: string, most = Infinity): [start: number, end: number][] {
  const partners = matchBrackets(text)
  const sentences: [number, number][] = []
  let start = 0
  let index = 0
  const endAt = (end: number): void => {
    const last = sentences.at(-1)
    // Signs without a word belong to the sentence before them.
    if (hasWords(text.slice(start, end))) sentences.push([start, end])
    else if (last !== undefined) last[1] = end
    else return
    start = end
  }
  while (sentences.length < most) {
    signs.lastIndex = index
    if (!signs.test(text)) break
    index = signs.lastIndex - 1
    const partner = partners.get(index)
    if (partner !== undefined && partner > index && passedOver(text, index, partner)) {
      const after = partner + 1
      if (closesItsSentence(text, start, index, partner)) endAt(skipClosing(text, after, partners))
      index = Math.max(after, start)
      continue
    }
    const end = sentenceEnd(text, start, index, partners)
    if (end > 0) {
      endAt(end)
      index = end
    } else index += 1
  }
  if (start < text.length) endAt(text.length)
  if (sentences.length === 0 && text !== '') sentences.push([0, text.length])
  return sentences
}

/** The index after the sentence, when it ends with the sign at `index`; 0 otherwise. */
function sentenceEnd(text: string, start: number, index: number, partners: ReadonlyMap<number, number>): number {
  const sign = text.charAt(index)
  if (sign === '.') return endsWithStop(text, start, index) ? skipClosing(text, index + 1, partners) : endWithNote(text, index)
  if (sign === '．') return isHan(text.charCodeAt(index - 1)) && !isDigit(text.charCodeAt(index + 1)) ? skipClosing(text, index + 1, partners) : 0
  if (!hardEnds.includes(sign)) return 0
  let last = index
  while (hardEnds.includes(text.charAt(last + 1)) && last + 1 < text.length) last += 1
  const end = skipClosing(text, last + 1, partners)
  const next = text.charAt(end)
  if (sign === '…' && text.charAt(last) === '…') {
    // Within a sentence it stands for what is left out.
    const isEnumeration = columnsOf(text.slice(start, index), 16) < 16 || '，,、；;。）)等'.includes(next)
    if (next !== '' && (isEnumeration || isLowerCase(nextVisible(text, end)))) return 0
  }
  if ((sign === '!' || sign === '?') && next !== '' && next.trim() !== '' && !isHan(next.charCodeAt(0)) && end === last + 1) return 0
  if ((sign === '!' || sign === '?') && isLowerCase(nextVisible(text, end))) return 0
  return end
}

/** The index after the mark of a note behind a full stop, `equivalent.3 About half …` or `equivalent.[3] About half …`; 0 when none stands there. */
function endWithNote(text: string, index: number): number {
  const after = text.charAt(index + 1)
  if (after !== '[' && !isDigit(text.charCodeAt(index + 1))) return 0
  const mark = /^\.((?:\[\d{1,3}\]){1,4}|\d{1,2})\s+[“"]?\p{Lu}/u.exec(text.slice(index, index + 32))?.[1]
  // art.5, para.7: a short form with its number.
  const isShortForm = /\b(?:art|para|sec|reg|fig|cap|vol|app|ann|sched|approx|chap)$/i.test(text.slice(Math.max(0, index - 8), index))
  return mark !== undefined && (after === '[' || (!isShortForm && /\p{Ll}{3}$/u.test(text.slice(Math.max(0, index - 3), index)))) ? index + 1 + mark.length : 0
}

function skipClosing(text: string, from: number, partners: ReadonlyMap<number, number>): number {
  let index = from
  while (index < text.length && closingSigns.includes(text.charAt(index))) {
    // A straight quote that opens the next sentence is not ours.
    if ((partners.get(index) ?? -1) > index) break
    if (text.charAt(index) === '"' && partners.get(index) === undefined && text.charAt(index + 1).trim() !== '') break
    index += 1
  }
  return index
}

/** Titles and shortened words that a full stop belongs to. `No.` and its like only before a figure. */
const abbreviations = new Set('mr mrs ms dr prof sr jr st vs al eg ie cf approx inc ltd co corp gen col sen rep gov rev hon dept est ed eds vol viz resp jan feb mar apr jun jul aug sept sep oct nov dec mt ave'.split(' '))
const beforeFigures = new Set('no nos fig figs p pp vol art sec ch eq para ver'.split(' '))
/** After `U.S.` or `Inc.`, these begin a new sentence. */
const beginnings = new Set('The A An In On At It Its This That These Those But And He She We They There However Meanwhile Since As For By With When While After Before If'.split(' '))

function endsWithStop(text: string, start: number, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  const after = text.charAt(index + 1)
  if (after === '.') return false
  if (isHan(before)) return !isDigit(text.charCodeAt(index + 1))
  const closing = skipPlain(text, index + 1)
  const next = text.charAt(closing)
  if (next !== '' && next.trim() !== '') return isHan(next.charCodeAt(0)) && !isDigit(before) && closing > index + 1
  const following = nextVisible(text, closing)
  if (following === '') return true
  if (isLowerCase(following)) return false
  const word = lastWord(text, start, index)
  const nextWord = /^[A-Za-z]*/.exec(text.slice(closing, closing + 24).trimStart())?.[0] ?? ''
  if (/^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)) return beginnings.has(nextWord) && !/^(?:e\.g|i\.e)$/i.test(word)
  if (/^[A-Z]$/.test(word)) return beginnings.has(nextWord) && word !== 'A'
  const lower = word.toLowerCase()
  if (beforeFigures.has(lower) && isDigit(following.charCodeAt(0))) return false
  // A number at the very start is that of a point.
  if (/^\d{1,3}$/.test(word) && text.slice(start, index).trim() === word) return false
  if (abbreviations.has(lower)) return (lower === 'inc' || lower === 'ltd' || lower === 'co' || lower === 'corp') && beginnings.has(nextWord)
  return true
}

function skipPlain(text: string, from: number): number {
  let index = from
  while (index < text.length && closingSigns.includes(text.charAt(index))) index += 1
  return index
}

/** The word that ends before `index`, inner full stops included; at most 24 units of it. */
function lastWord(text: string, start: number, index: number): string {
  let first = index
  while (first > start && index - first < 24) {
    const unit = text.charCodeAt(first - 1)
    if (!isLatin(unit) && !isDigit(unit) && unit !== 0x2e) break
    first -= 1
  }
  return text.slice(first, index)
}

function nextVisible(text: string, from: number): string {
  let index = from
  while (index < text.length && text.charAt(index).trim() === '') index += 1
  return text.charAt(index)
}

function isLowerCase(sign: string): boolean {
  return sign !== '' && isLatin(sign.charCodeAt(0)) && sign === sign.toLowerCase() && sign !== sign.toUpperCase()
}

/** The number of a point, before or after the word that joins the last one: `(2)`, `and (iii)`, `b)`. */
const counts = /^\s*(?:and |or )?[([]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)\].]\s/i

function cutAtSemicolons(sentence: Words): Words[] {
  const { text } = sentence
  if (!/[；;]/.test(text) || columnsOf(text, wholeWidth) <= wholeWidth) return [sentence]
  const partners = matchBrackets(text)
  const parts: Words[] = []
  let start = 0
  // The colon may be that of the label before.
  let listsThings = /[A-Za-z]:\s*$/.test(sentence.source.text.slice(Math.max(0, sentence.from - 4), sentence.from))
  for (let index = 0; index < text.length; index += 1) {
    const partner = partners.get(index)
    listsThings ||= text.charAt(index) === ':' && text.charAt(index + 1) === ' ' && isLatin(text.charCodeAt(index - 1))
    if (partner !== undefined && partner > index && passedOver(text, index, partner)) index = partner
    else if (isSemicolon(text, index) && (!listsThings || text.charAt(index) === '；' || counts.test(text.slice(index + 1, index + 16))) && isWorth(text, start, index) && isWorth(text, index + 1, text.length)) {
      const part = cutWords(sentence, start, index + 1)
      if (part !== undefined) parts.push(part)
      start = index + 1
    }
  }
  const rest = cutWords(sentence, start)
  return rest === undefined ? parts : [...parts, rest]
}

/** The half-width one stands in Chinese text too, without a space after it. */
function isSemicolon(text: string, index: number): boolean {
  const sign = text.charAt(index)
  return sign === '；' || (sign === ';' && (text.charAt(index + 1).trim() === '' || isHan(text.charCodeAt(index - 1)) || text.charCodeAt(index - 1) > 0xff))
}

function isWorth(text: string, from: number, to: number): boolean {
  return columnsOf(text.slice(from, Math.min(to, from + leastPart)), leastPart) >= leastPart
}
