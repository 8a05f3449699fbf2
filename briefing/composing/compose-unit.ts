/** One unit → its slides, before they have ids and notes: each kind of material to its maker. */
import type { Picture, Statement } from '../briefing'
import type { Sentence } from '../article'
import { assertNever } from '../result'
import { composeCases } from './compose-cases'
import { composeLabelled, composeList } from './compose-lists'
import { composeProse } from './compose-prose'
import { composeTable } from './compose-table'
import { finish } from './finish'
import { fits, limits } from './limits'
import type { Composing, Draft } from './draft'
import { findHeadline, nameSentence } from './headline'
import type { Unit } from './units'
import { bothSides, hasWords, sourcesOf, stateSentence } from './statements'

export interface UnitDraft extends Draft {
  readonly saidRows?: readonly Statement[]
}

/** `subject` names what the unit is about when it says nothing that could be a headline: the part's heading, or the title. */
export function composeUnit(unit: Unit, subject: Sentence, pictures: readonly Picture[], composing: Composing): UnitDraft[] {
  const { material, headings } = unit
  const nearest = headings.findLast(hasWords) ?? subject
  switch (material.kind) {
    case 'prose':
      return composeProse(material.sentences, headings, nearest, composing)
    case 'labelled':
      return composeLabelled(material, headings, nearest, composing)
    case 'list':
      return composeList(material, headings, nearest, composing)
    case 'table':
      return composeTable(material, headings, nearest, composing)
    case 'cases':
      return composeCases(material, headings, nearest, composing)
    case 'quotation':
      return [quotationSlide(material.quotation, unit, nearest, composing)]
    case 'picture':
      return [pictureSlide(material.caption, unit, nearest, pictures, composing)]
    default:
      return assertNever(material)
  }
}

type Quotation = Extract<Unit['material'], { kind: 'quotation' }>['quotation']
type Caption = Extract<Unit['material'], { kind: 'picture' }>['caption']

/** Somebody's own words are set large and never condensed: of a longer quotation stand the sentences that an audience can take in. */
const quotationLimits = { zh: 60, enWords: 25, enCharacters: 200 }

function quotationSlide(block: Quotation, { headings }: Unit, nearest: Sentence, composing: Composing): UnitDraft {
  const { voice } = composing
  const attribution = block.sentences.find(({ id }) => id === block.attribution)
  const words = block.sentences.filter((sentence) => sentence !== attribution && hasWords(sentence))
  const quoted = [...words]
  // English words on the Chinese side keep their space.
  const joined = () => bothSides((language) => quoted.map((sentence) => sentence[language].trim()).join(' ').replace(language === 'zh' ? /(?<![A-Za-z\d.!?,;:]) | (?![A-Za-z\d])/g : /^ | $/g, '').trim())
  while (quoted.length > 1 && !(fits(joined().zh, 'zh', quotationLimits) && fits(joined().en, 'en', quotationLimits))) quoted.pop()
  const headline = findHeadline(words, headings, nearest, composing)
  const named = attribution && hasWords(attribution) ? stateAttribution(attribution) : null
  const isShort = quoted.length > 0 && fits(joined().zh, 'zh', quotationLimits) && fits(joined().en, 'en', quotationLimits)
  return {
    headline,
    body: isShort
      ? { kind: 'quotation', quotation: { ...joined(), sources: sourcesOf(...quoted) }, ...(named ? { attribution: named } : {}) }
      : { kind: 'points', points: [quoted[0] ? stateSentence(quoted[0], limits.point, voice) : headline] },
    sentences: block.sentences,
  }
}

function stateAttribution(attribution: Sentence): Statement | null {
  const name = bothSides((language) => finish(attribution[language], language))
  return name.zh.length <= limits.label.zh && name.en.length <= limits.label.enCharacters ? { ...name, sources: [attribution.id] } : null
}

function pictureSlide(block: Caption, { headings }: Unit, nearest: Sentence, pictures: readonly Picture[], composing: Composing): UnitDraft {
  const { voice } = composing
  const credit = block.sentences.find(({ id }) => id === block.credit)
  const words = block.sentences.filter((sentence) => sentence !== credit && hasWords(sentence))
  const [first] = words
  const headline = first ? findHeadline(words, headings, first, composing) : nameSentence(nearest, headings, voice)
  const caption = first ? stateSentence(first, limits.point, voice) : { zh: '', en: '', sources: sourcesOf(block.sentences[0] as Sentence) }
  return {
    headline: { ...headline, sources: [...new Set([...headline.sources, ...block.sentences.map(({ id }) => id)])] },
    body: { kind: 'picture', picture: block.picture ?? pictures[0]?.id ?? '', caption, ...(credit ? { credit: stateSentence(credit, limits.point, voice) } : {}) },
    sentences: block.sentences,
  }
}
