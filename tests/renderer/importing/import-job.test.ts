import { describe, expect, it, vi } from 'vitest'
import { succeed, fail } from '../../../briefing/result'
import { gatherDraftFacts } from '../../../briefing/check/draft-facts'
import type { Drafted, Drafting, JobFailure } from '../../../renderer/drafting/drafting'
import { createImport } from '../../../renderer/importing/import-job'
import { bundledBriefing } from '../../bundled-briefing'

const drafted = (titleIsGuessed = false): Drafted => ({ briefing: bundledBriefing, facts: gatherDraftFacts(bundledBriefing), titleIsGuessed, losses: [] })

/** An import whose worker answers what the test says, in turn. */
function importWith(...answers: readonly (Drafted | JobFailure | 'never')[]) {
  const opened: (string | null)[] = []
  const asked: unknown[] = []
  const cancelled = vi.fn<() => void>()
  const left = [...answers]
  const next = () => {
    const answer = left.shift() ?? 'never'
    const result = answer === 'never' ? new Promise<never>(() => {}) : Promise.resolve('code' in answer ? fail(answer) : succeed(answer))
    return { result, cancel: cancelled }
  }
  const drafting: Pick<Drafting, 'openFile' | 'applyEdit'> = {
    openFile: (_file, _name, choices) => {
      asked.push(choices)
      return next()
    },
    applyEdit: (_briefing, edit) => {
      asked.push(edit)
      return next()
    },
  }
  let isTalkRunning = false
  const control = createImport({ drafting, open: async (_drafted, name) => void opened.push(name), isTalkRunning: async () => isTalkRunning })
  return { control, opened, asked, cancelled, kind: () => control.job.getState().kind, startTalk: () => (isTalkRunning = true) }
}

const file = new Blob(['集群是产业分工深化的形式。'])

it('opens an article that needs no choice, without the name of a file', async () => {
  const { control, opened, kind } = importWith(drafted())
  await control.start(file, 'report.docx')
  expect(opened).toEqual([null])
  expect(kind()).toBe('idle')
})

it('opens a saved briefing under the name of its file', async () => {
  const { control, opened } = importWith(drafted())
  await control.start(file, 'clusters.brief')
  expect(opened).toEqual(['clusters.brief'])
})

describe('a choice', () => {
  it('of encoding is asked for, and the document is read again with it', async () => {
    const { control, opened, asked, kind } = importWith({ code: 'chooseEncoding', encodings: [{ encoding: 'gb18030', sample: '集群' }] }, drafted())
    await control.start(file, 'old.txt')
    expect(kind()).toBe('choosingEncoding')
    expect(opened).toEqual([])
    await control.choose({ encoding: 'big5' })
    expect(asked).toEqual([{}, { encoding: 'big5' }])
    expect(opened).toEqual([null])
  })
  it('that was made before stays when another is made', async () => {
    const { control, asked } = importWith({ code: 'chooseChapters', chapters: [] }, drafted())
    await control.start(file, 'book.epub', { encoding: 'utf-8' })
    await control.choose({ chapters: [1, 3] })
    expect(asked[1]).toEqual({ encoding: 'utf-8', chapters: [1, 3] })
  })
  it('of title is asked for when it was guessed; the guess itself needs no second draft', async () => {
    const { control, opened, asked, kind } = importWith(drafted(true))
    await control.start(file, 'report.txt')
    expect(kind()).toBe('naming')
    await control.nameIt(bundledBriefing.article.title.zh)
    expect(asked).toEqual([{}])
    expect(opened).toEqual([null])
  })
  it('of another title is drafted', async () => {
    const { control, opened, asked } = importWith(drafted(true), drafted())
    await control.start(file, 'report.txt')
    await control.nameIt('  东港集群 ')
    expect(asked[1]).toEqual({ kind: 'setTitle', title: { zh: '东港集群', en: '' } })
    expect(opened).toEqual([null])
  })
})

describe('what cannot be imported', () => {
  it('is told, and opens nothing', async () => {
    const { control, opened } = importWith({ code: 'encrypted' })
    await control.start(file, 'secret.pdf')
    expect(control.job.getState()).toEqual({ kind: 'failed', name: 'secret.pdf', failure: { code: 'encrypted' } })
    expect(opened).toEqual([])
  })
  it('is not even read when it is too large or empty', async () => {
    const { control, asked } = importWith()
    await control.start({ size: 11 * 1024 * 1024 } as Blob, 'long.md')
    expect(control.job.getState()).toMatchObject({ kind: 'failed', failure: { code: 'tooLarge', maximum: 10 * 1024 * 1024 } })
    await control.start({ size: 101 * 1024 * 1024 } as Blob, 'long.pdf')
    expect(control.job.getState()).toMatchObject({ failure: { code: 'tooLarge', maximum: 100 * 1024 * 1024 } })
    await control.start(new Blob([]), 'empty.txt')
    expect(control.job.getState()).toMatchObject({ failure: { code: 'empty' } })
    expect(asked).toEqual([])
  })
  it('waits until a talk is over', async () => {
    const { control, asked, startTalk } = importWith(drafted())
    startTalk()
    await control.start(file, 'report.txt')
    expect(control.job.getState()).toMatchObject({ failure: { code: 'talkRunning' } })
    expect(asked).toEqual([])
  })
})

describe('cancelling', () => {
  it('ends the work and leaves everything as it was, at once', async () => {
    const { control, opened, cancelled, kind } = importWith('never')
    void control.start(file, 'slow.pdf')
    await vi.waitFor(() => expect(control.job.getState().kind).toBe('reading'))
    await Promise.resolve()
    await Promise.resolve()
    control.cancel()
    expect(kind()).toBe('idle')
    expect(cancelled).toHaveBeenCalledOnce()
    expect(opened).toEqual([])
  })
  it('lets the next document in', async () => {
    const { control, opened } = importWith('never', drafted())
    void control.start(file, 'slow.pdf')
    await new Promise((resolve) => setTimeout(resolve))
    control.cancel()
    await control.start(file, 'other.txt')
    expect(opened).toEqual([null])
  })
})

it('takes one document at a time', async () => {
  const { control, asked } = importWith('never', drafted())
  void control.start(file, 'first.pdf')
  await new Promise((resolve) => setTimeout(resolve))
  await control.start(file, 'second.txt')
  expect(asked).toHaveLength(1)
  expect(control.job.getState()).toMatchObject({ name: 'first.pdf' })
})
