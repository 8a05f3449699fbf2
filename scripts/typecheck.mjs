/**
 * `npm run typecheck`: every folder against the world it runs in, by its own tsconfig.json, at the same time.
 * `briefing/` is checked without the types of Node and of the browser, `export/` without the browser's, and so on:
 * that is how a core that reaches for either fails here.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const projects = ['.', 'briefing', 'import', 'export', 'electron', 'electron/chromium-host', 'electron/presenting/companion/page', 'renderer', 'tests']

function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, '--project', join(root, project), '--pretty', 'false'], { cwd: root, stdio: 'inherit' })
    child.once('close', (code) => resolve(code === 0))
  })
}

const results = await Promise.all(projects.map(check))
process.exit(results.every(Boolean) ? 0 : 1)
