/**
 * The words of slides and notes as they are set and spoken.
 *
 * Marks that point to a note or a source, `[3]`, are left out. The punctuation of Chinese is full width, whatever the author typed:
 *
 * 1. A comma, colon, semicolon, question or exclamation mark belongs to the Chinese when Han characters or Chinese marks stand on one side of
 *    it; those inside figures (1,000; 10:30) and between Latin words do not.
 * 2. Brackets go in pairs: Chinese when one of them is, what is in them, or what stands beside them.
 * 3. Straight quotation marks are opened and closed in turn, where their number is even.
 * The article keeps its author's marks: this is how a briefing is set.
 *
 * Source: GB/T 15834—2011, sections 4 and 5.
 */
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const candidates = /[,;:?!()"]/
const mark = /\s*[,;:?!]\s*/g
const chinese = /[\p{sc=Han}，。、；：？！（）《》「」『』【】“”‘’…—]/u

/** Every `zh` and `en` in slides, sections and titles; what has nothing to be set is the same object as before. */
export function setWords<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) {
    const set = part.map(setWords)
    return set.some((one, index) => one !== part[index]) ? (set as Part) : part
  }
  const entries = Object.entries(part)
  const set = entries.map(([key, value]: [string, unknown]) => typeof value !== 'string' ? setWords(value) : key === 'zh' ? fullWidthOf(withoutPointers(value)) : key === 'en' ? withoutPointers(value) : value)
  return set.some((value, index) => value !== entries[index]?.[1]) ? (Object.fromEntries(entries.map(([key], index) => [key, set[index]])) as Part) : part
}

const pointer = /(?<=[^\s[(（])\s?\[\d{1,3}(?:\s?[-–—,，、]\s?\d{1,3})*\]/g

function withoutPointers(text: string): string {
  return text.includes('[') ? text.replace(pointer, '') : text
}

export function fullWidthOf(text: string): string {
  if (!candidates.test(text) || !chinese.test(text)) return text
  const withMarks = text.replace(mark, (found, at: number) => {
    const sign = found.trim()
    const [before, after] = [text.charAt(at - 1), text.charAt(at + found.length)]
    if (/[0-9]/.test(before) && /[0-9]/.test(after)) return found
    return chinese.test(before) || chinese.test(after) ? (fullWidth[sign] ?? sign) : found
  })
  return setQuotes(setBrackets(withMarks))
}

function setBrackets(text: string): string {
  const signs = [...text]
  const open: number[] = []
  signs.forEach((sign, index) => {
    if (sign === '(' || sign === '（') open.push(index)
    if (sign !== ')' && sign !== '）') return
    const from = open.pop()
    if (from === undefined || !signs.slice(Math.max(0, from - 1), index + 2).some((other) => chinese.test(other))) return
    signs[from] = '（'
    signs[index] = '）'
  })
  return signs.join('')
}

function setQuotes(text: string): string {
  const parts = text.split('"')
  if (parts.length === 1 || parts.length % 2 === 0) return text
  return parts.reduce((before, part, index) => `${before}${index % 2 === 1 ? '“' : '”'}${part}`)
}
