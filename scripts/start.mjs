/**
 * `npm start`: builds what is stale, and runs the application.
 *
 * 1. On Electron, when its runtime is in node_modules or where ELECTRON_OVERRIDE_DIST_PATH says, or can be fetched.
 *    Before fetching, the place to fetch from (GitHub, or ELECTRON_MIRROR) is asked for a sign of life, for three seconds at most.
 * 2. Otherwise on the installed Chrome, Edge or Chromium, in this very process (electron/chromium-host).
 * One line says which of the two it is. DUOBRIEF_RUNTIME=electron or =chromium takes the choice away.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.mjs'
import { texts } from './system-texts.mjs'

const root = join(import.meta.dirname, '..')
const electronFolder = join(root, 'node_modules', 'electron')
const wanted = process.env.DUOBRIEF_RUNTIME

/** Where the electron package itself looks for its program (see its install.js). */
function electronProgram() {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist'), name)
  return existsSync(program) ? program : null
}

/** Any answer will do: it tells a network that is closed from one that is slow. */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) })
    return true
  } catch {
    return false
  }
}

async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'
  if (!(await answers(`${mirror}v${version}/SHASUMS256.txt`))) return null
  console.log(texts.fetchingElectron)
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'] })
  await new Promise((resolve) => installer.once('close', resolve))
  return electronProgram()
}

function runElectron(program) {
  const child = spawn(program, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('close', (code) => process.exit(code ?? 1))
}

try {
  await buildWhenStale(() => console.log(texts.building))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const program = wanted === 'chromium' ? null : (electronProgram() ?? (await fetchElectron()))
if (program !== null) {
  console.log(texts.runningElectron)
  runElectron(program)
} else if (wanted === 'electron') {
  console.error(texts.noElectron)
  process.exit(1)
} else {
  await import('../out/main/chromium-host.js')
}
