/**
 * Answers every request of a page, and of its workers, before it reaches the network.
 *
 * 1. A navigation of the page's own asks `isRefused`, which is the shell's `will-navigate`.
 * 2. `webRequest` may cancel.
 * 3. The handler of the scheme answers. What no handler answers fails; nothing is ever passed on.
 */
import { Buffer } from 'node:buffer'
import type { CdpSession, EventParameters } from './cdp'
import { fromChromium, runtime } from './runtime'

/** `url` is as Chromium has it; whether the page may go there. */
export type NavigationGuard = (url: string) => boolean

export async function answerRequests(cdp: CdpSession, mainFrameId: string, mayNavigate: NavigationGuard): Promise<void> {
  cdp.on('Fetch.requestPaused', (request) => {
    const isNavigation = request.resourceType === 'Document' && request.frameId === mainFrameId
    // A request whose page has gone meanwhile cannot be answered any more, and needs no answer.
    void answer(cdp, request, !isNavigation || mayNavigate(request.request.url)).catch(() => {})
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(cdp: CdpSession, paused: EventParameters<'Fetch.requestPaused'>, isAllowed: boolean): Promise<unknown> {
  const { requestId, request, resourceType } = paused
  const fail = (errorReason: 'Aborted' | 'BlockedByClient') => cdp.send('Fetch.failRequest', { requestId, errorReason })
  if (!isAllowed) return fail('Aborted')
  const url = fromChromium(request.url)
  if (await isCancelled({ url, method: request.method, resourceType })) return fail('BlockedByClient')
  const handler = url === request.url ? undefined : runtime.protocols.get(new URL(url).protocol)
  if (handler === undefined) return fail('BlockedByClient')
  // Electron asks for no icon of its own accord, so the shell has no answer for this.
  if (url === 'app://duobrief/favicon.ico') return cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
  return fulfil(cdp, requestId, await handler(new Request(url, { method: request.method })))
}

async function fulfil(cdp: CdpSession, requestId: string, response: Response): Promise<unknown> {
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
  const head = JSON.stringify({ requestId, responseCode: response.status, responseHeaders })
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  // Base64 needs no escaping, so a font of 15 MB is not walked through once more.
  return cdp.sendJson('Fetch.fulfillRequest', `${head.slice(0, -1)},"body":"${body}"}`)
}

function isCancelled(details: { url: string; method: string; resourceType: string }): Promise<boolean> {
  const { beforeRequest } = runtime
  if (beforeRequest === null) return Promise.resolve(false)
  return new Promise((resolve) => beforeRequest(details, (decision) => resolve(decision.cancel === true)))
}
