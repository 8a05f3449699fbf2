/**
 * Which sign opens what the other closes: brackets, title marks and quotes, in one pass over the text.
 *
 * Sentences do not end within them, unless they are long. Straight quotes open after a space and close before one;
 * single quotes are left alone, for an apostrophe is one.
 */
import { columnsOf, isHan } from './characters'

const closes: Readonly<Record<string, string>> = { '”': '“', '）': '（', ')': '(', '》': '《', '〉': '〈', '」': '「', '』': '『', '】': '【', ']': '[', '〕': '〔', '］': '［' }
const opens = new Set(Object.values(closes))
const quotes = '“「『"'

/** All of these signs, at which alone a text is looked at. */
const pairing = /["()[\]“”〈-〕（）［］]/g

const noPartners: ReadonlyMap<number, number> = new Map()

/** Open brackets that are remembered: a text that opens more than this many never closes them in good order. */
const deepest = 12

/** Columns of brackets and of quotes that are passed over: what is longer has sentences of its own. */
const longestBracket = 240
const longestQuote = 120

/** The index of each sign's partner, both ways. Signs without one are not there. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  pairing.lastIndex = 0
  if (!pairing.test(text)) return noPartners
  const partners = new Map<number, number>()
  let open: { sign: string; index: number }[] = []
  const close = (sign: string, index: number): boolean => {
    const at = open.findLastIndex((one) => one.sign === sign)
    const opener = open[at]
    if (opener === undefined) return false
    partners.set(opener.index, index)
    partners.set(index, opener.index)
    open = open.slice(0, at)
    return true
  }
  pairing.lastIndex = 0
  while (pairing.test(text)) {
    const index = pairing.lastIndex - 1
    const sign = text.charAt(index)
    if (sign === '"') {
      const isAfterWord = index > 0 && text.charAt(index - 1).trim() !== '' && !'(（[—'.includes(text.charAt(index - 1))
      if (isAfterWord && close('"', index)) continue
      if (text.charAt(index + 1).trim() !== '') open.push({ sign, index })
    } else if (opens.has(sign)) open.push({ sign, index })
    else {
      const opener = closes[sign]
      // （ is closed by ) and ( by ） in careless typing.
      if (opener !== undefined && !close(opener, index)) {
        if (sign === ')') close('（', index)
        else if (sign === '）') close('(', index)
      }
    }
    if (open.length > deepest) open = open.slice(1)
  }
  return partners
}

export function passedOver(text: string, open: number, close: number): boolean {
  const isQuote = quotes.includes(text.charAt(open))
  const limit = isQuote ? longestQuote : longestBracket
  if (close - open > limit) return false
  // English takes more columns to say as much.
  const inside = text.slice(open + 1, close)
  return columnsOf(inside, limit) <= (isQuote && isHan(firstUnit(inside)) ? longestQuote : longestBracket)
}

/**
 * Whether a sentence ends with the quote, or bracket, from `open` to `close`: its own last sign ends a sentence, and either it was introduced by a colon or a comma,
 * or it is all the sentence, and what follows is no `he said`.
 */
export function closesItsSentence(text: string, start: number, open: number, close: number): boolean {
  if (!'。！？!?….'.includes(text.charAt(close - 1)) || close - open < 3) return false
  const before = text.slice(Math.max(start, open - 40), open).trimEnd()
  const after = text.slice(close + 1, close + 12).trimStart()
  if (after === '') return true
  const isEnglish = text.charAt(close - 1) === '.' || !isHan(after.charCodeAt(0))
  if (/[，,、；;：:。！？!?.)）”》]/.test(after.charAt(0))) return false
  if (!quotes.includes(text.charAt(open))) return text.slice(start, open).trim() === '' && close - open > 8
  if (isEnglish && /^[a-z]/.test(after)) return false
  if (/[：:，,]$/.test(before)) return true
  if (before !== '') return false
  return !/^(?:他|她|它|[\p{sc=Han}]{1,6}(?:说|问|道|表示|指出|介绍|认为|强调|告诉|回答)|[A-Z][\w.]* (?:said|says|asked|told|added))/u.test(after)
}

function firstUnit(text: string): number {
  return text.length === 0 ? 0 : text.charCodeAt(0)
}
