import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../briefing/manuscript'
import { articleOf, hintedManuscript, outlineOf, parse, plainManuscript } from './article-laws'

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

  it('is not a link to something else, where the format declares what it is', () => {
    const parts: readonly (readonly [Hint, string])[] = [[{ kind: 'paragraph', links: 0.9 }, 'Download the PDF | Cite this brief'], [{ kind: 'heading', level: 2 }, 'What we found'], [{ kind: 'paragraph' }, english], [{ kind: 'heading', level: 2 }, 'What comes next'], [{ kind: 'paragraph' }, english]]
    expect(parse(hintedManuscript(parts, { title: 'Quiet ports' })).article.title.en).toBe('Quiet ports')
    expect(parse(hintedManuscript([[{ kind: 'paragraph', links: 1 }, 'Quiet ports'], ...parts.slice(1)])).article.title.en).toBe('Quiet ports')
  })

  it('takes two lines in capitals', () => {
    expect(titleOf('TOWN OF EASTPORT', 'MINUTES OF THE TOWN COUNCIL', 'March 4, 2025', 'Present: Mayor Holm, Councillors Field and Lind', english, english)).toBe('TOWN OF EASTPORT: MINUTES OF THE TOWN COUNCIL')
    expect(titleOf('QUIET PORTS', '', 'THE NOISE', english, 'THE POWER', english)).toBe('QUIET PORTS')
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

  it('is what accounts print over their articles, and what stands in a quotation of fields', () => {
    expect(articleOf('静港人家', '原创 林间 东港观察 2025-03-12 08:00', body, body)).toMatchObject({ byline: { zh: '林间' }, source: { zh: '东港观察' }, date: '2025-03-12' })
    expect(parse(hintedManuscript([[{ kind: 'title' }, '静港人家'], [{ kind: 'quotation' }, '作者：江一鸣 日期：2025-03-12'], [{ kind: 'paragraph' }, body]])).article).toMatchObject({ byline: { zh: '江一鸣' }, date: '2025-03-12' })
  })

  it('is for whom it was prepared, by whom, and which version of it', () => {
    expect(articleOf('Quiet ports', 'Prepared for the Harbour board by Lind & Reyes LLP | Draft v3, 19 September 2025 | Confidential', english, english)).toMatchObject({ byline: { en: 'Lind & Reyes LLP' }, date: '2025-09-19' })
  })

  it('is where a paper is filed, below its summary', () => {
    expect(outlineOf(articleOf('静港研究', `摘  要：${body}${body}`, '中图分类号：F550    文献标志码：A    文章编号：0000-1482（2024）03-0057-14', ...Array.from({ length: 16 }, () => body)))[1]).toBe('metadata other 中图分类号：F550 文献标志码：A 文章编号：0000-1482（2024）03-0057-14')
  })

  it('is when and where it was said', () => {
    expect(articleOf('Quiet ports: remarks at the harbour forum', 'Berlin, 14 May 2024', english, english).date).toBe('2024-05-14')
    expect(articleOf('How a port fell silent', 'October 3, 2024 · 6 min read', english, english).date).toBe('2024-10-03')
  })

  it('is a name beside a date, whatever letters the name ends with', () => {
    expect(articleOf('Quiet ports', 'By Priscilla Yoon 14 May 2025 7 min read', english, english)).toMatchObject({ byline: { en: 'Priscilla Yoon' }, date: '2025-05-14' })
  })

  it('is who wrote it below a summary, and when, by the month', () => {
    expect(articleOf('Quiet ports', `${english} A new generation of builders thinks that the harbour can do without noise.`, 'by Ana Lind', '11 February 2025 · 4 min read', english, english)).toMatchObject({ byline: { en: 'Ana Lind' }, date: '2025-02-11' })
    expect(outlineOf(articleOf('Quiet ports', 'A report by the Harbour Foundation', 'March 2024', english, english)).slice(0, 2)).toEqual(['metadata byline A report by the Harbour Foundation', 'metadata date March 2024'])
    expect(outlineOf(articleOf('Quiet ports: a chronicle', 'March 2024', english, 'June 2024', english)).filter((line) => line.startsWith('metadata'))).toEqual([])
  })

  it('is a month where no day is told', () => {
    expect(articleOf('Quiet ports', 'Prepared by Ana Lind and Tom Reyes', 'October 2024', english, english).date).toBe('2024-10')
    expect(articleOf('Quiet ports', 'By Ana Lind · Sept. 2024', english, english)).toMatchObject({ byline: { en: 'Ana Lind' }, date: '2024-09' })
    expect(articleOf('静港研究', '作者：江一鸣', '日期：2024年10月', body, body).date).toBe('2024-10')
    expect(articleOf('静港研究', body, body, '东港区港口研究院', '二〇二四年十月')).toMatchObject({ byline: { zh: '东港区港口研究院' }, date: '2024-10' })
    expect(articleOf('Quiet ports', 'Spring 2024', english, english).date).toBeUndefined()
    expect(articleOf('Quiet ports: a chronicle', 'March 2024', english, 'June 2024', english).date).toBeUndefined()
    const ofPage = hintedManuscript([[{ kind: 'title' }, '静港研究'], [{ kind: 'paragraph' }, '2024年10月'], [{ kind: 'paragraph' }, body]])
    expect(parse({ ...ofPage, declared: { ...ofPage.declared, date: '2024-10-08T09:00:00+08:00' } }).article.date).toBe('2024-10-08')
    expect(parse({ ...ofPage, declared: { ...ofPage.declared, date: '2025-02-01' } }).article.date).toBe('2024-10')
  })

  it('is what it is filed under, and whoever is named at the start signing in brackets', () => {
    expect(outlineOf(articleOf('Quiet ports', 'By Ana Lind', english, english, english, 'Topics: Shipping Energy Islands')).at(-1)).toBe('metadata other Topics: Shipping Energy Islands')
    expect(outlineOf(articleOf('静港人家', '作者：林小禾', body, body, body, '（林小禾）')).at(-1)).toBe('metadata byline （林小禾）')
  })

  it('is who met where, in minutes only', () => {
    const lines = ['地点：东港大厦301会议室', '主持人：周以宁', '会议认为，码头的噪声去年少了九成，居民不再投诉。']
    expect(outlineOf(articleOf('东港区静港专题会议纪要', ...lines, body)).slice(0, 2)).toEqual(['metadata other 地点：东港大厦301会议室', 'metadata other 主持人：周以宁'])
    expect(outlineOf(articleOf('Annual meeting minutes', 'Present: A. Lind, T. Reyes', english, english))[0]).toBe('metadata other Present: A. Lind, T. Reyes')
    expect(outlineOf(articleOf('静港开放日活动', ...lines, body)).slice(0, 2)).toEqual(['labelled 地点 / 东港大厦301会议室', 'labelled 主持人 / 周以宁'])
  })
})

