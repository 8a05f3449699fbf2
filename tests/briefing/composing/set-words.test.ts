import { describe, expect, it } from 'vitest'
import { fullWidthOf, setWords } from '../../../briefing/composing/set-words'

it('leaves out the marks that point to notes and sources, and no others', () => {
  const set = (zh: string, en: string) => setWords({ zh, en })
  expect(set('受扰区仍低30%[3]，储量为211亿吨[1-2, 5]。', 'Biomass is 30% lower [3], reserves 21.1 bn t.[12]')).toEqual({ zh: '受扰区仍低30%，储量为211亿吨。', en: 'Biomass is 30% lower, reserves 21.1 bn t.' })
  expect(set('[1] 林间：《静港》[J]', '[1] Lind A. Quiet ports [2024]')).toEqual({ zh: '[1] 林间：《静港》[J]', en: '[1] Lind A. Quiet ports [2024]' })
})

describe('punctuation of Chinese words', () => {
  it.each([
    ['近年来,我国加快实施专项行动, 采取“赛马”方式', '近年来，我国加快实施专项行动，采取“赛马”方式'],
    ['来源:合肥高新区;结果如何?很好!', '来源：合肥高新区；结果如何？很好！'],
    ['占全国的5%,其中GDP,增长3.2%', '占全国的5%，其中GDP，增长3.2%'],
    ['人工智能(AI)与AI(人工智能)、（一)', '人工智能（AI）与AI（人工智能）、（一）'],
    ['采取"赛马"方式和"揭榜"方式', '采取“赛马”方式和“揭榜”方式'],
  ])('is full width: %s', (typed, set) => {
    expect(fullWidthOf(typed)).toBe(set)
  })

  it.each(['上午10:30有1,000人到场', 'Smith, John 认为 yes, no 都可以', 'COVID-19 (2020) 以后', '见 https://example.org/a?b=1 一文', '屏幕为 55" 的一种', 'Advanced clusters, and more (2024)'])('is left where it is not of the Chinese: %s', (text) => {
    expect(fullWidthOf(text)).toBe(text)
  })

  it('is set in Chinese only, and leaves untouched what has none to set', () => {
    const slides = [{ headline: { zh: '形式,标志', en: 'form,sign', sources: ['s1'] } }, { headline: { zh: '形式', en: 'a, b', sources: ['s1'] } }]
    expect(setWords(slides)).toEqual([{ headline: { zh: '形式，标志', en: 'form,sign', sources: ['s1'] } }, slides[1]])
    expect(setWords(slides)[1]).toBe(slides[1])
  })
})
