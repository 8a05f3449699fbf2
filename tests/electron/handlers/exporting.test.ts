import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Briefing } from '../../../briefing/briefing'
import { HandoutOptions } from '../../../briefing/handout/options'
import { succeed } from '../../../briefing/result'
import type { ExportService } from '../../../electron/export-service'
import { createFileHandles } from '../../../electron/file-handles'
import { exportingHandlers } from '../../../electron/handlers/exporting'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-exporting-'))
})
afterEach(() => rm(folder, { recursive: true }))

const job = `job-${'0'.repeat(32)}`
const forged = `file-${'0'.repeat(32)}`
const options = HandoutOptions.parse({})

function handlersFor(answer: string | null) {
  const send = vi.fn()
  const reveal = vi.fn()
  const warmUp = vi.fn()
  const askWhereToSave = vi.fn((_suggested: string) => Promise.resolve(answer))
  const makeHandout = vi.fn<ExportService['makeHandout']>((_job, _briefing, _options, report) => {
    report(1, 2)
    return Promise.resolve(succeed({ pdf: new TextEncoder().encode('%PDF'), pages: 2 }))
  })
  const handlers = exportingHandlers({
    briefing: () => succeed({} as Briefing),
    files: createFileHandles(),
    service: { makeHandout, cancel: (name) => name === job, warmUp: () => {}, close: () => Promise.resolve() },
    documents: '/documents',
    askWhereToSave,
    reveal,
    warmUp,
  })
  const contents = { send, isDestroyed: () => false } as unknown as WebContents
  return { handlers, contents, send, reveal, warmUp, askWhereToSave, makeHandout }
}

it('writes the handout where the user has chosen, and shows it there', async () => {
  const path = join(folder, '讲义 handout.pdf')
  const { handlers, contents, send, reveal, warmUp, askWhereToSave } = handlersFor(path)
  const chosen = await handlers.chooseHandoutFile({ suggestedName: '讲义.pdf' }, contents)
  expect(askWhereToSave).toHaveBeenCalledWith(join('/documents', '讲义.pdf'))
  expect(warmUp).toHaveBeenCalledTimes(1)
  if (!chosen.ok) throw new Error('not chosen')
  const { file } = chosen.value
  expect(await handlers.exportHandout({ job, file, options }, contents)).toEqual({ ok: true, value: { pages: 2, bytes: 4 } })
  expect(await readFile(path, 'utf8')).toBe('%PDF')
  expect(send.mock.calls).toEqual([['exportProgress', { job, done: 1, total: 2 }]])
  await handlers.revealFile({ file }, contents)
  expect(reveal).toHaveBeenCalledWith(path)
})

it.each([
  ['handout', 'handout.pdf'],
  ['handout.v2', 'handout.v2'],
  ['taken', 'taken'],
])('writes what was named %s as %s', async (typed, written) => {
  await writeFile(join(folder, 'taken.pdf'), 'of the user')
  const { handlers, contents } = handlersFor(join(folder, typed))
  const chosen = await handlers.chooseHandoutFile({ suggestedName: 'a.pdf' }, contents)
  if (!chosen.ok) throw new Error('not chosen')
  await handlers.exportHandout({ job, file: chosen.value.file, options }, contents)
  expect((await readdir(folder)).sort()).toEqual([written, 'taken.pdf'].sort())
  expect(await readFile(join(folder, 'taken.pdf'), 'utf8')).toBe('of the user')
})

it('gives out no handle when the user cancels', async () => {
  const { handlers, contents } = handlersFor(null)
  expect(await handlers.chooseHandoutFile({ suggestedName: 'a.pdf' }, contents)).toEqual({ ok: false, failure: { code: 'cancelled' } })
})

it('neither writes nor shows a file by a forged handle', async () => {
  const { handlers, contents, makeHandout, reveal } = handlersFor(null)
  expect(await handlers.exportHandout({ job, file: forged, options }, contents)).toEqual({ ok: false, failure: { code: 'unknownFile' } })
  expect(await handlers.revealFile({ file: forged }, contents)).toEqual({ ok: false, failure: { code: 'unknownFile' } })
  expect(makeHandout).not.toHaveBeenCalled()
  expect(reveal).not.toHaveBeenCalled()
})

it('leaves nothing behind when the place cannot be written', async () => {
  const { handlers, contents } = handlersFor(join(folder, 'missing', 'a.pdf'))
  const chosen = await handlers.chooseHandoutFile({ suggestedName: 'a.pdf' }, contents)
  if (!chosen.ok) throw new Error('not chosen')
  expect(await handlers.exportHandout({ job, file: chosen.value.file, options }, contents)).toEqual({ ok: false, failure: { code: 'unwritable' } })
  expect(await readdir(folder)).toEqual([])
})

it('knows which job is cancelled', async () => {
  const { handlers, contents } = handlersFor(null)
  expect(await handlers.cancelExport({ job }, contents)).toEqual({ ok: true, value: {} })
  expect(await handlers.cancelExport({ job: 'job-other' }, contents)).toEqual({ ok: false, failure: { code: 'unknownJob' } })
})
