/**
 * The figures of a Chinese text.
 *
 * 1. What looks like a figure and is none (5G, 专精特新, 〔2020〕595号, 第一, 一是) is blanked, so that offsets stay.
 * 2. Dates, periods and plans are found first, then amounts, each over what is left.
 * Full-width digits count as digits. A number written in Chinese counts only with a unit: the 一 of 统一 is no figure.
 */
import { type FoundFigure, type FigureKind, type Qualifier, timeOf } from './figure'

const hanDigits = '〇零一二两三四五六七八九'
const hanNumber = `[${hanDigits}十百千]+`

const neverFigures = new RegExp(
  [
    '一带一路', '一体化', '专精特新', '统一', '唯一', '万一', '一定', '一些', '一般', '一样', '一直', '一批', '一系列', '一方面',
    '〔\\d{4}〕\\d+号', '(?:表|图|附表|附件|专栏|公式)\\s?\\d+', '\\d+(?:\\.\\d+)?(?:[:：∶]\\d+(?:\\.\\d+)?)+', '\\[\\d{4}\\]\\d+号', '\\d+(?:[+＋][A-Za-z\\d]+)+', '[（(](?:19|20)\\d{2}[）)]', '\\d{4}/\\d{1,2}/\\d{1,2}', '(?:GB|ISO|IEC)[/A-Z]*\\s?[\\d.-]+',
    '[A-Za-z]+[-.]?\\d+(?:\\.\\d+)?[A-Za-z]*', '\\d+(?:\\.\\d+)?[A-Z][A-Za-z]*(?![A-Za-z]*\\s*(?:Wh|W)\\b)', '(?:工业|Web)\\s?\\d\\.\\d',
    `第(?:${hanNumber}|\\d+)`, '首(?=[批个次轮届])', `(?<![${hanDigits}十])[一二三四五六七八九十]+是(?=[^,，]*)`, '其[一二三四五六]',
  ].join('|'),
  'g',
)

const year = `(?:\\d{4}|[一二][${hanDigits}]{3})`
const datePattern = new RegExp(
  [
    `(?<yearFrom>${year})年?(?:[—–~～-]{1,2}|至|到)(?<yearTo>${year})年`,
    `(?<century>\\d{2}|[十二]+[${hanDigits}十]*)世纪(?<decade>\\d{2}|[二三四五六七八九]十)年代`,
    `(?<year>${year})年(?:(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<day>\\d{1,2})日)?)?(?<part>上半年|下半年|[一二三四]季度|前三季度|第[一二三四]季度|年代|初|底|末)?`,
    `(?<plan>[“"]?十[一二三四五六七八九]?五[”"]?(?=规划|时期|期间|末|[”"]))`,
  ].join('|'),
  'g',
)

const units = [
  '个百分点', '百分点', '[%％]', '‰', '元人民币', '美元', '欧元', '日元', '英镑', '港元', '元', '倍', '成', '人次', '人', '名', '位', '余家', '家', '个月', '个半小时', '个小时', '个', '项', '种', '类', '座', '条', '件',
  '台', '套', '辆', '架', '艘', '所', '处', '部', '批', '次', '轮', '届', '户', '村', '天', '年', '小时', '分钟', '平方公里', '平方米', '立方米', '公里', '千米', '毫米', '厘米', '米', '吨', '千克', '公斤',
  '千瓦时', '千瓦', '兆瓦', '吉瓦', '亩', '公顷', '标准箱', '册', '篇', '款', '级', '层', '期', '步', '岁', '门', '场', '笔', '份', '只', '支', '字', '分', '国', '省', '市', '县', '号', '日', '月',
].join('|')
const magnitudes = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百'
const digits = '(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?'
/** 签约33个, 附近3家: the last sign of another word qualifies nothing. */
const qualifiers = '超过|不足|大约|接近|将近|至少|高达|超|逾|(?<![最附临邻靠亲])近|(?<![签合节预条公违简制契特相续履])约'

