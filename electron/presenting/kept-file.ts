/**
 * One JSON value in a file of the user-data folder: read through its schema, written whole and safely.
 *
 * A file that cannot be understood is set aside under another name, and counts as absent: whatever it was, the talk goes on.
 * Writes come one after another, and of several that wait only the last is made.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { writeFileSafely } from '../../export/write-file'

export interface KeptFile<Value> {
  /** Null when there is none. */
  read(): Promise<Value | null>
  /** Resolves to false when the disk did not take it. */
  write(value: Value): Promise<boolean>
  remove(): Promise<boolean>
  /** Resolves when all that was asked has been done. */
  settled(): Promise<void>
}

export function createKeptFile<Schema extends z.ZodType>(path: string, schema: Schema): KeptFile<z.infer<Schema>> {
  let last: Promise<boolean> = Promise.resolve(true)
  let newest = 0

  const enqueue = (work: () => Promise<boolean>): Promise<boolean> => {
    last = last.then(work)
    return last
  }

  return {
    async read() {
      await last
      try {
        return schema.parse(JSON.parse(await readFile(path, 'utf8')))
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        if (!isMissing) await rename(path, `${path}.damaged`).catch(() => {})
        return null
      }
    },
    write(value) {
      const own = ++newest
      return enqueue(async () => {
        if (own !== newest) return true
        await mkdir(dirname(path), { recursive: true }).catch(() => {})
        return (await writeFileSafely(path, JSON.stringify(value))).ok
      })
    },
    remove() {
      ++newest
      return enqueue(() => rm(path, { force: true }).then(() => true, () => false))
    },
    settled: async () => void (await last),
  }
}
