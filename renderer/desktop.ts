/**
 * The way to the main process: the only file that touches `window.desktop`.
 *
 * Whatever comes back is parsed by the contract before anyone sees it. A reply that does not fit the
 * contract is a bug and throws; an expected failure is a value of the reply.
 */
import { events, requests, type DesktopBridge, type EventName, type RequestName } from '../electron/contract'
import type { z } from 'zod'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
  }
}

export type Input<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>
export type Reply<Name extends RequestName> = z.infer<(typeof requests)[Name]['output']>
type Told<Name extends EventName> = z.infer<(typeof events)[Name]>

/** The codes with which a request can fail. */
export type FailureCode<Name extends RequestName> = Extract<Reply<Name>, { ok: false }>['failure']['code']

/** What is told in several messages; the last of it, where several wait. */
let underWay: Promise<unknown> | null = null
const partsOfIt: ReadonlySet<RequestName> = new Set(['bringBriefing', 'keepBriefing'])

/** Other requests wait until this is settled. */
export function waitFor(told: Promise<unknown>): void {
  underWay = told
  void told.finally(() => {
    if (underWay === told) underWay = null
  })
}

async function allTold(): Promise<void> {
  const told = underWay
  if (told === null) return
  await told
  // Meanwhile another may have begun.
  await allTold()
}

/** Asks the main process, and waits for its parsed answer. */
export async function ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
  const parsed = requests[name].input.parse(input)
  // A window that closes can wait for nothing.
  if (underWay !== null && !partsOfIt.has(name)) await allTold()
  const answer = await window.desktop[name](parsed)
  return requests[name].output.parse(answer) as Reply<Name>
}

const listenerNames = {
  exportProgress: 'onExportProgress',
  fullScreenChanged: 'onFullScreenChanged',
  presentingActed: 'onPresentingActed',
  stageChanged: 'onStageChanged',
  presentingChanged: 'onPresentingChanged',
} as const satisfies { readonly [Name in EventName]: `on${Capitalize<Name>}` }

/** Calls the listener at each event of the name; the function returned ends that. */
export function listen<Name extends EventName>(name: Name, listener: (event: Told<Name>) => void): () => void {
  return window.desktop[listenerNames[name]]((event) => listener(events[name].parse(event) as Told<Name>))
}
