/** A window that joins a talk: told late, told twice, or not told at all, it stands where the main process stands. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { layoutDeck } from '../../../../briefing/layout/deck'
import type { PresentingAction } from '../../../../briefing/presenting/actions'
import { factsOf } from '../../../../briefing/presenting/deck-facts'
import { present } from '../../../../briefing/presenting/present'
import { PresentingPreferences, startTalk } from '../../../../briefing/presenting/state'
import { Settings, type Stage, type Workspace } from '../../../../electron/contract'
import { joinTalk } from '../../../../renderer/presenting/talk/talk'
import { bundledBriefing } from '../../../bundled-briefing'

const facts = factsOf(layoutDeck(bundledBriefing, 'paper'))
const workspace: Workspace = {
  briefing: bundledBriefing,
  document: { name: null, isBundled: true, isSaved: true },
  recoverable: null,
  draftWasDamaged: false,
  settings: Settings.parse({}),
  settingsWereReset: false,
  environment: { runtime: 'chromium-host', version: '1', platform: 'linux', systemLanguages: [] },
}
const display = { label: '', width: 1280, height: 800, isInternal: true, isPrimary: true }
const stage: Stage = { displays: [{ id: 'display-1', ...display }], audience: 'display-1', presenter: 'display-1', companion: null }

type Told = { revision: number; action: PresentingAction; now: number }

/** The main process, as far as a window sees it. */
function createMainProcess() {
  let state = startTalk(
    {
      mode: 'talk', pageId: null, theme: 'paper', audienceLanguage: 'zh', notesLanguage: 'en', isSwapped: false,
      preferences: PresentingPreferences.parse({}), ink: {}, plan: {},
    },
    facts,
    1000,
  )
  let revision = 0
  let tell: (told: unknown) => void = () => {}
  let changeStage: (stage: unknown) => void = () => {}
  let joins = 0
  let isAnswering = true
  const waiting: (() => void)[] = []
  return {
    get state() {
      return state
    },
    get joins() {
      return joins
    },
    /** Takes the step, and gives the message about it. */
    act(action: PresentingAction): Told {
      revision += 1
      state = present(state, action, facts, 2000)
      return { revision, action, now: 2000 }
    },
    tell: (told: Told) => tell(told),
    changeStage: (changed: Stage) => changeStage(changed),
    /** Answers are held back from now on. */
    hold() {
      isAnswering = false
    },
    release() {
      isAnswering = true
      for (const answer of waiting.splice(0)) answer()
    },
    bridge: {
      joinPresenting: async () => {
        joins += 1
        const answer = { ok: true, value: { window: 'audience', revision, state, stage } }
        if (!isAnswering) await new Promise<void>((resolve) => waiting.push(resolve))
        return answer
      },
      onPresentingActed: (listener: (told: unknown) => void) => ((tell = listener), () => {}),
      onStageChanged: (listener: (stage: unknown) => void) => ((changeStage = listener), () => {}),
    },
  }
}

let main: ReturnType<typeof createMainProcess>
beforeEach(() => {
  main = createMainProcess()
  vi.stubGlobal('window', { desktop: main.bridge })
})
afterEach(() => vi.unstubAllGlobals())

async function join() {
  const store = await joinTalk(workspace)
  if (store === null) throw new Error('no talk')
  return store
}

it('follows every action', async () => {
  const store = await join()
  for (const action of [{ kind: 'next' }, { kind: 'nextAudienceLanguage' }, { kind: 'blank', colour: 'black' }] as const) main.tell(main.act(action))
  expect(store.getState().state).toEqual(main.state)
  expect(store.getState().state).toMatchObject({ page: 1, audienceLanguage: 'en', blank: 'black' })
  expect(main.joins).toBe(1)
})

it('keeps what it is told before it knows the state', async () => {
  main.hold()
  const joining = join()
  const told = main.act({ kind: 'next' })
  main.tell(told)
  main.release()
  const store = await joining
  expect(store.getState().state).toEqual(main.state)
  expect(store.getState().state.page).toBe(1)
})

it('takes no action twice', async () => {
  main.act({ kind: 'next' })
  const told = main.act({ kind: 'next' })
  const store = await join()
  main.tell(told)
  expect(store.getState().state.page).toBe(2)
})

it('asks again when it has missed one', async () => {
  const store = await join()
  main.act({ kind: 'next' })
  main.tell(main.act({ kind: 'next' }))
  await vi.waitFor(() => expect(store.getState().state).toEqual(main.state))
  expect(main.joins).toBe(2)
  main.tell(main.act({ kind: 'previous' }))
  expect(store.getState().state.page).toBe(1)
})

it('changes the deck with the theme, and keeps it while the theme stays', async () => {
  const store = await join()
  const { deck } = store.getState()
  main.tell(main.act({ kind: 'next' }))
  expect(store.getState().deck).toBe(deck)
  main.tell(main.act({ kind: 'setTheme', theme: 'ink' }))
  expect(store.getState().deck.themeName).toBe('ink')
})

it('knows the stage as it is now', async () => {
  const store = await join()
  main.changeStage({ ...stage, displays: [...stage.displays, { ...display, id: 'display-2' }], audience: 'display-2' })
  expect(store.getState().stage.audience).toBe('display-2')
})
