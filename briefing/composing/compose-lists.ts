/**
 * Labelled paragraphs and lists → features, a timeline, a process, or points.
 *
 * Labelled paragraphs that are long each get a slide of points too, after the one that shows them together.
 */
import type { Sentence } from '../article'
import type { LabelledStatement, Statement, TimelineEvent } from '../briefing'
import { weighSentence } from './choose-sentences'
import { composePoints } from './compose-points'
import { composeProse, eventsOf } from './compose-prose'
import { condense } from './condense'
import { finish } from './finish'
import { fits, type Limits, limits } from './limits'
import { type Body, type Composing, type Draft, mostStatements } from './draft'
import { findHeadline, giveHeadline, headlineOfLabels, isAnnouncement, isFinding, joinLabels, nameSentence } from './headline'
import type { LabelledItem, Material } from './units'
import { bothSides, hasWords, leadLanguage, leadText, lengthOf, sourcesOf, stateSentence } from './statements'

type MaterialOf<Kind extends Material['kind']> = Extract<Material, { kind: Kind }>

/** In Chinese characters: labelled paragraphs of this length and more have things to say that no card holds. */
const longItem = 110

export function composeLabelled({ lead, before, items }: MaterialOf<'labelled'>, headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const sentences = [...lead, ...items.flatMap(({ label, body }) => [label, ...body])]
  if (composing.isBrief && items.length > mostStatements) return composePoints(sentences, headings, fallback, composing)
  const shown = items.filter(({ label }) => hasWords(label))
  if (isDialogue(shown, composing)) return composeDialogue(shown, lead, headings, fallback, composing)
  if (shown.length < 2) return composeOne(sentences, shown, headings, fallback, composing)
  const average = sentences.reduce((sum, sentence) => sum + lengthOf(sentence, composing.voice), 0) / shown.length
  const isLong = !composing.isBrief && average >= longItem && items.every(({ body }) => body.reduce((sum, sentence) => sum + lengthOf(sentence, composing.voice), 0) >= 75)
  const features = shown.map((item) => featureOf(item, composing, isLong ? limits.short : limits.point))
  if (features.some((feature) => feature === null)) return composePoints(sentences, headings, fallback, composing)
  return hands(shown.length).flatMap(({ from, to }, hand): Draft[] => {
    const own = items.slice(from, to)
    const opening = hand === 0 ? lead : []
    const labels = own.map(({ label }) => label)
    const together: Draft = {
      headline: hand === 0 ? headlineOfList(lead, before, own, headings, fallback, composing) : headlineOfList([], undefined, own, lead.filter(hasWords).slice(-1), fallback, composing),
      body: { kind: 'features', features: features.slice(from, to).filter((feature) => feature !== null) },
      sentences: isLong ? [...opening, ...labels] : [...opening, ...own.flatMap(({ label, body }) => [label, ...body])],
      labels,
    }
    if (!isLong) return [together]
    return [together, ...own.flatMap(({ label, body }) => composeProse(body, [label], label, composing))]
  })
}

