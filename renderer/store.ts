/**
 * The state of the window: the open briefing, what the user has set, and what is shown now.
 *
 * The briefing changes only by edits, each a step in `history`, and when another one is opened (`open-document.ts`).
 * What the user has set stands in `settings`, which `keep-settings.ts` saves; the rest begins afresh with the window.
 */
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { DocumentState, InterfaceLanguage, RecoverableDraft, Settings, Workspace } from '../electron/contract'
import { languageModes, type LanguageMode, type SentenceId } from '../briefing/article'
import type { Briefing } from '../briefing/briefing'
import { record, redo, startHistory, undo, type History } from '../briefing/history'
import { layoutDeck, type Deck } from '../briefing/layout/deck'
import type { Manuscript } from '../briefing/manuscript'
import { linkArticle, type ArticleLinks } from './article-links'

/** What lies over the view; one at a time. */
export type Panel = 'palette' | 'help' | 'settings' | 'export' | 'overview' | 'present' | 'paste'

/** Something that went wrong beside the user's work; the window shows one sentence until it is dismissed. */
export type Notice =
  | 'settingsNotSaved' | 'settingsWereReset' | 'talkNotStarted'
  | 'draftWasDamaged' | 'notKept' | 'notKeptDiskFull' | 'editFailed' | 'talkRunning'
  | 'saveTooLarge' | 'saveUnwritable' | 'saveDiskFull' | 'saveNotAFile' | 'briefingNotOpened' | 'nothingToReopen' | 'picturesDamaged'

/** How many edits can be undone; of long articles fewer, since each step keeps a briefing. */
const undoLimit = { usual: 100, long: 20 }
const longText = 200_000

export interface AppState {
  /** The present one of `history`. */
  readonly briefing: Briefing
  readonly history: History<Briefing>
  /** Its file, and whether it is saved there, as the main process last told. */
  readonly document: DocumentState
  /** An unsaved briefing that made room for the one that is open, and can be opened again. */
  readonly recoverable: RecoverableDraft | null
  /** The briefing as it stands in its file; null when it stands in none. */
  readonly savedBriefing: Briefing | null
  /** What could not be taken over when the article was imported. Known until the window closes. */
  readonly losses: Manuscript['losses']
  /** The draft is being made again after an edit. */
  readonly isDrafting: boolean
  readonly environment: Workspace['environment']
  readonly settings: Settings
  readonly deck: Deck
  readonly links: ArticleLinks
  /** Index into `deck.pages`. */
  readonly pageIndex: number
  readonly panel: Panel | null
  readonly isFindOpen: boolean
  readonly isFullScreen: boolean
  /** Sentences of the article that Reading shall show and mark next. */
  readonly readingTarget: readonly SentenceId[] | null
  readonly notice: Notice | null
}

export interface AppActions {
  changeSettings(change: Partial<Settings>): void
  /** An index beyond the deck stops at its end. */
  goToPage(index: number): void
  /** Shows the slide in the Slides view. */
  showPage(index: number): void
  /** Shows the sentences in the Reading view. */
  showSentences(sentenceIds: readonly SentenceId[]): void
  /** Reading has shown the sentences it was asked for. */
  finishReadingTarget(): void
  /** Another briefing takes the place of the one that is open, and begins at its first slide. */
  openBriefing(briefing: Briefing, opened: Pick<AppState, 'document' | 'losses'> & { readonly view: Settings['view'] }): void
  /** What the main process has told of the document. `saved` is the briefing that was written to its file, if one was. */
  setDocument(state: Pick<AppState, 'document' | 'recoverable'>, saved?: Briefing): void
  setDrafting(isDrafting: boolean): void
  /** The briefing as an edit has left it. The slide that was shown stays, if there is one of its id. */
  recordEdit(briefing: Briefing): void
  undoEdit(): void
  redoEdit(): void
  openPanel(panel: Panel | null): void
  setFindOpen(isOpen: boolean): void
  setFullScreen(isOn: boolean): void
  setNotice(notice: Notice | null): void
}

export type App = AppState & AppActions
export type AppStore = StoreApi<App>

