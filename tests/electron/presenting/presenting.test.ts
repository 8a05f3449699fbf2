/** A talk in the main process, from start to end, with displays and windows that stand in for real ones. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import type { PresentingState } from '../../../briefing/presenting/state'
import { createCompanionService } from '../../../electron/presenting/companion/companion-service'
import { watchDisplays } from '../../../electron/presenting/displays'
import { createPresenting, type Presenting, type TalkRequest } from '../../../electron/presenting/presenting'
import { openTalkFiles, type TalkFiles } from '../../../electron/presenting/talk-files'
import { bundledBriefing } from '../../bundled-briefing'
import { eventually } from '../../eventually'
import { electronDisplay, FakeScreen, FakeStage, laptop, projector } from './stage-hands'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-talk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))

const request: TalkRequest = { mode: 'talk', pageId: null, theme: 'paper', audienceLanguage: 'zh', notesLanguage: 'en', isSwapped: false }

interface Room {
  readonly presenting: Presenting
  readonly files: TalkFiles
  readonly screen: FakeScreen
  readonly stage: FakeStage
  readonly told: { event: string; value: unknown }[]
  readonly sleepers: { awake: number }
  act(...actions: (PresentingAction | PresentingAction['kind'])[]): void
  state(): PresentingState
}

/** A machine with these displays, on the same user-data folder as the one before it. */
function enterRoom(screen = new FakeScreen(laptop, projector), openBriefing = () => bundledBriefing): Room {
  const stage = new FakeStage()
  const files = openTalkFiles(folder)
  const told: Room['told'] = []
  const sleepers = { awake: 0 }
  const presenting = createPresenting({
    briefing: () => ({ ok: true, value: openBriefing() }),
    displays: watchDisplays(screen.asScreen()),
    files,
    openWindow: stage.open,
    companion: createCompanionService(() => Promise.resolve('')),
    keepAwake: () => {
      sleepers.awake += 1
      return () => void (sleepers.awake -= 1)
    },
    tellAll: (event, value) => void told.push({ event, value }),
    clock: Date.now,
  })
  return {
    presenting, files, screen, stage, told, sleepers,
    act: (...actions) => {
      for (const action of actions) presenting.act(typeof action === 'string' ? ({ kind: action } as PresentingAction) : action)
    },
    state: () => {
      const joined = presenting.join(stage.window('presenter').webContents)
      if (joined === null) throw new Error('no talk')
      return joined.state
    },
  }
}

async function startTalk(room: Room, change: Partial<TalkRequest> = {}): Promise<Room> {
  expect(await room.presenting.start({ ...request, ...change })).toEqual({ ok: true, value: null })
  room.stage.window('presenter').show()
  return room
}

