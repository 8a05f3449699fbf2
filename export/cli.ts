/**
 * The command line: `export` and `check`, without a window, a display or a network.
 * Results go to stdout, progress and failures to stderr.
 */
import { runCommandLine } from './command-line/run'

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, {
  tell: (result) => console.log(result),
  warn: (message) => console.error(message),
  // On a terminal one line that counts up; in a log only where it ends.
  progress: (message, isLast) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${message}${isLast ? '\n' : ''}`)
    else if (isLast) console.error(message)
  },
})
