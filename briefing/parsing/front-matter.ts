/**
 * What stands before and after the article proper: title, byline, date, source, document number, salutation; signature and date at the end.
 *
 * 1. The title: the user's, the format's, or a first line that is set as titles are. Where there is none the article goes without, and
 *    `guess-title.ts` makes one.
 * 2. Among the first lines, and the last, those that tell of the article are metadata. Elsewhere only lines of the shape `来源：…` are.
 */
import { breaksOff, columnsOf, endsAsSentence, languageOf } from './characters'
import { findDate, readDayOnly, readMonthOnly } from './dates'
import { bulletLength } from './lists'
import { readNumbering } from './numbering'
import { giveRole, isOpen, type Piece, type Told } from './piece'
import { creditStart } from './captions'
import { simplified } from './traditional'
import { tidyText } from './words'
import type { metadataRoles } from '../article'

type MetadataRole = (typeof metadataRoles)[number]

/** Pieces that count as the first, or the last: below that, an article is under way. */
const edge = 14

const fields: readonly { readonly name: RegExp; readonly role: MetadataRole }[] = [
  { name: /^(?:来源|文章来源|稿件来源|信息来源|消息来源|新闻来源|原载|出处|媒体|发布机构|发布单位|发文机关|发文单位|制定机关|Source|Publisher|Published (?:in|by))\s?[:：]\s*/i, role: 'source' },
  { name: /^(?:文\s?[/／、]?\s?图|图\s?[/／、]?\s?文|作者|文|撰文|撰稿|记者|本报记者|特约撰稿|采写|口述|整理|译者|供稿|通讯员|报告人|演讲人|起草单位|编制单位|Authors?|Written by|Prepared by|Reporter|Translator|Speaker|From|发件人|发文人|呈报人|汇报人|报告单位)\s?[:：/／|｜]\s*/i, role: 'byline' },
  { name: /^(?:时间|日期|发布时间|发布日期|发表时间|更新时间|成文日期|印发日期|生成日期|公开日期|公布日期|施行日期|实施日期|发文日期|Date|Published(?: on)?|Updated(?: on)?|Last updated|Posted(?: on)?)\s?[:：]?\s+(?=\S)|^(?:时间|日期|发布时间|发布日期|发表时间|更新时间|成文日期|印发日期|生成日期|公开日期|公布日期|施行日期|实施日期|发文日期|Date|Published|Updated|Posted)\s?[:：]/i, role: 'date' },
  { name: /^(?:文号|发文字号|发文文号|文件编号|索引号|编号|标准号|Document (?:No\.?|number)|Ref(?:erence)?\.? ?(?:No\.?|number)?)\s?[:：]\s*/i, role: 'documentNumber' },
  { name: /^(?:抄送|主送|抄报|签发人?|收件人|致|呈报|呈送|To|Cc|TO|CC)\s?[:：]\s*/, role: 'other' },
  { name: /^(?:主题分类|主题词|关键词|关键字|标签|分类|栏目|频道|有效性|公开方式|信息分类|体裁分类|组配分类|中图分类号|文献标识码|文章编号|收稿日期|基金项目|作者简介|作者单位|通信作者|Keywords?|Key words|Tags?|Category|Filed under|Topics?|JEL|DOI|ISSN|Correspondence)\s?[:：]\s*/i, role: 'other' },
]

/** Nearly all lines are told from fields by this: the sign after the name, or the first letter of those names that need none. */
const mayBeField = /[:：/／|｜]|^[DPUL时日发更成印生公施实]/i

function fieldOf(text: string): (typeof fields)[number] | undefined {
  const head = text.slice(0, 60)
  return mayBeField.test(head) ? fields.find(({ name }) => name.test(head)) : undefined
}

