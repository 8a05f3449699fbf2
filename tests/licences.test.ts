import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
// @ts-expect-error a script without types
import { deliveredPackages, licencesDocument } from '../scripts/list-licences.mjs'

const compatible = ['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0', 'BlueOak-1.0.0', 'MIT AND OFL-1.1', '(MIT AND Zlib)', '(MIT OR Apache-2.0)']

it('delivers only packages whose licences go with MIT', () => {
  const others = (deliveredPackages() as [string, string, string][]).filter(([, , licence]) => !compatible.includes(licence))
  expect(others).toEqual([])
})

it('lists the licences of what is delivered', () => {
  expect(readFileSync(new URL('../THIRD-PARTY-LICENCES.md', import.meta.url), 'utf8'), 'run: node scripts/list-licences.mjs').toBe(licencesDocument())
})

it('keeps no download address in the lock file', () => {
  expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved"/)
})
