/** Fonts shaped by the core's metrics give what default shaping gives. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { languageModes } from '../../briefing/article'
import { layoutHandout } from '../../briefing/handout/handout'
import { HandoutOptions } from '../../briefing/handout/options'
import type { FontFamily, FontWeight } from '../../briefing/scene'
import { textLinesOf } from '../../briefing/scene-text'
import { fontFamilies, fontFile } from '../../export/fonts'
import { openFont } from '../../export/parsed-fonts'
import { bundledBriefing } from '../bundled-briefing'

type Layout = ReturnType<typeof openFont>['layout']
const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): { layout(text: string, features?: unknown, script?: string): ReturnType<Layout> } }

const pages = (['notes', 'reading', 'outline'] as const).flatMap((layout) =>
  languageModes.flatMap((mode) => layoutHandout(bundledBriefing, HandoutOptions.parse({ layout, slideLanguage: mode, notesLanguage: mode })).pages),
)
const runs = pages.flatMap(textLinesOf).flatMap((line) => line.runs)
const faces = fontFamilies.flatMap((family) => ([400, 700] as const).map((weight): [FontFamily, FontWeight] => [family, weight]))

/** fontkit guesses a run's script by its first letter; the digits of Chinese text look alike whatever stands before them. */
function shapeByRules(family: FontFamily, weight: FontWeight): Layout {
  const font = fontkit.create(readFileSync(fontFile(family, weight)))
  return (text) => font.layout(text, undefined, family.startsWith('Noto') ? 'hani' : 'latn')
}

function expectAlike(ours: Layout, theirs: Layout, text: string): void {
  const [own, other] = [ours(text), theirs(text)]
  expect(own.glyphs.map((glyph) => glyph.id), text).toEqual(other.glyphs.map((glyph) => glyph.id))
  own.positions.forEach(({ xAdvance }, index) => {
    // A hundredth of an em: beside a ligature, and between a letter and a digit of the other script, rules kern a little otherwise.
    expect(Math.abs(xAdvance - (other.positions[index]?.xAdvance ?? NaN)), text).toBeLessThanOrEqual(10)
  })
}

it.each(faces)('sets every text of the bundled handouts in %s %i as fontkit would', (family, weight) => {
  const texts = new Set(runs.filter((run) => run.family === family && run.weight === weight).map((run) => run.text))
  const [ours, theirs] = [openFont(family, weight).layout, shapeByRules(family, weight)]
  const chinese = family.startsWith('Noto') ? ['先进“制造”业，6.2万亿元'] : []
  for (const text of [...texts, ...chinese, 'office afflict fjord, Ta. ‘AV’ 2–3']) expectAlike(ours, theirs, text)
})

it.each(faces)('leaves marks that go on letters to the rules of %s %i', (family, weight) => {
  expectAlike(openFont(family, weight).layout, shapeByRules(family, weight), 'e\u0301a\u0308')
})
