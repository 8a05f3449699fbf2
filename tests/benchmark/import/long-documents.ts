/** Long documents for the benchmark, made of the fixture articles one after another, each time with other figures, so that no two parts are alike. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const articles = join(import.meta.dirname, '..', '..', 'fixtures', 'articles')
const chinese = ['five-year-plan.txt', 'plan-chapters.txt', 'speech-salutation.txt', 'rail-approval.txt', 'law-articles.txt', 'interview.txt', 'company-summary.txt', 'notice-lists.txt']
const english = ['report-numbered-en.txt', 'memo-caps-en.txt', 'press-release-en.txt']
const markdown = ['white-paper.md', 'magazine-feature.md', 'timeline-history.md', 'bulletin-tables.md', 'consultancy-notes.md']

export interface LongDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly characters: number
}

export function longDocuments(): LongDocument[] {
  const megabyte = 1_000_000
  return [
    document('chinese-1mb.txt', repeatArticles(chinese, (text) => byteLength(text) >= megabyte)),
    document('english-1mb.txt', repeatArticles(english, (text) => byteLength(text) >= megabyte)),
    document('markdown-1mb.md', repeatArticles(markdown, (text) => byteLength(text) >= megabyte)),
    document('page-1mb.html', pageOf(repeatArticles(chinese, (text) => byteLength(text) >= 0.96 * megabyte))),
    document('chinese-1m-characters.txt', repeatArticles(chinese, (text) => text.length >= 1_000_000)),
  ]
}

const byteLength = (text: string): number => Buffer.byteLength(text)

function document(name: string, text: string): LongDocument {
  return { name, bytes: new TextEncoder().encode(text), characters: text.length }
}

function repeatArticles(names: readonly string[], isEnough: (text: string) => boolean): string {
  const texts = names.map((name) => readFileSync(join(articles, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  let whole = ''
  for (let time = 0; !isEnough(whole); time += 1) {
    for (const text of texts) whole += `${text.replace(/\d/g, (digit) => String((Number(digit) + time) % 10))}\n\n`
  }
  return whole
}

function pageOf(text: string): string {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const body = paragraphs.map((line) => (/^[一二三四五六七八九十]+、.{2,20}$/.test(line) ? `<h2>${line}</h2>` : `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)).join('\n')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${paragraphs[0]}</title></head><body><article><h1>${paragraphs[0]}</h1>\n${body}\n</article></body></html>\n`
}
