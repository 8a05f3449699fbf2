/**
 * Whether anything can leave: a page that has been taken over tries every way we know, against servers on this machine
 * that count who comes. A loopback address needs no name to be resolved, so the resolver's switch alone would not save us.
 * The same attempts in a browser without our walls all arrive: they are real.
 */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/chromium-host/find-chromium'
import { launchApplication, type Application } from './application'
import { attempts, attemptScript, webRtcScript } from './network-attempts'

let connections = 0
let datagrams = 0
let target = ''
let server: Server
const stunServer = createSocket('udp4', () => (datagrams += 1))

beforeAll(async () => {
  // The page at `/` and its icon are the browser's own doing; any other request is an attempt that has arrived.
  server = createServer((request, response) => {
    if (request.url !== '/' && request.url !== '/favicon.ico') connections += 1
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<!doctype html><body>')
  })
  server.listen(0, '127.0.0.1')
  stunServer.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(stunServer, 'listening')])
  target = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  stunServer.close()
})

describe('in the application', () => {
  let application: Application
  let sockets = 0

  beforeAll(async () => {
    application = await launchApplication()
    server.on('connection', () => (sockets += 1))
  })
  afterAll(() => application.close())

  it.each(Object.entries(attempts))('%s reaches nobody', async (_name, attempt) => {
    await application.page.evaluate(attemptScript(attempt, target)).catch(() => {})
    await setTimeout(100)
    expect(sockets).toBe(0)
    expect(application.page.url()).toMatch(/^(https:\/\/duobrief\.invalid|app:\/\/duobrief)\/index\.html/)
  })

  it.each(['about:blank', 'blob:', 'data:text/html,x', 'file:///etc/hostname', 'chrome://version', 'javascript:document.write(1)'])(
    'does not go to %s',
    async (address) => {
      const { page } = application
      await page.evaluate(`(() => { location.href = ${address === 'blob:' ? "URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))" : JSON.stringify(address)} })()`).catch(() => {})
      await setTimeout(500)
      await page.waitForFunction(() => document.querySelector('#root > *') !== null && 'desktop' in window)
    },
  )

  it('opens no window', () => {
    expect(application.page.context().pages()).toHaveLength(1)
  })

  it('WebRTC reaches nobody, and learns no address of this machine', async () => {
    const found = await application.page.evaluate<string[]>(webRtcScript(stunServer.address().port))
    expect(datagrams).toBe(0)
    expect(sockets).toBe(0)
    expect(found.filter((candidate) => candidate !== '')).toEqual([])
  })
})

describe('in a browser without our walls', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-popup-blocking'] })
  })
  afterAll(() => browser.close())

  // A connection made in advance asks for nothing that could be counted here.
  it.each(Object.entries(attempts).filter(([name]) => name !== 'preconnect'))('%s arrives', async (_name, attempt) => {
    const page = await browser.newPage()
    await page.goto(`http://${target}/`)
    const before = connections
    await page.evaluate(attemptScript(attempt, target)).catch(() => {})
    await expect.poll(() => connections, { interval: 20 }).toBeGreaterThan(before)
    await page.context().close()
  })

  it('WebRTC arrives', async () => {
    const page = await browser.newPage()
    await page.goto(`http://${target}/`)
    await page.evaluate(webRtcScript(stunServer.address().port))
    expect(datagrams).toBeGreaterThan(0)
  })
})
