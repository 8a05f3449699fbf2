/**
 * Drafts → slides: ids, the notes, and the last look for figures that no slide shows yet.
 *
 * 1. Figures of the slide's sentences that it does not show become points of it or of a slide after it.
 * 2. Each sentence that is not fully on the slide is said in the notes, whole and in the article's order. When all of them are on it,
 *    they are said all the same, so that the speaker has words; only a table's cells are not.
 */
import type { Block, Sentence } from '../article'
import type { Slide, Statement } from '../briefing'
import { bodyPieces, statementsOf } from '../slide-pieces'
import { composePoints, cutIntoChunks, digitsOf } from './compose-points'
import { dropBrackets, finish, fits, limits } from './condense'
import { type Composing, mostStatements } from './draft'
import type { UnitDraft } from './compose-unit'
import type { Unit } from './plan-units'
import { hasWords, leadLanguage, leadText, saySentence, sourcesOf, stateCut, type Voice } from './statements'

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
  const all = composing.isBrief ? drafts : drafts.flatMap((draft) => showFigures(draft, fallback, composing))
  return all.map((draft, index): Slide => {
    const bare = { ...draft.body, id: ids.take('slide', unit.anchor), headline: draft.headline, notes: [], ...(section === undefined ? {} : { section }) } as Slide
    const opening = index === 0 ? unit.headings : []
    const closing = index === all.length - 1 ? unit.asides : []
    return { ...bare, notes: sayRest(bare, opening, draft, closing, composing.voice) }
  })
}

function sayRest(slide: Slide, headings: readonly Sentence[], draft: UnitDraft, asides: readonly Sentence[], voice: Voice): Statement[] {
  const shown = shownTexts(slide, voice)
  const isOn = (sentence: Sentence): boolean => {
    const text = leadText(sentence, voice)
    return shown.has(bareText(finish(text, leadLanguage(sentence, voice)))) || shown.has(bareText(text))
  }
  const isTable = slide.kind === 'comparison' || draft.saidRows !== undefined
  const rest = draft.sentences.filter((sentence) => hasWords(sentence) && !isOn(sentence))
  const said = rest.length > 0 || isTable ? rest : draft.sentences.filter(hasWords)
  const cells = new Set(isTable ? draft.sentences.filter(isOn).map(({ id }) => id) : [])
  const named = headings.filter((heading) => hasWords(heading) && !isOn(heading))
  const notes = [...named, ...said.filter(({ id }) => !cells.has(id)), ...asides.filter(hasWords)].map(saySentence)
  const rows = draft.saidRows ?? []
  const all = [...notes.slice(0, notes.length - asides.filter(hasWords).length), ...rows, ...notes.slice(notes.length - asides.filter(hasWords).length)]
  return nameAll(all, slide, [...headings, ...draft.sentences, ...asides])
}

/** Sentences without words, and what stands on the slide in pieces, are named by a note or, without notes, by none: the slide's own statements name the rest. */
function nameAll(notes: readonly Statement[], slide: Slide, sentences: readonly Sentence[]): Statement[] {
  const named = new Set([...statementsOf(slide), ...notes].flatMap(({ sources }) => sources))
  const missing = sentences.filter(({ id }) => !named.has(id))
  if (missing.length === 0) return [...notes]
  const silent = missing.filter((sentence) => !hasWords(sentence))
  const spoken = missing.filter(hasWords).map(saySentence)
  const all = [...notes, ...spoken]
  if (silent.length === 0) return all
  const [first] = all
  if (!first) return [{ ...slide.headline, sources: [...slide.headline.sources, ...sourcesOf(...silent)] }]
  return [{ ...first, sources: [...first.sources, ...sourcesOf(...silent)] }, ...all.slice(1)]
}

function shownTexts(slide: Slide, voice: Voice): Set<string> {
  return new Set(statementsOf(slide).map((statement) => bareText(leadText(statement, voice))))
}

function bareText(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '').toLowerCase()
}

/** All digits that the slide shows, wherever they stand. */
function shownDigits(slide: Slide): Set<string> {
  const texts = [slide.headline, slide.remark, ...statementsOf(slide), ...bodyPieces(slide, { sections: [] } as never).flatMap(({ label, text }) => [label, text])]
  return new Set(texts.flatMap((pair) => (pair ? [...digitsOf(pair.zh), ...digitsOf(pair.en)] : [])))
}

function showFigures(draft: UnitDraft, fallback: Sentence, composing: Composing): UnitDraft[] {
  const { voice } = composing
  if (draft.body.kind === 'comparison' || draft.body.kind === 'picture') return [draft]
  const slide = { ...draft.body, id: 'draft', headline: draft.headline, notes: [] } as Slide
  const shown = shownDigits(slide)
  const missing = draft.sentences.flatMap((sentence) => {
    const language = leadLanguage(sentence, voice)
    const text = leadText(sentence, voice)
    if (!/\d/.test(text) || text.length > 1200) return []
    const hidden = digitsOf(text).filter((digits) => !shown.has(digits))
    if (hidden.length === 0) return []
    return cutIntoChunks(dropBrackets(text), language)
      .filter((words) => digitsOf(words).some((digits) => hidden.includes(digits)))
      .map((words) => ({ sentence, words, language }))
  })
  if (missing.length === 0) return [draft]
  const [only] = missing
  // One short date or amount more stands small at the foot of a slide that holds no points.
  if (only && missing.length === 1 && draft.body.kind !== 'points' && !('remark' in draft.body) && fits(only.words, only.language, limits.short)) {
    return [{ ...draft, body: { ...draft.body, remark: stateCut(only.words, only.sentence, limits.short, voice) } as UnitDraft['body'] }]
  }
  const points = missing.map(({ sentence, words }) => stateCut(words, sentence, limits.point, voice)).filter(hasWords)
  if (draft.body.kind === 'points' && draft.body.points.length + points.length <= mostStatements) return [{ ...draft, body: { kind: 'points', points: [...draft.body.points, ...points] } }]
  // The sentences move on to the slide that shows their figures, when the first is left with others to say.
  const moved = [...new Set(missing.map(({ sentence }) => sentence))]
  const kept = draft.sentences.filter((sentence) => !moved.includes(sentence))
  const isMoved = kept.some(hasWords) && kept.length > 0 && draft.body.kind === 'points'
  const [more] = composePoints(moved, [], fallback, composing)
  return more ? [isMoved ? { ...draft, sentences: kept } : draft, { headline: more.headline, body: { kind: 'points', points: points.slice(0, mostStatements) }, sentences: isMoved ? moved : [] }] : [draft]
}
