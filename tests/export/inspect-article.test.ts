import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import { inspectArticle } from '../../export/inspect-article'
import { draftDocument } from '../../import/draft-document'
import { bundledBriefing } from '../bundled-briefing'

function briefingOf(article: Article): Briefing {
  return { ...bundledBriefing, article }
}

const joined = (briefing: Briefing) => inspectArticle(briefing, 'txt').blocks.map(({ text }) => text ?? '').join('')

it('gives back every character of the text, whatever the text is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('标题', '第一句。第二句。', '\r\n', '\n', '\n\n', '  ', 'English words. ', '一、', '𠮷', '\t'), { minLength: 1, maxLength: 20 }), async (parts) => {
      const text = parts.join('')
      const drafted = await draftDocument(new TextEncoder().encode(text), { name: 'a.txt', loadAsset: () => Promise.reject(new Error()) }, () => {})
      fc.pre(drafted.ok)
      if (drafted.ok) expect(joined(drafted.value.briefing)).toBe(text)
    }),
    { numRuns: 60 },
  )
})

const text = '题目\n甲。A.\n旁注\n乙。B.\n'
const interleaved = briefingOf({
  title: { id: 'title', zh: '题目', en: '', ranges: [{ start: 0, end: 3 }] },
  text,
  blocks: [
    // The words of one block stand in two places, with a note between them.
    {
      kind: 'paragraph', id: 'b3', ranges: [{ start: 11, end: 16 }, { start: 3, end: 5 }, { start: 5, end: 8 }],
      sentences: [
        { id: 's3', zh: '甲。', en: 'A.', ranges: [{ start: 3, end: 5 }, { start: 5, end: 7 }] },
        { id: 's11', zh: '乙。', en: 'B.', ranges: [{ start: 11, end: 13 }, { start: 13, end: 15 }] },
      ],
    },
    { kind: 'debris', what: 'other', id: 'b8', ranges: [{ start: 8, end: 11 }], sentences: [{ id: 's8', zh: '旁注', en: '', ranges: [{ start: 8, end: 10 }] }] },
  ],
})

it('puts title and blocks in the order of the text, and a block that is scattered in each of its places', () => {
  const { blocks, language, title } = inspectArticle(interleaved, 'txt')
  expect({ language, title }).toEqual({ language: 'both', title: '题目' })
  expect(blocks.map(({ kind, id, part, parts, start, end, text, sentences }) => ({ kind, id, part, parts, start, end, text, sentences: sentences.map((sentence) => sentence.id) }))).toEqual([
    { kind: 'title', id: 'title', start: 0, end: 3, text: '题目\n', sentences: ['title'] },
    { kind: 'paragraph', id: 'b3', part: 1, parts: 2, start: 3, end: 8, text: '甲。A.\n', sentences: ['s3'] },
    { kind: 'debris', id: 'b8', start: 8, end: 11, text: '旁注\n', sentences: ['s8'] },
    { kind: 'paragraph', id: 'b3', part: 2, parts: 2, start: 11, end: 16, text: '乙。B.\n', sentences: ['s11'] },
  ])
  expect(joined(interleaved)).toBe(text)
  expect(blocks[2]).toMatchObject({ what: 'other' })
  expect(blocks[1]?.sentences[0]).toEqual({ id: 's3', start: 3, end: 5, ranges: [{ start: 3, end: 5 }, { start: 5, end: 7 }], zh: '甲。', en: 'A.' })
})

it('lists the blocks of a briefing that came from no document, without places', () => {
  const inspected = inspectArticle(bundledBriefing, 'json')
  expect(inspected).toMatchObject({ format: 'json', text: null, language: 'both' })
  expect(inspected.blocks).toHaveLength(bundledBriefing.article.blocks.length + 1)
  expect(inspected.blocks[0]).toMatchObject({ kind: 'title' })
})
