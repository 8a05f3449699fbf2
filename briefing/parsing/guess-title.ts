/**
 * A title for an article that has none: words of its own, for the user to accept or to change.
 *
 * 1. The subject: the words that sentences and headings begin with again and again (`先进制造业集群`, `District cooling`), before all where one defines them.
 * 2. Without such words, the clause near the start whose terms come back most.
 */
import type { Block, Language } from '../article'
import { columnsOf } from './characters'

/** Columns of a title that a cover holds in two lines. */
const widest = 60

export function guessTitle(blocks: readonly Block[], language: Language): string {
  const sentences = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'labelled' || kind === 'heading' || kind === 'listItem').flatMap((block) => block.sentences.map((sentence) => sentence[language]))
  const subject = findSubject(sentences.slice(0, 400), language)
  if (subject !== undefined) return subject
  const early = sentences.slice(0, 12)
  const counts = countTerms(sentences.join('\n').slice(0, 40_000), language)
  let best = early[0] ?? blocks.flatMap((block) => block.sentences.map((sentence) => sentence[language] || sentence.zh || sentence.en)).find((text) => text !== '') ?? ''
  let bestScore = -1
  for (const [index, text] of early.entries()) {
    const clause = firstClause(text)
    const terms = [...countTerms(clause, language).keys()]
    const score = terms.reduce((sum, term) => sum + Math.log(counts.get(term) ?? 1), 0) / Math.sqrt(Math.max(4, terms.length)) - index * 0.15 - (columnsOf(clause) > widest ? 2 : 0) - (columnsOf(clause) < 12 ? 2 : 0)
    if (score > bestScore) [best, bestScore] = [clause, score]
  }
  return trimTo(firstClause(best), language)
}

const fewestMentions = 3

/** The words that most sentences begin with, for their length; undefined when none come back. */
function findSubject(sentences: readonly string[], language: Language): string | undefined {
  const openings = new Map<string, { count: number; defined: boolean }>()
  for (const sentence of sentences) {
    const words = openingWords(sentence, language)
    for (let length = 1; length <= words.length; length += 1) {
      const opening = language === 'zh' ? words.slice(0, length).join('') : words.slice(0, length).join(' ').toLowerCase()
      const { count, defined } = openings.get(opening) ?? { count: 0, defined: false }
      openings.set(opening, { count: count + 1, defined: defined || isDefined(sentence.slice(opening.length, opening.length + 24), language) })
    }
  }
  const text = sentences.join('\n').slice(0, 40_000)
  const lowered = language === 'zh' ? text : text.toLowerCase()
  let best: string | undefined
  let bestScore = 0
  for (const [opening, { count, defined }] of [...openings].sort(([, one], [, other]) => other.count - one.count).slice(0, 60)) {
    if ((count < 2 && !defined) || !isNounLike(opening, language)) continue
    const mentions = lowered.split(opening).length - 1
    const score = mentions * (language === 'zh' ? opening.length - 2 : opening.split(' ').length) * (defined ? 2 : 1)
    if (mentions >= fewestMentions && score > bestScore) [best, bestScore] = [opening, score]
  }
  if (best === undefined || language === 'zh') return best
  // As it is written where a sentence begins with it.
  return sentences.find((sentence) => sentence.toLowerCase().startsWith(best))?.slice(0, best.length)
}

/** What a subject may be made of: Han characters up to a sign, or the first words, short of a verb. */
function openingWords(sentence: string, language: Language): string[] {
  if (language === 'zh') return /^[\p{sc=Han}A-Za-z\d]{1,14}/u.exec(sentence)?.[0].split('') ?? []
  return sentence.replace(/^(?:The|A|An)\s/, '').split(/\s+/, 5).filter((_, index, all) => all.slice(0, index + 1).every((one) => /^[\p{L}-]+$/u.test(one)))
}

function isDefined(after: string, language: Language): boolean {
  return language === 'zh' ? /^[,，]?\s?(?:是指|是在|是一[种个项类]|是[^否]|指的是|指)/.test(after) : /^\s(?:is|are|means|refers to)\s(?:a|an|the|one|any)\b/.test(after)
}

function isNounLike(words: string, language: Language): boolean {
  if (language === 'zh') return words.length >= 4 && !/^(?:我国|目前|当前|近年来|此外|同时|其中|这|那|他|她|它|我们|人们|一[是方]|二是|三是|第|截至|据|要|应|在|从|对|为|以|将|通过|随着|\d)/.test(words) && !/[的了是在和与将把被为有要也都就对从及中]$/.test(words)
  const list = words.split(' ')
  return words.length >= 5 && !/^(?:the|this|that|these|those|it|he|she|they|we|you|i|in|on|at|for|by|from|with|as|but|and|or|so|if|when|while|after|before|there|here|what|how|why|who|one|two|many|most|some|every|each|not|no|its|their|our|his|her|to)$/.test(list[0] ?? '') && !/^(?:the|a|an|of|in|on|at|for|by|to|and|or|is|are|was|were|has|have|had|will|would|can|could|may|must|should|do|does|did|that|which|who|not|with|from|as)$/.test(list.at(-1) ?? '')
}

/** Pairs of Han characters, or words of four letters and more, with how often they come. */
function countTerms(text: string, language: Language): Map<string, number> {
  const terms = language === 'zh' ? Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)).filter((pair) => /^\p{sc=Han}{2}$/u.test(pair)) : (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function firstClause(text: string): string {
  if (columnsOf(text) <= widest) return text.replace(/[。.；;，,：:、]+$/, '')
  // A comma before a few characters, or before the last of several things, lists; it does not end a clause.
  const clause = /^.{8,}?(?:[；;。：:—](?=.)|[，,](?=[^，,；;。：:、]{9,})(?![^，,；;。]{0,10}(?:和|与|及|\band\b)))/.exec(text.slice(0, 200))?.[0] ?? text
  return clause.replace(/[。.；;，,：:、—]+$/, '')
}

function trimTo(text: string, language: Language): string {
  if (columnsOf(text) <= widest * 1.5) return text
  let short = ''
  for (const sign of text.slice(0, 200)) {
    if (columnsOf(short) >= widest) break
    short += sign
  }
  return language === 'en' ? `${short.replace(/\s+\S*$/, '')}…` : `${short}…`
}
