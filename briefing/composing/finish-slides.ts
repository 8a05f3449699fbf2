/**
 * Drafts → slides: ids, the notes, and the last look for figures that no slide shows yet.
 *
 * 1. Figures of the slide's sentences that it does not show become points of it or of a slide after it.
 * 2. Each sentence that is not fully on the slide is said in the notes, whole and in the article's order. When all of them are on it,
 *    they are said all the same, so that the speaker has words; only a table's cells are not.
 * 3. What no statement of the slide names by then is named by its notes, so that nothing of the article is lost.
 */
import type { Block, Sentence } from '../article'
import type { Briefing, Slide, Statement } from '../briefing'
import { bodyPieces, statementsOf } from '../slide-pieces'
import { type FoundFigure } from '../figures/figure'
import { findFigures } from '../figures/find-figures'
import { isTimeOnly, splitClauses, tellsChange } from './clauses'
import { likeness } from './choose-sentences'
import { composePoints, cutIntoChunks, digitsOf } from './compose-points'
import { finish } from './finish'
import { fits, limits, rulesOf } from './limits'
import { type Composing, mostStatements } from './draft'
import type { UnitDraft } from './compose-unit'
import { nameSentence } from './headline'
import type { Unit } from './units'
import { bothSides, hasWords, leadLanguage, leadText, saySentence, sourcesOf, stateCut, type Voice } from './statements'

/** Gives out ids, each once. */
export class SlideIds {
  readonly #given = new Set<string>()

  /** `slide-120` for the block b120; `-2`, `-3` … for the next slides of it. */
  take(prefix: 'slide' | 'section', block: Block): string {
    const base = `${prefix}-${block.id.replace(/^b(?=\d)/, '')}`.slice(0, 58)
    let id = base
    for (let number = 2; this.#given.has(id); number += 1) id = `${base}-${number}`
    this.#given.add(id)
    return id
  }
}

export function finishUnit(unit: Unit, drafts: readonly UnitDraft[], section: string | undefined, ids: SlideIds, fallback: Sentence, composing: Composing): Slide[] {
  const all = composing.isBrief ? drafts : mergeThin(drafts.flatMap((draft) => showFigures(draft, fallback, composing)), composing)
  return all.map((draft, index): Slide => {
    const bare = { ...draft.body, id: ids.take('slide', unit.anchor), headline: draft.headline, notes: [], ...(section === undefined ? {} : { section }) } as Slide
    const opening = index === 0 ? unit.headings : []
    const closing = index === all.length - 1 ? unit.asides : []
    return { ...bare, notes: sayRest(bare, [...opening, ...draft.sentences, ...closing], draft, composing) }
  })
}

/** A slide of one point beside another slide of points of the same matter goes to it; its headline becomes a point, too, where it says more. */
function mergeThin(drafts: readonly UnitDraft[], { voice, weights }: Composing): UnitDraft[] {
  const merged: UnitDraft[] = []
  for (const draft of drafts) {
    const last = merged.at(-1)
    if (!last || last.body.kind !== 'points' || draft.body.kind !== 'points' || Math.min(last.body.points.length, draft.body.points.length) > 1) {
      merged.push(draft)
      continue
    }
    const [kept, given] = last.body.points.length >= draft.body.points.length ? [last, draft] : [draft, last]
    const says = (headline: Statement): boolean => [kept.headline, ...pointsOf(kept), ...pointsOf(given)].every((other) => other === headline || likeness(leadText(headline, voice), leadText(other, voice)) < 0.6)
    const told = given.sentences.some(({ id }) => given.headline.sources[0] === id) && says(given.headline) ? [given.headline] : []
    const more = given === draft ? [...pointsOf(last), ...told, ...pointsOf(draft)] : [...told, ...pointsOf(last), ...pointsOf(draft)]
    if (more.length > mostStatements || weights.voice.isBilingual && more.length > 4) {
      merged.push(draft)
      continue
    }
    const labels = [...(last.labels ?? []), ...(draft.labels ?? [])]
    merged[merged.length - 1] = { ...last, headline: kept.headline, body: { kind: 'points', points: more }, sentences: [...new Set([...last.sentences, ...draft.sentences])], ...(labels.length > 0 ? { labels } : {}) }
  }
  return merged
}

function pointsOf({ body }: UnitDraft): readonly Statement[] {
  return body.kind === 'points' ? body.points : []
}

function sayRest(slide: Slide, sentences: readonly Sentence[], draft: UnitDraft, composing: Composing): Statement[] {
  const spoken = sentences.filter(hasWords)
  const isOn = shownOn(slide, composing.voice)
  const rest = spoken.filter((sentence) => !isOn(sentence))
  const isTable = draft.saidRows !== undefined
  const said = withLabels(rest.length > 0 || isTable ? rest : spoken, spoken, draft.labels ?? [], composing.voice)
  return inOrder(nameRest([...said, ...(draft.saidRows ?? [])], slide, sentences), composing.order)
}

/** Whether a sentence stands on the slide in full, signs aside. */
function shownOn(slide: Slide, voice: Voice): (sentence: Sentence) => boolean {
  const statements = statementsOf({ ...slide, notes: [] })
  const sources = new Set(statements.flatMap((statement) => statement.sources))
  const shown = statements.map((statement) => bareText(leadText(statement, voice)))
  const longest = Math.max(0, ...shown.map(({ length }) => length))
  return (sentence) => {
    const text = leadText(sentence, voice)
    // Most of what is said is much longer than anything on the slide.
    if (text.length > 2 * longest + 40) return false
    // Only headings and labels are said twice in the same words.
    if (text.length > 24 && !sources.has(sentence.id)) return false
    // Openers and signs apart, what is shown of a sentence in full ends as it does.
    const ending = text.length > 60 ? bareText(text.slice(-12)) : ''
    if (!shown.some((words) => words.includes(ending))) return false
    const bare = [bareText(finish(text, leadLanguage(sentence, voice))), bareText(text)]
    return shown.some((words) => bare.some((own) => own !== '' && words.includes(own)))
  }
}

function bareText(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '').toLowerCase()
}

