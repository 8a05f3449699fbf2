/**
 * The front matter of a Markdown text: what stands between two lines of `---` (YAML) at its very beginning → what it declares.
 * Only known keys are read, out of a Map: a key may be called anything, `__proto__` included.
 */
import { parse } from 'yaml'
import type { Manuscript } from '../briefing/manuscript'
import { declaredOf } from './declared'
import { declaredWords } from './words'

export interface FrontMatter {
  /** Where the text goes on, after the closing line. */
  readonly end: number
  readonly declared: Manuscript['declared']
}

const mostLength = 64 * 1024

const keys = {
  title: ['title', '标题', '標題'],
  byline: ['author', 'authors', 'byline', 'creator', '作者'],
  date: ['date', 'published', 'pubdate', 'created', '日期', '发布时间'],
  source: ['source', 'publisher', 'publication', 'site', '来源', '來源'],
  language: ['lang', 'language'],
} as const

export function readFrontMatter(text: string): FrontMatter | null {
  const [whole, yaml] = /^---[ \t]*\r?\n([^]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, mostLength)) ?? []
  if (whole === undefined || yaml === undefined) return null
  const values = parseYaml(yaml)
  if (values === null) return null
  const find = (names: readonly string[]) => names.map((name) => joined(values.get(name))).find((value) => declaredWords(value, 10) !== undefined)
  const { title, byline, date, source, language } = keys
  return { end: whole.length, declared: declaredOf({ title: find(title), byline: find(byline), date: find(date), source: find(source), language: find(language) }) }
}

/** Null when it is no list of keys and values: then the line of dashes was only a line. */
function parseYaml(yaml: string): Map<string, unknown> | null {
  try {
    // failsafe: dates and numbers stay as they are written.
    const value: unknown = parse(yaml, { schema: 'failsafe', mapAsMap: true, maxAliasCount: 0, logLevel: 'silent' })
    if (!(value instanceof Map)) return null
    return new Map([...value].filter(([key]) => typeof key === 'string').map(([key, entry]) => [String(key).trim().toLowerCase(), entry]))
  } catch {
    return null
  }
}

function joined(value: unknown): unknown {
  if (!Array.isArray(value)) return value instanceof Map ? value.get('name') : value
  return value.filter((entry) => typeof entry === 'string').slice(0, 50).join('、')
}
