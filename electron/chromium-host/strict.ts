/**
 * Makes the host as strict as it is small: whatever of Electron's API it does not have is a sentence
 * naming it, never a silent `undefined`.
 */

/** What the language and its tools ask of any object: `await`, printing, type tests. */
const askedOfAnyObject: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'constructor', 'inspect', 'nodeType', '$$typeof'])

/**
 * `api` behind a guard that throws on any other property, read or written.
 * Methods run on the object itself, so that its private fields are there.
 */
export function onlyImplemented<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (typeof value === 'function') return value.bind(target)
      if (property in target || typeof property === 'symbol' || askedOfAnyObject.has(property)) return value
      throw new Error(`chromium-host does not implement ${name}.${property}`)
    },
    set(target, property, value) {
      if (!(property in target)) throw new Error(`chromium-host does not implement ${name}.${String(property)}`)
      return Reflect.set(target, property, value, target)
    },
  })
}

/** Refuses events that the host never fires: waiting for one in vain would be a silent difference from Electron. */
export function checkEvent(name: string, implemented: readonly string[], event: string): void {
  if (!implemented.includes(event)) throw new Error(`chromium-host does not implement the event '${event}' of ${name}`)
}
