/**
 * The bytes of a ZIP → some of its entries, under limits on what is really inflated, not on what the ZIP says of itself.
 * Entries that nobody asks for are never inflated. No entry's name is ever used as a path. Unlike `../zip.ts`, which refuses an archive
 * that is damaged anywhere, it gives what can still be read.
 */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { fail, succeed, type Result } from '../../briefing/result'
import { limits } from '../limits'
import { LimitPassed } from '../manuscript-writer'
import { entriesOf, inflateEntry } from '../zip-entries'

export type Bytes = Uint8Array<ArrayBuffer>
/** `damaged`: the ZIP's own directory cannot be read, or names an entry twice. */
export type EntriesFailure = { readonly code: 'damaged' | 'tooMuchInside' }

/** Null stands for an entry that is there but damaged. The failure is the limit: no further entry may be inflated after it. */
export type ReadEntries = ReadonlyMap<string, Bytes | null>

export async function readEntries(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Result<ReadEntries, EntriesFailure>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true })
  try {
    const read = new Map<string, Bytes | null>()
    let all = 0
    for await (const entry of entriesOf(zip)) {
      const name = entry.filename
      if (entry.directory || !isWanted(name)) continue
      if (read.has(name)) return fail({ code: 'damaged' })
      const content = await inflate(entry as FileEntry, limits.zipTotal - all)
      all += content?.length ?? 0
      read.set(name, content)
    }
    return succeed(read)
  } catch (error) {
    return fail({ code: error instanceof LimitPassed && error.code === 'tooMuchInside' ? 'tooMuchInside' : 'damaged' })
  } finally {
    await zip.close().catch(() => {})
  }
}

/** Null when it is damaged. */
async function inflate(entry: FileEntry, left: number): Promise<Bytes | null> {
  try {
    return (await inflateEntry(entry, left, true)).bytes
  } catch (error) {
    if (error instanceof LimitPassed && error.code === 'damaged') return null
    throw error
  }
}
