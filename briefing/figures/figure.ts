/** A figure as it stands in a text: what it is worth, and how it may be set large. Its finders are find-chinese.ts and find-english.ts. */

export const figureKinds = ['number', 'money', 'percent', 'percentagePoint', 'multiple', 'date', 'period', 'plan', 'range'] as const
export type FigureKind = (typeof figureKinds)[number]

/** `classOnly` is a size without digits: 上千, 数十, dozens. */
export type Qualifier = 'about' | 'over' | 'under' | 'classOnly'

export interface FoundFigure {
  readonly kind: FigureKind
  /** UTF-16 offsets in the text, qualifier and unit included. */
  readonly start: number
  readonly end: number
  /** In the unit itself: 6.2万亿元 is 6.2e12 元; a date is its year as a decimal number, August 2009 being 2009.58; 三成 is 30 (percent). */
  readonly value: number
  /** The end of a range. */
  readonly upTo?: number
  /** As written: 元, 家, %, RMB, clusters' own noun is no unit. Empty for a bare number. */
  readonly unit: string
  readonly qualifier?: Qualifier
  /** How it is set large: the digits, and what stands before and after them. They join to the figure's text. */
  readonly before: string
  readonly digits: string
  readonly after: string
}

/** Whether the figure says how much rather than when. */
export function isAmount({ kind }: FoundFigure): boolean {
  return kind !== 'date' && kind !== 'period' && kind !== 'plan'
}

/** Years as a decimal number. */
export function timeOf(year: number, month = 0, day = 0): number {
  return Math.round((year + (month > 0 ? (month - 1) / 12 : 0) + (day > 0 ? (day - 1) / 365 : 0)) * 1000) / 1000
}
