/**
 * The entries of a ZIP, one after the other, and their bytes: both within limits.ts, by what is really there and not by what the ZIP says of itself.
 * Whether a damaged entry spoils the archive is for those who ask: `zip.ts` refuses it, `brief-package/read-entries.ts` saves the others.
 * Throws `LimitPassed`.
 */
import { configure, type Entry, type ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'

// It runs in a worker already, under a policy that lets it start none; the platform's own inflater needs no WebAssembly.
configure({ useWebWorkers: false, useCompressionStream: true })

export async function* entriesOf(zip: ZipReader<unknown>): AsyncGenerator<Entry> {
  let count = 0
  for await (const entry of zip.getEntriesGenerator()) {
    count += 1
    if (count > limits.zipEntries) throw new LimitPassed('tooMuchInside')
    yield entry
  }
}

/** `left`: the bytes that the archive may still give. Those of an entry that is not kept are counted and forgotten. */
export async function inflateEntry(entry: Exclude<Entry, { directory: true }>, left: number, isKept: boolean): Promise<{ readonly size: number; readonly bytes: Uint8Array<ArrayBuffer> | null }> {
  const most = Math.min(limits.zipEntry, left, Math.max(limits.zipRatioFrom, entry.compressedSize * limits.zipRatio))
  const chunks: Uint8Array[] = []
  let size = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length
      if (size > most) throw new LimitPassed('tooMuchInside')
      if (isKept) chunks.push(chunk)
    },
  })
  try {
    // Nobody is asked for a password: what is encrypted counts as damaged.
    await entry.getData(sink, { useWebWorkers: false, checkSignature: true })
  } catch {
    throw new LimitPassed(size > most ? 'tooMuchInside' : 'damaged')
  }
  if (size !== entry.uncompressedSize) throw new LimitPassed('damaged')
  return { size, bytes: isKept ? joinChunks(chunks, size) : null }
}

export function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
