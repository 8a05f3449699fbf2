/** The companion page as the network sees it: what it tells whom, and what it tells nobody. */
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { layoutDeck } from '../../../../briefing/layout/deck'
import { stepsOf } from '../../../../briefing/layout/steps'
import { guessBudget } from '../../../../electron/presenting/companion/limits'
import { serveCompanion, type Companion } from '../../../../electron/presenting/companion/server'
import { type Frame, slidesOf } from '../../../../electron/presenting/companion/slides'
import { bundledBriefing } from '../../../bundled-briefing'
import { eventually } from '../../../eventually'
import { ask, follow, type Follower } from './follower'

const source = slidesOf(bundledBriefing)
const pages = layoutDeck(bundledBriefing, 'paper').pages
const total = pages.length
/** The slide of that number, whole. */
const frame = (number: number, change: Partial<Frame> = {}): Frame => {
  const page = pages[number - 1]
  return { number, step: page ? stepsOf(page.content) : 0, total, isBlank: false, theme: 'paper', ...change }
}

let companion: Companion
let followers: Follower[] = []
let changes = 0

async function serve(showsPast = false): Promise<Companion> {
  const served = await serveCompanion({ address: '127.0.0.1', showsPast, source, script: '// follow', first: frame(3), onFollowers: () => (changes += 1) })
  if (!served.ok) throw new Error('cannot listen')
  return (companion = served.value)
}

async function join(count: number): Promise<Follower[]> {
  const joined = await Promise.all(Array.from({ length: count }, () => follow(companion.url)))
  followers.push(...joined)
  return joined
}

afterEach(async () => {
  for (const follower of followers) follower.leave()
  followers = []
  await companion.close()
})

const within = (path: string) => `/${companion.token}/${path}`
const read = async (path: string) => {
  const answer = await ask(companion.port, within(path))
  return { ...answer, text: answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body).toString('utf8') : answer.body.toString('utf8') }
}
const slidePath = (number: number, mode = 'zh', step = frame(number).step) => `slide/${number}/${step}/${mode}`