/** What a sheet is, printed over what it says; and conditions of its use. */
const banner = /^(?:for (?:immediate|general) release|embargoed (?:until|for)\b.{0,60}|(?:press|news|media) (?:release|advisory|statement)|memorandum|memo|internal memo(?:randum)?|check against delivery|(?:private and |strictly )?confidential|for internal use only|draft for (?:comment|discussion|consultation)|white paper|policy brief|briefing note|op-ed|opinion|editorial|feature|新闻稿|新闻发布稿|新闻通稿|通稿|内部资料|内部文件|内部材料|仅供参考|特稿|独家|原创|[（(]?(?:征求意见稿|试行|暂行|草案|讨论稿|送审稿)[）)]?)$/i
/** A kind of document: a title only where no line below says of what. */
const genreAlone = /^(?:会\s?议\s?纪\s?要|专题会议纪要|会议记录|纪\s?要|公\s?告|通\s?告|通\s?知|通\s?报|情况通报|批\s?复|决\s?定|意\s?见|报\s?告|调研报告|工作报告|简\s?报|工作简报|工作总结|总结|倡议书|Minutes|Report|Notice|Statement)$/i

const documentNumber = /^[（(]?[\p{sc=Han}A-Za-z]{1,20}\s?(?:[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]|(?:19|20)\d{2}年)\s?(?:第\s?)?\d{1,5}\s?号[）)]?$/u
const salutation = /^(?:各[\p{sc=Han}、，（）()\s]{1,60}|.{0,60}(?:同志们|朋友们|先生们|女士们|来宾|代表|委员|同学们|老师们|同事们|乡亲们|战友们|股东|读者|先生|女士|总统|主席|部长|阁下)(?:[、，,；\s].{0,40})?|.{2,120}(?:各部委|人民政府|各直属机构|委员会|各有关单位|各部门|有关单位|各处室|办公厅|各单位|局|厅)(?:[、，,].{0,60})?|(?:Dear|Good (?:morning|afternoon|evening)|Hello|Ladies and gentlemen|Mr\.? (?:President|Chairman|Speaker)|Excellencies|Distinguished|Colleagues|Friends|My fellow)\b.{0,80})[：:，,！!]$/iu
const chineseName = /^(?:[\p{sc=Han}]{2,4}|[\p{sc=Han}]\s[\p{sc=Han}])(?:[\s、，,][\p{sc=Han}·\s]{2,12}){0,5}$/u
const seasonAlone = /^(?:Spring|Summer|Autumn|Fall|Winter),? (?:19|20)\d{2}$/
/** Authors with the marks of where they work: `冯小满1，马致和1，2`, `Ana Lind¹, Tom Reyes²*`. */
const markedNames = /^(?:[\p{sc=Han}·]{2,5}\s?[\d¹²³⁴-⁹*†,，]{1,9}[,，、;；\s]*){1,20}$|^(?:(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+\s?[\d¹²³⁴-⁹*†,]{1,7}(?:,?\s(?:and\s|&\s)?|$)){1,20}$/u
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
  const areMinutes = openAt.slice(0, 4).some((index) => /纪\s?要$|会议记录$|^minutes\b|\bminutes$/i.test(pieces[index]?.words.text.slice(-200) ?? ''))
  const months = pieces.filter(({ words }) => isMonthAlone(words.text)).length
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || (again && !first.has(index))) return piece
    if (piece.hint.kind === 'metadata') return giveRole(piece, { kind: 'metadata', role: piece.hint.role, told: tellHinted(piece.hint.role, piece.words.text) })
    if (piece.hint.kind === 'tableCell' || piece.hint.kind === 'heading' || (piece.hint.kind === 'quotation' && (!first.has(index) || fieldOf(piece.words.text) === undefined))) return piece
    if (first.has(index) && areMinutes && /^(?:会议)?(?:地\s?点|主\s?持(?:人)?|参(?:会|加)(?:人员|单位)?|出\s?席(?:人员|单位)?|列\s?席(?:人员|单位)?|缺\s?席(?:人员)?|记\s?录(?:人)?|Present|Absent|In attendance|Attendees|Apologies|Chair|Location|Venue|Minutes taken by)\s?[：:]/.test(piece.words.text.slice(0, 20))) return giveRole(piece, { kind: 'metadata', role: 'other', told: {} })
    // One month alone tells when; several head the parts of a chronicle.
    if (first.has(index) && months === 1 && title !== -1 && index - title <= 5 && isMonthAlone(piece.words.text)) return giveRole(piece, { kind: 'metadata', role: 'date', told: tellMonth(piece.words.text) })
    if (first.has(index) && isNamedBelow(pieces, index)) return giveRole(piece, { kind: 'metadata', role: 'other', told: {} })
    const told = readMetadata(piece.words.text, first.has(index) && (firstBody === -1 || index < firstBody || (title !== -1 && index - title <= 5 && (englishByline.test(piece.words.text.slice(0, 200)) || (piece.words.text.length <= 40 && !endsAsSentence(piece.words.text) && findDate(piece.words.text)?.start === 0)))), title === -1 ? Infinity : index - title)
    return told === undefined ? piece : giveRole(piece, { kind: 'metadata', ...told })
  })
}

