/**
 * Headings that have no number: short lines among long ones, bold lines, lines in capitals, and the names that parts of documents have.
 *
 * A short line is a heading when it ends without a sign, what follows is a paragraph, and it is not one of a run of short lines.
 * Where the format marks its headings, it is trusted to have marked them all, but for bold ones.
 */
import { columnsOf, endsAsSentence, breaksOff, languageOf } from './characters'
import { findDate, findDateline } from './dates'
import { readNumbering } from './numbering'
import { isPartName } from './part-names'
import { giveRole, isOpen, isPlain, type Piece } from './piece'
import { comparable } from './title'
import { cutWords } from './words'

/** Columns. */
const widestHan = 48
const widestLatin = 76
const leastBody = 40

export function recognisePlainHeadings(pieces: readonly Piece[]): Piece[] {
  const areMarked = pieces.filter(({ hint }) => hint.kind === 'heading').length >= 2
  const titles = pieces.flatMap((piece, index) => (piece.role?.kind === 'title' ? [index] : []))
  const title = titles.map((index) => comparable(pieces[index]?.words.text ?? '')).join('')
  const belowTitle = titles.length === 0 ? -1 : pieces.findIndex(({ role }, index) => index > (titles.at(-1) ?? 0) && role?.kind !== 'metadata' && role?.kind !== 'debris')
  const colons = new Set(pieces.flatMap((_, index) => (isOverWithColon(pieces, index) ? [index] : [])))
  const isBracketed = ({ words: { text } }: Piece): boolean => /^【[^【】]{2,16}】$/.test(text)
  const areBracketed = pieces.filter((piece) => isOpen(piece) && isBracketed(piece)).length >= 2
  const quoted = new Set(pieces.flatMap((_, index) => (isQuotedOver(pieces, index) ? [index] : [])))
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || !isPlain(piece)) return piece
    const { text } = piece.words
    const width = columnsOf(text, widestLatin + 1)
    if (width > widestLatin || width < 2) return piece
    const next = nextSaid(pieces, index, text)
    if (next === undefined) return piece
    // A name may have the colon of what it leads to.
    const name = text.replace(/\s?[：:]$/, '')
    if (isPartName(name)) return giveRole(piece, { kind: 'heading', scheme: 'named' }, [cutWords(piece.words, 0, name.length)])
    if (repeatsTitle(text, title) && !isRecurring(pieces, index) && (next.role?.kind === 'heading' || (index > belowTitle && isHeadingLike(text, width)))) return giveRole(piece, { kind: 'heading', scheme: 'named' })
    // What stands between the title and the dateline of a report is its second title.
    if (index === belowTitle && isHeadingLike(text, width) && findDateline(next.words.text) !== undefined) return giveRole(piece, { kind: 'paragraph' })
    if (areBracketed && isBracketed(piece)) return giveRole(piece, { kind: 'heading', scheme: 'plain' }, [cutWords(piece.words, 1, text.length - 1)])
    if (!areMarked && colons.size >= 2 && colons.has(index)) return giveRole(piece, { kind: 'heading', scheme: 'plain' }, [cutWords(piece.words, 0, text.length - 1)])
    if (!areMarked && quoted.size >= 2 && quoted.has(index)) return giveRole(piece, { kind: 'heading', scheme: 'plain' })
    if (!isHeadingLike(text, width) || !isBody(next)) return piece
    const isBold = piece.hint.kind === 'paragraph' && piece.hint.lead !== undefined && piece.hint.lead >= text.length
    if (isBold) return giveRole(piece, { kind: 'heading', scheme: 'bold' })
    if (areMarked) return piece
    if (isCapitals(text)) return giveRole(piece, { kind: 'heading', scheme: 'capitals' })
    const isOver = isAlone(pieces, index) && columnsOf(next.words.text, 201) > Math.max(leastBody, width * 1.3)
    return isOver || opensCount(pieces, index, next) || opensTable(pieces, index, next) ? giveRole(piece, { kind: 'heading', scheme: 'plain' }) : piece
  })
}

/** `Noise:` alone over a paragraph, and no list below. */
function isOverWithColon(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (!isOpen(piece) || !isOpen(next) || !isPlain(piece) || !isPlain(next)) return false
  const { text } = piece.words
  return /^[^，。；,;.!?！？：:]{2,40}[：:]$/u.test(text) && columnsOf(text, 41) <= 40 && !/(?:如下|以下|下列|说|道|问|答|附件|记者)[：:]$|\b(?:following|follows|said|says|asked|are|is|include)[:：]$/.test(text) && columnsOf(next.words.text, 81) > 80 && endsAsSentence(next.words.text) && isAlone(pieces, index)
}

