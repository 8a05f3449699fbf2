/**
 * Electron's `webContents` over one page of Chromium.
 *
 * 1. `prepare` puts our scripts and guards in place before anything is loaded.
 * 2. Calls of the preload arrive through a binding that exists in its isolated world only.
 */
import { EventEmitter } from 'node:events'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CdpSession, EventParameters } from './cdp'
import type { Page } from './chromium'
import { answerRequests } from './page-requests'
import type { FromPreload, ToPreload } from './page-script'
import { applyPermissions } from './permissions'
import { fromChromium, runtime, toChromium } from './runtime'
import { checkEvent } from './strict'
import { decodeMessage, encodeMessage } from './wire'

const contentsEvents = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview', 'render-process-gone', 'did-finish-load', 'preload-error']
type OpenHandler = (details: { url: string; frameName: string; features: string }) => { action: 'allow' | 'deny' }

/** `url` is what the shell sees, with its own scheme. */
export interface Frame {
  readonly frameId: string
  readonly url: string
  readonly origin: string
  readonly parent: Frame | null
}

export class WebContents {
  /** Null until the browser has opened the window. */
  #page: Page | null = null
  readonly #events = new EventEmitter()
  readonly #world = `preload-${randomBytes(8).toString('hex')}`
  #preloadContext: number | null = null
  #expectedUrl = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #mainFrame: Frame = { frameId: '', url: '', origin: 'null', parent: null }
  #destroyed = false
  /** The beginnings of long messages, by the number of their call. */
  readonly #pieces = new Map<number, string>()
  /** For the window: something about its place may have changed. */
  onWindowChanged = (): void => {}
  /** For the window: its own object of this class, behind the guard that the shell sees. */
  facade: unknown = this

  get #cdp(): CdpSession {
    if (this.#page === null) throw new Error('chromium-host: the window is not there yet')
    return this.#page.session
  }

  get mainFrame(): Frame {
    return this.#mainFrame
  }

