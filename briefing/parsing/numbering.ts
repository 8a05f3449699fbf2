/**
 * The number at the start of a line: `一、`, `（一）`, `1.`, `1.1`, `第一章`, `Chapter 2`, `IV.`, `a)`, `①`.
 *
 * `scheme` names the way of numbering: the lines that share one are of one level. Whether the line is a heading, an item of a list or a sentence
 * that only begins like one is for others to say; here `一、二线城市`, `3.5万吨` and `2024. ` are told apart from numbers.
 */
import { readNumber } from './dates'
import { isTraditional, simplified } from './traditional'

export interface Numbering {
  readonly scheme: string
  /** As the author wrote it. */
  readonly number: string
  readonly value: number
  /** Index of the first word after it. */
  readonly length: number
  /** Schemes that number the parts of a document and nothing else. */
  readonly isStrong: boolean
}

const han = '[一二三四五六七八九十百千零〇两]'
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const wordValues = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Words that count: `误区一：……`, `Myth 1: …`. */
const chineseCounters = '问题|误区|建议|案例|观点|教训|经验|趋势|特点|措施|关键词|步骤|故事|镜头|场景|亮点|看点|启示|理由|原因|挑战|变化'
const englishCounters = 'Myth|Fact|Question|Trend|Reason|Case|Day|Phase|Stage|Pillar|Principle|Recommendation|Finding|Rule|Tip|Scenario|Option|Goal|Challenge'

interface Form {
  readonly pattern: RegExp
  readonly scheme: (match: RegExpExecArray) => string
  readonly value: (digits: string) => number
  readonly isStrong?: boolean
}

/** In each pattern the first group is the number as written, the second its digits. Tried in this order on the first 40 units of the line. */
const forms: readonly Form[] = [
  { pattern: new RegExp(`^(第\\s?(${han}{1,7}|\\d{1,4})\\s?(?:编|篇|部分|章|节|条|讲|单元)[、.．]?)(?=$|[\\s：:，,—–《【（(“]|\\p{sc=Han})[\\s：:]*`, 'u'), scheme: ([, number = '']) => `第${/编|篇|部分|章|节|条|讲|单元/.exec(number)?.[0] ?? ''}`, value: readNumber, isStrong: true },
  // `一、问：为什么……？` asks, and is counted by all of it.
  { pattern: new RegExp(`^((${han}{1,4})\\s?[、．.](?:\\s?问\\s?[：:])?)(?!${han}{1,3}[、，,线级审季])\\s*`), scheme: () => '一、', value: readNumber, isStrong: true },
  { pattern: new RegExp(`^([（(]\\s?(${han}{1,4})\\s?[)）][、．.]?)\\s*`), scheme: () => '（一）', value: readNumber, isStrong: true },
  { pattern: /^((\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?)(?:[\s\u3000]+|(?=[\p{sc=Han}（《“])(?![万亿千百元米吨公%％倍个年月日号岁度平]))/u, scheme: ([, , digits = '']) => `1${'.1'.repeat(digits.split(/[.．]/).length - 1)}`, value: (digits) => Number(digits.split(/[.．]/).at(-1)) },
  { pattern: /^((\d{1,3})\s?[.．](?:\s?问\s?[：:])?)(?![.．]|\d(?!\d{0,3}\s?[年月]))\s*/, scheme: () => '1.', value: Number },
  { pattern: /^((\d{1,3})\s?、)(?!\d{1,3}[、号])\s*/, scheme: () => '1、', value: Number },
  { pattern: new RegExp(`^((${han}{1,2}))[ \\u3000]{1,4}(?=\\p{sc=Han}{2})`, 'u'), scheme: () => '一、', value: readNumber },
  { pattern: new RegExp(`^((?:${chineseCounters})\\s?(${han}{1,2}|\\d{1,2}))[：:、\\s]\\s*(?=\\S)`), scheme: ([, number = '']) => number.slice(0, 2), value: readNumber },
  // `一问：为什么……？`, `Q1: Why …?`: readings of a policy and collections of questions count so.
  { pattern: new RegExp(`^((${han}{1,3}|\\d{1,2})\\s?问)\\s?[：:]\\s*(?=\\S)`), scheme: () => '一问', value: readNumber },
  { pattern: /^(Q\s?(\d{1,2}))\s?[.:：]\s*(?=\S)/, scheme: () => 'Q1', value: Number },
  { pattern: new RegExp(`^((?:${englishCounters})\\s(\\d{1,2}|[A-Za-z]{3,6}))\\s?[:.—–]\\s*(?=\\S)`), scheme: ([, number = '']) => number.slice(0, 4).toLowerCase(), value: readWestern },
  // `1 引言`, as papers number their parts; never a quantity (`3 个村`, `12 月`).
  { pattern: /^((\d{1,2}))[ \u3000]{1,4}(?=\p{sc=Han}{2}|\p{Lu}\p{Ll})(?![万亿千百元米吨公倍个名家只条项件年月日号岁度平座所人次位台辆艘种类届周天小时分钟多余至到和])/u, scheme: () => '1 ', value: Number },
  { pattern: /^([（(]\s?(\d{1,3})\s?[)）])\s*/, scheme: () => '（1）', value: Number },
  { pattern: /^((\d{1,3})\s?[)）])\s*/, scheme: () => '1）', value: Number },
  { pattern: /^(([①-⑳]))\s*/, scheme: () => '①', value: (digits) => digits.charCodeAt(0) - 0x245f },
  { pattern: /^(([⑴-⒇]))\s*/, scheme: () => '⑴', value: (digits) => digits.charCodeAt(0) - 0x2473 },
  { pattern: /^(([❶-❿]))\s*/, scheme: () => '❶', value: (digits) => digits.charCodeAt(0) - 0x2775 },
  { pattern: /^((?:Chapter|CHAPTER|Part|PART|Section|SECTION|Article|ARTICLE|Book|BOOK|Appendix|APPENDIX|Annex|ANNEX|Schedule|SCHEDULE|Amendment|Clause|Module|Unit|Session|Lesson|Step)\s(\d{1,3}|[IVXLC]{1,7}|[A-H]|[A-Za-z]{3,6})\.?)(?=$|[\s:：—–-])[\s:：—–-]*/, scheme: ([, number = '']) => (/^[A-Za-z]+/.exec(number)?.[0] ?? '').toLowerCase(), value: readWestern, isStrong: true },
  { pattern: /^(([IVX]{1,6})\s?[.．、)])\s*(?=\S)/, scheme: () => 'I.', value: readRoman },
  { pattern: /^(([Ⅰ-Ⅻ])\s?[.．、)]?)\s*(?=\S)/, scheme: () => 'Ⅰ.', value: (digits) => digits.charCodeAt(0) - 0x215f },
  { pattern: /^(([A-Z])[.．、)])\s+(?=\S)/, scheme: () => 'A.', value: (digits) => digits.charCodeAt(0) - 0x40 },
  { pattern: /^(([a-z])[.)])\s+(?=\S)/, scheme: () => 'a.', value: (digits) => digits.charCodeAt(0) - 0x60 },
  { pattern: /^(\(([a-z])\))\s*(?=\S)/, scheme: () => '(a)', value: (digits) => digits.charCodeAt(0) - 0x60 },
]

