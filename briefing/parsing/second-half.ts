/**
 * A text and after it the same text in the other language: the second has a title, an author, a date and a salutation of its own.
 *
 * Where the language changes once, for good, the lines there are asked what the lines at the start were asked, and a name stands where a name stood.
 * Otherwise they would be paired with the first paragraph of the first text. The second title is left for the pairing to find.
 */
import { columnsOf, endsAsSentence, languageOf } from './characters'
import { isTitleLike, readMetadata } from './front-matter'
import { giveRole, isOpen, type Piece } from './piece'

/** Pieces of either text, at least; and lines of the second that are asked. */
const leastPieces = 4
const mostLines = 8

export function recogniseSecondFrontMatter(pieces: readonly Piece[]): Piece[] {
  const start = endInOneLanguage(pieces) ? undefined : findSecond(pieces)
  const [title] = start === undefined ? [] : [pieces[start]]
  if (start === undefined || !isOpen(title) || !isTitleLike(title.words.text)) return [...pieces]
  const toldOnce = pieces.slice(0, start).flatMap(({ role }) => (role?.kind === 'metadata' ? [role.role] : []))
  const marked = [...pieces]
  let asked = 0
  for (let index = start + 1; index < pieces.length && asked < Math.min(mostLines, toldOnce.length + 2); index += 1) {
    const piece = pieces[index]
    if (!isOpen(piece)) continue
    asked += 1
    const { text } = piece.words
    if (columnsOf(text, 121) > 120) break
    const told = readMetadata(text, true, index - start) ?? (toldOnce.includes('byline') && isName(text) ? { role: 'byline' as const, told: { byline: text } } : undefined)
    if (told === undefined) break
    marked[index] = giveRole(piece, { kind: 'metadata', ...told })
  }
  return marked
}

/** Nearly all documents end in the language that they begin in. */
function endInOneLanguage(pieces: readonly Piece[]): boolean {
  const languageAt = (some: readonly Piece[]) => languageOf(some.flatMap((piece) => (isOpen(piece) || piece.role?.kind === 'title' ? [piece.words.text.slice(0, 400)] : [])).join(' '))
  return languageAt(pieces.slice(0, 6)) === languageAt(pieces.slice(-6))
}

/** Where the language changes for good; undefined when it changes often, or never. */
function findSecond(pieces: readonly Piece[]): number | undefined {
  const languages = pieces.flatMap(({ role, words }, index) => {
    const language = role === undefined || role.kind === 'title' || role.kind === 'metadata' ? languageOf(words.text) : undefined
    return language === undefined ? [] : [{ index, language }]
  })
  const opening = languages[0]?.language
  const at = languages.findIndex(({ language }, place) => language !== opening && languages.slice(place, place + 3).every((one) => one.language === language))
  const before = languages.slice(0, at)
  const after = languages.slice(at)
  const isOnce = at >= leastPieces && after.length >= leastPieces && before.filter(({ language }) => language === opening).length >= before.length * 0.9 && after.filter(({ language }) => language !== opening).length >= after.length * 0.9
  return isOnce ? languages[at]?.index : undefined
}

function isName(text: string): boolean {
  return columnsOf(text, 41) <= 40 && !endsAsSentence(text) && /^(?:\p{Lu}[\p{L}.'’-]*(?:[ ,]{1,2}|$)){1,5}$|^\p{sc=Han}{2,10}$/u.test(text)
}
