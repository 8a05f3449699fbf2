import { describe, expect, it } from 'vitest'
import { docxParts, makeDocx, makeEpub, tinyPng, type DocumentPart } from '../fixtures/documents'
import { makeZip } from '../fixtures/zip-files'
import { hintOf, readFailing, readSound, shownOf, shownSpans } from './shown-spans'

const parts: readonly DocumentPart[] = [
  { kind: 'title', text: '产业集群报告' },
  { kind: 'paragraph', text: '2024年1月2日', isCentred: true },
  { kind: 'heading', level: 2, text: '（一）特点' },
  { kind: 'paragraph', lead: '要点。', text: '正文 & <一段> 文字', note: '见《公报》。' },
  { kind: 'listItem', text: '甲' },
  { kind: 'listItem', text: '乙', level: 2 },
  { kind: 'listItem', text: '丙', isOrdered: true },
  { kind: 'table', rows: [['年', '值'], ['2020', '6.2万亿元']] },
  { kind: 'picture', description: '产业链示意' },
  { kind: 'caption', text: '图1 产业链' },
  { kind: 'quotation', text: '引用的话。' },
]

describe('a Word file', () => {
  it('gives its titles, headings, lists, tables, pictures, captions, quotations and notes', async () => {
    const manuscript = await readSound(makeDocx(parts, { title: '文件标题', author: '张三', header: '内部资料' }), 'a.docx')
    expect(shownSpans(manuscript)).toEqual([
      ['title', '产业集群报告'], ['paragraph', '2024年1月2日'], ['heading', '（一）特点'], ['paragraph', '要点。正文 & <一段> 文字'], ['listItem', '甲'], ['listItem', '乙'], ['listItem', '丙'],
      ['tableCell', '年'], ['tableCell', '值'], ['tableCell', '2020'], ['tableCell', '6.2万亿元'], ['picture', '产业链示意'], ['caption', '图1 产业链'], ['quotation', '引用的话。'], ['footnote', '见《公报》。'], ['debris', '内部资料'],
    ])
    expect(hintOf(manuscript, '2024年1月2日')).toEqual({ kind: 'paragraph', isCentred: true })
    expect(hintOf(manuscript, '（一）特点')).toEqual({ kind: 'heading', level: 2 })
    expect(hintOf(manuscript, '要点。正文 & <一段> 文字')).toEqual({ kind: 'paragraph', lead: 3 })
    expect(hintOf(manuscript, '乙')).toMatchObject({ kind: 'listItem', level: 2 })
    expect(hintOf(manuscript, '年')).toMatchObject({ isHeader: true })
    expect(manuscript.declared).toEqual({ title: '文件标题', byline: '张三' })
    expect(manuscript.pictures).toMatchObject([{ type: 'image/png', data: Buffer.from(tinyPng).toString('base64'), description: { zh: '产业链示意', en: '' } }])
  })

  it('has headings of any name, when their styles set an outline level or rest on one that does', async () => {
    const rawStyles = '<w:style w:type="paragraph" w:styleId="my"><w:name w:val="一级黑体"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="yours"><w:name w:val="另一种"/><w:basedOn w:val="2"/></w:style>'
    const rawBody = '<w:p><w:pPr><w:pStyle w:val="my"/></w:pPr><w:r><w:t>第一章</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="yours"/></w:pPr><w:r><w:t>第一节</w:t></w:r></w:p>'
    const manuscript = await readSound(makeDocx([], { rawStyles, rawBody }), 'a.docx')
    expect(hintOf(manuscript, '第一章')).toEqual({ kind: 'heading', level: 1 })
    expect(hintOf(manuscript, '第一节')).toEqual({ kind: 'heading', level: 2 })
  })

  it('has the numbers that Word makes, in the words of headings and beside those of items', async () => {
    const level = (index: number, format: string, text: string) => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${index === 1 ? '<w:isLgl/>' : ''}<w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '（%1）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const paragraph = (style: string, list: number, at: number, words: string) => `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    const rawBody = paragraph('1', 1, 0, '总体要求') + paragraph('2', 1, 1, '目标') + paragraph('2', 1, 1, '任务') + paragraph('1', 1, 0, '组织实施') + paragraph('2', 1, 1, '领导') + paragraph('', 2, 0, '甲项') + paragraph('', 2, 0, '乙项')
    const bytes = makeZip(docxParts([], { rawBody }).map((part) => (part.name === 'word/numbering.xml' ? { ...part, content: numbering } : part)))
    const manuscript = await readSound(bytes, 'a.docx')
    expect(shownOf(manuscript, 'heading')).toEqual(['一、总体要求', '1.1 目标', '1.2 任务', '二、组织实施', '2.1 领导'])
    expect(hintOf(manuscript, '乙项')).toEqual({ kind: 'listItem', level: 1, number: '（二）' })
  })

  it('counts what it cannot hand on', async () => {
    const rawBody = '<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:object><o:OLEObject/></w:object></w:r></w:p><w:p><w:r><w:t>文字。</w:t></w:r></w:p>'
    const manuscript = await readSound(makeDocx([{ kind: 'picture', description: '', bytes: new Uint8Array(Buffer.from('GIF89a')) }], { rawBody }), 'a.docx')
    expect(new Map(manuscript.losses.map(({ kind, count }) => [kind, count]))).toEqual(new Map([['equation', 1], ['embeddedObject', 1], ['pictureFormat', 1]]))
  })

  it('is known whatever its name', async () => {
    expect((await readSound(makeDocx(parts), '记录.txt')).format).toBe('docx')
  })
})

describe('an EPUB', () => {
  const book = makeEpub([{ title: '序', parts: [{ kind: 'paragraph', text: '序言的话。' }] }, { title: '第一章 内涵', parts }, { title: '空', parts: [] }], { title: '书名', author: '李四' })

  it('asks for its chapters, with their titles and lengths, when the user can be asked', async () => {
    expect(await readFailing(book, 'a.epub', { choosesChapters: true })).toEqual({ code: 'chooseChapters', chapters: [{ index: 0, title: '序', characters: 5 }, { index: 1, title: '第一章 内涵', characters: expect.any(Number) as number }] })
  })

  it('gives the chapters that were chosen, in their order', async () => {
    expect(shownSpans(await readSound(book, 'a.epub', { chapters: [0] }))).toEqual([['paragraph', '序言的话。']])
    expect(shownOf(await readSound(book, 'a.epub'), 'paragraph')[0]).toBe('序言的话。')
  })

  it('gives headings, notes, tables and pictures of a chapter, and what it says of itself', async () => {
    const manuscript = await readSound(book, 'a.epub', { chapters: [1] })
    expect(shownOf(manuscript, 'heading')).toEqual(['产业集群报告', '（一）特点'])
    expect(shownOf(manuscript, 'footnote')).toEqual(['见《公报》。'])
    expect(shownOf(manuscript, 'tableCell')).toHaveLength(4)
    expect(manuscript.pictures).toHaveLength(1)
    expect(manuscript.declared).toEqual({ title: '书名', byline: '李四', language: 'zh' })
  })
})
