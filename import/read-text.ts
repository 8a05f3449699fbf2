/**
 * A plain text → its Manuscript: each line a span, with the line end and the blank lines that follow it.
 * The text is kept character for character; what cannot be shown of it (a tab, a control character) is mended in `pieces`.
 */
import type { Manuscript, Span } from '../briefing/manuscript'
import { piecesOf } from './words'

export function readText(text: string): Manuscript {
  const spans: Span[] = []
  let start = 0
  while (start < text.length) {
    const end = nextLine(text, start)
    const pieces = piecesOf(text, start, end)
    spans.push({ start, end, hint: { kind: 'line' }, ...(pieces === undefined ? {} : { pieces }) })
    start = end
  }
  return { format: 'txt', text, spans, declared: {}, pictures: [], losses: [] }
}

/** Where the next line with words begins: its indent belongs to it, the lines without words before it do not. */
function nextLine(text: string, start: number): number {
  const afterIndent = start === 0 ? afterBlank(text, 0) : start
  const line = /[^\n\r\f\u2028\u2029]*/y
  line.lastIndex = afterIndent
  line.test(text)
  return afterBlank(text, line.lastIndex)
}

function afterBlank(text: string, from: number): number {
  const blank = /\s*/y
  blank.lastIndex = from
  blank.test(text)
  const end = blank.lastIndex
  if (end === text.length) return end
  const indent = /[^\n\r\f\u2028\u2029]*$/.exec(text.slice(from, end))?.[0].length ?? 0
  return end - indent
}
