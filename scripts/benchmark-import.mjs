/**
 * `npm run bench -- import`: how well articles are read and drafted, and how fast.
 *
 * 1. Scores of every article in tests/fixtures/articles (see tests/benchmark/import), against Lead, in one table.
 *    `npm run bench -- import FOLDER` scores another folder of articles with expectations, and leaves the speed out.
 * 2. Speed: bytes → briefing in a process of its own, at 1 MB and at one million characters, with its peak memory;
 *    beside it, in the same run and taking turns, a process that does no more than the format's own library
 *    (decode and split at sentence ends, parse Markdown, parse HTML). The fastest run of each counts.
 * `--misses` lists everything that was expected and not found; `--scores` and `--speed` do one of the two.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, createServer, runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'out', 'benchmark')

/** `words` are what stands on the command line after `import`. */
export async function benchmarkImport(words) {
  const asked = words.find((word) => !word.startsWith('--'))
  if (!words.includes('--speed')) await printScores(asked, words.includes('--misses'))
  if (!words.includes('--scores') && !asked) await printSpeed()
}

async function printScores(asked, withMisses) {
  const articles = asked ? resolve(asked) : join(root, 'tests', 'fixtures', 'articles')
  // Not `runnerImport`, which is closed once the module is there: readers of some formats are loaded only when one comes.
  const server = await createServer({ configFile: false, root, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
  try {
    const module = await server.ssrLoadModule(join(root, 'tests', 'benchmark', 'import', 'import-scores.ts'))
    console.log(module.printableScores(await module.scoreFolder(articles, !asked), withMisses))
  } finally {
    await server.close()
  }
}

async function printSpeed() {
  const entry = join(root, 'tests', 'benchmark', 'import', 'draft-process.ts')
  const bundle = (name, input) => build({ configFile: false, root, logLevel: 'error', build: { ssr: input, outDir: folder, emptyOutDir: false, rollupOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' } } } })
  await bundle('draft-process', entry)
  const { module } = await runnerImport(join(root, 'tests', 'benchmark', 'import', 'long-documents.ts'), { configFile: false, root, logLevel: 'error' })
  mkdirSync(folder, { recursive: true })
  const head = ['document', 'MB', 'characters', 'draft', 'MB/s', 'CPU', 'read, parse, compose', 'process', 'memory', 'slides', 'library alone', 'its CPU', 'CPU ratio']
  const print = (cells) => console.log(cells.map((cell, index) => String(cell).padStart(Math.max(index === 0 ? 24 : 9, head[index].length))).join('  '))
  console.log()
  print(head)
  try {
    for (const { name, bytes, characters } of module.longDocuments()) {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      const runs = []
      for (let run = 0; run < 3; run += 1) {
        const ours = await runProcess(['draft', file])
        // Once is enough of what takes long.
        runs.push({ ours, library: runs[0]?.library.seconds > 5 ? runs[0].library : await runProcess(['library', file]) })
      }
      const fastest = (kind) => runs.map((run) => run[kind]).reduce((best, run) => (run.seconds < best.seconds ? run : best))
      const [ours, library] = [fastest('ours'), fastest('library')]
      const megabytes = bytes.length / 1e6
      print([
        name, megabytes.toFixed(2), characters, `${ours.seconds.toFixed(2)} s`, (megabytes / ours.seconds).toFixed(2), `${ours.cpu.toFixed(2)} s`, ours.stages.map((seconds) => seconds.toFixed(2)).join(', '), `${ours.whole.toFixed(2)} s`,
        `${Math.round(Math.max(...runs.map((run) => run.ours.megabytes)))} MB`, ours.slides, `${library.seconds.toFixed(2)} s`, `${library.cpu.toFixed(2)} s`, (ours.cpu / library.cpu).toFixed(1),
      ])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the process says of itself, and `whole`: seconds from its start to its exit. */
function runProcess(words) {
  return new Promise((done, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, [join(folder, 'draft-process.mjs'), ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? done({ ...JSON.parse(said), whole: (performance.now() - start) / 1000 }) : reject(new Error(`draft-process ended with ${code}: ${said}`))))
  })
}
