/**
 * The order of the house, computed from the imports of every source file:
 * `briefing ◀ import ◀ export ◀ electron`; `renderer` takes from `briefing`, `import`, `locales` and the contract.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folders = ['briefing', 'import', 'export', 'electron', 'renderer'] as const
type Folder = (typeof folders)[number]

/** Files and folders of ours that each folder may import, besides its own. */
const mayImport: Readonly<Record<Folder, readonly string[]>> = {
  briefing: ['resources/fonts/metrics.json'],
  import: ['briefing/'],
  export: ['briefing/', 'import/', 'locales/', 'resources/'],
  electron: ['briefing/', 'import/', 'export/', 'locales/'],
  renderer: ['briefing/', 'import/', 'locales/', 'electron/contract.ts', 'electron/channel-names.ts'],
}

/** Packages that the core may use: small, pure, and at home in any JavaScript. */
const corePackages = ['zod', 'linebreak']

/** Packages and built-in modules that stay in their part of the house. */
const forbiddenPackages: Readonly<Record<Folder, RegExp>> = {
  briefing: new RegExp(`^(?!(${corePackages.join('|')})$)`),
  // Runs in a Worker of the sandboxed window as well.
  import: /^(electron|react|react-dom|zustand|i18next|pdfmake|pdfkit|node:)/,
  export: /^(electron|react|react-dom|zustand|i18next)/,
  // No way to the network from the main process: the page's is shut by network.ts, ours is not there at all.
  electron: /^(react|react-dom|zustand|pdfmake|pdfkit|better-sse|(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/|$))/,
  renderer: /^(electron$|node:|pdfmake|pdfkit)/,
}

/** The one place that listens, and what it listens with. It calls nobody. */
const listeners = ['electron/presenting/companion/server.ts → node:http', 'electron/presenting/companion/server.ts → better-sse']

const featureFolders = ['library', 'importing', 'reviewing', 'reading', 'slides', 'notes', 'presenting', 'checking', 'exporting', 'settings']

interface SourceFile {
  readonly path: string
  readonly folder: Folder
  readonly text: string
  /** Paths from the root, with their extension. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => readSource(folder, `${folder}/${name.split(sep).join('/')}`)),
)
const paths = new Set(sources.map(({ path }) => path))

function readSource(folder: Folder, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)import '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  )
  return {
    path,
    folder,
    text,
    imports: specifiers.filter((specifier) => specifier.startsWith('.')).map((specifier) => normalize(join(dirname(path), specifier)).split(sep).join('/')),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
  }
}

/** The file that an import without an extension means. */
function withExtension(path: string): string {
  if (extname(path) !== '' && !paths.has(`${path}.ts`)) return path
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => paths.has(candidate)) ?? path
}

describe.each(folders)('%s', (folder) => {
  const own = sources.filter((source) => source.folder === folder)

  it('imports only from below', () => {
    const allowed = [`${folder}/`, ...mayImport[folder]]
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .map(withExtension)
        // Types of the protocol come from the package that has them; nothing of it is run.
        .filter((target) => !target.startsWith('node_modules/playwright-core/types/'))
        .filter((target) => !allowed.some((prefix) => target.startsWith(prefix)))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('uses only the packages of its part of the house', () => {
    const found = own.flatMap(({ path, packages }) => packages.filter((name) => forbiddenPackages[folder].test(name)).map((name) => `${path} → ${name}`))
    expect(found.filter((use) => !listeners.includes(use))).toEqual([])
  })
})

it('has no circle of imports', () => {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(withExtension)]))
  const done = new Set<string>()
  const circleFrom = (path: string, trail: readonly string[]): string | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ')
    if (done.has(path)) return null
    for (const target of targets.get(path) ?? []) {
      const circle = circleFrom(target, [...trail, path])
      if (circle !== null) return circle
    }
    done.add(path)
    return null
  }
  expect(sources.map(({ path }) => circleFrom(path, [])).filter((circle) => circle !== null)).toEqual([])
})

it('keeps the features of the renderer apart', () => {
  const featureOf = (path: string) => featureFolders.find((feature) => path.startsWith(`renderer/${feature}/`))
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .map(withExtension)
      .filter((target) => featureOf(path) !== undefined && featureOf(target) !== undefined && featureOf(path) !== featureOf(target))
      .map((target) => `${path} → ${target}`),
  )
  expect(wrong).toEqual([])
})

it('names every file for what is in it', () => {
  expect(sources.map(({ path }) => path).filter((path) => /^(utils?|helpers?|common|misc|shared)$/.test(basename(path, extname(path))))).toEqual([])
  expect(sources.map(({ path }) => path).filter((path) => !/^[a-z0-9-]+$/.test(basename(path, extname(path))))).toEqual([])
})

it('makes windows in one place, and sends messages from one place', () => {
  const filesWith = (pattern: RegExp) => sources.filter(({ path, text }) => !path.startsWith('electron/chromium-host/') && pattern.test(text)).map(({ path }) => path)
  expect(filesWith(/new BrowserWindow\(/)).toEqual(['electron/windows.ts'])
  expect(filesWith(/ipcMain\.(handle|on)\(/)).toEqual(['electron/serve.ts'])
  // Whoever listens is loaded only when it is asked for.
  expect(sources.filter(({ text }) => /from '[^']*companion\/server'|from '\.\/server'/.test(text.replaceAll(/^import type .*$/gm, ''))).map(({ path }) => path)).toEqual([])
  expect(filesWith(/window\.desktop\b/).filter((path) => path.startsWith('renderer/'))).toEqual(['renderer/desktop.ts'])
})
