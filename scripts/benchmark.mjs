/**
 * `npm run bench`: how long a handout takes, against Chromium's print of the same content in the same run.
 *
 * 1. Layout: milliseconds a slide, the deck decided for all languages and one of them set, in this process.
 * 2. Whole process: `npm run brief -- export` without npm, from start to exit, with its peak memory.
 * 3. Warm: the export worker of the application, after its first job.
 * 4. Chromium: headless, the same slides and notes as HTML with the same font files, from start to exit.
 * Whole processes take turns, so that both meet the same machine; the fastest run of each counts, as the one least
 * disturbed. Ratios above 1 mean that Duobrief is faster, or its file smaller.
 * `npm run bench -- 30` measures that number of slides only; `npm run bench -- import` only the import, which otherwise comes last
 * (see benchmark-import.mjs).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'
import { benchmarkImport } from './benchmark-import.mjs'
import { buildWhenStale } from './build-when-stale.mjs'

if (process.argv[2] === 'import') {
  await benchmarkImport(process.argv.slice(3))
  process.exit()
}

const root = join(import.meta.dirname, '..')
const built = join(root, 'out', 'main')
const chromium = [process.env.DUOBRIEF_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))

await buildWhenStale(() => console.error('Building …'))
const { module: content } = await runnerImport(join(root, 'tests', 'benchmark', 'content.ts'), { configFile: false, root, logLevel: 'error' })
const folder = mkdtempSync(join(tmpdir(), 'duobrief-bench-'))

/** Seconds from start to exit; what the process wrote to stderr. */
function timeProcess(program, words) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text) => (said += text))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve({ seconds: (performance.now() - start) / 1000, said }) : reject(new Error(said))))
  })
}

async function repeat(times, measure) {
  const results = []
  for (let time = 0; time < times; time += 1) results.push(await measure())
  return results
}

/** The command line as it is, told to say at its end how much memory it took. `maxRSS` would begin with this process's own. */
const tellMemory = `import { existsSync, readFileSync } from 'node:fs'
  const peak = () => existsSync('/proc/self/status') ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] : process.resourceUsage().maxRSS
  process.on('exit', () => process.stderr.write('\\nkB ' + peak()))`

function exportHandout(input, output) {
  const words = ['--import', `data:text/javascript,${encodeURIComponent(tellMemory)}`, join(built, 'cli.js'), 'export', input, '--layout', 'notes', '--lang', 'both', '--out', output]
  return timeProcess(process.execPath, words)
}

function printWithChromium(page, output) {
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${join(folder, 'profile')}`]
  // Of an empty page first, so that making a profile is not counted.
  if (page === null) return timeProcess(chromium, [...words, '--dump-dom', 'about:blank'])
  return timeProcess(chromium, [...words, '--allow-file-access-from-files', '--timeout=300000', '--no-pdf-header-footer', `--print-to-pdf=${output}`, pathToFileURL(page).href])
}

async function measureWarm(briefing, times) {
  const worker = new Worker(pathToFileURL(join(built, 'export-worker.js')))
  const options = { layout: 'notes', slideLanguage: 'both', notesLanguage: 'both', paper: 'A4', theme: 'plain', contents: true }
  const exportOnce = () =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const listen = (answer) => {
        if (answer.kind === 'progress') return
        worker.off('message', listen)
        if (answer.kind === 'made') resolve(performance.now() - start)
        else reject(new Error(answer.reason ?? answer.kind))
      }
      worker.on('message', listen)
      worker.postMessage({ briefing, options })
    })
  // The first jobs load the fonts and let the engine compile what is hot.
  await repeat(3, exportOnce)
  const runs = await repeat(times, exportOnce)
  await worker.terminate()
  return Math.min(...runs)
}

async function measure(count) {
  const [input, page, pdf, printed] = ['briefing.json', 'pages.html', 'handout.pdf', 'printed.pdf'].map((name) => join(folder, name))
  writeFileSync(input, content.savedBriefing(count))
  const layouts = await repeat(3, () => content.timeLayout(count))
  if (chromium) {
    writeFileSync(page, content.printablePages(count))
    await printWithChromium(null)
  }
  const runs = await repeat(count > 500 ? 1 : count > 100 ? 2 : 5, async () => ({
    ours: await exportHandout(input, pdf),
    theirs: chromium ? await printWithChromium(page, printed) : null,
  }))
  return {
    count,
    layout: Math.min(...layouts),
    seconds: Math.min(...runs.map(({ ours }) => ours.seconds)),
    megabytes: Number(/kB (\d+)/.exec(runs[0].ours.said)?.[1]) / 1024,
    bytes: statSync(pdf).size,
    warm: await measureWarm(content.briefingOf(count), count > 100 ? 2 : 7),
    theirs: chromium ? { seconds: Math.min(...runs.map(({ theirs }) => theirs.seconds)), bytes: statSync(printed).size } : null,
  }
}

const head = ['slides', 'layout/slide', 'whole process', 'Chromium', 'ratio', 'warm worker', 'memory', 'file', 'Chromium', 'ratio']

function cells({ count, layout, seconds, megabytes, bytes, warm, theirs }) {
  const kilobytes = (size) => `${Math.round(size / 1000)} kB`
  return [
    count === content.bundledCount ? `${count} (bundled)` : String(count),
    `${layout.toFixed(2)} ms`,
    `${seconds.toFixed(2)} s`,
    theirs ? `${theirs.seconds.toFixed(2)} s` : '–',
    theirs ? (theirs.seconds / seconds).toFixed(2) : '–',
    `${Math.round(warm)} ms`,
    `${Math.round(megabytes)} MB`,
    kilobytes(bytes),
    theirs ? kilobytes(theirs.bytes) : '–',
    theirs ? (theirs.bytes / bytes).toFixed(2) : '–',
  ]
}

const printRow = (row) => console.log(row.map((cell, index) => cell.padStart(Math.max(12, head[index].length))).join('  '))

try {
  const asked = process.argv.slice(2).map(Number).filter((count) => count > 0)
  if (!chromium) console.error('No Chromium was found: name one in DUOBRIEF_CHROMIUM to compare with it.')
  printRow(head)
  for (const count of asked.length > 0 ? asked : [content.bundledCount, 30, 300, 1000]) printRow(cells(await measure(count)))
  if (asked.length === 0) await benchmarkImport([])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
