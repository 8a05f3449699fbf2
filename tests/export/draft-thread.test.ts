/** Whatever a document does to the thread that reads it, the answer comes, and the process goes on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDraftThread } from '../../export/draft-thread'
import { writeBriefPackage } from '../../import/brief-package/write-package'
import { bundledBriefing } from '../bundled-briefing'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const standIn = join(import.meta.dirname, '..', 'fixtures', 'slow-draft-worker.mjs')
const never = new AbortController().signal
const named = (name: string) => ({ kind: 'article' as const, bytes: new Uint8Array(), options: { name } })

it.each([
  ['endless', { code: 'tooSlow' }],
  ['greedy', { code: 'tooMuchMemory' }],
  ['crash', { code: 'failed', reason: 'crashed' }],
  ['exit', { code: 'failed', reason: 'the thread ended with code 3' }],
])('a document that is %s is answered', async (name, failure) => {
  const run = createDraftThread(standIn, { heap: 64, milliseconds: name === 'endless' ? 1500 : 30_000 })
  expect(await run<'article'>(named(name), () => {}, never)).toEqual({ ok: false, failure })
})

it('is ended by the user within 200 ms, in the midst of its work', async () => {
  const cancelling = new AbortController()
  let began = 0
  const answered = createDraftThread(standIn)<'article'>(named('endless'), () => {
    began = performance.now()
    cancelling.abort()
  }, cancelling.signal)
  expect(await answered).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(performance.now() - began).toBeLessThan(200)
})

it('is not begun when the user has ended it before', async () => {
  expect(await createDraftThread(standIn)<'article'>(named('endless'), () => {}, AbortSignal.abort())).toEqual({ ok: false, failure: { code: 'cancelled' } })
})

it('prints nothing of what it prints', async () => {
  const printed = vi.spyOn(process.stdout, 'write')
  await createDraftThread(standIn)<'article'>(named('noisy'), () => {}, never)
  expect(printed.mock.calls.flat().join('')).not.toContain('to the terminal')
})

let folder = ''
beforeAll(async () => {
  // Inside the project, so that what is built finds its packages.
  folder = await mkdtemp(join(import.meta.dirname, '..', '..', 'node_modules', '.draft-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, '..', '..', 'export', 'draft-worker.ts'), outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'draft-worker.js' } } },
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('reads articles and packages, as it is built', async () => {
  const run = createDraftThread(join(folder, 'draft-worker.js'))
  const done: number[] = []
  const bytes = new TextEncoder().encode('第一句话说明一件事。\n第二句话说明另一件事。\n')
  const drafted = await run<'article'>({ kind: 'article', bytes, options: { name: 'a.txt', title: '题目' } }, (part) => done.push(part), never)
  expect(drafted).toMatchObject({ ok: true, value: { format: 'txt', titleIsGuessed: false, briefing: { title: { zh: '题目' } } } })
  expect(done.at(-1)).toBe(1)
  const packed = await writeBriefPackage(bundledBriefing)
  if (!packed.ok) throw new Error('not packed')
  expect(await run<'package'>({ kind: 'package', bytes: packed.value }, () => {}, never)).toEqual({ ok: true, value: { briefing: bundledBriefing, damaged: [] } })
})
