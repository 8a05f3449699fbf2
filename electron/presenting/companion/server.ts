/**
 * Serves the companion page: the one place where the application listens. It answers, and calls nobody.
 *
 * 1. Listens on one address of this machine, the one that the user has chosen, and on no other.
 * 2. Answers GET under `/<token>/` with the right Host only. The token has 128 random bits; whoever guesses is soon not answered at all.
 * 3. Shows the slide of the moment, and those shown before if the presenter allows. Notes and slides to come are not within its reach.
 * 4. Tells followers by server-sent events (better-sse) when the slide changes, and when the talk is over.
 * What each of these is against stands in docs/decisions/0006-companion-page.md.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { createChannel, createSession } from 'better-sse'
import { fail, type Result, succeed } from '../../../briefing/result'
import { drawCode } from './code'
import { createLimiter, followersOfAddress, guessBudget, maximumBacklog, maximumConnections, maximumFollowers, requestBudget } from './limits'
import { companionHtml, companionStyle } from './page/page'
import { type Frame, isLanguageMode, type SlideSource } from './slides'

export interface CompanionOptions {
  readonly address: string
  /** Absent: a free one. */
  readonly port?: number | undefined
  /** Absent: a new one. */
  readonly token?: string | undefined
  readonly showsPast: boolean
  readonly source: SlideSource
  /** The page's script. */
  readonly script: string
  readonly first: Frame
  readonly onFollowers: () => void
}

export interface Companion {
  readonly url: string
  readonly port: number
  readonly token: string
  readonly code: { readonly path: string; readonly size: number }
  readonly followers: number
  readonly showsPast: boolean
  show(frame: Frame): void
  /** Tells the followers, and ends every connection. */
  close(): Promise<void>
}

const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nothing of the talk stays on the phone.
  'Cache-Control': 'no-store',
} as const

/** Milliseconds until followers try again after the connection broke. */
const retry = 2000
/** Milliseconds that followers have to read that the talk is over. */
const farewell = 300
/** Slides kept ready, in whatever language and step. */
const keptSlides = 60

interface Body {
  readonly type: string
  readonly bytes: Buffer
}

