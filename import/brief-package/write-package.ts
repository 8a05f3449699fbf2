/**
 * Briefing → the bytes of a .brief (entries.ts). The same briefing always gives the same bytes: entries stand in a fixed order with a
 * fixed date.
 */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Briefing, Picture } from '../../briefing/briefing'
import { maximumLength, writeBriefing } from '../../briefing/briefing-file'
import { fail, succeed, type Result } from '../../briefing/result'
import { fromBase64 } from './base64'
import { briefingName, digestOf, type Manifest, manifestName, mediaName } from './entries'

/** ZIP counts from this day, in local time. */
const noDate = new Date(1980, 0, 1)
/** Whoever reads a ZIP refuses what shrinks as bombs do; what shrinks more than this is stored as it is. */
const suspiciousRatio = 100

type Bytes = Uint8Array<ArrayBuffer>

/** `tooLarge`: the briefing without its images is longer than any that can be read again. */
export async function writeBriefPackage(briefing: Briefing): Promise<Result<Bytes, { readonly code: 'tooLarge' }>> {
  const media = new Map<string, Bytes>()
  const pictures = briefing.pictures.map((picture): Picture => {
    const bytes = picture.kind === 'image' ? fromBase64(picture.data) : null
    if (picture.kind !== 'image' || bytes === null) return picture
    media.set(mediaName(picture), bytes)
    return { ...picture, data: '' }
  })
  const text = writeBriefing({ ...briefing, pictures }, 0)
  if (text.length > maximumLength) return fail({ code: 'tooLarge' })

  const encoder = new TextEncoder()
  const entries = new Map([[briefingName, encoder.encode(text)], ...media])
  const digests = await Promise.all([...entries].map(async ([name, bytes]) => [name, await digestOf(bytes)] as const))
  const manifest: Manifest = { format: 'duobrief-package', formatVersion: 1, entries: Object.fromEntries(digests) }

  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, lastModDate: noDate, extendedTimestamp: false, keepOrder: true })
  for (const [name, bytes] of [[manifestName, encoder.encode(`${JSON.stringify(manifest, null, 1)}\n`)] as const, ...entries]) {
    // Images are compressed already.
    const level = name.startsWith('media/') || (await shrinksLikeABomb(bytes)) ? 0 : 6
    await zip.add(name, new Uint8ArrayReader(bytes), { level })
  }
  return succeed(await zip.close())
}

async function shrinksLikeABomb(bytes: Bytes): Promise<boolean> {
  const deflated = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')))
  return bytes.length > suspiciousRatio * (await deflated.arrayBuffer()).byteLength
}
