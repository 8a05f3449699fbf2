/**
 * Numbered lines → headings, items of lists, or headings with the paragraph that follows on the same line.
 *
 * 1. A number counts only in order: it is the first of its kind, or one of its kind with the value before it has been seen.
 * 2. Lines of one way of numbering, counted up from one, are a group, and are judged together: where text stands between them they are headings,
 *    where they stand one below the other they are a list.
 * 3. `（一）加强领导。各地要……`: when the first sentence is short, it is the heading and the rest a paragraph.
 * 4. `第一条 ……` of a law, with its text on the line, is a paragraph labelled by its number.
 */
import { columnsOf, endsAsSentence, breaksOff, languageOf } from './characters'
import { readNumber } from './dates'
import { readNumbering, type Numbering } from './numbering'
import { giveRole, isOpen, isPlain, splitPiece, type Piece } from './piece'
import { firstSentenceEnd } from './sentences'
import { cutWords } from './words'

/** Columns that a heading takes at most, alone on its line; and as the first sentence of a line. */
const widestHeading = 90
const widestLead = 64

type Shape = 'line' | 'lead' | 'sentence'

interface Candidate {
  readonly index: number
  readonly numbering: Numbering
  readonly shape: Shape
}

export function recogniseNumbered(lines: readonly Piece[]): Piece[] {
  const pieces = joinNumberLines(lines)
  const decided = new Map<number, Piece[]>()
  for (const group of groupsOf(candidatesOf(pieces))) {
    const areHeadings = judgeGroup(group, pieces)
    for (const candidate of group) {
      const piece = pieces[candidate.index]
      if (piece !== undefined) decided.set(candidate.index, applyJudgement(piece, candidate, areHeadings, bodyFollows(pieces, candidate)))
    }
  }
  return joinBareNumbers(pieces.flatMap((piece, index) => decided.get(index) ?? [piece]))
}

/** The format's own headings: their numbers, and those without. */
export function recogniseHintedHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    const sharp = piece.hint.kind === 'line' ? /^(#{1,6})\s+(?=\S)/.exec(piece.words.text.slice(0, 12)) : null
    if (!isOpen(piece) || (piece.hint.kind !== 'heading' && sharp === null)) return piece
    const words = sharp === null ? piece.words : (cutWords(piece.words, sharp[0].length) ?? piece.words)
    const level = piece.hint.kind === 'heading' ? piece.hint.level : (sharp?.[1]?.length ?? 1)
    const numbering = readNumbering(words.text)
    const said = numbering === undefined ? undefined : cutWords(words, numbering.length)
    return giveRole(piece, { kind: 'heading', scheme: `style${level}`, ...(said !== undefined && { number: numbering?.number ?? '' }) }, [said ?? words])
  })
}

function candidatesOf(pieces: readonly Piece[]): Candidate[] {
  const seen = new Map<string, Set<number>>()
  const found = pieces.flatMap((piece, index): Candidate[] => {
    if (!isOpen(piece) || !isPlain(piece)) return []
    const numbering = readNumbering(piece.words.text)
    return numbering === undefined ? [] : [{ index, numbering, shape: shapeOf(piece.words.text.slice(numbering.length)) }]
  })
  const second = new Set(found.filter(({ numbering }) => numbering.value === 2).map(({ numbering }) => numbering.scheme))
  return found.filter(({ shape, numbering: { scheme, value, isStrong } }) => {
    const values = seen.get(scheme) ?? new Set<number>()
    seen.set(scheme, values)
    const isInOrder = value === 0 ? values.size === 0 && shape === 'line' && second.has(scheme) : value === 1 ? isStrong || second.has(scheme) || scheme.startsWith('1.1') : values.has(value - 1) || values.has(value) || (isStrong && values.size === 0 && /^第|^[a-z]/.test(scheme))
    if (isInOrder) values.add(value)
    return isInOrder
  })
}

function shapeOf(rest: string): Shape {
  if (columnsOf(rest, widestHeading + 1) <= widestHeading && !/[。；;，,]\s*$/.test(rest) && !(/\.\s*$/.test(rest) && languageOf(rest) === 'en' && rest.split(/\s+/).length > 8) && !/[。；]/.test(rest)) return 'line'
  const end = firstSentenceEnd(rest)
  // In English a point often begins with a short sentence; only a few words are its heading.
  if (languageOf(rest.slice(0, end)) === 'en' && rest.slice(0, end).trim().split(/\s+/).length > 4) return 'sentence'
  return columnsOf(rest.slice(0, end), widestLead + 1) <= widestLead && rest.slice(end, end + 40).trim() !== '' && /[。？！.?!]\S?$/.test(rest.slice(0, end).trim()) ? 'lead' : 'sentence'
}

