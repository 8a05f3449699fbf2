/**
 * Some of the fixture articles again as Word, EPUB and PDF files, made in memory: the same words, so the same expectations.
 *
 * 1. Word with styles, Word with nothing but bold and centred lines (as most people write), EPUB, and PDF with a running head and page numbers.
 * 2. What is a heading, and at which level, comes from the expectations; everything else is paragraphs and bullets.
 */
import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces'
import { fontFile } from '../../../export/fonts'
import { type DocumentPart, makeDocx, makeEpub } from '../../fixtures/documents'
import type { ExpectedArticle, FixtureArticle } from './expected-article'
import { bare, bareHeading } from './words'

export async function otherFormats(fixtures: readonly FixtureArticle[]): Promise<FixtureArticle[]> {
  const take = (name: string): { parts: readonly DocumentPart[]; expected: ExpectedArticle } => {
    const fixture = fixtures.find((article) => article.name === name)
    if (fixture === undefined) throw new Error(`no article ${name}`)
    const encoding = name.includes('utf16') ? 'utf-16le' : 'utf-8'
    return { parts: partsOf(new TextDecoder(encoding).decode(fixture.bytes), fixture.expected), expected: fixture.expected }
  }
  const [plan, speech, radio, summary, report] = ['five-year-plan.txt', 'speech-salutation.txt', 'radio-utf16.txt', 'company-summary.txt', 'report-numbered-en.txt'].map(take)
  if (!plan || !speech || !radio || !summary || !report) throw new Error('articles are missing')
  return [
    { name: 'five-year-plan.docx', bytes: makeDocx(plan.parts), expected: plan.expected },
    { name: 'speech-without-styles.docx', bytes: makeDocx(speech.parts.map(withoutStyle)), expected: speech.expected },
    { name: 'radio.epub', bytes: makeEpub([{ title: 'Radio', parts: radio.parts }], { title: radio.expected.title ?? '', author: radio.expected.byline ?? '', language: 'en' }), expected: radio.expected },
    { name: 'company-summary.pdf', bytes: await makePdf(summary.parts, '恒远轴承集团内部资料'), expected: withDebris(summary.expected, '恒远轴承集团内部资料') },
    { name: 'report.pdf', bytes: await makePdf(report.parts, 'Calder Institute | Policy Report'), expected: withDebris(report.expected, 'Calder Institute | Policy Report') },
  ]
}

function partsOf(text: string, { title = '', headings }: ExpectedArticle): DocumentPart[] {
  const lines = text.split('\n').map((line) => line.replace(/^\uFEFF/, '').trim()).filter((line) => line !== '')
  const titleLines = lines.findIndex((_, index) => bare(lines.slice(0, index + 1).join('')) === bare(title)) + 1
  const opening: DocumentPart[] = titleLines > 0 ? [{ kind: 'title', text: title }] : []
  return [...opening, ...lines.slice(titleLines).map((line): DocumentPart => {
    const heading = headings.find((candidate) => bareHeading(candidate.text) === bareHeading(line))
    if (heading) return { kind: 'heading', level: heading.level, text: line }
    return /^[-•●]\s*/.test(line) ? { kind: 'listItem', text: line.replace(/^[-•●]\s*/, '') } : { kind: 'paragraph', text: line }
  })]
}

function withoutStyle(part: DocumentPart): DocumentPart {
  if (part.kind === 'title') return { kind: 'paragraph', text: '', lead: part.text, isCentred: true }
  return part.kind === 'heading' ? { kind: 'paragraph', text: '', lead: part.text } : part
}

function withDebris(expected: ExpectedArticle, line: string): ExpectedArticle {
  return { ...expected, debris: [...expected.debris, line] }
}

const family = 'Noto Sans SC'

// As in export/pdf-handout.ts: pdfmake fetches nothing.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/** Of pdfmake's own file system, which its types leave out. */
const { virtualfs } = pdfmake as unknown as { readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } }

async function makePdf(parts: readonly DocumentPart[], runningHead: string): Promise<Uint8Array> {
  for (const weight of [400, 700] as const) virtualfs.writeFileSync(`reading-${weight}.ttf`, readFileSync(fontFile(family, weight)))
  pdfmake.setFonts({ [family]: { normal: 'reading-400.ttf', bold: 'reading-700.ttf' } })
  const content = parts.map((part): Content => {
    switch (part.kind) {
      case 'title': return { text: part.text, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 12] }
      case 'heading': return { text: part.text, fontSize: 17 - 2 * part.level, bold: true, margin: [0, 8, 0, 4] }
      case 'listItem': return { ul: [part.text] }
      default: return { text: 'text' in part ? part.text : '', margin: [0, 0, 0, 6] }
    }
  })
  const made = pdfmake.createPdf({
    defaultStyle: { font: family, fontSize: 11, lineHeight: 1.4 },
    // Small pages, so that a short article has several, and running heads repeat.
    pageSize: 'A5',
    pageMargins: [50, 60, 50, 60],
    header: { text: runningHead, alignment: 'center', fontSize: 8, margin: [0, 24, 0, 0] },
    footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8, margin: [0, 20, 0, 0] }),
    content,
  })
  return new Uint8Array(await made.getBuffer())
}
