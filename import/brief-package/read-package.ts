/**
 * The bytes of a .brief (entries.ts) → Briefing, and what of it is damaged.
 *
 * 1. The entries that a package has are inflated under limits, each once; others are passed over.
 * 2. An entry is damaged when the ZIP's own check sum or the manifest's does not fit. Without a readable manifest, the ZIP's must do.
 * 3. Nothing can be done without briefing.json. A picture that is missing or damaged leaves an empty frame in its place, and is named.
 */
import type { Briefing, Picture } from '../../briefing/briefing'
import { type BriefingFailure, readBriefing } from '../../briefing/briefing-file'
import { fail, succeed, type Result } from '../../briefing/result'
import { readImageSize } from '../image-size'
import { limits } from '../limits'
import { encodeBase64 } from '../picture-shelf'
import { briefingName, digestOf, type ImagePicture, Manifest, manifestName, mediaName } from './entries'
import { type Bytes, readEntries, type ReadEntries } from './read-entries'

export type PackageFailure =
  /** `empty`: not one byte; `notAPackage`: no ZIP, or one without a briefing in it; `damaged`: a ZIP that is cut off or torn. */
  | { readonly code: 'empty' | 'notAPackage' | 'damaged' | 'tooMuchInside' }
  | { readonly code: 'damagedEntry'; readonly entry: string }
  | BriefingFailure

export interface OpenedPackage {
  readonly briefing: Briefing
  /** The entries that are missing or damaged: pictures, or the manifest. */
  readonly damaged: readonly string[]
}

const newestPackage = 1
const packageEntry = /^(?:manifest\.json|briefing\.json|media\/[a-z0-9][a-z0-9-]{0,63}\.(?:png|jpg))$/

export async function readBriefPackage(bytes: Uint8Array): Promise<Result<OpenedPackage, PackageFailure>> {
  if (bytes.length === 0) return fail({ code: 'empty' })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail({ code: 'notAPackage' })
  const read = await readEntries(bytes, (name) => packageEntry.test(name))
  if (!read.ok) return read
  const entries = read.value

  const manifest = readManifest(entries.get(manifestName))
  if (manifest.kind === 'tooNew') return fail({ code: 'tooNew', version: manifest.version, newest: newestPackage })
  const expected = manifest.kind === 'read' ? manifest.manifest.entries : null
  const content = entries.get(briefingName)
  if (content === undefined) return fail(expected === null ? { code: 'notAPackage' } : { code: 'damagedEntry', entry: briefingName })
  const text = (await isWhole(briefingName, content, expected)) ? decode(content) : null
  if (text === null) return fail({ code: 'damagedEntry', entry: briefingName })

  const briefing = readBriefing(text)
  if (!briefing.ok) return briefing
  const damaged = manifest.kind === 'damaged' ? [manifestName] : []
  const pictures: Picture[] = []
  for (const picture of briefing.value.pictures) {
    const whole = picture.kind === 'image' && picture.data === '' ? await restore(picture, entries, expected) : picture
    if (whole === null) damaged.push(mediaName(picture as ImagePicture))
    pictures.push(whole ?? emptyFrame(picture))
  }
  return succeed({ briefing: { ...briefing.value, pictures }, damaged })
}

type ManifestEntries = Manifest['entries'] | null

async function isWhole(name: string, content: Bytes | null, expected: ManifestEntries): Promise<boolean> {
  if (content === null) return false
  return expected === null || (Object.hasOwn(expected, name) && expected[name] === (await digestOf(content)))
}

type ReadManifest = { readonly kind: 'read'; readonly manifest: Manifest } | { readonly kind: 'damaged' } | { readonly kind: 'tooNew'; readonly version: number }

function readManifest(content: Bytes | null | undefined): ReadManifest {
  const text = content ? decode(content) : null
  // The names in it are few and short.
  if (text === null || text.length > 1024 * 1024) return { kind: 'damaged' }
  try {
    const value: unknown = JSON.parse(text)
    const version = typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : undefined
    if (typeof version === 'number' && Number.isSafeInteger(version) && version > newestPackage) return { kind: 'tooNew', version }
    const manifest = Manifest.safeParse(value)
    return manifest.success ? { kind: 'read', manifest: manifest.data } : { kind: 'damaged' }
  } catch {
    return { kind: 'damaged' }
  }
}

function decode(content: Bytes | null): string | null {
  try {
    return content === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return null
  }
}

/** The picture with its bytes; null when they are missing, damaged, or not what they are said to be. */
async function restore(picture: ImagePicture, entries: ReadEntries, expected: ManifestEntries): Promise<Picture | null> {
  const name = mediaName(picture)
  const content = entries.get(name)
  if (content === undefined || content === null || !(await isWhole(name, content, expected))) return null
  return isImage(content, picture.type) ? { ...picture, data: encodeBase64(content) } : null
}

/** By its own header, and within the limits of the images that an article may bring. */
function isImage(content: Bytes, type: ImagePicture['type']): boolean {
  const image = readImageSize(content)
  if (typeof image === 'string' || image.type !== type) return false
  return content.length <= limits.picture && image.width * image.height <= limits.pictureArea && Math.max(image.width, image.height) <= limits.pictureSide
}

/** What stands for a picture that is lost: its frame, so that the slide keeps its shape. */
function emptyFrame({ id, width, height, description }: Picture): Picture {
  const path = `M 0 0 H ${written(width)} V ${written(height)} H 0 Z`
  return { kind: 'drawing', id, width, height, description, shapes: [{ path, fill: 'panel', stroke: 'rule', strokeWidth: Math.max(width, height) / 400, opacity: 1 }] }
}

/** Without an exponent, which a path of ours does not have. */
function written(length: number): string {
  return length.toFixed(3)
}
