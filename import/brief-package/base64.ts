/** Bytes ⇄ base64, without Node's Buffer: both run in a Worker of the window as well. */

/** Arguments that a call takes without harm. */
const chunk = 8192

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += chunk) binary += String.fromCharCode(...bytes.subarray(start, start + chunk))
  return btoa(binary)
}

/** Null when it is not base64 as `toBase64` writes it: then bytes would not give the same text back. */
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
