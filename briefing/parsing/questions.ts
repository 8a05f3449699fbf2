/**
 * What is asked and answered in turn: where the question is a heading, the sign before its answer (`答：`, `A:`) is no label of it.
 *
 * The sign is cut off as markup, and the answer stays a paragraph. Questions that are no headings, as those of an interview, keep the labels of who speaks.
 */
import { giveRole, isOpen, isPlain, splitPiece, type Piece } from './piece'

const answers = /^(?:答|回答|解答|A|Answer)\s?[：:]\s*(?=\S)/

export function setAnswerSignsAside(pieces: readonly Piece[]): Piece[] {
  let asked = false
  return pieces.flatMap((piece, index) => {
    // A: and B: are options.
    const isOption = /^B\s?[：:]/.test(pieces[index + 1]?.words.text.slice(0, 4) ?? '')
    const length = asked && !isOption && isOpen(piece) && isPlain(piece) ? (answers.exec(piece.words.text.slice(0, 20))?.[0].length ?? 0) : 0
    if (piece.role?.kind !== 'debris') asked = piece.role?.kind === 'heading' && /[？?]$/.test(piece.words.text)
    const [sign, answer] = length === 0 ? [] : (splitPiece(piece, length) ?? [])
    return sign === undefined || answer === undefined ? [piece] : [giveRole(sign, { kind: 'debris', what: 'markup' }), answer]
  })
}
