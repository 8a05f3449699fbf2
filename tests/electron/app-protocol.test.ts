import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, createAppProtocol } from '../../electron/app-protocol'

let folder: string
let answer: (request: Request) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-protocol-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '"secret"')
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer', 'unlisted.html'), 'unlisted')
  await writeFile(join(folder, 'renderer', 'assets', 'a-1.js'), 'export {}')
  await writeFile(join(folder, 'renderer', 'assets', 'a-1.ttf'), new Uint8Array(300_000))
  answer = createAppProtocol(join(folder, 'renderer'), ['index.html', 'assets/a-1.js', 'assets/a-1.ttf'])
})
afterAll(() => rm(folder, { recursive: true }))

const get = (url: string, method = 'GET') => answer(new Request(url, { method }))

describe('a listed file', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['index.html#slide-3', 'text/html; charset=utf-8'],
    ['assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['assets/a-1.ttf', 'font/ttf'],
  ])('%s is served as %s', async (path, type) => {
    const response = await get(`app://duobrief/${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('arrives whole', async () => {
    expect((await (await get('app://duobrief/assets/a-1.ttf')).arrayBuffer()).byteLength).toBe(300_000)
  })
})

it.each([
  'app://duobrief/',
  'app://duobrief/unlisted.html',
  'app://duobrief/../secret.json',
  'app://duobrief/assets/../index.html',
  'app://duobrief/%2e%2e/secret.json',
  'app://duobrief/..%2fsecret.json',
  'app://duobrief/..%5csecret.json',
  'app://duobrief/..\\secret.json',
  'app://duobrief/index.html%00.js',
  'app://duobrief/index.html\0',
  'app://duobrief//index.html',
  'app://duobrief/INDEX.HTML',
  'app://duobrief/index.html?x',
  'app://duobrief/C:/Windows/win.ini',
  'app://other/index.html',
  'app://duobrief.evil/index.html',
  'app://user@duobrief/index.html',
  'app://duobrief:80/index.html',
  'file:///etc/passwd',
  'https://duobrief/index.html',
])('refuses %j', async (url) => {
  // As Electron and the host call it: with a URL as text that no one has tidied.
  const response = await answer({ url, method: 'GET' } as Request)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

it('answers GET only', async () => {
  expect((await get('app://duobrief/index.html', 'POST')).status).toBe(404)
})

it('sends the policy that lets nothing in but its own files', async () => {
  expect((await get('app://duobrief/index.html')).headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; media-src 'self' blob:; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})
