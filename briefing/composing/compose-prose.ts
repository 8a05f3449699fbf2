/**
 * Paragraphs → slides by what they hold.
 *
 * 1. Counted items (一是…二是…) become features, points or a process.
 * 2. Three dated events or more become a timeline.
 * 3. A sentence whose figures compare becomes a chart; three figures or more with their labels become large figures.
 * 4. What lies between becomes points. A sentence or two between go with their neighbour: what says most stands at its foot, the rest is said.
 */
import { languages, type Sentence } from '../article'
import type { Figure, LabelledStatement, Statement, TimelineEvent } from '../briefing'
import { findChart } from './charts'
import { likeness, weighSentence } from './choose-sentences'
import { composePoints, cutIntoChunks, digitsOf } from './compose-points'
import { splitClauses } from './clauses'
import { condense } from './condense'
import { finish } from './finish'
import { fits, limits, rulesOf } from './limits'
import { type Body, type Composing, type Draft, mostStatements } from './draft'
import { type Enumeration, type EnumeratedItem, findEnumeration } from './enumerations'
import { cardsOf } from './figure-cards'
import { findHeadline, headlineOfLabels, isAnnouncement } from './headline'
import { bothSides, hasWords, leadLanguage, leadText, lengthOf, sourcesOf, stateCut, stateSentence, type Voice } from './statements'
import { type DatedEvent, findEvents } from './timeline-events'

interface Segment {
  readonly sentences: readonly Sentence[]
  /** Null: points. */
  readonly body: Body | null
  /** The sentence that says what the items are, the first of `sentences`. */
  readonly lead?: Sentence
  readonly isEnumeration?: boolean
  /** A short sentence or two beside the matter of the slide, set at its foot. */
  readonly remarks?: readonly Sentence[]
}

export function composeProse(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  if (composing.isBrief) return [...composeBriefly(sentences, headings, fallback, composing)]
  const segments = settleSmall(cutSegments(sentences, composing), composing)
  return segments.flatMap(({ sentences: own, body, lead, remarks = [] }, index): Draft[] => {
    const named = index === 0 ? headings : []
    if (!body) return composePoints(own, named, fallback, composing)
    // A story is headed by what it led to.
    const telling = lead ? [lead] : body.kind === 'timeline' && own.length > 1 ? own.slice(-1) : own
    const headline = headlineOfItems(body, own, lead, named, composing) ?? findHeadline(telling, named, fallback, composing)
    const words = leadText(headline, composing.voice)
    const shown = withoutEcho(body, words, composing.voice)
    const foot = stateRemark(remarks.filter(({ id }) => !headline.sources.includes(id)), words, composing.voice)
    return [{ headline, body: foot ? { ...shown, remark: foot } : shown, sentences: own }]
  })
}

/** Counted items with labels are headed by their labels together, unless a sentence that leads to them says what they come to. */
function headlineOfItems(body: Body, sentences: readonly Sentence[], lead: Sentence | undefined, headings: readonly Sentence[], composing: Composing): Statement | null {
  const { voice } = composing
  if (body.kind !== 'features' || (lead && !isAnnouncement(leadText(lead, voice)) && !/[？?]$/.test(leadText(lead, voice)))) return null
  const known = new Set(sentences.map(({ id }) => id))
  const labels = body.features.map(({ label }) => label).filter(({ sources }) => known.has(sources[0] ?? ''))
  const joined = headlineOfLabels(labels, lead, headings.findLast(hasWords), composing)
  return joined && { ...joined, sources: [...new Set([...joined.sources, ...headings.map(({ id }) => id)])] }
}

/** One slide, in a document too long for more: of the passage's own kind when that takes up a good part of it, else points. */
function composeBriefly(sentences: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const special = sentences.length > mostForOneKind ? undefined : cutSegments(sentences, composing).find(({ body, sentences: own }) => body !== null && own.length >= sentences.length * 0.3)
  if (!special?.body) return composePoints(sentences, headings, fallback, composing)
  const headline = findHeadline(special.lead ? [special.lead] : special.sentences, headings, fallback, composing)
  return [{ headline, body: withoutEcho(special.body, leadText(headline, composing.voice), composing.voice), sentences }]
}

