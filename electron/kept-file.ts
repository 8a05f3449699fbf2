/**
 * One JSON value in a file of the user-data folder: read through its schema, written whole and safely.
 *
 * A file that cannot be understood is set aside under another name, and counts as absent: whatever it was, the application goes on.
 * Writes come one after another, and of several that wait only the last is made.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { fail, succeed, type Result } from '../briefing/result'
import { writeFileSafely, type WriteFailure } from '../export/write-file'

export interface KeptFile<Value> {
  /** Null when there is none. */
  read(): Promise<Value | null>
  /** Whether what was last read could not be understood, and was set aside. */
  readonly wasDamaged: boolean
  /** A value that a newer one overtakes is not written; its own answer is good. */
  write(value: Value): Promise<Result<null, WriteFailure>>
  remove(): Promise<boolean>
  /** Resolves when all that was asked has been done. */
  settled(): Promise<void>
}

export function createKeptFile<Schema extends z.ZodType>(path: string, schema: Schema): KeptFile<z.infer<Schema>> {
  let last: Promise<unknown> = Promise.resolve()
  let newest = 0
  let wasDamaged = false

  const enqueue = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = last.then(work)
    last = done
    return done
  }

  return {
    get wasDamaged() {
      return wasDamaged
    },
    async read() {
      await last
      try {
        return schema.parse(JSON.parse(await readFile(path, 'utf8')))
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        wasDamaged = !isMissing
        if (wasDamaged) await rename(path, `${path}.damaged`).catch(() => {})
        return null
      }
    },
    write(value) {
      const own = ++newest
      return enqueue(async () => {
        if (own !== newest) return succeed(null)
        await mkdir(dirname(path), { recursive: true }).catch(() => {})
        try {
          return await writeFileSafely(path, JSON.stringify(value))
        } catch {
          // Longer than any string can be.
          return fail({ code: 'unwritable' })
        }
      })
    },
    remove() {
      ++newest
      return enqueue(() => rm(path, { force: true }).then(() => true, () => false))
    },
    settled: async () => void (await last),
  }
}
