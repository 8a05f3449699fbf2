/** The style sheets: every class that is asked for exists and the reverse, and every colour of text can be read. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe.each(files.filter((path) => path.endsWith('.module.css')))('%s', (sheet) => {
  const users = files.filter((path) => path.endsWith('.tsx') && dirname(path) === dirname(sheet) && read(path).includes(`./${basename(sheet)}'`))
  const asked = new Set(users.flatMap((path) => [...read(path).matchAll(/styles\.(\w+)/g)].map(([, name]) => name)))
  const selectors = read(sheet).replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\{[^{}]*\}/g, ' ')
  const defined = new Set([...selectors.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name]) => name))

  it('defines the classes that are asked for, and no others', () => {
    expect([...defined].sort()).toEqual([...asked].sort())
  })
})

describe('colours of text', () => {
  const tokens = new Map(
    [...read('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? ''] as const]),
  )
  const surfaces = ['desk', 'surface', 'raised', 'chosen'] as const
  const pairs = [...['ink', 'muted', 'accent-ink'].flatMap((text) => surfaces.map((surface) => [text, surface] as const)), ['on-accent', 'accent'] as const]
    // On the chosen segment only full ink is ever set.
    .filter(([text, surface]) => surface !== 'chosen' || text === 'ink')

  it.each(pairs)('%s on %s has a contrast of at least 4.5 to 1, in light and dark', (text, surface) => {
    const [lightText, darkText] = tokens.get(text) ?? ['', '']
    const [lightSurface, darkSurface] = tokens.get(surface) ?? ['', '']
    expect(contrast(lightText, lightSurface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(darkText, darkSurface)).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