export function createAppStore({ briefing, document, recoverable, settings, environment }: Pick<Workspace, 'briefing' | 'document' | 'recoverable' | 'settings' | 'environment'>): AppStore {
  return createStore<App>()((set, get) => {
    const deck = layoutDeck(briefing, settings.slideTheme)
    const show = (history: History<Briefing>) => set((state) => showHistory(state, history))
    return {
      briefing,
      history: startHistory(briefing),
      document,
      recoverable,
      savedBriefing: document.isSaved ? briefing : null,
      losses: [],
      isDrafting: false,
      environment,
      settings: withViewOf(briefing, settings),
      deck,
      links: linkArticle(briefing),
      pageIndex: indexOfPage(deck, settings.slideId) ?? 0,
      panel: null,
      isFindOpen: false,
      isFullScreen: false,
      readingTarget: null,
      notice: null,

      changeSettings: (change) =>
        set((state) => {
          const changed = withViewOf(state.briefing, { ...state.settings, ...change })
          if (changed.slideTheme === state.settings.slideTheme) return { settings: changed }
          return { settings: changed, deck: layoutDeck(state.briefing, changed.slideTheme) }
        }),
      goToPage: (index) =>
        set((state) => {
          const pageIndex = Math.max(0, Math.min(index, state.deck.pages.length - 1))
          const slideId = state.deck.pages[pageIndex]?.id
          if (pageIndex === state.pageIndex || slideId === undefined) return {}
          return { pageIndex, settings: { ...state.settings, slideId } }
        }),
      showPage: (index) => {
        get().goToPage(index)
        get().changeSettings({ view: 'slides' })
      },
      showSentences: (sentenceIds) =>
        set((state) => ({
          settings: { ...state.settings, view: 'reading' },
          readingTarget: sentenceIds,
        })),
      finishReadingTarget: () => set({ readingTarget: null }),
      openBriefing: (opened, { document, losses, view }) => {
        const { slideId: _, blockId: __, ...others } = get().settings
        set({ settings: withViewOf(opened, { ...others, view }), document, losses, savedBriefing: document.isSaved ? opened : null, readingTarget: null, isFindOpen: false })
        show(startHistory(opened))
      },
      setDocument: ({ document, recoverable }, saved) => set({ document, recoverable, ...(saved && { savedBriefing: saved }) }),
      setDrafting: (isDrafting) => set({ isDrafting }),
      recordEdit: (edited) => show(record(get().history, edited, limitOf(edited))),
      undoEdit: () => show(undo(get().history)),
      redoEdit: () => show(redo(get().history)),
      openPanel: (panel) => set({ panel }),
      setFindOpen: (isFindOpen) => set({ isFindOpen }),
      setFullScreen: (isFullScreen) => set({ isFullScreen }),
      setNotice: (notice) => set({ notice }),
    }
  })
}

/** What follows from the present briefing of a history. */
function showHistory(state: AppState, history: History<Briefing>): Partial<AppState> {
  const briefing = history.present
  if (briefing === state.briefing) return { history }
  const deck = layoutDeck(briefing, state.settings.slideTheme)
  const { slideId } = state.settings
  const pageIndex = slideId === undefined ? 0 : indexOfPage(deck, slideId) ?? Math.min(state.pageIndex, deck.pages.length - 1)
  return { history, briefing, deck, links: linkArticle(briefing), pageIndex }
}

function limitOf({ article }: Briefing): number {
  return (article.text?.length ?? 0) > longText ? undoLimit.long : undoLimit.usual
}

function indexOfPage(deck: Deck, id: string | undefined): number | null {
  const index = deck.pages.findIndex((page) => page.id === id)
  return index < 0 ? null : index
}

/** The language in which the interface speaks: the chosen one, or the first that the system prefers. */
export function interfaceLanguageOf({ settings, environment }: Pick<AppState, 'settings' | 'environment'>): InterfaceLanguage {
  if (settings.interfaceLanguage !== 'system') return settings.interfaceLanguage
  return (environment.systemLanguages[0] ?? '').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Only a draft has a review. */
function withViewOf(briefing: Briefing, settings: Settings): Settings {
  return settings.view === 'review' && !briefing.draft ? { ...settings, view: 'slides' } : settings
}

/** 中 → EN → both → 中. */
export function nextLanguageMode(mode: LanguageMode): LanguageMode {
  return languageModes[(languageModes.indexOf(mode) + 1) % languageModes.length] ?? 'both'
}

const AppStoreContext = createContext<AppStore | null>(null)
export const AppStoreProvider = AppStoreContext.Provider

export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext)
  if (!store) throw new Error('AppStoreProvider is missing')
  return store
}

/** A part of the state or one of the actions; the component is drawn again only when that part changes. */
export function useApp<Part>(select: (app: App) => Part): Part {
  return useStore(useAppStore(), select)
}
