/**
 * What happens to the open briefing as a document: it is exchanged, edited, undone, kept and saved.
 *
 * 1. The drafting worker makes the briefing, or makes it again after an edit; edits wait for one another.
 * 2. The window shows it.
 * 3. The main process is told at once: what it exports, presents, saves and keeps for the case of a crash is what the window shows.
 */
import type { Briefing } from '../briefing/briefing'
import type { Edit } from '../briefing/edit'
import { prepareLinks } from './article-links'
import { ask, type FailureCode } from './desktop'
import { rememberFacts } from './drafting/draft-facts'
import { drafting, type Drafted } from './drafting/drafting'
import { keepBriefing, type Change } from './keep-briefing'
import { nextTask } from './next-task'
import { suggestFileName } from './suggest-file-name'
import { interfaceLanguageOf, type App, type AppStore, type Notice } from './store'

/** UTF-16 units of an article from which on laying its deck out is left to the worker. */
const longArticle = 60_000

function isLong(briefing: Briefing): boolean {
  return (briefing.article.text?.length ?? 0) >= longArticle
}

/** A long briefing that was made elsewhere is laid out in the worker before it is shown; a short one is handed back as it is. */
export async function prepareBriefing(briefing: Briefing): Promise<Briefing> {
  if (!isLong(briefing)) return briefing
  const prepared = await drafting.prepare(briefing).result
  if (!prepared.ok) return briefing
  rememberFacts(prepared.value.briefing, prepared.value.facts)
  return prepared.value.briefing
}

/** `name` is that of its file when it stands in one. A drafted article has none yet, and opens in the review. */
export async function openDrafted(app: App, { briefing, facts, losses }: Drafted, name: string | null): Promise<void> {
  rememberFacts(briefing, facts)
  await prepareToShow(briefing)
  const isSaved = name !== null
  app.openBriefing(briefing, { document: { name, isBundled: false, isSaved }, losses, view: isSaved ? 'slides' : 'review' })
  if (isSaved && losses.length > 0) app.setNotice('picturesDamaged')
  await keep(app, briefing, { change: 'opened', name, isSaved })
}

/** What showing a long briefing takes is done in several steps, between which keys and pointer are heard. */
async function prepareToShow(briefing: Briefing): Promise<void> {
  if (!isLong(briefing)) return
  await prepareLinks(briefing, nextTask)
  await nextTask()
}

/** Edits are done one after another, each on what the one before has left. */
let lastStep: Promise<void> = Promise.resolve()

export function editBriefing(store: AppStore, edit: Edit): Promise<void> {
  return inTurn(async () => {
    const { briefing, setDrafting } = store.getState()
    setDrafting(true)
    const edited = await drafting.applyEdit(briefing, edit).result
    const app = store.getState()
    app.setDrafting(false)
    if (edited.ok) {
      rememberFacts(edited.value.briefing, edited.value.facts)
      await prepareToShow(edited.value.briefing)
    }
    // Another document may have been opened meanwhile.
    if (store.getState().briefing !== briefing) return
    if (!edited.ok) return app.setNotice('editFailed')
    app.recordEdit(edited.value.briefing)
    keepEdited(store)
  })
}

export function undoEdit(store: AppStore): Promise<void> {
  return inTurn(async () => {
    const before = store.getState().history.past.at(-1)
    if (before !== undefined) await prepareToShow(before)
    store.getState().undoEdit()
    keepEdited(store)
  })
}

export function redoEdit(store: AppStore): Promise<void> {
  return inTurn(async () => {
    const [after] = store.getState().history.future
    if (after !== undefined) await prepareToShow(after)
    store.getState().redoEdit()
    keepEdited(store)
  })
}

function inTurn(step: () => Promise<void>): Promise<void> {
  lastStep = lastStep.then(step)
  return lastStep
}

/** `as`: asks for a place even where there is one. */
export async function saveBriefing(store: AppStore, as: boolean): Promise<void> {
  await lastStep
  const app = store.getState()
  const { briefing } = app
  const reply = await ask('saveBriefing', { as, suggestedName: suggestFileName(briefing.title, '', interfaceLanguageOf(app), 'brief') })
  if (reply.ok) app.setDocument(reply.value, briefing)
  else if (reply.failure.code !== 'cancelled') app.setNotice(noticeOfSaving[reply.failure.code])
}

const noticeOfSaving = {
  tooLarge: 'saveTooLarge', unwritable: 'saveUnwritable', diskFull: 'saveDiskFull', notAFile: 'saveNotAFile',
  briefingUnreadable: 'briefingNotOpened', briefingDamaged: 'briefingNotOpened', briefingTooNew: 'briefingNotOpened',
} as const satisfies Record<Exclude<FailureCode<'saveBriefing'>, 'cancelled'>, Notice>

/** Back to the briefing that comes with Duobrief. An unsaved one can be opened again. */
export async function openBundledBriefing(store: AppStore): Promise<void> {
  await lastStep
  const reply = await ask('openBundledBriefing', {})
  if (reply.ok) await showOpened(store, reply.value)
  else store.getState().setNotice(noticeOfOpening[reply.failure.code])
}

/** The unsaved briefing that made room for another. */
export async function reopenDraft(store: AppStore): Promise<void> {
  await lastStep
  const reply = await ask('reopenDraft', {})
  if (reply.ok) await showOpened(store, reply.value)
  else store.getState().setNotice(noticeOfOpening[reply.failure.code])
}

const noticeOfOpening = {
  talkRunning: 'talkRunning', unwritable: 'notKept', diskFull: 'notKeptDiskFull', nothingToReopen: 'nothingToReopen',
  briefingUnreadable: 'briefingNotOpened', briefingDamaged: 'briefingNotOpened', briefingTooNew: 'briefingNotOpened',
} as const satisfies Record<FailureCode<'openBundledBriefing' | 'reopenDraft'>, Notice>

async function showOpened(store: AppStore, opened: Pick<App, 'briefing' | 'document' | 'recoverable'>): Promise<void> {
  const briefing = await prepareBriefing(opened.briefing)
  await prepareToShow(briefing)
  const app = store.getState()
  app.openBriefing(briefing, { document: opened.document, losses: [], view: briefing.draft ? 'review' : 'slides' })
  app.setDocument(opened)
}

function keepEdited(store: AppStore): void {
  const app = store.getState()
  void keep(app, app.briefing, { change: 'edited', name: app.document.name, isSaved: app.briefing === app.savedBriefing })
}

async function keep(app: App, briefing: Briefing, change: Change): Promise<void> {
  const reply = await keepBriefing(briefing, change)
  if (reply.ok) app.setDocument(reply.value)
  else app.setNotice(noticeOfKeeping[reply.failure.code])
}

const noticeOfKeeping = { talkRunning: 'talkRunning', unwritable: 'notKept', tooLarge: 'notKept', diskFull: 'notKeptDiskFull' } as const satisfies Record<FailureCode<'keepBriefing' | 'bringBriefing'>, Notice>
