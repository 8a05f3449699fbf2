/**
 * The head of a memorandum or a letter by e-mail: To, From, Date, Subject.
 *
 * Only where two such lines stand among the first:
 * 1. names and values on lines of their own (`To:` / `All heads`) come together, and those that a format ran into one line come apart;
 * 2. where a subject is told, which will be the title, what stands above the first name is the head of the sheet.
 */
import { columnsOf, endsAsSentence } from './characters'
import { giveRole, isOpen, isPlain, joinRanges, splitPiece, type Piece } from './piece'
import { joinWords } from './words'

/** Pieces in which the head is looked for; columns of a value, and of a head in one line. */
const reach = 14
const widestValue = 120
const widestHead = 600

const names = 'To|From|Date|Sent|Subject|Re|Cc|Bcc|Through|Thru|Via|Attention|Attn|收件人|发件人|主送|主题|日期'
const named = new RegExp(`^(?:${names})\\s?[:：]`, 'i')
const nameAlone = new RegExp(`^(?:${names})\\s?[:：]$`, 'i')
const subject = /^(?:Subject|Re|主题)\s?[:：]/i
const correspondent = /^(?:To|From|收件人|发件人)\s?[:：]/i
/** Within a line only as they are printed. */
const namedWithin = /(?<=\S\s)(?:To|TO|From|FROM|Date|DATE|Sent|SENT|Subject|SUBJECT|Re|RE|Cc|CC)\s?:(?=\s)/g

export function arrangeMemorandum(pieces: readonly Piece[]): Piece[] {
  const isNamed = (piece: Piece): boolean => isLine(piece) && named.test(piece.words.text.slice(0, 24))
  const head = pieces.slice(0, reach)
  if (!head.some(isNamed)) return [...pieces]
  const apart = joinAlone(head).flatMap(splitHead)
  const count = apart.filter(isNamed).length
  if (count < 2) return [...pieces]
  const first = apart.findIndex(isNamed)
  const isTold = [subject, correspondent].every((one) => apart.some((piece) => isNamed(piece) && one.test(piece.words.text.slice(0, 24))))
  const isOver = (piece: Piece): boolean => isOpen(piece) && (isLine(piece) || piece.hint.kind === 'heading') && columnsOf(piece.words.text, 81) <= 80 && !endsAsSentence(piece.words.text)
  const marked = apart.map((piece, index) => (isTold && index < first && isOver(piece) ? giveRole(piece, { kind: 'metadata', role: 'other', told: {} }) : piece))
  return [...marked, ...pieces.slice(reach)]
}

function isLine(piece: Piece): boolean {
  return isOpen(piece) && isPlain(piece)
}

function joinAlone(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const name = joined.at(-1)
    const isValue = isLine(piece) && !named.test(piece.words.text.slice(0, 24)) && columnsOf(piece.words.text, widestValue + 1) <= widestValue
    if (name !== undefined && isValue && isLine(name) && nameAlone.test(name.words.text)) joined[joined.length - 1] = { ...name, words: joinWords([name.words, piece.words], () => ' '), range: joinRanges([name, piece]), blankLines: piece.blankLines }
    else joined.push(piece)
  }
  return joined
}

/** One piece for each name of a line that holds three or more. */
function splitHead(piece: Piece): Piece[] {
  const { text } = piece.words
  if (!isLine(piece) || !named.test(text.slice(0, 24)) || columnsOf(text, widestHead) >= widestHead) return [piece]
  const places = [...text.matchAll(namedWithin)].map(({ index }) => index)
  if (places.length < 2) return [piece]
  const parts: Piece[] = []
  let rest: Piece = piece
  for (const place of places) {
    const [before, after] = splitPiece(rest, place - (rest.words.from - piece.words.from)) ?? []
    if (before === undefined || after === undefined) continue
    parts.push(before)
    rest = after
  }
  return [...parts, rest]
}
