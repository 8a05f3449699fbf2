/**
 * The companion page of a talk, from the main process's side: whether it is served, where, and what followers may see.
 *
 * Nothing listens, and no module that could is even loaded, until the user has said yes to one named network.
 * The service knows the state of the talk; the server (server.ts) knows only slides that may be shown.
 */
import type { Briefing } from '../../../briefing/briefing'
import type { SavedTalk } from '../../../briefing/presenting/resume'
import type { PresentingState } from '../../../briefing/presenting/state'
import { fail, type Result, succeed } from '../../../briefing/result'
import type { Network, Stage } from '../../contract'
import { findNetworks } from './networks'
import { type SlideSource, slidesOf } from './slides'
import type { Companion } from './server'

export type CompanionFailure = { readonly code: 'unknownNetwork' | 'cannotListen' }

/** An address, port and secret that phones in the room may know already. */
export type CompanionPlace = SavedTalk['companion']

export interface CompanionService {
  networks(): readonly Network[]
  /** A talk begins; `before` is where its page was served before it was broken off. */
  prepare(briefing: Briefing, before: CompanionPlace): void
  follow(state: PresentingState): void
  open(network: string, showsPast: boolean): Promise<Result<null, CompanionFailure>>
  /** Ends the page; followers are told. */
  close(): Promise<void>
  status(): Stage['companion']
  place(): CompanionPlace
  onChange(listener: () => void): void
}

/** `loadClient` reads the script of the page, which the build has made. */
export function createCompanionService(loadClient: () => Promise<string>): CompanionService {
  let listener = (): void => {}
  let source: SlideSource | null = null
  let companion: Companion | null = null
  let state: PresentingState | null = null
  /** Kept for the talk: phones that have the address find the page again after it was closed and opened. */
  let place: CompanionPlace = null
  let offered: readonly Network[] = []
  let last: Promise<unknown> = Promise.resolve()

  /**
   * Opening and closing come one after another. An opening that the end of the talk or a second press overtook
   * would go on listening with nobody who knew of it.
   */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  const endPage = async (): Promise<void> => {
    const ending = companion
    companion = null
    if (ending === null) return
    await ending.close()
    listener()
  }

  const servePage = async (network: string, showsPast: boolean): Promise<Result<null, CompanionFailure>> => {
    const chosen = offered.find(({ id }) => id === network)
    if (chosen === undefined || source === null || state === null) return fail({ code: 'unknownNetwork' })
    await endPage()
    const [{ serveCompanion }, script] = await Promise.all([import('./server'), loadClient()])
    const again = place?.address === chosen.address ? place : null
    const served = await serveCompanion({
      address: chosen.address,
      port: again?.port,
      token: again?.token,
      showsPast,
      source,
      script,
      first: source.frameOf(state),
      onFollowers: () => listener(),
    })
    if (!served.ok) return served
    companion = served.value
    place = { address: chosen.address, port: companion.port, token: companion.token }
    companion.show(source.frameOf(state))
    listener()
    return succeed(null)
  }

  return {
    networks() {
      offered = findNetworks()
      return offered
    },
    prepare(briefing, before) {
      source = slidesOf(briefing)
      place = before
    },
    follow(next) {
      state = next
      if (source !== null) companion?.show(source.frameOf(next))
    },
    open: (network, showsPast) => inTurn(() => servePage(network, showsPast)),
    close: () => inTurn(endPage),
    status: () => companion && { address: companion.url, code: companion.code, followers: companion.followers, showsPast: companion.showsPast },
    place: () => place,
    onChange(changed) {
      listener = changed
    },
  }
}
