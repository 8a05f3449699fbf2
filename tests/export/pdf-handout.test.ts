/** The PDF as other programs find it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { LanguageMode } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import { layoutHandout } from '../../briefing/handout/handout'
import { handoutLayouts, HandoutOptions, papers } from '../../briefing/handout/options'
import { textLinesOf } from '../../briefing/scene-text'
import { writeHandoutPdf } from '../../export/pdf-handout'
import { bundledBriefing } from '../bundled-briefing'
import facts from '../fixtures/facts.json'
import { readPdf } from './read-pdf'

const folder = mkdtempSync(join(tmpdir(), 'duobrief-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function write(options: Partial<HandoutOptions>, briefing: Briefing = bundledBriefing): Promise<Uint8Array> {
  const written = await writeHandoutPdf(briefing, HandoutOptions.parse(options))
  if (!written.ok) throw new Error(written.failure.characters)
  return written.value.pdf
}

/** What a program says about the bytes. qpdf and poppler-utils must be installed: a test without them would show nothing. */
function examine(program: string, pdf: Uint8Array, ...words: string[]): string {
  const path = join(folder, 'handout.pdf')
  writeFileSync(path, pdf)
  return execFileSync(program, words.map((word) => (word === 'FILE' ? path : word)), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '')

function missingFacts(text: string): string[] {
  const chinese = withoutSpace(text)
  const english = text.replace(/\s+/g, ' ').toLowerCase()
  return facts.facts.flatMap(({ id, zh, en }) => [
    ...(zh.some((pattern) => chinese.includes(withoutSpace(pattern))) ? [] : [`${id}: zh`]),
    ...(en.some((pattern) => english.includes(pattern.toLowerCase())) ? [] : [`${id}: en`]),
  ])
}

describe.each(handoutLayouts)('a handout of layout %s', (layout) => {
  it('gives back its text by code point, page by page', async () => {
    const options = HandoutOptions.parse({ layout })
    const { pages } = await readPdf(await write(options))
    const drawn = layoutHandout(bundledBriefing, options).pages.map((page) => textLinesOf(page).flatMap((line) => line.runs.map((run) => run.text)).join(''))
    expect(pages.map(withoutSpace)).toEqual(drawn.map(withoutSpace))
    // Reading back thirty pages takes seconds on a busy machine.
  }, 30_000)

  it('is sound, and embeds every font as an outline font', async () => {
    const pdf = await write({ layout, paper: 'Letter' })
    expect(examine('qpdf', pdf, '--check', 'FILE')).toContain('No syntax or stream encoding errors')
    const fonts = examine('pdffonts', pdf, 'FILE').trim().split('\n').slice(2)
    // At least one for each language.
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts) {
      expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
      expect(font).not.toContain('Type 3')
    }
  })
})

describe('the notes handout', () => {
  it('holds every fact of the article in both languages', async () => {
    const { pages } = await readPdf(await write({ layout: 'notes' }))
    expect(missingFacts(pages.join(' '))).toEqual([])
  })

  it.each(papers)('keeps the facts and the notes whole, column by column, for a program that reads %s by its places', async (paper) => {
    const text = examine('pdftotext', await write({ layout: 'notes', paper }), 'FILE', '-')
    expect(missingFacts(text)).toEqual([])
    const words = withoutSpace(text)
    const notes = bundledBriefing.slides.flatMap((slide) => slide.notes.flatMap(({ zh, en }) => [zh, en]))
    expect(notes.filter((note) => !words.includes(withoutSpace(note)))).toEqual([])
  })

  it('has bookmarks that nest slides in sections, and links that lead to their pages', async () => {
    const { bookmarks, links, pages } = await readPdf(await write({ layout: 'notes' }))
    const handout = layoutHandout(bundledBriefing, HandoutOptions.parse({ layout: 'notes' }))
    expect(bookmarks).toEqual(handout.bookmarks)
    expect(links).toEqual(handout.links.map(({ page, target }) => ({ page, target })))
    const sections = bookmarks.filter((bookmark) => bookmark.children.length > 0)
    expect(sections).toHaveLength(bundledBriefing.sections.length)
    for (const { title, page } of sections.flatMap((section) => section.children)) expect(withoutSpace(pages[page] ?? '')).toContain(withoutSpace(title.split(' · ')[0] ?? ''))
  })

  it.each<[LanguageMode, string]>([['zh', 'zh-CN'], ['en', 'en'], ['both', 'zh-CN']])('says what it is, in %s', async (notesLanguage, tag) => {
    const { info, showsTitle } = await readPdf(await write({ layout: 'outline', notesLanguage }))
    const { title, author } = bundledBriefing
    expect(info.Title).toBe(notesLanguage === 'both' ? `${title.zh} · ${title.en}` : title[notesLanguage])
    expect(String(info.Author)).toContain(notesLanguage === 'en' ? author.en : author.zh)
    expect(info.Language).toBe(tag)
    expect(info.PDFFormatVersion).toBe('1.7')
    expect(showsTitle).toBe(true)
  })

  it('is the same to the byte each time', async () => {
    expect(Buffer.compare(Buffer.from(await write({ layout: 'notes' })), Buffer.from(await write({ layout: 'notes' })))).toBe(0)
  })

  it('does not depend on what was written before', async () => {
    const before = await write({ layout: 'outline', notesLanguage: 'en' })
    const other = { ...bundledBriefing, title: { zh: '：；‐–', en: 'ﬁ: ; ‐ é' } }
    await write({ layout: 'reading' }, other)
    expect(Buffer.compare(Buffer.from(await write({ layout: 'outline', notesLanguage: 'en' })), Buffer.from(before))).toBe(0)
  })

  it('stays under 300 kB', async () => {
    expect((await write({ layout: 'notes' })).length).toBeLessThan(300_000)
  })

  it('reports every page that it draws', async () => {
    const told: [number, number][] = []
    const written = await writeHandoutPdf(bundledBriefing, HandoutOptions.parse({ layout: '6' }), (done, total) => told.push([done, total]))
    const pages = written.ok ? written.value.pages : 0
    expect(told).toEqual(Array.from({ length: pages }, (_, index) => [index + 1, pages]))
  })
})

it('refuses characters that no bundled font has, and names them', async () => {
  const briefing = { ...bundledBriefing, title: { zh: '集群🏭与🚀', en: 'Clusters' } }
  expect(await writeHandoutPdf(briefing, HandoutOptions.parse({}))).toEqual({ ok: false, failure: { code: 'uncoveredCharacters', characters: '🏭🚀' } })
})
