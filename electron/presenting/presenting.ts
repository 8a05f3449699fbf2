/**
 * Presenting, as the main process has it: from the start of a talk to its end.
 *
 * 1. `start` or `resume` makes the first state, opens the two windows on their displays and keeps the displays awake.
 * 2. Windows join and act; every action is told to both of them.
 * 3. Displays that come, go or change arrange the stage anew, in the middle of the talk.
 * 4. The talk ends by an action or with either window: what is to be kept is kept, the companion page ends, the displays may sleep.
 */
import type { WebContents } from 'electron'
import type { Briefing } from '../../briefing/briefing'
import { layoutDeck } from '../../briefing/layout/deck'
import type { PresentingAction } from '../../briefing/presenting/actions'
import { type DeckFacts, factsOf } from '../../briefing/presenting/deck-facts'
import type { PresentingWindow } from '../../briefing/presenting/keys'
import { resumeTalk, type SavedTalk } from '../../briefing/presenting/resume'
import { PresentingPreferences, type PresentingState, startTalk, type TalkStart } from '../../briefing/presenting/state'
import { fail, type Result, succeed } from '../../briefing/result'
import type { EventName, Stage } from '../contract'
import { arrangeStage, isShared } from './arrange-stage'
import type { CompanionService } from './companion/companion-service'
import type { Display, Displays } from './displays'
import { beginTalk, type Talk } from './talk'
import type { TalkFiles } from './talk-files'
import { type OpenTalkWindow, openTalkWindows, type TalkWindows } from './talk-windows'

export interface PresentingParts {
  /** What is open at the moment. A talk keeps the briefing that it began with. */
  readonly briefing: () => Result<Briefing, { readonly code: string }>
  readonly displays: Displays
  readonly files: TalkFiles
  readonly openWindow: OpenTalkWindow
  readonly companion: CompanionService
  /** Keeps the displays from going to sleep; the function returned lets them. */
  readonly keepAwake: () => () => void
  /** To every window of the application. */
  readonly tellAll: (event: EventName, value: unknown) => void
  readonly clock: () => number
}

type StartFailure = { readonly code: 'alreadyRunning' | 'briefingUnreadable' }
export type TalkRequest = Omit<TalkStart, 'preferences' | 'ink' | 'plan'>

export interface Presenting {
  preview(): Promise<Result<{ stage: Stage; isRunning: boolean; resumable: { title: SavedTalk['title']; number: number; total: number; savedAt: number } | null }, { readonly code: 'briefingUnreadable' }>>
  start(request: TalkRequest): Promise<Result<null, StartFailure>>
  resume(): Promise<Result<null, StartFailure | { readonly code: 'nothingToResume' }>>
  forget(): Promise<boolean>
  /** Null when no talk is given. */
  join(contents: WebContents): { window: PresentingWindow | null; revision: number; state: PresentingState; stage: Stage } | null
  /** False when no talk is given. */
  act(action: PresentingAction): boolean
  /** A talk that is just beginning counts. */
  readonly isRunning: boolean
  /** The briefing of the talk, for its own windows. */
  talkBriefing(contents: WebContents): Briefing | null
  /** The application is about to close its windows: the talk is broken off by that, and not over. */
  breakOff(): void
  /** For a process that is about to end: resolves when everything is on the disk. */
  settle(): Promise<void>
}

interface Running {
  readonly talk: Talk
  readonly windows: TalkWindows
  readonly briefing: Briefing
  readonly release: () => void
}

/** The deck is laid out for this alone: whoever only asks whether a talk is given need not wait for it. */
function resumableOf({ title, state, savedAt }: SavedTalk, briefing: Briefing) {
  const total = layoutDeck(briefing, briefing.theme).pages.length
  return { title, number: Math.min(state.page + 1, total), total, savedAt }
}

