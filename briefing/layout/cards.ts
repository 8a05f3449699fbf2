/** Cards: panels of equal size in a grid, each filled by one piece. */
import type { Box, SceneItem } from '../scene'
import { atStep, panel, type Piece, type Setting } from './pieces'

const gap = 22
const padding = 24
/** Narrower cards break every other word. */
const leastWidth = 230
/** Cards at least as tall as this share of their width look like cards, not like bars. */
const leastProportion = 0.5

/**
 * The cards in as few rows as their number allows (1 to 4 in a row), in `area`.
 * Each card makes its piece for the width it is given. Null when they do not fit.
 */
export function layoutCards(cards: readonly ((width: number) => Piece)[], area: Box, setting: Setting): readonly SceneItem[] | null {
  for (const columns of columnsFor(cards.length)) {
    const items = grid(cards, columns, area, setting)
    if (items) return items
  }
  return null
}

function columnsFor(count: number): readonly number[] {
  if (count <= 3) return [count]
  if (count === 4) return [4, 2]
  return [3, 4, 5].filter((columns) => columns <= count)
}

function grid(cards: readonly ((width: number) => Piece)[], columns: number, area: Box, setting: Setting): readonly SceneItem[] | null {
  const rows = Math.ceil(cards.length / columns)
  const width = (area.width - gap * (columns - 1)) / columns
  if (width < leastWidth && columns > 1) return null
  const pieces = cards.map((card) => card(width - 2 * padding))
  const natural = Math.max(...pieces.map((piece) => piece.height)) + 2 * padding
  const most = (area.height - gap * (rows - 1)) / rows
  if (natural > most) return null
  const height = Math.min(most, Math.max(natural, width * leastProportion))
  return pieces.flatMap((piece, index) => {
    const box = {
      x: area.x + (index % columns) * (width + gap),
      y: area.y + Math.floor(index / columns) * (height + gap),
      width,
      height,
    }
    return atStep([panel(box, setting.theme), ...piece.place(box.x + padding, box.y + padding)], index + 1)
  })
}
