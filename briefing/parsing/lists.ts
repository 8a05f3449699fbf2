/**
 * Items of lists that a bullet tells, and those that the format tells. Numbered ones: `numbered.ts`.
 */
import { breaksOff, columnsOf, endsAsSentence } from './characters'
import { readNumbering } from './numbering'
import { giveRole, isOpen, isPlain, type Piece } from './piece'
import { cutWords } from './words'

/** The length of the bullet at the line's start, with the space after it; 0 without one. A dash or an asterisk needs the space, a round or square sign does not. */
export function bulletLength(text: string): number {
  // Asked of every line, several times.
  return !bullets.has(text.charCodeAt(0)) ? 0 : (/^(?:[-–*+·•o▪‣]\s+|[•●◆■□▪▫○◇★☆►▶➢➤✓✔√◎※‣]\s*|——\s*(?=\S))/.exec(text.slice(0, 12))?.[0].length ?? 0)
}

const bullets = new Set([...'-–*+·•o▪‣●◆■□▫○◇★☆►▶➢➤✓✔√◎※—'].map((sign) => sign.charCodeAt(0)))

export function recogniseLists(pieces: readonly Piece[]): Piece[] {
  const overText = pieces.map((_, index) => standsOverText(pieces, index))
  const areHeadings = overText.filter((is) => is).length >= 2
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece
    const { words, hint } = piece
    if (areHeadings && overText[index] === true) return giveRole(piece, { kind: 'heading', scheme: `bullet${words.text.charAt(0)}` }, [cutWords(words, bulletLength(words.text))])
    if (hint.kind === 'listItem') {
      const { number, level } = hint
      const written = number !== undefined && words.text.startsWith(number) ? number.length : bulletLength(words.text)
      const numbering = written === 0 && number === undefined ? readNumbering(words.text) : undefined
      const said = numbering === undefined ? written : numbering.length
      const shown = number ?? numbering?.number
      return giveRole(piece, { kind: 'listItem', level, ...(shown !== undefined && { number: shown.slice(0, 40) }) }, [cutWords(words, said) ?? words])
    }
    // A dash may lead a paragraph with a heading of its own, or name who is quoted: others ask first.
    const length = words.text.startsWith('——') ? 0 : bulletLength(words.text)
    const said = length > 0 ? cutWords(words, length) : undefined
    if (said === undefined) return piece
    // One line that begins with a hyphen is no list; with a bullet it is.
    const isWeak = /^[-–*+·o]/.test(words.text)
    if (isWeak && bulletLength(pieces[index - 1]?.words.text ?? '') === 0 && bulletLength(pieces[index + 1]?.words.text ?? '') === 0) return piece
    return giveRole(piece, { kind: 'listItem', level: Math.min(9, 1 + Math.floor(piece.indent / 2)) }, [said])
  })
}

/** A short line that a drawn sign leads, alone over a paragraph: two of them or more are headings (`◆ 现状`). */
function standsOverText(pieces: readonly Piece[], index: number): boolean {
  const isSigned = (piece: Piece | undefined): boolean => piece !== undefined && bulletLength(piece.words.text) > 0
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (!isOpen(piece) || !isOpen(next) || !isPlain(piece) || !/^[●◆■□▪▫○◇★☆►▶➢➤※◎]/.test(piece.words.text)) return false
  if (isSigned(pieces[index - 1]) || isSigned(next) || columnsOf(piece.words.text, 61) > 60 || endsAsSentence(piece.words.text) && !/[？?]$/.test(piece.words.text) || breaksOff(piece.words.text)) return false
  return isPlain(next) && columnsOf(next.words.text, 61) > 60 && readNumbering(next.words.text) === undefined
}

/** Lines that a dash leads, as Chinese documents set the points of a list. */
export function recogniseDashItems(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (!isOpen(piece) || !piece.words.text.startsWith('——') || !isPlain(piece)) return piece
    const said = cutWords(piece.words, bulletLength(piece.words.text))
    return said === undefined ? piece : giveRole(piece, { kind: 'listItem', level: 1 }, [said])
  })
}
