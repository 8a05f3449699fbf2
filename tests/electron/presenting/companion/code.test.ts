import { decodeQR } from 'qr/decode.js'
import { expect, it } from 'vitest'
import { drawCode } from '../../../../electron/presenting/companion/code'

/** The path painted dark on white, so many pixels for each module, as a camera would see it. */
function photograph({ path, size }: { path: string; size: number }, scale: number) {
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x = '', y = '', end = ''] of path.matchAll(/M(\d+) (\d+)H(\d+)V\d+H\d+Z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < Number(end) * scale; column += 1) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return { width, height: width, data }
}

it.each(['http://192.168.1.23:49152/q9Zk3vXw0aBcDeFgHiJkLm/', 'http://10.0.0.1:8080/AAAAAAAAAAAAAAAAAAAAAA/'])('draws %s so that a phone reads it', (address) => {
  expect(decodeQR(photograph(drawCode(address), 4))).toBe(address)
})

it('keeps the quiet zone of four modules', () => {
  const { path, size } = drawCode('http://192.168.1.23:49152/q9Zk3vXw0aBcDeFgHiJkLm/')
  const places = [...path.matchAll(/M(\d+) (\d+)H(\d+)V(\d+)/g)].map(([, x, y, right, bottom]) => [x, y, right, bottom].map(Number))
  expect(Math.min(...places.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4)
  expect(Math.max(...places.flatMap(([, , right = 0, bottom = 0]) => [right, bottom]))).toBe(size - 4)
})
