/** Quotation: what was said, large, and who said it. */
import { bodySize } from './body-type'
import type { LayoutKind } from './content'
import { pairPiece, type PairLook, rule, stack } from './pieces'

const indent = 48

export const layoutQuotation: LayoutKind<'quotation'> = (content, area, setting) => {
  const { theme } = setting
  const quotationLook: PairLook = {
    first: { face: 'serif', weight: 400, size: bodySize(setting) + 12, fill: theme.ink },
    second: { face: 'serif', weight: 400, size: Math.max(18, bodySize(setting) - 2), fill: theme.muted },
    between: 12,
  }
  const attributionLook: PairLook = {
    first: { face: 'sans', weight: 700, size: 22, fill: theme.accent },
    second: { face: 'sans', weight: 400, size: 18, fill: theme.accent },
    between: 0,
  }
  const width = area.width - indent
  const words = stack([pairPiece(content.quotation, quotationLook, width, setting), pairPiece(content.attribution, attributionLook, width, setting)], 28)
  if (words.height > area.height) return null
  return [rule(area.x, area.y + 6, 4, theme.accent, words.height - 6), ...words.place(area.x + indent, area.y)]
}
