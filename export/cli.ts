/**
 * The command line: `import`, `export` and `check`, without a window, a display or a network.
 * Results go to stdout, progress and failures to stderr. Ctrl+C ends the reading of a document at once.
 */
import { join } from 'node:path'
import { runCommandLine } from './command-line/run'
import { createDraftThread, type RunDraftJob } from './draft-thread'

const readOnThread = createDraftThread(join(import.meta.dirname, 'draft-worker.js'))
const interruption = new AbortController()
const interrupt = (): void => interruption.abort()

/** Ctrl+C is ours only while a document is read; otherwise it ends the process, as it does everywhere. */
const run: RunDraftJob = async (job, report, signal) => {
  process.once('SIGINT', interrupt)
  return readOnThread(job, report, signal).finally(() => process.removeListener('SIGINT', interrupt))
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  process.env,
  {
    tell: (result) => console.log(result),
    warn: (message) => console.error(message),
    // On a terminal one line that counts up; in a log only where it ends.
    progress: (message, isLast) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${message}${isLast ? '\n' : ''}`)
      else if (isLast) console.error(message)
    },
  },
  { run, signal: interruption.signal },
)
