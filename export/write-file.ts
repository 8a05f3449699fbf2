/**
 * Writes a file so that a reader finds the old one or the new one, whole, whatever happens meanwhile.
 *
 * 1. Links are followed: the file that they lead to is replaced, and they stay. Only a regular file is ever replaced.
 * 2. A temporary file in the same folder takes the bytes, with the mode of the file to be replaced, and is brought to the disk.
 * 3. Its size is checked: some file systems report a full disk only by what is missing.
 * 4. It is renamed over the target, and the folder is brought to the disk.
 * When a step fails, the temporary file is removed and the target is as it was.
 */
import { randomBytes } from 'node:crypto'
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fail, succeed, type Result } from '../briefing/result'

/** `notAFile`: a folder, a pipe, a device, or a link that leads nowhere stands at the place. */
export type WriteFailure = { readonly code: 'diskFull' | 'unwritable' | 'notAFile' }

export interface WriteTarget {
  /** Where the bytes go: what the path's links lead to. */
  readonly path: string
  /** Permissions of the file that is there; null when there is none. */
  readonly mode: number | null
}

/** What writing to the path would replace. */
export async function findTarget(path: string): Promise<Result<WriteTarget, WriteFailure>> {
  try {
    const real = await realpath(path)
    const existing = await stat(real)
    return existing.isFile() ? succeed({ path: real, mode: existing.mode & 0o777 }) : fail({ code: 'notAFile' })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return fail({ code: 'unwritable' })
    const isBrokenLink = (await lstat(path).catch(() => null)) !== null
    return isBrokenLink ? fail({ code: 'notAFile' }) : succeed({ path, mode: null })
  }
}

export async function writeFileSafely(path: string, content: Uint8Array | string): Promise<Result<null, WriteFailure>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const target = await findTarget(path)
  if (!target.ok) return target
  const folder = dirname(target.value.path)
  // A short name of its own: the target's may already be as long as the file system allows.
  const temporary = join(folder, `.duobrief-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeThrough(temporary, bytes, target.value.mode)
    if ((await stat(temporary)).size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    await renameWithPatience(temporary, target.value.path)
    await syncFolder(folder)
    return succeed(null)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return fail({ code: ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error)) ? 'diskFull' : 'unwritable' })
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await open(path, 'wx', mode ?? undefined)
  try {
    // The process's own mask may have taken bits from the mode.
    if (mode !== null) await file.chmod(mode)
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** On Windows a virus scanner or a reader holds a file for moments; two seconds outlast it. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  const end = Date.now() + (process.platform === 'win32' ? 2000 : 0)
  for (;;) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (Date.now() >= end || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error
      await setTimeout(50)
    }
  }
}

/** Windows cannot open a folder, and some network folders cannot be synced; the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Nothing more can be done.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
