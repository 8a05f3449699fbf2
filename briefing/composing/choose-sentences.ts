/**
 * Which sentences earn a place on a slide.
 *
 * Position comes first (the lead of a passage beats every other single feature on news, TextRank included), then the words of the
 * headings, figures and cue words; last how central a sentence is, by the share of its terms that the article keeps coming back to.
 * Repetition is weighed at the choice (maximal marginal relevance: Carbonell and Goldstein 1998).
 * Terms are pairs of Chinese characters and English words, so that no dictionary is needed.
 */
import type { Article, Sentence } from '../article'
import { leadText, type Voice } from './statements'

export interface Weights {
  /** What a term adds to the weight of its sentence, where it is above nothing: 2 when a heading or the title has it, and up to 1.5 as the article keeps coming back to it. */
  readonly terms: ReadonlyMap<number, number>
  readonly voice: Voice
  /** What a sentence weighs wherever it stands, kept once it is known. Grows. */
  readonly known: Map<string, number>
}

/** Of the words that carry no meaning: as terms, see below. */
const functionWords = new Set('the a an of to in and or for on with by at from as is are was were be been has have had it its this that these those which who will would can could not but their they we our more than also'.split(' ').map((word) => wordTerm(word, 0, word.length)))

const particles = new Set([...'的了在和与是为等对以及将'].map((particle) => particle.charCodeAt(0)))

/**
 * The terms of the first `most` units of a text, each as a number: every sentence's terms are counted, and numbers are counted in a third of the time
 * that strings take. Pairs with a sign or a particle between characters are no terms.
 */
export function termsOf(text: string, most = text.length): number[] {
  const terms: number[] = []
  const end = Math.min(most, text.length)
  let before = 0
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= firstHan && unit <= lastHan) {
      const isParticle = particles.has(unit)
      if (before !== 0 && !isParticle) terms.push((before - firstHan) * (lastHan - firstHan + 1) + unit - firstHan)
      before = isParticle ? 0 : unit
      continue
    }
    before = 0
    if (!isLetter(unit)) continue
    const start = index
    while (index + 1 < end && isInWord(text.charCodeAt(index + 1))) index += 1
    const term = index > start ? wordTerm(text, start, index + 1) : 0
    if (term !== 0 && !functionWords.has(term)) terms.push(term)
  }
  return terms
}

/** Han without the rare extensions: pairs of them are numbers below 2 ** 30, which engines keep without a box. */
const [firstHan, lastHan] = [0x3400, 0x9fff]

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

function isInWord(unit: number): boolean {
  return isLetter(unit) || unit === 0x27 || unit === 0x2019 || unit === 0x2d
}

/** A word's letters, large or small, hashed (FNV-1a) into 30 bits; negative, so that no pair of characters is the same. */
function wordTerm(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ (unit <= 0x5a && unit >= 0x41 ? unit + 0x20 : unit), 0x01000193)
  }
  return -1 - (hash & 0x3fffffff)
}

