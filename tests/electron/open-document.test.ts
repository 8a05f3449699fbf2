/** What is open is never lost: not by a crash, not by the end of the program, not by another briefing that takes its place. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Briefing } from '../../briefing/briefing'
import { fail, succeed } from '../../briefing/result'
import { openDocument, type BriefingChange, type OpenDocumentParts } from '../../electron/open-document'
import { bundledBriefing } from '../bundled-briefing'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-drafts-'))
})
afterEach(() => rm(folder, { recursive: true }))

function briefingCalled(id: string): Briefing {
  return { ...bundledBriefing, id, title: { zh: id, en: id } }
}
const opened = (id: string, change: Partial<BriefingChange> = {}): BriefingChange => ({ briefing: briefingCalled(id), change: 'opened', name: null, isSaved: false, ...change })
const edited = (id: string, change: Partial<BriefingChange> = {}): BriefingChange => opened(id, { change: 'edited', ...change })

let now = 1000
function start(change: Partial<OpenDocumentParts> = {}) {
  return openDocument({
    bundled: succeed(bundledBriefing),
    userData: folder,
    interruptedBriefingId: null,
    writePackage: (briefing) => Promise.resolve(succeed(new TextEncoder().encode(briefing.id))),
    clock: () => (now += 1),
    ...change,
  })
}
type Document = Awaited<ReturnType<typeof start>>

function idOf({ briefing }: Document): string {
  return briefing.ok ? briefing.value.id : briefing.failure.code
}

const untouched = { name: null, isBundled: true, isSaved: true }
const unsaved = { name: null, isBundled: false, isSaved: false }

it('is the bundled briefing, at first', async () => {
  const document = await start()
  expect(idOf(document)).toBe(bundledBriefing.id)
  expect(document).toMatchObject({ state: untouched, recoverable: null, draftWasDamaged: false, path: null })
})

it('is the one last told, at once, and is on the disk when the answer comes', async () => {
  const document = await start()
  const kept = document.keep(opened('imported'))
  expect(idOf(document)).toBe('imported')
  expect(document.state).toEqual(unsaved)
  expect(await kept).toEqual(succeed(null))
  expect(idOf(await start())).toBe('imported')
})

it('of many changes made in a row keeps the last within half a second of the first', async () => {
  const document = await start()
  const began = performance.now()
  const answers = ['one', 'two', 'three'].map((id) => document.keep(edited(id)))
  await Promise.all(answers)
  expect(performance.now() - began).toBeLessThan(2000)
  const again = await start()
  expect(idOf(again)).toBe('three')
  expect(again.recoverable).toBeNull()
})

it('is on the disk when the program ends, without waiting', async () => {
  const document = await start()
  void document.keep(opened('imported'))
  await document.settled()
  expect(idOf(await start())).toBe('imported')
})

it('that is unsaved and makes room for another can be opened again, in turn', async () => {
  const document = await start()
  await document.keep(opened('first'))
  await document.keep(opened('second'))
  expect(document.recoverable).toMatchObject({ title: { zh: 'first' } })
  await document.reopenDraft()
  expect([idOf(document), document.recoverable?.title.zh]).toEqual(['first', 'second'])
  const again = await start()
  expect([idOf(again), again.recoverable?.title.zh]).toEqual(['first', 'second'])
})

it('that is edited takes nobody’s place', async () => {
  const document = await start()
  await document.keep(opened('first'))
  await document.keep(opened('second'))
  await document.keep(edited('second-edited'))
  expect([idOf(document), document.recoverable?.title.zh]).toEqual(['second-edited', 'first'])
})

it('that is unsaved outlasts the bundled briefing', async () => {
  const document = await start()
  await document.keep(opened('first'))
  await document.openBundled()
  expect(document).toMatchObject({ state: untouched, recoverable: { title: { zh: 'first' } } })
  const again = await start()
  expect([idOf(again), again.recoverable?.title.zh]).toEqual([bundledBriefing.id, 'first'])
  await again.reopenDraft()
  expect([idOf(again), again.recoverable]).toEqual(['first', null])
})

it('keeps the newest drafts when there are more than two', async () => {
  const document = await start()
  for (const id of ['first', 'second']) await document.keep(opened(id))
  await document.openBundled()
  await document.keep(opened('third'))
  expect([idOf(document), document.recoverable?.title.zh]).toEqual(['third', 'second'])
})

it('gives up the oldest of three drafts, not the one just left', async () => {
  const document = await start()
  for (const id of ['first', 'second', 'third']) await document.keep(opened(id))
  expect([idOf(document), document.recoverable?.title.zh]).toEqual(['third', 'second'])
})

it('forgets a draft that is not wanted', async () => {
  const document = await start()
  await document.keep(opened('first'))
  await document.openBundled()
  await document.forgetDraft()
  expect(document.recoverable).toBeNull()
  expect(document.reopenDraft()).toBeNull()
  expect(await readdir(join(folder, 'drafts'))).toEqual([])
})

it('that came from a file is not offered as a draft, and does not open again', async () => {
  const document = await start()
  await document.keep(opened('from-file', { name: 'plan.brief', isSaved: true }))
  expect(document).toMatchObject({ state: { name: 'plan.brief', isBundled: false, isSaved: true }, path: null })
  await document.keep(opened('other'))
  expect(document.recoverable).toBeNull()
  await document.keep(opened('from-file', { name: 'plan.brief', isSaved: true }))
  expect(idOf(await start())).toBe(bundledBriefing.id)
})

it('that came from a file opens again when a talk about it was broken off', async () => {
  const document = await start()
  await document.keep(opened('from-file', { name: 'plan.brief', isSaved: true }))
  const again = await start({ interruptedBriefingId: 'from-file' })
  expect([idOf(again), again.state.name]).toEqual(['from-file', 'plan.brief'])
})

it('is saved where the user says, and from then on known by that name', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  const path = join(folder, '简报.brief')
  expect(await document.beginSaving()(path)).toEqual(succeed(null))
  expect(await readFile(path, 'utf8')).toBe('imported')
  expect(document).toMatchObject({ path, state: { name: '简报.brief', isBundled: false, isSaved: true } })
  await document.keep(edited('edited'))
  expect(document).toMatchObject({ path, state: { name: '简报.brief', isSaved: false } })
  // After a restart the place must be asked for: the file may have changed meanwhile.
  expect(await start()).toMatchObject({ path: null, state: { name: '简报.brief', isSaved: false } })
})

it('that is opened from a file of the same name does not take over the place of the one before', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  await document.beginSaving()(join(folder, 'plan.brief'))
  await document.keep(opened('stranger', { name: 'plan.brief', isSaved: true }))
  expect(document.path).toBeNull()
})

it('stays unsaved when it changes while it is being saved', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  const save = document.beginSaving()
  void document.keep(edited('edited'))
  await save(join(folder, 'a.brief'))
  expect(await readFile(join(folder, 'a.brief'), 'utf8')).toBe('imported')
  expect(document.state).toEqual({ name: 'a.brief', isBundled: false, isSaved: false })
})

it('lends its new file to no document that took its place while it was being saved', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  const save = document.beginSaving()
  void document.keep(opened('other'))
  await save(join(folder, 'a.brief'))
  expect(document).toMatchObject({ path: null, state: unsaved, recoverable: null })
  expect(idOf(document)).toBe('other')
})

it('is a document of the user’s once the bundled briefing is saved', async () => {
  const document = await start()
  await document.beginSaving()(join(folder, 'copy.brief'))
  expect(document.state).toEqual({ name: 'copy.brief', isBundled: false, isSaved: true })
})

it('stays unsaved where saving fails', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  expect(await document.beginSaving()(join(folder, 'missing', 'a.brief'))).toEqual(fail({ code: 'unwritable' }))
  expect(document.state).toEqual(unsaved)
  const tooLarge = await start({ writePackage: () => Promise.resolve(fail({ code: 'tooLarge' })) })
  expect(await tooLarge.beginSaving()(join(folder, 'a.brief'))).toEqual(fail({ code: 'tooLarge' }))
  expect(await readdir(folder)).toEqual(['drafts'])
})

it('says when it could not be kept, and is kept with the next change', async () => {
  await writeFile(join(folder, 'drafts'), 'a file where the folder should be')
  const document = await start()
  expect(await document.keep(opened('imported'))).toEqual(fail({ code: 'unwritable' }))
  expect(idOf(document)).toBe('imported')
  await rm(join(folder, 'drafts'))
  expect(await document.keep(edited('edited'))).toEqual(succeed(null))
  expect(idOf(await start())).toBe('edited')
})

it.each([
  ['torn', '{"version":1,"name":null'],
  ['empty', ''],
  ['of another shape', '{"version":1}'],
])('that is kept in a file that is %s is set aside, and the bundled briefing opens', async (_name, content) => {
  await mkdir(join(folder, 'drafts'))
  await writeFile(join(folder, 'drafts', 'draft-1.json'), content)
  const document = await start()
  expect(document).toMatchObject({ state: untouched, draftWasDamaged: true })
  expect(await readdir(join(folder, 'drafts'))).toEqual(['draft-1.json.damaged'])
})

it('that names what does not exist is damaged', async () => {
  const document = await start()
  await document.keep(opened('imported'))
  const path = join(folder, 'drafts', 'draft-1.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"sources":["', '"sources":["no-such-'))
  expect(await start()).toMatchObject({ state: untouched, draftWasDamaged: true })
})

it('opens the newer of two, should both say that they were open', async () => {
  const document = await start()
  await document.keep(opened('first'))
  const first = await readFile(join(folder, 'drafts', 'draft-1.json'), 'utf8')
  await document.keep(opened('second'))
  // As a crash between the two writes leaves it.
  await writeFile(join(folder, 'drafts', 'draft-1.json'), first)
  const again = await start()
  expect([idOf(again), again.recoverable?.title.zh]).toEqual(['second', 'first'])
})

it('is still there when the bundled briefing cannot be read', async () => {
  const document = await start({ bundled: fail({ code: 'briefingDamaged' }) })
  expect(idOf(document)).toBe('briefingDamaged')
  await document.keep(opened('imported'))
  expect(idOf(document)).toBe('imported')
  expect(await document.beginSaving()(join(folder, 'a.brief'))).toEqual(succeed(null))
})
