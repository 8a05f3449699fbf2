/** What a written file leaves of the one that was there. POSIX: Windows has neither modes nor pipes, and links for administrators only. */
import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSafely } from '../../export/write-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

const inFolder = (name: string): string => join(folder, name)

describe.skipIf(process.platform === 'win32')('writing over what is there', () => {
  it('writes to the file that a link leads to, and leaves the link', async () => {
    await mkdir(inFolder('elsewhere'))
    await writeFile(inFolder('elsewhere/real.md'), 'old')
    await symlink('elsewhere/real.md', inFolder('link.md'))
    expect(await writeFileSafely(inFolder('link.md'), 'new')).toEqual({ ok: true, value: null })
    expect(await readlink(inFolder('link.md'))).toBe('elsewhere/real.md')
    expect(await readFile(inFolder('elsewhere/real.md'), 'utf8')).toBe('new')
    expect(await readdir(inFolder('elsewhere'))).toEqual(['real.md'])
  })

  it.each(['600', '640', '666'])('keeps the mode %s of the file', async (octal) => {
    const mode = Number.parseInt(octal, 8)
    await writeFile(inFolder('secret.md'), 'old')
    await chmod(inFolder('secret.md'), mode)
    expect((await writeFileSafely(inFolder('secret.md'), 'new')).ok).toBe(true)
    expect((await stat(inFolder('secret.md'))).mode & 0o777).toBe(mode)
  })

  it('refuses a pipe, which stays one', async () => {
    execFileSync('mkfifo', [inFolder('pipe')])
    expect(await writeFileSafely(inFolder('pipe'), 'new')).toEqual({ ok: false, failure: { code: 'notAFile' } })
    expect((await lstat(inFolder('pipe'))).isFIFO()).toBe(true)
  })

  it('refuses a link that leads to a pipe or nowhere', async () => {
    execFileSync('mkfifo', [inFolder('pipe')])
    await symlink('pipe', inFolder('to-pipe'))
    await symlink('nowhere', inFolder('to-nowhere'))
    for (const name of ['to-pipe', 'to-nowhere']) expect(await writeFileSafely(inFolder(name), 'new')).toEqual({ ok: false, failure: { code: 'notAFile' } })
    expect((await readdir(folder)).sort()).toEqual(['pipe', 'to-nowhere', 'to-pipe'])
  })
})
