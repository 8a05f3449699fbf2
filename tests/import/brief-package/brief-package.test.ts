/** The .brief package: what is written is what is read, and whatever is read is answered, never thrown at. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Briefing, Picture } from '../../../briefing/briefing'
import { writeBriefing } from '../../../briefing/briefing-file'
import { readBriefPackage } from '../../../import/brief-package/read-package'
import { writeBriefPackage } from '../../../import/brief-package/write-package'
import { limits } from '../../../import/limits'
import { encodeBase64 } from '../../../import/picture-shelf'
import { arbitraryBriefing } from '../../briefing/arbitrary-briefing'
import { bundledBriefing } from '../../bundled-briefing'

vi.setConfig({ testTimeout: 30_000 })

type Bytes = Uint8Array<ArrayBuffer>

/** Headers of 64 × 48 pixels; what follows them nobody decodes. */
const pngHeader = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 64, 0, 0, 0, 48, ...Array.from({ length: 24 }, () => 8)]
const png = Uint8Array.from([...pngHeader, ...Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251)])
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 48, 0, 64, ...Array.from({ length: 2000 }, (_, index) => (index * 104_729) % 253)])

function image(id: string, type: 'image/png' | 'image/jpeg', bytes: Uint8Array): Picture {
  return { kind: 'image', id, width: 64, height: 48, description: { zh: '图', en: 'Picture' }, type, data: encodeBase64(bytes) }
}

/** The first slide stays a cover; the pictures hang on slides of their own. */
function withPictures(briefing: Briefing, ...pictures: Picture[]): Briefing {
  const [statement] = briefing.slides.map(({ headline }) => headline)
  const slides = pictures.map(({ id }) => ({ kind: 'picture' as const, id: `slide-of-${id}`, headline: { zh: '图', en: 'Picture', sources: [briefing.article.title.id] }, notes: [], picture: id, caption: statement as never }))
  return { ...briefing, pictures: [...briefing.pictures, ...pictures], slides: [...briefing.slides, ...slides] }
}

const [small = bundledBriefing] = fc.sample(arbitraryBriefing, { numRuns: 1, seed: 4 })
const illustrated = withPictures(small, image('photo', 'image/jpeg', jpeg), image('chart', 'image/png', png))

async function pack(briefing: Briefing): Promise<Bytes> {
  const written = await writeBriefPackage(briefing)
  if (!written.ok) throw new Error(written.failure.code)
  return written.value
}

/** The package taken apart, changed, and put together again. */
async function repack(bytes: Bytes, change: (entries: Map<string, Bytes>) => void): Promise<Bytes> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const entries = new Map<string, Bytes>()
  for (const entry of await zip.getEntries()) if (!entry.directory) entries.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }))
  change(entries)
  return zipOf([...entries])
}

async function zipOf(entries: readonly (readonly [string, Bytes])[], password?: string): Promise<Bytes> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password === undefined ? {} : { password, zipCrypto: true }) })
  for (const [name, bytes] of entries) await zip.add(name, new Uint8ArrayReader(bytes))
  return zip.close()
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

let packed: Bytes
beforeAll(async () => {
  packed = await pack(illustrated)
})

describe('a package', () => {
  it('gives back the briefing that ships with the program', async () => {
    expect(await readBriefPackage(await pack(bundledBriefing))).toEqual({ ok: true, value: { briefing: bundledBriefing, damaged: [] } })
  })

  it('gives back the briefing that was put in, pictures and all', async () => {
    expect(await readBriefPackage(packed)).toEqual({ ok: true, value: { briefing: illustrated, damaged: [] } })
  })

  it('gives back any briefing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBriefing, fc.uint8Array({ maxLength: 40 }), async (briefing, bytes) => {
        const full = withPictures(briefing, image('media', 'image/png', Uint8Array.from([...pngHeader, ...bytes])))
        expect(await readBriefPackage(await pack(full))).toEqual({ ok: true, value: { briefing: full, damaged: [] } })
      }),
      { numRuns: 30 },
    )
  })

  it('is the same, byte for byte, of the same briefing', async () => {
    expect(await pack(structuredClone(illustrated))).toEqual(packed)
  })

  it('holds images as the files that they are', async () => {
    await repack(packed, (entries) => {
      expect([...entries.keys()]).toEqual(['manifest.json', 'briefing.json', 'media/photo.jpg', 'media/chart.png'])
      expect(entries.get('media/photo.jpg')).toEqual(jpeg)
    })
  })

  it('of a text that says the same a hundred thousand times is not taken for a bomb', async () => {
    const sentence = { zh: '同一句话。'.repeat(800), en: '' }
    const blocks = Array.from({ length: 500 }, (_, index) => ({ kind: 'paragraph' as const, id: `b${index}`, sentences: [{ id: `s${index}`, ...sentence }] }))
    const briefing: Briefing = { ...bundledBriefing, pictures: [], sections: [], article: { title: bundledBriefing.article.title, blocks }, slides: [{ kind: 'points', id: 'slide', headline: { zh: '一', en: '', sources: ['s0'] }, points: [{ zh: '一', en: '', sources: ['s0'] }], notes: [] }] }
    expect(await readBriefPackage(await pack(briefing))).toEqual({ ok: true, value: { briefing, damaged: [] } })
  })
})

