/**
 * The levels of headings, from how this document uses its ways of numbering.
 *
 * 1. The ways are put in an order as they appear: a new one goes below the one that its first heading stands under, so that
 *    一、 → （一） → 1. is found as well as 1. → （1） or Part → Chapter.
 * 2. What the format numbers itself (`style2`) keeps the format's order. Names that parts have (前言, References) are as high as the highest.
 * 3. The highest becomes 1; what would be deeper than 4 is 4.
 */
import type { Piece } from './piece'

/** The place in the order is the level, from 1 to 4, of each piece that is a heading. */
export function findLevels(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  const order: string[] = []
  let last: string | undefined
  for (const { role } of pieces) {
    if (role?.kind !== 'heading' || role.scheme === 'named') continue
    if (!order.includes(role.scheme)) order.splice(placeOf(role.scheme, order, last), 0, role.scheme)
    last = role.scheme
  }
  const levels = new Map<Piece, number>()
  for (const piece of pieces) if (piece.role?.kind === 'heading') levels.set(piece, Math.min(4, Math.max(1, order.indexOf(piece.role.scheme) + 1)))
  return levels
}

function placeOf(scheme: string, order: readonly string[], last: string | undefined): number {
  const style = styleLevel(scheme)
  if (style !== undefined) {
    const deeper = order.findIndex((one) => (styleLevel(one) ?? 0) > style)
    if (deeper !== -1) return deeper
  }
  // 1.1 is below 1., and 节 below 章, wherever they appear first.
  const above = fixedOrder.findLast((chain) => chain.includes(scheme))
  if (above !== undefined) {
    const deeper = order.findIndex((one) => above.indexOf(one) > above.indexOf(scheme))
    if (deeper !== -1) return deeper
  }
  return last === undefined ? order.length : order.indexOf(last) + 1
}

const fixedOrder: readonly (readonly string[])[] = [
  ['第编', '第篇', '第章', '第节', '第条'],
  ['book', 'part', 'chapter', 'section', 'article'],
  ['1.', '1.1', '1.1.1', '1.1.1.1'],
]

function styleLevel(scheme: string): number | undefined {
  return scheme.startsWith('style') ? Number(scheme.slice(5)) : undefined
}
