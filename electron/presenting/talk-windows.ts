/**
 * The two windows of a talk: on which display each is, in front of what, and alive.
 *
 * 1. The audience's window fills its display, without frame, menu or cursor of its own; the presenter's is an ordinary
 *    window, as large as its display has room.
 * 2. With two displays nothing of the system's may lie over the audience's window. With one, the role that is not in front waits behind.
 * 3. A window whose page has crashed loads it again, and the page asks for the state of the talk. (windows.ts)
 * 4. Closing either window ends the talk.
 */
import type { BrowserWindow, WebContents } from 'electron'
import type { PresentingWindow } from '../../briefing/presenting/keys'
import type { EventName } from '../contract'
import { type Arrangement, isShared } from './arrange-stage'
import type { Display } from './displays'

export type TalkWindow = Pick<
  BrowserWindow,
  'webContents' | 'isDestroyed' | 'isFullScreen' | 'setFullScreen' | 'getBounds' | 'setBounds' | 'setAlwaysOnTop' | 'moveTop' | 'focus' | 'on' | 'once' | 'destroy'
>

/** Makes a window of the talk on a display, not shown before it can be drawn. */
export type OpenTalkWindow = (role: PresentingWindow, display: Display) => TalkWindow

export interface TalkWindows {
  roleOf(contents: WebContents): PresentingWindow | null
  /** Puts both windows where they belong now. */
  arrange(arrangement: Arrangement, isSwapped: boolean): void
  tell(event: EventName, value: unknown): void
  close(): void
}

export function openTalkWindows(open: OpenTalkWindow, first: Arrangement, isSwapped: boolean, closed: () => void): TalkWindows {
  const windows = { audience: open('audience', first.audience), presenter: open('presenter', first.presenter) }
  let present = first
  const roles = ['audience', 'presenter'] as const
  for (const role of roles) windows[role].on('closed', closed)

  const fillDisplay = keepFilled(windows.audience, first.audience, () => bringForward())

  const bringForward = (): void => {
    const inFront = isShared(present) && !isSwapped ? windows.audience : windows.presenter
    windows.audience.setAlwaysOnTop(!isShared(present), 'screen-saver')
    if (!inFront.isDestroyed()) {
      inFront.moveTop()
      inFront.focus()
    }
  }
  // Whichever of them comes last, the right one is in front.
  for (const role of roles) windows[role].once('show', bringForward)

  return {
    roleOf: (contents) => roles.find((role) => !windows[role].isDestroyed() && windows[role].webContents === contents) ?? null,
    arrange(arrangement, swapped) {
      const before = present
      present = arrangement
      isSwapped = swapped
      if (windows.audience.isDestroyed() || windows.presenter.isDestroyed()) return
      if (!isSamePlace(before.presenter, arrangement.presenter)) windows.presenter.setBounds(arrangement.presenter.workArea)
      fillDisplay(arrangement.audience)
      bringForward()
    },
    tell(event, value) {
      for (const role of roles) {
        const window = windows[role]
        if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(event, value)
      }
    },
    close() {
      for (const role of roles) if (!windows[role].isDestroyed()) windows[role].destroy()
    },
  }
}

/** Moves that the system has not made after so many attempts, it will not make. */
const mostAttempts = 4

/**
 * Keeps a window over the whole of a display; the function returned names another one.
 * A window in full screen cannot be moved: it leaves full screen, moves, and fills the other display. Systems take their time for
 * each of it, and may still be busy with what was asked before, so every change of full screen is looked at again.
 */
function keepFilled(window: TalkWindow, first: Display, settled: () => void): (display: Display) => void {
  let wanted = first
  let attempts = 0
  const settle = (): void => {
    if (window.isDestroyed()) return
    if (!window.isFullScreen()) {
      window.setBounds(wanted.bounds)
      window.setFullScreen(true)
    } else if (covers(window, wanted) || attempts >= mostAttempts) {
      settled()
    } else {
      attempts += 1
      window.setFullScreen(false)
    }
  }
  window.on('enter-full-screen', settle)
  window.on('leave-full-screen', settle)
  return (display) => {
    wanted = display
    attempts = 0
    settle()
  }
}

/** Some systems leave out a row of pixels, or count them in another unit. */
const tolerance = 8

function covers(window: TalkWindow, { bounds }: Display): boolean {
  const place = window.getBounds()
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(place[side] - bounds[side]) <= tolerance)
}

function isSamePlace(first: Display, second: Display): boolean {
  return first.id === second.id && (['x', 'y', 'width', 'height'] as const).every((side) => first.bounds[side] === second.bounds[side])
}
