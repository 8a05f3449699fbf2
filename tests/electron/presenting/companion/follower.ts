/** A phone in the audience, as far as the network sees it: follows the events of a companion page over HTTP. */
import { get, request, type IncomingMessage } from 'node:http'

export interface Follower {
  readonly status: number
  readonly events: { readonly name: string; readonly data: unknown }[]
  readonly isClosed: () => boolean
  leave(): void
}

/** Resolves when the server has answered; events then come by themselves. */
export function follow(url: string): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const asked = get(`${url}events`, { agent: false }, (response) => {
      const events: Follower['events'] = []
      let text = ''
      let isClosed = false
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const fields = new Map(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
          text = text.slice(end + 2)
          const data = fields.get('data')
          if (data !== undefined) events.push({ name: fields.get('event') ?? 'message', data: JSON.parse(data) })
        }
      })
      response.on('close', () => (isClosed = true))
      response.on('error', () => (isClosed = true))
      resolve({ status: response.statusCode ?? 0, events, isClosed: () => isClosed, leave: () => void asked.destroy() })
    })
    asked.once('error', reject)
  })
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One question, just as it is written: no path is put in order. Rejects when the server breaks the connection. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
      response.once('error', reject)
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