/** Candidates of one scheme whose values go up, until one begins again. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const open = new Map<string, Candidate[]>()
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const { scheme, value } = candidate.numbering
    const group = open.get(scheme)
    const last = group?.at(-1)?.numbering.value ?? 0
    if (group !== undefined && value > last && value <= last + 3) group.push(candidate)
    else {
      const fresh = [candidate]
      open.set(scheme, fresh)
      groups.push(fresh)
    }
  }
  return groups
}

/** Whether something other than the next number of the same kind stands below the line. */
function bodyFollows(pieces: readonly Piece[], { index, numbering }: Candidate): boolean {
  const next = pieces.slice(index + 1, index + 4).find((piece) => piece.role?.kind !== 'debris')
  if (next === undefined || next.role?.kind === 'reference' || next.role?.kind === 'metadata') return false
  if (next.role?.kind === 'heading') return false
  if (!isOpen(next)) return true
  return readNumbering(next.words.text)?.scheme !== numbering.scheme
}

function judgeGroup(group: readonly Candidate[], pieces: readonly Piece[]): boolean {
  const lines = group.filter(({ shape }) => shape === 'line')
  const scheme = group[0]?.numbering.scheme ?? ''
  if (/^第[编篇章节]|^第部分|^(?:chapter|part|section|appendix|annex|book)/.test(scheme)) return true
  const before = group.slice(0, -1)
  const withBody = before.filter((candidate) => bodyFollows(pieces, candidate)).length
  const [first] = group
  if (group.length === 1) return first !== undefined && first.shape !== 'sentence' && (first.shape === 'lead' || bodyFollows(pieces, first))
  if (withBody >= before.length * 0.5) return true
  // Led by short sentences, each with its own text.
  const leads = group.filter(({ shape }) => shape === 'lead').length
  if (leads >= group.length * 0.5 && lines.length < group.length * 0.5) return true
  // Two lines of a part's own numbering: the first may stand over smaller headings only.
  return group.length === 2 && scheme === '一、' && lines.length === 2
}

function applyJudgement(piece: Piece, { numbering, shape }: Candidate, areHeadings: boolean, hasBody: boolean): Piece[] {
  const { scheme, number } = numbering
  const said = cutWords(piece.words, numbering.length)
  const text = said?.text ?? ''
  if (scheme === '第条') return [judgeArticleOfLaw(piece, numbering)]
  if (areHeadings) {
    const isQuestion = /[？?]$/.test(text)
    if (shape === 'line' && (!breaksOff(text) || isQuestion)) return [giveRole(piece, { kind: 'heading', scheme, number }, [said ?? piece.words].filter(() => said !== undefined))]
    if (shape === 'lead') {
      const halves = splitPiece(piece, numbering.length + firstSentenceEnd(piece.words.text.slice(numbering.length, numbering.length + 400)))
      const [lead, rest] = halves ?? []
      const title = lead === undefined ? undefined : cutWords(lead.words, numbering.length)
      if (lead !== undefined && rest !== undefined && title !== undefined) return [giveRole(lead, { kind: 'heading', scheme, number }, [title]), rest]
    }
    // A heading that is a sentence: `一、要坚持……。` over its own text.
    if (shape === 'sentence' && hasBody && columnsOf(text, widestHeading + 1) <= widestHeading && /[。.]$/.test(text) && !/[：:]/.test(text)) return [giveRole(piece, { kind: 'heading', scheme, number }, [said ?? piece.words])]
    if (numbering.isStrong && shape !== 'sentence' && said === undefined) return [giveRole(piece, { kind: 'heading', scheme, number })]
  }
  if (said === undefined || (numbering.isStrong && /^第|^[a-z]/.test(scheme))) return [piece]
  // Among numbered paragraphs, a short line over text of its own is a heading all the same.
  if (numbering.isStrong && shape === 'line' && hasBody && !breaksOff(text)) return [giveRole(piece, { kind: 'heading', scheme, number }, [said])]
  return [giveRole(piece, { kind: 'listItem', number, level: Math.min(9, 1 + Math.floor(piece.indent / 4)) }, [said])]
}

