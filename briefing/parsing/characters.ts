/**
 * What characters are: Han or Latin, wide or narrow, closing or opening.
 *
 * Chinese and English texts are measured by one yardstick, columns: a Han character or a full-width sign takes two, anything else one,
 * so that 30 Chinese characters and ten English words are about as long.
 */

/** Signs that close what stands before them: they stay with the sentence that they end. */
export const closingSigns = '”’」』）)】》〉］]"'

const endOfSentence = '。！？!?.…；;'

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007 || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd88f)
}

/** Han, kana, and the signs of Chinese text: between two of these no space stands. */
export function isWide(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0xff00 && unit <= 0xffef) || unit === 0x2014 || unit === 0x2026 || unit === 0x201c || unit === 0x201d
}

export function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Width in columns; counting stops once `limit` is passed, so that a line of a million characters costs no more than a long one. */
export function columnsOf(text: string, limit = Infinity): number {
  // No character takes less than one.
  if (text.length > limit) return limit + 1
  let columns = 0
  for (let index = 0; index < text.length && columns <= limit; index += 1) {
    const unit = text.charCodeAt(index)
    columns += (unit >= 0x2e80 && unit <= 0xa4cf) || (unit >= 0xff01 && unit <= 0xff60) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd88f) ? 2 : 1
  }
  return columns
}

export interface Scripts {
  readonly han: number
  /** Runs of Latin letters. */
  readonly latinWords: number
}

export function countScripts(text: string): Scripts {
  let han = 0
  let latinWords = 0
  let isInWord = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isLetter = isLatin(unit)
    if (isLetter && !isInWord) latinWords += 1
    // An apostrophe or a hyphen within a word does not end it.
    isInWord = isLetter || (isInWord && (unit === 0x27 || unit === 0x2019 || unit === 0x2d))
    if (isHan(unit)) han += 1
  }
  return { han, latinWords }
}

/** Any character that `isHan`, or `isLatin`, is true of: most texts are told by these alone. */
const anyHan = /[\u4e00-\u9fff\u3400-\u4dbf\u3007\uf900-\ufaff\ud840-\ud88f]/
const anyLatin = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/

/** The language that most of the text is in. English names in a Chinese sentence do not make it English. */
export function languageOf(text: string): 'zh' | 'en' | undefined {
  const head = text.length > 4000 ? text.slice(0, 4000) : text
  const hasHan = anyHan.test(head)
  if (!anyLatin.test(head)) return hasHan ? 'zh' : undefined
  if (!hasHan) return 'en'
  const { han, latinWords } = countScripts(head)
  return han >= latinWords ? 'zh' : 'en'
}

/** Whether a reader finds something to read: a letter or a figure. */
export function hasWords(text: string): boolean {
  // What nearly every text has is found without the sets of Unicode.
  return /[A-Za-z0-9\u3400-\u9fff]/.test(text) || /[\p{L}\p{N}]/u.test(text)
}

/** Whether the text ends as a sentence does, closing quotes and brackets apart. */
export function endsAsSentence(text: string): boolean {
  let index = text.length - 1
  while (index >= 0 && (closingSigns.includes(text.charAt(index)) || text.charAt(index).trim() === '')) index -= 1
  return index >= 0 && endOfSentence.includes(text.charAt(index))
}

/** Whether the line breaks off: after a comma, a colon or the like, something must follow. */
export function breaksOff(text: string): boolean {
  return /[，,、：:—–\-（(“「《]\s*$/.test(text.slice(-4))
}
