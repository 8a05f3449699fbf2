/**
 * `npm run explore -- MINUTES` (10 unless told): the property tests again and again, each time with examples of another seed,
 * until one fails or the time is over. `PROPERTY_SEED=… npm test` repeats what it found.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests', file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('fc.assert'))

const end = Date.now() + Number(process.argv[2] ?? 10) * 60_000
for (let round = 1; Date.now() < end; round += 1) {
  const seed = randomInt(1, 2 ** 31)
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', ...files], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20, env: { ...process.env, PROPERTY_SEED: String(seed) } })
  if (status !== 0) {
    console.log(stdout + stderr)
    console.log(`Round ${round} failed with PROPERTY_SEED=${seed}.`)
    process.exit(1)
  }
  console.log(`Round ${round} passed (seed ${seed}).`)
}
