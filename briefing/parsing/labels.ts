/**
 * Paragraphs that say first what they are about.
 *
 * 1. `标签：说明` — a short noun phrase, a colon, an explanation. Several in a row may have longer labels than one alone.
 *    What somebody says (`他说：……`), what a list follows (`如下：`), times, ratios and addresses are not labels; the speakers of an interview are.
 * 2. A chain of them in one paragraph (`铁路等级：…。设计速度：…。`) is as many labelled blocks.
 * 3. Bold words at the start, and `——“向新”的动能。……`.
 * 4. Two, three or more paragraphs in a row that each begin with a short sentence: it is the heading of the rest.
 */
import { columnsOf, endsAsSentence, isDigit, languageOf } from './characters'
import { bulletLength } from './lists'
import { giveRole, isOpen, isPlain, splitPiece, type Piece } from './piece'
import { cutSentences, firstSentenceEnd } from './sentences'
import { cutWords } from './words'

/** Columns of a label: alone, and among others like it. */
const widestAlone = 24
const widestAmong = 44

const says = /(?:说|道|问|称|指出|表示|认为|强调|写道|提出|要求|介绍|回答|答道|坦言|透露|提到|补充|感叹|建议|呼吁|显示|表明|发现|如下|包括|例如|比如|譬如|即|就是|是|为|有|以下|下列|如|等|了|着|吗|呢|看|看到|想|知道|注意|证明|宣布|规定|明确)$/
const isClause = /[，。；！？“”"!?;]|以下|如下|下列|下述|\b(?:is|are|was|were|said|says|will|has|have|can|that|which|because|if|to be)\b|很|非常|不仅|虽然|因为|如果|我们|他们|你们|这[是个样些]|那[是个样些]/
/** Words of a clause that leads on to something: nothing that a noun phrase needs. */
const isSaying = /值得|需要|应当|应该|必须|可以|可能|不能|还有|同样|只有|只要|才能|会|也|都|又|再|更|最后|首先|其次|一是|一方面|于是|结果|简单|清楚|明白|\b(?:here|there|this|these|we|you|they|it)\b/i

export function recogniseLabels(pieces: readonly Piece[]): Piece[] {
  const split = pieces.flatMap((piece) => (isFree(piece) ? splitChain(piece) : [piece]))
  const labels = split.map((piece) => (isFree(piece) ? labelEnd(piece.words.text) : 0))
  const are = split.map((_, index) => (labels[index] ?? 0) > 0 && isLabel(split, labels, index))
  const labelled = split.map((piece, index) => ((are[index] === true || isAmongLabels(split, labels, are, index)) ? labelAt(piece, labels[index] ?? 0) : piece))
  return recogniseLeads(recogniseBracketed(labelled.map(labelBoldLead)))
}

/** A paragraph, or an item of a list, of which a label would make a labelled paragraph. */
function isFree(piece: Piece): boolean {
  if (piece.role?.kind === 'listItem') return piece.role.number === undefined || /^[^一二三四五六七八九十]/.test(piece.role.number)
  return isOpen(piece) && isPlain(piece)
}

/** The index after the label's colon; 0 when the text begins with none. Counts from the start of the piece's words, past a bullet. */
function labelEnd(text: string): number {
  const from = bulletLength(text)
  const head = text.slice(from, from + 80)
  const colon = head.search(/[：:]/)
  if (colon < 1) return 0
  const label = head.slice(0, colon).trimEnd()
  const after = text.slice(from + colon + 1, from + colon + 12)
  if (columnsOf(label, widestAmong + 1) > widestAmong || after.trim() === '') return 0
  // 10:30, 3:1, https://
  if (isDigit(label.charCodeAt(label.length - 1)) && isDigit(after.charCodeAt(0))) return 0
  if (after.startsWith('//') || /^[A-Za-z]:\\/.test(head)) return 0
  if (languageOf(label) === 'en' && (!/^\s/.test(after) || !/^[\p{Lu}\p{N}“"]/u.test(label) || label.split(/\s+/).length > 7)) return 0
  if (isClause.test(label) || (says.test(label) && !/^(?:记者|主持人|问|答|提问)$/.test(label))) return 0
  return from + colon + 1
}

function isLabel(pieces: readonly Piece[], labels: readonly number[], index: number): boolean {
  const piece = pieces[index]
  const end = labels[index] ?? 0
  if (piece === undefined) return false
  const { text } = piece.words
  const label = text.slice(0, end - 1)
  // A list of names and figures stays a list.
  if (piece.role !== undefined && columnsOf(text.slice(end).trim(), 21) < 20) return false
  const neighbours = [pieces[index - 1], pieces[index + 1]].filter((_, at) => (labels[index + (at === 0 ? -1 : 1)] ?? 0) > 0)
  // A speaker speaks more than once, and others between.
  if (neighbours.length > 0) return true
  if (/^(?:记者|主持人|问|答|Q|A)$/.test(label.trim())) return true
  if (piece.role !== undefined) return false
  const rest = text.slice(end).trim()
  if (isSaying.test(label)) return false
  return columnsOf(label, widestAlone + 1) <= widestAlone && columnsOf(rest, 41) > 24 && endsAsSentence(text) && !/^[“"「]/.test(rest) && (languageOf(label) !== 'en' || label.split(/\s+/).length <= 4)
}

/** An item too short to be a labelled one by itself, in a list whose items all have labels and most of which say enough. */
function isAmongLabels(pieces: readonly Piece[], labels: readonly number[], are: readonly boolean[], index: number): boolean {
  if (pieces[index]?.role?.kind !== 'listItem' || (labels[index] ?? 0) === 0) return false
  const isItem = (at: number): boolean => pieces[at]?.role?.kind === 'listItem' && (labels[at] ?? 0) > 0
  const isNear = (at: number): boolean => isItem(at) && are[at] === true
  return (isNear(index - 1) || isNear(index + 1)) || (isItem(index - 1) && isNear(index - 2)) || (isItem(index + 1) && isNear(index + 2))
}

/** `【市场开拓】新签合同额……`, two paragraphs or more of the shape. */
function recogniseBracketed(pieces: readonly Piece[]): Piece[] {
  const ends = pieces.map((piece) => (isOpen(piece) && isPlain(piece) ? (/^[【［[][^【】［］[\]\d]{2,20}[】］\]]\s*(?=\S)/.exec(piece.words.text.slice(0, 26))?.[0].length ?? 0) : 0))
  if (ends.filter((end) => end > 0).length < 2) return [...pieces]
  return pieces.map((piece, index) => {
    const end = ends[index] ?? 0
    const label = end === 0 ? undefined : cutWords(piece.words, 1, piece.words.text.slice(0, end).trimEnd().length - 1)
    const rest = cutWords(piece.words, end)
    return label === undefined || rest === undefined ? piece : giveRole(piece, { kind: 'labelled' }, [label, rest])
  })
}

function labelAt(piece: Piece, end: number): Piece {
  const from = bulletLength(piece.words.text)
  const said = piece.role?.kind === 'listItem' ? (piece.texts?.[0] ?? piece.words) : piece.words
  const into = said.from - piece.words.from
  const label = cutWords(piece.words, Math.max(from, into), end - 1)
  return label === undefined ? piece : giveRole(piece, { kind: 'labelled' }, [label, cutWords(piece.words, end)])
}

/** One piece for each label of a chain, and one for what stands before it; the piece as it is when it holds none. */
function splitChain(piece: Piece): Piece[] {
  const { text } = piece.words
  if (!isOpen(piece) || text.length > 4000 || (text.slice(0, 4000).match(/[：:]/g)?.length ?? 0) < 2) return [piece]
  const parts = cutSentences(piece.words).flatMap((words) => splitAtSemicolon(words.text, words.from - piece.words.from))
  const starts = parts.map(chainStart)
  const count = starts.filter((start) => start !== undefined).length
  const isWhole = starts[0] === 0 && count >= 2 && count >= parts.length * 0.4
  const run = isWhole ? { from: 0, to: starts.length } : longestRun(starts)
  if (run === undefined) return [piece]
  const places = starts.slice(run.from, run.to).flatMap((start) => (start === undefined || start === 0 ? [] : [start]))
  const pieces: Piece[] = []
  let rest: Piece = piece
  for (const place of places) {
    const halves = splitPiece(rest, place - (rest.words.from - piece.words.from))
    if (halves === undefined) continue
    pieces.push(halves[0])
    rest = halves[1]
  }
  return [...pieces, rest]
}

/** Where a sentence that begins with a label begins its chain; past a label that only opens it (`主要技术标准：铁路等级：…`). */
function chainStart({ text, start }: { readonly text: string; readonly start: number }): number | undefined {
  const end = labelEnd(text)
  if (end === 0 || columnsOf(text.slice(0, end), widestAlone + 3) > widestAlone + 2) return undefined
  const inner = text.slice(end).trimStart()
  const innerEnd = labelEnd(inner)
  return innerEnd > 0 && columnsOf(inner.slice(0, innerEnd), widestAlone + 3) <= widestAlone + 2 ? start + text.length - inner.length : start
}

/** The longest run of labelled sentences, of three at least. */
function longestRun(starts: readonly (number | undefined)[]): { readonly from: number; readonly to: number } | undefined {
  let best: { from: number; to: number } | undefined
  for (let from = 0; from < starts.length; ) {
    let to = from
    while (to < starts.length && starts[to] !== undefined) to += 1
    if (to - from >= 3 && to - from > (best === undefined ? 0 : best.to - best.from)) best = { from, to }
    from = Math.max(to, from + 1)
  }
  return best
}

function splitAtSemicolon(text: string, start: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let from = 0
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && text.charAt(index) !== '；' && text.charAt(index) !== ';') continue
    const part = text.slice(from, index)
    const space = part.length - part.trimStart().length
    if (part.trim() !== '') parts.push({ text: part.trim(), start: start + from + space })
    from = index + 1
  }
  return parts
}

/** `lead` words in bold that end as a heading does, before the rest of the paragraph. */
function labelBoldLead(piece: Piece): Piece {
  if (!isOpen(piece) || piece.hint.kind !== 'paragraph' || piece.hint.lead === undefined) return piece
  const { text } = piece.words
  const { lead } = piece.hint
  if (lead >= text.length || columnsOf(text.slice(0, lead), 81) > 80) return piece
  const isEnded = /[。：:.!?！？—]\s*$/.test(text.slice(0, lead)) || /^\s*[。：:.—]/.test(text.slice(lead, lead + 3))
  if (!isEnded) return piece
  const sign = /^\s*[。：:.—]+/.exec(text.slice(lead))?.[0].length ?? 0
  const end = lead + sign
  const label = cutWords(piece.words, 0, /[：:—]\s*$/.test(text.slice(0, end)) ? text.slice(0, end).replace(/[\s：:—]+$/, '').length : end)
  const rest = cutWords(piece.words, end)
  return label === undefined || rest === undefined ? piece : giveRole(piece, { kind: 'labelled' }, [label, rest])
}

const noLead = /^(?:但|但是|因此|所以|这|那|他|她|它|我|你|此外|同时|然而|不过|当然|于是|其中|目前|近年来|今年|去年|对此|为此|据|随着|(?:The (?:same|result)|This|That|These|It|He|She|We|They|I|But|And|So|However|Yet|Still|Then|Now)\b)/

/** Index after the short first sentence that could be the heading of the rest; 0 without one. */
function leadEnd(piece: Piece | undefined): number {
  if (!isOpen(piece) || !isPlain(piece)) return 0
  const { text } = piece.words
  if (!/[。.]/.test(text.slice(0, 64))) return 0
  const dash = /^——\s*/.exec(text.slice(0, 6))?.[0].length ?? 0
  const end = dash + firstSentenceEnd(text.slice(dash, dash + 160))
  const lead = text.slice(dash, end).trim()
  const rest = text.slice(end).trim()
  const isEnglish = languageOf(lead) === 'en'
  // `第一，扩学位。`: the ordinal is no clause.
  const counted = lead.replace(/^(?:第[一二三四五六七八九十]|其[一二三四五]|首先|其次|再次|First|Second|Third|Fourth|Fifth)[，,、：:]\s?/, '')
  // `一是……，……。` in a row with 二是: two clauses may name one point.
  const isPoint = /^[一二三四五六七八九十]是/.test(lead)
  const clauses = isPoint ? counted.replace(/[，,]/, '') : counted
  if (!/[。.]$/.test(lead) || /[，,；;：:、“（(]/.test(clauses.replace(/^“[^”]{1,12}”/, '')) && dash === 0) return 0
  if (columnsOf(lead, 61) > (isEnglish ? 56 : dash > 0 || isPoint ? 60 : 42) || columnsOf(lead) < (isEnglish ? 4 : 10) || noLead.test(lead)) return 0
  return columnsOf(rest, 101) >= Math.min(100, columnsOf(lead) * (counted !== lead || isPoint ? 0.5 : 1.6)) ? end : 0
}

/** Runs of paragraphs led by short sentences: three, or two that are all that stands between two headings. One alone when a dash leads it. */
function recogniseLeads(pieces: readonly Piece[]): Piece[] {
  const ends = pieces.map(leadEnd)
  const marked = [...pieces]
  for (let start = 0; start < pieces.length; ) {
    let end = start
    while ((ends[end] ?? 0) > 0) end += 1
    const isBetween = (pieces[start - 1] === undefined || pieces[start - 1]?.role?.kind === 'heading') && (pieces[end] === undefined || pieces[end]?.role !== undefined)
    for (let index = start; index < end; index += 1) {
      const piece = pieces[index]
      if (piece === undefined) continue
      const dash = /^——\s*/.exec(piece.words.text.slice(0, 6))?.[0].length ?? 0
      if (end - start < 3 && !(end - start === 2 && isBetween) && dash === 0) continue
      const cut = ends[index] ?? 0
      const label = cutWords(piece.words, dash, cut)
      const rest = cutWords(piece.words, cut)
      if (label !== undefined && rest !== undefined) marked[index] = giveRole(piece, { kind: 'labelled' }, [label, rest])
    }
    start = Math.max(end, start + 1)
  }
  return marked
}
