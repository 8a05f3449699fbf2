/**
 * A title for an article that has none: words of its own, for the user to accept or to change.
 *
 * Candidates are the sentences near the start and those that open a part. A word that comes back all over the article tells what it is about:
 * the first sentence that defines or names what is spoken of most wins, cut at its first clause when it is long.
 */
import type { Block, Language } from '../article'
import { columnsOf } from './characters'

/** Columns of a title that a cover holds in two lines. */
const widest = 60

export function guessTitle(blocks: readonly Block[], language: Language): string {
  const sentences = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'labelled' || kind === 'heading' || kind === 'listItem').flatMap((block) => block.sentences.map((sentence) => sentence[language]))
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

/** Pairs of Han characters, or words of four letters and more, with how often they come. */
function countTerms(text: string, language: Language): Map<string, number> {
  const terms = language === 'zh' ? Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)).filter((pair) => /^\p{sc=Han}{2}$/u.test(pair)) : (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function firstClause(text: string): string {
  if (columnsOf(text) <= widest) return text.replace(/[。.；;，,：:、]+$/, '')
  const clause = /^.{8,}?[，,；;。：:—](?=.)/.exec(text.slice(0, 200))?.[0] ?? text
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
