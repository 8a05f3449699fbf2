/** What only the presenter's own window knows: the panel that is open, and whether sources are shown. The talk goes on without it. */
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'

export interface PresenterView {
  readonly panel: 'options' | 'companion' | null
  readonly showsSources: boolean
}
export type PresenterViewStore = StoreApi<PresenterView>

export function createPresenterView(): PresenterViewStore {
  return createStore<PresenterView>()(() => ({ panel: null, showsSources: false }))
}

const PresenterViewContext = createContext<PresenterViewStore | null>(null)
export const PresenterViewProvider = PresenterViewContext.Provider

export function usePresenterViewStore(): PresenterViewStore {
  const store = useContext(PresenterViewContext)
  if (!store) throw new Error('PresenterViewProvider is missing')
  return store
}

export function usePresenterView<Part>(select: (view: PresenterView) => Part): Part {
  return useStore(usePresenterViewStore(), select)
}