describe('a talk', () => {
  it('fills the projector and leaves the presenter the laptop, by itself', async () => {
    const { stage, sleepers } = await startTalk(enterRoom())
    await eventually(() => expect(stage.window('audience')).toMatchObject({ bounds: projector.bounds, isFull: true, isOnTop: true }))
    expect(stage.window('presenter')).toMatchObject({ bounds: laptop.workArea, isFull: false })
    expect(stage.inFront).toBe('presenter')
    expect(sleepers.awake).toBe(1)
  })

  it('tells both windows every step, in order, and tells each who it is', async () => {
    const room = await startTalk(enterRoom())
    room.act('next', 'nextAudienceLanguage', { kind: 'goTo', number: 7 })
    const steps = (role: 'audience' | 'presenter') => room.stage.window(role).sent.filter(({ event }) => event === 'presentingActed').map(({ value }) => (value as { revision: number }).revision)
    expect(steps('audience')).toEqual([1, 2, 3])
    expect(steps('presenter')).toEqual([1, 2, 3])
    expect(room.presenting.join(room.stage.window('audience').webContents)).toMatchObject({ window: 'audience', revision: 3, state: { page: 6, audienceLanguage: 'en' } })
  })

  it('begins where the presenter was', async () => {
    const pageId = bundledBriefing.slides[4]?.id ?? null
    expect((await startTalk(enterRoom(), { pageId })).state().page).toBe(4)
  })

  it('is given once: F5 again opens no more windows', async () => {
    const room = enterRoom()
    const results = await Promise.all([room.presenting.start(request), room.presenting.start(request)])
    expect(results.map(({ ok }) => ok)).toEqual([true, false])
    expect(await room.presenting.start(request)).toMatchObject({ failure: { code: 'alreadyRunning' } })
    expect(room.stage.windows).toHaveLength(2)
  })

  it.each([['with Esc', (room: Room) => room.act('escape')], ['with the audience window', (room: Room) => room.stage.window('audience').destroy()], ['with the presenter window', (room: Room) => room.stage.window('presenter').destroy()]] as const)(
    'ends %s: both windows go, the displays may sleep, and there is nothing to resume',
    async (_name, end) => {
      const room = await startTalk(enterRoom())
      room.act('next')
      end(room)
      await eventually(() => expect(room.told.at(-1)).toEqual({ event: 'presentingChanged', value: { isRunning: false } }))
      expect(room.stage.windows.map(({ isGone }) => isGone)).toEqual([true, true])
      expect(room.sleepers.awake).toBe(0)
      expect(room.screen.listeners()).toBe(0)
      expect(room.presenting.act({ kind: 'next' })).toBe(false)
      expect(await room.presenting.preview()).toMatchObject({ value: { isRunning: false, resumable: null } })
    },
  )

  it('keeps the briefing that it began with, and only its own windows see it', async () => {
    let open = bundledBriefing
    const room = await startTalk(enterRoom(new FakeScreen(laptop, projector), () => open))
    open = { ...bundledBriefing, id: 'another' }
    expect(room.presenting.talkBriefing(room.stage.window('audience').webContents)?.id).toBe(bundledBriefing.id)
    expect(room.presenting.talkBriefing({} as WebContents)).toBeNull()
    room.act('end')
    await vi.waitFor(() => expect(room.presenting.isRunning).toBe(false))
    expect(room.presenting.talkBriefing(room.stage.window('audience').webContents)).toBeNull()
    await startTalk(room)
    expect(room.presenting.talkBriefing(room.stage.window('presenter').webContents)?.id).toBe('another')
  })

  it('counts as given from the moment it begins', async () => {
    const room = enterRoom()
    const starting = room.presenting.start(request)
    expect(room.presenting.isRunning).toBe(true)
    await starting
  })

  it('remembers how the user likes to present, for the next one', async () => {
    const room = await startTalk(enterRoom())
    const { preferences } = room.state()
    room.act({ kind: 'setPreferences', preferences: { ...preferences, building: 'stepwise', targetMinutes: 20 } }, 'largerNotes', 'end')
    await room.files.settled()
    const next = await startTalk(enterRoom())
    expect(next.state().preferences).toMatchObject({ building: 'stepwise', targetMinutes: 20, notesSize: 28 })
  })

  it('keeps ink with the briefing only if asked to', async () => {
    const stroke: PresentingAction[] = [{ kind: 'takeTool', tool: 'pen' }, { kind: 'beginStroke', point: { x: 10, y: 10 } }, { kind: 'endStroke' }]
    for (const keepsInk of [false, true]) {
      const room = await startTalk(enterRoom())
      room.act({ kind: 'setPreferences', preferences: { ...room.state().preferences, keepsInk } }, ...stroke, 'end')
      await eventually(() => expect(room.told.at(-1)?.value).toEqual({ isRunning: false }))
      const next = await startTalk(enterRoom())
      expect(Object.keys(next.state().ink)).toHaveLength(keepsInk ? 1 : 0)
      next.act('end')
      await next.files.settled()
    }
  })

  it('keeps the times of a rehearsal that were adopted', async () => {
    const room = await startTalk(enterRoom(), { mode: 'rehearsal' })
    await wait(30)
    room.act('next', 'end', 'adoptTimes', 'end')
    await eventually(() => expect(room.told.at(-1)?.value).toEqual({ isRunning: false }))
    const first = bundledBriefing.slides[0]?.id ?? ''
    expect((await startTalk(enterRoom())).state().plan[first]).toBeGreaterThanOrEqual(25)
  })
})

