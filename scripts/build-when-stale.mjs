/**
 * Builds `out/` when a source is newer than the last build; otherwise it costs some milliseconds.
 *
 * In: the modification times of the sources, their folders too, so that a deleted file counts.
 * Out: a file `out/.built` whose own time is that of the last complete build.
 * A build grows in a folder of its own and takes the place of `out/` when it is whole: one that breaks off changes nothing,
 * and an application that starts meanwhile finds the old one or the new one.
 */
import { readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const sources = ['briefing', 'import', 'export', 'electron', 'renderer', 'locales', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const out = join(root, 'out')
const building = join(root, 'node_modules', '.duobrief', String(process.pid))

function newestTime(path) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return 0
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))))
}

/** `announce` is called before a build begins, and not when there is nothing to do. Rejects when the build fails. */
export async function buildWhenStale(announce) {
  const began = Date.now()
  const built = statSync(join(out, '.built'), { throwIfNoEntry: false })?.mtimeMs ?? -1
  if (Math.max(...sources.map((source) => newestTime(join(root, source)))) <= built) return
  announce()
  // Loaded here: the bundler takes longer to start than the question whether it is needed.
  const { build } = await import('electron-vite')
  process.env.DUOBRIEF_BUILD_FOLDER = building
  try {
    await build({ root, logLevel: 'error' })
    const stamp = join(building, '.built')
    writeFileSync(stamp, '')
    // The time at which the build began: a file saved meanwhile is newer.
    utimesSync(stamp, began / 1000, began / 1000)
    rmSync(out, { recursive: true, force: true })
    renameSync(building, out)
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}
