/**
 * Builds `out/` when a source is newer than the last build; otherwise it costs some milliseconds.
 *
 * In: the modification times of the sources, their folders too, so that a deleted file counts.
 * Out: a file `out/.built` whose own time is that of the last complete build. A build that breaks off leaves none.
 */
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const sources = ['briefing', 'export', 'electron', 'renderer', 'locales', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const stamp = join(root, 'out', '.built')

function newestTime(path) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return 0
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))))
}

/** `announce` is called before a build begins, and not when there is nothing to do. Rejects when the build fails. */
export async function buildWhenStale(announce) {
  const began = Date.now()
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? -1
  if (Math.max(...sources.map((source) => newestTime(join(root, source)))) <= built) return
  announce()
  rmSync(stamp, { force: true })
  // Loaded here: the bundler takes longer to start than the question whether it is needed.
  const { build } = await import('electron-vite')
  await build({ root, logLevel: 'error' })
  // The time at which the build began: a file saved meanwhile is newer.
  writeFileSync(stamp, '')
  utimesSync(stamp, began / 1000, began / 1000)
}
