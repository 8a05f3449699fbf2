/**
 * The bytes of a ZIP → some of its entries, under limits on what is really inflated, not on what the ZIP says of itself.
 * Entries that nobody asks for are never inflated. No entry's name is ever used as a path. Unlike `../zip.ts`, which refuses an archive
 * that is damaged anywhere, it gives what can still be read.
 */
import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { fail, succeed, type Result } from '../../briefing/result'
import { limits } from '../limits'

export type Bytes = Uint8Array<ArrayBuffer>
/** `damaged`: the ZIP's own directory cannot be read, or names an entry twice. */
export type EntriesFailure = { readonly code: 'damaged' | 'tooMuchInside' }

/** Null stands for an entry that is there but damaged. The failure is the limit: no further entry may be inflated after it. */
export type ReadEntries = ReadonlyMap<string, Bytes | null>

class TooMuch extends Error {}

export async function readEntries(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Result<ReadEntries, EntriesFailure>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true })
  try {
    const read = new Map<string, Bytes | null>()
    let all = 0
    for (const entry of await listEntries(zip)) {
      const name = entry.filename
      if (entry.directory || !isWanted(name)) continue
      if (read.has(name)) return fail({ code: 'damaged' })
      const content = await inflate(entry as FileEntry, limits.zipTotal - all)
      all += content?.length ?? 0
      read.set(name, content)
    }
    return succeed(read)
  } catch (error) {
    return fail({ code: error instanceof TooMuch ? 'tooMuchInside' : 'damaged' })
  } finally {
    await zip.close().catch(() => {})
  }
}

async function listEntries(zip: ZipReader<unknown>): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.getEntriesGenerator()) {
    if (entries.length === limits.zipEntries) throw new TooMuch()
    entries.push(entry)
  }
  return entries
}

async function inflate(entry: FileEntry, left: number): Promise<Bytes | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  let isTooMuch = false
  const counted = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length
      const mostByRatio = Math.max(limits.zipRatioFrom, limits.zipRatio * entry.compressedSize)
      isTooMuch = length > Math.min(limits.zipEntry, left, mostByRatio)
      if (isTooMuch) throw new TooMuch()
      chunks.push(chunk)
    },
  })
  try {
    // Nobody is asked for a password: an encrypted entry counts as damaged.
    await entry.getData(counted, { useWebWorkers: false, checkSignature: true })
  } catch {
    if (isTooMuch) throw new TooMuch()
    return null
  }
  if (length !== entry.uncompressedSize) return null
  const content = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    content.set(chunk, offset)
    offset += chunk.length
  }
  return content
}
