/**
 * A table → charts and comparisons.
 *
 * 1. Two columns, words and amounts of one unit: bars.
 * 2. Else columns side by side, the first naming the rows: four columns and five rows a slide, continued as long as the document's room allows.
 * What is not shown is said row by row.
 */
import type { Block, Sentence } from '../article'
import type { ChartBar, ComparisonColumn, Statement } from '../briefing'
import { findFigures } from '../figures/find-figures'
import { condense } from './condense'
import { firstOf, fits, limits } from './limits'
import { type Composing, type Draft, mostStatements } from './draft'
import { findHeadline, nameSentence } from './headline'
import type { Material } from './units'
import { bothSides, hasWords, leadLanguage, leadText, sourcesOf, stateSentence, type Voice } from './statements'

type Table = Extract<Block, { kind: 'table' }>

const mostColumns = 4
const mostRows = mostStatements
const mostSlides = 8

interface Grid {
  readonly head: readonly (Sentence | null)[]
  readonly rows: readonly (readonly (Sentence | null)[])[]
  readonly extraHead: readonly (Sentence | null)[]
  readonly width: number
}

export interface TableDraft extends Draft {
  /** Rows that no slide shows, said one after another. */
  readonly saidRows: readonly Statement[]
}

export function composeTable({ lead, table }: Extract<Material, { kind: 'table' }>, headings: readonly Sentence[], fallback: Sentence, composing: Composing): TableDraft[] {
  const grid = gridOf(table)
  const most = composing.isBrief ? 1 : mostSlides
  const bars = barsOf(grid, composing.voice)
  const bodies = bars ? [{ body: { kind: 'chart' as const, shape: 'bars' as const, bars, points: [] }, sentences: table.sentences }] : comparisons(grid, composing.voice)
  const shown = bodies.slice(0, most)
  const shownIds = new Set(shown.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
  const [first] = shown
  const title = first ? titleOf(lead, headings, bars, fallback, composing) : null
  const drafts = shown.map(({ body, sentences }, index): TableDraft => ({
    // A table that goes on keeps its title.
    headline: title as Statement,
    body,
    sentences: index === 0 ? [...lead, ...sentences] : sentences,
    saidRows: index === shown.length - 1 ? sayRows(grid, shownIds) : [],
  }))
  if (drafts.length > 0) return drafts
  const headline = findHeadline(lead, headings, fallback, composing)
  return [{ headline, body: { kind: 'points', points: [headline] }, sentences: lead, saidRows: sayRows(grid, shownIds) }]
}

function gridOf(table: Table): Grid {
  const byId = new Map(table.sentences.map((sentence) => [sentence.id, sentence]))
  const rows = table.rows.map((row) => row.map((id) => (id === null ? null : (byId.get(id) ?? null))))
  const width = Math.max(...rows.map((row) => row.length))
  const headerRows = Math.min(table.headerRows, rows.length - 1)
  return { head: rows[headerRows - 1] ?? [], extraHead: rows.slice(0, Math.max(0, headerRows - 1)).flat(), rows: rows.slice(headerRows), width }
}

/** The line above the table, or its heading; of a chart without either the largest bar, told in the words of its row. */
function titleOf(lead: readonly Sentence[], headings: readonly Sentence[], bars: readonly ChartBar[] | null, fallback: Sentence, composing: Composing): Statement {
  const { voice, headlines } = composing
  const line = lead.find(hasWords)
  if (line) {
    const bare = bothSides((language) => line[language].replace(/^(?:表|附表|Table)\s*[\d.]+\s*[.：:]?\s*/i, ''))
    if (hasWords(bare)) return findHeadline([{ ...line, ...bare }], headings, fallback, composing)
  }
  const largest = bars?.reduce((most, bar) => (bar.value > most.value ? bar : most))
  if (headings.length === 0 && largest && headlines.has(leadText(nameSentence(fallback, [], voice), voice))) {
    const words = bothSides((language) => (largest.label[language] === '' ? '' : `${largest.label[language]}${language === 'zh' ? '' : ': '}${largest.display[language]}`))
    if (fits(words.zh, 'zh', limits.longestHeadline) && words.en.length <= limits.longestHeadline.enCharacters) return { ...words, sources: largest.label.sources }
  }
  return findHeadline([], headings, fallback, composing)
}

function barsOf({ rows, width }: Grid, voice: Voice): ChartBar[] | null {
  if (width !== 2 || rows.length < 3 || rows.length > 7) return null
  const bars = rows.map(([name, amount]): (ChartBar & { readonly unit: string }) | null => {
    if (!name || !amount || !hasWords(name)) return null
    const language = leadLanguage(amount, voice)
    const text = amount[language]
    const [figure, second] = findFigures(text, language)
    const plain = /^\s*[\d,.]+\s*$/.test(text) ? Number(text.replaceAll(',', '')) : null
    const value = plain ?? (figure && !second && !/^[-−]/.test(text) && figure.upTo === undefined ? figure.value : null)
    const display = bothSides((side) => amount[side].trim())
    if (value === null || !Number.isFinite(value) || value < 0 || display.zh.length > 40 || display.en.length > 80) return null
    return { label: stateSentence(name, limits.label, voice), value, display, unit: plain === null ? (figure?.unit ?? '') : '' }
  })
  const known = bars.filter((bar) => bar !== null)
  if (known.length !== rows.length || new Set(known.map(({ unit }) => unit)).size > 1 || new Set(known.map(({ label }) => leadText(label, voice))).size < known.length) return null
  return known.map(({ label, value, display }, index) => ({ label: { ...label, sources: sourcesOf(...(rows[index] ?? []).filter((cell) => cell !== null)) }, value, display }))
}

interface Part {
  readonly body: { readonly kind: 'comparison'; readonly rows: Statement[]; readonly columns: ComparisonColumn[] }
  readonly sentences: readonly Sentence[]
}

function comparisons({ head, rows, extraHead, width }: Grid, voice: Voice): Part[] {
  const hasNames = width > 2
  const first = hasNames ? 1 : 0
  const parts: Part[] = []
  const names = (row: readonly (Sentence | null)[]): Sentence | null => (hasNames ? (row[0] ?? null) : null)
  if (width < 2) return []
  // Even hands: seven rows are four and three.
  const hand = Math.ceil(rows.length / Math.ceil(rows.length / mostRows))
  for (let top = 0; top < rows.length; top += hand) {
    for (let left = first; left < width; left += mostColumns) {
      const chosen = rows.slice(top, top + hand)
      // One column alone is no comparison: it takes its neighbour on the left along.
      const from = width - left === 1 ? Math.max(0, left - 1) : left
      const columns = Array.from({ length: Math.min(mostColumns, width - from) }, (_, index) => from + index)
      const spare = [...chosen.flat(), ...head].find((cell) => cell !== null) ?? null
      if (!spare || columns.length < 2) continue
      const column = (index: number): ComparisonColumn => ({ heading: cellStatement(head[index] ?? null, spare, limits.label, voice), cells: chosen.map((row) => cellStatement(row[index] ?? null, spare, limits.point, voice)) })
      const cells = [...(top === 0 ? extraHead : []), ...(top === 0 ? columns.map((index) => head[index] ?? null) : []), ...(top === 0 && hasNames ? [head[0] ?? null] : []), ...chosen.flatMap((row) => [names(row), ...columns.map((index) => row[index] ?? null)])]
      parts.push({
        body: { kind: 'comparison', rows: hasNames ? chosen.map((row) => cellStatement(names(row), spare, limits.label, voice)) : [], columns: columns.map(column) },
        sentences: [...new Set(cells.filter((cell) => cell !== null))],
      })
    }
  }
  return parts
}

/** An empty cell is a dash, on the sides that the article has. */
function cellStatement(cell: Sentence | null, spare: Sentence, limit: (typeof limits)['label'] | (typeof limits)['point'], voice: Voice): Statement {
  const said = cell && hasWords(cell) ? cell : null
  return {
    ...bothSides((language) => {
      const text = said ? said[language].replace(/\s+/g, ' ').trim() : (cell?.[language].trim() || (language === voice.lead || voice.isBilingual ? '—' : ''))
      return fits(text, language, limit) ? text : condense(text, language, limit).text || firstOf(text, limit.zh)
    }),
    sources: [(cell ?? spare).id],
  }
}

/** Rows as sentences: their cells one after another. Long tables are said in pieces of some rows. */
function sayRows({ head, rows, extraHead }: Grid, shown: ReadonlySet<string>): Statement[] {
  return [extraHead, head, ...rows].flatMap((row): Statement[] => {
    const cells = row.filter((cell) => cell !== null)
    if (cells.every(({ id }) => shown.has(id))) return []
    const text = bothSides((language) => cells.map((cell) => cell[language].trim()).filter((words) => words !== '').join(language === 'zh' ? '，' : ', '))
    if (text.zh.length > 4000 || text.en.length > 4000) return cells.map((cell) => ({ zh: cell.zh, en: cell.en, sources: [cell.id] }))
    return [{ ...text, sources: sourcesOf(...cells) }]
  })
}