/** A label is said with what it labels: 较强的综合实力：围绕…. */
function withLabels(said: readonly Sentence[], all: readonly Sentence[], labels: readonly Sentence[], voice: Voice): Statement[] {
  if (labels.length === 0) return said.map(saySentence)
  const labelOf = new Map(all.map((sentence, index) => [sentence, all[index - 1]]))
  const joined = said.flatMap((sentence) => {
    const label = labelOf.get(sentence)
    return label && labels.includes(label) && !labels.includes(sentence) ? [{ sentence, label }] : []
  })
  return said.flatMap((sentence): Statement[] => {
    if (joined.some(({ label }) => label === sentence)) return []
    const own = joined.find((one) => one.sentence === sentence)
    return [own ? sayLabelled(own.label, sentence, voice) : saySentence(sentence)]
  })
}

function sayLabelled(label: Sentence, sentence: Sentence, voice: Voice): Statement {
  const joined = bothSides((language) => {
    const [head, body] = [label[language].trim(), sentence[language].trim()]
    if (head === '' || body === '') return head + body
    const gap = language === 'en' ? ' ' : ''
    return /[。！？.!?：:]$/.test(head) ? head + gap + body : `${head}${voice.lead === 'zh' && language === 'zh' ? '：' : ': '}${body}`
  })
  return joined.zh.length <= 4000 && joined.en.length <= 4000 ? { ...joined, sources: sourcesOf(label, sentence) } : saySentence(sentence)
}

/** Adds whatever no statement of the slide names yet: sentences with words are said, others are named along with the first note. */
function nameRest(notes: readonly Statement[], slide: Slide, sentences: readonly Sentence[]): Statement[] {
  const named = namedBy([...statementsOf(slide), ...notes])
  const missing = sentences.filter(({ id }) => !named.has(id))
  if (missing.length === 0) return [...notes]
  const all = [...notes, ...missing.filter(hasWords).map(saySentence)]
  const silent = missing.filter((sentence) => !hasWords(sentence))
  const last = all.at(-1)
  if (silent.length === 0) return all
  const naming = last ? { ...last, sources: [...last.sources, ...sourcesOf(...silent)] } : { ...slide.headline, sources: [...slide.headline.sources, ...sourcesOf(...silent)] }
  return [...all.slice(0, -1), naming]
}

/** The ids of the sentences that the statements name. */
export function namedBy(statements: readonly Statement[]): Set<string> {
  const named = new Set<string>()
  for (const { sources } of statements) for (const source of sources) named.add(source)
  return named
}

