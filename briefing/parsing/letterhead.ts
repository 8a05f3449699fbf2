/**
 * What is printed over and under a document by whoever issues it: what kind of sheet it is, marks of its use, the office, its number; who gets it, when and how often it was printed.
 *
 * The names are those of Chinese official documents (GB/T 9704—2012: 份号、密级、紧急程度、发文机关、发文字号、主送、抄送、印发) and of English press offices.
 */
import { columnsOf } from './characters'
import { findDate } from './dates'
import { readNumbering } from './numbering'
import { isOpen, isPlain, type Piece } from './piece'
import { simplified } from './traditional'
import { tidyText } from './words'

/** What a sheet is, printed over what it says; and conditions of its use. */
const banner = /^(?:for (?:immediate|general) release|embargoed (?:until|for)\b.{0,60}|(?:press|news|media) (?:release|advisory|statement)|memorandum|memo|internal memo(?:randum)?|check against delivery|(?:private and |strictly )?confidential|for internal use only|draft for (?:comment|discussion|consultation)|white paper|policy brief|briefing note|op-ed|opinion|editorial|feature|证券研究报告|行业研究报告|公司研究报告|新闻稿|新闻发布稿|新闻通稿|通稿|仅供参考|特稿|独家|原创|[（(]?(?:征求意见稿|试行|暂行|草案|讨论稿|送审稿)[）)]?)$/i
/** Marks of secrecy and haste, alone or beside each other. */
const mark = /^(?:(?:内部(?:资料|文件|材料|刊物|参阅|参考)|注意保[存密]|妥善保[存管]|阅后(?:即焚|退回|销毁)|(?:不得|请勿|严禁)(?:外传|翻印|公开|转发)|特急|特提|加急|急件|(?:绝密|机密|秘密)(?:\s?[★☆].{0,10})?)[\s，,、]*){1,4}$/

export function isBanner(text: string): boolean {
  return banner.test(text) || (text.length <= 40 && mark.test(text))
}

/** A kind of document: a title only where no line below says of what. */
const genreAlone = /^(?:(?:专题|专项|工作|情况|调研|办公|常务|联席|协调|督查|政务|信息|党组|董事会)*(?:会议)?(?:纪要|记录|公告|通告|通知|通报|批复|决定|意见|报告|简报|专报|总结|倡议书|答记者问)|Minutes|Report|Notice|Statement)$/i

/** Whether the line is the kind of document alone, and a longer one below ends with the same words: `会议纪要` over `……专题会议纪要`. */
export function isNamedBelow(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.words.text ?? ''
  const genre = text.length > 24 ? '' : withoutSpaces(text)
  if (!genreAlone.test(simplified(genre))) return false
  const core = /^\p{sc=Han}/u.test(genre) ? genre.slice(-2) : genre
  return pieces.slice(index + 1, index + 6).some(({ words }) => words.text.length > genre.length + 2 && columnsOf(words.text, 121) <= 120 && words.text.endsWith(core))
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}

const numberOfOffice = /^[（(]?[\p{sc=Han}A-Za-z]{1,20}\s?(?:[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]|(?:19|20)\d{2}年)\s?(?:第\s?)?\d{1,5}\s?号[）)]?(?:\s?[（(][A-E]\s?类?[）)])?$/u
/** Below the name of a series, its own number: `〔2025〕23号`, `第5期（总第112期）`. */
const numberOfSeries = /^(?:[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?(?:第\s?)?\d{1,5}\s?[号期]|[（(]?(?:(?:19|20)\d{2}年\s?)?(?:总\s?)?第\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s?[期号][）)]?(?:\s?[（(]总第?\s?\d{1,5}\s?[期号][）)])?)$/

/** `isEarly`: it stands among the first lines. An answer to a proposal has its class behind its number: `……86号（A类）`. */
export function isDocumentNumber(text: string, isEarly: boolean): boolean {
  return text.length <= 60 && /[号期类A-E][）)]?$/.test(text) && (numberOfOffice.test(text) || (isEarly && numberOfSeries.test(text)))
}

/** A line that is the name of an office, a company or a body, and nothing else. */
export function isOffice(text: string): boolean {
  return text.length <= 40 && /^[\p{sc=Han}、（）()·\s]{2,36}(?:[党省市县区州镇乡]委|政府|办公[厅室]|委员会|[部厅局署会院团处所站社馆]|指挥部|公司|集团|中心|大学|学院|学校|银行|医院)$/u.test(text)
}

