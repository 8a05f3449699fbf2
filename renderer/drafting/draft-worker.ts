/**
 * The worker in which documents are read, drafted and drafted again: whatever they hold, it happens away from the window,
 * which stays quick, and ends the worker when a document takes too long or the user has enough.
 *
 * One request at a time. It keeps the last briefing that it made, so that an edit need not bring it along.
 */
import { applyEdit } from '../../briefing/edit'
import type { Briefing, Slide } from '../../briefing/briefing'
import { gatherDraftFacts } from '../../briefing/check/draft-facts'
import type { Content } from '../../briefing/layout/content'
import { continueSlides } from '../../briefing/layout/deck'
import { loadAsset } from './document-assets'
import type { DraftAnswer, DraftRequest } from './messages'
import { openDocument, type OpenedDocument } from './open-document'
import { portionsOf } from './portions'

let kept: { readonly key: number; readonly briefing: Briefing; readonly contents: readonly (readonly Content[])[] } | null = null

/** The lib of the window knows no workers; this is what is used of one. */
const thread = globalThis as unknown as { postMessage(answer: DraftAnswer): void; addEventListener(name: 'message', listener: (event: MessageEvent<DraftRequest>) => void): void }
const say = (answer: DraftAnswer): void => thread.postMessage(answer)

// A fault of ours in the midst of somebody's document must end in a sentence, not in silence.
thread.addEventListener('message', ({ data }) => void answer(data).catch((error: unknown) => {
  console.error(error)
  say({ kind: 'failed', failure: { code: 'failed' } })
}))

async function answer(request: DraftRequest): Promise<void> {
  switch (request.kind) {
    case 'open': {
      const bytes = await request.file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null)
      if (bytes === null) return say({ kind: 'failed', failure: { code: 'unreadable' } })
      const opened = await openDocument(bytes, request.name, request.choices, loadAsset, (done) => say({ kind: 'progress', done }))
      if (!opened.ok) return say({ kind: 'failed', failure: opened.failure })
      return hand(opened.value)
    }
    case 'edit': {
      const base = typeof request.base === 'number' ? kept?.briefing : request.base
      if (base === undefined) throw new Error('the briefing to be edited is not here')
      return hand({ briefing: applyEdit(base, request.edit), titleIsGuessed: false, losses: [] })
    }
    case 'prepare':
      return hand({ briefing: request.briefing, titleIsGuessed: false, losses: [] })
  }
}

function hand({ briefing, titleIsGuessed, losses }: OpenedDocument): void {
  say({ kind: 'drafted' })
  const contents = continueSlides(briefing, knownContents(briefing))
  const key = (kept?.key ?? 0) + 1
  kept = { key, briefing, contents }
  for (const portion of portionsOf(briefing, contents)) say(portion)
  const { slides: _, article: { blocks: __, ...article }, ...rest } = briefing
  say({ kind: 'opened', key, rest: { ...rest, article }, facts: gatherDraftFacts(briefing), titleIsGuessed, losses })
}

/** Slides that an edit left as they were need not be laid out again. Those that show the sections may. */
function knownContents(briefing: Briefing): (slide: Slide) => readonly Content[] | undefined {
  if (kept === null || kept.briefing.firstLanguage !== briefing.firstLanguage) return () => undefined
  const { contents } = kept
  const known = new Map(kept.briefing.slides.map((slide, index) => [JSON.stringify(slide), contents[index]]))
  return (slide) => (slide.kind === 'agenda' || slide.kind === 'section' || slide.kind === 'picture' || slide.kind === 'cover' ? undefined : known.get(JSON.stringify(slide)))
}
