/**
 * Which sentences earn a place on a slide.
 *
 * Position comes first (the lead of a passage beats every other single feature on news, TextRank included), then the words of the
 * headings, figures and cue words; last how central a sentence is, by the share of its terms that the article keeps coming back to.
 * Repetition is weighed at the choice (maximal marginal relevance: Carbonell and Goldstein 1998).
 * Terms are pairs of Chinese characters and lower-case English words, so that no dictionary is needed.
 */
import type { Article, Sentence } from '../article'
import { leadText, type Voice } from './statements'

export interface Weights {
  /** Of the terms that stand in headings and title. */
  readonly headingTerms: ReadonlySet<string>
  /** How often each term stands in the article, of those that stand there three times or more. */
  readonly counts: ReadonlyMap<string, number>
  readonly voice: Voice
  /** What a sentence weighs wherever it stands, kept once it is known. Grows. */
  readonly known: Map<string, number>
}

const functionWords = new Set('the a an of to in and or for on with by at from as is are was were be been has have had it its this that these those which who will would can could not but their they we our more than also'.split(' '))

const particles = /[的了在和与是为等对以及将]/

/** The terms of a text. Pairs with a sign or a particle between characters are no terms. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const run of text.match(/[\p{Script=Han}]{2,}|[A-Za-z][A-Za-z'’-]+/gu) ?? []) {
    if (/^[A-Za-z]/.test(run)) {
      const word = run.toLowerCase()
      if (!functionWords.has(word)) terms.push(word)
    } else {
      // From one particle to the next.
      for (const words of run.split(particles)) for (let index = 0; index + 1 < words.length; index += 1) terms.push(words.slice(index, index + 2))
    }
  }
  return terms
}

export function weighTerms(article: Article, sentences: readonly Sentence[], voice: Voice): Weights {
  const sample = sentences.length > 3000 ? 40 : 100
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const term of termsOf(leadText(sentence, voice).slice(0, sample))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const headings = [article.title, ...article.blocks.flatMap((block) => (block.kind === 'heading' ? block.sentences : []))]
  return { headingTerms: new Set(headings.flatMap((sentence) => termsOf(leadText(sentence, voice)))), counts: new Map([...counts].filter(([, count]) => count >= 3)), voice, known: new Map() }
}

const cue = /明确|提出|目标|意味着|关键|必须|核心|根本|重要|主要|首次|成为|实现|形成|因此|总之|综上|取决于|在于|需要|应当|\b(?:therefore|thus|aims? to|key|must|should|will|means that|crucial|first time|need|important|main|result|found|shows?|conclu\w+)\b/i
const weak = /^(?:比如|例如|譬如|如|这|那|其|他|她|它|for example|for instance|this|that|these|those|it|they|he|she)\b|^(?:比如|例如|譬如|这|那|其|他|她|它)|[？?]$/i

/** How much the sentence at `index` of a passage of `count` says. */
export function weighSentence(sentence: Sentence, index: number, count: number, weights: Weights): number {
  const own = weights.known.get(sentence.id) ?? weighWords(sentence, weights)
  weights.known.set(sentence.id, own)
  return own + (index === 0 ? 3 : index === 1 ? 1 : index === count - 1 ? 0.8 : 0)
}

function weighWords(sentence: Sentence, { headingTerms, counts, voice }: Weights): number {
  const text = leadText(sentence, voice)
  const length = /\p{Script=Han}/u.test(text) ? text.length : text.length / 3.2
  const terms = termsOf(text.slice(0, 120))
  let [ofHeadings, ofArticle] = [0, 0]
  for (const term of terms) {
    if (headingTerms.has(term)) ofHeadings += 1
    ofArticle += Math.min(1, (counts.get(term) ?? 0) / 12)
  }
  const inHeadings = (2 * ofHeadings) / Math.max(1, terms.length)
  const central = 1.5 * (ofArticle / Math.max(1, terms.length))
  const figures = Math.min(3, text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) * 0.7
  return inHeadings + central + figures + (cue.test(text) ? 1 : 0) - (weak.test(text) ? 1.5 : 0) - (length < 10 ? 2 : 0)
}

/** Share of the smaller text's terms that the other has, 0 to 1. */
export function likeness(one: string, other: string): number {
  return one === other ? 1 : sharedTerms(new Set(termsOf(one)), new Set(termsOf(other)))
}

/** The same of term sets. */
export function sharedTerms(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
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
