/**
 * What the host runs in every page before the page's own scripts: one bundle, run once in the page's world
 * and once in the preload's isolated world.
 *
 * The isolated world gets the preload's `electron` module. Its way to the main process is a CDP binding,
 * a function that exists in that world alone; the way back is `receive`, called through CDP.
 */
import { onlyImplemented } from './strict'
import { decodeMessage, encodeMessage } from './wire'
import { connectWorlds } from './world-bridge'

/** Preload → main process; `message` is text of `wire.ts`. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly call: number; readonly channel: string; readonly message: string }
  /** The beginning of a message that is too long to go at once; more pieces follow, and then `invoke` with the last. */
  | { readonly kind: 'piece'; readonly call: number; readonly text: string }
  | { readonly kind: 'windowChanged' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Main process → preload. */
export type ToPreload =
  | { readonly kind: 'settled'; readonly call: number; readonly ok: boolean; readonly message: string }
  | { readonly kind: 'sent'; readonly channel: string; readonly message: string }

/** UTF-16 units that go through the binding at once: a briefing of millions would hold the page up for seconds. */
const pieceLength = 256 * 1024

type Listener = (event: object, ...parameters: unknown[]) => void
type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

export function startPageWorld(eventName: string): void {
  connectWorlds(eventName, 'page')
}

/** `post` is the binding. The property `hostReceive` of the isolated world takes the answers. */
export function startPreloadWorld(eventName: string, post: (text: string) => void, preload: Preload): void {
  // As in Electron, a preload runs in the main frame only.
  if (window !== window.top) return
  // What waits behind the pieces of a long message keeps its turn.
  const waiting: FromPreload[] = []
  const postNext = (): void => {
    const next = waiting[0]
    if (next === undefined) return
    post(JSON.stringify(next))
    waiting.shift()
    if (waiting.length > 0) setTimeout(postNext)
  }
  const say = (...messages: readonly FromPreload[]): void => {
    const isFree = waiting.length === 0
    waiting.push(...messages)
    if (isFree) postNext()
  }
  // A page that goes away has no later: everything goes now.
  window.addEventListener('pagehide', () => {
    for (const message of waiting.splice(0)) post(JSON.stringify(message))
  })
  const bridge = connectWorlds(eventName, 'preload')
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  const listeners = new Map<string, Listener[]>()
  let lastCall = 0

  const ipcRenderer = {
    invoke(channel: string, ...parameters: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const message = encodeMessage(parameters)
        const call = ++lastCall
        calls.set(call, { resolve, reject })
        const starts = Array.from({ length: Math.max(1, Math.ceil(message.length / pieceLength)) }, (_, index) => index * pieceLength)
        const texts = starts.map((start) => message.slice(start, start + pieceLength))
        const last = texts.pop() ?? ''
        say(...texts.map((text) => ({ kind: 'piece', call, text }) as const), { kind: 'invoke', call, channel, message: last })
      })
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
    removeListener(channel: string, listener: Listener): void {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
    },
  }
  const contextBridge = { exposeInMainWorld: bridge.expose }
  const electron = onlyImplemented('electron (preload)', {
    ipcRenderer: onlyImplemented('ipcRenderer', ipcRenderer),
    contextBridge: onlyImplemented('contextBridge', contextBridge),
  })

  const receive = (message: ToPreload): void => {
    if (message.kind === 'sent') {
      const parameters = decodeMessage(message.message) as unknown[]
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...parameters)
      return
    }
    const call = calls.get(message.call)
    calls.delete(message.call)
    const value = decodeMessage(message.message)
    if (message.ok) call?.resolve(value)
    else call?.reject(value)
  }
  Object.defineProperty(globalThis, 'hostReceive', { value: receive })

  // No protocol event tells that a window moved; these are the moments at which it may have.
  for (const moment of ['resize', 'focus', 'pagehide']) window.addEventListener(moment, () => say({ kind: 'windowChanged' }))
  document.addEventListener('mouseenter', () => say({ kind: 'windowChanged' }))

  const requireModule = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name} (a sandboxed preload has only 'electron')`)
    return electron
  }
  try {
    const module = { exports: {} }
    preload(requireModule, module, module.exports)
  } catch (error) {
    say({ kind: 'failed', reason: String(error) })
  }
}
