import type { App, Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { appendNetworkSwitches, guardContents, guardSession } from '../../electron/network'

type Listener = (...parameters: any[]) => void

/** Stands in for a page, and keeps what the guards have set on it. */
function guardedPage() {
  const listeners = new Map<string, Listener>()
  let openHandler: (details: object) => { action: string } = () => ({ action: 'allow' })
  const policy = vi.fn()
  guardContents({
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
    setWebRTCIPHandlingPolicy: policy,
  } as unknown as WebContents, 'app://duobrief/index.html')
  /** Whether the guards let the page go on. */
  const fire = (event: string, url = 'https://example.com/') => {
    const preventDefault = vi.fn()
    listeners.get(event)?.({ url, preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  return { fire, open: (url: string) => openHandler({ url }), policy }
}

function guardedSession() {
  const handlers: Record<string, Listener> = {}
  const keep = (name: string) => (handler: Listener) => void (handlers[name] = handler)
  guardSession({
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionCheckHandler: keep('check'),
    setPermissionRequestHandler: keep('ask'),
    setDevicePermissionHandler: keep('device'),
  } as unknown as Session)
  return handlers
}

const addresses = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,x',
  'blob:app://duobrief/1',
  'app://duobrief/other.html',
  'app://duobrief.evil/index.html',
  'ws://localhost/',
]

describe('navigation', () => {
  it.each(addresses)('does not go to %s', (url) => {
    const page = guardedPage()
    expect(page.fire('will-navigate', url)).toBe(false)
    expect(page.fire('will-frame-navigate', url)).toBe(false)
  })

  it('may load its own page again', () => {
    expect(guardedPage().fire('will-navigate', 'app://duobrief/index.html')).toBe(true)
  })

  it('follows no redirect and attaches no web view', () => {
    expect(guardedPage().fire('will-redirect', 'app://duobrief/index.html')).toBe(false)
    expect(guardedPage().fire('will-attach-webview')).toBe(false)
  })

  it.each([...addresses, 'app://duobrief/index.html'])('opens no window for %s', (url) => {
    expect(guardedPage().open(url)).toEqual({ action: 'deny' })
  })

  it('keeps WebRTC from going around the proxy', () => {
    expect(guardedPage().policy).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
})

describe('permissions', () => {
  const names = [
    'accessibility-events', 'background-fetch', 'background-sync', 'clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read',
    'display-capture', 'fileSystem', 'geolocation', 'hid', 'idle-detection', 'keyboardLock', 'local-fonts', 'media', 'mediaKeySystem', 'midi', 'midiSysex',
    'notifications', 'openExternal', 'payment-handler', 'persistent-storage', 'pointerLock', 'screen-wake-lock', 'sensors', 'serial', 'speaker-selection',
    'storage-access', 'top-level-storage-access', 'unknown', 'usb', 'window-management', 'toString', '__proto__',
  ]

  it.each(names)('%s is denied, checked and asked', (name) => {
    const { check, ask } = guardedSession()
    const callback = vi.fn()
    ask?.({}, name, callback)
    expect(check?.({}, name)).toBe(false)
    expect(callback.mock.calls).toEqual([[false]])
  })

  it('full screen is allowed', () => {
    expect(guardedSession().check?.({}, 'fullscreen')).toBe(true)
  })

  it('no device is given out', () => {
    expect(guardedSession().device?.({})).toBe(false)
  })
})

describe('requests', () => {
  const isCancelled = (url: string) => {
    const callback = vi.fn()
    guardedSession().request?.({ url }, callback)
    return callback.mock.calls[0]?.[0].cancel as boolean
  }

  it.each(['https://example.com/', 'http://127.0.0.1/', 'ws://localhost/', 'file:///etc/passwd', 'app://other/x', 'app://duobrief.evil/x', 'blob:https://example.com/1'])(
    '%s is cancelled',
    (url) => expect(isCancelled(url)).toBe(true),
  )

  it.each(['app://duobrief/index.html', 'blob:app://duobrief/1', 'data:image/png;base64,'])('%s goes on', (url) => expect(isCancelled(url)).toBe(false))
})

it('starts the browser with no way to resolve a name, and a proxy that is not there', () => {
  const appendSwitch = vi.fn()
  appendNetworkSwitches({ commandLine: { appendSwitch } } as unknown as App)
  expect(Object.fromEntries(appendSwitch.mock.calls)).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'proxy-server': 'http://nowhere.invalid:9',
    'proxy-bypass-list': '<-loopback>',
    'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  })
})