const mostForOneKind = 24
/** Cards of figures stand in one row up to here. */
const fewFigures = 4

/** What does not repeat the headline: points beside a chart, and of five figures those that the headline tells. */
function withoutEcho(body: Body, headline: string, voice: Voice): Body {
  if (body.kind === 'chart') return { ...body, points: body.points.filter((point) => !headline.includes(leadText(point, voice))) }
  if (body.kind !== 'figures') return body
  const figures = body.figures.map((figure) => (figure.explanation && repeats(leadText(figure.explanation, voice), headline) ? withoutExplaining(figure) : figure))
  if (figures.length <= fewFigures) return { ...body, figures }
  const told = figures.filter(({ value, explanation }) => !explanation && !isSum(value[voice.lead]) && value[voice.lead].digits !== '' && headline.includes(`${value[voice.lead].digits}${value[voice.lead].after}`))
  const dropped = new Set(told.slice(0, figures.length - fewFigures))
  return { ...body, figures: figures.filter((figure) => !dropped.has(figure)) }
}

/** Money and shares are what a slide of figures is about, though its headline tells one. */
function isSum({ before, after }: Figure['value']['zh']): boolean {
  return /[元%％$€£]|percent|per cent|RMB/.test(before + after)
}

/** How an amount of the headline changed is no repetition of it; most of the headline is. */
function repeats(explanation: string, headline: string): boolean {
  return headline.includes(explanation) && explanation.length > 0.6 * headline.length
}

function withoutExplaining({ value, label }: Figure): Figure {
  return { value, label }
}

function cutSegments(sentences: readonly Sentence[], composing: Composing): Segment[] {
  const { voice } = composing
  const segments: Segment[] = []
  let plain: Sentence[] = []
  const close = (): void => {
    if (plain.length > 0) segments.push({ sentences: plain, body: null })
    plain = []
  }
  let index = 0
  while (index < sentences.length) {
    const special = enumerationAt(sentences, index, voice) ?? timelineAt(sentences, index, voice) ?? chartAt(sentences, index, voice) ?? figuresAt(sentences, index, voice)
    if (special) {
      const before = plain.at(-1)
      const leads = before && !special.lead && (special.body?.kind === 'features' || special.body?.kind === 'process' || special.isEnumeration) && lengthOf(before, voice) <= 60
      if (leads) plain.pop()
      close()
      segments.push(leads ? { ...special, sentences: [before, ...special.sentences], lead: before } : special)
      index += special.sentences.length
    } else {
      plain.push(sentences[index] as Sentence)
      index += 1
    }
  }
  close()
  return segments
}

function stateRemark(remarks: readonly Sentence[], headline: string, voice: Voice): Statement | null {
  const stated = remarks.map((sentence) => stateSentence(sentence, limits.point, voice)).filter((statement) => likeness(leadText(statement, voice), headline) < 0.7)
  const [first] = stated
  if (!first) return null
  const joined = bothSides((side) => stated.map((statement) => statement[side]).filter((words) => words !== '').join(side === 'zh' ? '；' : '; '))
  return languages.every((side) => fits(joined[side], side, limits.point)) ? { ...joined, sources: sourcesOf(...stated.flatMap(({ sources }) => sources.map((id) => ({ id })))) } : first
}

/** In Chinese characters: plain sentences that are less go with the slide before or after. */
const leastPlain = 70

function settleSmall(segments: readonly Segment[], composing: Composing): Segment[] {
  const settled: Segment[] = []
  let waiting: readonly Sentence[] = []
  let footOfNext: readonly Sentence[] = []
  segments.forEach((segment, index) => {
    const last = settled.at(-1)
    const next = segments[index + 1]
    const foot = segment.body || segments.length === 1 ? undefined : footOf(segment, composing)
    const isShort = !segment.body && segments.length > 1 && segment.sentences.reduce((sum, sentence) => sum + lengthOf(sentence, composing.voice), 0) < leastPlain
    const isQuiet = segment.sentences.every((sentence) => digitsOf(leadText(sentence, composing.voice)).length === 0)
    if (foot && !foot.leads && last?.body && hasRoom(last, foot.sentence, composing.voice)) settled[settled.length - 1] = { ...last, sentences: [...last.sentences, ...segment.sentences], remarks: [...(last.remarks ?? []), foot.sentence] }
    else if (foot && next) {
      waiting = [...waiting, ...segment.sentences]
      if (!foot.leads) footOfNext = [foot.sentence]
    } else if (isShort && isQuiet && next) waiting = [...waiting, ...segment.sentences]
    else if (isShort && isQuiet && last) settled[settled.length - 1] = { ...last, sentences: [...last.sentences, ...waiting, ...segment.sentences] }
    else {
      settled.push({ ...segment, sentences: [...waiting, ...segment.sentences], ...(segment.body ? { remarks: footOfNext } : {}) })
      waiting = []
      footOfNext = []
    }
  })
  return settled
}

