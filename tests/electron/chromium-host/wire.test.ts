import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage } from '../../../electron/chromium-host/wire'

const carried = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: false })

it('carries whatever structured clone carries', () => {
  fc.assert(
    fc.property(carried, (value) => {
      expect(decodeMessage(encodeMessage(value))).toEqual(structuredClone(value))
    }),
  )
})

it.each([
  ['undefined', undefined],
  ['a hole', { a: undefined }],
  ['minus zero', -0],
  ['no number', NaN],
  ['a key that we use', { $: 'date', time: 0 }],
  ['a key of the language', JSON.parse('{"__proto__":{"x":1}}')],
  ['bytes', Uint8Array.from({ length: 100_000 }, (_, index) => index % 251)],
  ['a buffer', new Uint8Array([1, 2, 255]).buffer],
  ['a word of Chinese outside the basic plane', '𠮷家集群'],
])('carries %s', (_name, value) => {
  expect(decodeMessage(encodeMessage(value))).toEqual(value)
})

it('carries an error by its name and message', () => {
  expect(decodeMessage(encodeMessage(new TypeError('no')))).toMatchObject({ name: 'TypeError', message: 'no' })
})

describe('as in Electron, a DataCloneError', () => {
  const loop: unknown[] = []
  loop.push(loop)
  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a function inside', { a: [() => {}] }],
    ['an object that holds itself', loop],
    ['an object of the platform', /x/],
  ])('for %s', (_name, value) => {
    expect(() => encodeMessage(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })
})
