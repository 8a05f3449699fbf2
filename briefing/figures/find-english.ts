/**
 * The figures of an English text.
 *
 * 1. What looks like a figure and is none (5G, G20, Industry 4.0, No. 595) is blanked, so that offsets stay.
 * 2. Dates and plans are found first, then amounts. A number in words counts when it is an amount by itself (half, a third, dozens) or counts something of size (two to twelve are structure and left).
 */
import { type FigureKind, type FoundFigure, type Qualifier, timeOf } from './figure'

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const monthPattern = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const year = '(?:1[5-9]|20)\\d{2}'

const neverFigures = /\b(?:Industr(?:y|ie) \d\.\d|No\. ?\d+|[A-Za-z]+-?\d+(?:\.\d+)?[A-Za-z]*|(?:Chapter|Section|Article|Table|Figure|Route|Part|Phase) \d+)\b|\b\d+(?:G|D|th|st|nd|rd)\b(?! (?:century|Five))|\[\d+\]/g

const datePattern = new RegExp(
  [
    `\\b(?<from>${year})\\s?(?:[–—-]|to|and)\\s?(?<to>${year})\\b`,
    `\\b(?<decade>${year})s\\b`,
    `\\b(?:(?<day>\\d{1,2}) )?(?<month>${monthPattern}) (?:(?<dayAfter>\\d{1,2}),? )?(?<yearOfMonth>${year})\\b`,
    `\\b(?<plan>(?:\\d+th|[A-Za-z]+teenth|tenth|twelfth) Five-Year Plan)\\b`,
    `(?<![\\d.,$€£¥]|RMB )\\b(?<year>${year})\\b(?![\\d,]*\\d|\\.\\d|%| per ?cent| (?:thousand|million|billion|trillion)\\b)`,
  ].join('|'),
  'gi',
)

const currency = 'RMB|CNY|US\\$|USD|EUR|HK\\$|\\$|€|£|¥'
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const scales: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 }
const scalePattern = 'hundred|thousand|million|billion|trillion|bn|tn|m|k'
const unitPattern = '%|per ?cent(?:age points?)?|percentage points?|-?fold|times|yuan|dollars|euros|km²|square (?:kilometres|kilometers|metres|meters|miles)|kilometres|kilometers|km|miles|tonnes|tons|MW|GW|kWh|hectares|hours|days|weeks|months|years'
const qualifierPattern = 'nearly|almost|about|around|some|approximately|over|more than|above|at least|under|less than|fewer than|below|up to'

const amountPattern = new RegExp(
  [
    `(?:\\b(?<before>${qualifierPattern}) )?(?<currency>${currency})? ?(?<![\\d.])(?<number>${digits})(?<percentFrom>%(?=[–—-]\\d[\\d.]*%))?(?:(?<separator>[–—-]| to |(?<=\\bbetween (?:${currency})? ?[\\d.,]+) and (?=(?:${digits})))(?<second>${digits}))?(?: ?(?<scale>${scalePattern})\\b)?(?: ?(?<unit>${unitPattern})(?![a-z]))?`,
    `\\b(?:(?<classBefore>more than|over|nearly|almost|about) )?(?<class>(?:a|one) (?:thousand|hundred|million|billion|dozen)|dozens|hundreds|thousands|millions|(?<!first |second |latter )half|two[- ]thirds|three[- ]quarters|(?:two|three|four)[- ]fifths|(?:a|one) (?:third|quarter|fifth)|(?:one|two|three) in (?:three|four|five|ten)|doubled|tripled|quadrupled)\\b`,
  ].join('|'),
  'gi',
)

export function findEnglishFigures(original: string): FoundFigure[] {
  const found: FoundFigure[] = []
  const text = original.replace(neverFigures, (word) => '_'.repeat(word.length))
  const rest = text.replace(datePattern, (whole: string, ...parts: unknown[]) => {
    found.push(dateFigure(whole, parts.at(-3) as number, parts.at(-1) as Groups))
    return '_'.repeat(whole.length)
  })
  for (const match of rest.matchAll(amountPattern)) found.push(amountFigure(match))
  return found.sort((left, right) => left.start - right.start)
}

type Groups = Readonly<Record<string, string | undefined>>

