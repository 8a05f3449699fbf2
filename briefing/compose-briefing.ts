/**
 * Article → Briefing: the first draft.
 */
import { type Article, saidBlocks } from './article'
import type { Briefing, DraftDecisions, Picture, Slide } from './briefing'

const noDecisions: DraftDecisions = { kinds: {} }

/** Pure and deterministic. `decisions` are what the user has decided about an earlier draft of the same article. */
export function composeBriefing(article: Article, pictures: readonly Picture[], decisions: DraftDecisions = noDecisions): Briefing {
  const { id: _, ranges: __, ...title } = article.title
  const slides: Slide[] = saidBlocks(article).map((block) => {
    const sources = block.sentences.map((sentence) => sentence.id)
    const statement = { zh: block.sentences[0]?.zh ?? '', en: '', sources }
    return { kind: 'points', id: `slide-${block.id}`, headline: { ...statement, zh: statement.zh.slice(0, 60) }, points: [{ ...statement, zh: statement.zh.slice(0, 60) }], notes: [statement] }
  })
  return {
    id: 'draft', title, author: { zh: '', en: '' }, subject: { zh: '', en: '' }, keywords: { zh: [], en: [] },
    firstLanguage: 'zh', theme: 'paper', article, sections: [], pictures: [...pictures],
    slides: [{ kind: 'cover', id: 'cover', headline: { ...title, sources: [article.title.id] }, notes: [] }, ...slides],
    draft: decisions,
  }
}
