/**
 * An image file's bytes → what it is and how large, by its first bytes and its own header; nothing is decoded.
 * PNG: IHDR is the first chunk (PNG 3, 5.6). JPEG: the frame header SOFn tells height and width (ITU-T T.81, B.2.2).
 */
export type ImageKind = { readonly type: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number } | 'otherFormat' | 'unreadable'

export function readImageSize(bytes: Uint8Array): ImageKind {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPngSize(bytes)
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpegSize(bytes)
  return isOtherImage(bytes) ? 'otherFormat' : 'unreadable'
}

function readPngSize(bytes: Uint8Array): ImageKind {
  if (bytes.length < 45 || !startsWith(bytes.subarray(12), [0x49, 0x48, 0x44, 0x52])) return 'unreadable'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return sized('image/png', view.getUint32(16), view.getUint32(20))
}

function readJpegSize(bytes: Uint8Array): ImageKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return 'unreadable'
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // All frame headers, but not the tables (C4, C8, CC) that stand among them.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    if (marker === 0xd9 || marker === 0xda) return 'unreadable'
    const size = view.getUint16(at + 2)
    if (size < 2) return 'unreadable'
    at += 2 + size
  }
  return 'unreadable'
}

function sized(type: 'image/png' | 'image/jpeg', width: number, height: number): ImageKind {
  return width > 0 && height > 0 ? { type, width, height } : 'unreadable'
}

/** GIF, BMP, TIFF, WebP and AVIF, EMF, WMF, SVG: images, but none that we show. */
function isOtherImage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 256))
  return /^(GIF8|BM|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(avif|heic|mif1)|\xD7\xCD\xC6\x9A|[^]{40} EMF)|<svg[\s>]/i.test(head)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
