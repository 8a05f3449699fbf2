/** References: other writing, numbered, with its date, in two columns read downwards. */
import type { SceneItem } from '../scene'
import type { ContentOf, LayoutKind } from './content'
import { pairPiece, type PairLook, type Piece, rule, type Setting } from './pieces'

const columnGap = 56
const dateWidth = 112
const gaps = [26, 20, 14]

/** References are looked up, not read from the back row, so they do not grow to fill the slide. */
const sizes = { first: 22, second: 18 }

export const layoutReferences: LayoutKind<'references'> = (content, area, setting) => {
  const columns = content.references.length > 1 ? 2 : 1
  const width = (area.width - columnGap) / 2
  const pieces = content.references.map((reference) => referencePiece(reference, columns === 1 ? area.width : width, setting))
  const inFirst = Math.ceil(pieces.length / columns)
  const heightOf = (column: readonly Piece[], gap: number): number => column.reduce((sum, piece) => sum + piece.height, gap * (column.length - 1))
  const tallest = (gap: number): number => Math.max(heightOf(pieces.slice(0, inFirst), gap), heightOf(pieces.slice(inFirst), gap))
  const gap = gaps.find((candidate) => tallest(candidate) <= area.height)
  if (gap === undefined) return null
  let y = area.y
  return pieces.flatMap((piece, index): readonly SceneItem[] => {
    if (index === inFirst) y = area.y
    const top = y
    y += piece.height + gap
    return piece.place(area.x + (index < inFirst ? 0 : width + columnGap), top)
  })
}

function referencePiece(reference: ContentOf<'references'>['references'][number], width: number, setting: Setting): Piece {
  const { theme } = setting
  const titleLook: PairLook = {
    first: { face: 'sans', weight: 400, size: sizes.first, fill: theme.ink },
    second: { face: 'sans', weight: 400, size: sizes.second, fill: theme.muted },
    between: 1,
  }
  const dateLook = { face: 'sans', weight: 400, size: 16, fill: theme.accent } as const
  const date = { zh: reference.date ?? '', en: reference.date ?? '' }
  const title = pairPiece(reference.title, titleLook, width - dateWidth, setting)
  const dateBlock = pairPiece(date, { first: dateLook, second: dateLook, between: 0 }, dateWidth, { ...setting, languages: ['en'] }, { align: 'end' })
  return {
    width,
    height: title.height + 10,
    place: (x, y) => [
      rule(x, y, width, theme.rule),
      ...title.place(x, y + 10),
      ...dateBlock.place(x + width - dateWidth, y + 13),
    ],
  }
}
