import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

function titleOf(...lines: string[]): string {
  const { title } = articleOf(...lines)
  return title.zh + title.en
}

describe('the title', () => {
  it('is not what a sheet is called in print', () => {
    expect(titleOf('NEWS RELEASE', 'For Immediate Release', 'City Quietens Its Quays', english, english)).toBe('City Quietens Its Quays')
    expect(titleOf('Confidential', 'Quiet ports', 'Check against delivery', english, english)).toBe('Quiet ports')
    expect(titleOf('内部资料', '静港计划', body, body)).toBe('静港计划')
  })

  it('is not the kind of document alone where a line below says of what', () => {
    expect(titleOf('会议纪要', '东港区静港专题会议纪要', body, body)).toBe('东港区静港专题会议纪要')
    expect(titleOf('会议纪要', body, body)).toBe('会议纪要')
  })
})

describe('what is told of the article', () => {
  it('is who wrote it, whatever marks stand behind the names', () => {
    expect(articleOf('静港研究', '冯小满1，马致和1，2，程一舟2', '（1. 东港大学 海洋学院，东港 310000；2. 东港水文站，东港 310001）', body, body)).toMatchObject({ byline: { zh: '冯小满，马致和，程一舟' }, blocks: [{ kind: 'metadata' }, { kind: 'metadata' }, { kind: 'paragraph' }, { kind: 'paragraph' }] })
    expect(articleOf('静港人家', '文/图：苏小禾', body, body).byline?.zh).toBe('苏小禾')
  })

  it('is when and where it was said', () => {
    expect(articleOf('Quiet ports: remarks at the harbour forum', 'Berlin, 14 May 2024', english, english).date).toBe('2024-05-14')
    expect(articleOf('How a port fell silent', 'October 3, 2024 · 6 min read', english, english).date).toBe('2024-10-03')
  })

  it('is who met where, in minutes only', () => {
    const lines = ['地点：东港大厦301会议室', '主持人：周以宁', '会议认为，码头的噪声去年少了九成，居民不再投诉。']
    expect(outlineOf(articleOf('东港区静港专题会议纪要', ...lines, body)).slice(0, 2)).toEqual(['metadata other 地点：东港大厦301会议室', 'metadata other 主持人：周以宁'])
    expect(outlineOf(articleOf('静港开放日活动', ...lines, body)).slice(0, 2)).toEqual(['labelled 地点 / 东港大厦301会议室', 'labelled 主持人 / 周以宁'])
  })
})

describe('a line of several parts', () => {
  it('tells what each of them tells', () => {
    expect(articleOf('Quiet ports', 'Prepared by the Harbour Office · Published 12 February 2025', english, english)).toMatchObject({ byline: { en: 'the Harbour Office' }, date: '2025-02-12' })
    expect(articleOf('静港白皮书', '发布机构：东港研究院发布日期：2024年11月', body, body).source?.zh).toBe('东港研究院')
  })
})

describe('a second title', () => {
  it('above the dateline of a report is no heading', () => {
    expect(outlineOf(articleOf('City Quietens Its Quays', 'Council votes 9–2 after a year of hearings', `EASTPORT, June 12, 2025 – ${english}`, english))[0]).toBe('paragraph Council votes 9–2 after a year of hearings')
  })
})