describe('a damaged package', () => {
  it('cut off anywhere is answered, and is no briefing', async () => {
    for (let length = 0; length < packed.length; length += 1024) expect((await readBriefPackage(packed.slice(0, length))).ok).toBe(false)
  })

  it('with bits that have flipped is answered: what it gives is the briefing, less what it names', async () => {
    let salvaged = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(7)), { minLength: 1, maxLength: 3 }), async (flips) => {
        const torn = packed.slice()
        for (const [at, bit] of flips) torn[at] = (torn[at] ?? 0) ^ (1 << bit)
        const read = await readBriefPackage(torn)
        if (!read.ok) return
        salvaged += read.value.damaged.length
        for (const picture of read.value.briefing.pictures) {
          const isLost = read.value.damaged.some((name) => name.startsWith(`media/${picture.id}.`))
          expect(picture.kind === 'drawing' && isLost ? 'lost' : picture).toEqual(isLost ? 'lost' : illustrated.pictures.find(({ id }) => id === picture.id))
        }
        expect({ ...read.value.briefing, pictures: [] }).toEqual({ ...illustrated, pictures: [] })
      }),
      { numRuns: 120 },
    )
    expect(salvaged).toBeGreaterThan(0)
  })

  it.each([
    ['missing', (entries: Map<string, Bytes>) => void entries.delete('media/photo.jpg')],
    ['another than it was', (entries: Map<string, Bytes>) => void entries.set('media/photo.jpg', jpeg.slice(0, 1000))],
  ])('with a picture that is %s leaves its frame and names it', async (_name, change) => {
    const read = await readBriefPackage(await repack(packed, change))
    expect(read).toMatchObject({ ok: true, value: { damaged: ['media/photo.jpg'] } })
    if (!read.ok) return
    expect(read.value.briefing.pictures.map(({ id, kind }) => [id, kind])).toEqual([...small.pictures.map(({ id, kind }) => [id, kind]), ['photo', 'drawing'], ['chart', 'image']])
    // The frame can be saved and read again as any picture.
    expect(await readBriefPackage(await pack(read.value.briefing))).toEqual({ ok: true, value: { briefing: read.value.briefing, damaged: [] } })
  })

  it('with a picture that is no picture leaves its frame, even without a manifest', async () => {
    const read = await readBriefPackage(await repack(packed, (entries) => {
      entries.delete('manifest.json')
      entries.set('media/chart.png', utf8('<svg onload="x">'))
    }))
    expect(read).toMatchObject({ ok: true, value: { damaged: ['manifest.json', 'media/chart.png'] } })
  })

  it.each([
    ['larger than any screen', Uint8Array.from([...pngHeader.slice(0, 16), 0, 1, 0, 0, 0, 1, 0, 0, ...pngHeader.slice(24)])],
    ['of the other kind', jpeg],
  ])('with a picture that is %s leaves its frame', async (_name, bytes) => {
    const read = await readBriefPackage(await pack(withPictures(small, image('chart', 'image/png', bytes))))
    expect(read).toMatchObject({ ok: true, value: { damaged: ['media/chart.png'] } })
  })

  it('with a briefing other than the manifest says names it', async () => {
    const read = await readBriefPackage(await repack(packed, (entries) => void entries.set('briefing.json', utf8(writeBriefing(bundledBriefing)))))
    expect(read).toEqual({ ok: false, failure: { code: 'damagedEntry', entry: 'briefing.json' } })
  })

  it.each([
    ['nothing at all', async () => new Uint8Array(), { code: 'empty' }],
    ['zeros', async () => new Uint8Array(4096), { code: 'notAPackage' }],
    ['text', async () => utf8('PK is how it begins, but it goes on differently'), { code: 'damaged' }],
    ['a ZIP of something else', async () => zipOf([['word/document.xml', utf8('<w/>')]]), { code: 'notAPackage' }],
    ['a package of a newer kind', async () => repack(packed, (entries) => void entries.set('manifest.json', utf8('{"format":"duobrief-package","formatVersion":2}'))), { code: 'tooNew', version: 2, newest: 1 }],
    ['a briefing of a newer kind', async () => zipOf([['briefing.json', utf8('{"format":"duobrief","formatVersion":9}')]]), { code: 'tooNew', version: 9, newest: 1 }],
    ['a briefing in another encoding', async () => zipOf([['briefing.json', Uint8Array.from([0x22, 0xb1, 0x22])]]), { code: 'damagedEntry', entry: 'briefing.json' }],
    ['a briefing under a password', async () => zipOf([['briefing.json', utf8('{}')]], 'secret'), { code: 'damagedEntry', entry: 'briefing.json' }],
    ['a bomb', async () => zipOf([['briefing.json', new Uint8Array(8 * 1024 * 1024)]]), { code: 'tooMuchInside' }],
    ['too many entries', async () => zipOf(Array.from({ length: limits.zipEntries + 1 }, (_, index) => [`media/p${index}.png`, png.subarray(0, 8)] as const)), { code: 'tooMuchInside' }],
    ['a briefing that pollutes', async () => zipOf([['briefing.json', utf8('{"format":"duobrief","formatVersion":1,"briefing":{"__proto__":{"polluted":1}}}')]]), { code: 'invalid', where: 'id', what: 'invalid_type' }],
  ])('that is %s is refused by name', async (_name, make, failure) => {
    expect(await readBriefPackage(await make())).toEqual({ ok: false, failure })
    expect({}).not.toHaveProperty('polluted')
  })

  it('never has an entry inflated that no package has, and refuses names that lead elsewhere', async () => {
    const withEntry = (name: string) => repack(packed, (entries) => void entries.set(name, new Uint8Array(8 * 1024 * 1024)))
    expect(await readBriefPackage(await withEntry('media/bomb.txt'))).toMatchObject({ ok: true, value: { damaged: [] } })
    expect(await readBriefPackage(await withEntry('../../evil.txt'))).toEqual({ ok: false, failure: { code: 'damaged' } })
  })
})
