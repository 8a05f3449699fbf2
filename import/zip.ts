/**
 * A ZIP's bytes → its entries, every one of them inflated once under the limits of limits.ts.
 *
 * What an archive says of itself is believed only when the bytes bear it out: sizes are counted as they come out of the inflater,
 * checksums are compared, names that lead out of a folder or overlap in the file are refused. Nobody else inflates the archive again.
 * Throws `LimitPassed`.
 */
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'
import { entriesOf, inflateEntry, joinChunks } from './zip-entries'

/** `keeps` says which entries are wanted; the others are inflated and forgotten. `report` is told how far it is, from 0 to 1. */
export async function readZip(bytes: Uint8Array, keeps: (name: string) => boolean, report: (done: number) => void = () => undefined): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'balanced', checkSignature: true, checkOverlappingEntry: true })
  const entries = new Map<string, Uint8Array>()
  let total = 0
  let count = 0
  try {
    for await (const entry of entriesOf(reader)) {
      count += 1
      checkName(entry.filename)
      if (entry.encrypted) throw new LimitPassed('encrypted')
      if (entry.directory) continue
      if (entries.has(entry.filename)) throw new LimitPassed('damaged')
      const content = await inflateEntry(entry, limits.zipTotal - total, keeps(entry.filename))
      total += content.size
      if (content.bytes !== null) entries.set(entry.filename, content.bytes)
      report(Math.min(1, (entry.offset + entry.compressedSize) / bytes.length))
    }
  } catch (error) {
    // Whatever the archive's reader finds wrong is wrong with the archive.
    throw error instanceof LimitPassed ? error : new LimitPassed('damaged')
  } finally {
    await reader.close().catch(() => undefined)
  }
  if (count === 0) throw new LimitPassed('damaged')
  return entries
}

/** Within the archive, forward slashes only: what the ZIP specification (4.4.17) asks, and no more. */
function checkName(name: string): void {
  if (name === '' || name.length > 1000 || /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')) throw new LimitPassed('damaged')
}

/** The entries as an archive that packs nothing: what a reader that inflates without limits may be given. Checksums are left at zero. */
export function storedZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const nameBytes = new TextEncoder().encode(name)
    const header = storedHeader(content.length, nameBytes.length)
    parts.push(fields([0x04034b50, 4], ...header), nameBytes, content)
    directory.push(fields([0x02014b50, 4], [20, 2], ...header, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), nameBytes)
    offset += 30 + nameBytes.length + content.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [entries.size, 2], [entries.size, 2], [size, 4], [offset, 4], [0, 2])
  return joinChunks([...parts, ...directory, end], offset + size + end.length)
}

type Field = readonly [value: number, width: 2 | 4]

/** Version, flags (names in UTF-8), method 0, time, date, checksum, both sizes, lengths of name and extra field. */
function storedHeader(size: number, nameLength: number): Field[] {
  return [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [0, 4], [size, 4], [size, 4], [nameLength, 2], [0, 2]]
}

function fields(...values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [, width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, width] of values) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}
