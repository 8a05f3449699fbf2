/** What a reader of the printed pages relies on, for every layout, language and paper. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languageModes, sentencesOf } from '../../../briefing/article'
import { findSceneFaults } from '../../../briefing/check/scene-faults'
import { layoutHandout, type Bookmark, type Handout } from '../../../briefing/handout/handout'
import { handoutLayouts, HandoutOptions, papers } from '../../../briefing/handout/options'
import { contentFrame } from '../../../briefing/handout/paper'
import type { Scene, TextLine } from '../../../briefing/scene'
import { textLinesOf } from '../../../briefing/scene-text'
import { piecesOf } from '../../../briefing/slide-pieces'
import { arbitraryBriefing } from '../arbitrary-briefing'
import { bundledBriefing } from '../../bundled-briefing'

const combinations = handoutLayouts.flatMap((layout) => languageModes.flatMap((notesLanguage) => papers.map((paper) => ({ layout, notesLanguage, paper }))))

function handoutOf(options: Partial<HandoutOptions>, briefing = bundledBriefing): Handout {
  return layoutHandout(briefing, HandoutOptions.parse(options))
}

function textOf(lines: readonly TextLine[]): string {
  return lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
}

/** All text of the page itself, without white space: lines break where they must. */
function wordsOf(pages: readonly Scene[]): string {
  return textOf(pages.flatMap(textLinesOf)).replace(/\s/g, '')
}

function flatten(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.children)])
}

describe.each(combinations)('$layout in $notesLanguage on $paper', (options) => {
  const handout = handoutOf(options)

  it('keeps all text on the paper, and no text on other text', () => {
    for (const page of handout.pages) expect(findSceneFaults(page)).toEqual([])
  })

  it('keeps the content between header and footer', () => {
    const frame = contentFrame(options.paper)
    for (const page of handout.pages) {
      const lines = page.items.filter((item) => item.kind === 'text')
      const [header, footer] = [Math.min(...lines.map(({ box }) => box.y)), Math.max(...lines.map(({ box }) => box.y))]
      for (const { box } of lines.filter((line) => line.box.y !== header && line.box.y < footer - 5)) {
        expect(box.x).toBeGreaterThanOrEqual(frame.x - 0.01)
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 0.01)
        if (box.y > header + 12) expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 0.01)
      }
      for (const item of page.items.filter((other) => other.kind === 'inset')) {
        expect(item.x + item.width).toBeLessThanOrEqual(frame.x + frame.width + 0.01)
        expect(item.y + item.height).toBeLessThanOrEqual(frame.y + frame.height + 0.01)
      }
    }
  })

  it('numbers every page of how many', () => {
    handout.pages.forEach((page, index) => {
      const text = wordsOf([page])
      if (options.notesLanguage !== 'en') expect(text).toContain(`第${index + 1}页，共${handout.pages.length}页`)
      if (options.notesLanguage !== 'zh') expect(text).toContain(`Page${index + 1}of${handout.pages.length}`)
    })
  })

  it('leads every bookmark and every line of the contents to a page that holds its words', () => {
    const bookmarks = flatten(handout.bookmarks)
    expect(bookmarks.length).toBe(handout.links.length + 1)
    handout.links.forEach((link, index) => {
      const bookmark = bookmarks[index + 1]
      expect(link.target).toBe(bookmark?.page)
      const contents = handout.pages[link.page]?.items.filter((item) => item.kind === 'text' && item.box.y >= link.box.y - 1 && item.box.y < link.box.y + link.box.height)
      const linked = textOf((contents ?? []) as TextLine[])
      expect(linked).toContain(String(link.target + 1))
      const title = bookmark?.title.split(' · ')[0]?.replace(/^\d\S* /, '').replace(/\s/g, '') ?? ''
      expect(linked.replace(/\s/g, '')).toContain(title)
      expect(wordsOf([handout.pages[link.target] as Scene])).toContain(title)
    })
  })
})