function hasRoom({ remarks = [] }: Segment, more: Sentence, voice: Voice): boolean {
  return remarks.length === 0 || [...remarks, more].reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0) <= limits.point.zh
}

/** The sentence of a few that can stand at the foot of a neighbour with all figures that they have; `leads` when it only announces what comes after it. */
function footOf({ sentences }: Segment, { voice, weights }: Composing): { readonly sentence: Sentence; readonly leads: boolean } | undefined {
  const spoken = sentences.filter(hasWords)
  const isShort = spoken.reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0) < leastPlain
  if (spoken.length === 0 || spoken.length > 2 || (spoken.length === 2 && !isShort)) return undefined
  const [best] = spoken
    .map((sentence, index) => ({ sentence, ...condense(leadText(sentence, voice), leadLanguage(sentence, voice), limits.point), weight: weighSentence(sentence, index, spoken.length, weights) }))
    .sort((left, right) => right.weight - left.weight)
  if (!best || best.quality < 3) return undefined
  const told = digitsOf(best.text)
  if (spoken.some((sentence) => digitsOf(leadText(sentence, voice)).some((digits) => !told.includes(digits)))) return undefined
  return { sentence: best.sentence, leads: isAnnouncement(best.text) }
}

function enumerationAt(sentences: readonly Sentence[], index: number, voice: Voice): Segment | null {
  const found = findEnumeration(sentences, index, voice)
  if (!found || found.from !== index) return null
  return { sentences: sentences.slice(found.from, found.to + 1), body: enumerationBody(found, voice), isEnumeration: true, ...(found.lead && { lead: found.lead }) }
}

function enumerationBody({ items, isProcess }: Enumeration, voice: Voice): Body {
  const shown = items.slice(0, 6)
  const labelled = shown.map((item) => splitItem(item, voice)).filter((item) => item !== null)
  if (labelled.length === shown.length && labelled.length >= 2) {
    return isProcess && labelled.length <= 5 ? { kind: 'process', steps: labelled, points: [] } : { kind: 'features', features: labelled }
  }
  return { kind: 'points', points: shown.map(({ words, sentence }) => stateCut(words, sentence, limits.point, voice)) }
}

/** The item's first clause as its label and the rest as its explanation, when both are there and the label is short. */
function splitItem({ words, sentence, body }: EnumeratedItem, voice: Voice): LabelledStatement | null {
  if (voice.isBilingual) return null
  const language = leadLanguage(sentence, voice)
  const explaining = body.find(hasWords)
  const whole = finish(words, language)
  if (explaining && whole.length >= 3 && fits(whole, language, limits.label)) {
    return { label: { ...bothSides((side) => (side === language ? whole : '')), sources: [sentence.id] }, explanation: stateSentence(explaining, limits.point, voice) }
  }
  const text = words.trim()
  const [first, second] = splitClauses(text, rulesOf(text, language))
  if (!first || !second) return null
  const label = finish(first.text, language)
  const rest = text.slice(second.start)
  if (label.length < 3 || !fits(label, language, limits.label) || rest.length < 6) return null
  const explanation = stateCut(rest, sentence, limits.point, voice)
  return hasWords(explanation) ? { label: { ...bothSides((side) => (side === language ? label : '')), sources: [sentence.id] }, explanation } : null
}