  getURL = (): string => this.#mainFrame.url
  isDestroyed = (): boolean => this.#destroyed
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#openHandler = handler
  }

  /** The browser is started with this policy (see chromium.ts); another one cannot be set. */
  setWebRTCIPHandlingPolicy = (policy: string): void => {
    if (policy !== 'disable_non_proxied_udp') throw new Error(`chromium-host does not implement the WebRTC policy ${policy}`)
  }

  on = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('webContents', contentsEvents, event)
    this.#events.on(event, listener)
  }

  once = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('webContents', contentsEvents, event)
    this.#events.once(event, listener)
  }

  send = (channel: string, ...parameters: unknown[]): void => {
    this.#tellPreload({ kind: 'sent', channel, message: encodeMessage(parameters) })
  }

  async prepare(page: Page, preloadFile: string, pageScript: string): Promise<void> {
    this.#page = page
    this.#mainFrame = { ...this.#mainFrame, frameId: page.targetId }
    const cdp = page.session
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== this.#world || context.auxData?.frameId !== page.targetId) return
      this.#preloadContext = context.id
      // What the page before this one had begun to say, it will not end.
      this.#pieces.clear()
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.#world && executionContextId === this.#preloadContext) void this.#receive(JSON.parse(payload) as FromPreload)
    })
    cdp.on('Page.frameNavigated', ({ frame }) => this.#navigated(frame))
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const { action } = this.#openHandler({ url: fromChromium(url), frameName: windowName, features: windowFeatures.join(',') })
      if (action === 'allow') throw new Error("chromium-host does not implement the answer 'allow' of setWindowOpenHandler")
    })
    cdp.on('Page.loadEventFired', () => this.#events.emit('did-finish-load'))
    cdp.on('Inspector.targetCrashed', () => this.#events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    // Workers have requests of their own; they are held to the same guard.
    cdp.on('Target.attachedToTarget', ({ sessionId }) => void adopt(cdp.child(sessionId), page.targetId))

    const eventName = randomBytes(16).toString('hex')
    const bundle = `const host = { exports: {} }; ((module, exports) => {${pageScript}\n})(host, host.exports)`
    const preload = `(require, module, exports) => {${readFileSync(preloadFile, 'utf8')}\n}`
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Inspector.enable'),
      answerRequests(cdp, page.targetId, (url) => url === this.#expectedUrl || !this.#isRefused(fromChromium(url))),
      cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      cdp.send('Runtime.addBinding', { name: this.#world, executionContextName: this.#world }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `{ ${bundle}; host.exports.startPageWorld('${eventName}') }` }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `{ ${bundle}; host.exports.startPreloadWorld('${eventName}', globalThis['${this.#world}'], ${preload}) }`,
        worldName: this.#world,
      }),
      this.applyTheme(),
      applyPermissions(this.facade),
    ])
    await cdp.send('Runtime.runIfWaitingForDebugger')
  }

  async load(url: string): Promise<void> {
    const target = toChromium(url)
    this.#expectedUrl = target
    const loaded = new Promise<void>((resolve) => this.#events.once('did-finish-load', resolve))
    const { errorText } = await this.#cdp.send('Page.navigate', { url: target })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  async focus(): Promise<void> {
    await this.#cdp.send('Page.bringToFront').catch(() => {})
  }

  async applyTheme(): Promise<void> {
    const value = runtime.themeSource === 'system' ? '' : runtime.themeSource
    await this.#cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  destroyed(): void {
    this.#destroyed = true
    this.#preloadContext = null
  }

  #navigated(frame: EventParameters<'Page.frameNavigated'>['frame']): void {
    if (frame.parentId !== undefined) return
    const url = fromChromium(frame.url)
    this.#mainFrame = { frameId: frame.id, url, origin: originOf(url), parent: null }
    // `about:` and `blob:` pages come without a request that could be refused. The guard is asked afterwards, and we go back.
    if (url === frame.url && this.#expectedUrl !== '' && this.#isRefused(url)) {
      void this.#cdp.send('Page.navigate', { url: this.#expectedUrl }).catch(() => {})
    }
  }

  /** Asks the listeners of `will-navigate` about a navigation that the page began. */
  #isRefused(url: string): boolean {
    let refused = false
    this.#events.emit('will-navigate', { url, preventDefault: () => (refused = true) }, url)
    return refused
  }

  async #receive(message: FromPreload): Promise<void> {
    switch (message.kind) {
      case 'windowChanged':
        return this.onWindowChanged()
      case 'failed':
        this.#events.emit('preload-error', {}, '', new Error(message.reason))
        console.error(`preload: ${message.reason}`)
        return
      case 'piece':
        this.#pieces.set(message.call, (this.#pieces.get(message.call) ?? '') + message.text)
        return
      case 'invoke': {
        const whole = (this.#pieces.get(message.call) ?? '') + message.message
        this.#pieces.delete(message.call)
        this.#tellPreload({ kind: 'settled', call: message.call, ...(await this.#invoke(message.channel, whole)) })
      }
    }
  }

  async #invoke(channel: string, message: string): Promise<{ ok: boolean; message: string }> {
    try {
      const handler = runtime.invokeHandlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const event = { sender: this.facade, senderFrame: this.#mainFrame, frameId: 0, processId: 0 }
      return { ok: true, message: encodeMessage(await handler(event, ...(decodeMessage(message) as unknown[]))) }
    } catch (error) {
      return { ok: false, message: encodeMessage(new Error(`Error invoking remote method '${channel}': ${String(error)}`)) }
    }
  }

  #tellPreload(message: ToPreload): void {
    if (this.#preloadContext === null) return
    const expression = `hostReceive(${JSON.stringify(message)})`
    this.#cdp.send('Runtime.evaluate', { expression, contextId: this.#preloadContext }).catch(() => {})
  }
}

/** A worker or frame that the page has started: its requests are answered as the page's, and it may navigate nowhere. */
async function adopt(child: CdpSession, mainFrameId: string): Promise<void> {
  await answerRequests(child, mainFrameId, () => false).catch(() => {})
  await child.send('Runtime.runIfWaitingForDebugger').catch(() => {})
}

/** `URL` gives no origin for a scheme of our own. */
function originOf(url: string): string {
  return /^app:\/\/[^/]+/.exec(url)?.[0] ?? 'null'
}