describe('what a handout holds', () => {
  it('has every statement of slides and notes on notes pages, in both languages', () => {
    const words = wordsOf(handoutOf({ layout: 'notes' }).pages)
    for (const slide of bundledBriefing.slides) {
      const pairs = [slide.headline, ...slide.notes, ...piecesOf(slide, bundledBriefing).flatMap(({ label, text }) => (slide.kind === 'figures' ? [text] : [label, text]))]
      for (const pair of pairs.filter((candidate) => candidate !== null)) {
        const written = slide.kind === 'timeline' || slide.kind === 'references' ? [] : [pair.zh, pair.en]
        for (const text of written) expect(words.includes(text.replace(/\s/g, '')), `${slide.id}: ${text}`).toBe(true)
      }
    }
  })

  it('has every sentence of the article in the reading edition', () => {
    const { pages } = handoutOf({ layout: 'reading', contents: false, header: '|', footer: '|' })
    // A paragraph that goes on overleaf does so in each column; between them stand the foot and the head of the pages.
    const column = (language: Language): string => textOf(pages.flatMap(textLinesOf).filter((line) => line.language === language)).replace(/\s/g, '').replace(/\|?Page\d+of\d+\|?|\|?第\d+页，共\d+页\|?|\|/g, '')
    const [chinese, english] = [column('zh'), column('en')]
    for (const { zh, en } of sentencesOf(bundledBriefing.article)) {
      expect(chinese.includes(zh.replace(/\s/g, '')), zh).toBe(true)
      expect(english.includes(en.replace(/\s/g, '')), en).toBe(true)
    }
  })

  it('has every headline and every piece of every slide in the outline', () => {
    const words = wordsOf(handoutOf({ layout: 'outline' }).pages)
    for (const slide of bundledBriefing.slides) {
      const pairs = [slide.headline, ...piecesOf(slide, bundledBriefing).flatMap(({ label, text }) => [label, text])].filter((pair) => pair !== null)
      for (const { zh, en } of pairs) {
        for (const text of [zh, en]) expect(words.includes(text.replace(/\s/g, '')), text).toBe(true)
      }
    }
  })

  it('says no headline twice in the outline', () => {
    const slide = bundledBriefing.slides.find(({ kind }) => kind === 'section')
    if (!slide) throw new Error('no section')
    const briefing = { ...bundledBriefing, sections: bundledBriefing.sections.map((section) => (section.id === slide.section ? { ...section, summary: { zh: `${slide.headline.zh}。`, en: 'In other words.', sources: [] } } : section)) }
    const only = { ...briefing, slides: [slide] }
    const words = wordsOf(handoutOf({ layout: 'outline', contents: false, header: '|' }, only).pages)
    expect(words.split(slide.headline.zh.replace(/\s/g, ''))).toHaveLength(2)
  })

  it('sets the columns of a comparison apart by headings in the outline', () => {
    const lines = handoutOf({ layout: 'outline' }).pages.flatMap(textLinesOf)
    const headings = bundledBriefing.slides.flatMap((slide) => (slide.kind === 'comparison' ? slide.columns.map((column) => column.heading.zh) : []))
    expect(headings.length).toBeGreaterThan(0)
    for (const heading of headings) expect(lines.some((line) => textOf([line]) === heading && line.runs.every((run) => run.weight === 700)), heading).toBe(true)
  })

  it.each(papers)('has its contents on one page of %s', (paper) => {
    for (const layout of ['notes', '6'] as const) expect(new Set(handoutOf({ layout, paper }).links.map((link) => link.page))).toEqual(new Set([0]))
  })

  it('shows slides and notes in languages of their own', () => {
    const { pages } = handoutOf({ layout: 'notes', slideLanguage: 'en', notesLanguage: 'zh', contents: false })
    const [page] = pages
    const slide = page?.items.find((item) => item.kind === 'inset')
    const languages = (lines: readonly TextLine[]): string[] => [...new Set(lines.map((line) => line.language))]
    expect(languages(textLinesOf(slide?.scene as Scene))).toEqual(['en'])
    const notes = page?.items.filter((item) => item.kind === 'text').filter((line) => /\p{Script=Latin}{4}/u.test(textOf([line])) && line.language === 'en')
    expect(notes).toEqual([])
  })

  it.each([['2', 2], ['3', 3], ['6', 6]] as const)('puts %s slides on a page, in order', (layout, count) => {
    const { pages } = handoutOf({ layout, contents: false })
    const counts = pages.map((page) => page.items.filter((item) => item.kind === 'inset').length)
    expect(counts.slice(0, -1).every((own) => own === count)).toBe(true)
    expect(counts.reduce((sum, own) => sum + own, 0)).toBe(handoutOf({ layout: 'notes', contents: false }).pages.flatMap((page) => page.items.filter((item) => item.kind === 'inset')).length)
  })

  it('leaves no column and no page empty for a language in which nothing is written', () => {
    const withoutChinese = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part), (key, value: unknown) => (key === 'zh' && typeof value === 'string' ? '' : value)) as Part
    const untranslated = withoutChinese({ ...bundledBriefing, firstLanguage: 'en' as const })
    for (const layout of handoutLayouts) {
      const alone = handoutOf({ layout, notesLanguage: 'en' }, untranslated)
      for (const notesLanguage of ['both', 'zh'] as const) expect(handoutOf({ layout, notesLanguage }, untranslated)).toEqual(alone)
      expect(wordsOf(alone.pages)).not.toContain('第1页')
    }
  })

  it('rules lines to write on beside three slides', () => {
    const [page] = handoutOf({ layout: '3', contents: false }).pages
    const slides = page?.items.filter((item) => item.kind === 'inset') ?? []
    const rules = page?.items.filter((item) => item.kind === 'rectangle' && item.height < 1 && item.width > 100) ?? []
    for (const slide of slides) {
      const beside = rules.filter((rule) => rule.kind === 'rectangle' && rule.x > slide.x + slide.width && rule.y > slide.y && rule.y < slide.y + slide.height)
      expect(beside.length).toBeGreaterThanOrEqual(5)
    }
  })

  it('names the paragraphs that a note comes from, as the reading edition numbers them', () => {
    const note = bundledBriefing.slides.flatMap((slide) => slide.notes)[0]
    const blocks = bundledBriefing.article.blocks.filter((block) => block.kind !== 'heading')
    const paragraph = blocks.findIndex((block) => block.sentences.some((sentence) => note?.sources.includes(sentence.id))) + 1
    expect(paragraph).toBeGreaterThan(0)
    const first = handoutOf({ layout: 'notes', contents: false, notesLanguage: 'zh' }).pages[0] as Scene
    expect(wordsOf([first])).toMatch(new RegExp(`第(?:\\d+–)?${paragraph}(?:–\\d+)?段`))
    const reading = handoutOf({ layout: 'reading', contents: false, notesLanguage: 'zh' })
    const opening = blocks[paragraph - 1]?.sentences[0]?.zh.replace(/\s/g, '') ?? ''
    expect(wordsOf(reading.pages)).toMatch(new RegExp(`${paragraph}(?:编者注：)?${opening.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
  })

  it('takes a header and a footer of the user’s, and shortens what does not fit on one line', () => {
    const header = '内部资料 '.repeat(24).trim()
    const { pages } = handoutOf({ header, footer: 'Draft for comment', contents: false })
    for (const page of pages) {
      expect(findSceneFaults(page)).toEqual([])
      expect(wordsOf([page])).toContain('内部资料')
      expect(wordsOf([page])).toContain('Draftforcomment')
    }
  })
})

it('lays out any briefing in any layout without text outside the page or on other text', () => {
  fc.assert(
    fc.property(arbitraryBriefing, fc.constantFrom(...combinations), (briefing, options) => {
      const handout = handoutOf(options, briefing)
      return handout.pages.every((page) => findSceneFaults(page).length === 0) && handout.links.every((link) => link.target < handout.pages.length)
    }),
    { numRuns: 40 },
  )
}, 60_000)

it('gives the same pages for the same briefing and options', () => {
  expect(handoutOf({ layout: 'reading' })).toEqual(handoutOf({ layout: 'reading' }))
})
