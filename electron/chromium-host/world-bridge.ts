/**
 * `contextBridge` between two JavaScript worlds of one page.
 *
 * The page and the preload share the document but no object. Each side runs `connectWorlds`; a message
 * is the `detail` of an event on the shared `document`, which Chromium copies by structured clone into the
 * world that reads it. All of it is synchronous, as in Electron: a call from the page returns what the preload
 * returned.
 *
 * 1. Functions and promises stay where they are and travel as numbers; the other side gets a stand-in.
 * 2. Arrays and plain objects are copied member by member, so that functions may stand inside.
 * 3. Everything else is structured clone, or a DataCloneError.
 *
 * A page that guessed the event name could send only what `window.desktop` lets it send anyway.
 */

type Parcel =
  | { kind: 'value'; value: unknown }
  | { kind: 'error'; name: string; message: string }
  | { kind: 'array'; items: Parcel[] }
  | { kind: 'object'; entries: [string, Parcel][] }
  | { kind: 'function' | 'promise'; id: number }

type Message =
  | { kind: 'expose'; key: string; value: Parcel }
  | { kind: 'call'; function: number; call: number; parameters: Parcel[] }
  | { kind: 'returned'; call: number; ok: boolean; value: Parcel }
  | { kind: 'settled'; promise: number; ok: boolean; value: Parcel }

type AnyFunction = (...parameters: unknown[]) => unknown
export type WorldSide = 'page' | 'preload'

/** `expose` puts a frozen copy of `value` on the other side's `window`. */
export function connectWorlds(eventName: string, side: WorldSide): { expose(key: string, value: unknown): void } {
  const functions = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  const returned = new Map<number, { ok: boolean; value: Parcel }>()
  let lastId = 0

  const send = (message: Message): void => {
    document.dispatchEvent(new CustomEvent(`${eventName}-to-${side === 'page' ? 'preload' : 'page'}`, { detail: message }))
  }

  const pack = (value: unknown): Parcel => {
    if (typeof value === 'function') {
      functions.set(++lastId, value as AnyFunction)
      return { kind: 'function', id: lastId }
    }
    if (value instanceof Promise) {
      const promise = ++lastId
      const settle = (ok: boolean) => (result: unknown) => send({ kind: 'settled', promise, ok, value: packSafely(result) })
      value.then(settle(true), settle(false))
      return { kind: 'promise', id: promise }
    }
    if (value instanceof Error) return { kind: 'error', name: value.name, message: value.message }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) }
    }
    // Throws for symbols and DOM nodes; the event itself would drop them in silence.
    return { kind: 'value', value: structuredClone(value) }
  }

  const packSafely = (value: unknown): Parcel => {
    try {
      return pack(value)
    } catch (error) {
      return pack(error)
    }
  }

  const unpack = (parcel: Parcel): unknown => {
    switch (parcel.kind) {
      case 'value':
        return parcel.value
      case 'error':
        return Object.assign(new Error(parcel.message), { name: parcel.name })
      case 'array':
        return parcel.items.map(unpack)
      case 'object':
        return Object.fromEntries(parcel.entries.map(([key, item]) => [key, unpack(item)]))
      case 'function':
        return (...parameters: unknown[]) => call(parcel.id, parameters)
      case 'promise':
        return new Promise((resolve, reject) => promises.set(parcel.id, { resolve, reject }))
    }
  }

  const call = (id: number, parameters: unknown[]): unknown => {
    const number = ++lastId
    send({ kind: 'call', function: id, call: number, parameters: parameters.map(pack) })
    const answer = returned.get(number)
    returned.delete(number)
    if (answer === undefined) throw new Error('chromium-host: the other world did not answer')
    if (!answer.ok) throw unpack(answer.value)
    return unpack(answer.value)
  }

  const run = (message: Extract<Message, { kind: 'call' }>): Message => {
    try {
      const result = functions.get(message.function)?.(...message.parameters.map(unpack))
      return { kind: 'returned', call: message.call, ok: true, value: pack(result) }
    } catch (error) {
      return { kind: 'returned', call: message.call, ok: false, value: packSafely(error) }
    }
  }

  document.addEventListener(`${eventName}-to-${side}`, (event) => {
    const message = (event as CustomEvent<Message>).detail
    switch (message.kind) {
      case 'expose':
        Object.defineProperty(window, message.key, { value: freeze(unpack(message.value)), enumerable: true })
        return
      case 'call':
        send(run(message))
        return
      case 'returned':
        returned.set(message.call, message)
        return
      case 'settled': {
        const promise = promises.get(message.promise)
        promises.delete(message.promise)
        if (message.ok) promise?.resolve(unpack(message.value))
        else promise?.reject(unpack(message.value))
      }
    }
  })

  return { expose: (key, value) => send({ kind: 'expose', key, value: pack(value) }) }
}

function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
