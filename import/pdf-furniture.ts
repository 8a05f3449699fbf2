/**
 * Running heads, feet and page numbers among the lines of all pages: what stands at the edge of a page as it does on others.
 */
import type { PdfLine } from './pdf-lines'

/** How many lines from the top and from the bottom of a page can be its furniture. */
const edge = 3

/** The lines that are furniture. */
export function findFurniture(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const furniture = new Set<PdfLine>()
  const seen = new Map<string, { readonly page: number; readonly line: PdfLine }[]>()
  pages.forEach((lines, page) => {
    for (const line of lines) if (line.isTurned) furniture.add(line)
    const byHeight = lines.filter(({ isTurned }) => !isTurned).toSorted((first, second) => second.y - first.y)
    const [top, bottom] = [byHeight.slice(0, edge), byHeight.slice(-edge)]
    for (const line of new Set([...top, ...bottom])) {
      const isFirst = line === byHeight[0]
      const isLast = line === byHeight.at(-1)
      if ((isFirst || isLast) && isPageNumber(line.text)) furniture.add(line)
      const key = line.text.replace(/\s+/g, '').replace(/\d+/g, '#')
      if (key.length <= 80) seen.set(key, [...(seen.get(key) ?? []), { page, line }])
    }
  })
  for (const found of seen.values()) {
    const onPages = new Set(found.map(({ page }) => page))
    // Left and right pages may differ: half of the pages, and the same height.
    if (onPages.size < Math.max(2, pages.length * 0.25)) continue
    for (const { line } of found) if (found.some(({ line: other, page }) => other !== line && Math.abs(other.y - line.y) < 3 && onPages.has(page))) furniture.add(line)
  }
  return furniture
}

function isPageNumber(text: string): boolean {
  return /^[\s\-–—―·•|]*(第\s*)?(\d{1,4}|[ivxlc]{1,6})(\s*页)?([\s/,，]*(of|共|\/)?\s*\d{1,4}\s*页?)?[\s\-–—―·•|]*$/i.test(text) || /^page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i.test(text.trim())
}
