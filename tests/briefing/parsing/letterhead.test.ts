import { describe, expect, it } from 'vitest'
import { articleOf, hintedManuscript, outlineOf, parse } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

describe('what an office prints over a document', () => {
  it('is told of it, and is not its title', () => {
    const article = articleOf('内部资料', '注意保存', '东港市人民政府办公室', '专 题 会 议 纪 要', '〔2025〕23号', '', '关于研究静港改造有关问题的会议纪要', '', body, body)
    expect(article).toMatchObject({ title: { zh: '关于研究静港改造有关问题的会议纪要' }, source: { zh: '东港市人民政府办公室' } })
    expect(outlineOf(article).slice(0, 5)).toEqual(['metadata other 内部资料', 'metadata other 注意保存', 'metadata source 东港市人民政府办公室', 'metadata other 专 题 会 议 纪 要', 'metadata documentNumber 〔2025〕23号'])
    expect(articleOf('机密★1年', '特急', '静港计划', '第5期（总第112期）', body, body).title.zh).toBe('静港计划')
  })

  it('is the name of a bulletin, over its number and the title of its article', () => {
    const article = articleOf('工作简报', '第12期', '东港市港务局办公室          2025年6月3日', '', '我市静港改造取得阶段性成效', '', body, body, '报：市委、市政府领导', '送：各县区')
    expect(article).toMatchObject({ title: { zh: '我市静港改造取得阶段性成效' }, source: { zh: '工作简报' }, date: '2025-06-03' })
    expect(outlineOf(article).slice(-2)).toEqual(['metadata other 报：市委、市政府领导', 'metadata other 送：各县区'])
  })

  it('is a title that goes on where its line was full', () => {
    expect(articleOf('东港经济开发区管理委员会', '2024年工作总结和2025年工作打算', '', body, body).title.zh).toBe('东港经济开发区管理委员会2024年工作总结和2025年工作打算')
    expect(articleOf('东港市人民政府', '关于印发《静港三年行动方案》', '的通知', '', body, body).title.zh).toBe('东港市人民政府关于印发《静港三年行动方案》的通知')
    expect(articleOf('东港经济开发区管理委员会', '夜间作业安排', body, body).title.zh).toBe('东港经济开发区管理委员会')
  })
})

describe('what else stands over a title', () => {
  it('is the office that publishes', () => {
    expect(articleOf('Department for Ports and Quays', '', 'Making ports quiet: government response to consultation', '', 'Published 6 November 2024', '', english, english)).toMatchObject({ title: { en: 'Making ports quiet: government response to consultation' }, source: { en: 'Department for Ports and Quays' }, date: '2024-11-06' })
    expect(articleOf('The Ministry of Silence', 'How a harbour fell quiet', english, english).title.en).toBe('The Ministry of Silence')
  })

  it('is the number of an answer, with its class', () => {
    expect(outlineOf(articleOf('对第0417号提案的答复', '东港函〔2025〕86号（A类）', '尊敬的冯小满委员：', body, body)).slice(0, 1)).toEqual(['metadata documentNumber 东港函〔2025〕86号（A类）'])
  })

  it('is the line with name and number of a bulletin, whether or not it is set as a quotation', () => {
    const masthead = '东港商会 · 静港快讯 · 2025年第19期（总第206期）'
    const article = parse(hintedManuscript([[{ kind: 'quotation' }, masthead], [{ kind: 'heading', level: 1 }, '静港办法九月起施行'], [{ kind: 'paragraph' }, body], [{ kind: 'paragraph' }, body]])).article
    expect(outlineOf(article)[0]).toBe(`metadata documentNumber ${masthead}`)
    expect(articleOf(masthead, '', '静港办法九月起施行', '', body, body).title.zh).toBe('静港办法九月起施行')
    expect(articleOf('静港周报  第12期', '', '一、本周要闻', body, '二、下周安排', body).title.zh).toBe('静港周报 第12期')
    expect(outlineOf(parse(hintedManuscript([[{ kind: 'quotation' }, '宁静致远 · 非淡泊无以明志'], [{ kind: 'heading', level: 1 }, '静港办法九月起施行'], [{ kind: 'paragraph' }, body]])).article)[0]).toMatch(/^quotation/)
  })
})

describe('what an office prints under a document', () => {
  it('is who gets it, how many, and when it was printed', () => {
    const article = articleOf('关于静港改造的会议纪要', body, body, '分送：市委办公室，市人大常委会办公室，出席会议各单位。', '抄送：省港航局。', '东港市人民政府办公室          2025年5月19日印发', '（共印45份）')
    expect(article.date).toBe('2025-05-19')
    expect(outlineOf(article).slice(2)).toEqual(['metadata other 分送：市委办公室，市人大常委会办公室，出席会议各单位。', 'metadata other 抄送：省港航局。', 'metadata other 东港市人民政府办公室 2025年5月19日印发', 'metadata other （共印45份）'])
  })

  it('dates minutes before the day of the meeting does', () => {
    const lines = ['静港改造专题会议纪要', '时  间：2025年5月14日下午3:00', '地  点：港务大楼305会议室', body, body, '请假：水利局秦楷']
    expect(articleOf(...lines).date).toBe('2025-05-14')
    const printed = articleOf(...lines, '东港市人民政府办公室          2025年5月19日印发')
    expect(printed.date).toBe('2025-05-19')
    expect(outlineOf(printed)).toContain('metadata other 请假：水利局秦楷')
  })
})
