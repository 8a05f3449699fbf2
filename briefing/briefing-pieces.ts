/**
 * A briefing → its JSON text, in pieces of about the same length, which joined are `JSON.stringify(briefing)`.
 *
 * The pieces are made when they are asked for: who has other things to do, such as a window, does them in between.
 * 1. Objects and lists near the root are written member by member, what stands deeper in one go: a block, a slide.
 * 2. Fragments are joined until a piece is full; what is longer than a piece is cut.
 */
import type { Briefing } from './briefing'

/** UTF-16 units. Some milliseconds of work, for who makes a piece and for who carries it. */
export const usualPieceLength = 128 * 1024

/** What is written member by member: the briefing, its article and lists, the list of blocks and each slide. */
const openLevels = 3

export function* briefingPieces(briefing: Briefing, pieceLength = usualPieceLength): Generator<string, void, undefined> {
  let fragments: string[] = []
  let length = 0
  for (const fragment of fragmentsOf(briefing, openLevels)) {
    fragments.push(fragment)
    length += fragment.length
    if (length < pieceLength) continue
    const text = fragments.join('')
    const whole = text.length - (text.length % pieceLength)
    for (let from = 0; from < whole; from += pieceLength) yield text.slice(from, from + pieceLength)
    const rest = text.slice(whole)
    fragments = [rest]
    length = rest.length
  }
  if (length > 0) yield fragments.join('')
}

function* fragmentsOf(value: unknown, levels: number): Generator<string, void, undefined> {
  if (levels === 0 || typeof value !== 'object' || value === null) return void (yield JSON.stringify(value))
  const isList = Array.isArray(value)
  let before = isList ? '[' : '{'
  for (const [key, member] of isList ? value.entries() : Object.entries(value)) {
    // As JSON.stringify has it: an object leaves out what is undefined, a list does not.
    if (member === undefined && !isList) continue
    yield isList ? before : `${before}${JSON.stringify(key)}:`
    yield* fragmentsOf(member === undefined ? null : member, levels - 1)
    before = ','
  }
  if (before !== ',') yield before
  yield isList ? ']' : '}'
}
