import { describe, expect, it } from 'vitest'
import { articleOf, kindsOf, outlineOf } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

function aside(...lines: string[]): string[] {
  return outlineOf(articleOf(...lines)).filter((line) => line.startsWith('debris'))
}

describe('debris', () => {
  it('is the link to edit behind the headings of an encyclopedia, and no word more', () => {
    expect(outlineOf(articleOf('拖轮', '历史[编辑]', body, '构造[编辑]', body))).toEqual(['heading 1 历史', 'debris toolbar [编辑]', `paragraph ${body}`, 'heading 1 构造', 'debris toolbar [编辑]', `paragraph ${body}`])
    expect(aside('报社的一天', '总编与编辑', body, '记者与 编辑', body)).toEqual([])
  })

  it('is a table of contents, numbered or not as its headings are', () => {
    expect(aside('拖轮', '目录', '1 历史', '2 构造', body, '历史', body, '构造', body)).toEqual(['debris menu 目录', 'debris menu 1 历史', 'debris menu 2 构造'])
  })

  it('is what a press release says of itself', () => {
    expect(aside('City Quietens Its Quays', english, english, '# # #', 'Safe Harbor Statement', 'Certain statements in this release are forward-looking and are subject to risks.', 'Media Contact:', 'Maria Ostrov', 'press@harbor.example')).toHaveLength(6)
  })

  it('is not the title below a line that tells whom to call', () => {
    expect(articleOf('NEWS RELEASE', 'Contact: Maria Ostrov, 555-0142, press@harbor.example', 'City Quietens Its Quays', english, english).title.en).toBe('City Quietens Its Quays')
  })

  it('is whom to call, and not who signs below', () => {
    expect(outlineOf(articleOf('关于静港申报的通知', body, body, '联系人：陈一帆', '电话：010-5550142', '港务处', '2025年2月20日')).slice(2)).toEqual(['debris other 联系人：陈一帆', 'debris other 电话：010-5550142', 'metadata byline 港务处', 'metadata date 2025年2月20日'])
  })

  it('is no caption that an arrow points from', () => {
    expect(kindsOf(articleOf('静港人家', body, '↑老码头的吊车↑', body, '▲新接上的岸电', body))).toEqual(['paragraph', 'caption', 'paragraph', 'caption', 'paragraph'])
  })
})