/** One labelled paragraph alone is prose: its label names it and is said with it, but is no statement. */
function composeOne(sentences: readonly Sentence[], shown: readonly LabelledItem[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const labels = shown.map(({ label }) => label)
  const spoken = sentences.filter((sentence) => !labels.includes(sentence))
  if (!spoken.some(hasWords)) return composeProse(sentences, headings.length > 0 ? headings : labels, fallback, composing)
  const [first, ...others] = composeProse(spoken, headings.length > 0 ? headings : labels.filter((label) => !isAnnouncement(leadText(label, composing.voice))), fallback, composing)
  return first ? [{ ...first, sentences: sentences.filter((sentence) => labels.includes(sentence) || first.sentences.includes(sentence)), labels }, ...others] : []
}

/** Labels that come back are speakers: 记者：…, 王建国：…. */
function isDialogue(items: readonly LabelledItem[], { voice }: Composing): boolean {
  return items.length >= 4 && new Set(items.map(({ label }) => leadText(label, voice))).size <= items.length * 0.6
}

/** A question and its answers on slides of their own: what is answered is shown, what is asked is said. */
function composeDialogue(items: readonly LabelledItem[], lead: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const exchanges: LabelledItem[][] = []
  for (const item of items) {
    const last = exchanges.at(-1)
    if (!last || (isQuestion(item, composing) && last.some((one) => !isQuestion(one, composing)))) exchanges.push([item])
    else last.push(item)
  }
  return exchanges.flatMap((exchange, index): Draft[] => {
    const asked = exchange.filter((item) => isQuestion(item, composing))
    const answered = exchange.filter((item) => !asked.includes(item)).flatMap(({ body }) => body).filter(hasWords)
    const all = exchange.flatMap(({ label, body }) => [label, ...body])
    const shown = answered.length > 0 ? answered : all
    const question = asked.flatMap(({ body }) => body).findLast(hasWords) ?? fallback
    const drafts = composeProse(shown, index === 0 ? headings : [], question, composing)
    const [first, ...others] = drafts
    if (!first) return []
    const rest = all.filter((sentence) => !others.some((draft) => draft.sentences.includes(sentence)))
    return [{ ...first, sentences: index === 0 ? [...lead, ...rest] : rest, labels: exchange.map(({ label }) => label) }, ...others]
  })
}

function isQuestion({ label, body }: LabelledItem, { voice }: Composing): boolean {
  const last = body.findLast(hasWords)
  return /^(?:记者|问|主持人|Q|Question|Interviewer|Reporter)/i.test(leadText(label, voice)) || (last !== undefined && /[？?]["”]?$/.test(leadText(last, voice)))
}

/** The announcing sentence says what the list is when it is a finding, else the labels together do, else the heading; when all stand elsewhere already, it is the finding that stands in what the labels label. */
function headlineOfList(lead: readonly Sentence[], before: Sentence | undefined, items: readonly LabelledItem[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft['headline'] {
  const { voice, headlines } = composing
  const labels = items.map(({ label }) => label)
  const announced = lead.length > 0 ? findHeadline(lead, headings, fallback, { ...composing, headlines: new Map(headlines) }) : null
  const isPlain = announced !== null && !/^(?:其|它|这|那|These|This|They|It)/.test(leadText(announced, voice)) && !isAnnouncement(leadText(announced, voice))
  const heading = headings.findLast(hasWords)
  const isSaid = heading !== undefined && isFinding(heading, voice) && !headlines.has(leadText(heading, voice))
  const together = isSaid ? null : joinLabels(labels.filter(hasWords), lead.at(-1), before, heading ?? (fits(leadText(fallback, voice), leadLanguage(fallback, voice), limits.label) ? fallback : undefined), composing)
  const chosen = isPlain ? announced : (together ?? nameSentence(heading ?? fallback, headings, voice))
  const text = leadText(chosen, voice)
  if (text === '' || headlines.has(text) || chosen.zh.length > limits.longestHeadline.zh || chosen.en.length > limits.longestHeadline.enCharacters) {
    const found = findHeadline(items.flatMap(({ body }) => body), [], fallback, composing)
    return { ...found, sources: [...new Set([...found.sources, ...sourcesOf(...labels, ...headings)])] }
  }
  giveHeadline(text, composing)
  return chosen
}

function featureOf({ label, body }: LabelledItem, { voice, weights }: Composing, limit: Limits = limits.point): LabelledStatement | null {
  const language = leadLanguage(label, voice)
  const head = finish(label[language], language)
  if (!fits(head, language, limits.label)) return null
  const spoken = body.filter(hasWords)
  const [best] = spoken
    .map((sentence, index) => ({ sentence, weight: weighSentence(sentence, index, spoken.length, weights) + Math.min(0, condense(sentence[language], language, limit).quality) }))
    .sort((left, right) => right.weight - left.weight)
  if (!best) return null
  return { label: { ...stateSentence(label, limits.label, voice), sources: [label.id] }, explanation: stateSentence(best.sentence, limit, voice) }
}

/** Even hands of at most five. */
function hands(count: number): { readonly from: number; readonly to: number }[] {
  const slides = Math.ceil(count / mostStatements)
  return Array.from({ length: slides }, (_, index) => ({ from: Math.ceil((index * count) / slides), to: Math.ceil(((index + 1) * count) / slides) }))
}

export function composeList({ lead, items, isNumbered }: MaterialOf<'list'>, headings: readonly Sentence[], fallback: Sentence, composing: Composing): Draft[] {
  const sentences = [...lead, ...items.flat()]
  if (items.length < 2 || (composing.isBrief && items.length > mostStatements)) return composePoints(sentences, headings, fallback, composing)
  const { voice } = composing
  const shown = items.filter((item) => item.some(hasWords))
  const events = shown.map((item) => eventsOf(item[0] as Sentence, voice))
  const isDated = shown.length >= 3 && events.filter((own) => own.length > 0).length >= shown.length * 0.8
  const labelled = shown.map((item) => splitLabel(item, composing))
  const isLabelled = labelled.every((item) => item !== null)
  const steps = /步骤|流程|阶段|程序|分[三四五]步|\b(?:steps?|stages?|process|procedure)\b/i.test([...lead, ...headings].map((sentence) => leadText(sentence, voice)).join(' '))
  return hands(shown.length).map(({ from, to }, hand): Draft => {
    const own = shown.slice(from, to).flat()
    const above = hand === 0 ? { lead, headings } : { lead: [], headings: [] }
    const labels = labelled.slice(from, to).flatMap((item) => item?.label ?? [])
    const headline = headlineAbove(above.lead, above.headings, fallback, composing)
      // Fund the middle; make leases bankable: of items that are all labelled, the labels.
      ?? (labels.length === to - from ? headlineOfLabels(labels, undefined, undefined, composing) : null)
      ?? (hand === 0 ? nameAbove(headings, fallback, composing) : null)
      ?? findHeadline(own, above.headings, fallback, composing)
    return { headline, body: withoutHeadline(bodyOf(from, to), leadText(headline, voice)), sentences: [...above.lead, ...own] }
  })

  /** A first item that heads the list is not told again below it. */
  function withoutHeadline(body: Body, headline: string): Body {
    if (body.kind !== 'points' || body.points.length < 3) return body
    const [first, ...others] = body.points
    return first && leadText(first, voice) === headline ? { ...body, points: others } : body
  }

  function bodyOf(from: number, to: number): Body {
    const dated: TimelineEvent[] = events.slice(from, to).flat()
    if (isDated && dated.length >= 2 && dated.length <= 6) return { kind: 'timeline', events: dated }
    const own = labelled.slice(from, to).filter((item) => item !== null)
    if (isLabelled && own.length >= 2) return steps && isNumbered ? { kind: 'process', steps: own, points: [] } : { kind: 'features', features: own }
    return { kind: 'points', points: shown.slice(from, to).map((item): Statement => stateItem(item, composing)) }
  }
}

/** A list is headed by what leads to it, or by a finding above it: of its items each is told below. Null when there is neither. */
function headlineAbove(lead: readonly Sentence[], headings: readonly Sentence[], fallback: Sentence, composing: Composing): Statement | null {
  const { voice, headlines } = composing
  const found = lead.length > 0 ? findHeadline(lead, headings, fallback, { ...composing, headlines: new Map(headlines) }) : null
  const announcing = lead.findLast(hasWords)
  const heading = headings.findLast(hasWords)
  const isFound = found !== null && found.sources.some((id) => lead.some((sentence) => sentence.id === id)) && !isAnnouncement(leadText(found, voice))
  if (isFound) return give(found, composing)
  if (announcing && announces(leadText(announcing, voice))) return give(nameSentence(announcing, headings, voice), composing)
  return heading && isFinding(heading, voice) ? give(nameSentence(heading, headings, voice), composing) : null
}

/** Of parallel things none stands for all: the name of what they are does. */
function nameAbove(headings: readonly Sentence[], fallback: Sentence, composing: Composing): Statement | null {
  const named = headings.findLast(hasWords) ?? (ofWhatIsListed.test(leadText(fallback, composing.voice)) ? fallback : undefined)
  return named ? give(nameSentence(named, headings, composing.voice), composing) : null
}

/** Null when a slide is headed so already. */
function give(headline: Statement, composing: Composing): Statement | null {
  const text = leadText(headline, composing.voice)
  if (composing.headlines.has(text)) return null
  giveHeadline(text, composing)
  return headline
}

const ofWhatIsListed = /建议|对策|措施|举措|步骤|程序|安排|打算|任务|要求|条件|材料|清单|事项|\b(?:recommendations?|recommend|next steps|actions?|options|proposals|requirements|checklist|what to do|pros|cons|risks|benefits)\b/i

/** 申请机构应当同时符合以下条件, Our recommendations: what the list is of; 具体如下 says nothing. */
function announces(text: string): boolean {
  const bare = text.replace(/[：:，,。.\s]+$/, '')
  return /\p{Script=Han}/u.test(bare) ? bare.length >= 6 && bare.length <= limits.headline.zh && !bare.endsWith('如下') : bare.split(/\s+/).length >= 2 && !/\b(?:as follows|the following|below)$/i.test(bare)
}

/** One point of an item: the sentence of it that says most. */
function stateItem(item: readonly Sentence[], { voice, weights }: Composing): Statement {
  const spoken = item.filter(hasWords)
  const [best] = spoken.map((sentence, index) => ({ sentence, weight: weighSentence(sentence, index, spoken.length, weights) })).sort((left, right) => right.weight - left.weight)
  return stateSentence(best?.sentence ?? (item[0] as Sentence), limits.point, voice)
}

/** `label：explanation` within an item, or an item of a short first sentence and others. */
function splitLabel(item: readonly Sentence[], composing: Composing): LabelledStatement | null {
  const [first, ...rest] = item.filter(hasWords)
  if (!first) return null
  if (rest.length > 0) return featureOf({ label: first, body: rest }, composing)
  const { voice } = composing
  const match = { zh: labelPattern.exec(first.zh), en: labelPattern.exec(first.en) }
  const needed = voice.isBilingual ? (['zh', 'en'] as const) : ([leadLanguage(first, voice)] as const)
  if (needed.some((language) => !match[language] || !fits(finish(match[language]?.[1] ?? '', language), language, limits.label))) return null
  const label = bothSides((language) => finish(match[language]?.[1] ?? '', language))
  const explanation = bothSides((language) => condense(match[language]?.[2] ?? '', language, limits.point).text)
  if (!hasWords(label) || !hasWords(explanation)) return null
  return { label: { ...label, sources: [first.id] }, explanation: { ...explanation, sources: [first.id] } }
}

const labelPattern = /^([^：:，,。.；;]{2,60})(?:[：:]|\s[—–-]\s|——)\s*(.{4,})$/su