describe('in the middle of a talk', () => {
  it('a projector that is unplugged takes nothing with it: the audience window comes to the laptop, before the notes', async () => {
    const room = await startTalk(enterRoom())
    room.act('next', 'next')
    room.screen.change([laptop], 'display-removed', 'display-metrics-changed')
    await eventually(() => {
      expect(room.stage.window('audience')).toMatchObject({ bounds: laptop.bounds, isFull: true, isOnTop: false })
      expect(room.stage.inFront).toBe('audience')
    })
    expect(room.state()).toMatchObject({ page: 2 })
  })

  it('a projector that is plugged in gets the audience window by itself', async () => {
    const room = await startTalk(enterRoom(new FakeScreen(laptop)))
    expect(room.stage.inFront).toBe('audience')
    room.screen.change([laptop, projector], 'display-metrics-changed', 'display-added', 'display-metrics-changed')
    await eventually(() => {
      expect(room.stage.window('audience')).toMatchObject({ bounds: projector.bounds, isFull: true })
      expect(room.stage.inFront).toBe('presenter')
    })
    expect(room.stage.window('presenter').sent.at(-1)).toMatchObject({ event: 'stageChanged', value: { audience: 'display-2', presenter: 'display-1' } })
  })

  it('another resolution is filled', async () => {
    const room = await startTalk(enterRoom())
    const smaller = electronDisplay(2, { x: 1440, y: 0, width: 1024, height: 768 })
    room.screen.change([laptop, smaller], 'display-metrics-changed')
    await eventually(() => expect(room.stage.window('audience')).toMatchObject({ bounds: smaller.bounds, isFull: true }))
  })

  it('mirroring puts the audience window before the notes, because the room sees what the laptop shows', async () => {
    const room = await startTalk(enterRoom())
    room.screen.change([laptop, electronDisplay(2, laptop.bounds)], 'display-metrics-changed', 'display-metrics-changed')
    await eventually(() => expect(room.stage.inFront).toBe('audience'))
    expect(room.presenting.join(room.stage.window('presenter').webContents)?.stage.displays).toHaveLength(1)
  })

  it('the displays are exchanged and exchanged back', async () => {
    const room = await startTalk(enterRoom())
    room.act('swapDisplays')
    await eventually(() => expect(room.stage.window('audience')).toMatchObject({ bounds: laptop.bounds, isFull: true }))
    expect(room.stage.window('presenter').bounds).toEqual(projector.workArea)
    room.act('swapDisplays')
    await eventually(() => expect(room.stage.window('audience')).toMatchObject({ bounds: projector.bounds, isFull: true }))
  })

  it('displays that are exchanged while the window is still on its way to full screen end where they should', async () => {
    const room = await startTalk(enterRoom())
    room.act('swapDisplays')
    await eventually(() => expect(room.stage.window('audience')).toMatchObject({ bounds: laptop.bounds, isFull: true }))
  })

  it('on one display, one key brings the other role to the front', async () => {
    const room = await startTalk(enterRoom(new FakeScreen(laptop)))
    const front = ['swapDisplays', 'swapDisplays'].map((kind) => {
      room.act(kind as 'swapDisplays')
      return room.stage.inFront
    })
    expect(front).toEqual(['presenter', 'audience'])
  })

  it('exchanged displays of which one goes do not bring the notes to the front', async () => {
    const room = await startTalk(enterRoom())
    room.act('swapDisplays')
    await eventually(() => expect(room.stage.window('audience')).toMatchObject({ bounds: laptop.bounds, isFull: true }))
    room.screen.change([laptop], 'display-removed')
    await eventually(() => {
      expect(room.state().isSwapped).toBe(false)
      expect(room.stage.inFront).toBe('audience')
    })
  })
})

describe('a talk that was broken off', () => {
  it('is resumed at the same slide by the next process', async () => {
    const room = await startTalk(enterRoom())
    room.act({ kind: 'goTo', number: 9 }, 'nextAudienceLanguage')
    await eventually(async () => expect(await readFile(join(folder, 'presenting', 'talk.json'), 'utf8')).toContain('"page":8'))
    // The process dies here: nothing is told, nothing is closed.
    const next = enterRoom()
    expect(await next.presenting.preview()).toMatchObject({ value: { resumable: { number: 9, title: bundledBriefing.title } } })
    expect(await next.presenting.resume()).toMatchObject({ ok: true })
    expect(next.state()).toMatchObject({ page: 8, audienceLanguage: 'en', phase: 'running' })
  })

  it('is saved at once when the application is told to quit', async () => {
    const room = await startTalk(enterRoom())
    room.act({ kind: 'goTo', number: 5 })
    await room.presenting.settle()
    expect(await enterRoom().presenting.preview()).toMatchObject({ value: { resumable: { number: 5 } } })
  })

  it('by quitting the application, or by the system that shuts down, can be resumed as well', async () => {
    const room = await startTalk(enterRoom())
    room.act({ kind: 'goTo', number: 6 })
    room.presenting.breakOff()
    for (const window of room.stage.windows) window.destroy()
    await room.presenting.settle()
    await eventually(() => expect(room.sleepers.awake).toBe(0))
    expect(await enterRoom().presenting.preview()).toMatchObject({ value: { resumable: { number: 6 } } })
  })

  it('is forgotten when the user says so', async () => {
    await (await startTalk(enterRoom())).presenting.settle()
    const next = enterRoom()
    expect(await next.presenting.forget()).toBe(true)
    expect(await next.presenting.resume()).toMatchObject({ failure: { code: 'nothingToResume' } })
  })

  it('whose file is damaged is none, and the damaged file is set aside', async () => {
    await (await startTalk(enterRoom())).presenting.settle()
    await writeFile(join(folder, 'presenting', 'talk.json'), '{"version":1,"state":')
    expect(await enterRoom().presenting.preview()).toMatchObject({ value: { resumable: null } })
    expect(await readFile(join(folder, 'presenting', 'talk.json.damaged'), 'utf8')).toContain('version')
  })
})
