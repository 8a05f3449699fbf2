/**
 * What lights up: the pointer or the focus is on sentences of the article, or on what rests on them, and both sides show it.
 *
 * Each part of the view asks only about its own block or slide, so that moving the pointer draws two or three of them anew.
 */
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { SentenceId } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import { sourcesOf, type ArticleLinks } from '../article-links'

export interface Lit {
  readonly sentences: ReadonlySet<SentenceId>
  readonly blocks: ReadonlySet<string>
  readonly slides: ReadonlySet<string>
}

const nothing: Lit = { sentences: new Set(), blocks: new Set(), slides: new Set() }

export interface LitStore {
  readonly store: StoreApi<Lit>
  light(sentences: readonly SentenceId[]): void
  putOut(): void
}

export function createLit(briefing: Briefing, links: ArticleLinks): LitStore {
  const store = createStore<Lit>()(() => nothing)
  const slides = new Map(briefing.slides.map((slide) => [slide.id, slide]))
  return {
    store,
    light(ids) {
      const sentences = new Set(ids)
      const blocks = new Set(ids.flatMap((id) => links.blockOfSentence.get(id)?.id ?? []))
      // A slide of the same block may rest on another of its sentences.
      const candidates = new Set([...blocks].flatMap((block) => links.slidesOfBlock.get(block) ?? []))
      if (ids.includes(briefing.article.title.id)) for (const { id } of briefing.slides.slice(0, 1)) candidates.add(id)
      const resting = [...candidates].filter((id) => {
        const slide = slides.get(id)
        return slide !== undefined && sourcesOf(slide).some((source) => sentences.has(source))
      })
      store.setState({ sentences, blocks, slides: new Set(resting) }, true)
    },
    putOut: () => store.setState(nothing, true),
  }
}

const LitContext = createContext<LitStore | null>(null)
export const LitProvider = LitContext.Provider

export function useLit(): LitStore {
  const lit = useContext(LitContext)
  if (!lit) throw new Error('LitProvider is missing')
  return lit
}

/** The sentences that are lit, for a block or slide that some of them belong to; null while it is dark. */
export function useLitSentences(kind: 'blocks' | 'slides', id: string): ReadonlySet<SentenceId> | null {
  return useStore(useLit().store, (lit) => (lit[kind].has(id) ? lit.sentences : null))
}
