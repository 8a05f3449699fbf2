import { expect, it } from 'vitest'
import { readMarkdown } from '../../import/read-markdown'
import { shownSpans } from './shown-spans'

it('reads the cells of a raw table, also over a blank line, with entities as what they mean', () => {
  const { spans } = readMarkdown('<table>\n<tr><th>港口</th><th>泊位</th></tr>\n\n<tr><td>静港&ndash;北港</td><td>6</td></tr>\n</table>\n')
  expect(spans.map(({ hint }) => hint)).toEqual([[0, 0, true], [0, 1, true], [1, 0, false], [1, 1, false]].map(([row, column, isHeader]) => ({ kind: 'tableCell', table: 0, row, column, isHeader })))
  expect(shownSpans(readMarkdown('<div>\n<h2>静港&nbsp;计划</h2>\n<ul><li>岸电</li><li>拖轮</li></ul>\n</div>\n'))).toEqual([['heading', '静港\u00a0计划'], ['listItem', '岸电'], ['listItem', '拖轮']])
})

it('parts a title from what its author set below it with hard breaks', () => {
  expect(shownSpans(readMarkdown('**关于安静港口的报告**\\\n静港市港口局  \n2023 年 11 月 2 日\n'))).toEqual([['paragraph', '关于安静港口的报告'], ['paragraph', '静港市港口局'], ['paragraph', '2023 年 11 月 2 日']])
})

it('shows no attributes and anchors of other dialects, and braces that are words', () => {
  expect(shownSpans(readMarkdown('[]{#anchor-0}港口很[安静]{.underline}。\n\n## 现状 {#now .wide}\n\n集合 {1, 2} 不变。\n'))).toEqual([['paragraph', '港口很安静。'], ['heading', '现状'], ['paragraph', '集合 {1, 2} 不变。']])
})
