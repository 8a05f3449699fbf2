/**
 * Sentences → points: the statements that say most, in the article's order.
 *
 * 1. A sentence is one point, condensed; a long one where sentences are few gives several, clause by clause.
 * 2. What has figures must be shown: sentences with more of it than one slide holds are dealt over several.
 * 3. The rest is chosen by weight and against repetition.
 */
import type { Sentence } from '../article'
import type { Statement } from '../briefing'
import { hasEnglishVerb, nameOfWhatIs, opensWithPredicate, splitClauses, startsAnew, tellsChange } from './clauses'
import { chooseDiverse, sharedTerms, termsOf, weighSentence } from './choose-sentences'
import { condense } from './condense'
import { finish } from './finish'
import { countWords, fits, limits, rulesOf } from './limits'
import { type Composing, type Draft, mostStatements } from './draft'
import { findHeadline, isAnnouncement, nameSentence } from './headline'
import { hasWords, leadLanguage, leadText, stateCut, stateSentence, type Voice } from './statements'

interface Chunk {
  readonly sentence: Sentence
  readonly words: string
  readonly weight: number
  readonly hasFigure: boolean
  /** Made when it is chosen. */
  readonly state: () => Statement
}

export function composePoints(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const spoken = sentences.filter(hasWords)
  if (spoken.length === 0) return []
  const portions = composing.isBrief ? [spoken] : portionsByFigures(spoken, composing)
  return portions.map((portion, index) => pointsSlide(portion, index === 0 ? headings : [], fallback, composing))
}

function pointsSlide(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft {
  const { voice } = composing
  const headline = findHeadline(sentences, headings, fallback, composing)
  const headlineText = leadText(headline, voice)
  const chunks = chunksOf(sentences, composing).map((chunk) => goOnFrom(headlineText, chunk, chunk.sentence === sentences[0], voice))
  const digitsInHeadline = digitsOf(headlineText)
  const headlineTerms = new Set(termsOf(headlineText))
  const fresh = chunks.filter((chunk) => !saysSame(chunk.words, headlineText, headlineTerms) || digitsOf(chunk.words).some((digits) => !digitsInHeadline.includes(digits)))
  const telling = fresh.filter(({ words }) => !isAnnouncement(words) && (/\d/.test(words) || (words.length >= 7 && !pointsBack.test(words))))
  // The end of a sentence that has no subject there says little without its beginning.
  const whole = telling.filter(({ words, sentence }) => !(words.length < 16 && !/\d/.test(words) && opensWithPredicate(words) && telling.some((other) => other.sentence === sentence && other.words !== words)))
  const pool = whole.length >= 3 ? whole : telling.length > 0 ? telling : fresh.length > 0 ? fresh : chunks
  const chosen = chooseDiverse(pool.map(({ words, weight, hasFigure }) => ({ text: words, weight: weight + (hasFigure ? 6 : 0) })), pointCount(pool, voice), [headlineText])
  const points = chosen.map((index) => (pool[index] as Chunk).state()).filter(hasWords)
  if (!points.every((point) => headlineText.includes(leadText(point, voice)))) return { headline, body: { kind: 'points', points }, sentences }
  // Over a single point that says it all the headline is shorter, and the point goes on from it where it can.
  const shorter = shorterHeadline(headline, sentences, fallback, voice)
  const only = chosen.map((index) => goOnFrom(leadText(shorter, voice), pool[index] as Chunk, true, voice).state()).find(hasWords)
  return { headline: shorter, body: { kind: 'points', points: only ? [only] : points.length > 0 ? points : [headline] }, sentences }
}

/** They do not, 这个问题不好回答: nothing without what stands before it. */
const pointsBack = /^(?:They|It|This|That|These|Those|He|She|We|I)(?: \S+){1,4}$|^[这那它他她其](?!中|他)[^，,]{1,9}$/

/** A point does not say again what the headline says: of 集群是A，是B under 集群是A is left 集群是B, of 招标5.8GWh，增长37% what it grew by. */
function goOnFrom(headline: string, chunk: Chunk, isFirst: boolean, voice: Voice): Chunk {
  const words = voice.isBilingual ? undefined : restOf(chunk.words, headline)
  // What has no subject of its own follows the headline at once, or not.
  return words === undefined || (!isFirst && opensWithPredicate(words)) ? chunk : { ...chunk, words, state: () => stateCut(words, chunk.sentence, limits.point, voice) }
}

/** What stands in the words beside the headline, where it can stand below it. */
function restOf(words: string, headline: string): string | undefined {
  const isChinese = rulesOf(words, 'zh') === 'zh'
  const after = words.startsWith(headline) ? (isChinese ? /^[，,；;](.{5,})/ : /^(?:, (?=and |but |while )|; |: |—)(.{20,})/).exec(words.slice(headline.length))?.[1] : undefined
  if (!isChinese) {
    const english = finish(after ?? '', 'en')
    return standsInEnglish(english) ? english : undefined
  }
  const subject = nameOfWhatIs(headline)
  if (subject !== undefined && after?.startsWith('是')) return finish(subject + after, 'zh')
  const rest = after ?? (words.endsWith(headline) ? /(.{5,})[，,；;]$/.exec(words.slice(0, -headline.length))?.[1] : undefined)
  const clauses = rest === undefined ? [] : splitClauses(rest, 'zh')
  return clauses.some(({ role }) => role === 'core') && clauses.at(-1)?.role === 'core' ? finish(rest ?? '', 'zh') : undefined
}

/** Over a single point that says it all: part of the sentence where that stands alone, else the name of what it is about. */
function shorterHeadline(headline: Statement, sentences: readonly Sentence[], fallback: Sentence, voice: Voice): Statement {
  const source = sentences.find(({ id }) => headline.sources.includes(id))
  if (!source) return headline
  const language = leadLanguage(source, voice)
  const length = finish(source[language], language)
  const half = { zh: Math.floor(length.length * 0.65), enWords: Math.floor(countWords(length) * 0.65), enCharacters: limits.headline.enCharacters }
  const { text, quality } = condense(source[language], language, half)
  if (quality < 5 || voice.isBilingual) return { ...nameSentence(fallback, [], voice), sources: [...new Set([fallback.id, ...headline.sources])] }
  return { ...headline, [language]: text }
}

/** Of a long passage only so many are looked at closely. */
const mostLookedAt = 40

function weightiest<One extends Pick<Chunk, 'weight' | 'hasFigure'>>(all: readonly One[]): readonly One[] {
  if (all.length <= mostLookedAt) return all
  const values = all.map(({ weight, hasFigure }) => weight + (hasFigure ? 6 : 0))
  const least = [...values].sort((left, right) => right - left)[mostLookedAt - 1] ?? 0
  return all.filter((_, index) => (values[index] ?? 0) >= least).slice(0, 2 * mostLookedAt)
}

/** As many as a slide holds, fewer when they are long. */
function pointCount(chunks: readonly Chunk[], voice: Voice): number {
  const figures = chunks.filter(({ hasFigure }) => hasFigure).length
  return Math.min(mostStatements, Math.max(figures, voice.isBilingual ? 4 : mostStatements))
}

function saysSame(words: string, headline: string, terms: ReadonlySet<number>): boolean {
  return words === headline || headline.includes(words) || (words.includes(headline) && words.length < Math.max(headline.length + 12, headline.length * 1.4)) || (words.length < headline.length * 1.6 && sharedTerms(new Set(termsOf(words)), terms) > 0.85)
}

export function digitsOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? []
}

