import { describe, expect, it } from 'vitest'
import { gatherDraftFacts } from '../../../briefing/check/draft-facts'
import { continueSlides, layoutDeck } from '../../../briefing/layout/deck'
import { createDrafting, type DraftWorker } from '../../../renderer/drafting/drafting'
import type { DraftAnswer, DraftRequest } from '../../../renderer/drafting/messages'
import { portionsOf } from '../../../renderer/drafting/portions'
import { bundledBriefing } from '../../bundled-briefing'

/** A worker that the test speaks for. */
class SpokenWorker implements DraftWorker {
  readonly requests: DraftRequest[] = []
  isTerminated = false
  hear: (event: { readonly data: DraftAnswer }) => void = () => {}
  failOver: () => void = () => {}
  postMessage(request: DraftRequest) {
    this.requests.push(request)
  }
  terminate() {
    this.isTerminated = true
  }
  addEventListener(name: 'message' | 'error', listener: (event: { readonly data: DraftAnswer }) => void) {
    if (name === 'message') this.hear = listener
    else this.failOver = listener as () => void
  }
  say(data: DraftAnswer) {
    this.hear({ data: structuredClone(data) })
  }
  handOver(key: number) {
    for (const portion of portionsOf(bundledBriefing, continueSlides(bundledBriefing))) this.say(portion)
    const { slides: _, article: { blocks: __, ...article }, ...rest } = bundledBriefing
    this.say({ kind: 'opened', key, rest: { ...rest, article }, facts: gatherDraftFacts(bundledBriefing), titleIsGuessed: false, losses: [] })
  }
}

function start(limit?: number) {
  const workers: SpokenWorker[] = []
  const drafting = createDrafting(() => {
    const worker = new SpokenWorker()
    workers.push(worker)
    return worker
  }, limit)
  return { drafting, workers }
}

const nobody = () => {}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('puts the portions together to the briefing that was sent, with its pages', async () => {
  const { drafting, workers } = start()
  const job = drafting.prepare(bundledBriefing)
  await settled()
  workers[0]?.handOver(1)
  const result = await job.result
  expect(result.ok && result.value.briefing).toEqual(bundledBriefing)
  const pages = (briefing = bundledBriefing) => layoutDeck(briefing, 'paper').pages.map(({ id, parts }) => ({ id, parts }))
  expect(result.ok && pages(result.value.briefing)).toEqual(pages())
})

it('sends an edit without the briefing when the worker has kept it, and with it otherwise', async () => {
  const { drafting, workers } = start()
  const job = drafting.prepare(bundledBriefing)
  await settled()
  workers[0]?.handOver(7)
  const result = await job.result
  if (!result.ok) throw new Error('not prepared')
  const edit = { kind: 'setTitle', title: { zh: '题', en: '' } } as const
  void drafting.applyEdit(result.value.briefing, edit)
  await settled()
  expect(workers[0]?.requests[1]).toMatchObject({ kind: 'edit', base: 7 })
  workers[0]?.handOver(8)
  await settled()
  void drafting.applyEdit(result.value.briefing, edit)
  await settled()
  expect(workers[0]?.requests[2]).toMatchObject({ base: { id: bundledBriefing.id } })
})

describe('a job that does not end by itself', () => {
  it('is ended with its worker when it is cancelled, and another worker does the next', async () => {
    const { drafting, workers } = start()
    const job = drafting.openFile(new Blob(['a']), 'a.txt', {}, nobody)
    await settled()
    const began = performance.now()
    job.cancel()
    expect(await job.result).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(performance.now() - began).toBeLessThan(200)
    expect(workers[0]?.isTerminated).toBe(true)
    void drafting.openFile(new Blob(['b']), 'b.txt', {}, nobody)
    await settled()
    expect(workers[1]?.requests).toHaveLength(1)
  })
  it('is ended after the time limit; what comes after the draft is not under it', async () => {
    const { drafting, workers } = start(20)
    const slow = await drafting.openFile(new Blob(['a']), 'a.txt', {}, nobody).result
    expect(slow).toEqual({ ok: false, failure: { code: 'tookTooLong' } })
    const drafted = drafting.openFile(new Blob(['a']), 'a.txt', {}, nobody)
    await settled()
    workers[1]?.say({ kind: 'drafted' })
    await new Promise((resolve) => setTimeout(resolve, 40))
    workers[1]?.handOver(1)
    expect((await drafted.result).ok).toBe(true)
  })
  it('is told as too much when the worker breaks down', async () => {
    const { drafting, workers } = start()
    const job = drafting.openFile(new Blob(['a']), 'a.txt', {}, nobody)
    await settled()
    workers[0]?.failOver()
    expect(await job.result).toEqual({ ok: false, failure: { code: 'tookTooMuch' } })
  })
})
