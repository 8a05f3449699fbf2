/**
 * The levels of headings, from how this document uses its ways of numbering.
 *
 * 1. The ways are put in an order as they appear: a new one goes below the one that its first heading stands under, so that
 *    一、 → （一） → 1. is found as well as 1. → （1） or Part → Chapter.
 *    Headings without numbers before the first numbered one are no sign of it: what they are comes out among the numbered ones.
 * 2. What the format numbers itself (`style2`) keeps the format's order. Names that parts have (前言, References, Appendix A) are as high as the highest.
 * 3. The highest becomes 1; what would be deeper than 4 is 4.
 */
import { readNumbering } from './numbering'
import type { Piece } from './piece'

/** The place in the order is the level, from 1 to 4, of each piece that is a heading. */
export function findLevels(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  const order: string[] = []
  let last: string | undefined
  const besides = schemesBesides(pieces)
  const styles = new Map([...stylesOfNumbers(pieces), ...besideCounted(pieces)])
  const opening = openingHeadings(pieces)
  const headings = pieces.filter((piece) => piece.role?.kind === 'heading' && !isNamed(piece.role.scheme) && !besides.has(piece.role.scheme) && !opening.has(piece))
  const schemes = headings.map(({ role }) => (role?.kind === 'heading' ? (styles.get(role.scheme) ?? role.scheme) : ''))
  const renewed = findRenewed(schemes, headings)
  for (const scheme of schemes) {
    if (!order.includes(scheme)) {
      const below = order.findIndex((one) => renewed.get(scheme)?.has(one))
      order.splice(below === -1 ? placeOf(scheme, order, last) : below, 0, scheme)
    }
    last = scheme
  }
  const levels = new Map<Piece, number>()
  for (const piece of pieces) if (piece.role?.kind === 'heading') levels.set(piece, opening.has(piece) ? 1 : Math.min(4, Math.max(1, order.indexOf(styles.get(piece.role.scheme) ?? piece.role.scheme) + 1)))
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

/** Headings without numbers whose words recur, once for several that a word counts, are not below the last of these: `Question 1:`, `Question 2:`, `Our response`. */
function besideCounted(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const headings = pieces.flatMap(({ role, words }) => (role?.kind === 'heading' ? [{ scheme: role.scheme, text: words.text }] : []))
  const times = new Map<string, number>()
  for (const { scheme, text } of headings) times.set(`${scheme} ${text}`, (times.get(`${scheme} ${text}`) ?? 0) + 1)
  const single = new Set(headings.flatMap(({ scheme, text }) => (times.get(`${scheme} ${text}`) === 1 ? [scheme] : [])))
  const beside = new Map<string, string>()
  for (const [index, { scheme }] of headings.entries()) {
    const above = headings[index - 1]?.scheme
    if (isUnnumbered(scheme) && !single.has(scheme) && above !== undefined && above === headings[index - 2]?.scheme && isCountedByWord(above)) beside.set(scheme, above)
  }
  return beside
}

/** `Question 1:`, `问题一：`, `Q1:`: the scheme of such a number names its word. */
function isCountedByWord(scheme: string): boolean {
  return /^(?:[a-z]{4}|\p{sc=Han}{2}|Q1|一问)$/u.test(scheme) && !isPart(scheme)
}

/** Ways of setting headings without numbers that come only before and after the numbered ones: those stand beside them, not above or below, unless one stands right over the first of a count. */
function schemesBesides(pieces: readonly Piece[]): ReadonlySet<string> {
  const headings = pieces.flatMap(({ role }) => (role?.kind === 'heading' && !isNamed(role.scheme) ? [role.scheme] : []))
  const [first, last] = [headings.findIndex(isNumbered), headings.findLastIndex(isNumbered)]
  const plain = new Set(headings.filter(isUnnumbered))
  if (first === -1) return new Set()
  const over = schemesOverCounts(pieces)
  return new Set([...plain].filter((scheme) => !over.has(scheme) && headings.every((one, index) => one !== scheme || index < first || index > last)))
}

/** The ways in which headings are set that stand over the first numbered heading of a count with nothing said between. */
function schemesOverCounts(pieces: readonly Piece[]): ReadonlySet<string> {
  const over = new Set<string>()
  let above: string | undefined
  for (const piece of pieces) {
    const { role } = piece
    if (role?.kind === 'debris' || role?.kind === 'metadata') continue
    if (above !== undefined && numberOf(piece) === 1) over.add(above)
    above = role?.kind === 'heading' ? role.scheme : undefined
  }
  return over
}

/** Headings without numbers before the first numbered one, whose like stands among the numbered ones below and does not begin their numbers anew. */
function openingHeadings(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const headings = pieces.filter(({ role }) => role?.kind === 'heading' && !isNamed(role.scheme))
  const schemes = headings.map(({ role }) => (role?.kind === 'heading' ? role.scheme : ''))
  const [first, last] = [schemes.findIndex(isNumbered), schemes.findLastIndex(isNumbered)]
  const isAmong = (scheme: string): boolean => schemes.some((one, index) => one === scheme && index > first && index < last)
  const beginsAnew = (scheme: string): boolean => schemes.some((one, index) => one === scheme && index > first && schemes[index + 1] === schemes[first] && numberOf(headings[index + 1]) === 1)
  const opening = new Set(schemes.slice(0, Math.max(0, first)).filter((scheme) => isUnnumbered(scheme) && isAmong(scheme) && !beginsAnew(scheme)))
  return new Set(headings.slice(0, Math.max(0, first)).filter((_, index) => opening.has(schemes[index] ?? '')))
}

/** Of each way of numbering, those whose count it begins anew, at its first heading or twice: it stands right above them. */
function findRenewed(schemes: readonly string[], headings: readonly Piece[]): ReadonlyMap<string, ReadonlySet<string>> {
  const renewed = new Map<string, Set<string>>()
  const times = new Map<string, number>()
  for (const [index, scheme] of schemes.entries()) {
    const next = schemes[index + 1]
    const isFirst = !renewed.has(scheme)
    const found = renewed.get(scheme) ?? new Set<string>()
    renewed.set(scheme, found)
    if (next === undefined || next === scheme || styleLevel(scheme) !== undefined || numberOf(headings[index + 1]) !== 1) continue
    const count = (times.get(`${scheme} ${next}`) ?? 0) + 1
    times.set(`${scheme} ${next}`, count)
    if (isFirst || count > 1) found.add(next)
  }
  return renewed
}

function numberOf(piece: Piece | undefined): number | undefined {
  return piece?.role?.kind === 'heading' && piece.role.number !== undefined ? readNumbering(`${piece.role.number} 字`)?.value : undefined
}

function isUnnumbered(scheme: string): boolean {
  return scheme === 'plain' || scheme === 'bold' || scheme === 'capitals'
}

function isNumbered(scheme: string): boolean {
  return !isUnnumbered(scheme) && styleLevel(scheme) === undefined
}

function placeOf(scheme: string, order: readonly string[], last: string | undefined): number {
  const style = styleLevel(scheme)
  if (style !== undefined) {
    const deeper = order.findIndex((one) => (styleLevel(one) ?? 0) > style)
    if (deeper !== -1) return deeper
  }
  let place = last === undefined ? order.length : order.indexOf(last) + 1
  // A chapter is above what is numbered within chapters, though the first of them may have gone unseen.
  while (isPart(scheme) && place > 0 && usualRank(order[place - 1] ?? '') > usualRank(scheme) && usualRank(order[place - 1] ?? '') < Infinity) place -= 1
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

function isNamed(scheme: string): boolean {
  return /^(?:named|appendix|annex|schedule)$/.test(scheme)
}

function isPart(scheme: string): boolean {
  return /^(?:第[编篇章]|第部分|book|part|chapter)$/.test(scheme)
}

function styleLevel(scheme: string): number | undefined {
  return scheme.startsWith('style') ? Number(scheme.slice(5)) : undefined
}
