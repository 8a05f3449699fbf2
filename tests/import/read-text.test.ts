import { expect, it } from 'vitest'
import { shownText } from '../../briefing/manuscript'
import { readText } from '../../import/read-text'
import { shownSpans } from './shown-spans'

it('makes a span of each line with words, blank lines belonging to the line before', () => {
  const { spans, text } = readText('\n\n  标题\r\n\r\n第一段\n\t\n第二段')
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['\n\n  标题\r\n\r\n', '第一段\n\t\n', '第二段'])
})

it('keeps the indent of a line with the line', () => {
  const { spans, text } = readText('一\n　　二')
  expect(text.slice(spans[1]?.start)).toBe('　　二')
})

it('shows tabs as spaces, and control characters, soft hyphens and zero-width spaces not at all', () => {
  expect(shownSpans(readText('一\t二\x01三\u00AD四\u200B五'))).toEqual([['line', '一 二三四五']])
})

it('shows radicals that printing has put in place of characters as the characters, and leaves full-width signs alone', () => {
  const manuscript = readText('⽉⽇，（⺠）ﬁ')
  expect(shownSpans(manuscript)).toEqual([['line', '月日，（民）fi']])
  expect(manuscript.text).toBe('⽉⽇，（⺠）ﬁ')
})

it('closes up a line with a space between every two characters', () => {
  const manuscript = readText('先 进 制 造 业 集 群 ， 2 0 2 4 年\n先进 制造业\n')
  expect(manuscript.spans.map((span) => shownText(manuscript, span))).toEqual(['先进制造业集群，2024年', '先进 制造业'])
})
