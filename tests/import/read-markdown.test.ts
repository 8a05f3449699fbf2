import { expect, it } from 'vitest'
import { readMarkdown } from '../../import/read-markdown'
import { hintOf, shownOf, shownSpans } from './shown-spans'

it('reads headings of both kinds, without their signs', () => {
  const manuscript = readMarkdown('# 一\n\n二\n===\n\n三\n---\n\n### 四 ###\n')
  expect(manuscript.spans.map(({ hint }) => hint)).toEqual([1, 1, 2, 3].map((level) => ({ kind: 'heading', level })))
  expect(shownOf(manuscript, 'heading')).toEqual(['一', '二', '三', '四'])
})

it('joins the lines of a paragraph: Chinese without a space, English with one', () => {
  expect(shownSpans(readMarkdown('先进制造业\n集群\n\nTwo lines\nof words  \nand a break'))).toEqual([['paragraph', '先进制造业集群'], ['paragraph', 'Two lines of words and a break']])
})

it('tells how much of a paragraph is bold from its beginning, even where CommonMark sees no bold in Chinese', () => {
  const manuscript = readMarkdown('**要点。**后面的话。\n\n后**面**的话')
  expect(hintOf(manuscript, '要点。后面的话。')).toEqual({ kind: 'paragraph', lead: 3 })
  expect(hintOf(manuscript, '后面的话')).toEqual({ kind: 'paragraph' })
})

it('reads lists with their levels and numbers, and a second paragraph of an item as a paragraph', () => {
  const manuscript = readMarkdown('- 甲\n  - 乙\n\n    还有\n3) 丙\n4) 丁\n')
  expect(hintOf(manuscript, '甲')).toEqual({ kind: 'listItem', level: 1 })
  expect(hintOf(manuscript, '乙')).toEqual({ kind: 'listItem', level: 2 })
  expect(hintOf(manuscript, '还有')).toEqual({ kind: 'paragraph' })
  expect(hintOf(manuscript, '丁')).toEqual({ kind: 'listItem', level: 1, number: '4)' })
})

it('begins the span of an item with its sign', () => {
  const { text, spans } = readMarkdown('前文\n\n- 甲\n- 乙\n')
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['前文\n\n', '- 甲\n', '- 乙\n'])
})

it('reads the cells of a table with their places, empty ones left out', () => {
  const manuscript = readMarkdown('| 年 | 值 |\n|---|---|\n| 2020 | a \\| b |\n|  | c |\n')
  expect(shownSpans(manuscript)).toEqual([['tableCell', '年'], ['tableCell', '值'], ['tableCell', '2020'], ['tableCell', 'a | b'], ['tableCell', 'c']])
  expect(hintOf(manuscript, 'c')).toEqual({ kind: 'tableCell', table: 0, row: 2, column: 1, isHeader: false })
})

it('reads front matter, whatever its keys are called, and sets it aside', () => {
  const manuscript = readMarkdown('---\ntitle: 标题\nauthor: [张三, 李四]\ndate: 2024-01-02\n__proto__: {polluted: yes}\n---\n文字。')
  expect(manuscript.declared).toEqual({ title: '标题', byline: '张三、李四', date: '2024-01-02' })
  expect(shownSpans(manuscript)).toEqual([['debris', ''], ['paragraph', '文字。']])
})

it('takes two lines of dashes around words that are no YAML list for what they are', () => {
  expect(readMarkdown('---\n文字。\n---\n').declared).toEqual({})
})

it('shows entities and escaped signs as what they mean, and leaves marks of footnotes out', () => {
  expect(shownSpans(readMarkdown('A &amp; B \\*c\\* &lt;d&gt;[^1]\n\n[^1]: 注释'))).toEqual([['paragraph', 'A & B *c* <d>'], ['footnote', '注释']])
})

it('tells links by their share, named or bare', () => {
  expect(hintOf(readMarkdown('[全是链接](http://a.b)'), '全是链接')).toEqual({ kind: 'paragraph', links: 1 })
  expect(hintOf(readMarkdown('https://a.bc'), 'https://a.bc')).toEqual({ kind: 'paragraph', links: 1 })
})

it('resolves links and footnotes that are defined far away', () => {
  const far = Array.from({ length: 300 }, (_, index) => `第${index}段的文字，写得长一些。`).join('\n\n')
  const manuscript = readMarkdown(`见[此处][a]和脚注[^n]。\n\n${far}\n\n[a]: http://a.b\n\n[^n]: 远处的注`)
  expect(shownSpans(manuscript)[0]).toEqual(['paragraph', '见此处和脚注。'])
  expect(shownOf(manuscript, 'footnote')).toEqual(['远处的注'])
})

it('takes an image that it cannot have for its caption, and counts the loss', () => {
  const manuscript = readMarkdown('![图1 产业链](images/a.png)\n')
  expect(shownSpans(manuscript)).toEqual([['caption', '图1 产业链']])
  expect(manuscript.losses).toEqual([{ kind: 'pictureUnreadable', count: 1 }])
})

it('does not take a heading inside a fence for one, however long the fence', () => {
  const code = Array.from({ length: 600 }, (_, index) => `# line ${index}\n`).join('\n')
  expect(shownOf(readMarkdown(`\`\`\`\n${code}\n\`\`\`\n\n# 标题\n`), 'heading')).toEqual(['标题'])
})

it('takes words in italics below a picture for its caption', () => {
  expect(shownOf(readMarkdown('![](tower.jpg)\n*The tower. Photo: Ana Lind*\n\nText.\n\n![A boat](boat.jpg)\n\n*The boat.*\n\nMore text, *in italics*.\n\n*All of it.*\n'), 'caption')).toEqual(['The tower. Photo: Ana Lind', 'A boat', 'The boat.'])
})
