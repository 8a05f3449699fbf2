/**
 * The levels of headings, from how this document uses its ways of numbering.
 *
 * 1. The ways are put in an order as they appear: a new one goes below the one that its first heading stands under, so that
 *    一、 → （一） → 1. is found as well as 1. → （1） or Part → Chapter.
 * 2. What the format numbers itself (`style2`) keeps the format's order. Names that parts have (前言, References) are as high as the highest.
 * 3. The highest becomes 1; what would be deeper than 4 is 4.
 */
import { readNumbering } from './numbering'
import type { Piece } from './piece'

/** The place in the order is the level, from 1 to 4, of each piece that is a heading. */
export function findLevels(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  const order: string[] = []
  let last: string | undefined
  const besides = schemesBesides(pieces)
  const styles = stylesOfNumbers(pieces)
  for (const { role } of pieces) {
    if (role?.kind !== 'heading' || role.scheme === 'named' || besides.has(role.scheme)) continue
    const scheme = styles.get(role.scheme) ?? role.scheme
    if (!order.includes(scheme)) order.splice(placeOf(scheme, order, last), 0, scheme)
    last = scheme
  }
  const levels = new Map<Piece, number>()
  for (const piece of pieces) if (piece.role?.kind === 'heading') levels.set(piece, Math.min(4, Math.max(1, order.indexOf(styles.get(piece.role.scheme) ?? piece.role.scheme) + 1)))
  return levels
}

/** Where the format's own headings of one style alone carry a way of numbering, paragraphs that begin with such a number are headings of that style. */
function stylesOfNumbers(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const styles = new Map<string, string | undefined>()
  for (const { role } of pieces) {
    if (role?.kind !== 'heading' || role.number === undefined || styleLevel(role.scheme) === undefined) continue
    const scheme = readNumbering(`${role.number} 字`)?.scheme
    if (scheme !== undefined) styles.set(scheme, !styles.has(scheme) || styles.get(scheme) === role.scheme ? role.scheme : undefined)
  }
  return new Map([...styles].flatMap(([scheme, style]) => (style === undefined ? [] : [[scheme, style]])))
}

/** Ways of setting headings without numbers that come only before and after the numbered ones: those stand beside them, not above or below. */
function schemesBesides(pieces: readonly Piece[]): ReadonlySet<string> {
  const headings = pieces.flatMap(({ role }) => (role?.kind === 'heading' && role.scheme !== 'named' ? [role.scheme] : []))
  const isNumbered = (scheme: string): boolean => !['plain', 'bold', 'capitals'].includes(scheme) && styleLevel(scheme) === undefined
  const [first, last] = [headings.findIndex(isNumbered), headings.findLastIndex(isNumbered)]
  const plain = new Set(headings.filter((scheme) => scheme === 'plain' || scheme === 'bold' || scheme === 'capitals'))
  if (first === -1) return new Set()
  return new Set([...plain].filter((scheme) => headings.every((one, index) => one !== scheme || index < first || index > last)))
}

function placeOf(scheme: string, order: readonly string[], last: string | undefined): number {
  const style = styleLevel(scheme)
  if (style !== undefined) {
    const deeper = order.findIndex((one) => (styleLevel(one) ?? 0) > style)
    if (deeper !== -1) return deeper
  }
  let place = last === undefined ? order.length : order.indexOf(last) + 1
  // What everybody uses above this one, and has been seen in another part, stays above it.
  while (place < order.length && usualRank(order[place] ?? '') < usualRank(scheme)) place += 1
  return place
}

const usual = ['第编', '第篇', '第部分', 'book', 'part', '第章', 'chapter', '第节', 'section', '第条', 'article', '一、', '（一）', '1.', '1、', '1 ', '1.1', '1.1.1', '1.1.1.1', '（1）', '1）', '①']

/** Schemes without a usual place are above none. */
function usualRank(scheme: string): number {
  const rank = usual.indexOf(scheme)
  return rank === -1 ? Infinity : rank
}

function styleLevel(scheme: string): number | undefined {
  return scheme.startsWith('style') ? Number(scheme.slice(5)) : undefined
}
