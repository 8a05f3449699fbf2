/**
 * A client of the Chrome DevTools Protocol over a pair of pipes.
 *
 * In: JSON messages that end in NUL, as `--remote-debugging-pipe` writes them. Out: one promise for each
 * command, and the events of the session that asked for them. A pipe instead of a port, so that no other
 * program on the machine can drive the browser.
 */
import { Buffer } from 'node:buffer'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol'

export type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues
export type Reply<Name extends Command> = Protocol.CommandReturnValues[Name]
export type EventParameters<Name extends keyof Protocol.Events> = Protocol.Events[Name]
type Listener = (parameters: never) => void

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** The whole browser, or one page of it: `session` tells which. */
export class CdpSession {
  readonly #connection: CdpConnection
  readonly #listeners = new Map<string, Listener[]>()
  readonly id: string | undefined

  constructor(connection: CdpConnection, id: string | undefined) {
    this.#connection = connection
    this.id = id
  }

  /** Rejects with Chromium's own words, or when the browser goes away. */
  send<Name extends Command>(method: Name, parameters?: Protocol.CommandParameters[Name]): Promise<Protocol.CommandReturnValues[Name]> {
    return this.#connection.request(method, JSON.stringify(parameters ?? {}), this.id) as Promise<Protocol.CommandReturnValues[Name]>
  }

  /** As `send`, for parameters that are JSON already: megabytes of Base64 are not scanned once more. */
  sendJson(method: Command, parameters: string): Promise<unknown> {
    return this.#connection.request(method, parameters, this.id)
  }

  on<Name extends keyof Protocol.Events>(event: Name, listener: (parameters: Protocol.Events[Name]) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener as Listener])
  }

  /** A worker or frame that this page has started. */
  child(id: string): CdpSession {
    return this.#connection.session(id)
  }

  emit(event: string, parameters: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(parameters as never)
  }
}

export class CdpConnection {
  readonly #output: Writable
  readonly #pending = new Map<number, { method: string; resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  readonly #sessions = new Map<string | undefined, CdpSession>()
  #lastId = 0
  #closed = false
  /** Commands to the browser itself. */
  readonly browser: CdpSession

  constructor(output: Writable, input: Readable) {
    this.#output = output
    this.browser = this.session(undefined)
    let chunks: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let start = 0
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        const message = Buffer.concat([...chunks, chunk.subarray(start, end)]).toString('utf8')
        chunks = []
        start = end + 1
        this.#receive(JSON.parse(message) as Message)
      }
      chunks.push(chunk.subarray(start))
    })
    // A browser that goes away breaks both pipes; what was asked of it is answered by `close`.
    input.on('error', () => this.close())
    input.on('close', () => this.close())
    output.on('error', () => this.close())
  }

  session(id: string | undefined): CdpSession {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id)
    this.#sessions.set(id, session)
    return session
  }

  request(method: string, parameters: string, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser has gone`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      const session = sessionId === undefined ? '' : `"sessionId":"${sessionId}",`
      this.#output.write(`{"id":${id},"method":"${method}",${session}"params":${parameters}}\0`)
    })
  }

  close(): void {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: the browser has gone`))
    this.#pending.clear()
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#sessions.get(message.sessionId)?.emit(message.method ?? '', message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error === undefined) pending?.resolve(message.result)
    else pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
  }
}
