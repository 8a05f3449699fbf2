/**
 * Somebody else's words, set apart: those that the format calls a quotation, lines that begin with `>`,
 * and a paragraph all in quotation marks above a line that says whose it is (`——鲁迅`, `— Ada Lovelace`).
 */
import { breaksOff, columnsOf, endsAsSentence } from './characters'
import { giveRole, isOpen, isPlain, joinRanges, type Piece } from './piece'
import { cutWords, type Words } from './words'

const attribution = /^(?:——|—|–|--|－－)\s*\S/

export function recogniseQuotations(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined) continue
    const words = quotedWords(piece)
    const next = pieces[index + 1]
    const whose = next !== undefined && (isAttribution(next) || isNameBelow(piece, next, pieces[index + 2])) ? next : undefined
    if (words === undefined || (words.isWeak && whose === undefined)) found.push(piece)
    else if (whose !== undefined && !isHintedBody(whose)) {
      const name = cutWords(whose.words, /^[>\s]*/.exec(whose.words.text.slice(0, 8))?.[0].length ?? 0) ?? whose.words
      found.push({ ...giveRole(piece, { kind: 'quotation', isAttributed: true }, [words.words, name]), range: joinRanges([piece, whose]), blankLines: whose.blankLines })
      index += 1
    } else found.push(giveRole(piece, { kind: 'quotation', isAttributed: false }, [words.words]))
  }
  return found
}

function isAttribution(piece: Piece): boolean {
  const { text } = piece.words
  return isOpen(piece) && attribution.test(text) && columnsOf(text, 81) <= 80 && !/[。.]$/.test(text.slice(-1).replace('.', text.length > 60 ? '.' : ''))
}

/** Whether the format sets a name as the last line of the quotation, without a dash: short, no sentence, below one that ends. */
function isNameBelow(piece: Piece, next: Piece, afterNext: Piece | undefined): boolean {
  const { text } = next.words
  if (!isOpen(piece) || !isOpen(next) || piece.hint.kind !== 'quotation' || next.hint.kind !== 'quotation' || afterNext?.hint.kind === 'quotation') return false
  return endsAsSentence(piece.words.text) && !endsAsSentence(text) && !breaksOff(text) && columnsOf(text, 81) <= 80 && columnsOf(piece.words.text, 82) > columnsOf(text)
}

/** `isWeak`: only a line that says whose words they are makes them a quotation. */
function quotedWords(piece: Piece): { readonly words: Words; readonly isWeak: boolean } | undefined {
  if (!isOpen(piece)) return undefined
  const { text } = piece.words
  if (piece.hint.kind === 'quotation') return { words: piece.words, isWeak: false }
  if (piece.hint.kind === 'line' && /^>\s?\S/.test(text)) {
    const words = cutWords(piece.words, 1)
    return words === undefined ? undefined : { words, isWeak: false }
  }
  const isQuoted = /^[“「『"]/.test(text) && /[”」』"][。.]?$/.test(text) && columnsOf(text, 41) > 16
  return isQuoted && isPlain(piece) ? { words: piece.words, isWeak: true } : undefined
}

/** A long line that only begins with a dash is a paragraph of the quotation. */
function isHintedBody(piece: Piece): boolean {
  return endsAsSentence(piece.words.text) && columnsOf(piece.words.text, 61) > 60
}
