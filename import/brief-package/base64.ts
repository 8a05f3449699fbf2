/** Base64 → bytes, without Node's Buffer: it runs in a Worker of the window as well. The way back is `encodeBase64` of picture-shelf.ts. */

/** Null when it is not base64 as `encodeBase64` writes it: then bytes would not give the same text back. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
    return btoa(binary) === text ? bytes : null
  } catch {
    return null
  }
}