/** An English office of government, and nothing else: `Department for Water and Coasts`, `HM Treasury`. */
const englishOffice = /^(?:The )?(?:(?:HM|Her Majesty[’']s|His Majesty[’']s|U\.?S\.?|Federal|State|Scottish|Welsh) )?(?:(?:Department|Ministry|Office|Bureau|Directorate|Secretariat) (?:of|for)(?: (?:the|and|of|for|&|\p{Lu}[\p{L}’'-]+,?)){1,9}|Treasury|(?:Cabinet|Home) Office|Environment Agency|European Commission)$/u
/** What offices publish, as the title of it says. */
const publication = /\b(?:consultation|response|report|review|strategy|guidance|plan|framework|assessment|statement|circular|notice|inquiry|evaluation|white paper|green paper|policy|statistics|bulletin|code of practice|memorandum|terms of reference)\b/i

/** Whether the line is the office over the longer title of what it publishes. */
function isOverPublication(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (piece === undefined || piece.words.text.length > 80 || !isPlain(piece) || !englishOffice.test(piece.words.text)) return false
  return isOpen(next) && next.words.text.length > piece.words.text.length / 2 && columnsOf(next.words.text, 161) <= 160 && !/[.;:,]$/.test(next.words.text) && publication.test(next.words.text)
}

/** The office over the number or the kind of document that it issues; undefined when the line is none. */
export function issuerAbove(pieces: readonly Piece[], index: number): string | undefined {
  const text = simplified(pieces[index]?.words.text.slice(0, 60) ?? '')
  if (isOverPublication(pieces, index)) return tidyText(pieces[index]?.words.text ?? '')
  if (!isOffice(text)) return undefined
  const [next, afterNext] = [pieces[index + 1], pieces[index + 2]]
  const isHead = (piece: Piece | undefined, at: number): boolean => piece !== undefined && (isDocumentNumber(piece.words.text, true) || isNamedBelow(pieces, at))
  const isOver = isHead(next, index + 1) || (isOpen(next) && isOffice(simplified(next.words.text.slice(0, 60))) && isHead(afterNext, index + 2))
  return isOver ? tidyText(pieces[index]?.words.text ?? '') : undefined
}

/** Whether a line near the start says that the document is the minutes of a meeting. */
export function isOfMinutes(text: string): boolean {
  return columnsOf(text, 121) <= 120 && !/[。.]$/.test(text) && (/^minutes\b|\bminutes$/i.test(text) || /纪要$|会议记录$/.test(simplified(withoutSpaces(text.slice(-40)))))
}

/** Who met where, and who did not come. */
export function attends(text: string): boolean {
  return /^(?:会议)?(?:地点|主持(?:人)?|参(?:会|加)(?:人员|单位)?|出席(?:人员|单位|人)?|列席(?:人员|单位|人)?|缺席(?:人员)?|请假(?:人员)?|记录(?:人|整理)?|整理(?:人)?|Present|Absent|Inattendance|Attendees|Apologies|Chair|Location|Venue|Minutestakenby)[：:]/i.test(simplified(withoutSpaces(text.slice(0, 30))))
}

/** The time of a meeting, which is the date of its minutes where they do not say when they were printed. */
export function readMeetingTime(text: string): { readonly date?: string } | undefined {
  if (!/^(?:会议)?(?:时间|日期)[：:]/.test(simplified(withoutSpaces(text.slice(0, 30))))) return undefined
  const date = findDate(text)?.iso
  return date === undefined ? {} : { date }
}

/** Columns of a line that names who gets the document: it may be long, and ends as a sentence does. */
const widestDistribution = 800
const distribution = /^(?:分\s?送|抄\s?送|主\s?送|抄\s?报|抄\s?发|印\s?送|呈\s?送|报\s?送)\s?[：:]/
/** As the foot of a bulletin names them shortly. */
const shortDistribution = /^[报送发]\s?[：:]\s?\S/
const copies = /^[（(]?\s?(?:共\s?印|印\s?[数发制]|印)\s?[：:]?\s?\d{1,6}\s?份\s?[）)]?$/

/** Who gets the document, and how many were printed. */
export function isDistribution(text: string): boolean {
  // Asked of every line.
  if (!/^[（(分抄主印呈报報共]/.test(text)) return false
  const head = text.slice(0, 24)
  return (distribution.test(simplified(head)) && columnsOf(text, widestDistribution) <= widestDistribution) || (text.length <= 20 && copies.test(text))
}

/** Who gets a bulletin, as its last lines say. */
export function isFootOfBulletin(text: string): boolean {
  return shortDistribution.test(text) && columnsOf(text, 161) <= 160
}

/** The name of a bulletin over its number, where the title of its article stands below: `工作简报` / `第12期` / `我市……取得成效`. */
export function isMasthead(pieces: readonly Piece[], index: number): boolean {
  const [piece, number] = [pieces[index], pieces[index + 1]]
  if (piece === undefined || number === undefined || piece.words.text.length > 40 || !/(?:简报|信息|专报|内参|参阅|要情|快报|摘报)$/.test(simplified(withoutSpaces(piece.words.text))) || !isDocumentNumber(number.words.text, true)) return false
  return standsOverTitle(pieces, index + 1)
}

function standsOverTitle(pieces: readonly Piece[], index: number): boolean {
  const title = pieces.slice(index + 1, index + 4).find((below) => isOpen(below) && findDate(below.words.text) === undefined && !isOffice(below.words.text))
  return title !== undefined && columnsOf(title.words.text, 81) <= 80 && columnsOf(title.words.text) > 16 && !/[。；：:，]$/.test(title.words.text) && readNumbering(title.words.text) === undefined
}

/** What a bulletin prints over the title of its article in one line: publisher, name and number (`东港商会 · 静港快讯 · 2025年第19期（总第206期）`). */
export function isMastheadLine(pieces: readonly Piece[], index: number): boolean {
  const written = pieces[index]?.words.text ?? ''
  if (written.length > 120 || !/[期號号]/.test(written)) return false
  const parts = simplified(written).split(/\s*[·•|｜]\s*|\s{2,}|\u3000+/).filter((part) => part !== '')
  const isHead = parts.length >= 2 && parts.length <= 5 && parts.some((part) => numberOfSeries.test(part)) && parts.every((part) => numberOfSeries.test(part) || findDate(part) !== undefined || (columnsOf(part, 41) <= 40 && !/[。；，：:,;.!?！？]/.test(part)))
  return isHead && standsOverTitle(pieces, index)
}

/** When a document was printed for those who get it: `……办公室  2025年5月19日印发`. */
export function readPrinted(text: string): string | undefined {
  return text.length <= 120 && /印[发制]$/.test(text) && /^(?:[\p{sc=Han}、（） ]{4,40}\s+)?\S{6,20}印[发制]$/u.test(text) ? findDate(text)?.iso : undefined
}
