/**
 * What the parts of the host share: the running browser, and the registries that the shell fills before there is a window.
 */
import type { CdpSession } from './cdp'
import type { Chromium } from './chromium'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>
export type InvokeHandler = (event: unknown, ...parameters: unknown[]) => unknown
export interface RequestDetails {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
export type BeforeRequest = (details: RequestDetails, callback: (answer: { cancel?: boolean }) => void) => void

export const runtime = {
  chromium: null as Chromium | null,
  /** The pages of all windows. */
  pages: new Set<CdpSession>(),
  /** By scheme, with its colon: `app:`. */
  protocols: new Map<string, ProtocolHandler>(),
  invokeHandlers: new Map<string, InvokeHandler>(),
  beforeRequest: null as BeforeRequest | null,
  permissionCheck: null as ((contents: unknown, permission: string) => boolean) | null,
  permissionRequest: null as ((contents: unknown, permission: string, callback: (granted: boolean) => void) => void) | null,
  themeSource: 'system' as 'system' | 'light' | 'dark',
  /** Called when there is a new theme; each window adds its own. */
  themeListeners: new Set<() => void>(),
}

/**
 * Chromium knows no scheme `app:`. Its place is taken by an https origin that can exist nowhere: the name ends in
 * `.invalid` (RFC 6761), and every request to it is answered here before it reaches the network.
 */
const standIn = 'https://duobrief.invalid'
const origin = 'app://duobrief'

export function toChromium(url: string): string {
  if (url !== origin && !url.startsWith(`${origin}/`)) throw new Error(`chromium-host loads ${origin} only, not ${url}`)
  return standIn + url.slice(origin.length)
}

/** What the shell sees: `app://duobrief/…` for the stand-in, any other URL as it is. */
export function fromChromium(url: string): string {
  return url === standIn || url.startsWith(`${standIn}/`) ? origin + url.slice(standIn.length) : url
}
