/** An address as a QR code (ISO/IEC 18004), drawn as one path: dark modules of size 1 on a square of `size`, with its quiet zone of 4. */
import { encodeQR } from 'qr'

const quietZone = 4

export function drawCode(text: string): { readonly path: string; readonly size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const path = rows.flatMap((row, y) => runsOf(row).map(({ start, length }) => `M${start} ${y}H${start + length}V${y + 1}H${start}Z`)).join('')
  return { path, size: rows.length }
}

/** Neighbours in a row are one rectangle: no seams, and a shorter path. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last !== undefined && last.start + last.length === x) last.length += 1
    else runs.push({ start: x, length: 1 })
  })
  return runs
}
