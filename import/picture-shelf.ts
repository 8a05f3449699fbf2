/**
 * The pictures of a document: each image file once, with its size, as the briefing keeps it. What cannot be kept is counted as a loss.
 */
import type { Picture } from '../briefing/briefing'
import type { Manuscript } from '../briefing/manuscript'
import { readImageSize } from './image-size'
import { limits } from './limits'
import { cleanWords, pairOf } from './words'

export type LossKind = Manuscript['losses'][number]['kind']

export interface PictureShelf {
  /** The picture's id, or null when it cannot be kept. `key` tells one image file from another; the first description stands. */
  readonly add: (key: string, bytes: Uint8Array | null, description: string) => string | null
  readonly count: (loss: LossKind, times?: number) => void
  readonly pictures: () => Picture[]
  readonly losses: () => Manuscript['losses']
}

export function createPictureShelf(): PictureShelf {
  const ids = new Map<string, string | null>()
  const pictures: Picture[] = []
  const losses = new Map<LossKind, number>()
  const count = (loss: LossKind, times = 1) => {
    if (times > 0) losses.set(loss, (losses.get(loss) ?? 0) + times)
  }

  function add(key: string, bytes: Uint8Array | null, description: string): string | null {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = keep(bytes, description)
    ids.set(key, id)
    return id
  }

  function keep(bytes: Uint8Array | null, description: string): string | null {
    const image = bytes === null ? 'unreadable' : readImageSize(bytes)
    if (bytes === null || image === 'unreadable') {
      count('pictureUnreadable')
      return null
    }
    if (image === 'otherFormat') {
      count('pictureFormat')
      return null
    }
    const { type, width, height } = image
    if (bytes.length > limits.picture || width * height > limits.pictureArea || Math.max(width, height) > limits.pictureSide || pictures.length >= limits.pictures) {
      count('pictureTooLarge')
      return null
    }
    const id = `picture-${pictures.length + 1}`
    pictures.push({ kind: 'image', id, width, height, description: pairOf(cleanWords(description).trim().slice(0, 400).replace(/[\uD800-\uDBFF]$/, '')), type, data: encodeBase64(bytes) })
    return id
  }

  return { add, count, pictures: () => pictures, losses: () => [...losses].map(([kind, times]) => ({ kind, count: times })) }
}

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A multiple of three, so that no padding falls in the middle; small enough for the arguments of one call.
  for (let at = 0; at < bytes.length; at += 0x6000) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))))
  return parts.join('')
}

/** The bytes of a `data:` URL in base64; null when it is none. */
export function decodeDataUrl(url: string): Uint8Array | null {
  const [, data] = /^data:[^,]{0,200};base64,([A-Za-z0-9+/=\s]+)$/.exec(url) ?? []
  if (data === undefined || data.length > limits.picture * 1.5) return null
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
