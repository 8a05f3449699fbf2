import { describe, expect, it } from 'vitest'
import { readDocument, type ReadFailure } from '../../import/read-document'
import { makeMalformedDocuments } from '../fixtures/malformed-documents'
import { loadAsset } from './assets'
import { expectSound } from './manuscript-laws'

const codes: readonly ReadFailure['code'][] = ['empty', 'damaged', 'encrypted', 'noText', 'tooDeep', 'doctype', 'unknownFormat', 'otherFormat', 'tooLarge', 'tooMuchInside', 'chooseEncoding', 'chooseChapters']

/** A busy machine is slower than any limit that a user would notice; a hang is longer than this. */
const timeout = 15_000

const documents = await makeMalformedDocuments()

describe('documents that no honest program writes', () => {
  it('are at least 150, of all formats, each with a name of its own', () => {
    expect(documents.length).toBeGreaterThanOrEqual(150)
    for (const extension of ['.txt', '.md', '.html', '.docx', '.epub', '.pdf']) expect(documents.filter(({ name }) => name.endsWith(extension)).length).toBeGreaterThanOrEqual(10)
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length)
  })

  it.each(documents.map((document) => [document.name, document] as const))('are refused or read: %s', { timeout }, async (_name, { name, bytes, fails }) => {
    const read = await readDocument(bytes, { name, loadAsset }, () => undefined)
    if (read.ok) {
      expect(fails).toBeUndefined()
      expectSound(read.value)
    } else {
      expect(codes).toContain(read.failure.code)
      if (fails !== undefined) expect(fails).toContain(read.failure.code)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('refuses a file of 200 MB without looking into it', async () => {
    const unread = new Proxy(new Uint8Array(), { get: (target, key) => (key === 'length' || key === 'byteLength' ? 200 * 1024 * 1024 : Reflect.get(target, key)) })
    expect(await readDocument(unread, { name: 'large.docx', loadAsset }, () => undefined)).toEqual({ ok: false, failure: { code: 'tooLarge', maximum: 100 * 1024 * 1024 } })
  })
})
