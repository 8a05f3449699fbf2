/**
 * A date as printed → ISO 8601.
 *
 * Chinese and English forms, figures or characters; only dates that the calendar has. A year alone is no date, and a month only where
 * nothing else stands.
 */

export interface FoundDate {
  readonly iso: string
  /** Where it stands in the text, a time of day after it included. */
  readonly start: number
  readonly end: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const time = '(?:(?:,|,? at)?[ T]{1,2}\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z| ?[+-]\\d{2}:?\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?)?'

/** Each form, and which of its groups are year, month and day. */
const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日${time}`), order: [1, 2, 3] },
  { pattern: /([一二][〇零○OＯ九十一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/, order: [1, 2, 3] },
  { pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${time}`), order: [1, 3, 4] },
  { pattern: new RegExp(`\\b${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b${time}`, 'i'), order: [3, 1, 2] },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${monthName},? ((?:19|20)\\d{2})\\b${time}`, 'i'), order: [3, 2, 1] },
]

/** The date that opens a report (`OSTRAVA, March 4, 2025 – …`, `新华社北京2024年3月1日电`); undefined without one. */
export function findDateline(text: string): string | undefined {
  const head = text.slice(0, 120)
  const date = findDate(head)
  if (date === undefined || date.start > 60) return undefined
  const [before, after] = [head.slice(0, date.start), head.slice(date.end).trimStart()]
  return /^(?:[—–-]|\)|电|讯|（记者|\(记者|消息)/.test(after) && (/^[(（]?[A-Z][A-Z]+/.test(before) || /^[【（(]?[\p{sc=Han}、，]{2,20}$/u.test(before.trim())) ? date.iso : undefined
}

/** The first date of the text that has one in the order of the forms; texts longer than a line are not looked through. */
export function findDate(text: string): FoundDate | undefined {
  const head = text.slice(0, 400)
  if (!/\d{4}|[一二]\S{3}年/.test(head)) return undefined
  for (const { pattern, order } of forms) {
    const match = pattern.exec(head)
    if (match === null) continue
    const [year, month, day] = order.map((group) => match[group] ?? '')
    const iso = isoOf(readYear(year ?? ''), readMonth(month ?? ''), readNumber(day ?? ''))
    if (iso !== undefined) return { iso, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** A text that is a date and nothing else → `2024-10-05`. */
export function readDayOnly(text: string): string | undefined {
  const only = text.length > 40 ? '' : text.trim()
  const date = findDate(only)
  return date !== undefined && date.start === 0 && only.slice(date.end).trim() === '' ? date.iso : undefined
}

const monthForms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number] }[] = [
  { pattern: /^((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月$/, order: [1, 2] },
  { pattern: /^([一二][〇零○OＯ九十一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月$/, order: [1, 2] },
  { pattern: /^((?:19|20)\d{2})-(\d{2})$/, order: [1, 2] },
  { pattern: new RegExp(`^${monthName},? ((?:19|20)\\d{2})$`, 'i'), order: [2, 1] },
]

/** A text that is a month of a year and nothing else → `2024-10`. */
export function readMonthOnly(text: string): string | undefined {
  const only = text.length > 30 ? '' : text.trim()
  for (const { pattern, order } of monthForms) {
    const match = pattern.exec(only)
    if (match === null) continue
    const [year = '', month = ''] = order.map((group) => match[group])
    return isoOf(readYear(year), readMonth(month), 1)?.slice(0, 7)
  }
  return undefined
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= days)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const hanDigits = '〇一二三四五六七八九'

function readYear(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return Number([...text].map((sign) => ('零○OＯ'.includes(sign) ? 0 : hanDigits.indexOf(sign))).join(''))
}

function readMonth(text: string): number {
  const name = months.indexOf(text.slice(0, 3).toLowerCase())
  return name >= 0 ? name + 1 : readNumber(text)
}

/** A number in figures, or a Chinese one up to 9999; NaN when it is none. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const sign of text) {
    const value = '零'.includes(sign) ? 0 : sign === '两' ? 2 : hanDigits.indexOf(sign)
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : 0
    if (unit > 0) {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    } else if (value >= 0) digit = value
    else return Number.NaN
  }
  return text === '' ? Number.NaN : total + digit
}