const amounts =
  [
    `(?<before>${qualifiers})?(?<number>${digits})(?<magnitude>${magnitudes})?(?<percentFrom>[%％](?=[—–~～-]\\d[\\d.]*[%％]))?(?:(?<to>[—–~～-]|至|到)(?<second>${digits})(?<magnitudeTo>${magnitudes})?)?(?<more>[余多])?(?<unit>${units})?(?<tail>以上|以内|以下|左右)?`,
    `(?<part>百分之|千分之|万分之|百万分之)(?<partDigits>${digits})`,
    `百分之(?<hanPercent>[${hanDigits}十百点]+)`,
    `(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])`,
    `(?<class>上[百千万亿]|数[十百千万亿]+|[几十]?十几|几[十百千万亿])(?:余|多)?(?<classUnit>${units})`,
    `(?<half>过半|近半数?|半数以上|一半)`,
    `翻(?<doubled>[一两三四]番)`,
    `(?<hanBefore>${qualifiers})?(?<han>${hanNumber})(?<hanMagnitude>万亿|亿|万)?(?<hanMore>[余多])?(?<hanUnit>${units})(?<hanTail>以上|以内|以下|左右)?`,
  ].join('|')
const amountPattern = new RegExp(amounts, 'g')
/** Only looked for where there is a stroke: 1/4. */
const sharePattern = new RegExp(`(?<shareBefore>${qualifiers})?(?<![\\d/.])(?<shareAbove>\\d{1,2})/(?<shareBelow>\\d{1,2})(?![\\d/])|${amounts}`, 'g')

export function findChineseFigures(original: string): FoundFigure[] {
  if (!/[\d０-９〇一二两三四五六七八九十百千万亿半数几]/.test(original)) return []
  const text = narrowDigits(original).replace(neverFigures, (word) => (/^\d{4,}$/.test(word) ? word : '□'.repeat(word.length)))
  const found: FoundFigure[] = []
  const rest = text.replace(datePattern, (whole: string, ...parts: unknown[]) => {
    const start = parts.at(-3) as number
    const figure = dateFigure(whole, start, original, parts.at(-1) as Groups)
    if (!figure) return whole
    found.push(figure)
    return '□'.repeat(whole.length)
  })
  for (const match of rest.matchAll(rest.includes('/') ? sharePattern : amountPattern)) {
    const figure = amountFigure(match, original)
    if (figure) found.push(figure)
  }
  return found.sort((left, right) => left.start - right.start)
}

type Groups = Readonly<Record<string, string | undefined>>

