/**
 * Running heads, feet and page numbers among the lines of all pages: what stands at the edge of a page as it does on others,
 * and apart from the text. Turned text (a watermark, a note along the margin) is no part of the text either.
 */
import { quantile, type PdfLine } from './pdf-lines'

/** How many lines from the top and from the bottom of a page can be its furniture. */
const edge = 3

/** The lines that are furniture. */
export function findFurniture(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const upright = pages.map((lines) => lines.filter(({ isTurned }) => !isTurned).toSorted((first, second) => second.y - first.y))
  const repeated = findRepeated(upright)
  const furniture = new Set(pages.flat().filter(({ isTurned }) => isTurned))
  for (const lines of upright) {
    const leading = quantile(lines.flatMap((line, index) => line.y - (neighbour(lines, index)?.y ?? Number.NaN)).filter((gap) => gap > 0), 0.5)
    for (const inwards of [lines, lines.toReversed()]) for (const line of runFromEdge(inwards, repeated, leading)) furniture.add(line)
  }
  return furniture
}

/** The lines at an edge that are repeated or page numbers, as far in as a gap or another size parts them from the text. */
function runFromEdge(inwards: readonly PdfLine[], repeated: ReadonlySet<PdfLine>, leading: number): readonly PdfLine[] {
  let count = inwards.slice(0, edge).findIndex((line) => !repeated.has(line) && !isPageNumber(line.text))
  if (count === -1) count = Math.min(edge, inwards.length)
  for (; count > 0; count -= 1) {
    const last = inwards[count - 1]
    const next = neighbour(inwards, count - 1)
    if (last === undefined) return []
    if (next === undefined || Math.abs(last.y - next.y) > leading * 1.25 || Math.abs(last.size - next.size) > next.size * 0.08 || isPageNumber(last.text)) return inwards.slice(0, count)
  }
  return []
}

/** The next line that stands below or above one, and not beside it in another column. */
function neighbour(lines: readonly PdfLine[], index: number): PdfLine | undefined {
  const line = lines[index]
  if (line === undefined) return undefined
  for (let next = index + 1; next < lines.length && next < index + 8; next += 1) {
    const other = lines[next]
    if (other !== undefined && other.x < line.right && other.right > line.x && Math.abs(other.y - line.y) > 1) return other
  }
  return undefined
}

/**
 * Lines at the edges that stand at the same height on a quarter of the pages, two at least: left and right pages may differ, and numbers change.
 * With words, on three pages: those of a chapter.
 */
function findRepeated(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const seen = new Map<string, { readonly page: number; readonly line: PdfLine }[]>()
  pages.forEach((lines, page) => {
    for (const line of new Set([...lines.slice(0, edge), ...lines.slice(-edge)])) {
      const key = line.text.replace(/(?<=\s)[ivxl]{1,6}$/i, '#').replace(/\s+/g, '').replace(/\d+/g, '#')
      if (key.length > 80) continue
      const found = seen.get(key)
      if (found === undefined) seen.set(key, [{ page, line }])
      else found.push({ page, line })
    }
  })
  const repeated = new Set<PdfLine>()
  for (const [key, found] of seen) {
    const enough = Math.max(2, Math.min(pages.length * 0.25, /\p{L}{2}/u.test(key) && key.length >= 6 ? 3 : Infinity))
    if (new Set(found.map(({ page }) => page)).size < enough) continue
    const heights = new Map<number, Set<number>>()
    for (const { page, line } of found) for (const height of [Math.floor(line.y / 4), Math.ceil(line.y / 4)]) heights.set(height, (heights.get(height) ?? new Set()).add(page))
    for (const { line } of found) if ([Math.floor(line.y / 4), Math.ceil(line.y / 4)].some((height) => (heights.get(height)?.size ?? 0) > 1)) repeated.add(line)
  }
  return repeated
}

function isPageNumber(text: string): boolean {
  return /^[\s\-–—―·•|]*(第\s*)?(\d{1,4}|[ivxlc]{1,6})(\s*页)?([\s/,，]*(of|共|\/)?\s*\d{1,4}\s*页?)?[\s\-–—―·•|]*$/i.test(text) || /^page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i.test(text.trim())
}