function judgeArticleOfLaw(piece: Piece, numbering: Numbering): Piece {
  const said = cutWords(piece.words, numbering.length)
  const label = cutWords(piece.words, 0, numbering.number.length)
  if (said === undefined || label === undefined) return giveRole(piece, { kind: 'heading', scheme: '第条', number: numbering.number })
  if (!endsAsSentence(said.text) && !breaksOff(said.text) && columnsOf(said.text, 51) <= 50) return giveRole(piece, { kind: 'heading', scheme: '第条', number: numbering.number }, [said])
  const end = firstSentenceEnd(said.text)
  const lead = cutWords(said, 0, end)
  const rest = cutWords(said, end)
  // A plan names what each of its articles does; a law says it.
  if (lead !== undefined && rest !== undefined && columnsOf(lead.text, 35) <= 34 && !/[，,：:]|应当|不得|可以|有权|是指|适用(?!范围|对象)|负责(?!人)|施行|禁止|国家/.test(lead.text)) return giveRole(piece, { kind: 'labelled' }, [lead, rest])
  const name = /^[【［[（(][^】］\]）)]{1,24}[】］\]）)]\s*/.exec(said.text)?.[0].length ?? 0
  const longer = name === 0 ? undefined : cutWords(piece.words, 0, numbering.length + name)
  return giveRole(piece, { kind: 'labelled' }, [longer ?? label, longer === undefined ? said : (cutWords(piece.words, numbering.length + name) ?? said)])
}

/** `01` alone on its line, and the heading on the next, two or more of them counted up from one. */
function joinNumberLines(pieces: readonly Piece[]): Piece[] {
  const places = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]
    const isNumber = isOpen(piece) && isPlain(piece) && /^(?:0?\d{1,2}|[一二三四五六七八九十]{1,2}|PART[ .]{0,2}\d{1,2})[.、]?$/i.test(piece.words.text)
    return isNumber && isOpen(next) && columnsOf(next.words.text, 61) <= 60 && !endsAsSentence(next.words.text) && readNumbering(next.words.text) === undefined ? [index] : []
  })
  if (places.length < 2) return nameBareNumbers(pieces)
  const numbers = new Set(places)
  return pieces.flatMap((piece, index) => {
    if (numbers.has(index - 1)) return []
    const next = pieces[index + 1]
    if (!numbers.has(index) || next === undefined) return [piece]
    return [{ ...giveRole(piece, { kind: 'heading', scheme: '01', number: piece.words.text }, [next.words]), range: { start: piece.range.start, end: next.range.end }, blankLines: next.blankLines }]
  })
}

/** `1` alone on its line over paragraphs, counted up from one: parts without a name. */
function nameBareNumbers(pieces: readonly Piece[]): Piece[] {
  const bare = pieces.flatMap((piece, index) => (isOpen(piece) && isPlain(piece) && /^(?:0?\d|[一二三四五六七八九])$/.test(piece.words.text) && isOpen(pieces[index + 1]) ? [{ index, value: readNumber(piece.words.text) }] : []))
  if (bare.length < 2 || bare.some(({ value, index }, at) => value !== at + 1 || index - (bare[at - 1]?.index ?? -9) < 2)) return [...pieces]
  const indices = new Set(bare.map(({ index }) => index))
  return pieces.map((piece, index) => (indices.has(index) ? giveRole(piece, { kind: 'heading', scheme: '01', number: piece.words.text }) : piece))
}

/** `第一章` alone on its line, and its name on the next. */
function joinBareNumbers(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const isBare = before?.role?.kind === 'heading' && before.role.number !== undefined && before.texts === undefined && /^第|^[a-z]/.test(before.role.scheme)
    if (before !== undefined && isBare && isOpen(piece) && columnsOf(piece.words.text, 61) <= 60 && !endsAsSentence(piece.words.text) && readNumbering(piece.words.text) === undefined) {
      joined[joined.length - 1] = { ...before, range: { start: before.range.start, end: piece.range.end }, texts: [piece.words], blankLines: piece.blankLines }
    } else joined.push(piece)
  }
  return joined
}
