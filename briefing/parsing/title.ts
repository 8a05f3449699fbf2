/**
 * Which lines are the article's title.
 *
 * 1. Lines that the format calls the title; else the only heading of the highest level, where it comes before everything else;
 *    else a line near the start that says what the format declares; else a first line that is set as a title.
 * 2. A second title line in the other language, or the rest of a long one, belongs to it. A subtitle (`——…`) is told of the article.
 * 3. Where the user gives another title, that line stays as something told of the article.
 */
import { columnsOf, endsAsSentence, hasWords, languageOf } from './characters'
import { isTitleLike } from './front-matter'
import { isOffice } from './letterhead'
import { isPartName } from './part-names'
import { giveRole, isOpen, isPlain, linkShare, type Piece } from './piece'
import { cutWords, tidyText } from './words'

/** Pieces in which a title is looked for. */
const reach = 12
/** Of the words of a line that only leads elsewhere. */
const mostlyLinks = 0.8

export interface Titles {
  /** As the format declares it, or the user gives it. */
  readonly declared?: string | undefined
  readonly given?: string | undefined
}

export function recogniseTitle(pieces: readonly Piece[], titles: Titles): Piece[] {
  const at = findTitle(pieces, titles)
  if (at === -1) return [...pieces]
  const [title, next] = [pieces[at], pieces[at + 1]]
  if (title === undefined) return [...pieces]
  const goesOn = next !== undefined && continuesTitle(title, next, pieces[at + 2])
  const third = goesOn ? pieces[at + 2] : undefined
  const lines = goesOn ? (third !== undefined && isBroken(`${title.words.text}${next.words.text}`, next, third) ? [title, next, third] : [title, next]) : [title]
  const after = pieces[at + lines.length]
  const subtitle = after !== undefined && isSubtitle(after) && pieces.length > at + lines.length + 1 ? after : undefined
  const given = titles.given === undefined ? undefined : comparable(titles.given)
  const isOther = given !== undefined && given !== comparable(lines.map(({ words }) => words.text).join(' ')) && lines.every(({ words }) => comparable(words.text) !== given)
  return pieces.map((piece) => {
    if (piece === subtitle) return giveRole(piece, { kind: 'metadata', role: 'other', told: {} })
    if (!lines.includes(piece)) return piece
    const field = subject.exec(piece.words.text.slice(0, 20))?.[0].length ?? 0
    return isOther ? giveRole(piece, { kind: 'metadata', role: 'other', told: {} }) : giveRole(field === 0 ? piece : { ...piece, words: cutWords(piece.words, field) ?? piece.words }, { kind: 'title' })
  })
}

function findTitle(pieces: readonly Piece[], { declared, given }: Titles): number {
  const hinted = pieces.findIndex(({ hint, words }) => hint.kind === 'title' && hasWords(words.text))
  if (hinted !== -1) return hinted
  const wanted = [given, declared].flatMap((title) => (title === undefined ? [] : [comparable(title)]))
  const early = pieces.slice(0, 60).findIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 241) <= 240 && wanted.some((title) => isSameTitle(title, comparable(piece.words.text))))
  if (early !== -1) return early
  const field = pieces.slice(0, reach).findIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 161) <= 160 && subject.test(piece.words.text.slice(0, 20)))
  // What a meeting is about is not its title: that stands above.
  const isTheme = field > 0 && (pieces[field]?.words.text ?? '').startsWith('主题') && pieces.slice(0, field).some((piece) => isOpen(piece) && isTitleLike(piece.words.text))
  if (field > 0 && !isTheme) return field
  const heading = topHeading(pieces)
  if (heading !== -1) return heading
  const first = pieces.findIndex((piece) => isOpen(piece) && isPlain(piece))
  // Lines about the article may come before its title.
  for (let index = first; index >= 0 && index < Math.min(pieces.length, first + reach); index += 1) {
    const piece = pieces[index]
    if (piece?.role?.kind === 'metadata' || piece?.role?.kind === 'debris') continue
    // Where the format declares another title, a link leads elsewhere (`Download the PDF`).
    if (declared !== undefined && piece !== undefined && linkShare(piece) >= mostlyLinks) continue
    if (!isOpen(piece) || !isPlain(piece)) return -1
    return isTitleLike(piece.words.text) && !isPartName(piece.words.text) && opensArticle(pieces, index) ? index : -1
  }
  return -1
}

