/** The texts of the interface: complete in both languages, and every one of them in use. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const features = readdirSync(join(root, 'locales/en')).map((file) => file.replace('.json', ''))

/** Every text of a feature by its key, as `groups.view`. */
function textsOf(locale: 'zh-CN' | 'en', feature: string): Map<string, string> {
  const texts = new Map<string, string>()
  const collect = (part: object, path: string) => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'string') texts.set(path + key, value)
      else collect(value as object, `${path}${key}.`)
    }
  }
  collect(JSON.parse(readFileSync(join(root, 'locales', locale, `${feature}.json`), 'utf8')) as object, '')
  return texts
}

const pluralForm = /_(zero|one|two|few|many|other)$/
const withoutForm = (key: string) => key.replace(pluralForm, '')
const placeholdersOf = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()

function sourcesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') }))
}

const windowSources = sourcesIn('renderer')
/** Where the texts that are not the window's are used; there a text is a property, as `texts.building`. */
const otherSources: Readonly<Record<string, readonly { text: string }[]>> = {
  shell: [...sourcesIn('electron'), ...sourcesIn('scripts')],
  'command-line': [...sourcesIn('export'), ...sourcesIn('briefing')],
  companion: sourcesIn('electron/presenting/companion/page'),
}

it('has the same features in both languages', () => {
  expect(readdirSync(join(root, 'locales/zh-CN')).sort()).toEqual(features.map((feature) => `${feature}.json`).sort())
})

describe.each(features)('%s', (feature) => {
  const english = textsOf('en', feature)
  const chinese = textsOf('zh-CN', feature)

  it('has the same keys in both languages', () => {
    expect([...new Set([...chinese.keys()].map(withoutForm))].sort()).toEqual([...new Set([...english.keys()].map(withoutForm))].sort())
  })

  it.each([['en', english], ['zh-CN', chinese]] as const)('has exactly the plural forms of %s', (locale, texts) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const counted = new Set([...texts.keys()].filter((key) => pluralForm.test(key)).map(withoutForm))
    for (const key of counted) {
      expect([...texts.keys()].filter((other) => withoutForm(other) === key).sort()).toEqual(forms.map((form) => `${key}_${form}`).sort())
    }
  })

  it('has the same placeholders in both languages', () => {
    for (const [key, text] of chinese) {
      const inEnglish = english.get(key) ?? english.get(`${withoutForm(key)}_other`) ?? ''
      expect({ key, placeholders: placeholdersOf(text) }).toEqual({ key, placeholders: placeholdersOf(inEnglish) })
    }
  })

  it('leaves no text empty, no Chinese in English, and no English sentence in Chinese', () => {
    for (const [key, text] of english) expect(`${key}: ${text}`).toMatch(/^[^:]+: [^\p{Script=Han}]+$/u)
    for (const [key, text] of chinese) {
      // The command line quotes what is typed, which is English.
      if (feature === 'command-line') {
        expect(text).not.toBe(english.get(key))
        continue
      }
      const words = text.replaceAll(/\{\{\w+\}\}|[A-Z]+_[A-Z_]+(=\w+)?|Ctrl\+C|Duobrief|Electron|Chromium|Chrome|Edge|PDF|MB/g, '')
      expect(`${key}: ${words}`).not.toMatch(/: .*[A-Za-z]/)
    }
  })

  it('has no key that is not used', () => {
    const others = otherSources[feature]
    const sources = (others ?? windowSources).map(({ text }) => text).join('\n')
    const isUsed = others ? isUsedAsProperty : isUsedAsKey
    expect([...english.keys()].map(withoutForm).filter((key) => !isUsed(key, sources))).toEqual([])
  })
})

/** `'close'`, or chosen among its group: `` `layouts.${layout}` ``. */
function isUsedAsKey(key: string, sources: string): boolean {
  const parts = key.split('.')
  return sources.includes(`'${key}'`) || parts.some((_, length) => length > 0 && sources.includes(`\`${parts.slice(0, length).join('.')}.\${`))
}

/** `texts.close`, or chosen among its group: `texts.layouts[layout]`. */
function isUsedAsProperty(key: string, sources: string): boolean {
  const [group = '', name = group] = key.split('.')
  return new RegExp(`[.']${name}\\b`).test(sources) || (name !== group && sources.includes(`.${group}[`))
}

it('asks for no key that does not exist', () => {
  const missing = windowSources.flatMap(({ path, text }) => {
    const feature = /useTranslation\('(\w+)'\)/.exec(text)?.[1]
    if (feature === undefined) return []
    const known = new Set([...textsOf('en', feature).keys()].map(withoutForm))
    return [...text.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key ?? '').filter((key) => !known.has(key)).map((key) => `${path}: ${key}`)
  })
  expect(missing).toEqual([])
})