/** A few words that somebody says, set alone over the paragraphs that tell of it. */
function isQuotedOver(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (!isOpen(piece) || !isOpen(next) || !isPlain(piece) || index === 0) return false
  const { text } = piece.words
  return /^[“"「][^。.；;”"」]{3,40}[”"」]$/u.test(text) && columnsOf(text, 49) <= 48 && columnsOf(next.words.text, 81) > 80 && endsAsSentence(next.words.text) && isAlone(pieces, index)
}

/** Whether the line comes again: `Government response`, of a document that has it in its title too. */
function isRecurring(pieces: readonly Piece[], index: number): boolean {
  return pieces.some(({ words }, other) => other !== index && words.text === pieces[index]?.words.text)
}

/** The name of the plan that the notice before it makes known. */
function repeatsTitle(text: string, title: string): boolean {
  const words = comparable(text)
  return words.length >= 6 && title.includes(words)
}

/** Who is spoken to: `女士们、先生们、朋友们！`. */
const addresses = /^(?:(?:各位|尊敬的|亲爱的|親愛的)?[\p{sc=Han}]{0,8}(?:们|們|来宾|來賓|同志|代表|委员|委員|嘉宾|嘉賓|同仁)[、，,\s]*){1,5}[！!：:]$/u

function isHeadingLike(text: string, width: number): boolean {
  if (breaksOff(text) || findDate(text) !== undefined || addresses.test(text) || /^[“"「].*[”"」]$/.test(text) || /^(?:——|—|–|-)/.test(text)) return false
  const last = text.charAt(text.length - 1)
  if ('。；;，,、.…'.includes(last) && !/[A-Z]\.$/.test(text)) return false
  if (/[。；]/.test(text) || isLabelLike(text)) return false
  if (languageOf(text) === 'en') {
    const words = text.split(/\s+/)
    return words.length <= 12 && /^[\p{Lu}\p{N}“"]/u.test(text) && !/[!]$/.test(text)
  }
  return width <= widestHan && languageOf(text) === 'zh'
}

/** A short line that ends one paragraph's part and stands over the first heading of a count: `会议议定事项` / `1．关于撤并范围。……`. */
function opensCount(pieces: readonly Piece[], index: number, next: Piece): boolean {
  const isFirst = next.role?.kind === 'heading' && next.role.number !== undefined && readNumbering(`${next.role.number} 字`)?.value === 1
  const before = pieces[index - 1]
  return isFirst && before !== undefined && (isOpen(before) || before.role?.kind === 'listItem') && endsAsSentence(before.words.text)
}

/** A line in the capitals of a title that an empty line parts from the table below; without one it would be the table's own. */
function opensTable(pieces: readonly Piece[], index: number, next: Piece): boolean {
  const { words, blankLines } = pieces[index] as Piece
  return next.role?.kind === 'table' && blankLines > 0 && isTitleCase(words.text) && isAlone(pieces, index)
}

/** Every longer word of two or more begins with a capital, as in the titles of English. */
function isTitleCase(text: string): boolean {
  const longer = text.match(/[\p{L}’'-]{4,}/gu) ?? []
  return longer.length >= 2 && longer.every((word) => /^\p{Lu}/u.test(word)) && languageOf(text) === 'en'
}

/** A speaker, or a label, with its words on the line; `The Tariff Gamble: Who Pays the Bill` is a title of two parts. */
function isLabelLike(text: string): boolean {
  if (isTitleCase(/[:：]\s?(.*)$/.exec(text)?.[1] ?? '')) return false
  return (/^[^：:]{1,7}[：:]\s*\S/.test(text) && !/^(?:19|20)\d{2}\s?年?/.test(text)) || /^(?:[A-Z][\w.]* ?){1,3}:\s/.test(text.slice(0, 60))
}

/** A paragraph, or a piece that opens one: not another short line. */
function isBody(next: Piece): boolean {
  if (isOpen(next)) return (next.hint.kind === 'line' || next.hint.kind === 'paragraph' || next.hint.kind === 'quotation' || next.hint.kind === 'listItem') && (endsAsSentence(next.words.text) || (/^[“"「]/.test(next.words.text) && columnsOf(next.words.text, 41) > 40) || columnsOf(next.words.text, 101) > 100 || breaksOff(next.words.text) || next.hint.kind === 'listItem')
  return next.role?.kind === 'listItem' || next.role?.kind === 'labelled' || next.role?.kind === 'table' || next.role?.kind === 'caption' || next.role?.kind === 'heading'
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length >= 5
}

/** The line before is no line of the same kind. */
function isAlone(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1]
  const before = above !== undefined && isOtherTongue(above, pieces[index]?.words.text ?? '') ? pieces[index - 2] : above
  if (before === undefined || !isOpen(before)) return true
  return endsAsSentence(before.words.text) || breaksOff(before.words.text) || columnsOf(before.words.text, 121) > 120
}

/** The next piece that is said; the same heading in the other language is passed over. */
function nextSaid(pieces: readonly Piece[], index: number, text: string): Piece | undefined {
  const [next, afterNext] = pieces.slice(index + 1, index + 5).filter(({ role }) => role?.kind !== 'debris' && role?.kind !== 'metadata')
  return next !== undefined && afterNext !== undefined && isOtherTongue(next, text) ? afterNext : next
}

/** A short line in the other language. */
function isOtherTongue(piece: Piece, text: string): boolean {
  if (!isOpen(piece) || columnsOf(piece.words.text, widestLatin + 1) > widestLatin || endsAsSentence(piece.words.text)) return false
  const [one, other] = [languageOf(piece.words.text), languageOf(text)]
  return one !== undefined && other !== undefined && one !== other
}
