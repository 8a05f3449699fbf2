/** Text → the figures in it, from left to right, none over another. */
import type { Language } from '../article'
import type { FoundFigure } from './figure'
import { findChineseFigures } from './find-chinese'
import { findEnglishFigures } from './find-english'

/** The figures of `text`. A Chinese text may hold English figures (US$3 billion): what Chinese rules leave is read by the English ones. */
export function findFigures(text: string, language: Language): FoundFigure[] {
  if (language === 'en') return findEnglishFigures(text)
  const found = findChineseFigures(text)
  const foreign = /[A-Za-z$€£]/.test(text) ? findEnglishFigures(text).filter((figure) => figure.unit !== '' && figure.unit !== 'year' && found.every((other) => figure.end <= other.start || figure.start >= other.end)) : []
  return foreign.length === 0 ? found : [...found, ...foreign].sort((left, right) => left.start - right.start)
}
