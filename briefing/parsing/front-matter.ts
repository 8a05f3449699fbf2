/**
 * What stands before the article proper and is not its title: byline, date, source, document number, salutation.
 *
 * Among the first lines those that tell of the article are metadata. Elsewhere only lines of the shape `来源：…`, and those that name who gets the document, are.
 * What Chinese offices print over a document: `letterhead.ts`; what stands at the end: `end-matter.ts`.
 */
import { columnsOf, endsAsSentence, languageOf } from './characters'
import { findDate, readMonthOnly } from './dates'
import { fieldOf, readField, stripField, tellMonth, type MetadataRole } from './fields'
import { attends, isBanner, isDistribution, isDocumentNumber, isMasthead, isMastheadLine, isNamedBelow, isOfMinutes, issuerAbove, readMeetingTime, readPrinted } from './letterhead'
import { bulletLength } from './lists'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece, type Told } from './piece'
import { creditStart } from './captions'
import { simplified } from './traditional'
import { tidyText } from './words'

/** Pieces that count as the first, or the last: below that, an article is under way. */
export const edge = 14

const salutation = /^(?:各[\p{sc=Han}、，（）()\s]{1,60}|.{0,60}(?:同志们|朋友们|先生们|女士们|来宾|代表|委员|同学们|老师们|同事们|乡亲们|战友们|股东|读者|先生|女士|总统|主席|部长|阁下)(?:[、，,；\s].{0,40})?|.{2,120}(?:各部委|人民政府|各直属机构|委员会|各有关单位|各部门|有关单位|各处室|办公厅|各单位|局|厅)(?:[、，,].{0,60})?|(?:Dear|Good (?:morning|afternoon|evening)|Hello|Ladies and gentlemen|Mr\.? (?:President|Chairman|Speaker)|Excellencies|Distinguished|Colleagues|Friends|My fellow)\b.{0,80})[：:，,！!]$/iu
const chineseName = /^(?:[\p{sc=Han}]{2,4}|[\p{sc=Han}]\s[\p{sc=Han}])(?:[\s、，,][\p{sc=Han}·\s]{2,12}){0,5}$/u
const seasonAlone = /^(?:Spring|Summer|Autumn|Fall|Winter),? (?:19|20)\d{2}$/
/** Authors with the marks of where they work: `冯小满1，马致和1，2`, `Ana Lind¹, Tom Reyes²*`. */
const markedNames = /^(?:(?:[\p{sc=Han}·]{2,5}|\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,3})\s?[\d¹²³⁴-⁹*†,，]{1,9}[,，、;；\s]*){1,20}$|^(?:(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+\s?[\d¹²³⁴-⁹*†,]{1,7}(?:,?\s(?:and\s|&\s)?|$)){1,20}$/u
/** Where they work: `（1. 东海大学 环境学院，东海 310000）`. */
const affiliation = /^[（(]?\s?1\s?[.．\s].{4,}(?:\d{5,6}|大学|学院|研究[院所]|实验室|University|Institute|College).{0,40}[）)]?$/
const englishByline = /^(?:By:?|BY:?|by:?|(?:Prepared|Written|Text|Story|Words|Interview|Interviewed|Photographs|Photography|Photos|Illustrations?|Edited|Translated) by)\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|and|&|de|van|von|,)){0,12}(?:,? [\w\s,]{0,40})?$/
const reporterByline = /^[（(]?(?:文[/／|｜]\s?.{2,20}|(?:本报|本刊|本网|新华社|中新社|人民网|央视)?(?:记者|评论员|特约评论员|通讯员)\s?[\p{sc=Han}·\s、]{2,30})[）)]?$/u

