/**
 * The numbers that Word itself puts before paragraphs (一、 第二章 2.1) → written into the document's XML, before mammoth reads it: it knows
 * that a paragraph is numbered, but not how. The number stands between two private characters, `numberStart` and `numberEnd`.
 *
 * Numbers of a list go on from paragraph to paragraph; a level begins again after one above it (ECMA-376 part 1, 17.9).
 */
import type { WordStyles } from './docx-styles'
import { readXml } from './xml'

export const numberStart = '\uE0F0'
export const numberEnd = '\uE0F1'

interface Level {
  start: number
  format: string
  text: string
  /** All its numbers in digits, whatever the levels above it have. */
  isLegal: boolean
}

interface Numbering {
  /** Levels of each list, by the id of its abstract definition. */
  readonly levels: ReadonlyMap<string, readonly Level[]>
  /** The abstract definition that each number id uses. */
  readonly lists: ReadonlyMap<string, string>
}

export function writeNumbers(body: string, numberingPart: string | undefined, styles: WordStyles): string {
  if (numberingPart === undefined) return body
  const numbering = readNumbering(numberingPart)
  const counts = new Map<string, number[]>()
  return body.replace(/<w:pPr>[^]*?<\/w:pPr>/g, (properties) => {
    // What a paragraph was before a tracked change stands in here as well: such paragraphs keep their words alone.
    if (properties.includes('<w:pPrChange')) return properties
    const place = placeOf(properties, styles)
    const list = place === null ? undefined : numbering.lists.get(place.list)
    const levels = list === undefined ? undefined : numbering.levels.get(list)
    if (place === null || list === undefined || levels === undefined) return properties
    const label = nextLabel(levels, place.level, counts, list)
    return label === '' ? properties : `${properties}<w:r><w:t xml:space="preserve">${numberStart}${escapeXml(label)}${numberEnd}</w:t></w:r>`
  })
}

function placeOf(properties: string, styles: WordStyles): { readonly list: string; readonly level: number } | null {
  const [, numbers] = /<w:numPr>([^]*?)<\/w:numPr>/.exec(properties) ?? []
  const valueOf = (source: string, name: string) => new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(source)?.[1]
  let id = valueOf(properties, 'pStyle')
  let list = numbers === undefined ? undefined : valueOf(numbers, 'numId')
  let level = numbers === undefined ? undefined : valueOf(numbers, 'ilvl')
  for (let step = 0; step < 10 && id !== undefined; step += 1) {
    const style = styles.get(id)
    list ??= style?.list
    level ??= style?.listLevel
    id = style?.basedOn
  }
  return list === undefined || list === '0' ? null : { list, level: Math.min(8, Number.parseInt(level ?? '0', 10) || 0) }
}

function nextLabel(levels: readonly Level[], level: number, counts: Map<string, number[]>, list: string): string {
  const own = levels[level]
  const count = counts.get(list) ?? []
  counts.set(list, count)
  for (let above = 0; above < level; above += 1) count[above] ??= levels[above]?.start ?? 1
  count[level] = count[level] === undefined ? (own?.start ?? 1) : count[level] + 1
  count.length = level + 1
  if (own === undefined || own.format === 'bullet' || own.format === 'none') return ''
  return own.text.replace(/%([1-9])/g, (_sign, digit: string) => formatNumber(count[Number(digit) - 1] ?? 1, own.isLegal ? 'decimal' : (levels[Number(digit) - 1]?.format ?? 'decimal')))
}

function readNumbering(part: string): Numbering {
  const levels = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let abstract: Level[] | null = null
  let level: Level | null = null
  let number: string | null = null
  readXml(part, {
    open: ({ name, attributes }) => {
      const value = attributes.get('val') ?? ''
      if (name === 'abstractNum') {
        abstract = []
        levels.set(attributes.get('abstractNumId') ?? '', abstract)
      } else if (name === 'num') number = attributes.get('numId') ?? ''
      else if (name === 'abstractNumId' && number !== null) lists.set(number, value)
      else if (name === 'lvl' && abstract !== null) {
        level = { start: 1, format: 'decimal', text: '', isLegal: false }
        const index = Number(attributes.get('ilvl'))
        if (index >= 0 && index <= 8) abstract[index] = level
      } else if (level === null) return
      else if (name === 'start') level.start = Math.max(0, Math.min(9999, Number.parseInt(value, 10) || 0))
      else if (name === 'numFmt') level.format = value
      else if (name === 'isLgl') level.isLegal = value !== '0' && value !== 'false'
      else if (name === 'lvlText') level.text = value.slice(0, 40)
    },
    close: (name) => {
      if (name === 'abstractNum') abstract = null
      if (name === 'lvl') level = null
      if (name === 'num') number = null
    },
  })
  return { levels, lists }
}

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'ideographDigital':
      return chineseNumber(number)
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(64 + ((number - 1) % 26) + 1).repeat(Math.floor((number - 1) / 26) + 1).slice(0, 10)
      return format === 'upperLetter' ? letter : letter.toLowerCase()
    }
    case 'upperRoman':
      return romanNumber(number)
    case 'lowerRoman':
      return romanNumber(number).toLowerCase()
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `${number}`
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return `${number}`
  }
}

/** 1 to 999 as they are said: 十, 十一, 二十, 一百零五. */
export function chineseNumber(number: number): string {
  const digits = '零一二三四五六七八九'
  if (number <= 0 || number > 999) return `${number}`
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const one = ones === 0 ? '' : digits.charAt(ones)
  const ten = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${tens === 1 && hundreds === 0 ? '' : digits.charAt(tens)}十`
  return `${hundreds === 0 ? '' : `${digits.charAt(hundreds)}百`}${ten}${one}`
}

function romanNumber(number: number): string {
  if (number <= 0 || number > 3999) return `${number}`
  const signs: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let left = number
  return signs.map(([value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return sign.repeat(times)
  }).join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
