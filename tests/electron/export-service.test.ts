import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Briefing } from '../../briefing/briefing'
import { HandoutOptions } from '../../briefing/handout/options'
import { createExportService, type ExportService } from '../../electron/export-service'
import { eventually } from '../eventually'

let service: ExportService
beforeEach(() => {
  service = createExportService(join(import.meta.dirname, '..', 'fixtures', 'slow-worker.mjs'))
})
afterEach(() => service.close())

const make = (job: string, header: string, report = (_done: number, _total: number) => {}) =>
  service.makeHandout(job, {} as Briefing, HandoutOptions.parse({ header }), report)

it('gives the pages made, and tells how far it is', async () => {
  const report = vi.fn()
  const made = await make('a', 'text', report)
  expect(made.ok && new TextDecoder().decode(made.value.pdf)).toBe('text')
  expect(report.mock.calls).toEqual([[1, 2]])
})

it('makes one handout after another', async () => {
  const made = await Promise.all(['a', 'b', 'c'].map((name) => make(name, name)))
  expect(made.map((result) => result.ok && new TextDecoder().decode(result.value.pdf))).toEqual(['a', 'b', 'c'])
})

it('names the characters that no font has', async () => {
  expect(await make('a', 'uncovered')).toEqual({ ok: false, failure: { code: 'uncoveredCharacters', detail: '𠮷' } })
})

it('ends a job within 200 milliseconds, and is ready for the next', async () => {
  const times: number[] = []
  // A busy machine may hold up one attempt, or two.
  while (times.length < 5 && !times.some((time) => time < 200)) {
    const report = vi.fn()
    const endless = make('a', 'endless', report)
    await eventually(() => expect(report).toHaveBeenCalled())
    const began = performance.now()
    expect(service.cancel('a')).toBe(true)
    expect(await endless).toEqual({ ok: false, failure: { code: 'cancelled' } })
    times.push(performance.now() - began)
    expect((await make('b', 'text')).ok).toBe(true)
  }
  expect(Math.min(...times)).toBeLessThan(200)
})

it('cancels a job that waits for its turn, at once', async () => {
  const endless = make('a', 'endless')
  const waiting = make('b', 'text')
  expect(service.cancel('b')).toBe(true)
  expect(await waiting).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(service.cancel('a')).toBe(true)
  expect(await endless).toEqual({ ok: false, failure: { code: 'cancelled' } })
})

it('knows no job that it was not given, or has finished', async () => {
  expect(service.cancel('a')).toBe(false)
  await make('a', 'text')
  expect(service.cancel('a')).toBe(false)
})

it.each(['crash', 'exit'])('says so when the worker goes (%s), and goes on with a new one', async (way) => {
  expect(await make('a', way)).toMatchObject({ ok: false, failure: { code: 'failed' } })
  expect((await make('b', 'text')).ok).toBe(true)
})