/** The pieces of the sentences that may become points. */
function chunksOf(sentences: readonly Sentence[], { voice, weights, isBrief }: Composing): readonly Chunk[] {
  const weighed = sentences.map((sentence, index) => ({ sentence, weight: weighSentence(sentence, index, sentences.length, weights), hasFigure: /\d/.test(leadText(sentence, voice)) }))
  // Of a passage that is briefed each sentence is one piece.
  if (isBrief) return weightiest(weighed).map((one) => wholeChunk(one, voice))
  return weightiest(weighed.flatMap((one): Chunk[] => {
    const { sentence, weight } = one
    const language = leadLanguage(sentence, voice)
    const text = sentence[language]
    const isFew = sentences.length < 4
    if (voice.isBilingual || text.length > 1200 || fits(finish(text, language), language, isFew ? limits.short : limits.point)) return [wholeChunk(one, voice)]
    const cut = cutIntoChunks(text, language)
    const pieces = isFew ? cut : essentialOf(text, language, cut)
    return pieces.map((words, place) => ({
      sentence,
      words,
      weight: weight - 0.4 * place - (words.length < (language === 'zh' ? 10 : 28) ? 2 : 0),
      hasFigure: /\d/.test(words),
      state: () => stateCut(words, sentence, limits.point, voice),
    }))
  }))
}

function wholeChunk({ sentence, weight, hasFigure }: Pick<Chunk, 'sentence' | 'weight' | 'hasFigure'>, voice: Voice): Chunk {
  return { sentence, weight, hasFigure, words: leadText(sentence, voice).slice(0, 200), state: () => stateSentence(sentence, limits.point, voice) }
}

