/**
 * Who wrote an article, in several lines: `By` / `Learn more about Ana Lind.` / `Ana Lind` / `Director, Harbour Initiative` / `Harbour Institute`.
 *
 * The block begins with `By` alone, with a line that leads to a page about the author, with a name over a position, or with a byline known already.
 * It goes on with names, with what they are and with where they work, and ends at the first line that is none of these.
 */
import { columnsOf, endsAsSentence } from './characters'
import { findDate } from './dates'
import { isPartName } from './part-names'
import { giveRole, isOpen, isPlain, type Piece, type Told } from './piece'

/** Pieces in which a block may begin, and that it may have; columns of its lines. */
const reach = 14
const longest = 16
const widest = 90

const opensBlock = /^By\s?:?$/i
const leadsToAuthor = /^(?:Learn|Read) more about (\S.{1,60}?)[.:]?$/
const name = /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la)){1,4}(?:,? (?:and|&) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})?$/u
const position = /^(?:(?:Senior|Junior|Associate|Assistant|Deputy|Executive|Managing|Chief|Vice|Visiting|Distinguished|Non-?resident|Policy|Research|Former|Founding|Acting|Adjunct|Contributing|Staff|Guest|Co-?)[ -]?){0,3}(?:Directors?|Fellows?|Presidents?|Professors?|Chair(?:man|woman)?|Editors?|Economists?|Analysts?|Associates?|Managers?|Partners?|Researchers?|Scholars?|Counsels?|Officers?|Head|Founders?|Correspondents?|Reporters?|Columnists?|Writers?|Advis[eo]rs?|Lecturers?|Secretary)\b(?!['’])/i
const workplace = /\b(?:Institute|Institution|Initiative|University|Cent(?:er|re)|College|Foundation|School|Council|Department|Ministry|Association|Society|Program(?:me)?)$/

export function recogniseAuthorBlock(pieces: readonly Piece[]): Piece[] {
  const start = pieces.slice(0, reach).findIndex(({ role, words }, index) => (role === undefined && (isNameOver(pieces, index) || opensBlock.test(words.text.slice(0, 8)) || leadsToAuthor.test(words.text.slice(0, 90)))) || (role?.kind === 'metadata' && role.told.byline !== undefined))
  if (start === -1) return [...pieces]
  const names: { readonly index: number; readonly text: string }[] = []
  const others: number[] = []
  const isKnown = !isOpen(pieces[start])
  for (let index = start + (isKnown ? 1 : 0); index < Math.min(pieces.length, start + longest); index += 1) {
    const piece = pieces[index]
    if (piece?.role?.kind === 'metadata' || piece?.role?.kind === 'debris') continue
    const what = isOpen(piece) && isPlain(piece) ? partOf(pieces, index, isKnown) : undefined
    if (what === undefined) break
    if (what === 'name') names.push({ index, text: piece?.words.text ?? '' })
    else others.push(index)
  }
  // `By` that nobody follows is a word.
  if (!isKnown && names.length === 0) return [...pieces]
  const marked = [...pieces]
  const give = (index: number, role: 'byline' | 'other', told: Told): void => {
    marked[index] = giveRole(pieces[index] as Piece, { kind: 'metadata', role, told })
  }
  for (const index of others) give(index, 'other', {})
  for (const [at, { index }] of names.entries()) give(index, 'byline', at === 0 ? { byline: names.map(({ text }) => text).join(', ') } : {})
  return marked
}

/** A name below the title, over what its bearer is. */
function isNameOver(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  return index > 0 && isOpen(piece) && isOpen(next) && piece.words.text.length <= 60 && name.test(piece.words.text) && position.test(next.words.text.slice(0, 80)) && columnsOf(next.words.text, widest) < widest && !endsAsSentence(next.words.text)
}

/** What the line is in the block; undefined where the block has ended. `isKnown`: the authors are named already. */
function partOf(pieces: readonly Piece[], index: number, isKnown: boolean): 'name' | 'other' | undefined {
  const [text, above, below] = [index, index - 1, index + 1].map((at) => pieces[at]?.words.text ?? '') as [string, string, string]
  if (columnsOf(text, widest) >= widest || isPartName(text)) return undefined
  if (opensBlock.test(text)) return isKnown ? undefined : 'other'
  if (leadsToAuthor.test(text)) return 'other'
  if (endsAsSentence(text) || /[:：]$/.test(text) || findDate(text) !== undefined) return undefined
  if (position.test(text) || workplace.test(text)) return 'other'
  const isNamed = opensBlock.test(above) || leadsToAuthor.exec(above)?.[1] === text
  if (name.test(text) && (isNamed || (!isKnown && isNameOver(pieces, index)))) return 'name'
  // Where somebody works may have any name; a heading stands right over its text.
  return position.test(above) && columnsOf(below, 101) <= 100 && !endsAsSentence(below) && (leadsToAuthor.test(below) || isPartName(below) || findDate(below) !== undefined) ? 'other' : undefined
}