/** As many sentences from `index` as each have a dated event, when there are three events or more. */
function timelineAt(sentences: readonly Sentence[], index: number, voice: Voice): Segment | null {
  const events: TimelineEvent[] = []
  let end = index
  for (; end < sentences.length; end += 1) {
    const own = eventsOf(sentences[end] as Sentence, voice)
    if (own.length === 0 || events.length + own.length > 6) break
    events.push(...own)
  }
  if (events.length < 3 || new Set(events.map(({ time }) => time)).size < 3) return null
  return { sentences: sentences.slice(index, end), body: { kind: 'timeline', events: events.length > 4 ? events.map(withoutExplanation) : events } }
}

/** Five events or more leave room for their labels only. */
function withoutExplanation({ time, date, label, track }: TimelineEvent): TimelineEvent {
  return { time, date, label, ...(track ? { track } : {}) }
}

export function eventsOf(sentence: Sentence, voice: Voice): TimelineEvent[] {
  const language = leadLanguage(sentence, voice)
  const other = language === 'zh' ? 'en' : 'zh'
  const leading = findEvents(sentence[language], language)
  const following = sentence[other] === '' ? null : findEvents(sentence[other], other)
  return leading.map((event): TimelineEvent => {
    const twin = following?.find(({ time }) => Math.abs(time - event.time) < 0.001)
    const side = (pick: (of: DatedEvent) => string, otherwise: string) => ({ [language]: pick(event), [other]: twin ? pick(twin) : otherwise }) as { zh: string; en: string }
    const sources = [sentence.id]
    const explanation = side((of) => of.explanation, '')
    return {
      time: event.time,
      date: side(({ date }) => date.slice(0, 40), following ? event.date.slice(0, 40) : ''),
      label: { ...side((of) => of.label, following ? condense(sentence[other], other, limits.label).text : ''), sources },
      ...(event.explanation !== '' && (!following || explanation[other] !== '') ? { explanation: { ...explanation, sources } } : {}),
    }
  })
}

function chartAt(sentences: readonly Sentence[], index: number, voice: Voice): Segment | null {
  const sentence = sentences[index] as Sentence
  const chart = findChart(sentence, voice)
  if (!chart) return null
  return { sentences: [sentence], body: { kind: 'chart', shape: chart.shape, bars: [...chart.bars], points: besideChart(sentence, voice) } }
}

/** What the sentence says besides its bars. */
function besideChart(sentence: Sentence, voice: Voice): Statement[] {
  if (voice.isBilingual) return []
  const language = leadLanguage(sentence, voice)
  return cutIntoChunks(sentence[language], language)
    .filter((words) => !/\d/.test(words) && words.length >= 8 && condense(words, language, limits.point).quality >= 0)
    .slice(0, 2)
    .map((words) => stateCut(words, sentence, limits.point, voice))
}

/** As many sentences from `index` as each have a figure that can stand large, when there are three or more. */
function figuresAt(sentences: readonly Sentence[], index: number, voice: Voice): Segment | null {
  const figures: Figure[] = []
  let end = index
  for (; end < sentences.length; end += 1) {
    const own = cardsOf(sentences[end] as Sentence, voice)
    if (own.length === 0 || (figures.length > 0 && figures.length + own.length > mostStatements)) break
    figures.push(...own)
  }
  if (figures.length < 3) return null
  const shown = figures.length > mostStatements ? mostTelling(figures) : figures
  return { sentences: sentences.slice(index, end), body: { kind: 'figures', figures: shown.map((figure) => (shown.length > 4 ? withoutLong(figure) : figure)) } }
}

/** As many as a slide holds: amounts and shares before counts, and first the counts that other words of the sentence repeat go. */
function mostTelling(figures: readonly Figure[]): Figure[] {
  const isCount = ({ value }: Figure): boolean => !/[元%％$€£倍]|percent|per cent|billion|million|RMB/.test(value.zh.before + value.zh.after + value.en.before + value.en.after)
  const kept = [...figures]
  while (kept.length > mostStatements) {
    const count = kept.findIndex(isCount)
    kept.splice(count < 0 ? kept.length - 1 : count, 1)
  }
  return kept
}

/** Five cards leave no room for long explanations. */
function withoutLong(figure: Figure): Figure {
  const { explanation, ...bare } = figure
  return explanation && Math.max(explanation.zh.length, explanation.en.length / 2.5) <= 36 ? figure : bare
}
