import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { succeed } from '../../../briefing/result'
import { maximumBriefingLength, requests } from '../../../electron/contract'
import { documentHandlers } from '../../../electron/handlers/document'
import { workspaceHandlers } from '../../../electron/handlers/workspace'
import { openDocument } from '../../../electron/open-document'
import { openSettingsFile } from '../../../electron/settings-file'
import { readBriefPackage } from '../../../import/brief-package/read-package'
import { writeBriefPackage } from '../../../import/brief-package/write-package'
import { bundledBriefing } from '../../bundled-briefing'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-document-'))
})
afterEach(() => rm(folder, { recursive: true }))

const contents = {} as WebContents
const imported = { ...bundledBriefing, id: 'imported' }
const change = { change: 'opened' as const, name: null, isSaved: false }
const transfer = `transfer-${'0'.repeat(32)}`
const keep = { transfer, piece: JSON.stringify(imported), ...change }
const bundled = { name: null, isBundled: true, isSaved: true }
const unsaved = { name: null, isBundled: false, isSaved: false }
const save = { as: false, suggestedName: '简报.brief' }

async function startWith(answer: string | null, isTalkRunning = false) {
  const document = await openDocument({ bundled: succeed(bundledBriefing), userData: folder, interruptedBriefingId: null, writePackage: writeBriefPackage, clock: Date.now })
  const askWhereToSave = vi.fn((_suggested: string) => Promise.resolve(answer))
  const handlers = documentHandlers({ document, documents: '/documents', askWhereToSave, isTalkRunning: () => isTalkRunning })
  return { document, handlers, askWhereToSave }
}

it('tells what is open after each change of it', async () => {
  const { handlers } = await startWith(null)
  expect(await handlers.keepBriefing(keep, contents)).toEqual(succeed({ document: unsaved, recoverable: null }))
  const back = await handlers.openBundledBriefing({}, contents)
  expect(back).toMatchObject(succeed({ document: bundled, recoverable: { title: imported.title } }))
  expect(back.ok && back.value.briefing.id).toBe(bundledBriefing.id)
  const again = await handlers.reopenDraft({}, contents)
  expect(again).toMatchObject(succeed({ document: unsaved, recoverable: null }))
  expect(again.ok && again.value.briefing.id).toBe('imported')
  expect(await handlers.reopenDraft({}, contents)).toMatchObject({ failure: { code: 'nothingToReopen' } })
  await handlers.openBundledBriefing({}, contents)
  expect(await handlers.forgetDraft({}, contents)).toEqual(succeed({ document: bundled, recoverable: null }))
})

it('exchanges nothing while a talk is given', async () => {
  const { handlers, document } = await startWith(null, true)
  expect(await handlers.keepBriefing(keep, contents)).toMatchObject({ failure: { code: 'talkRunning' } })
  expect(await handlers.openBundledBriefing({}, contents)).toMatchObject({ failure: { code: 'talkRunning' } })
  expect(await handlers.reopenDraft({}, contents)).toMatchObject({ failure: { code: 'talkRunning' } })
  expect(document.state).toEqual(bundled)
})

it('asks once where to save, and from then on writes there', async () => {
  const { handlers, askWhereToSave } = await startWith(join(folder, '简报'))
  void handlers.keepBriefing(keep, contents)
  expect(await handlers.saveBriefing(save, contents)).toMatchObject(succeed({ document: { name: '简报.brief', isBundled: false, isSaved: true } }))
  expect(askWhereToSave.mock.calls).toEqual([[join('/documents', '简报.brief')]])
  const edited = { ...imported, theme: 'ink' as const }
  void handlers.keepBriefing({ ...keep, piece: JSON.stringify(edited), change: 'edited' }, contents)
  await handlers.saveBriefing(save, contents)
  expect(askWhereToSave).toHaveBeenCalledTimes(1)
  expect(await readBriefPackage(await readFile(join(folder, '简报.brief')))).toEqual(succeed({ briefing: edited, damaged: [] }))
  await handlers.saveBriefing({ ...save, as: true }, contents)
  expect(askWhereToSave).toHaveBeenCalledTimes(2)
})