/** What every one of them begins with: nearly all lines are told by it. */
const begins = new RegExp(`^(?:[第（(\\d①-⑳⑴-⒇❶-❿Ⅰ-Ⅻ]|${chineseCounters}|${han}{1,4}[\\s、．.问]|Q\\s?\\d|[IVX]{1,6}\\s?[.．、)]|[A-Za-z][.．、)]|(?:chapter|part|section|article|book|appendix|annex|schedule|amendment|clause|module|unit|session|lesson|step|${englishCounters})\\s)`, 'i')

export function readNumbering(text: string): Numbering | undefined {
  const written = text.slice(0, 40)
  // Nearly every line is told by its first characters as they stand.
  if (!begins.test(written) && !isTraditional(text.charAt(0))) return undefined
  const head = simplified(written)
  if (!begins.test(head)) return undefined
  for (const { pattern, scheme, value, isStrong = false } of forms) {
    const match = pattern.exec(head)
    if (match === null) continue
    const number = value(match[2] ?? '')
    // No document counts so far; years and quantities do.
    const name = scheme(match)
    // Papers count their introduction as 0.
    if (!Number.isInteger(number) || number < (name === '1 ' || name === '1.' ? 0 : 1) || number > 1300) continue
    return { scheme: name, number: text.slice(0, match[1]?.length ?? 0).trim(), value: number, length: match[0].length, isStrong }
  }
  return undefined
}

function readRoman(digits: string): number {
  let total = 0
  for (let index = 0; index < digits.length; index += 1) {
    const value = romanValues[digits.charAt(index)] ?? Number.NaN
    total += value < (romanValues[digits.charAt(index + 1)] ?? 0) ? -value : value
  }
  return total
}

function readWestern(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^[IVXLC]+$/.test(digits)) return readRoman(digits)
  if (digits.length === 1) return digits.charCodeAt(0) - 0x40
  return wordValues.indexOf(digits.toLowerCase()) + 1
}
