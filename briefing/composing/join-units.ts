/** Units → fewer units, each enough for a slide; and longer ones cut, where a document is briefed. */
import type { Sentence } from '../article'
import { fits, limits } from './limits'
import { hasWords, leadLanguage, leadText, lengthOf } from './statements'
import { type LabelledItem, materialSentences, type Unit, unitLength, type UnitOptions } from './units'

/** Paragraphs are joined to at most this many times what carries a slide. */
const mostTimes = 2.8

/** In Chinese characters: what one statement can still say most of. */
const shortBody = 75

/** （一）, （二） … with a sentence or two below each: the headings are labels, and what stands below explains them. */
export function joinHeaded(units: readonly Unit[], { voice }: UnitOptions): Unit[] {
  const isShort = ({ headings, material, asides, anchor }: Unit): boolean => anchor.kind === 'paragraph' && asides.length === 0 && headings.length === 1 && hasWords(headings[0] as Sentence) && fits(leadText(headings[0] as Sentence, voice), leadLanguage(headings[0] as Sentence, voice), limits.label) && material.kind === 'prose' && materialSentences(material).reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0) <= shortBody
  const joined: Unit[] = []
  let index = 0
  while (index < units.length) {
    let end = index
    while (end < units.length && isShort(units[end] as Unit)) end += 1
    const run = units.slice(index, end)
    if (run.length >= 3) {
      const items = run.map(({ headings, material }): LabelledItem => ({ label: headings[0] as Sentence, body: materialSentences(material) }))
      joined.push({ anchor: (run[0] as Unit).anchor, headings: [], material: { kind: 'labelled', lead: [], items }, asides: [] })
    } else joined.push(...(run.length > 0 ? run : [units[index] as Unit]))
    index = Math.max(end, index + 1)
  }
  return joined
}

export function joinProse(units: readonly Unit[], { voice, leastLength }: UnitOptions): Unit[] {
  const joined: Unit[] = []
  let length = 0
  for (const unit of units) {
    const last = joined.at(-1)
    const own = unitLength(unit, voice)
    const isSmall = Math.min(length, own) < leastLength && length + own <= leastLength * mostTimes
    if (last && isSmall && unit.headings.length === 0 && last.material.kind === 'prose' && unit.material.kind === 'prose') {
      joined[joined.length - 1] = { ...last, material: { kind: 'prose', sentences: [...last.material.sentences, ...unit.material.sentences] }, asides: [...last.asides, ...unit.asides] }
      length += own
    } else {
      joined.push(unit)
      length = own
    }
  }
  return joined
}

/** A paragraph that is long even for a long document is cut between sentences. */
export function splitUnit(unit: Unit, { voice, lengthASlide }: UnitOptions): Unit[] {
  if (unit.material.kind !== 'prose' || unitLength(unit, voice) < 1.5 * lengthASlide) return [unit]
  const parts: Sentence[][] = [[]]
  let length = 0
  for (const sentence of unit.material.sentences) {
    if (length >= lengthASlide) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(sentence)
    length += lengthOf(sentence, voice)
  }
  return parts.map((sentences, index) => ({ anchor: unit.anchor, headings: index === 0 ? unit.headings : [], material: { kind: 'prose', sentences }, asides: index === parts.length - 1 ? unit.asides : [] }))
}

/** Joins neighbours until each stands for about `lengthASlide`. A picture keeps its slide; a table of its own may, too. */
export function joinUnits(units: readonly Unit[], { voice, lengthASlide }: UnitOptions): Unit[] {
  const groups: Unit[][] = []
  let length = 0
  for (const unit of units) {
    const group = groups.at(-1)
    const own = unitLength(unit, voice)
    const keepsApart = unit.material.kind === 'picture' || group?.[0]?.material.kind === 'picture'
    if (group && !keepsApart && length + own / 2 < lengthASlide) {
      group.push(unit)
      length += own
    } else {
      groups.push([unit])
      length = own
    }
  }
  return groups.flatMap(joinGroup)
}

function joinGroup(group: readonly Unit[]): Unit[] {
  const [first, ...others] = group
  if (!first || others.length === 0) return [...group]
  const said = ({ material, asides }: Unit): Sentence[] => [...materialSentences(material), ...asides]
  const sentences = [...said(first), ...others.flatMap((unit) => [...unit.headings, ...said(unit)])]
  return [{ anchor: first.anchor, headings: first.headings, asides: [], material: { kind: 'prose', sentences } }]
}
