/**
 * Lines of a hard-wrapped text → paragraphs.
 *
 * A text is hard-wrapped when most of its lines end where the next word had no room left, and break off in mid-sentence there.
 * A line then goes on in the next one, unless the next word would have fitted, an empty line stands between them,
 * or the next line begins something of its own: a number, a bullet, an indent. Where empty lines part the paragraphs of the text,
 * a line that breaks off goes on although there was room: hands have edited it since it was wrapped.
 */
import { columnsOf, endsAsSentence, isWide } from './characters'
import { bulletLength } from './lists'
import { readNumbering } from './numbering'
import { joinRanges, type Piece } from './piece'
import { cutWords, joinWords } from './words'

/** Columns: narrower is a poem or a menu, wider is a line of a window, not of a typist. */
const narrowest = 32
const widest = 130

/** Of the width, what a line fills that breaks off in a paragraph; a heading right above its text is shorter. */
const leastFilled = 0.65

export function joinWrappedLines(pieces: readonly Piece[]): Piece[] {
  const wrap = findWrap(pieces)
  if (wrap === undefined) return [...pieces]
  const compounds = new Set(pieces.flatMap(({ words }) => words.text.match(/[a-z]{2,20}-[a-z]{2,20}/g) ?? []))
  const joined: Piece[] = []
  let paragraph: Piece[] = []
  for (const piece of pieces) {
    const last = paragraph.at(-1)
    if (last !== undefined && goesOn(last, piece, paragraph, wrap)) paragraph.push(piece)
    else {
      if (paragraph.length > 0) joined.push(joinLines(paragraph, compounds))
      paragraph = [piece]
    }
  }
  if (paragraph.length > 0) joined.push(joinLines(paragraph, compounds))
  return joined
}

interface Wrap {
  /** Columns that the text was wrapped to. */
  readonly width: number
  /** Empty lines stand between paragraphs, and nearly nowhere is a new one begun without. */
  readonly arePartsApart: boolean
}

/** Undefined when the text was not wrapped. */
function findWrap(pieces: readonly Piece[]): Wrap | undefined {
  const lines = pieces.filter((piece) => piece.hint.kind === 'line' && !isTabular(piece))
  if (lines.length < 4) return undefined
  const widths = lines.map(({ words, indent }) => columnsOf(words.text, widest + 1) + indent)
  const sorted = [...widths].sort((one, other) => one - other)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (width < narrowest || width > widest) return undefined
  let full = 0
  let unfinished = 0
  let followed = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || line.blankLines > 0) continue
    followed += 1
    if ((widths[index] ?? 0) > width + 4 || !isFull(widths[index] ?? 0, next.words.text, width)) continue
    full += 1
    if (!endsAsSentence(line.words.text)) unfinished += 1
  }
  if (full < 3 || unfinished < full * 0.6) return undefined
  const arePartsApart = followed < lines.length * 0.9 && full >= followed * 0.5
  // Where empty lines part the paragraphs, there may be few lines in each.
  return full >= lines.length * 0.3 || (arePartsApart && full >= 5) ? { width, arePartsApart } : undefined
}

/** Whether the line holds cells of a table, or parts them. */
function isTabular({ words: { text } }: Piece): boolean {
  const head = text.slice(0, 200)
  return /\S {3,}\S/.test(head) || text.includes('\t') || /^[\s\-=─━_+]+$/.test(head)
}

/** Whether the next line's first word would have had no room on a line that is this wide. Chinese lines may end two characters early, for a sign that must not begin the next. */
function isFull(width: number, next: string, limit: number): boolean {
  const first = isWide(next.charCodeAt(0)) ? 6 : columnsOf(/^\S{1,30}/.exec(next)?.[0] ?? '') + 1
  return width + first > limit
}

function goesOn(line: Piece, next: Piece, paragraph: readonly Piece[], { width, arePartsApart }: Wrap): boolean {
  if (line.hint.kind !== 'line' || next.hint.kind !== 'line' || line.blankLines > 0) return false
  const columns = columnsOf(line.words.text, width + 5) + line.indent
  const breaks = arePartsApart && !endsAsSentence(line.words.text) && !/[：:]$/.test(line.words.text) && (/^\p{Ll}/u.test(next.words.text) || columns >= width * leastFilled)
  if (!isFull(columns, next.words.text, width) && !breaks) return false
  if (isTabular(line) || isTabular(next) || next.words.text.startsWith('|')) return false
  // The lines of an item may hang below its first word; those of a paragraph may not be indented anew.
  const first = paragraph[0]
  const isItem = first !== undefined && (/^(?:\[\d{1,3}\]|［\d{1,3}］)/.test(first.words.text) || bulletLength(first.words.text) > 0 || readNumbering(first.words.text) !== undefined)
  if (next.indent > line.indent && !isItem) return false
  // Lines set in the middle, as those of a title page.
  if (line.indent >= 8 && next.indent >= 8 && next.indent !== line.indent && !isItem) return false
  if (/^(?:\[\d{1,3}\]|［\d{1,3}］|>)/.test(next.words.text)) return false
  return bulletLength(next.words.text) === 0 && (readNumbering(next.words.text) === undefined || !endsAsSentence(line.words.text))
}

function joinLines(lines: readonly Piece[], compounds: ReadonlySet<string>): Piece {
  const [first, ...others] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined || others.length === 0) return first as Piece
  const hyphenated = lines.map((line, index) => endsWithHyphen(line.words.text, lines[index + 1]?.words.text, compounds))
  const parts = lines.map(({ words }, index) => (hyphenated[index] === true ? (cutWords(words, 0, words.text.length - 1) ?? words) : words))
  let index = 0
  const words = joinWords(parts, (before, after) => {
    index += 1
    return hyphenated[index - 1] === true || (isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0))) || /[a-z]-$/.test(before.slice(-2)) ? '' : ' '
  })
  return { ...first, words, range: joinRanges(lines), blankLines: last.blankLines }
}

/** Whether the hyphen at the line's end only parts the word: not when the text writes the word with one elsewhere. */
function endsWithHyphen(line: string, next: string | undefined, compounds: ReadonlySet<string>): boolean {
  const before = /([a-z]{2,20})-$/.exec(line.slice(-21))?.[1]
  const after = /^[a-z]{2,20}/.exec(next?.slice(0, 20) ?? '')?.[0]
  return before !== undefined && after !== undefined && !compounds.has(`${before}-${after}`)
}