export function createPresenting(parts: PresentingParts): Presenting {
  const { displays, files, companion, clock } = parts
  let running: Running | null = null
  let isStarting = false
  let isBrokenOff = false

  const stageNow = (): Stage => {
    const all = displays.all()
    const { audience, presenter } = arrangeStage(all, running?.talk.state.isSwapped ?? false)
    return { displays: all.map(describeDisplay), audience: displayId(audience), presenter: displayId(presenter), companion: companion.status() }
  }
  const tellStage = (): void => running?.windows.tell('stageChanged', stageNow())
  companion.onChange(tellStage)

  const rearrange = (): void => {
    if (running === null) return
    const { isSwapped } = running.talk.state
    const arrangement = arrangeStage(displays.all(), isSwapped)
    // The last display left may be what the room sees: the notes must not come to the front by themselves.
    if (isShared(arrangement) && isSwapped) return void running.talk.act({ kind: 'swapDisplays' })
    running.windows.arrange(arrangement, isSwapped)
    tellStage()
  }

  const changed = (state: PresentingState, before: PresentingState): void => {
    if (running === null) return
    if (state.phase === 'ended') return void end(running)
    if (state.isSwapped !== before.isSwapped) {
      running.windows.arrange(arrangeStage(displays.all(), state.isSwapped), state.isSwapped)
      tellStage()
    }
    if (state.preferences !== before.preferences) void files.preferences.write(state.preferences)
    companion.follow(state)
  }

  const end = async (ended: Running): Promise<void> => {
    if (running !== ended) return
    running = null
    const { talk, windows, briefing, release } = ended
    release()
    windows.close()
    const { ink, plan, preferences } = talk.state
    const record = { version: 1, ink: preferences.keepsInk ? ink : {}, plan } as const
    await Promise.all([companion.close(), files.recordOf(briefing.id).write(record), isBrokenOff ? talk.save() : talk.close()])
    parts.tellAll('presentingChanged', { isRunning: false })
  }

  const run = (opened: Briefing, facts: DeckFacts, state: PresentingState, saved: SavedTalk | null): void => {
    const stopWatching = displays.onChange(rearrange)
    const letSleep = parts.keepAwake()
    const windows = openTalkWindows(parts.openWindow, arrangeStage(displays.all(), state.isSwapped), state.isSwapped, () => {
      if (running?.windows === windows) void end(running)
    })
    companion.prepare(opened, saved?.companion ?? null)
    const talk = beginTalk({
      state,
      facts,
      identity: { briefingId: opened.id, title: opened.title },
      companionPlace: () => companion.place(),
      file: files.talk,
      clock,
      tell: (told) => windows.tell('presentingActed', told),
      changed,
    })
    const release = (): void => {
      stopWatching()
      letSleep()
    }
    running = { talk, windows, briefing: opened, release }
    companion.follow(state)
    parts.tellAll('presentingChanged', { isRunning: true })
  }

  /** One start at a time: F5 twice must not open four windows. */
  const starting = async <Failure extends { readonly code: string }>(work: (opened: Briefing) => Promise<Result<null, Failure>>): Promise<Result<null, Failure | StartFailure>> => {
    if (running !== null || isStarting) return fail({ code: 'alreadyRunning' })
    const briefing = parts.briefing()
    if (!briefing.ok) return fail({ code: 'briefingUnreadable' })
    isStarting = true
    return work(briefing.value).finally(() => (isStarting = false))
  }

  return {
    get isRunning() {
      return running !== null || isStarting
    },

    talkBriefing: (contents) => (running !== null && running.windows.roleOf(contents) !== null ? running.briefing : null),

    async preview() {
      const briefing = parts.briefing()
      if (!briefing.ok) return fail({ code: 'briefingUnreadable' })
      const saved = running === null ? await files.talk.read() : null
      return succeed({ stage: stageNow(), isRunning: running !== null, resumable: saved?.briefingId === briefing.value.id ? resumableOf(saved, briefing.value) : null })
    },

    start: (request) =>
      starting(async (opened) => {
        const facts = factsOf(layoutDeck(opened, request.theme))
        const [preferences, record] = await Promise.all([files.preferences.read(), files.recordOf(opened.id).read()])
        const start: TalkStart = {
          ...request,
          preferences: preferences ?? PresentingPreferences.parse({}),
          ink: record?.ink ?? {},
          plan: record?.plan ?? {},
        }
        run(opened, facts, startTalk(start, facts, clock()), null)
        return succeed(null)
      }),

    resume: () =>
      starting(async (opened) => {
        const saved = await files.talk.read()
        if (saved === null || saved.briefingId !== opened.id) return fail({ code: 'nothingToResume' })
        const facts = factsOf(layoutDeck(opened, saved.state.theme))
        run(opened, facts, resumeTalk(saved, facts, clock()), saved)
        return succeed(null)
      }),

    forget: () => (running === null ? files.talk.remove() : Promise.resolve(true)),

    join(contents) {
      if (running === null) return null
      const { talk, windows } = running
      return { window: windows.roleOf(contents), revision: talk.revision, state: talk.state, stage: stageNow() }
    },

    act(action) {
      running?.talk.act(action)
      return running !== null
    },

    breakOff() {
      isBrokenOff = true
    },

    async settle() {
      await running?.talk.save()
      await Promise.all([companion.close(), files.settled()])
    },
  }
}

function displayId({ id }: Display): string {
  // Some systems number displays below nought, and by numbers beyond what is safe as an integer.
  return `display-${BigInt.asUintN(64, BigInt(Math.trunc(id)))}`
}

function describeDisplay(display: Display): Stage['displays'][number] {
  const { bounds, scaleFactor, label, isInternal, isPrimary } = display
  return {
    id: displayId(display),
    label: label.slice(0, 200),
    width: Math.max(1, Math.round(bounds.width * scaleFactor)),
    height: Math.max(1, Math.round(bounds.height * scaleFactor)),
    isInternal,
    isPrimary,
  }
}
