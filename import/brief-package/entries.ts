/**
 * What is in a .brief, the package in which a briefing is saved: a ZIP with
 *
 *     manifest.json           { "format": "duobrief-package", "formatVersion": 1, "entries": { name: SHA-256 } }
 *     briefing.json           the saved form (briefing-file.ts), with the data of images empty
 *     media/<picture id>.png  or .jpg: the bytes of each image
 *
 * The manifest tells which entry is damaged, so that the others can be saved. It is no protection against forgery.
 */
import { z } from 'zod'
import type { Picture } from '../../briefing/briefing'

export const manifestName = 'manifest.json'
export const briefingName = 'briefing.json'

export type ImagePicture = Extract<Picture, { kind: 'image' }>

export function mediaName({ id, type }: ImagePicture): string {
  return `media/${id}.${type === 'image/png' ? 'png' : 'jpg'}`
}

export const Manifest = z.strictObject({
  format: z.literal('duobrief-package'),
  formatVersion: z.literal(1),
  /** SHA-256 in hexadecimal. */
  entries: z.record(z.string().max(100), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type Manifest = z.infer<typeof Manifest>

export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
