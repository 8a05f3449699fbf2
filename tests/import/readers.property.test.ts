/** Laws of all readers, over whatever may come: what is read is partitioned, shows no control characters, and nothing is ever thrown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownText } from '../../briefing/manuscript'
import { readDocument } from '../../import/read-document'
import { readHtml } from '../../import/read-html'
import { readMarkdown } from '../../import/read-markdown'
import { readText } from '../../import/read-text'
import { makeDocx, makeEpub, docxParts, type DocumentPart } from '../fixtures/documents'
import { makePdf } from '../fixtures/pdf-documents'
import { makeZip } from '../fixtures/zip-files'
import { loadAsset } from './assets'
import { expectSound } from './manuscript-laws'

const timeout = 60_000
const nothing = () => undefined

const words = fc.string({ unit: fc.constantFrom(...'一二三，。（）“”abc XYZ 019.,;:!?\t\n\r\f\0\x01\x85\u00AD\u200B\u2028\u3000\uFEFF\uFFFD\u2F49ﬁ😀é'), minLength: 1, maxLength: 200 })
/** Half characters too: a decoder makes none, but a page may name one. */
const anyText = fc.oneof(words, fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }))
const markdown = fc.array(
  fc.oneof(words, fc.constantFrom('\n', '\n\n', '# ', '- ', '1. ', '> ', '**', '*', '`', '```\n', '|', '|-|-|\n', '[', '](x)', '![a](data:image/png;base64,AA)', '[^1]', '[^1]: ', '<b>', '<!--', '-->', '&amp;', '&#0;', '\\', '    ', '\r\n', '---\n', '===\n', '<div>\n', '~~', '- [ ] ', '[a]: b\n', '  \n')),
  { minLength: 1, maxLength: 40 },
).map((pieces) => pieces.join(''))
const html = fc.array(
  fc.oneof(words, fc.constantFrom(...'p div span b a ul ol li table tr td th h1 h2 blockquote figure figcaption article nav section pre sup ruby rt aside footer center dl dt dd'.split(' ').flatMap((tag) => [`<${tag}>`, `</${tag}>`])), fc.constantFrom('<br>', '<img src="data:image/png;base64,AA">', '<a href="#x">', '<li value=3>', '<td colspan=2 rowspan=3>', '<p class="share">', '<div id="comments">', '<!--', '-->', '<script>', '</script>', '&nbsp;', '&#0;', '&#xD800;', '<math>', '<svg>', '<template>', '<p hidden>')),
  { minLength: 1, maxLength: 60 },
).map((pieces) => pieces.join(''))

const parts: readonly DocumentPart[] = [
  { kind: 'title', text: '标题' },
  { kind: 'paragraph', text: '一段文字，有注。', note: '注' },
  { kind: 'table', rows: [['a', 'b'], ['c', 'd']] },
]

describe('every reader', () => {
  it('keeps a plain text character for character', () => {
    fc.assert(fc.property(anyText, (text) => {
      const manuscript = readText(text)
      expect(manuscript.text).toBe(text)
      expectSound(manuscript)
    }), { numRuns: 500 })
  })

  it('keeps a Markdown text character for character', { timeout }, () => {
    fc.assert(fc.property(fc.oneof(markdown, anyText), (text) => {
      const manuscript = readMarkdown(text)
      expect(manuscript.text).toBe(text)
      expectSound(manuscript)
    }), { numRuns: 400 })
  })

  it('cuts HTML into spans without gaps, as a page and as what was pasted', { timeout }, () => {
    fc.assert(fc.property(fc.oneof(html, anyText), fc.boolean(), (text, isWholePage) => {
      const manuscript = readHtml(text, isWholePage)
      if (manuscript.spans.length > 0) expectSound(manuscript)
      else expect(manuscript.text).toBe('')
    }), { numRuns: 400 })
  })

  it('shows as much of a page when its article is looked for as when it is not', { timeout }, () => {
    const shownOf = (text: string, isWholePage: boolean) => {
      const manuscript = readHtml(text, isWholePage)
      return manuscript.spans.filter(({ hint }) => hint.kind !== 'picture').map((span) => shownText(manuscript, span)).join('').replace(/\s+/g, '')
    }
    fc.assert(fc.property(html, (text) => {
      expect(shownOf(text, true)).toBe(shownOf(text, false))
    }), { numRuns: 300 })
  })

  it('answers any bytes under any name with a manuscript or a failure', { timeout }, async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), anyText.map((text) => new TextEncoder().encode(text)), fc.tuple(fc.constantFrom('PK\x03\x04', '%PDF-1.7\n', '\xFF\xFE', '\xEF\xBB\xBF', '<html>', '---\n', '{\\rtf'), fc.uint8Array({ maxLength: 200 })).map(([head, rest]) => new Uint8Array([...Buffer.from(head, 'latin1'), ...rest])))
    await fc.assert(fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.epub', 'a.pdf', 'a', '__proto__', 'clipboard.txt', 'clipboard.html'), fc.option(fc.constantFrom('utf-8', 'gb18030', 'big5', 'utf-16le', 'nonsense'), { nil: undefined }), async (content, name, encoding) => {
      const read = await readDocument(content, { name, loadAsset, ...(encoding === undefined ? {} : { encoding }) }, nothing)
      if (read.ok) expectSound(read.value)
    }), { numRuns: 300 })
  })

  it('answers sound documents with some bytes changed', { timeout }, async () => {
    const sound = [makeDocx(parts), makeEpub([{ title: '一', parts }]), await makePdf(parts)]
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...sound), changes, async (bytes, places) => {
      const spoilt = bytes.slice()
      for (const [place, byte] of places) spoilt[place % spoilt.length] = byte
      const read = await readDocument(spoilt, { name: 'x', loadAsset }, nothing)
      if (read.ok) expectSound(read.value)
    }), { numRuns: 80 })
  })

  it('answers Word files whose document part is spoilt but packed soundly', { timeout }, async () => {
    const source = docxParts(parts)
    const content = String(source.find(({ name }) => name === 'word/document.xml')?.content)
    const change = fc.tuple(fc.nat(content.length), fc.nat(40), fc.oneof(words, fc.constantFrom('<w:p>', '</w:p>', '<w:tbl>', '<w:r>', '"', '<', '>', '&amp;', '&x;', '<w:t/>', ' w:val="-1"')))
    await fc.assert(fc.asyncProperty(change, async ([at, cut, put]) => {
      const spoilt = content.slice(0, at) + put + content.slice(at + cut)
      const read = await readDocument(makeZip(source.map((part) => (part.name === 'word/document.xml' ? { ...part, content: spoilt } : part))), { name: 'x.docx', loadAsset }, nothing)
      if (read.ok) expectSound(read.value)
    }), { numRuns: 80 })
  })

  it('reads the same bytes to the same manuscript', async () => {
    const bytes = await makePdf(parts)
    const read = () => readDocument(bytes, { name: 'a.pdf', loadAsset }, nothing)
    expect(await read()).toEqual(await read())
  })
})
