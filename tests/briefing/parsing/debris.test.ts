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

  it('is whom to write to for business, and what readers must not do with the text', () => {
    expect(aside('静港周报', body, body, '商务合作请加微信：jinggang（备注公司+姓名）', '转载、开白请联系后台小编', '本简报仅供内部参考，未经许可不得转载。', '本栏目文章仅代表作者个人观点。', '咨询电话：0000-8812345（工作日）')).toHaveLength(5)
    expect(aside('Quiet ports', english, english, 'This brief is for internal reference only and may not be reproduced without permission.')).toHaveLength(1)
    expect(aside('静港周报', body, '商务合作正在成为静港改造的新动力，去年有三家企业签约。', '本报告仅供港务局决策时使用，它的结论来自六个泊位。', body)).toEqual([])
  })

  it('is not what an article says that it looks into', () => {
    const asked = '本文研究数字平台的版权治理问题，梳理了三十七起案例。'
    expect(outlineOf(articleOf('平台治理', asked, '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位。'))).toContain(`paragraph ${asked}`)
  })

  it('is the head that runs over all pages, the first of them too', () => {
    const head = 'Harbour Co-operative Limited     Annual Report 2024'
    const lines = [head, 'A letter to members', english, '4', head, 'What we paid', english, '5', head, english, '6']
    expect(articleOf(...lines).title.en).toBe('A letter to members')
    expect(aside(...lines).filter((line) => line.includes('Harbour'))).toHaveLength(3)
    expect(aside('Quiet ports', 'The night', english, 'The night', english, 'The night', english)).toEqual([])
  })

  it('is how secret a paper is, as a mark on its pages', () => {
    expect(aside('Quiet ports', 'OFFICIAL', english, 'OFFICIAL-SENSITIVE', english, 'OFFICIAL – SENSITIVE – COMMERCIAL', english, 'SECRET//NOFORN')).toHaveLength(4)
    expect(aside('Quiet ports', 'OFFICIAL FIGURES', english, 'SECRET', english)).toEqual([])
  })

  it('is what asks to sign up for a newsletter, with its name', () => {
    expect(aside('Quiet ports', english, 'The Harbour Post newsletter', 'Port news, delivered to your inbox every weekday. Sign up here.', english)).toEqual(['debris advertisement The Harbour Post newsletter', 'debris advertisement Port news, delivered to your inbox every weekday. Sign up here.'])
    expect(aside('Quiet ports', english, 'The harbour has a newsletter of its own, and 400 households subscribe.', 'Those who want a berth have to sign up here.', english)).toEqual([])
  })

  it('is how a news agency signs, and whom an office names in brackets', () => {
    expect(aside('Quiet ports', english, 'Reporting by Ana Lind in Eastport and Tom Reyes in Sydney; Additional reporting by Ines Holm; Editing by Maeve Field', 'Our Standards: The Harbour Trust Principles.')).toHaveLength(2)
    expect(aside('关于静港提案的答复', body, body, '（联系人：陈一帆；联系电话：010-5550142）')).toHaveLength(1)
    expect(aside('Quiet ports', english, 'Reporting by the harbour office became a duty in 2019; editing by hand ended then, and noise fell by half. So it has stayed.', english)).toEqual([])
  })

  it('is what a journal prints over its papers', () => {
    const article = articleOf('第41卷第3期                    港口评论                    Vol.41 No.3', '2024年5月                  Harbour Review                 May 2024', '', '静港能否减少噪声？', '——基于六个泊位的调查', '冯小满¹，程一舟²*，Ana Lind¹', '', body, body)
    expect(article).toMatchObject({ title: { zh: '静港能否减少噪声？' }, byline: { zh: '冯小满，程一舟，Ana Lind' }, date: '2024-05' })
    expect(outlineOf(article).slice(0, 2)).toEqual(['debris pageFurniture 第41卷第3期 港口评论 Vol.41 No.3', 'metadata date 2024年5月 Harbour Review May 2024'])
    expect(aside('静港文集', '第3期', body, '第4期', body)).toEqual([])
  })

  it('is no caption that an arrow points from', () => {
    expect(kindsOf(articleOf('静港人家', body, '↑老码头的吊车↑', body, '▲新接上的岸电', body))).toEqual(['paragraph', 'caption', 'paragraph', 'caption', 'paragraph'])
  })
})
