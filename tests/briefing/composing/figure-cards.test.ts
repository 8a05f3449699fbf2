/** Which figures of a text can stand large, and what each is said to count. */
import { describe, expect, it } from 'vitest'
import { findCards } from '../../../briefing/composing/figure-cards'

function read(text: string, language: 'zh' | 'en'): string[] {
  return findCards(text, language).map(({ value: { before, digits, after }, label }) => `${[before, digits, after].filter((part) => part !== '').join(language === 'en' ? ' ' : '')} – ${label}`)
}

describe('cards of figures', () => {
  it.each([
    ['合格率由78%提高到91%', ['91% – 合格率']],
    ['废品率由百万分之320下降到百万分之95', ['百万分之95 – 废品率']],
    ['送货时间从16天缩短到36个小时', ['36个小时 – 送货时间']],
    ['入住率提高到35%，能耗下降7.3%', ['35% – 入住率', '7.3% – 能耗下降']],
    ['全年有27家企业主动降价', ['27家 – 企业']],
    ['营业收入87亿元，首次突破80亿元', ['87亿元 – 营业收入']],
    ['两项比例分别达到28%、47%和62%', []],
    ['适合坡度25度以下的茶园', []],
    ['截至6月底完成58个', []],
  ])('of %s', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected)
  })

  it.each([
    ['The share of inspected boxes fell from 10% to 3%', ['3 % – Share of inspected boxes']],
    ['The bank lost $418,000 of damaged stock last year', ['$ 418,000 – Damaged stock last year']],
    ['Built in 22 months, at a cost of €180 million', []],
    ['Drivers aged 75 and over must pay', []],
    ['The roof leaks over aisles 7 through 12', []],
    ['Meet on 29 January in Room 4', []],
    ['A 4 min read', []],
    ['The landlord wants 34 percent more', []],
    ['The remaining 47% disappeared in the secondary towns', []],
    ['Analysts expect the premium to reach $265 a tonne by December from $198 now', ['$ 265 – Analysts expect the premium']],
    ['A standard 200-tonne room stands empty', []],
  ])('of %s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected)
  })
})