describe('a follower', () => {
  it('gets a page that asks for nothing from anywhere else', async () => {
    await serve()
    const { status, text } = await read('')
    expect(status).toBe(200)
    expect(text).toContain(bundledBriefing.title.zh)
    expect(text).toContain(bundledBriefing.title.en)
    expect([...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, target]) => target)).toEqual(['data:,', 'follow.css', 'follow.js'])
    expect((await read('follow.css')).headers['content-type']).toContain('text/css')
    expect((await read('follow.js')).text).toBe('// follow')
  })

  it.each(['zh', 'en', 'both'] as const)('reads the present slide as it is, in %s', async (mode) => {
    await serve()
    const { status, text } = await read(slidePath(3, mode))
    expect(status).toBe(200)
    const slide = JSON.parse(text) as { svg: string; outline: { text: string }[] }
    const headline = bundledBriefing.slides[2]?.headline
    for (const language of mode === 'both' ? (['zh', 'en'] as const) : [mode]) expect(slide.outline.map((line) => line.text)).toContain(headline?.[language])
    expect(slide.svg).toMatch(/^<svg [^>]*viewBox="0 0 1280 720"/)
    // Every run keeps its width, in whatever font the phone has.
    expect(slide.svg.match(/<tspan /g)?.length).toBe(slide.svg.match(/ textLength="/g)?.length)
  })

  it('is told of every slide from the moment of joining', async () => {
    await serve()
    const [first] = await join(1)
    companion.show(frame(4))
    const [second] = await join(1)
    companion.show(frame(5))
    await eventually(() => expect(second?.events).toHaveLength(2))
    await eventually(() => expect(first?.events.map(({ data }) => (data as Frame).number)).toEqual([3, 4, 5]))
    expect(second?.events.map(({ data }) => (data as Frame).number)).toEqual([4, 5])
  })

  it('sees no more of a slide than the room does', async () => {
    await serve()
    const number = pages.findIndex(({ content }) => stepsOf(content) > 2) + 1
    companion.show(frame(number, { step: 1 }))
    expect((await read(slidePath(number, 'zh', 2))).status).toBe(404)
    const shown = await read(slidePath(number, 'zh', 1))
    expect(shown.status).toBe(200)
    // The text in lines would give away what is still to come.
    expect(JSON.parse(shown.text)).toMatchObject({ outline: [] })
    companion.show(frame(number, { step: 2 }))
    expect((await read(slidePath(number, 'zh', 2))).text.length).toBeGreaterThan(shown.text.length)
  })

  it('never sees a slide to come, and a past one only if the presenter allows', async () => {
    await serve(false)
    companion.show(frame(4))
    expect((await read(slidePath(5))).status).toBe(404)
    expect((await read(slidePath(3))).status).toBe(404)
    await companion.close()
    await serve(true)
    companion.show(frame(6))
    expect((await read(slidePath(3))).status).toBe(200)
    expect((await read(slidePath(4))).status).toBe(404)
    expect((await read(slidePath(7))).status).toBe(404)
    const [follower] = await join(1)
    await eventually(() => expect(follower?.events.find(({ name }) => name === 'past')?.data).toEqual([[3, frame(3).step], [6, frame(6).step]]))
  })

  it('is told that the display is covered, and not what is under the cover', async () => {
    await serve()
    const [follower] = await join(1)
    companion.show(frame(4, { isBlank: true }))
    await eventually(() => expect(follower?.events.at(-1)?.data).toEqual({ isBlank: true }))
    expect((await read(slidePath(4))).status).toBe(404)
  })

  it('reads no speaker notes, in any slide or language', async () => {
    await serve(true)
    for (const { number, slide } of pages) {
      companion.show(frame(number))
      for (const mode of ['zh', 'en'] as const) {
        const { text } = await read(slidePath(number, mode))
        for (const note of slide.notes) if (note[mode].length > 30) expect(text).not.toContain(JSON.stringify(note[mode]).slice(1, -1))
      }
    }
  })

  it('is told when the talk is over, and left', async () => {
    await serve()
    const [follower] = await join(1)
    await companion.close()
    await eventually(() => expect(follower?.isClosed()).toBe(true))
    expect(follower?.events.at(-1)?.name).toBe('ended')
    await expect(follow(companion.url)).rejects.toThrow()
  })

  it('finds the page again at the same address after it was closed and opened', async () => {
    const { port, token, url } = await serve()
    await companion.close()
    const again = await serveCompanion({ address: '127.0.0.1', port, token, showsPast: false, source, script: '', first: frame(3), onFollowers: () => {} })
    if (!again.ok) throw new Error('cannot listen')
    companion = again.value
    expect(companion.url).toBe(url)
  })
})

describe('two hundred followers', () => {
  it('all follow, in step, and the presenter is told how many they are', async () => {
    await serve()
    changes = 0
    const joined = await join(200)
    expect(joined.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 200))
    expect(companion.followers).toBe(200)
    expect(changes).toBe(200)
    const numbers = [4, 5, 6, 7, 8]
    for (const number of numbers) {
      companion.show(frame(number))
      // All of them ask for the slide at once, from one address, as behind one router.
      const answers = await Promise.all(joined.map((_follower, index) => ask(companion.port, within(slidePath(number, ['zh', 'en', 'both'][index % 3])))))
      expect(answers.filter(({ status }) => status !== 200)).toHaveLength(0)
    }
    await eventually(() => {
      for (const { events } of joined) expect(events.map(({ data }) => (data as Frame).number)).toEqual([3, ...numbers])
    })
    for (const follower of joined.slice(0, 150)) follower.leave()
    await eventually(() => expect(companion.followers).toBe(50))
  }, 90_000)

  it('are as many as one address may have and a hundred less; the next is asked to come back later', async () => {
    await serve()
    const joined = await join(300)
    expect(joined.every(({ status }) => status === 200)).toBe(true)
    const [late] = await join(1)
    expect(late?.status).toBe(503)
  }, 90_000)
})

