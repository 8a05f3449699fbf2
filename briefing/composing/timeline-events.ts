/**
 * A sentence → the dated events in it.
 *
 * Chinese names the date first, so an event's words are what follows its date up to the next one; when nothing follows, what stands before it
 * in its clause. English mostly names it last (launched in 1995): there the words before come first, but for a date that opens the clause.
 * No events are the dates of comparisons (较2021年同期), of states (截至…) and of plans (2035年远景目标).
 */
import type { Language } from '../article'
import type { FoundFigure } from '../figures/figure'
import { findFigures } from '../figures/find-figures'
import { condense } from './condense'
import { finish } from './finish'
import { fits, limits, rulesOf } from './limits'

export interface DatedEvent {
  readonly time: number
  readonly date: string
  /** Within the limits of a label. */
  readonly label: string
  /** Within the limits of a point; empty where the label says all. */
  readonly explanation: string
}

export function findEvents(text: string, side: Language): DatedEvent[] {
  const language = rulesOf(text, side)
  if (!/\d{4}|[〇零一二]{1}[〇零一二三四五六七八九]{3}年/.test(text)) return []
  const figures = findFigures(text, language).filter(({ kind, upTo }) => (kind === 'date' || kind === 'period') && upTo === undefined)
  return figures.flatMap((figure, index): DatedEvent[] => {
    if (isNoEvent(text, figure)) return []
    const words = language === 'zh' ? chineseWords(text, figure, figures[index - 1], figures[index + 1]) : englishWords(text, side, figure, figures[index - 1], figures[index + 1])
    return words ? [{ time: figure.value, date: text.slice(figure.start, figure.end), ...words }] : []
  })
}

function isNoEvent(text: string, { start, end }: FoundFigure): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 12)
  // A 2006 recommendation, the 2014 directive: a year that only names a thing.
  if (/\b(?:a|an|the|its|their|our|his|her) $/i.test(before) && /^ [a-z]/.test(after)) return true
  return /(?:较|比|与|同|截至|截止|相比|compared (?:with|to)|than|as of|up from|down from|of|for) ?$/i.test(before) || /^(?:同期|以来|远景|版|度|的?\s*\d)/.test(after)
}

type Words = Pick<DatedEvent, 'label' | 'explanation'>

function chineseWords(text: string, figure: FoundFigure, previous: FoundFigure | undefined, next: FoundFigure | undefined): Words | null {
  const rest = text.slice(figure.end, next?.start ?? text.length)
  const segment = (/^[^。；;]*/.exec(rest)?.[0] ?? '').replace(/^[，,的起间初末底：: 、—–-]+/, '').replace(/(?:[，,、（(]|到|至|和|与|及|以及|并|从|在|又|于|自|再到|而|后)+$/, '')
  const clauses = segment.split(/[，,](?!\d)/)
  const first = finish(clauses[0] ?? '', 'zh')
  if (/[\p{Script=Han}A-Za-z]{2,}/u.test(first)) return labelled(first, clauses.slice(1).join('，'), 'zh')
  const clauseStart = Math.max(previous?.end ?? 0, text.lastIndexOf('，', figure.start - 1) + 1, text.lastIndexOf('。', figure.start - 1) + 1, text.lastIndexOf('；', figure.start - 1) + 1)
  const before = finish(text.slice(clauseStart, figure.start).replace(/(?:于|在|自|从|到|至)$/, ''), 'zh')
  return /[\p{Script=Han}A-Za-z]{2,}/u.test(before) ? labelled(before, '', 'zh') : null
}

function englishWords(text: string, side: Language, figure: FoundFigure, previous: FoundFigure | undefined, next: FoundFigure | undefined): Words | null {
  const clauseStart = Math.max(previous?.end ?? 0, ...[', ', '; ', ': ', '. '].map((mark) => text.lastIndexOf(mark, figure.start - 1)).filter((at) => at >= 0).map((at) => at + 2))
  const before = finish(text.slice(clauseStart, figure.start).replace(/\b(?:in|by|since|from|on|until|during|early|late|back in|and)\s*$/i, '').trim().replace(/\b(?:in|by|since|from|on)\s*$/i, '').replace(/^(?:and|then|followed by|to|with|which|who)\s+/i, ''), 'en')
  if (before.split(/\s+/).length >= 2 && !/^(?:and|in|by|since|from|on)$/i.test(before)) return labelled(before, '', side)
  const rest = text.slice(figure.end, next?.start ?? text.length).replace(/^[\s,:;–—-]+/, '').replace(/[\s,;]*\b(?:and|in|by|since|from|on|then|to)?\s*$/i, '')
  const [first = '', ...others] = rest.split(/[,;] /)
  return /[A-Za-z]{2,}/.test(first) ? labelled(finish(first, 'en'), others.join(', '), side) : null
}

/** Null when the words cannot be made short enough to head an event. */
function labelled(first: string, rest: string, language: Language): Words | null {
  if (language === 'zh' && /(?:是|为|预计|预计是|的)$|^的/.test(first)) return null
  const explanation = rest === '' ? '' : condense(rest, language, limits.point)
  const further = explanation === '' || explanation.quality < 2 ? '' : explanation.text
  if (fits(first, language, limits.label)) return { label: first, explanation: further }
  const { text, quality } = condense(first, language, limits.label)
  return quality >= 2 || (language === 'en' && quality >= 0) ? { label: text, explanation: '' } : null
}