describe('a title that has to be guessed', () => {
  it('is what the article defines, or what its sentences begin with', () => {
    const renewal = ['随着城市更新的推进，各地的旧船坞成为热门话题，也带来一些新的问题。', '旧船坞改造，是指在保留主体结构的前提下使其重新得到利用的过程。', '一、模式', '旧船坞改造主要有三种模式，一是博物馆，二是剧场，三是码头公园。', '二、问题', '旧船坞改造普遍面临产权复杂、资金不足两个问题，六成项目尚未收回投资。']
    expect(parse(plainManuscript(renewal.join('\n'))).article.title.zh).toBe('旧船坞改造')
    const cooling = ['In recent years, a growing number of ports have begun to think again about their cold stores.', 'Shore cooling is a network of pipes that brings cold water from the sea to many stores.', 'Shore cooling costs little at night, when the water is cold and the power is cheap.', 'Customers of shore cooling pay a fee for the connection and a price for the cold.']
    expect(parse(plainManuscript(cooling.join('\n'))).article.title.en).toBe('Shore cooling')
  })

  it('is not cut within a list that half-width commas part', () => {
    expect(parse(plainManuscript('东港把传感器,摄像头和雷达装上了航标灯,让每一艘夜间进港的船都知道前方的水深和风速,也知道谁在附近。\n')).article.title.zh).toBe('东港把传感器,摄像头和雷达装上了航标灯')
  })
})