describe('a stranger', () => {
  it.each([
    ['no token', () => '/'],
    ['another token', () => `/${'A'.repeat(22)}/`],
    ['a token cut short', () => `/${companion.token.slice(0, -1)}/`],
    ['a token made longer', () => `/${companion.token}x/`],
    ['a token without its slash', () => `/${companion.token}`],
    ['a token in capitals', () => `/${companion.token.toUpperCase()}/`],
    ['a token spelt with percent signs', () => `/%${companion.token.charCodeAt(0).toString(16)}${companion.token.slice(1)}/`],
    ['the token as a query', () => `/?${companion.token}`],
    ['a whole address', () => `http://127.0.0.1:${companion.port}/${companion.token}/`],
    ['a favourite icon', () => '/favicon.ico'],
  ])('with %s finds nothing', async (_name, path) => {
    await serve()
    const { status, body } = await ask(companion.port, path())
    expect(status).toBe(404)
    expect(body).toHaveLength(0)
  })

  it.each(['../', '..%2f', '.git/config', 'follow.ts', 'slide/3', 'slide/3/0/fr', 'slide/0/0/zh', 'slide/-1/0/zh', 'slide/3/999/zh', 'slide/1e1/0/zh', 'slide/3/0/zh/../../..', 'notes/3', 'events/', 'constructor', '__proto__', '%00'])(
    'finds nothing at %s either',
    async (path) => {
      await serve(true)
      expect((await ask(companion.port, within(path))).status).toBe(404)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'])('can only read: %s is refused', async (method) => {
    await serve()
    expect((await ask(companion.port, within(''), { method, ...(method === 'POST' ? { body: 'x'.repeat(100) } : {}) })).status).toBe(405)
  })

  it.each(['attacker.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'attacker.example:80'])('whose page calls us %s finds nothing, even with the token', async (host) => {
    await serve()
    expect((await ask(companion.port, within(''), { headers: { host } })).status).toBe(404)
  })

  it('who guesses is soon not answered, while those who know are', async () => {
    await serve()
    const guesses = await Promise.allSettled(Array.from({ length: guessBudget.burst + 40 }, () => ask(companion.port, `/${'B'.repeat(22)}/`)))
    expect(guesses.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(35)
    expect((await ask(companion.port, within(''))).status).toBe(200)
  })

  it('who speaks no HTTP, or much too much of it, is not answered', async () => {
    await serve()
    const say = (text: string) => new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(companion.port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
    })
    expect(await say('\x16\x03\x01 hello\r\n\r\n')).toBe('')
    expect(await say(`GET ${within('')} HTTP/1.1\r\nHost: 127.0.0.1:${companion.port}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toBe('')
  })

  it('who opens connections and says nothing does not keep others out', async () => {
    await serve()
    const idle = await Promise.all(Array.from({ length: 100 }, () => new Promise<Socket>((resolve) => {
      const socket = connect(companion.port, '127.0.0.1', () => resolve(socket))
      socket.on('error', () => {})
    })))
    expect((await ask(companion.port, within(''))).status).toBe(200)
    for (const socket of idle) socket.destroy()
  })

  it('learns nothing from the headers, and can put the page into none of their own', async () => {
    await serve()
    for (const path of [within(''), within('follow.js'), within(slidePath(3)), '/nowhere']) {
      const { headers } = await ask(companion.port, path)
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(Object.keys(headers)).not.toContain('access-control-allow-origin')
      expect(Object.keys(headers)).not.toContain('server')
      expect(Object.keys(headers)).not.toContain('x-powered-by')
    }
  })
})

it('makes a new token of 128 bits for every talk', async () => {
  const first = (await serve()).token
  await companion.close()
  const second = (await serve()).token
  expect(first).not.toBe(second)
  for (const token of [first, second]) expect(Buffer.from(token, 'base64url')).toHaveLength(16)
})

it('drops a follower who does not read, and keeps the others', async () => {
  await serve()
  const socket = connect(companion.port, '127.0.0.1', () => socket.write(`GET ${within('events')} HTTP/1.1\r\nHost: 127.0.0.1:${companion.port}\r\n\r\n`))
  socket.on('error', () => {})
  socket.pause()
  const [reader] = await join(1)
  await eventually(() => expect(companion.followers).toBe(2))
  for (let round = 0; round < 400 && companion.followers === 2; round += 1) {
    for (let step = 0; step < 200; step += 1) companion.show(frame(3, { step: (round * 200 + step) % 9000, number: 1 + (step % total) }))
    await wait(1)
  }
  expect(companion.followers).toBe(1)
  expect(reader?.isClosed()).toBe(false)
  socket.destroy()
}, 90_000)
