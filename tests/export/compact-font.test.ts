/** Fonts made smaller: the same glyphs at the same widths, their outlines where they were to within a hair. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { compactFont } from '../../export/compact-font'
import { fontFile } from '../../export/fonts'

interface Glyph {
  readonly advanceWidth: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] }
}
interface Font {
  readonly numGlyphs: number
  getGlyph(index: number): Glyph
  layout(text: string): { readonly glyphs: readonly { readonly id: number }[] }
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array }
}
const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): Font }

const text = '先进制造业集群：产值6.2万亿元，“小巨人”RMB 龘'

it.each([['Noto Sans SC', 400], ['Noto Serif SC', 700]] as const)('keeps every glyph of %s %i', (family, weight) => {
  const font = fontkit.create(readFileSync(fontFile(family, weight)))
  const subset = font.createSubset()
  for (const glyph of font.layout(text).glyphs) subset.includeGlyph(glyph.id)
  const before = Buffer.from(subset.encode())
  const after = compactFont(before)
  expect(after.length).toBeLessThan(before.length)

  // fontkit wants tables that a subset for a PDF leaves out, so outlines are compared as it draws them.
  const [one, other] = [fontkit.create(before), fontkit.create(after)]
  expect(other.numGlyphs).toBe(one.numGlyphs)
  for (let index = 0; index < one.numGlyphs; index += 1) {
    const [was, is] = [one.getGlyph(index), other.getGlyph(index)]
    expect(is.advanceWidth).toBe(was.advanceWidth)
    expect(is.path.commands.map(({ command }) => command)).toEqual(was.path.commands.map(({ command }) => command))
    const [wasAt, isAt] = [was.path.commands.flatMap(({ args }) => args), is.path.commands.flatMap(({ args }) => args)]
    // Half a grid of 4 units, in fonts of 1000 to the em.
    wasAt.forEach((value, point) => expect(Math.abs(value - (isAt[point] ?? NaN))).toBeLessThanOrEqual(2))
  }
})
