import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../briefing/briefing'
import { currentVersion, maximumDepth, maximumLength, readBriefing, writeBriefing } from '../../briefing/briefing-file'
import { arbitraryBriefing } from './arbitrary-briefing'

/** The smallest briefing there is. */
function smallBriefing(): Briefing {
  const statement = { zh: '集群成网。', en: 'Clusters form networks.', sources: ['title'] }
  const names = { zh: '集群', en: 'Clusters' }
  return {
    id: 'small', title: names, author: names, subject: names, keywords: { zh: [], en: [] },
    date: '2026-02-28', firstLanguage: 'zh', theme: 'paper',
    article: { title: { id: 'title', ...names }, blocks: [{ kind: 'paragraph', id: 'opening', sentences: [{ id: 'first', zh: '集群成网。', en: 'Clusters form networks.' }] }] },
    sections: [{ id: 'concept', title: statement, summary: statement }],
    pictures: [{ kind: 'drawing', id: 'map', width: 4, height: 3, description: names, shapes: [{ path: 'M 0 0 L 4 0 V 3 Z', strokeWidth: 1, opacity: 1 }] }],
    slides: [
      { kind: 'cover', id: 'cover', headline: statement, notes: [], subtitle: statement, byline: names, date: '2026-02-28', picture: 'map' },
      { kind: 'points', id: 'points', section: 'concept', headline: statement, notes: [statement], points: [statement] },
    ],
  }
}

/** What reading says of the small briefing after a change to its JSON. */
function failureAfter(change: (file: any) => void) {
  const file = JSON.parse(writeBriefing(smallBriefing()))
  change(file)
  const result = readBriefing(JSON.stringify(file))
  return result.ok ? undefined : result.failure
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, child]) => [key, reverseKeys(child)]))
}

describe('the saved form', () => {
  it('gives back every briefing that it was given', () => {
    fc.assert(fc.property(arbitraryBriefing, (briefing) => {
      expect(readBriefing(writeBriefing(briefing))).toEqual({ ok: true, value: briefing })
    }), { numRuns: 60 })
  })

  it('is the same text whatever order the keys were set in', () => {
    const briefing = smallBriefing()
    expect(writeBriefing(reverseKeys(briefing) as Briefing)).toBe(writeBriefing(briefing))
  })
})

describe('reading', () => {
  it.each(['', 'hello', '{', '{"format": "duobrief",}', '\u0000'])('refuses %j, which is not JSON', (text) => {
    expect(readBriefing(text)).toEqual({ ok: false, failure: { code: 'notJson' } })
  })

  it.each(['null', '[]', '1', '{}', '{"format":"pptx","formatVersion":1}', '{"format":"duobrief"}', '{"format":"duobrief","formatVersion":0}', '{"format":"duobrief","formatVersion":1.5}'])(
    'refuses %s, which is not a briefing',
    (text) => { expect(readBriefing(text)).toEqual({ ok: false, failure: { code: 'notABriefing' } }) },
  )

  it('tells a file of a newer version from a damaged one', () => {
    const newest = currentVersion
    expect(failureAfter((file) => { file.formatVersion = newest + 1; file.briefing = { unheardOf: true }; file.media = [] })).toEqual({ code: 'tooNew', version: newest + 1, newest })
  })

  it('says where the fault is, and what kind of fault', () => {
    expect(failureAfter((file) => { delete file.briefing.slides[1].headline.en })).toEqual({ code: 'invalid', where: 'slides.1.headline.en', what: 'invalid_type' })
    expect(failureAfter((file) => { file.briefing.slides[0].headline.zh = '集'.repeat(61) })).toEqual({ code: 'invalid', where: 'slides.0.headline.zh', what: 'too_big' })
    expect(failureAfter((file) => { file.briefing.slides[1].kind = 'film' })).toMatchObject({ code: 'invalid', where: 'slides.1.kind' })
    expect(failureAfter((file) => { delete file.briefing })).toMatchObject({ code: 'invalid', where: '' })
  })

  it('refuses keys that it does not know, rather than lose them', () => {
    expect(failureAfter((file) => { file.briefing.colour = 'red' })).toMatchObject({ code: 'invalid', what: 'unrecognized_keys' })
  })

  it.each([
    ['a source sentence', 'sentence', 'slides.1.notes.0.sources.0', (file: any) => { file.briefing.slides[1].notes[0].sources = ['gone'] }],
    ['a source of a section', 'sentence', 'sections.0.summary.sources.0', (file: any) => { file.briefing.sections[0].summary.sources = ['gone'] }],
    ['a section', 'section', 'slides.1.section', (file: any) => { file.briefing.slides[1].section = 'gone' }],
    ['a picture', 'picture', 'slides.0.picture', (file: any) => { file.briefing.slides[0].picture = 'gone' }],
  ])('names %s that does not exist', (_what, to, where, change) => {
    expect(failureAfter(change)).toEqual({ code: 'unknownReference', where, id: 'gone', to })
  })

  it.each([
    ['a sentence', 'article.blocks.0.sentences.0.id', 'title', (file: any) => { file.briefing.article.blocks[0].sentences[0].id = 'title' }],
    ['a block', 'article.blocks.1.id', 'opening', (file: any) => { file.briefing.article.blocks.push({ ...file.briefing.article.blocks[0], sentences: [{ id: 'second', zh: '', en: '' }] }) }],
    ['a section', 'sections.1.id', 'concept', (file: any) => { file.briefing.sections.push(file.briefing.sections[0]) }],
    ['a picture', 'pictures.1.id', 'map', (file: any) => { file.briefing.pictures.push(file.briefing.pictures[0]) }],
    ['a slide', 'slides.1.id', 'cover', (file: any) => { file.briefing.slides[1].id = 'cover' }],
  ])('names the id that %s shares with another', (_what, where, id, change) => {
    expect(failureAfter(change)).toEqual({ code: 'duplicateId', where, id })
  })

  it('refuses text above the limit without parsing it', () => {
    expect(readBriefing(' '.repeat(maximumLength + 1))).toEqual({ ok: false, failure: { code: 'tooLarge', maximum: maximumLength } })
  })

  it('refuses nesting above the limit, and counts no bracket inside a string', () => {
    const nested = '['.repeat(maximumDepth + 1) + ']'.repeat(maximumDepth + 1)
    expect(readBriefing(nested)).toEqual({ ok: false, failure: { code: 'tooDeep', maximum: maximumDepth } })
    expect(readBriefing('['.repeat(1_000_000))).toEqual({ ok: false, failure: { code: 'tooDeep', maximum: maximumDepth } })
    const brackets = smallBriefing()
    brackets.title = { zh: `\\"${'['.repeat(200)}`, en: '{'.repeat(200) }
    expect(readBriefing(writeBriefing(brackets))).toEqual({ ok: true, value: brackets })
  })

  it('lets no key reach a prototype', () => {
    const text = writeBriefing(smallBriefing())
    const result = readBriefing(text.replace('"briefing": {', '"briefing": { "__proto__": { "polluted": true },'))
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid', what: 'unrecognized_keys' } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
