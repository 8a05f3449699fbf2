/**
 * A sentence → a chart, when its figures compare.
 *
 * - A funnel: fewer of the same remain (60个…，其中25个…; 60 …, of which 25 …).
 * - Bars: three amounts or more of one unit, each with a label of its own (占比分别…).
 */
import type { Language, Pair, Sentence } from '../article'
import type { ChartBar } from '../briefing'
import { isAmount } from '../figures/figure'
import { splitClauses } from './clauses'
import { finish } from './finish'
import { fits, limits, rulesOf } from './limits'
import { type FigureCard, findCards } from './figure-cards'
import { leadLanguage, type Voice } from './statements'

export interface ChartMatter {
  readonly shape: 'bars' | 'funnel'
  readonly bars: readonly ChartBar[]
}

export function findChart(sentence: Sentence, voice: Voice): ChartMatter | null {
  const language = leadLanguage(sentence, voice)
  const other = language === 'zh' ? 'en' : 'zh'
  const text = sentence[language]
  if (!/\d/.test(text) || text.length > 600) return null
  const leading = findCards(text, language).filter(({ figure }) => isAmount(figure) && figure.upTo === undefined)
  const following = sentence[other] === '' ? null : findCards(sentence[other], other)
  const twins = leading.map((card) => following?.find(({ figure }) => Math.abs(figure.value - card.figure.value) <= Math.abs(figure.value) * 0.001))
  if (following && twins.some((twin) => twin === undefined)) return null
  const bar = (card: FigureCard, index: number): ChartBar => {
    const twin = twins[index]
    const side = (pick: (of: FigureCard) => string) => ({ [language]: pick(card), [other]: twin ? pick(twin) : '' }) as { zh: string; en: string }
    return { label: { ...side((of) => of.label), sources: [sentence.id] }, value: card.figure.value, display: side(written) }
  }
  const shape = shapeOf(text, leading)
  if (shape === null) return null
  const bars = leading.map(bar)
  return { shape, bars: shape === 'funnel' && !following ? bars.map((one, index) => ({ ...one, label: { ...one.label, ...stageLabel(text, language, leading[index] as FigureCard, one.label, leading[0]?.label ?? '') } })) : bars }
}

/** What is left at a stage is told by the whole rest of its clause, without the name of the things that the first stage has told: 在前两轮决赛中胜出. */
function stageLabel(text: string, language: Language, { figure }: FigureCard, label: Pair, counted: string): Pair {
  const clause = splitClauses(text, rulesOf(text, language)).find(({ start, end }) => figure.start >= start && figure.start < end)
  const whole = finish(text.slice(figure.end, clause?.end), language)
  const name = /^\p{Script=Han}{2,4}(?=在|已|通过|进入|获|被|成为|入选|完成)/u.exec(whole)?.[0] ?? ''
  const rest = name !== '' && counted.endsWith(name) ? whole.slice(name.length) : whole
  return { ...label, ...(rest.length > label[language].length && fits(rest, language, limits.label) ? { [language]: rest } : {}) }
}

function written({ value: { before, digits, after } }: FigureCard): string {
  const space = (left: string, right: string): string => (/[A-Za-z]$/.test(left) || /^[A-Za-z]/.test(right) ? ' ' : '')
  return `${before}${before ? space(before, '') : ''}${digits}${after ? space('', after) : ''}${after}`
}

function shapeOf(text: string, cards: readonly FigureCard[]): ChartMatter['shape'] | null {
  const [first, second] = cards
  if (!first || !second) return null
  const isOneUnit = cards.every(({ figure }) => figure.unit === first.figure.unit && figure.kind === first.figure.kind && figure.qualifier !== 'classOnly')
  const isDistinct = new Set(cards.map(({ label }) => label)).size === cards.length
  if (!isOneUnit || !isDistinct || first.figure.unit === '' && first.figure.kind === 'number' && !/\bof (?:which|whom|these|them)\b/.test(text)) return null
  const falls = cards.every(({ figure }, index) => index === 0 || figure.value < (cards[index - 1]?.figure.value ?? 0))
  const between = text.slice(first.figure.end, second.figure.start + 1)
  if (falls && first.figure.kind === 'number' && cards.length <= 4 && /其中|最终|\bof (?:which|whom|these|them|those)\b/.test(between + text.slice(second.figure.start - 6, second.figure.start))) return 'funnel'
  const isShares = first.figure.kind === 'percent' || first.figure.kind === 'money' || first.figure.kind === 'number'
  return cards.length >= 3 && cards.length <= 6 && isShares && cards.every(({ label }) => label.length <= 16 || /[A-Za-z]/.test(label)) && isList(text, cards) ? 'bars' : null
}

/** The amounts stand in like clauses one after another, rather than being different measures that share a unit. */
function isList(text: string, cards: readonly FigureCard[]): boolean {
  if (/同比|环比|增长|下降|提高|\b(?:grew|rose|fell|up|down|increase[ds]?)\b/.test(text) && cards.some(({ figure }) => figure.kind === 'percent')) return false
  const gaps = cards.slice(1).map(({ figure }, index) => figure.start - (cards[index]?.figure.end ?? 0))
  return gaps.every((gap) => gap <= (/\p{Script=Han}/u.test(text) ? 18 : 50))
}