/** Once the title is known, only the first lines have to be asked `again`. */
export function recogniseFrontMatter(pieces: readonly Piece[], { again = false } = {}): Piece[] {
  const openAt = pieces.flatMap((piece, index) => (isOpen(piece) || piece.role?.kind === 'title' || piece.role?.kind === 'metadata' ? [index] : []))
  const first = new Set(openAt.slice(0, edge))
  const title = pieces.findIndex((piece) => piece.role?.kind === 'title')
  const firstBody = pieces.findIndex((piece, index) => index > title && isOpen(piece) && columnsOf(piece.words.text, 121) > 120)
  // Elsewhere place and people may be what is announced.
  const areMinutes = openAt.slice(0, 8).some((index) => isOfMinutes(pieces[index]?.words.text ?? ''))
  const around = areMinutes ? new Set([...first, ...openAt.slice(-edge)]) : first
  const isPrinted = areMinutes && openAt.slice(-edge).some((index) => readPrinted(pieces[index]?.words.text ?? '') !== undefined)
  const months = pieces.filter(({ words }) => isMonthAlone(words.text)).length
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || (again && !around.has(index))) return piece
    if (piece.hint.kind === 'metadata') return giveRole(piece, { kind: 'metadata', role: piece.hint.role, told: tellHinted(piece.hint.role, piece.words.text) })
    if (piece.hint.kind === 'tableCell' || piece.hint.kind === 'heading' || (piece.hint.kind === 'quotation' && (!first.has(index) || (fieldOf(piece.words.text) === undefined && !isMastheadLine(pieces, index))))) return piece
    const met = areMinutes && first.has(index) ? readMeetingTime(piece.words.text) : undefined
    if (met !== undefined) return giveRole(piece, { kind: 'metadata', role: 'date', told: isPrinted ? {} : met })
    if (areMinutes && around.has(index) && attends(piece.words.text)) return giveRole(piece, { kind: 'metadata', role: 'other', told: {} })
    const issuer = first.has(index) ? issuerAbove(pieces, index) : undefined
    if (issuer !== undefined) return giveRole(piece, { kind: 'metadata', role: 'source', told: { source: issuer } })
    // One month alone tells when; several head the parts of a chronicle.
    if (first.has(index) && months === 1 && title !== -1 && index - title <= 5 && isMonthAlone(piece.words.text)) return giveRole(piece, { kind: 'metadata', role: 'date', told: tellMonth(piece.words.text) })
    if (first.has(index) && isMasthead(pieces, index)) return giveRole(piece, { kind: 'metadata', role: 'source', told: { source: tidyText(piece.words.text) } })
    if (first.has(index) && isMastheadLine(pieces, index)) return giveRole(piece, { kind: 'metadata', role: 'documentNumber', told: tellDate(piece.words.text) })
    if (first.has(index) && isNamedBelow(pieces, index)) return giveRole(piece, { kind: 'metadata', role: 'other', told: {} })
    const told = readMetadata(piece.words.text, first.has(index) && (firstBody === -1 || index < firstBody || (title !== -1 && index - title <= 5 && (englishByline.test(piece.words.text.slice(0, 200)) || (piece.words.text.length <= 40 && !endsAsSentence(piece.words.text) && findDate(piece.words.text)?.start === 0)))), title === -1 ? Infinity : index - title)
    return told === undefined ? piece : giveRole(piece, { kind: 'metadata', ...told })
  })
}

function isMonthAlone(text: string): boolean {
  return text.length < 20 && (seasonAlone.test(text) || readMonthOnly(text) !== undefined)
}

function tellDate(text: string): Told {
  const date = findDate(text)?.iso
  return date === undefined ? {} : { date }
}

function tellHinted(role: MetadataRole, text: string): Told {
  if (role === 'date') return findDate(text) === undefined ? tellMonth(stripField(text)) : tellDate(text)
  if (role === 'byline') return { byline: stripField(text).replace(/^By\s+/i, '') }
  return role === 'source' ? { source: stripField(text) } : {}
}

/** Columns: longer lines tell nothing but what they say. */
const mostMetadata = 200

/** What a line tells of the article; `isEarly`: it stands before the first long paragraph; `afterTitle`: that many pieces below the title. */
export function readMetadata(written: string, isEarly: boolean, afterTitle: number): { role: MetadataRole; told: Told } | undefined {
  if (isDistribution(written)) return { role: 'other', told: {} }
  if (columnsOf(written, mostMetadata) > mostMetadata) return undefined
  const text = simplified(written)
  const read = readSimplified(text, isEarly, afterTitle)
  return read === undefined || text === written ? read : { role: read.role, told: asWritten(read.told, text, written) }
}

/** The values that a simplified text tells, in the characters of their author. */
function asWritten(told: Told, text: string, written: string): Told {
  const restore = (value: string): string => {
    const at = text.indexOf(value)
    return at === -1 ? value : written.slice(at, at + value.length)
  }
  return { ...told, ...(told.byline !== undefined && { byline: restore(told.byline) }), ...(told.source !== undefined && { source: restore(told.source) }) }
}

