import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { releaseLock, takeLock } from '../../../electron/chromium-host/instance-lock'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lockFile = (): string => join(folder, 'instance.lock')

it('takes a folder that nobody has, and makes it when it is not there', () => {
  expect(takeLock(join(folder, 'new', 'one'))).toBe('taken')
  releaseLock(join(folder, 'new', 'one'))
  expect(takeLock(folder)).toBe('taken')
  releaseLock(folder)
  expect(existsSync(lockFile())).toBe(false)
})

it('leaves a folder to the living process that has it', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  await writeFile(lockFile(), String(other.pid))
  expect(takeLock(folder)).toBe('inUse')
  other.kill()
  await once(other, 'exit')
  expect(takeLock(folder)).toBe('taken')
})

it.each(['', '0', '-1', 'someone', '1e99'])('does not take “%s” for a process', async (holder) => {
  await writeFile(lockFile(), holder)
  expect(takeLock(folder)).toBe('taken')
  expect(await readFile(lockFile(), 'utf8')).toBe(String(process.pid))
})

it('calls a file in the place of the folder unusable', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(takeLock(join(folder, 'file'))).toBe('unusable')
  expect(takeLock(join(folder, 'file', 'below'))).toBe('unusable')
})

it.skipIf(!existsSync('/proc/self'))('calls a place that takes no folders unusable, at once', () => {
  expect(takeLock('/proc/nope')).toBe('unusable')
  expect(takeLock('/proc/nope/below')).toBe('unusable')
})

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('calls a folder that may not be written to unusable', () => {
  execFileSync('chmod', ['555', folder])
  expect(takeLock(folder)).toBe('unusable')
  execFileSync('chmod', ['755', folder])
})
