/**
 * Edits as values: what the user decides about a drafted briefing, and the briefing that follows from it.
 *
 * An edit changes the article, or the decisions that stand beside it, and the draft is made again from both.
 * Ids come from places in the text, so whatever the user decided before still finds its block or slide.
 * Pure: the same briefing and the same edit give the same briefing.
 */
import type { Pair } from './article'
import type { Briefing, SlideKind } from './briefing'
import { composeBriefing } from './compose-briefing'
import { type BlockType, retypeBlock } from './parsing/retype-block'
import { assertNever } from './result'

export type Edit =
  /** `block` is the id of a block of the article. */
  | { readonly kind: 'retypeBlock'; readonly block: string; readonly to: BlockType }
  /** `slide` is the id of a slide. */
  | { readonly kind: 'changeSlideKind'; readonly slide: string; readonly to: SlideKind }
  | { readonly kind: 'setTitle'; readonly title: Pair }

/** The same briefing, the very object, when the edit changes nothing: no such block or slide, or already so. */
export function applyEdit(briefing: Briefing, edit: Edit): Briefing {
  switch (edit.kind) {
    case 'retypeBlock':
      return draftAgain(briefing, { article: retypeBlock(briefing.article, edit.block, edit.to) })
    case 'changeSlideKind': {
      const slide = briefing.slides.find(({ id }) => id === edit.slide)
      if (slide === undefined || slide.kind === edit.to) return briefing
      return draftAgain(briefing, { draft: { ...briefing.draft, kinds: { ...briefing.draft?.kinds, [edit.slide]: edit.to } } })
    }
    case 'setTitle': {
      const { title } = briefing.article
      if (title.zh === edit.title.zh && title.en === edit.title.en) return briefing
      return draftAgain(briefing, { article: { ...briefing.article, title: { ...title, ...edit.title } } })
    }
    default:
      return assertNever(edit)
  }
}

/** What belongs to the briefing and not to its draft, its id and theme, stays. */
function draftAgain(briefing: Briefing, changed: Partial<Pick<Briefing, 'article' | 'draft'>>): Briefing {
  const { article, draft, id, theme, pictures } = { ...briefing, ...changed }
  if (article === briefing.article && draft === briefing.draft) return briefing
  return { ...composeBriefing(article, pictures, draft), id, theme }
}