it('writes nothing when the user cancels, or where nothing can be written', async () => {
  const cancelled = await startWith(null)
  expect(await cancelled.handlers.saveBriefing(save, contents)).toMatchObject({ failure: { code: 'cancelled' } })
  const { handlers } = await startWith(join(folder, 'missing', 'a.brief'))
  expect(await handlers.saveBriefing(save, contents)).toMatchObject({ failure: { code: 'unwritable' } })
  expect(await readdir(folder)).toEqual([])
})

it('answers what the contract promises', async () => {
  const { handlers } = await startWith(join(folder, 'a.brief'))
  expect(requests.keepBriefing.output.safeParse(await handlers.keepBriefing(keep, contents)).success).toBe(true)
  expect(requests.saveBriefing.output.safeParse(await handlers.saveBriefing(save, contents)).success).toBe(true)
  expect(requests.openBundledBriefing.output.safeParse(await handlers.openBundledBriefing({}, contents)).success).toBe(true)
  expect(requests.keepBriefing.input.safeParse(keep).success).toBe(true)
})

it('joins the pieces of a briefing, and forgets a transfer that another has overtaken', async () => {
  const { handlers, document } = await startWith(null)
  const text = JSON.stringify(imported)
  const other = `transfer-${'1'.repeat(32)}`
  expect(await handlers.bringBriefing({ transfer: other, piece: 'never finished' }, contents)).toEqual(succeed({}))
  expect(await handlers.bringBriefing({ transfer, piece: text.slice(0, 1000) }, contents)).toEqual(succeed({}))
  // Another page brings its own.
  await handlers.bringBriefing({ transfer, piece: 'of another page' }, {} as WebContents)
  await handlers.bringBriefing({ transfer, piece: text.slice(1000, 2000) }, contents)
  expect(await handlers.keepBriefing({ ...keep, piece: text.slice(2000) }, contents)).toMatchObject(succeed({ document: unsaved }))
  expect(document.briefing).toEqual(succeed(imported))
})

it('refuses what is no whole briefing, and what is too long for one', async () => {
  const { handlers, document } = await startWith(null)
  const torn = { ...imported, slides: imported.slides.map((slide) => ({ ...slide, id: 'same' })) }
  await expect(handlers.keepBriefing({ ...keep, piece: JSON.stringify(torn) }, contents)).rejects.toThrow('refused')
  await expect(handlers.keepBriefing({ ...keep, piece: keep.piece.slice(5) }, contents)).rejects.toThrow('refused')
  const piece = ' '.repeat(maximumBriefingLength / 2 + 1)
  expect(await handlers.bringBriefing({ transfer, piece }, contents)).toEqual(succeed({}))
  expect(await handlers.bringBriefing({ transfer, piece }, contents)).toMatchObject({ failure: { code: 'tooLarge' } })
  expect(document.briefing).toEqual(succeed(bundledBriefing))
})

it('gives the windows of a talk the briefing of the talk, and the others what is open', async () => {
  const { document } = await startWith(null)
  void document.keep({ briefing: imported, ...change })
  const environment = { runtime: 'electron' as const, version: '1', platform: 'linux' as const, systemLanguages: [] }
  const talkWindow = {} as WebContents
  const handlers = workspaceHandlers(document, (asking) => (asking === talkWindow ? bundledBriefing : null), await openSettingsFile(folder), environment, () => {})
  const seenBy = async (asking: WebContents) => {
    const reply = requests.openWorkspace.output.parse(await handlers.openWorkspace({}, asking))
    return reply.ok ? [reply.value.briefing.id, reply.value.document, reply.value.draftWasDamaged] : reply
  }
  expect(await seenBy(contents)).toEqual(['imported', unsaved, false])
  expect((await seenBy(talkWindow) as unknown[])[0]).toBe(bundledBriefing.id)
  await document.settled()
})
