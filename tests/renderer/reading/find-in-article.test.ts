import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../briefing/article'
import { findInArticle } from '../../../renderer/reading/find-in-article'

function articleOf(zh: string, en: string): Article {
  return {
    title: { id: 'title', zh: '', en: '' },
    blocks: [{ kind: 'paragraph', id: 'one', sentences: [{ id: 's1', zh, en }] }],
  }
}

/** What is found, as it is written in the text. */
function find(query: string, zh: string, en: string): string[] {
  const article = articleOf(zh, en)
  return findInArticle(article, query, ['zh', 'en']).map(({ language, start, end }) => (language === 'zh' ? zh : en).slice(start, end))
}

describe('finds', () => {
  it('every place, in both languages', () => {
    expect(find('25', '25个集群，25个领域', 'the 25 clusters')).toEqual(['25', '25', '25'])
  })
  it('without regard to upper and lower case', () => {
    expect(find('srdi', '', 'SRDI firms and srdi champions')).toEqual(['SRDI', 'srdi'])
  })
  it('half-width text by full-width letters and the reverse', () => {
    expect(find('ＧＤＰ', 'GDP 增长', '')).toEqual(['GDP'])
    expect(find('60%', '占比６０％', '')).toEqual(['６０％'])
  })
  it('a Chinese figure whether or not spaces stand around it', () => {
    expect(find('6.2万亿元', '产值 6.2 万亿元。', '')).toEqual(['6.2 万亿元'])
    expect(find('产值 6.2 万亿元', '产值6.2万亿元。', '')).toEqual(['产值6.2万亿元'])
  })
  it('no English word across two others', () => {
    expect(find('there', '', 'the reason')).toEqual([])
  })
  it('English words whatever white space is between them', () => {
    expect(find('half  a year', '', 'in half a year')).toEqual(['half a year'])
  })
  it.each([
    ["world's", '', 'the world’s largest'],
    ['"赛马"', '“赛马”机制', ''],
    ['world’s', '', "the world's largest"],
  ])('%s by either form of quotation mark', (query, zh, en) => {
    expect(find(query, zh, en)).toHaveLength(1)
  })
  it.each(['horse racing', 'horse-racing', 'horse–racing', 'Horse - Racing'])('%s with a space, a hyphen or a dash alike', (query) => {
    expect(find(query, '', 'horse racing, horse-racing and horse‑racing')).toEqual(['horse racing', 'horse-racing', 'horse‑racing'])
  })
  it('a Chinese dash by the hyphens of a keyboard', () => {
    expect(find('2021-2025', '2021—2025年', '')).toEqual(['2021—2025'])
    expect(find('集群--区域', '集群——区域', '')).toEqual(['集群——区域'])
  })
  it('no Chinese figure across a dash', () => {
    expect(find('12', '2021—2025年', '')).toEqual([])
  })
  it('nothing in English for a dash alone', () => {
    expect(find('-', '', 'one two')).toEqual([])
  })
  it('nothing for a query of white space', () => {
    expect(find('  ', '一 二', 'a b')).toEqual([])
  })
  it('only in the languages shown', () => {
    expect(findInArticle(articleOf('AI', 'AI'), 'ai', ['en'])).toMatchObject([{ language: 'en' }])
  })
  it('a character outside the basic plane whole', () => {
    expect(find('𠮷', '在𠮷野', '')).toEqual(['𠮷'])
  })
})

it('finds every piece of a text in that text, at that place', () => {
  const texts = fc.string({ minLength: 1, maxLength: 30, unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom(...' -–—‑−’\'“"集')) })
  fc.assert(
    fc.property(texts, fc.nat(29), fc.integer({ min: 1, max: 8 }), fc.constantFrom('zh', 'en'), (text, from, length, language) => {
      const piece = [...text].slice(from, from + length).join('')
      fc.pre(fold(piece) !== '')
      const places = findInArticle(articleOf(text, text), piece, [language])
      expect(places.length).toBeGreaterThan(0)
      for (const { start, end } of places) expect(fold(text.slice(start, end))).toContain(fold(piece))
    }),
  )
})

function fold(text: string): string {
  return [...text].map((character) => character.normalize('NFKC').toLowerCase()).join('').replaceAll(/[\s\p{Pd}−]/gu, '').replaceAll(/[‘’`´]/g, "'").replaceAll(/[“”]/g, '"')
}