/** Notes follow the article. */
export function inOrder(notes: readonly Statement[], order: ReadonlyMap<string, number>): Statement[] {
  const places = notes.map(({ sources }) => order.get(sources[0] ?? '') ?? 0)
  // Nearly always they do already.
  if (places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))) return [...notes]
  return notes.map((note, index) => ({ note, place: places[index] ?? 0 })).sort((left, right) => left.place - right.place).map(({ note }) => note)
}

/** A slide whose kind was changed: what it no longer shows in full is said. */
export function sayWhatRecastDrops(before: Slide, after: Slide, sentences: ReadonlyMap<string, Sentence>, composing: Composing): Slide {
  const isOn = shownOn(after, composing.voice)
  const said = new Set(after.notes.flatMap(({ sources }) => sources))
  const own = [...new Set(statementsOf(before).flatMap(({ sources }) => sources))].flatMap((id) => sentences.get(id) ?? [])
  const dropped = own.filter((sentence) => hasWords(sentence) && !said.has(sentence.id) && !isOn(sentence)).map(saySentence)
  return { ...after, notes: inOrder(nameRest([...after.notes, ...dropped], after, own), composing.order) }
}

/** All that the audience can read on the slide, in one string. */
function shownWords(slide: Slide): string {
  const pairs = [slide.headline, slide.remark, ...bodyPieces(slide, noSections).flatMap(({ label, text }) => [label, text])]
  return pairs.flatMap((pair) => (pair ? [pair.zh, pair.en] : [])).join(' ')
}

/** Slides of the content never show the sections. */
const noSections = { sections: [] } as unknown as Briefing

const mostFeet = 3

function showFigures(draft: UnitDraft, fallback: Sentence, composing: Composing): UnitDraft[] {
  const { voice } = composing
  if (draft.body.kind === 'comparison' || draft.body.kind === 'picture') return [draft]
  const slide = { ...draft.body, id: 'draft', headline: draft.headline, notes: [] } as Slide
  const shown = shownWords(slide)
  const missing = draft.sentences.flatMap((sentence) => {
    const language = leadLanguage(sentence, voice)
    const text = leadText(sentence, voice)
    if (text.length > 1200) return []
    const hidden = findFigures(text, rulesOf(text, language)).filter((figure) => figure.kind !== 'plan' && !isShown(figure, shown))
    const within = (start: number, end: number): boolean => hidden.some((figure) => figure.start >= start && figure.end <= end)
    if (hidden.length === 0) return []
    const clauses = splitClauses(text, rulesOf(text, language)).filter(({ start, end }) => within(start, end))
    const chunks = cutIntoChunks(text, language).filter((words) => hidden.some(({ digits }) => words.includes(digits)))
    if (draft.body.kind !== 'points' && clauses.every(({ text: own }) => isTimeOnly(own))) return []
    const told = chunks.map((words) => ({ words, own: clauses.flatMap(({ text: one }) => (words.includes(one) ? one : [])) }))
    // A piece without such a clause goes along where it alone has a figure.
    const telling = told.filter(({ own }) => own.length > 0)
    return told.filter(({ words, own }) => own.length > 0 || hidden.some(({ digits }) => words.includes(digits) && !telling.some((other) => other.words.includes(digits)))).map(({ words, own }) => {
      // Of a Chinese sentence the clauses that have them are enough, unless they tell how what stands before them has changed.
      const clause = language === 'zh' && own.length > 0 && !own.some(tellsChange) ? own.map((one) => finish(one, language)).join('，') : words
      return { sentence, words, language, clause }
    })
  })
  if (missing.length === 0) return [draft]
  const [only] = missing
  // A few short dates and amounts stand small at the foot of a slide that holds no points.
  const feet = missing.map(({ clause, sentence, language }) => underLabel({ ...bothSides((side) => (side === language ? finish(clause, side) : '')), sources: [sentence.id] }, sentence, draft, voice))
  const clauses = [...new Set(feet.map((statement) => leadText(statement, voice)))]
  const language = only?.language ?? 'zh'
  const remark = draft.body.remark
  const foot = [...(remark ? [remark[language]] : []), ...clauses].join(language === 'zh' ? '；' : '; ')
  if (draft.body.kind !== 'points' && clauses.length <= mostFeet && !voice.isBilingual && remark?.[language] !== '' && fits(foot, language, limits.point)) {
    return [{ ...draft, body: { ...draft.body, remark: { ...bothSides((side) => (side === language ? foot : '')), sources: [...new Set([...(remark?.sources ?? []), ...feet.flatMap(({ sources }) => sources)])] } } }]
  }
  const all = missing.map(({ sentence, words }) => underLabel(stateCut(words, sentence, limits.point, voice), sentence, draft, voice)).filter(hasWords)
  const points = all.filter((point, index) => all.findIndex((other) => other.zh === point.zh && other.en === point.en) === index)
  if (draft.body.kind === 'points' && draft.body.points.length + points.length <= mostStatements) return [{ ...draft, body: { kind: 'points', points: [...draft.body.points, ...points] } }]
  if (draft.body.kind === 'chart' && draft.body.points.length + points.length <= 3) return [{ ...draft, body: { ...draft.body, points: [...draft.body.points, ...points] } }]
  if (draft.body.kind === 'points' && points.length === 1 && !remark) return [{ ...draft, body: { ...draft.body, remark: points[0] as Statement } }]
  // One more takes the place of a point without a figure, whose sentence is said; a share in words (三成, a third) makes no slide of its own.
  const spare = draft.body.kind === 'points' ? draft.body.points.findLastIndex((point, index) => index > 0 && digitsOf(leadText(point, voice)).length === 0) : -1
  if (draft.body.kind === 'points' && points.length === 1 && spare > 0) return [{ ...draft, body: { ...draft.body, points: draft.body.points.map((point, index) => (index === spare ? (points[0] as Statement) : point)) } }]
  if (points.every((point) => digitsOf(leadText(point, voice)).length === 0)) return [draft]
  // The sentences move on to the slide that shows their figures, when the first is left with others to say.
  const moved = [...new Set(missing.map(({ sentence }) => sentence))]
  const kept = draft.sentences.filter((sentence) => !moved.includes(sentence))
  const lastKept = draft.sentences.findLastIndex((sentence) => kept.includes(sentence) && hasWords(sentence))
  const isMoved = lastKept >= 0 && (draft.body.kind === 'points' || moved.every((sentence) => draft.sentences.indexOf(sentence) > lastKept))
  const [more] = composePoints(moved, [], fallback, composing)
  if (!more) return [draft]
  const others = points.filter((point) => leadText(point, voice) !== leadText(more.headline, voice))
  const headline = others.length > 0 && draft.body.kind !== 'features' ? more.headline : nameSentence(fallback, [], voice)
  const next = { headline, body: { kind: 'points' as const, points: (others.length > 0 ? others : points).slice(0, mostStatements) }, sentences: isMoved ? moved : [] }
  return [isMoved ? { ...draft, sentences: kept } : draft, next]
}

