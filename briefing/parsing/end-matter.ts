/**
 * What stands after the article proper.
 *
 * 1. Among the last lines: closing formulas, remarks in brackets (`（作者单位：……）`), fields (`解读机关：……`), and what is said about the authors.
 * 2. Signature and date: a line that is a date alone, and up to three short names above it.
 */
import { breaksOff, columnsOf, endsAsSentence } from './characters'
import { findDate, readDayOnly, readMonthOnly } from './dates'
import { fieldOf, readField, type MetadataRole } from './fields'
import { edge } from './front-matter'
import { isFootOfBulletin } from './letterhead'
import { bulletLength } from './lists'
import { readNumbering } from './numbering'
import { giveRole, isOpen, isPlain, type Piece, type Told } from './piece'
import { simplified } from './traditional'
import { tidyText } from './words'

/** Columns of a line that only tells of the article; and of a paragraph about its authors. */
const widestLine = 120
const widestAbout = 900

export function recogniseEndMatter(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces]
  const openAt = pieces.flatMap((piece, index) => (isOpen(piece) ? [index] : []))
  const byline = pieces.flatMap(({ role }) => (role?.kind === 'metadata' && role.told.byline !== undefined ? [role.told.byline] : []))[0]
  const prose = pieces.findLastIndex((piece) => isOpen(piece) && columnsOf(piece.words.text, 81) > 80 && endsAsSentence(piece.words.text))
  for (const index of openAt.slice(Math.max(1, openAt.length - edge))) {
    const piece = pieces[index] as Piece
    const told = isAboutAuthor(pieces, index, byline) ? { role: 'other' as const, told: {} } : tellEnd(piece, byline, index > prose)
    if (told !== undefined) marked[index] = giveRole(piece, { kind: 'metadata', ...told })
  }
  // Dates on lines of their own that come again and again are the headings of a chronicle.
  const isChronicle = pieces.filter((piece) => isOpen(piece) && piece.words.text.length < 30 && findDate(piece.words.text)?.end === piece.words.text.length).length > 2
  if (isChronicle) return marked
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece
    const { text } = piece.words
    const isFree = isOpen(piece) ? isPlain(piece) : piece.role?.kind === 'metadata' && piece.role.role === 'date'
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

type Telling = { readonly role: MetadataRole; readonly told: Told }

/** What a line at the end tells; `isAfter`: no paragraph comes after it. */
function tellEnd({ words, hint }: Piece, byline: string | undefined, isAfter: boolean): Telling | undefined {
  const { text } = words
  if (columnsOf(text, 321) > 320) return undefined
  const name = /^[（(](.{2,40})[）)]$/.exec(text)?.[1] ?? text
  // Whoever is named at the start signs at the end.
  if (byline !== undefined && name.length >= 2 && name.length <= 40 && byline.startsWith(name) && !/^[\p{L}]/u.test(byline.slice(name.length, name.length + 1).replace(/\p{sc=Han}/u, ''))) return { role: 'byline', told: {} }
  if (filed.test(text) || (isAfter && isFootOfBulletin(text)) || closing.test(text.slice(0, 40))) return { role: 'other', told: {} }
  if (remark.test(text)) {
    const author = /^[（(](?:作者\s?[:：]|本报记者|记者\s?[:：]?)\s?([^，,；;：:）)]{2,40})/.exec(text)?.[1]
    return author === undefined ? { role: 'other', told: {} } : { role: 'byline', told: { byline: tidyText(author) } }
  }
  const field = isAfter && (hint.kind === 'line' || hint.kind === 'paragraph') && columnsOf(text, widestLine) < widestLine && !endsAsSentence(text) ? fieldOf(simplified(text)) : undefined
  return field === undefined ? undefined : readField(text, field.role)
}

const filed = /^(?:Topics?|Tags?|Keywords?|Filed under|Categor(?:y|ies)|标签|关键词|关键字|主题词)\s?[:：].{1,120}$/i
const closing = /^(?:(?:Yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:With )?(?:best|kind|warm) (?:regards|wishes)|regards|此\s?致|敬\s?礼|此致敬礼)\s?[,，！!。]?$/i
const remark = /^[（(](?:此件|本报|记者|本文|作者|责编|新华社|来源|完|根据|转自|原载)[^）)]{0,120}[）)]$/

/** A paragraph that says who the authors are, or the line over it. */
function isAboutAuthor(pieces: readonly Piece[], index: number, byline: string | undefined): boolean {
  const [before, piece] = [pieces[index - 1], pieces[index]]
  if (piece === undefined || columnsOf(piece.words.text, widestAbout + 1) > widestAbout || piece.hint.kind === 'tableCell') return false
  const { text } = piece.words
  if (aboutAuthor.test(text) || (before !== undefined && piece.hint.kind !== 'heading' && aboutAuthor.test(before.words.text))) return true
  const names = byline?.split(/,? and |, |、|，|\s&\s/) ?? []
  return names.some((name) => name.length >= 2 && text.startsWith(name) && introduces.test(text.slice(name.length, name.length + 16)))
}

const aboutAuthor = /^(?:About the (?:authors?|writers?)|关于作者|作者简介|作者介绍)\s?[:：]?$/i
const introduces = /^(?:\s(?:is|was|are|were|works?|leads|teaches|writes)\s(?:an?|the|as|at|for|in)\b|\s?[，,（(]\s?(?:系|现任|现为)|系|现任|现为)/

/** A short line that names who signs. */
function isSignature(piece: Piece | undefined): piece is Piece {
  if (!isOpen(piece) || !isPlain(piece)) return false
  const { text } = piece.words
  return columnsOf(text, 61) <= 60 && !endsAsSentence(text) && !breaksOff(text) && readNumbering(text) === undefined && bulletLength(text) === 0 && !/[，,：:]/.test(text)
}