function readSimplified(text: string, isEarly: boolean, afterTitle: number): { role: MetadataRole; told: Told } | undefined {
  const width = columnsOf(text)
  if (isDocumentNumber(text, isEarly)) return { role: 'documentNumber', told: {} }
  const printed = readPrinted(text)
  if (printed !== undefined) return { role: 'other', told: { date: printed } }
  const parts = isEarly ? tellParts(text, afterTitle) : undefined
  if (parts !== undefined) return parts
  const field = fieldOf(text)
  // The questions of an interview begin as a byline does.
  const isSpeech = field?.role === 'byline' && (width > 60 || endsAsSentence(text))
  if (field !== undefined && !isSpeech && width <= 160 && !(field.role !== 'other' && endsAsSentence(text) && width > 60) && (isEarly || field.role === 'source' || field.role === 'documentNumber')) return readField(text, field.role)
  if (/^[【[]?\*?(?:作者简介|作者单位|通信作者|通讯作者|基金项目|收稿日期|中图分类号|文献标[识志]码|文章编号)[】\]]?\s?[:：]?\s?\S/.test(text)) return { role: 'other', told: {} }
  if (/^(?:资料来源|数据来源|统计口径)\s?[:：]\s*\S/.test(text) && width <= 120) return { role: 'other', told: {} }
  if (/^[（(](?:此件|本件).{0,40}[）)]$/.test(text)) return { role: 'other', told: {} }
  if (!isEarly) return undefined
  if (isBanner(text)) return { role: 'other', told: {} }
  const office = /^([\p{sc=Han}]{4,30})文件$/u.exec(text)?.[1]
  if (office !== undefined) return { role: 'source', told: { source: office } }
  if (isPeriod.test(text)) return { role: 'other', told: {} }
  const date = findDate(text)
  if (date !== undefined && !endsAsSentence(text) && !/年/.test(text.slice(date.end, date.end + 8)) && width <= 120) {
    const rest = tidyText(`${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(/(?:发布时间|发布日期|发表时间|更新时间|时间|日期|\b(?:Published|Updated|Posted|on)\b)\s*[:：]?/gi, ' '))
    const source = /(?:来源|文章来源|稿件来源|Source)\s*[:：]\s*([^\s|｜]{2,40})/i.exec(rest)?.[1]
    const paper = /《([\p{sc=Han}A-Za-z· ]{2,20})》/u.exec(rest)?.[1] ?? /^([\p{sc=Han}]{2,8}[报社网刊台])\s?[/／|｜]/u.exec(rest)?.[1]
    const byline = /(?:作者|记者|By)\s*[:：]?\s*([\p{sc=Han}·]{2,12}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})/u.exec(rest)?.[1]
    // As accounts on WeChat print it: 原创, the author, the account.
    const original = /^原创\s+([\p{sc=Han}A-Za-z·]{2,16})(?:\s+([\p{sc=Han}A-Za-z· ]{2,20}))?$/u.exec(rest)
    if (original !== null) return { role: 'date', told: { date: date.iso, ...(original[1] !== undefined && { byline: original[1] }), ...(original[2] !== undefined && { source: tidyText(original[2]).split(' ')[0] ?? '' }) } }
    const isPlace = /^\p{Lu}[\p{L} .]{1,30},?$/u.test(text.slice(0, date.start).trim()) && text.slice(date.end).trim() === ''
    const isVersion = /^(?:(?:final|revised|first|second|working|consultation) )?(?:draft|version|edition|rev(?:ision)?\.?)(?: ?v?\d[\d.]*)?,?$|^v\d[\d.]*,?$|^(?:初稿|修订稿|送审稿|征求意见稿|第[一二三四五\d]稿)[，,]?$/i.test(rest)
    const isTimed = /^[\s·•|｜,—–-]*(?:\d{1,3}\s?(?:min(?:ute)?s?|分钟)\s?(?:read|阅读)?)?[\s·•|｜]*$/i.test(rest)
    const plain = source === undefined && byline === undefined && /^[\p{sc=Han}A-Za-z ]{2,24}$/u.test(rest) ? rest : undefined
    if (columnsOf(rest, 61) <= 60 && (rest === '' || source !== undefined || byline !== undefined || plain !== undefined || isPlace || isTimed || isVersion || /^[（(].{0,60}[）)]$/.test(rest) || /^[\W_]*$/.test(rest))) {
      return { role: 'date', told: { date: date.iso, ...((source ?? paper) !== undefined && { source: source ?? paper ?? '' }), ...(byline !== undefined && { byline }), ...(plain !== undefined && /报|社|网|刊|杂志|电视|News|Times|Post|Journal/.test(plain) && { source: plain }) } }
    }
  }
  if (width <= 160 && markedNames.test(text) && /\d|[¹²³⁴-⁹*†]/.test(text.slice(0, 24))) return { role: 'byline', told: { byline: tidyText(text.replace(/[\d¹²³⁴-⁹*†]+(?:[,，][\d¹²³⁴-⁹*†]+)*/g, '').replace(/\s*[,，、]\s*$/, '')) } }
  if (affiliation.test(text)) return { role: 'other', told: {} }
  if (/^（.{2,60}(?:通过|公布|发布|修订|修正|施行|会议)）$/.test(text)) return { role: 'other', told: {} }
  if (englishByline.test(text) && width <= 90) return { role: 'byline', told: { byline: tidyText(text.replace(/^(?:\p{L}+ )?by:?\s+/iu, '')) } }
  if (/^(?:Prepared|Written|Published|Produced|Compiled|Presented|Issued|Submitted)(?: for [^.;:]{2,60}?)? by\s+\p{L}.{1,60}$/u.test(text) && !endsAsSentence(text)) return { role: 'byline', told: { byline: tidyText(text.replace(/^\w+(?: for [^.;:]{2,60}?)? by\s+/, '')) } }
  const whose = /^An? (?:report|paper|study|survey|briefing|analysis|white paper|policy brief) (?:by|from) (\S.{1,60})$/i.exec(text)?.[1]
  if (whose !== undefined && !endsAsSentence(text)) return { role: 'byline', told: { byline: tidyText(whose) } }
  if (reporterByline.test(text) && width <= 60 && creditStart(text) !== 0) return { role: 'byline', told: { byline: tidyText(text.replace(/^[（(]?文[/／|｜]\s?|[）)]$/g, '')) } }
  if (afterTitle > 0 && afterTitle <= 3 && width <= 60 && /^[\p{sc=Han}]{2,20}\s+[\p{sc=Han}]{2,4}$/u.test(text) && surname.test(text.split(/\s+/)[1] ?? '')) return { role: 'byline', told: { byline: tidyText(text) } }
  if (afterTitle > 0 && afterTitle <= 3 && chineseName.test(text) && width <= 40 && surname.test(text)) return { role: 'byline', told: { byline: tidyText(text) } }
  if (afterTitle <= 4 && width <= 60 && /[委部局厅署会府司院处心团室校行位业学者]\s?[：:]$/.test(text)) return { role: 'other', told: {} }
  return salutation.test(text) && !/[。！？!?]./.test(text) ? { role: 'other', told: {} } : undefined
}

/** The time that a report is about, which is not when it was written. */
const isPeriod = /^(?:For the |(?:Three|Six|Nine) months )?(?:(?:financial |fiscal )?(?:year|quarter|period|half-year) )?end(?:ed|ing) [\w ,]{6,20}$|^[（(]?截[至止](?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日|底)?[）)]?$/i

/** What a line tells whose parts between dots, bars or wide spaces each tell something, or have the shape of what does: `Prepared by … · Published …`, `研究员：…  统计区间：…`. The first of them names its role. */
function tellParts(text: string, afterTitle: number): { role: MetadataRole; told: Told } | undefined {
  const parts = text.split(/\s+[·•|｜/]\s+|\s{3,}|\u3000+/).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 6) return undefined
  const told = parts.map((part) => {
    if (/^\d{1,3}\s?(?:min(?:ute)?s?|分钟)\s?(?:read|阅读)$/i.test(part)) return { role: 'other' as const, told: {} }
    return isMonthAlone(part) ? { role: 'date' as const, told: tellMonth(part) } : readMetadata(part, true, afterTitle)
  })
  const first = told.find((one) => one !== undefined)
  if (first === undefined || told.some((one, index) => one === undefined && !namedValue.test(parts[index] ?? ''))) return undefined
  return { role: first.role, told: Object.assign({}, ...told.map((one) => one?.told).reverse()) as Told }
}

/** The shape of a field, whatever its name. */
const namedValue = /^(?:\p{sc=Han}{2,6}|\p{Lu}[\p{L} ]{1,20})[：:]\s?[^。；;！？!?]{1,40}$/u

/** The hundred surnames that nearly all Chinese authors have. */
const surname = /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸]/

/** Whether a line is set as titles are: short, no sentence, no number, no label. */
export function isTitleLike(text: string): boolean {
  const width = columnsOf(text, 161)
  if (width < 4 || width > (languageOf(text) === 'en' ? 160 : 100)) return false
  if (/[。；;，,：:、.…]$/.test(text) && !/[A-Z]\.$/.test(text)) return false
  if (/[。；].*\S/.test(text)) return false
  return readNumbering(text) === undefined && bulletLength(text) === 0 && creditStart(text) === -1 && findDate(text) === undefined
}