/** Longer labels say something, and name nothing. */
const longestName = { zh: 8, enWords: 3, enCharacters: 30 }

/** What is told of one of several things keeps its name: 陇川省：锂电项目占比首次降到一半以下. */
function underLabel(statement: Statement, sentence: Sentence, { body, sentences }: UnitDraft, voice: Voice): Statement {
  const language = leadLanguage(sentence, voice)
  const place = (id: string | undefined): number => sentences.findIndex((one) => one.id === id)
  const at = sentences.indexOf(sentence)
  const named = body.kind === 'features' ? body.features.findLast(({ label }) => place(label.sources[0]) >= 0 && place(label.sources[0]) <= at) : undefined
  const isName = named !== undefined && fits(named.label[language], language, longestName) && !/^(?:They|We|You|I|He|She|It)\b/.test(named.label[language])
  // What sums up is told of all.
  if (!isName || /合计|总计|以上|上述|^[两三四五六七八九十]|\b(?:together|in total|in all|all (?:of|three|four|five))\b/i.test(statement[language]) || voice.isBilingual || statement[language] === '') return statement
  const text = `${named.label[language]}${language === 'zh' ? '：' : ': '}${statement[language]}`
  return fits(text, language, limits.point) ? { ...statement, [language]: text, sources: [...new Set([...named.label.sources, ...statement.sources])] } : statement
}

/** A size without digits is shown when its words are. Small counts in words (三轮, 四类) are no loss. */
function isShown({ digits, after, kind, qualifier }: FoundFigure, shown: string): boolean {
  const bare = (words: string): string => words.replace(/\s+/g, '')
  const [wanted, there] = [bare(digits + after), bare(shown)]
  for (let at = there.indexOf(wanted); at >= 0; at = there.indexOf(wanted, at + 1)) {
    if (!/^\d/.test(wanted) || !/[\d.]/.test(there[at - 1] ?? '')) return true
  }
  return !/\d/.test(digits) && kind === 'number' && qualifier !== 'classOnly'
}
