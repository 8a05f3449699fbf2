/**
 * The text items of a PDF page, each where it was drawn → its lines in reading order.
 *
 * 1. What was drawn twice at one place (a bold made by drawing twice) counts once.
 * 2. Items on one height, near each other, make a segment; a wide gap begins another.
 * 3. Where a page has columns, the segments of the left one come before those of the right one, between what reaches across both.
 */
import type { Extent } from '../briefing/parsing/columns'

/** What pdfjs tells of a text item, in points; `y` grows upwards. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of its type. */
  readonly size: number
  readonly font: string
  readonly isTurned: boolean
}

/** A segment of a line, which may be a cell of a table. */
export interface PdfCell extends Extent {
  readonly text: string
}

export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** The font of most of its Chinese characters, or of most characters where it has none. */
  readonly font: string
  readonly isTurned: boolean
  /** Drawn twice: bold. */
  readonly isDoubled: boolean
  /** Where it is put together of segments that stand apart: each of them. */
  readonly cells?: readonly PdfCell[]
  /** The left and right edge of the column that it stands in. */
  readonly left: number
  readonly end: number
}

interface DrawnItem extends PdfItem {
  readonly isDoubled: boolean
}

type Segment = Omit<PdfLine, 'left' | 'end'>

export function readLines(items: readonly PdfItem[]): PdfLine[] {
  const upright = dropDoubles(items.filter(({ isTurned }) => !isTurned))
  const turned = items.filter(({ isTurned }) => isTurned).map((item) => segmentOf([{ ...item, isDoubled: false }]))
  const segments = rowsOf(upright).flatMap(segmentsOf).filter(({ text }) => text.trim() !== '')
  const ordered = inReadingOrder(segments)
  return [...ordered, ...turned.map((segment) => ({ ...segment, left: segment.x, end: segment.right }))]
}

function dropDoubles(items: readonly PdfItem[]): DrawnItem[] {
  const kept: { item: PdfItem; isDoubled: boolean }[] = []
  const byText = new Map<string, { item: PdfItem; isDoubled: boolean }[]>()
  for (const item of items) {
    if (item.text === '') continue
    const same = byText.get(item.text) ?? []
    const other = item.text.trim() === '' ? undefined : same.find(({ item: first }) => Math.abs(first.x - item.x) < item.size * 0.15 && Math.abs(first.y - item.y) < item.size * 0.15)
    if (other !== undefined) {
      other.isDoubled = true
      continue
    }
    const entry = { item, isDoubled: false }
    kept.push(entry)
    byText.set(item.text, [...same.slice(-20), entry])
  }
  return kept.map(({ item, isDoubled }) => ({ ...item, isDoubled }))
}

/** Each character drawn twice before the next: 先先进进制制. Two pairs may be a word (高高兴兴), and one character may well be repeated (……). */
function undoubled(text: string): string {
  const isDoubled = text.length >= 6 && /^(?:(\S)\1|\s)+$/u.test(text)
  return isDoubled && new Set(text.replace(/\s/g, '')).size >= 3 ? text.replace(/(\S)\1/gu, '$1').replace(/\s+/g, ' ') : text
}

/** Items of one height, from the top, each row from the left. */
function rowsOf(items: readonly DrawnItem[]): DrawnItem[][] {
  const rows: { y: number; size: number; items: DrawnItem[] }[] = []
  for (const item of items.toSorted((first, second) => second.y - first.y || first.x - second.x)) {
    const row = rows.at(-1)
    // Signs above the line (the number of a note) belong to it.
    if (row !== undefined && Math.abs(row.y - item.y) < Math.max(row.size, item.size) * 0.45) {
      row.items.push(item)
      if (item.size > row.size) row.size = item.size
    } else rows.push({ y: item.y, size: item.size, items: [item] })
  }
  return rows.map((row) => row.items.toSorted((first, second) => first.x - second.x))
}

function segmentsOf(row: readonly DrawnItem[]): Segment[] {
  const groups: DrawnItem[][] = []
  let right = -Infinity
  for (const item of row) {
    if (item.text.trim() === '') continue
    const group = groups.at(-1)
    if (group === undefined || item.x - right > Math.max(item.size * 1.6, 12)) groups.push([item])
    else group.push(item)
    right = Math.max(right, item.x + item.width)
  }
  return groups.map(segmentOf)
}