function narrowDigits(text: string): string {
  return text.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

function dateFigure(whole: string, start: number, original: string, groups: Groups): FoundFigure | null {
  const written = { start, end: start + whole.length, before: '', digits: original.slice(start, start + whole.length), after: '', unit: '年' }
  if (groups['plan']) return { ...written, kind: 'plan', value: planNumber(whole), unit: '五年规划' }
  if (groups['yearFrom'] && groups['yearTo']) return { ...written, kind: 'period', value: hanToNumber(groups['yearFrom']), upTo: hanToNumber(groups['yearTo']) }
  if (groups['century'] && groups['decade']) return { ...written, kind: 'period', value: (hanToNumber(groups['century']) - 1) * 100 + hanToNumber(groups['decade']) }
  if (!groups['year']) return null
  const value = timeOf(hanToNumber(groups['year']), groups['month'] ? hanToNumber(groups['month']) : 0, groups['day'] ? Number(groups['day']) : 0)
  if (value < 1000) return null
  return { ...written, kind: groups['part'] ? 'period' : 'date', value }
}

function planNumber(text: string): number {
  return hanToNumber(text.replace(/[“”"]|五[”"]?$/g, '')) || 10
}

function amountFigure(match: RegExpMatchArray, original: string): FoundFigure | null {
  const groups = (match.groups ?? {}) as Groups
  const start = match.index ?? 0
  const text = original.slice(start, start + match[0].length)
  const pieces = (before: string, figureDigits: string) => ({ start, end: start + text.length, before, digits: figureDigits, after: text.slice(before.length + figureDigits.length) })

  if (groups['number'] !== undefined) {
    const unit = groups['unit'] ?? ''
    if (unit === '号') return null
    const magnitude = scaleOf(groups['magnitude'] ?? groups['magnitudeTo'])
    const from = Number(groups['number'].replace(/[,，]/g, '')) * magnitude
    const before = groups['before'] ?? ''
    const range = groups['second'] === undefined ? '' : (groups['magnitude'] ?? '') + (groups['percentFrom'] ?? '') + (groups['to'] ?? '') + groups['second']
    const after = (groups['more'] ?? '') + (groups['tail'] ?? '')
    const figure = { ...pieces(before, text.slice(before.length, before.length + groups['number'].length + range.length)), kind: groups['second'] === undefined ? kindOf(unit) : ('range' as const), value: from * (unit === '成' ? 10 : 1), unit: plainUnit(unit) }
    const qualifier = qualified(before, after)
    if (groups['second'] === undefined) return qualifier.qualifier === undefined ? figure : { ...figure, ...qualifier }
    return { ...figure, ...qualifier, upTo: Number(groups['second'].replace(/[,，]/g, '')) * scaleOf(groups['magnitudeTo']) }
  }
  if (groups['shareBelow']) {
    const [above, below] = [Number(groups['shareAbove']), Number(groups['shareBelow'])]
    if (above === 0 || above >= below) return null
    const before = groups['shareBefore'] ?? ''
    return { ...pieces(before, text.slice(before.length)), ...qualified(before, ''), kind: 'percent', value: (100 * above) / below, unit: '%' }
  }
  if (groups['partDigits']) {
    const part = groups['part'] ?? ''
    const share = part === '百分之' ? { kind: 'percent' as const, unit: '%' } : { kind: 'number' as const, unit: part }
    return { ...pieces(part, groups['partDigits']), ...share, value: Number(groups['partDigits'].replace(/[,，]/g, '')) }
  }
  if (groups['below']) return { ...pieces('', text), kind: 'percent', value: (100 * hanToNumber(groups['above'] ?? '')) / hanToNumber(groups['below']), unit: '%' }
  if (groups['hanPercent']) return { ...pieces('', text), kind: 'percent', value: hanDecimal(groups['hanPercent']), unit: '%' }
  if (groups['class']) return { ...pieces('', groups['class']), kind: kindOf(groups['classUnit'] ?? ''), value: hanToNumber(groups['class'].replace(/[上数几]/g, '')) || 10, unit: plainUnit(groups['classUnit'] ?? ''), qualifier: 'classOnly' }
  if (groups['half']) return { ...pieces('', text), kind: 'percent', value: 50, unit: '%', ...qualified(text, text) }
  if (groups['doubled']) return { ...pieces('', text), kind: 'multiple', value: 2 ** hanToNumber(groups['doubled'][0] ?? '一'), unit: '倍' }
  if (groups['han']) {
    const value = hanToNumber(groups['han']) * scaleOf(groups['hanMagnitude'])
    const unit = groups['hanUnit'] ?? ''
    // 一个, 一次 and 一年 are articles; a day or a month alone (三日, 三月) is no amount.
    if (value <= 1 || ['号', '日', '月', '市', '县', '国', '省', '分', '字', '级', '部'].includes(unit)) return null
    const before = groups['hanBefore'] ?? ''
    return { ...pieces(before, groups['han'] + (groups['hanMagnitude'] ?? '')), ...qualified(before, (groups['hanMore'] ?? '') + (groups['hanTail'] ?? '')), kind: kindOf(unit), value: unit === '成' ? value * 10 : value, unit: plainUnit(unit) }
  }
  return null
}

function plainUnit(unit: string): string {
  if (unit === '％' || unit === '成') return '%'
  return unit === '百分点' ? '个百分点' : unit
}

function kindOf(unit: string): FigureKind {
  if (/^[%％‰成]$/.test(unit)) return 'percent'
  if (unit.endsWith('百分点')) return 'percentagePoint'
  if (/元|英镑/.test(unit)) return 'money'
  return unit === '倍' ? 'multiple' : 'number'
}

function qualified(before: string, after: string): { readonly qualifier?: Qualifier } {
  if (before === '' && after === '') return {}
  if (/超|逾|至少|高达|过半|余|多|以上/.test(before + after)) return { qualifier: 'over' }
  if (/不足|以内|以下/.test(before + after)) return { qualifier: 'under' }
  return /近|约/.test(before) || after.includes('左右') ? { qualifier: 'about' } : {}
}

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 }

function scaleOf(magnitude = ''): number {
  return scales[magnitude] ?? 1
}

function hanDecimal(text: string): number {
  const [whole = '', fraction] = text.split('点')
  return hanToNumber(whole) + (fraction ? Number(`0.${[...fraction].map(digitOf).join('')}`) : 0)
}

/** 二〇二五 by its places, 三百二十 by its signs; digits as they are. */
export function hanToNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  if (!/[十百千万亿]/.test(text)) return Number([...text].map(digitOf).join('') || 0)
  let total = 0
  let pending = 0
  for (const character of text) {
    const place = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[character]
    if (place === undefined) pending = digitOf(character)
    else {
      total += (pending || 1) * place
      pending = 0
    }
  }
  return total + pending
}

function digitOf(character: string): number {
  if (/\d/.test(character)) return Number(character)
  const index = '〇一二三四五六七八九'.indexOf(character)
  return character === '两' ? 2 : Math.max(0, index)
}
