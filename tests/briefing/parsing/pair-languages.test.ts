import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../briefing/manuscript'
import { articleOf, hintedManuscript, keepsTheLaws, outlineOf, parse } from './article-laws'

const zh = ['东港的噪声是居民投诉最多的问题。去年市里改造了6个泊位。', '60台拖轮换上了电池，夜里不再轰鸣。', '市里还打算把岸电接到每一个泊位，让靠港的船舶关掉辅机。2026年全部完成。']
const en = ['Noise from the east port was what residents complained about most. Last year the city rebuilt 6 berths.', '60 tugs were given batteries, and the nights are quiet.', 'The city also means to bring shore power to every berth, so that ships can switch off their engines. All will be done in 2026.']

const paired = [
  'paragraph 东港的噪声是居民投诉最多的问题。 | Noise from the east port was what residents complained about most. / 去年市里改造了6个泊位。 | Last year the city rebuilt 6 berths.',
  'paragraph 60台拖轮换上了电池，夜里不再轰鸣。 | 60 tugs were given batteries, and the nights are quiet.',
  'paragraph 市里还打算把岸电接到每一个泊位，让靠港的船舶关掉辅机。 | The city also means to bring shore power to every berth, so that ships can switch off their engines. / 2026年全部完成。 | All will be done in 2026.',
]

describe('a document in both languages', () => {
  it('is paired paragraph by paragraph, headings with headings', () => {
    const article = articleOf('静港计划', 'The Quiet Port Plan', '一、现状 Where we are', ...zh.slice(0, 2).flatMap((text, index) => [text, en[index] ?? '']), '二、打算 What comes next', zh[2] ?? '', en[2] ?? '')
    expect([article.title.zh, article.title.en]).toEqual(['静港计划', 'The Quiet Port Plan'])
    expect(outlineOf(article)).toEqual(['heading 1 一、 现状 | Where we are', paired[0], paired[1], 'heading 1 二、 打算 | What comes next', paired[2]])
  })

  it('is paired when the one text follows the other', () => {
    const article = articleOf('静港计划', ...zh, 'The Quiet Port Plan', ...en)
    expect([article.title.zh, article.title.en]).toEqual(['静港计划', 'The Quiet Port Plan'])
    expect(outlineOf(article)).toEqual(paired)
  })

  it('is parted at the sign between two languages, with a number on each side', () => {
    const article = articleOf('静港计划 / The Quiet Port Plan', '（一）现状 / (1) Where we are', ...zh.slice(0, 2).flatMap((text, index) => [text, en[index] ?? '']), '（二）打算 / (2) What comes next', zh[2] ?? '', en[2] ?? '')
    expect([article.title.zh, article.title.en]).toEqual(['静港计划', 'The Quiet Port Plan'])
    expect(outlineOf(article).filter((line) => line.startsWith('heading'))).toEqual(['heading 1 （一） 现状 | Where we are', 'heading 1 （二） 打算 | What comes next'])
  })

  it('has tables whose cells are in both, or the same in both', () => {
    const cell = (row: number, column: number): Hint => ({ kind: 'tableCell', table: 0, row, column, isHeader: row === 0 })
    const cells = [['展区 / Hall', '企业 / Exhibitors'], ['北码头 / North quay', '212']]
    const text = zh.flatMap((words, index): (readonly [Hint, string])[] => [[{ kind: 'paragraph' }, words], [{ kind: 'paragraph' }, en[index] ?? '']])
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], ...text, ...cells.flatMap((row, index) => row.map((words, column): readonly [Hint, string] => [cell(index, column), words]))]))
    keepsTheLaws(article)
    expect(outlineOf(article).at(-1)).toBe('table 展区 | Hall / 企业 | Exhibitors / 北码头 | North quay / 212 | 212')
  })

  it('gives each sentence a range for each language', () => {
    const article = articleOf('静港计划', 'The Quiet Port Plan', ...zh.flatMap((text, index) => [text, en[index] ?? '']))
    const sentence = article.blocks[1]?.sentences[0]
    expect(sentence?.ranges?.map(({ start, end }) => article.text?.slice(start, end))).toEqual([zh[1], en[1]])
  })

  it('is paired row by row when it stands in two columns', () => {
    const cell = (row: number, column: number): Hint => ({ kind: 'tableCell', table: 0, row, column, isHeader: false })
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], ...zh.flatMap((text, row): (readonly [Hint, string])[] => [[cell(row, 0), text], [cell(row, 1), en[row] ?? '']])]))
    keepsTheLaws(article)
    expect(outlineOf(article)).toEqual(paired)
  })

  it('keeps a paragraph that was not translated, with the other side empty', () => {
    const article = articleOf('静港计划', ...zh, 'The Quiet Port Plan', en[0] ?? '', en[2] ?? '')
    expect(outlineOf(article)).toEqual([paired[0], `paragraph ${zh[1]}`, paired[2]])
  })
})

describe('a document in one language', () => {
  it('stays one with an abstract, a quotation or a title in the other', () => {
    const long = Array.from({ length: 4 }, () => zh).flat()
    const article = articleOf('静港计划', 'The Quiet Port Plan', 'Abstract: This plan says how the port will become quiet, and who pays for it.', ...long, '“Ports should be as quiet as libraries.”', ...long)
    expect(article.title.en).toBe('')
    expect(article.blocks.every(({ sentences }) => sentences.every((sentence) => sentence.en === ''))).toBe(true)
  })
})
