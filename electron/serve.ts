/**
 * Answers all channels of the contract, and checks every message once, here.
 *
 * 1. The sender is the main frame of one of our own windows, and shows our own page.
 * 2. The input is no larger than any honest one, and fits the channel's schema.
 * 3. The handler answers; what it answers fits the channel's schema too.
 * A message that fails 1 or 2 is an attack or a bug: it is refused by throwing, with no word about why.
 */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { z } from 'zod'
import { origin } from './app-protocol'
import { requestNames } from './channel-names'
import { inputLimits, requests, type RequestName } from './contract'

/** UTF-16 units of the input as JSON, unless the contract allows a channel more. The largest such input is a settings object of some 600. */
export const maximumInputLength = 64 * 1024

type Input<Name extends RequestName> = z.output<(typeof requests)[Name]['input']>
type Output<Name extends RequestName> = z.input<(typeof requests)[Name]['output']>

/** What answers each channel. `contents` is the page that asked. */
export type Handlers = { readonly [Name in RequestName]: (input: Input<Name>, contents: WebContents) => Output<Name> | Promise<Output<Name>> }

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Another frame of the same page, a page of another origin and a window not ours are all strangers. */
export function isTrustedSender(event: Sender, isOurWindow: (contents: WebContents) => boolean): boolean {
  const { sender, senderFrame } = event
  return senderFrame !== null && isOurWindow(sender) && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${origin}/`)
}

export function serve(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, isOurWindow: (contents: WebContents) => boolean): void {
  for (const name of requestNames) {
    ipcMain.handle(name, (event, ...parameters: unknown[]) => {
      if (!isTrustedSender(event, isOurWindow) || parameters.length !== 1) throw new Error('refused')
      return answer(name, handlers, parameters[0], event.sender)
    })
  }
}

async function answer<Name extends RequestName>(name: Name, handlers: Handlers, message: unknown, contents: WebContents): Promise<unknown> {
  const { input, output } = requests[name]
  const parsed = isSmall(message, inputLimits[name] ?? maximumInputLength) ? input.safeParse(message) : null
  if (parsed === null || !parsed.success) throw new Error('refused')
  return output.parse(await handlers[name](parsed.data as Input<Name>, contents))
}

function isSmall(message: unknown, maximum: number): boolean {
  try {
    return (JSON.stringify(message)?.length ?? Infinity) <= maximum
  } catch {
    return false
  }
}