function isMonthAlone(text: string): boolean {
  return text.length < 20 && (seasonAlone.test(text) || readMonthOnly(text) !== undefined)
}

function tellMonth(text: string): Told {
  const date = readMonthOnly(text)
  return date === undefined ? {} : { date }
}

/** Whether the line is the kind of document alone, and a longer one below ends with the same words: `会议纪要` over `……专题会议纪要`. */
function isNamedBelow(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.words.text ?? ''
  if (text.length > 20 || !genreAlone.test(text)) return false
  const genre = text.replace(/\s/g, '')
  return pieces.slice(index + 1, index + 5).some(({ words }) => words.text.length > genre.length + 2 && columnsOf(words.text, 121) <= 120 && words.text.endsWith(genre))
}

function tellHinted(role: MetadataRole, text: string): Told {
  const date = findDate(text)?.iso
  if (role === 'date') return date === undefined ? tellMonth(stripField(text)) : { date }
  if (role === 'byline') return { byline: stripField(text).replace(/^By\s+/i, '') }
  return role === 'source' ? { source: stripField(text) } : {}
}

function stripField(text: string): string {
  for (const { name } of fields) {
    const length = name.exec(text.slice(0, 60))?.[0].length ?? 0
    if (length > 0) return tidyText(text.slice(length))
  }
  return tidyText(text)
}

/** Columns: longer lines tell nothing but what they say. */
const mostMetadata = 200