describe('the end of a letter', () => {
  it('is told of it, with who signs', () => {
    expect(outlineOf(articleOf('A letter to shareholders', english, english, 'Sincerely,', 'Lena Ortiz', 'Chief Executive', '14 February 2025')).slice(2)).toEqual(['metadata other Sincerely,', 'metadata byline Lena Ortiz', 'metadata byline Chief Executive', 'metadata date 14 February 2025'])
  })
})

describe('the end of an article', () => {
  it('tells of its authors', () => {
    expect(outlineOf(articleOf('静港人家', '作者：林小禾', body, body, '（作者单位：东港大学公共管理学院）')).at(-1)).toBe('metadata other （作者单位：东港大学公共管理学院）')
    expect(articleOf('静港人家', body, body, '（作者：林小禾，系东港大学教授）').byline?.zh).toBe('林小禾')
    expect(outlineOf(articleOf('Quiet ports', 'By Ana Lind and Tom Reyes', english, english, 'Tom Reyes is a research associate at the Harbour Institute.')).at(-1)).toBe('metadata other Tom Reyes is a research associate at the Harbour Institute.')
    expect(outlineOf(articleOf('Quiet ports', english, english, 'About the author', 'Ana Lind has spent twenty years in and around ports.')).slice(-2)).toEqual(['metadata other About the author', 'metadata other Ana Lind has spent twenty years in and around ports.'])
  })

  it('tells who explains a policy, when no paragraph comes after', () => {
    const article = articleOf('静港办法解读', body, body, '解读机关：东港市港务局', '解读人：江一鸣')
    expect(article).toMatchObject({ source: { zh: '东港市港务局' }, byline: { zh: '江一鸣' } })
    expect(articleOf('静港办法解读', `${body}${body}`, '解读人：江一鸣', `${body}${body}`).byline).toBeUndefined()
  })
})

describe('the time that a report is about', () => {
  it('is not its date', () => {
    expect(articleOf('A letter to members', 'For the year ended 31 December 2024', english, english, 'Lena Ortiz', '27 February 2025').date).toBe('2025-02-27')
  })
})

describe('what is said to those who listen', () => {
  it('is a salutation at the start and a part of the speech at its end', () => {
    expect(outlineOf(articleOf('在静港工作会议上的讲话', '市长 周以宁', '同志们：', body, '同志们，安静是最大的民生。让我们一起努力，谢谢大家！'))).toEqual(['metadata byline 市长 周以宁', 'metadata other 同志们：', `paragraph ${body}`, 'paragraph 同志们，安静是最大的民生。 / 让我们一起努力，谢谢大家！'])
  })
})

describe('a line of several parts', () => {
  it('tells what each of them tells', () => {
    expect(articleOf('Quiet ports', 'Prepared by the Harbour Office · Published 12 February 2025', english, english)).toMatchObject({ byline: { en: 'the Harbour Office' }, date: '2025-02-12' })
    expect(articleOf('静港周报', '研究员：江一鸣　　统计区间：7.28—8.3　　发布日期：2025年8月4日', body, body)).toMatchObject({ byline: { zh: '江一鸣' }, date: '2025-08-04' })
    expect(articleOf('港口周报', '分析师：江一鸣　　执业编号：S01　　报告日期：2025年8月4日', body, body)).toMatchObject({ byline: { zh: '江一鸣' }, date: '2025-08-04' })
    expect(articleOf('静港简报', '2025年10月28日 / 28 October 2025', body, body).date).toBe('2025-10-28')
    expect(articleOf('静港白皮书', '发布机构：东港研究院发布日期：2024年11月', body, body).source?.zh).toBe('东港研究院')
  })
})

describe('what a meeting is about', () => {
  it('is not its title, which stands above', () => {
    expect(titleOf('第三届静港论坛', '主题：安静的港', '时间：2025年5月14日', body, body)).toBe('第三届静港论坛')
  })
})

describe('a second title', () => {
  it('above the dateline of a report is no heading', () => {
    expect(outlineOf(articleOf('City Quietens Its Quays', 'Council votes 9–2 after a year of hearings', `EASTPORT, June 12, 2025 – ${english}`, english))[0]).toBe('paragraph Council votes 9–2 after a year of hearings')
  })
})