/** The one heading of the highest level, when no text stands before it. */
function topHeading(pieces: readonly Piece[]): number {
  let top = Infinity
  let count = 0
  let at = -1
  pieces.forEach(({ hint }, index) => {
    if (hint.kind !== 'heading') return
    if (hint.level < top) [top, count, at] = [hint.level, 1, index]
    else if (hint.level === top) count += 1
  })
  const hasOthers = pieces.some(({ hint }) => hint.kind === 'heading' && hint.level > top)
  const isFirst = pieces.slice(0, Math.max(0, at)).every((piece) => !isOpen(piece) || columnsOf(piece.words.text, 81) <= 80 && !endsAsSentence(piece.words.text))
  return count === 1 && isFirst && (hasOthers || top === 1) && isOpen(pieces[at]) ? at : -1
}

/** A title stands over something: a longer line follows among the next ones, or an empty line sets it apart. */
function opensArticle(pieces: readonly Piece[], index: number): boolean {
  const title = pieces[index]
  const following = pieces.slice(index + 1, index + 8).filter((piece) => isOpen(piece) || piece.role?.kind === 'metadata')
  if (title === undefined || following.length === 0) return false
  // A run of lines like it is a list or a poem, unless the next one is about the article.
  return following.some(({ words }) => columnsOf(words.text, 401) > columnsOf(title.words.text) * 1.2 && (endsAsSentence(words.text) || columnsOf(words.text, 121) > 80)) || title.blankLines > 0 || pieces.length > index + 2
}

/** What a line of a letter or a memorandum calls the subject. */
const subject = /^(?:Subject|SUBJECT|Re|RE|Title|Headline|标题|题目|主题)\s?[:：]\s*(?=\S)/

const genre = /(?:通知|批复|意见|决定|公告|通告|通报|报告|请示|函|办法|规定|规划|方案|纲要|条例|要点|计划|细则|纪要)$/
/** What an office says of a year. */
const genreOfYear = /(?:总结|打算|安排|思路|情况|报告|计划|要点|简报|公报|白皮书|年报|方案)$/

/** A second line below the title, that a dash or brackets set off. */
function isSubtitle(piece: Piece): boolean {
  const { text } = piece.words
  return isOpen(piece) && isPlain(piece) && columnsOf(text, 121) <= 120 && !/[。.]$/.test(text) && (/^(?:——|—|--|－－)\s*\S/.test(text) || /^[（(][^（）()]{2,40}[）)]$/.test(text))
}

function continuesTitle(title: Piece, piece: Piece, next: Piece | undefined): boolean {
  if (!isOpen(piece) || next === undefined) return false
  if (piece.hint.kind === 'title') return true
  if (!isPlain(piece)) return false
  const { text } = piece.words
  if (isBroken(title.words.text, title, piece)) return true
  // A title in capitals goes on in capitals, with nothing between.
  if (title.blankLines === 0 && piece.blankLines <= 1 && isCapitals(title.words.text) && isCapitals(text) && columnsOf(text, 81) <= 80 && isTitleLike(text)) return true
  const [one, other] = [languageOf(title.words.text), languageOf(text)]
  return one !== undefined && other !== undefined && one !== other && isTitleLike(text) && (text.match(/[A-Z]/g)?.length ?? 2) >= 2 && !/^By\s/.test(text)
}

/** A Chinese title that was too long for one line: `……委员会` / `2024年工作总结`, `……人民政府` / `关于……`, `关于……` / `……的通知`. `before`: its words so far, of which `line` is the last line. */
function isBroken(before: string, line: Piece, piece: Piece): boolean {
  if (!isOpen(piece) || !isPlain(piece) || before.length > 160) return false
  const { text } = piece.words
  if (columnsOf(text, 81) > 80) return false
  if (/关于|印发/.test(before) && !genre.test(before) && genre.test(text)) return true
  return line.blankLines === 0 && isOffice(before) && isTitleLike(text) && (/^关于\S{4}/.test(text) || (/^(?:19|20)\d{2}\s?(?:年|—|-)/.test(text) && genreOfYear.test(text)))
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Letters and figures only, for a site's way of quoting and spacing is not the title's. */
export function comparable(text: string): string {
  return tidyText(text.slice(0, 400)).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A declared title often carries the site's name at its end. */
function isSameTitle(wanted: string, line: string): boolean {
  return line.length >= 4 && (wanted === line || (wanted.startsWith(line) && line.length >= Math.min(12, wanted.length * 0.4)))
}
