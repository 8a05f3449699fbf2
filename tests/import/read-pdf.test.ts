import { describe, expect, it } from 'vitest'
import type { DocumentPart } from '../fixtures/documents'
import { makePdf } from '../fixtures/pdf-documents'
import { hintOf, readFailing, readSound, shownOf } from './shown-spans'

const timeout = 30_000
const long = '先进制造业集群是产业分工深化和集聚发展的形式，是制造业高质量发展的主要标志。近年来，我国加快实施先进制造业集群发展专项行动，采取“赛马”方式进行遴选，全国集群竞相发展，2024年已成为引领带动区域制造业高质量发展的重要力量。'
const numbered = (number: number) => `第${number}个方面，${long}`
const document: readonly DocumentPart[] = [
  { kind: 'title', text: '产业集群发展报告' },
  { kind: 'paragraph', text: long },
  { kind: 'heading', level: 1, text: '一、基本内涵' },
  ...[1, 2, 3, 4, 5, 6].map((number): DocumentPart => ({ kind: 'paragraph', text: numbered(number) })),
  { kind: 'heading', level: 2, text: '（一）特点' },
  { kind: 'paragraph', text: long },
]
const paragraphs = [long, ...[1, 2, 3, 4, 5, 6].map(numbered), long]

describe('a PDF', () => {
  it('gives whole paragraphs over the ends of lines and pages, and headings by their type', { timeout }, async () => {
    const manuscript = await readSound(await makePdf(document, { linesOfPage: 8 }), 'a.pdf')
    expect(shownOf(manuscript, 'title')).toEqual(['产业集群发展报告'])
    expect(shownOf(manuscript, 'paragraph')).toEqual(paragraphs)
    expect(hintOf(manuscript, '一、基本内涵')).toEqual({ kind: 'heading', level: 1 })
    expect(hintOf(manuscript, '（一）特点')).toEqual({ kind: 'heading', level: 2 })
  })

  it('has one title, however many lines it takes', { timeout }, async () => {
    const manuscript = await readSound(await makePdf([{ kind: 'title', text: '产业集群发展报告\n——面向未来十年的二十个问题\n与回答' }, ...document.slice(1)]), 'a.pdf')
    expect(shownOf(manuscript, 'title')).toEqual(['产业集群发展报告——面向未来十年的二十个问题与回答'])
    expect(hintOf(manuscript, '一、基本内涵')).toEqual({ kind: 'heading', level: 1 })
  })

  it('sets running heads and page numbers aside, page by page', { timeout }, async () => {
    const manuscript = await readSound(await makePdf(document, { linesOfPage: 16, header: '产业研究 2024年第1期', isNumbered: true }), 'a.pdf')
    expect(shownOf(manuscript, 'debris')).toEqual(['产业研究 2024年第1期', '— 1 —', '产业研究 2024年第1期', '— 2 —'])
    expect(shownOf(manuscript, 'paragraph')).toEqual(paragraphs)
  })

  it.each([['lines drawn twice', { doubles: 'lines' }], ['characters drawn twice', { doubles: 'characters' }], ['a space between every two characters', { isSpaced: true }]] as const)('is mended: %s', { timeout }, async (_fault, options) => {
    const manuscript = await readSound(await makePdf(document, options), 'a.pdf')
    expect(shownOf(manuscript, 'paragraph')).toEqual(paragraphs)
    expect(shownOf(manuscript, 'title')).toEqual(['产业集群发展报告'])
  })

  it('is read column by column', { timeout }, async () => {
    const manuscript = await readSound(await makePdf(document, { columns: 2, linesOfPage: 18, header: '期刊' }), 'a.pdf')
    expect(shownOf(manuscript, 'paragraph')).toEqual(paragraphs)
  })

  it('joins English words at the ends of lines, and drops the hyphen that a line end made', { timeout }, async () => {
    const manuscript = await readSound(await makePdf([{ kind: 'paragraph', text: 'Clusters of manu- facturers grow where suppliers are close to one another.' }], { letters: 18 }), 'a.pdf')
    expect(shownOf(manuscript, 'paragraph')).toEqual(['Clusters of manufacturers grow where suppliers are close to one another.'])
    expect(manuscript.text).toContain('manu-facturers')
  })

  it('shows radicals as characters', { timeout }, async () => {
    expect(shownOf(await readSound(await makePdf([{ kind: 'paragraph', text: '⽉⽇⼈民' }]), 'a.pdf'), 'paragraph')).toEqual(['月日人民'])
  })

  it('is refused when it asks for a password, and when it holds no words', { timeout }, async () => {
    expect(await readFailing(await makePdf(document, { password: 'x' }), 'a.pdf')).toEqual({ code: 'encrypted' })
    expect(await readFailing(await makePdf([{ kind: 'table', rows: [['1']] }]), 'a.pdf')).toEqual({ code: 'noText' })
  })
})
