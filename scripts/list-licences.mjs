/**
 * What the application is delivered with, and under which licences → THIRD-PARTY-LICENCES.md.
 *
 * Reads package-lock.json: everything that is not only for development, and Electron itself, which is delivered
 * although it is a development dependency. Run again when a dependency changes: `node scripts/list-licences.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Rows of [name, version, licence], in the order of names. */
export function deliveredPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && (path === 'node_modules/electron' || !(entry.dev || entry.devOptional || entry.optional)))
    .map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry.version, entry.license ?? licenceInPackage(path)])
    .sort(([left], [right]) => (left < right ? -1 : 1))
}

/** For packages whose package.json names no licence: the first line of their LICENSE file does. */
function licenceInPackage(path) {
  return readFileSync(join(root, path, 'LICENSE'), 'utf8').startsWith('MIT License') ? 'MIT' : 'unknown'
}

export function licencesDocument() {
  const rows = deliveredPackages().map(([name, version, licence]) => `| ${name} | ${version} | ${licence} |`)
  return `# Third-party licences

Duobrief is delivered with these packages, each under its own licence; the full texts stand in the packages.
The fonts (Noto Sans SC, Noto Serif SC, Source Sans 3, Source Serif 4) are under the SIL Open Font License 1.1.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'THIRD-PARTY-LICENCES.md'), licencesDocument())