export async function serveCompanion(options: CompanionOptions): Promise<Result<Companion, { readonly code: 'cannotListen' }>> {
  const { address, source, showsPast } = options
  const token = options.token ?? randomBytes(16).toString('base64url')
  const isWithinRequests = createLimiter(requestBudget, Date.now)
  const isWithinGuesses = createLimiter(guessBudget, Date.now)
  const channel = createChannel<Record<string, never>, { address: string; response: ServerResponse }>()
  const files = new Map<string, Body>([
    ['', compress('text/html; charset=utf-8', companionHtml(source.title))],
    ['follow.js', compress('text/javascript; charset=utf-8', options.script)],
    ['follow.css', compress('text/css; charset=utf-8', companionStyle)],
  ])
  const ready = new Map<string, Body>()
  /** The furthest step at which each slide has been shown. */
  const shown = new Map<number, number>()
  let frame = options.first
  let host = ''

  const noteShown = ({ number, step, isBlank }: Frame): void => {
    if (!isBlank) shown.set(number, Math.max(step, shown.get(number) ?? 0))
  }
  noteShown(frame)

  const readySlide = (number: number, step: number, mode: string): Body | null => {
    const furthest = shown.get(number)
    const isAllowed = furthest !== undefined && step <= furthest && (number === frame.number || showsPast)
    if (!isAllowed || !isLanguageMode(mode)) return null
    const key = `${frame.theme}/${number}/${step}/${mode}`
    const slide = ready.has(key) ? null : source.slide(number, step, mode, frame.theme)
    if (slide !== null) ready.set(key, compress('application/json; charset=utf-8', JSON.stringify(slide)))
    if (ready.size > keptSlides) ready.delete(ready.keys().next().value ?? '')
    return ready.get(key) ?? null
  }

  const follow = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = addressOf(request)
    const fromThere = channel.activeSessions.filter(({ state }) => state.address === from).length
    if (channel.sessionCount >= maximumFollowers || fromThere >= followersOfAddress) {
      response.writeHead(503, { ...headers, 'Retry-After': '10' }).end()
      return
    }
    const session = await createSession(request, response, { headers, retry, state: { address: from, response } })
    if (!session.isConnected) return
    channel.register(session)
    session.push(frameToTell(frame), 'frame')
    if (showsPast) session.push([...shown], 'past')
  }

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const from = addressOf(request)
    if (!isWithinRequests(from)) return refuse(response, 429)
    const path = pathWithin(request.url ?? '', token)
    if (path === null || request.headers.host !== host) {
      // One who guesses gets the same answer as one who has mistyped, and after some tries none.
      if (!isWithinGuesses(from)) request.socket.destroy()
      else refuse(response, 404)
      return
    }
    if (request.method !== 'GET') return refuse(response, 405)
    if (path === 'events') return void follow(request, response).catch(() => response.destroy())
    const [, number, step, mode] = /^slide\/([1-9]\d{0,5})\/(\d{1,4})\/([a-z]{2,4})$/.exec(path) ?? []
    const body = files.get(path) ?? (mode === undefined ? null : readySlide(Number(number), Number(step), mode))
    if (body === null) return refuse(response, 404)
    response.writeHead(200, { ...headers, 'Content-Type': body.type, 'Content-Encoding': 'gzip', 'Content-Length': body.bytes.length }).end(body.bytes)
  }

  const server = createServer({ maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 5000, connectionsCheckingInterval: 1000 }, (request, response) => {
    // A slide that cannot be drawn for a phone must not end the talk in the room.
    try {
      answer(request, response)
    } catch {
      response.destroy()
    }
  })
  server.maxConnections = maximumConnections
  // What is not HTTP gets no answer that would tell what listens here.
  server.on('clientError', (_error, socket) => socket.destroy())
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen({ host: address, port: options.port ?? 0, exclusive: true }, () => resolve(true))
  })
  if (!listening) return options.port === undefined ? fail({ code: 'cannotListen' }) : serveCompanion({ ...options, port: undefined })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  host = `${address}:${port}`
  const url = `http://${host}/${token}/`
  channel.on('session-registered', options.onFollowers)
  channel.on('session-deregistered', options.onFollowers)

  return succeed({
    url,
    port,
    token,
    code: drawCode(url),
    showsPast,
    get followers() {
      return channel.sessionCount
    },
    show(next) {
      if (isSameFrame(frame, next)) return
      frame = next
      noteShown(next)
      for (const { state } of channel.activeSessions) if (state.response.writableLength > maximumBacklog) state.response.destroy()
      channel.broadcast(frameToTell(next), 'frame')
    },
    async close() {
      channel.removeAllListeners()
      channel.broadcast({}, 'ended')
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const timer = setTimeout(() => server.closeAllConnections(), channel.sessionCount > 0 ? farewell : 0)
      await closed
      clearTimeout(timer)
    },
  })
}

/** While the display is covered, followers learn neither where the talk is nor what is under the cover. */
function frameToTell({ number, step, total, isBlank, theme }: Frame): object {
  return isBlank ? { isBlank } : { number, step, total, isBlank, theme }
}

function isSameFrame(first: Frame, second: Frame): boolean {
  return (Object.keys(first) as (keyof Frame)[]).every((key) => first[key] === second[key])
}

function compress(type: string, text: string): Body {
  return { type, bytes: gzipSync(text) }
}

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(code, { ...headers, Connection: 'close' }).end()
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? ''
}

/** What follows `/<token>/`; null for every other address. Compared in constant time, so that no answer tells how near a guess is. */
function pathWithin(url: string, token: string): string | null {
  const given = Buffer.from(url.slice(0, token.length + 2).padEnd(token.length + 2))
  const wanted = Buffer.from(`/${token}/`)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? url.slice(token.length + 2) : null
}
