/**
 * Parallel cases (美国…, 德国…), a paragraph each → one slide that sets them side by side, then what else is said of each.
 *
 * With three dates or more among them it is a timeline with a track for each case, otherwise a comparison with a column for each.
 */
import type { Language, Sentence } from '../article'
import type { ComparisonColumn, Statement, TimelineEvent } from '../briefing'
import { chooseDiverse, weighSentence } from './choose-sentences'
import { splitClauses } from './clauses'
import { composePoints } from './compose-points'
import { composeProse, eventsOf } from './compose-prose'
import { fits, limits } from './limits'
import { type Body, type Composing, type Draft, mostStatements } from './draft'
import { findHeadline, giveHeadline } from './headline'
import type { Material } from './units'
import { bothSides, hasWords, leadText, sourcesOf, stateSentence } from './statements'

type Cases = Extract<Material, { kind: 'cases' }>

const mostEvents = 6
const cellsACase = 2

export function composeCases({ items }: Cases, headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const sentences = items.flatMap((item) => item.sentences)
  if (composing.isBrief) return composePoints(sentences, headings, fallback, composing)
  const together = timelineOf(items, composing) ?? comparisonOf(items, composing)
  const taken = new Set(together.sentences)
  const overview: Draft = { headline: headlineOfCases(items, composing) ?? findHeadline(together.sentences, headings, fallback, composing), body: together.body, sentences: together.sentences }
  const rests = items.map((item) => item.sentences.filter((sentence) => !taken.has(sentence)))
  // A sentence of each is one slide, beside which nothing else would stand.
  if (rests.flat().filter(hasWords).length <= mostStatements) return [overview, ...composePoints(rests.flat(), [], fallback, composing)]
  return [overview, ...rests.flatMap((rest): Draft[] => (rest.some(hasWords) ? composeProse(rest, [], fallback, composing) : []))]
}

/** What is said first of each case, one after the other: 美国高度重视…，德国也…. Null when that is too long, or already a headline. */
function headlineOfCases(items: Cases['items'], composing: Composing): Statement | null {
  const { voice, headlines } = composing
  const firsts = items.map(({ sentences }) => sentences[0]).filter((sentence) => sentence !== undefined)
  const side = (language: Language): string =>
    firsts.map((sentence) => splitClauses(sentence[language], language).find(({ role }) => role === 'core')?.text ?? '').filter((text) => text !== '').join(language === 'zh' ? '，' : '; ')
  const words = bothSides(side)
  const isWhole = ([voice.lead] as const).every((language) => fits(words[language], language, limits.longestHeadline) && words[language] !== '')
  if (!isWhole || words.zh.length > 60 || words.en.length > 140 || headlines.has(leadText(words, voice))) return null
  giveHeadline(leadText(words, voice), composing)
  return { ...words, sources: sourcesOf(...firsts) }
}

interface Together {
  readonly body: Body
  readonly sentences: readonly Sentence[]
}

function timelineOf(items: Cases['items'], { voice }: Composing): Together | null {
  const dated = items.map(({ name, sentences }) => sentences.flatMap((sentence) => eventsOf(sentence, voice).map((event) => ({ sentence, event: { ...event, track: name } }))))
  const all = dated.flat()
  if (all.length < 3 || all.length > mostEvents || dated.some((own) => own.length === 0)) return null
  const events = all.map(({ event: { time, date, label, track } }): TimelineEvent => ({ time, date, label, track }))
  return { body: { kind: 'timeline', events }, sentences: [...new Set(all.map(({ sentence }) => sentence))] }
}

function comparisonOf(items: Cases['items'], composing: Composing): Together {
  const { voice, weights } = composing
  const chosen = items.map(({ sentences }) => {
    const spoken = sentences.filter(hasWords)
    const picked = chooseDiverse(spoken.map((sentence, index) => ({ text: leadText(sentence, voice), weight: weighSentence(sentence, index, spoken.length, weights) })), cellsACase)
    return picked.map((index) => spoken[index] as Sentence)
  })
  const columns = items.map(({ name }, index): ComparisonColumn => {
    const own = chosen[index] ?? []
    // A case's name stands in its first sentence, whichever sentences were chosen.
    return { heading: { ...name, sources: [items[index]?.sentences[0]?.id ?? ''] }, cells: own.map((sentence) => stateSentence(sentence, limits.point, voice)) }
  })
  const shown = new Set(chosen.flat())
  items.forEach(({ sentences }) => sentences[0] && shown.add(sentences[0]))
  return { body: { kind: 'comparison', rows: [], columns }, sentences: items.flatMap(({ sentences }) => sentences.filter((sentence) => shown.has(sentence))) }
}
