/**
 * The talk as one of its windows knows it: a copy of the main process's state, drawn from and never changed here.
 *
 * 1. Listen first, so that no action is missed; what comes before the state is known waits.
 * 2. Ask where the talk stands.
 * 3. Every action told is taken on the copy (`mirrorAction`); when one was missed, ask again.
 */
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { Briefing, ThemeName } from '../../../briefing/briefing'
import { layoutDeck, type Deck } from '../../../briefing/layout/deck'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import { factsOf, type DeckFacts } from '../../../briefing/presenting/deck-facts'
import type { PresentingWindow } from '../../../briefing/presenting/keys'
import { mirrorAction, type Mirror } from '../../../briefing/presenting/mirror'
import type { PresentingState } from '../../../briefing/presenting/state'
import type { Stage, Workspace } from '../../../electron/contract'
import { ask, listen } from '../../desktop'

export interface Talk {
  readonly briefing: Briefing
  readonly environment: Workspace['environment']
  readonly window: PresentingWindow
  readonly facts: DeckFacts
  /** In the theme of the talk. */
  readonly deck: Deck
  readonly revision: number
  readonly state: PresentingState
  readonly stage: Stage
}
export type TalkStore = StoreApi<Talk>

/** Null when no talk is given, or not in this window. */
export async function joinTalk({ briefing, environment, settings }: Workspace): Promise<TalkStore | null> {
  const deckIn = keepDecks(briefing)
  // What a page is built of is the same in every theme.
  const facts = factsOf(deckIn(settings.slideTheme))
  let store: TalkStore | null = null
  let mirror: Mirror | null = null
  let waiting: Parameters<typeof mirrorAction>[1][] = []

  const show = (known: Mirror) => {
    mirror = known
    store?.setState({ ...known, deck: deckIn(known.state.theme) })
  }
  const follow = (told: (typeof waiting)[number]) => {
    const next = mirror === null ? null : mirrorAction(mirror, told, facts)
    if (next !== null) return show(next)
    waiting.push(told)
    if (mirror === null) return
    mirror = null
    void join()
  }
  const join = async (): Promise<void> => {
    const reply = await ask('joinPresenting', {})
    if (!reply.ok || reply.value.window === null) return
    const { window, revision, state, stage } = reply.value
    store ??= createStore<Talk>()(() => ({ briefing, environment, window, facts, deck: deckIn(state.theme), revision, state, stage }))
    store.setState({ stage })
    show({ revision, state })
    const late = waiting
    waiting = []
    for (const told of late) follow(told)
  }

  listen('presentingActed', follow)
  listen('stageChanged', (stage) => store?.setState({ stage }))
  await join()
  return store
}

/** Does it in every window of the talk; this one is told as the others are. */
export function act(action: PresentingAction): void {
  void ask('actPresenting', { action })
}

function keepDecks(briefing: Briefing): (theme: ThemeName) => Deck {
  const decks = new Map<ThemeName, Deck>()
  return (theme) => {
    const deck = decks.get(theme) ?? layoutDeck(briefing, theme)
    decks.set(theme, deck)
    return deck
  }
}

const TalkContext = createContext<TalkStore | null>(null)
export const TalkProvider = TalkContext.Provider

export function useTalkStore(): TalkStore {
  const store = useContext(TalkContext)
  if (!store) throw new Error('TalkProvider is missing')
  return store
}

/** A part of the talk; the component is drawn again only when that part changes. */
export function useTalk<Part>(select: (talk: Talk) => Part): Part {
  return useStore(useTalkStore(), select)
}
