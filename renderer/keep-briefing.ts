/**
 * Tells the main process which briefing is open now, in pieces between which the window goes on.
 *
 * 1. One briefing after another, in the order in which they were told.
 * 2. What the window asks for meanwhile waits (`waitFor` in desktop.ts): the main process hears of everything in the order in which it happened.
 * 3. A window that closes has no later: what is left goes at once.
 */
import type { Briefing } from '../briefing/briefing'
import { briefingPieces } from '../briefing/briefing-pieces'
import { nextTask } from './next-task'
import { ask, waitFor, type FailureCode, type Input, type Reply } from './desktop'

export type Change = Omit<Input<'keepBriefing'>, 'transfer' | 'piece'>
export type KeepReply = Reply<'keepBriefing'> | { readonly ok: false; readonly failure: { readonly code: FailureCode<'bringBriefing'> } }

interface Transfer {
  /** What the main process answers to the last piece; null as long as there are others to be sent. */
  readonly answer: Promise<KeepReply> | null
  /** Settled as soon as the last piece is sent. */
  readonly sent: Promise<void>
  /** Sends the next piece, and resolves when another may follow. */
  step(): Promise<void>
}

let lastSent: Promise<void> = Promise.resolve()

export async function keepBriefing(briefing: Briefing, change: Change): Promise<KeepReply> {
  const own = startTransfer(briefing, change)
  const before = lastSent
  lastSent = own.sent
  waitFor(own.sent)
  const finish = (): void => {
    while (own.answer === null) void own.step()
  }
  window.addEventListener('pagehide', finish)
  await before
  // The window draws first what it is about.
  if (own.answer === null) await nextTask()
  while (own.answer === null) await own.step()
  window.removeEventListener('pagehide', finish)
  return own.answer
}

function startTransfer(briefing: Briefing, change: Change): Transfer {
  const transfer = `transfer-${crypto.randomUUID().replaceAll('-', '')}`
  const pieces = briefingPieces(briefing)
  let next = pieces.next()
  let answer: Promise<KeepReply> | null = null
  let settle = (): void => {}
  const sent = new Promise<void>((resolve) => (settle = resolve))
  const end = (last: Promise<KeepReply>): void => {
    answer = last
    settle()
  }
  return {
    get answer() {
      return answer
    },
    sent,
    async step() {
      const piece = next.value ?? ''
      next = pieces.next()
      if (next.done === true) return end(ask('keepBriefing', { transfer, piece, ...change }))
      const brought = await ask('bringBriefing', { transfer, piece }).catch((error: unknown) => {
        // A bug; but what waits behind it must not wait for ever.
        settle()
        throw error
      })
      if (!brought.ok) end(Promise.resolve(brought))
    },
  }
}