/** The sentence condensed, and of the rest what has figures that are not in it. */
function essentialOf(text: string, language: 'zh' | 'en', cut: readonly string[]): readonly string[] {
  const condensed = condense(text, language, limits.point).text
  const kept = digitsOf(condensed)
  const rest = cut.filter((words) => digitsOf(words).some((digits) => !kept.includes(digits)))
  return [condensed, ...rest]
}

/** A long sentence clause by clause, each piece short enough for a point and long enough to say something. What leans on the next clause stays with it. */
export function cutIntoChunks(text: string, side: 'zh' | 'en'): string[] {
  const language = rulesOf(text, side)
  const clauses = splitClauses(text, language)
  const enough = language === 'zh' ? 16 : 8
  const size = (words: string): number => (language === 'zh' ? words.length : countWords(words))
  const pieces: Piece[] = []
  let start = 0
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1]
    const words = text.slice(clauses[start]?.start, clause.end)
    if (next) {
      const isStrong = /^[；;：:]/.test(clause.mark)
      const grown = text.slice(clauses[start]?.start, next.end)
      const isRoom = fits(finish(grown, side), side, limits.point)
      if (isRoom && ((clause.role !== 'core' && !isStrong) || (size(words) < enough && !isStrong) || (language === 'en' && (next.role === 'adjunct' || !startsAnew(clauses, index + 1))))) return
      const goesOn = language === 'zh' && (next.text.endsWith('等') || tellsChange(next.text))
      if (isRoom && !isStrong && (goesOn || size(grown) <= enough * 1.8)) return
    }
    const run = clauses.slice(start, index + 1)
    // An opener is not shown, nor what only leans on something that is not there.
    const from = run.findIndex(({ role }) => role !== 'opener')
    const last = language === 'zh' ? run.findLastIndex(({ role, text: own }) => role === 'core' || /\d/.test(own)) : run.length - 1
    const shown = text.slice(run[Math.max(0, from)]?.start, run[last]?.end)
    const says = run.some(({ role, text: own }) => role === 'core' || (role === 'adjunct' && /\d/.test(own))) && (size(shown) >= (language === 'zh' ? 8 : 3) || /\d/.test(shown) || clauses.length === 1)
    if (says) pieces.push({ start: run[Math.max(0, from)]?.start ?? 0, end: run[last]?.end ?? 0, stands: language === 'zh' || (standsInEnglish(shown) && startsAnew(clauses, start + Math.max(0, from))) })
    // What is too short to stand goes with the piece before it: …占汽车的53.1%，首次超过一半.
    const before = pieces.at(-1)
    if (!says && before && language === 'zh' && run.every(({ role }) => role === 'core') && fits(finish(text.slice(before.start, clause.end), side), side, limits.point)) pieces[pieces.length - 1] = { ...before, end: clause.end }
    start = index + 1
  })
  return wholePieces(pieces).map((piece) => text.slice(piece.start, piece.end)).map((words) => (fits(finish(words, side), side, limits.point) ? finish(words, side) : condense(words, side, limits.point).text)).filter((words) => words !== '')
}

/** Whether a piece of a sentence has a subject and a verb of its own. */
function standsInEnglish(words: string): boolean {
  return hasEnglishVerb(words) && !/^(?:of|at|by|within|which|that|who|whose|would|will|could|should|can|may|must|is|are|was|were|has|have|had|and|or|but|with|against|among|than|rather|including|whether|how|why|if|when|although|because|while|unless|since|\w+ing)\b/i.test(words)
}

/** Part of a sentence, by its offsets there. */
interface Piece {
  readonly start: number
  readonly end: number
  /** Without the others. */
  readonly stands: boolean
}

/** What cannot stand goes with the piece before it, the first with the one after. */
function wholePieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last === undefined || (piece.stands && last.stands)) joined.push(piece)
    else joined[joined.length - 1] = { start: last.start, end: piece.end, stands: true }
  }
  return joined
}

/** Consecutive portions, none with more pieces that have figures than one slide can hold. */
function portionsByFigures(sentences: readonly Sentence[], composing: Composing): Sentence[][] {
  const counts = sentences.map((sentence) => chunksOf([sentence], composing).filter(({ hasFigure }) => hasFigure).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const parts = Math.max(1, Math.ceil(total / mostStatements))
  const share = total / parts
  const portions: Sentence[][] = [[]]
  let filled = 0
  sentences.forEach((sentence, index) => {
    const count = counts[index] ?? 0
    const last = portions.at(-1) as Sentence[]
    if (last.length > 0 && count > 0 && (filled + count > mostStatements || filled + count / 2 > share)) {
      portions.push([sentence])
      filled = count
    } else {
      last.push(sentence)
      filled += count
    }
  })
  return portions
}
