/**
 * Two rows of texts, one in each language, of which the second translates the first → which belongs to which.
 *
 * After W. A. Gale and K. W. Church, A Program for Aligning Sentences in Bilingual Corpora (1993): texts that translate each other have lengths in
 * proportion; the cheapest way through both rows is taken. To it come anchors, figures and Latin words that stand on both sides, which lengths alone
 * miss where a paragraph was dropped; beads up to four to one, for Chinese sentences are long; and a fixed cost for what has no partner.
 */

export interface Unit {
  /** Characters, without white space. */
  readonly length: number
  /** Figures and Latin words; of an English text, all its words. */
  readonly anchors: ReadonlySet<string>
  /** Units of other kinds pair only dearly. */
  readonly kind: string
}

/** From where to where on each side, ends exclusive; one of the two may be empty. */
export interface Bead {
  readonly first: readonly [number, number]
  readonly second: readonly [number, number]
}

/** Costs in the natural logarithm of the odds against. */
const shapes: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 0, 5.5],
  [0, 1, 5.5],
  [2, 1, 2.3],
  [1, 2, 2.3],
  [2, 2, 4],
  [3, 1, 4.2],
  [1, 3, 4.2],
  [4, 1, 5.4],
  [1, 4, 5.4],
]

/** Variance of the length of the translation, a character. Gale and Church found 6.8 between European languages. */
const variance = 6.8
const dearestLength = 14
const otherKind = 9

/** Units to either side of the diagonal that are tried, at least. */
const band = 40

export interface Merging {
  /** What a bead of more than one on a side costs besides: translators split and join sentences, but seldom paragraphs. */
  readonly mergePrice?: number
  readonly allowsMerging?: (unit: Unit) => boolean
}

/** `ratio` is the length of the second side for each character of the first. */
export function alignUnits(first: readonly Unit[], second: readonly Unit[], ratio: number, { mergePrice = 0, allowsMerging = () => true }: Merging = {}): Bead[] {
  // Paragraph by paragraph there is nothing to choose.
  if (first.length === 1 && second.length === 1) return [{ first: [0, 1], second: [0, 1] }]
  const width = second.length + 1
  const slope = first.length === 0 ? 0 : second.length / first.length
  const reach = band + Math.abs(first.length - second.length)
  // One row of the band after the other: a long document costs its length, not the square of it.
  const span = Math.min(width, reach * 2 + 1)
  const origin = (row: number): number => Math.max(0, Math.min(width - span, Math.round(row * slope) - reach))
  const costs = new Float64Array((first.length + 1) * span).fill(Infinity)
  const steps = new Int8Array((first.length + 1) * span).fill(-1)
  costs[0] = 0
  for (let row = 0; row <= first.length; row += 1) {
    for (let column = origin(row); column < Math.min(width, origin(row) + span); column += 1) {
      const at = row * span + column - origin(row)
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const [rows, columns, price] = shapes[shape] ?? [1, 1, 0]
        const [fromRow, fromColumn] = [row - rows, column - columns]
        if (fromRow < 0 || fromColumn < 0) continue
        const before = fromColumn - origin(fromRow)
        if (before < 0 || before >= span) continue
        const sofar = costs[fromRow * span + before] ?? Infinity
        if (sofar === Infinity) continue
        const cost = sofar + price + (rows + columns > 2 ? mergePrice : 0) + matchCost(first, fromRow, row, second, fromColumn, column, ratio, allowsMerging)
        if (cost < (costs[at] ?? Infinity)) {
          costs[at] = cost
          steps[at] = shape
        }
      }
    }
  }
  return traceBack(first.length, second.length, (row, column) => steps[row * span + column - origin(row)] ?? -1)
}

function traceBack(rows: number, columns: number, stepAt: (row: number, column: number) => number): Bead[] {
  const beads: Bead[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const [taken, given] = shapes[stepAt(row, column)] ?? [Math.min(1, row), Math.min(1, column)]
    beads.push({ first: [row - taken, row], second: [column - given, column] })
    row -= taken
    column -= given
  }
  return beads.toReversed()
}

function matchCost(first: readonly Unit[], fromRow: number, row: number, second: readonly Unit[], fromColumn: number, column: number, ratio: number, allowsMerging: (unit: Unit) => boolean): number {
  if (row === fromRow || column === fromColumn) return 0
  const isMerged = row - fromRow > 1 || column - fromColumn > 1
  let [firstLength, secondLength, kinds] = [0, 0, 0]
  const kind = first[fromRow]?.kind
  const words = new Set<string>()
  for (let index = fromRow; index < row; index += 1) {
    const unit = first[index]
    if (unit === undefined || (isMerged && !allowsMerging(unit))) return Infinity
    firstLength += unit.length
    if (unit.kind !== kind) kinds += otherKind
  }
  for (let index = fromColumn; index < column; index += 1) {
    const unit = second[index]
    if (unit === undefined || (isMerged && !allowsMerging(unit))) return Infinity
    secondLength += unit.length
    if (unit.kind !== kind) kinds += otherKind
    for (const word of unit.anchors) words.add(word)
  }
  let [shared, missed] = [0, 0]
  for (let index = fromRow; index < row; index += 1) {
    for (const anchor of first[index]?.anchors ?? []) {
      if (words.has(anchor)) shared += 1
      else missed += 1
    }
  }
  const expected = firstLength * ratio
  const deviation = (secondLength - expected) / Math.sqrt(Math.max(1, ((expected + secondLength) / 2) * variance))
  return Math.min(dearestLength, (deviation * deviation) / 2) + kinds - Math.min(4.5, shared * 1.5) + Math.min(3, missed)
}

/** What of a text stands on both sides of a translation: figures, and Latin words as far as the text has them. */
export function anchorsOf(text: string): Set<string> {
  return new Set((text.match(/\d[\d,.]*\d|\d+|[A-Za-z][A-Za-z-]+/g) ?? []).map((word) => word.toLowerCase().replaceAll(',', '')))
}

export function lengthOf(text: string): number {
  return text.replace(/\s+/g, '').length
}
