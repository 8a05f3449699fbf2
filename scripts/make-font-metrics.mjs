/**
 * The bundled fonts → resources/fonts/metrics.json, which the layout measures text by.
 *
 * For each font: ascent, descent, the advance of every covered code point (runs of equal advances),
 * and what default shaping (kerning, ligatures) changes between letters and marks that stand side by side.
 * Run again after a font package is updated: `node scripts/make-font-metrics.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

const fonts = [
  ['Noto Sans SC', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Sans SC', 700, '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
  ['Noto Serif SC', 400, '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Noto Serif SC', 700, '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Source Sans 3', 400, '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  ['Source Sans 3', 700, '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'],
  ['Source Serif 4', 400, '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'],
  ['Source Serif 4', 700, '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'],
]

const printableAscii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index))
const accented = [...'àáâäåæçèéêëìíîïñòóôöøùúûüßÄÅÉÖØÜ']
const marks = [...'–—‘’“”…•']
const lowercase = printableAscii.filter((character) => /[a-z]/.test(character))

/** Advances as [gap since the last run's end, length, advance] triples in one flat list. */
function runsOfAdvances(font) {
  const runs = []
  let end = 0
  for (const codePoint of [...new Set(font.characterSet)].sort((a, b) => a - b)) {
    if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) continue
    const glyph = font.glyphForCodePoint(codePoint)
    if (glyph.id === 0) continue
    const advance = Math.round(glyph.advanceWidth)
    const last = runs.at(-1)
    if (last && codePoint === end && last[2] === advance) last[1] += 1
    else runs.push([codePoint - end, 1, advance])
    end = codePoint + 1
  }
  return runs.flat()
}

/** Left character → right characters and what their standing together adds, grouped by amount. */
function kerningOf(font, characters) {
  const kerning = {}
  const advances = new Map(characters.map((character) => [character, font.layout(character).advanceWidth]))
  for (const left of characters) {
    const byAmount = new Map()
    for (const right of characters) {
      const shaped = font.layout(left + right)
      if (shaped.glyphs.length !== 2) continue
      const amount = Math.round(shaped.advanceWidth - advances.get(left) - advances.get(right))
      if (amount !== 0) byAmount.set(amount, (byAmount.get(amount) ?? '') + right)
    }
    if (byAmount.size > 0) kerning[left] = Object.fromEntries([...byAmount].map(([amount, rights]) => [rights, amount]))
  }
  return kerning
}

/** Letters that the font draws as fewer glyphs than there are letters, and the advance of the result. */
function ligaturesOf(font) {
  const candidates = ['——']
  for (const first of lowercase) for (const second of lowercase) candidates.push(first + second)
  for (const middle of ['f', 't']) for (const last of lowercase) candidates.push(`f${middle}${last}`)
  const ligatures = {}
  for (const candidate of candidates) {
    const shaped = font.layout(candidate)
    if (shaped.glyphs.length === 1) ligatures[candidate] = Math.round(shaped.advanceWidth)
  }
  return ligatures
}

const metrics = fonts.map(([family, weight, file]) => {
  const font = create(readFileSync(require.resolve(file)))
  if (font.unitsPerEm !== 1000) throw new Error(`${file}: expected 1000 units an em`)
  const covered = new Set(font.characterSet)
  const characters = [...printableAscii, ...accented, ...(family.startsWith('Source') ? marks : ['—'])]
    .filter((character) => covered.has(character.codePointAt(0)))
  return {
    family,
    weight,
    ascent: font.hhea.ascent,
    descent: -font.hhea.descent,
    advances: runsOfAdvances(font),
    kerning: kerningOf(font, characters),
    ligatures: ligaturesOf(font),
  }
})

const out = new URL('../resources/fonts/metrics.json', import.meta.url)
writeFileSync(out, `[\n${metrics.map((font) => JSON.stringify(font)).join(',\n')}\n]\n`)
console.log(`${metrics.length} fonts`)