function segmentOf(items: readonly DrawnItem[]): Segment {
  let text = ''
  let right = -Infinity
  const fonts = new Map<string, number>()
  let size = 0
  for (const item of items) {
    const isGap = text !== '' && item.x - right > item.size * 0.18 && !/\s$/.test(text) && !/^\s/.test(item.text)
    text += isGap ? ` ${item.text}` : item.text
    right = item.x + item.width
    size = Math.max(size, item.size)
    const weight = (item.text.match(/\p{Script=Han}/gu)?.length ?? 0) * 100 + item.text.length
    fonts.set(item.font, (fonts.get(item.font) ?? 0) + weight)
  }
  const [font = ''] = [...fonts].toSorted(([, first], [, second]) => second - first)[0] ?? []
  const first = items[0]
  const single = undoubled(text)
  return { text: single, x: first?.x ?? 0, right, y: first?.y ?? 0, size, font, isTurned: first?.isTurned ?? false, isDoubled: single !== text || (items.length > 0 && items.every(({ isDoubled }) => isDoubled)) }
}

const farthestColumns = 3

function inReadingOrder(segments: readonly Segment[], depth = 0): PdfLine[] {
  const left = quantile(segments.map(({ x }) => x), 0.05)
  const end = quantile(segments.map(({ right }) => right), 0.95)
  const gutter = depth >= farthestColumns ? null : findGutter(segments, left, end)
  if (gutter === null) return mergeRows(segments).map((segment) => ({ ...segment, left, end }))
  const lines: PdfLine[] = []
  let leftSide: Segment[] = []
  let rightSide: Segment[] = []
  const flush = () => {
    lines.push(...inReadingOrder(leftSide, depth + 1), ...inReadingOrder(rightSide, depth + 1))
    leftSide = []
    rightSide = []
  }
  for (const segment of segments) {
    if (segment.right <= gutter + 1) leftSide.push(segment)
    else if (segment.x >= gutter - 1) rightSide.push(segment)
    else {
      flush()
      lines.push({ ...segment, left, end })
    }
  }
  flush()
  return lines
}

/** Segments of one row that no column parts are one line. */
function mergeRows(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged.at(-1)
    if (last !== undefined && Math.abs(last.y - segment.y) < Math.max(last.size, segment.size) * 0.45 && segment.x >= last.right - 1) merged[merged.length - 1] = { ...last, cells: [...(last.cells ?? [cellOf(last)]), cellOf(segment)], text: `${last.text} ${segment.text}`, right: segment.right, isDoubled: last.isDoubled && segment.isDoubled }
    else merged.push(segment)
  }
  return merged
}

function cellOf({ text, x, right }: Segment): PdfCell {
  return { text, from: x, to: right }
}

/** A place between two columns: many long segments end left of it and begin right of it, side by side, and few cross it. */
function findGutter(segments: readonly Segment[], left: number, end: number): number | null {
  const width = end - left
  if (segments.length < 8 || width <= 0) return null
  const starts = [...new Set(segments.map(({ x }) => Math.round(x)))].filter((x) => x > left + width * 0.2 && x < left + width * 0.85)
  let best: { x: number; count: number } | null = null
  for (const x of starts) {
    const after = segments.filter((segment) => Math.abs(segment.x - x) < 3 || (segment.x > x && segment.x < x + 30))
    const before = segments.filter(({ right, x: from }) => right < x - 2 && from < x)
    const crossing = segments.filter((segment) => segment.x < x - 3 && segment.right > x + 1).length
    const count = Math.min(after.length, before.length)
    const long = (some: readonly Segment[]) => some.reduce((sum, { text }) => sum + (/\p{Script=Han}/u.test(text) ? text.length : text.length / 2), 0) / Math.max(1, some.length)
    // Columns of prose, not of a table: long lines on both sides.
    if (count >= 4 && crossing <= count && long(after) >= 9 && long(before) >= 9 && (best === null || count > best.count)) best = { x: Math.min(...after.map((segment) => segment.x)) - 1, count }
  }
  return best?.x ?? null
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