/** What a line tells of the article; `isEarly`: it stands before the first long paragraph; `afterTitle`: that many pieces below the title. */
export function readMetadata(written: string, isEarly: boolean, afterTitle: number): { role: MetadataRole; told: Told } | undefined {
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
  if (text.includes('号') && documentNumber.test(text)) return { role: 'documentNumber', told: {} }
  if (text.endsWith('印发') && /^[\p{sc=Han}、 ]{4,40}\s+\S{6,20}印发$/u.test(text) && findDate(text) !== undefined) return { role: 'other', told: {} }
  const field = fieldOf(text)
  // The questions of an interview begin as a byline does.
  const isSpeech = field?.role === 'byline' && (width > 60 || endsAsSentence(text))
  if (field !== undefined && !isSpeech && width <= 160 && !(field.role !== 'other' && endsAsSentence(text) && width > 60) && (isEarly || /^(?:抄送|主送|抄报)/.test(text) || field.role === 'source' || field.role === 'documentNumber')) return readField(text, field.role)
  if (/^[【[]?(?:作者简介|作者单位|通信作者|通讯作者|基金项目|收稿日期)[】\]]?\s?[:：]?\s?\S/.test(text)) return { role: 'other', told: {} }
  if (/^(?:资料来源|数据来源|统计口径)\s?[:：]\s*\S/.test(text) && width <= 120) return { role: 'other', told: {} }
  if (/^[（(](?:此件|本件).{0,40}[）)]$/.test(text)) return { role: 'other', told: {} }
  if (!isEarly) return undefined
  const parts = tellParts(text, afterTitle)
  if (parts !== undefined) return parts
  if (banner.test(text)) return { role: 'other', told: {} }
  const office = /^([\p{sc=Han}]{4,30})文件$/u.exec(text)?.[1]
  if (office !== undefined) return { role: 'source', told: { source: office } }
  const date = findDate(text)
  if (date !== undefined && !endsAsSentence(text) && !/年/.test(text.slice(date.end, date.end + 8)) && width <= 120) {
    const rest = tidyText(`${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(/(?:发布时间|发布日期|发表时间|更新时间|时间|日期|Published|Updated|Posted|on)\s*[:：]?/gi, ' '))
    const source = /(?:来源|文章来源|稿件来源|Source)\s*[:：]\s*([^\s|｜]{2,40})/i.exec(rest)?.[1]
    const paper = /《([\p{sc=Han}A-Za-z· ]{2,20})》/u.exec(rest)?.[1] ?? /^([\p{sc=Han}]{2,8}[报社网刊台])\s?[/／|｜]/u.exec(rest)?.[1]
    const byline = /(?:作者|记者|By)\s*[:：]?\s*([\p{sc=Han}·]{2,12}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})/u.exec(rest)?.[1]
    // As accounts on WeChat print it: 原创, the author, the account.
    const original = /^原创\s+([\p{sc=Han}A-Za-z·]{2,16})(?:\s+([\p{sc=Han}A-Za-z· ]{2,20}))?$/u.exec(rest)
    if (original !== null) return { role: 'date', told: { date: date.iso, ...(original[1] !== undefined && { byline: original[1] }), ...(original[2] !== undefined && { source: tidyText(original[2]).split(' ')[0] ?? '' }) } }
    const isPlace = /^\p{Lu}[\p{L} .]{1,30},?$/u.test(text.slice(0, date.start).trim()) && text.slice(date.end).trim() === ''
    const isTimed = /^[\s·•|｜,—–-]*(?:\d{1,3}\s?(?:min(?:ute)?s?|分钟)\s?(?:read|阅读)?)?[\s·•|｜]*$/i.test(rest)
    const plain = source === undefined && byline === undefined && /^[\p{sc=Han}A-Za-z ]{2,24}$/u.test(rest) ? rest : undefined
    if (columnsOf(rest, 61) <= 60 && (rest === '' || source !== undefined || byline !== undefined || plain !== undefined || isPlace || isTimed || /^[（(].{0,60}[）)]$/.test(rest) || /^[\W_]*$/.test(rest))) {
      return { role: 'date', told: { date: date.iso, ...((source ?? paper) !== undefined && { source: source ?? paper ?? '' }), ...(byline !== undefined && { byline }), ...(plain !== undefined && /报|社|网|刊|杂志|电视|News|Times|Post|Journal/.test(plain) && { source: plain }) } }
    }
  }
  if (width <= 160 && markedNames.test(text) && /\d|[¹²³⁴-⁹*†]/.test(text.slice(0, 24))) return { role: 'byline', told: { byline: tidyText(text.replace(/[\d¹²³⁴-⁹*†]+(?:[,，][\d¹²³⁴-⁹*†]+)*/g, '').replace(/\s*[,，、]\s*$/, '')) } }
  if (affiliation.test(text)) return { role: 'other', told: {} }
  if (/^（.{2,60}(?:通过|公布|发布|修订|修正|施行|会议)）$/.test(text)) return { role: 'other', told: {} }
  if (englishByline.test(text) && width <= 90) return { role: 'byline', told: { byline: tidyText(text.replace(/^(?:\p{L}+ )?by:?\s+/iu, '')) } }
  if (/^(?:Prepared|Written|Published|Produced|Compiled|Presented|Issued|Submitted) by\s+\p{L}.{1,60}$/u.test(text) && !endsAsSentence(text)) return { role: 'byline', told: { byline: tidyText(text.replace(/^\w+ by\s+/, '')) } }
  const whose = /^An? (?:report|paper|study|survey|briefing|analysis|white paper|policy brief) (?:by|from) (\S.{1,60})$/i.exec(text)?.[1]
  if (whose !== undefined && !endsAsSentence(text)) return { role: 'byline', told: { byline: tidyText(whose) } }
  if (reporterByline.test(text) && width <= 60 && creditStart(text) !== 0) return { role: 'byline', told: { byline: tidyText(text.replace(/^[（(]?文[/／|｜]\s?|[）)]$/g, '')) } }
  if (afterTitle > 0 && afterTitle <= 3 && width <= 60 && /^[\p{sc=Han}]{2,20}\s+[\p{sc=Han}]{2,4}$/u.test(text) && surname.test(text.split(/\s+/)[1] ?? '')) return { role: 'byline', told: { byline: tidyText(text) } }
  if (afterTitle > 0 && afterTitle <= 3 && chineseName.test(text) && width <= 40 && surname.test(text)) return { role: 'byline', told: { byline: tidyText(text) } }
  if (afterTitle <= 4 && width <= 60 && /[委部局厅署会府司院处心团室校行位业学者]\s?[：:]$/.test(text)) return { role: 'other', told: {} }
  return salutation.test(text) && !/[。！？!?]./.test(text) ? { role: 'other', told: {} } : undefined
}

/** What a line tells whose parts between dots, bars or wide spaces each tell something: `Prepared by … · Published …`. The first of them names its role. */
function tellParts(text: string, afterTitle: number): { role: MetadataRole; told: Told } | undefined {
  const parts = text.split(/\s+[·•|｜]\s+|\s{3,}|\u3000+/).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 6) return undefined
  const told = parts.map((part) => {
    if (/^\d{1,3}\s?(?:min(?:ute)?s?|分钟)\s?(?:read|阅读)$/i.test(part)) return { role: 'other' as const, told: {} }
    return isMonthAlone(part) ? { role: 'date' as const, told: tellMonth(part) } : readMetadata(part, true, afterTitle)
  })
  const [first] = told
  if (first === undefined || told.some((one) => one === undefined)) return undefined
  return { role: first.role, told: Object.assign({}, ...told.map((one) => one?.told).reverse()) as Told }
}

/** The hundred surnames that nearly all Chinese authors have. */
const surname = /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸]/

function readField(text: string, role: MetadataRole): { role: MetadataRole; told: Told } {
  const date = findDate(text)
  // `来源：新华社  时间：2024-01-19  作者：…` on one line: each field ends where the next begins.
  const value = (names: string): string | undefined => new RegExp(`(?:${names})\\s?[:：/／]\\s*([^|｜]{1,60}?)(?=\\s{2,}|(?:发布|发文|成文|更新|印发)?(?:日期|时间|机构|单位)\\s?[:：]|(?:作者|来源|编辑|文号)\\s?[:：]|\\s+(?:[\\p{sc=Han}]{2,4}|[A-Z][a-z]+)\\s?[:：]|\\s+(?:19|20)\\d{2}|[|｜]|$)`, 'u').exec(text.slice(0, 200))?.[1]
  const source = value('来源|文章来源|稿件来源|信息来源|原载|发文机关|发布机构|Source|Publisher')
  const byline = value('作者|撰文|撰稿|记者|文\\s?[/／、]?\\s?图|图\\s?[/／、]?\\s?文|文|采写|Authors?|Written by')
  const own = role === 'source' && source === undefined ? { source: stripField(text) } : role === 'byline' && byline === undefined ? { byline: stripField(text).replace(/\s*<[^<>\s]+@[^<>\s]+>$/, '') } : {}
  return { role, told: { ...(source !== undefined && { source: tidyText(source) }), ...(byline !== undefined && { byline: tidyText(byline) }), ...own, ...(date !== undefined ? { date: date.iso } : role === 'date' ? tellMonth(stripField(text)) : {}) } }
}

/** Signature and date: a line that is a date alone, and up to three short names above it; and remarks in brackets at the end. */
export function recogniseEndMatter(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces]
  const openAt = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : []))
  const byline = pieces.flatMap(({ role }) => (role?.kind === 'metadata' && role.told.byline !== undefined ? [role.told.byline] : []))[0]
  for (const index of openAt.slice(Math.max(1, openAt.length - edge))) {
    const { text } = (pieces[index] as Piece).words
    const name = /^[（(](.{2,40})[）)]$/.exec(text)?.[1] ?? text
    // Whoever is named at the start signs at the end.
    if (byline !== undefined && name.length >= 2 && name.length <= 40 && byline.startsWith(name) && !/^[\p{L}]/u.test(byline.slice(name.length, name.length + 1).replace(/\p{sc=Han}/u, ''))) {
      marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: 'byline', told: {} })
      continue
    }
    if (/^(?:Topics?|Tags?|Keywords?|Filed under|Categor(?:y|ies)|标签|关键词|关键字|主题词)\s?[:：].{1,120}$/i.test(text) || /^(?:(?:Yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:With )?(?:best|kind|warm) (?:regards|wishes)|regards|此\s?致|敬\s?礼|此致敬礼)\s?[,，！!。]?$/i.test(text.slice(0, 40))) {
      marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: 'other', told: {} })
      continue
    }
    if (!/^[（((?:此件|本报|记者|本文|作者|责编|新华社|来源|完|根据|转自|原载)[^）)]{0,120}[）)]$/.test(text.slice(0, 160))) continue
    const author = /^[（(](?:作者|本报记者|记者)(?:系|为|单位|[:：])?\s?(.{2,80})[）)]$/.exec(text)?.[1]
    marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role: author === undefined ? 'other' : 'byline', told: author === undefined ? {} : { byline: tidyText(author) } })
  }
  // Dates on lines of their own that come again and again are the headings of a chronicle.
  const isChronicle = pieces.filter((piece) => isOpen(piece) && piece.words.text.length < 30 && findDate(piece.words.text)?.end === piece.words.text.length).length > 2
  if (isChronicle) return marked
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece
    const { text } = piece.words
    const isFree = isOpen(piece) ? piece.hint.kind === 'line' || piece.hint.kind === 'paragraph' : piece.role?.kind === 'metadata' && piece.role.role === 'date'
    const date = isFree ? (readDayOnly(text) ?? (index >= (openAt.at(-1) ?? 0) ? readMonthOnly(text) : undefined)) : undefined
    if (date === undefined) continue
    const isLast = index >= pieces.length / 2
    if (isOpen(piece) && (isLast || isSignature(pieces[index - 1]))) marked[index] = giveRole(piece, { kind: 'metadata', role: 'date', told: { date } })
    for (let above = index - 1; above >= Math.max(1, index - 4); above -= 1) {
      const signature = pieces[above]
      if (!isSignature(signature)) break
      marked[above] = giveRole(signature, { kind: 'metadata', role: 'byline', told: { byline: tidyText(signature.words.text) } })
    }
  }
  return marked
}

/** A short line that names who signs. */
function isSignature(piece: Piece | undefined): piece is Piece {
  if (!isOpen(piece) || (piece.hint.kind !== 'line' && piece.hint.kind !== 'paragraph')) return false
  const { text } = piece.words
  return columnsOf(text, 61) <= 60 && !endsAsSentence(text) && !breaksOff(text) && readNumbering(text) === undefined && bulletLength(text) === 0 && !/[，,：:]/.test(text)
}

/** Whether a line is set as titles are: short, no sentence, no number, no label. */
export function isTitleLike(text: string): boolean {
  const width = columnsOf(text, 161)
  if (width < 4 || width > (languageOf(text) === 'en' ? 160 : 100)) return false
  if (/[。；;，,：:、.…]$/.test(text) && !/[A-Z]\.$/.test(text)) return false
  if (/[。；].*\S/.test(text)) return false
  return readNumbering(text) === undefined && bulletLength(text) === 0 && creditStart(text) === -1 && findDate(text) === undefined
}
