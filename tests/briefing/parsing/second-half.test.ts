import { expect, it } from 'vitest'
import { readText } from '../../../import/read-text'
import { keepsTheLaws, parse } from './article-laws'

it('tells author, date and salutation of the second text of a bilingual whole, so that they pair with nothing', () => {
  const { article } = parse(readText(['在安静港口论坛上的致辞', '（2023年6月20日）', '李明哲', '各位来宾，女士们、先生们：', '', '大家上午好！很高兴在静港与大家相聚，共同讨论安静港口的未来。', '去年，我们改造了六个泊位，噪声投诉少了九成，居民都说听见了海浪。', '预祝论坛圆满成功！谢谢大家。', '', 'Remarks at the Forum on Quiet Ports', '(June 20, 2023)', 'Li Mingzhe', 'Distinguished guests, ladies and gentlemen,', '', 'Good morning! It is a pleasure to meet you here in Quiet Harbour to discuss the future of quiet ports.', 'Last year we rebuilt six berths, complaints about noise fell by nine tenths, and residents say they can hear the sea.', 'I wish the forum a complete success! Thank you.', ''].join('\n')))
  keepsTheLaws(article)
  expect(article.title).toMatchObject({ zh: '在安静港口论坛上的致辞', en: 'Remarks at the Forum on Quiet Ports' })
  expect(article.byline).toEqual({ zh: '李明哲', en: 'Li Mingzhe' })
  expect(article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ sentences }) => sentences[0])).toMatchObject([{ zh: '大家上午好！', en: 'Good morning!' }, { zh: expect.stringMatching(/^去年/), en: expect.stringMatching(/^Last year/) }, { zh: '预祝论坛圆满成功！', en: 'I wish the forum a complete success!' }])
})
