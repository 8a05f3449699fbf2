/** A browser that is none: what the host learns of it, and that nothing of it stays. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LaunchOptions, launchChromium } from '../../../electron/chromium-host/chromium'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-browser-'))
})
afterEach(() => rm(folder, { recursive: true, maxRetries: 5, retryDelay: 100 }))

async function launch(script: string, patience: number): Promise<unknown> {
  const program = join(folder, 'browser')
  await writeFile(program, `#!/bin/sh\n${script}\n`)
  await chmod(program, 0o755)
  const options = { program, profile: join(folder, 'profile'), switches: new Map(), headless: true, screens: '{1600x1000}', debuggingPort: undefined, patience, onExit: () => {} }
  return launchChromium(options satisfies LaunchOptions)
}

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it('that shows no page is waited for no longer than it takes, and ended', async () => {
    await expect(launch(`echo $$ > ${folder}/id; exec sleep 60`, 2000)).rejects.toThrow('no page')
    const id = Number(await readFile(join(folder, 'id'), 'utf8'))
    await expect.poll(() => isRunning(id), { timeout: 10_000 }).toBe(false)
  })

  it('that ends at once is not waited for', async () => {
    await expect(launch('exit 3', 60_000)).rejects.toThrow(/code 3|has gone/)
  })
})

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