function dateFigure(whole: string, start: number, groups: Groups): FoundFigure {
  const written = { start, end: start + whole.length, before: '', digits: whole, after: '', unit: 'year' }
  if (groups['plan']) return { ...written, kind: 'plan', value: Number.parseInt(groups['plan']) || 0, unit: 'plan' }
  if (groups['from']) return { ...written, kind: 'period', value: Number(groups['from']), upTo: Number(groups['to']) }
  if (groups['decade']) return { ...written, kind: 'period', value: Number(groups['decade']) }
  if (groups['month']) {
    const month = months.findIndex((name) => name.startsWith((groups['month'] ?? '').toLowerCase().slice(0, 3))) + 1
    return { ...written, kind: 'date', value: timeOf(Number(groups['yearOfMonth']), month, Number(groups['day'] ?? groups['dayAfter'] ?? 0)) }
  }
  return { ...written, kind: 'date', value: Number(groups['year']) }
}

const classValues: Readonly<Record<string, number>> = {
  half: 50, 'two-thirds': 66.7, 'three-quarters': 75, 'two-fifths': 40, 'three-fifths': 60, 'four-fifths': 80, third: 33.3, quarter: 25, fifth: 20, doubled: 2, tripled: 3, quadrupled: 4, dozen: 12, dozens: 12, hundred: 100, hundreds: 100, thousand: 1000, thousands: 1000, million: 1e6, millions: 1e6, billion: 1e9,
}

function amountFigure(match: RegExpMatchArray): FoundFigure {
  const groups = (match.groups ?? {}) as Groups
  const padding = match[0].length - match[0].trimStart().length
  const start = (match.index ?? 0) + padding
  const text = match[0].trim()
  const place = { start, end: start + text.length }
  if (groups['class'] !== undefined) {
    const word = groups['class'].toLowerCase().replace(/^(?:a|one) /, '').replace(/^(two|three|four) /, '$1-')
    const ratio = /^(one|two|three) in (three|four|five|ten)$/.exec(groups['class'].toLowerCase())
    const names = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 } as Readonly<Record<string, number>>
    const value = ratio ? (100 * (names[ratio[1] ?? ''] ?? 1)) / (names[ratio[2] ?? ''] ?? 1) : (classValues[word] ?? 0)
    const kind: FigureKind = word.endsWith('led') ? 'multiple' : ratio || /half|third|quarter|fifth/.test(word) ? 'percent' : 'number'
    const before = groups['classBefore'] ? `${groups['classBefore']} ` : ''
    return { ...place, kind, value, unit: kind === 'percent' ? '%' : '', ...(kind === 'number' ? { qualifier: 'classOnly' as const } : qualified(before)), before, digits: text.slice(before.length), after: '' }
  }
  const number = groups['number'] ?? ''
  const range = groups['second'] === undefined ? '' : (groups['percentFrom'] ?? '') + (groups['separator'] ?? '') + groups['second']
  const at = text.indexOf(number, (groups['before'] ?? '').length)
  const unit = (groups['unit'] ?? '').toLowerCase()
  const scale = scales[(groups['scale'] ?? '').toLowerCase()] ?? 1
  return {
    ...place,
    kind: groups['second'] === undefined ? kindOf(unit, groups['currency']) : 'range',
    value: toNumber(number) * scale,
    ...(groups['second'] === undefined ? {} : { upTo: toNumber(groups['second']) * scale }),
    unit: /^per ?cent$|^%$/.test(unit) ? '%' : (groups['currency'] ?? unit),
    ...qualified(groups['before'] ?? ''),
    before: text.slice(0, at), digits: number + range, after: text.slice(at + number.length + range.length),
  }
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''))
}

function kindOf(unit: string, sign: string | undefined): FigureKind {
  if (/points?$/.test(unit)) return 'percentagePoint'
  if (/^%$|^per/.test(unit)) return 'percent'
  if (/fold$|^times$/.test(unit)) return 'multiple'
  return sign !== undefined || /yuan|dollars|euros/.test(unit) ? 'money' : 'number'
}

function qualified(before: string): { readonly qualifier?: Qualifier } {
  const word = before.trim().toLowerCase()
  if (/^(?:nearly|almost|about|around|some|approximately)$/.test(word)) return { qualifier: 'about' }
  if (/^(?:over|more than|above|at least)$/.test(word)) return { qualifier: 'over' }
  return /^(?:under|less than|fewer than|below|up to)$/.test(word) ? { qualifier: 'under' } : {}
}
