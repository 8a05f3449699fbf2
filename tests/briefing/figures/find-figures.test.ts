/** Figures as two languages write them: kind, value, unit and qualifier, and what is never a figure. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../briefing/figures/find-figures'

function read(text: string, language: 'zh' | 'en'): string[] {
  return findFigures(text, language).map(({ kind, value, upTo, unit, qualifier }) => [kind, upTo === undefined ? value : `${value}–${upTo}`, unit, qualifier].filter((part) => part !== undefined && part !== '').join(' '))
}

describe('figures of a Chinese text', () => {
  it.each([
    ['完成产值6.2万亿元，增长6.1%', ['money 6200000000000 元', 'percent 6.1 %']],
    ['近50%的中心、上千家企业', ['percent 50 % about', 'number 1000 家 classOnly']],
    ['提高2.5个百分点，翻一番，增长1.5倍', ['percentagePoint 2.5 个百分点', 'multiple 2 倍', 'multiple 1.5 倍']],
    ['百分之六点一，三成，过半', ['percent 6.1 %', 'percent 30 %', 'percent 50 % over']],
    ['2009年8月、2020—2025年、20世纪80年代', ['date 2009.583 年', 'period 2020–2025 年', 'period 1980 年']],
    ['“十四五”规划', ['plan 14 五年规划']],
    ['5至7年，不足300人，逾１２３家', ['range 5–7 年', 'number 300 人 under', 'number 123 家 over']],
    ['签约33个项目，节约5亿元，约1/4的总量', ['number 33 个', 'money 500000000 元', 'percent 25 % about']],
    ['增加3%—5%，由10%到12%', ['range 3–5 %', 'percent 10 %', 'percent 12 %']],
    ['三轮竞赛，两类政策，二〇二五年', ['number 3 轮', 'number 2 类', 'date 2025 年']],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected)
  })

  it.each(['一带一路', '专精特新', '5G网络', 'G20峰会', 'CTCS-3级', '发改〔2020〕595号', '第一，首批，一是', '统一的一体化市场', '工业4.0', '表1', '“1+N”网络', '《指数报告（2020）》', '2021/6/9'])('sees none in %s', (text) => {
    expect(read(text, 'zh')).toEqual([])
  })
})

describe('figures of an English text', () => {
  it.each([
    ['RMB 6.2 trillion, up 6.1%', ['money 6200000000000 RMB', 'percent 6.1 %']],
    ['nearly 50 per cent of centres, over a thousand firms', ['percent 50 % about', 'number 1000 classOnly']],
    ['US$3.2bn, 2.5 percentage points, threefold', ['money 3200000000 US$', 'percentagePoint 2.5 percentage points']],
    ['in August 2009, in the 1980s, from 2020 to 2025', ['date 2009.583 year', 'period 1980 year', 'period 2020–2025 year']],
    ['56 clusters and 1,234 firms', ['number 56', 'number 1234']],
    ['between 28 and 35 million dinars, 3%–5%', ['range 28000000–35000000', 'range 3–5 %']],
    ['one in five, half of them', ['percent 20 %', 'percent 50 %']],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected)
  })

  it.each(['5G', 'the G20', 'Industry 4.0', 'Route 128', 'the first half'])('sees none in %s', (text) => {
    expect(read(text, 'en')).toEqual([])
  })
})

describe('figures of any text', () => {
  it('stand where they say, in order, and join to their own words', () => {
    const words = fc.array(fc.constantFrom('近', '6.2', '万亿', '元', '三', '成', '个', '年', '2009', '月', '-', '至', '%', 'US$', ' billion', ' per cent', '（', 'half', ' 5', '１', ',', '、', '企业', '上千家'), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(fc.property(words, fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
      let last = 0
      for (const { start, end, before, digits, after, value } of findFigures(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(before + digits + after).toBe(text.slice(start, end))
        expect(Number.isFinite(value)).toBe(true)
        last = end
      }
    }))
  })
})