export function weighTerms(article: Article, sentences: readonly Sentence[], voice: Voice): Weights {
  const sample = sentences.length > 3000 ? 40 : 100
  const counts = new Map<number, number>()
  for (const sentence of sentences) for (const term of termsOf(leadText(sentence, voice), sample)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const headings = [article.title, ...article.blocks.flatMap((block) => (block.kind === 'heading' ? block.sentences : []))]
  const terms = new Map<number, number>()
  for (const [term, count] of counts) if (count >= 3) terms.set(term, 1.5 * Math.min(1, count / 12))
  for (const term of new Set(headings.flatMap((sentence) => termsOf(leadText(sentence, voice))))) terms.set(term, (terms.get(term) ?? 0) + 2)
  return { terms, voice, known: new Map() }
}

const cue = /明确|提出|目标|意味着|关键|必须|核心|根本|重要|主要|首次|成为|实现|形成|因此|总之|综上|取决于|在于|需要|应当/
const englishCue = /\b(?:therefore|thus|aims? to|key|must|should|will|means that|crucial|first time|need|important|main|result|found|shows?|conclu\w+)\b/i
const weak = /^(?:比如|例如|譬如|如|这|那|其|他|她|它|for example|for instance|this|that|these|those|it|they|he|she)\b|^(?:比如|例如|譬如|这|那|其|他|她|它)|[？?]$/i

/** How much the sentence at `index` of a passage of `count` says. */
export function weighSentence(sentence: Sentence, index: number, count: number, weights: Weights): number {
  const own = weights.known.get(sentence.id) ?? weighWords(sentence, weights)
  weights.known.set(sentence.id, own)
  return own + (index === 0 ? 3 : index === 1 ? 1 : index === count - 1 ? 0.8 : 0)
}

/** The `most` sentences of a passage that say most, the weightiest first; of two that weigh the same, the one that comes first. */
export function heaviest(sentences: readonly Sentence[], most: number, weights: Weights): { readonly sentence: Sentence; readonly weight: number }[] {
  const found: { readonly sentence: Sentence; readonly weight: number }[] = []
  sentences.forEach((sentence, index) => {
    const weight = weighSentence(sentence, index, sentences.length, weights)
    if (found.length === most && weight <= (found.at(-1)?.weight ?? -Infinity)) return
    const place = found.findIndex((other) => other.weight < weight)
    found.splice(place === -1 ? found.length : place, 0, { sentence, weight })
    if (found.length > most) found.pop()
  })
  return found
}

function weighWords(sentence: Sentence, { terms, voice }: Weights): number {
  const text = leadText(sentence, voice)
  const length = /\p{Script=Han}/u.test(text) ? text.length : text.length / 3.2
  const own = termsOf(text, 120)
  let ofTerms = 0
  for (const term of own) ofTerms += terms.get(term) ?? 0
  const figures = /\d/.test(text) ? Math.min(3, text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) * 0.7 : 0
  const isCue = cue.test(text) || (/[a-z]/i.test(text) && englishCue.test(text))
  return ofTerms / Math.max(1, own.length) + figures + (isCue ? 1 : 0) - (weak.test(text) ? 1.5 : 0) - (length < 10 ? 2 : 0)
}

/** Share of the smaller text's terms that the other has, 0 to 1. */
export function likeness(one: string, other: string): number {
  return one === other ? 1 : sharedTerms(new Set(termsOf(one)), new Set(termsOf(other)))
}

/** The same of term sets. */
export function sharedTerms(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const [smaller, larger] = left.size <= right.size ? [left, right] : [right, left]
  if (smaller.size === 0) return 0
  let shared = 0
  for (const term of smaller) if (larger.has(term)) shared += 1
  return shared / smaller.size
}

export interface Candidate {
  readonly text: string
  readonly weight: number
}

/** More than this many candidates are not weighed against each other: the weightiest are. */
const poolSize = 40

/** Indices of the `count` candidates that say most and repeat each other, and what is `taken`, least, in their own order. */
export function chooseDiverse(candidates: readonly Candidate[], count: number, taken: readonly string[] = []): number[] {
  const takenTerms = taken.map((text) => new Set(termsOf(text)))
  const pool = candidates
    .map(({ weight }, index) => ({ weight, index }))
    .sort((left, right) => right.weight - left.weight || left.index - right.index)
    .slice(0, poolSize)
    .map(({ weight, index }) => ({ weight, index, terms: new Set(termsOf(candidates[index]?.text ?? '')), repeats: 0 }))
  for (const one of pool) one.repeats = Math.max(0, ...takenTerms.map((terms) => sharedTerms(one.terms, terms)))
  const chosen: number[] = []
  while (chosen.length < count && pool.length > 0) {
    const values = pool.map(({ weight, repeats }) => weight - 4 * repeats * repeats)
    const [picked] = pool.splice(values.indexOf(Math.max(...values)), 1)
    if (!picked) break
    chosen.push(picked.index)
    for (const one of pool) one.repeats = Math.max(one.repeats, sharedTerms(one.terms, picked.terms))
  }
  return chosen.sort((left, right) => left - right)
}
