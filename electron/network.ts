/**
 * Shuts every way out of the application. Content security policy alone lets through navigation, new windows,
 * frames, forms and WebRTC (tried out one by one in tests/e2e/network.test.ts), so there are several walls:
 *
 * 1. switches: no host name resolves, the proxy does not exist, WebRTC may not go around it;
 * 2. `webRequest` cancels whatever is not ours;
 * 3. navigation, new windows and web views are refused;
 * 4. every permission but full screen is denied.
 */
import type { App, Session, WebContents } from 'electron'
import { origin } from './app-protocol'

/** The proxy stands for all that is left: its name resolves nowhere, not even for loopback addresses. */
export const networkSwitches = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://nowhere.invalid:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['dns-prefetch-disable', ''],
  ['disable-background-networking', ''],
] as const

const allowedPermissions: ReadonlySet<string> = new Set(['fullscreen'])

export function isPermitted(permission: string): boolean {
  return allowedPermissions.has(permission)
}

/** Our own pages, and what a page of ours has made in memory. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:') || url.startsWith('devtools:')
}

export function appendNetworkSwitches(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, value)
}

export function guardSession(session: Pick<Session, 'webRequest' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'>): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOurs(details.url) }))
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isPermitted(permission)))
  session.setDevicePermissionHandler(() => false)
}

/** The one navigation that is allowed is to the window's own page: a reload. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>, page: string): void {
  const refuseOthers = (event: { readonly url: string; preventDefault(): void }): void => {
    if (event.url !== page) event.preventDefault()
  }
  contents.on('will-navigate', refuseOthers)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', refuseOthers)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
