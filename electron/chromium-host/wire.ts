/**
 * Messages between the preload and the main process as text, with the meaning of structured clone.
 *
 * JSON carries the plain part; what JSON lacks (undefined, NaN, bigint, Date, Map, Set, bytes, Error)
 * travels as `{ "$": kind, … }`, and an object with a key `$` of its own as a list of entries.
 * Functions, symbols and DOM nodes throw a DataCloneError, as in Electron. So do cycles, which Electron
 * would carry: the host is stricter there.
 */

const views: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, DataView }

/** Throws a DOMException named DataCloneError. */
export function encodeMessage(value: unknown): string {
  return JSON.stringify(encode(structuredClone(value), new Set()))
}

export function decodeMessage(text: string): unknown {
  return decode(JSON.parse(text))
}

function encode(value: unknown, ancestors: Set<object>): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', text: Object.is(value, -0) ? '-0' : String(value) }
    case 'undefined':
      return { $: 'undefined' }
    case 'bigint':
      return { $: 'bigint', text: String(value) }
    case 'object':
      return value === null ? null : encodeObject(value, ancestors)
    default:
      throw new DOMException(`A ${typeof value} could not be cloned.`, 'DataCloneError')
  }
}

function encodeObject(value: object, ancestors: Set<object>): unknown {
  if (ancestors.has(value)) throw new DOMException('chromium-host does not carry an object that holds itself.', 'DataCloneError')
  ancestors.add(value)
  const inner = (part: unknown): unknown => encode(part, ancestors)
  const encoded = encodeKind(value, inner)
  ancestors.delete(value)
  return encoded
}

function encodeKind(value: object, inner: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(inner)
  if (value instanceof Date) return { $: 'date', time: inner(value.getTime()) }
  if (value instanceof Map) return { $: 'map', entries: [...value].map(([key, item]) => [inner(key), inner(item)]) }
  if (value instanceof Set) return { $: 'set', items: [...value].map(inner) }
  if (value instanceof ArrayBuffer) return { $: 'bytes', view: null, text: toBase64(new Uint8Array(value)) }
  if (ArrayBuffer.isView(value)) {
    return { $: 'bytes', view: value.constructor.name, text: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  }
  if (value instanceof Error) return { $: 'error', name: value.name, message: value.message }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new DOMException(`chromium-host does not carry a ${value.constructor.name}.`, 'DataCloneError')
  }
  const entries = Object.entries(value).map(([key, item]) => [key, inner(item)] as const)
  return '$' in value ? { $: 'object', entries } : Object.fromEntries(entries)
}

type Tagged =
  | { $: 'number' | 'bigint'; text: string }
  | { $: 'undefined' }
  | { $: 'date'; time: unknown }
  | { $: 'map'; entries: [unknown, unknown][] }
  | { $: 'object'; entries: [string, unknown][] }
  | { $: 'set'; items: unknown[] }
  | { $: 'bytes'; view: string | null; text: string }
  | { $: 'error'; name: string; message: string }

function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decode)
  if (!('$' in value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))
  const tagged = value as Tagged
  switch (tagged.$) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(tagged.text)
    case 'bigint':
      return BigInt(tagged.text)
    case 'date':
      return new Date(decode(tagged.time) as number)
    case 'map':
      return new Map(tagged.entries.map(([key, item]) => [decode(key), decode(item)]))
    case 'object':
      return Object.fromEntries(tagged.entries.map(([key, item]) => [key, decode(item)]))
    case 'set':
      return new Set(tagged.items.map(decode))
    case 'bytes': {
      const bytes = Uint8Array.from(atob(tagged.text), (character) => character.charCodeAt(0))
      const View = tagged.view === null ? undefined : views[tagged.view]
      return View === undefined ? bytes.buffer : new View(bytes.buffer)
    }
    case 'error':
      return Object.assign(new Error(tagged.message), { name: tagged.name })
  }
}

/** In pieces, because a call takes no more than some 65,000 arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}
