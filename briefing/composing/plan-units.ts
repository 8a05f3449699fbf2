/**
 * A part's blocks → units: what belongs together on one slide, or on the few slides made of one matter.
 *
 * 1. Labelled paragraphs in a row, list items in a row, a table, a quotation, a picture are units; the sentence that announces
 *    a list (…以下几点：) goes with it. Paragraphs that each open with a short sentence of their own are labelled ones in all but type.
 * 2. Other paragraphs are joined until they carry a slide.
 * 3. A long document may have few slides for its length: then units are joined further, under the headings that they stand below.
 * Headings wait for the unit that follows them; notes at the foot go with the unit before them.
 */
import type { Block, Pair, Sentence } from '../article'
import { caseNameOf } from './case-names'
import { joinHeaded, joinProse, joinUnits, splitUnit } from './join-units'
import type { Part } from './outline-article'
import { hasWords, leadText, lengthOf, type Voice } from './statements'
import { type LabelledItem, type Material, materialSentences, type Unit, type UnitOptions } from './units'

export function planUnits(part: Part, options: UnitOptions): Unit[] {
  const gathered = gatherUnits(part.blocks, options)
  const units = joinProse(options.lengthASlide > 0 ? gathered : joinHeaded(gathered, options), options)
  return options.lengthASlide > options.leastLength ? joinUnits(units.flatMap((unit) => splitUnit(unit, options)), options) : units
}

function gatherUnits(blocks: readonly Block[], { voice, pictures }: UnitOptions): Unit[] {
  const units: Unit[] = []
  let headings: Sentence[] = []
  let waiting: Sentence[] = []
  const add = (anchor: Block, material: Material): void => {
    const sentences = materialSentences(material)
    // What has no words is named by the notes of its neighbour.
    if (!sentences.some(hasWords)) {
      aside(sentences)
      return
    }
    units.push({ anchor, headings, material, asides: waiting })
    headings = []
    waiting = []
  }
  const aside = (sentences: readonly Sentence[]): void => {
    const last = units.at(-1)
    if (last && headings.length === 0) units[units.length - 1] = { ...last, asides: [...last.asides, ...sentences] }
    else waiting.push(...sentences)
  }
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index] as Block
    const run = runFrom(blocks, index, voice)
    switch (block.kind) {
      case 'heading':
        headings.push(...block.sentences)
        break
      case 'labelled':
        add(block, labelledAfter(takeLead(units, headings, voice), units, run))
        break
      case 'listItem':
        add(block, { kind: 'list', lead: takeLead(units, headings, voice), items: run.map(({ sentences }) => sentences), isNumbered: run.every((item) => item.kind === 'listItem' && item.number !== undefined) })
        break
      case 'table':
        add(block, { kind: 'table', lead: takeLead(units, headings, voice, isTableTitle), table: block })
        break
      case 'quotation':
        add(block, { kind: 'quotation', quotation: block })
        break
      case 'caption':
        if (block.picture !== undefined && pictures.has(block.picture)) add(block, { kind: 'picture', caption: block })
        else aside(block.sentences)
        break
      case 'footnote':
      case 'editorNote':
        aside(block.sentences)
        break
      case 'paragraph': {
        if (headings.length === 0 && countOn(units, block, voice)) {
          index += 1
          continue
        }
        const cases = casesFrom(blocks, index)
        if (cases.length >= 2) {
          add(block, { kind: 'cases', items: cases })
          index += cases.length
          continue
        }
        if (run.length >= 2) add(block, labelledAfter(takeLead(units, headings, voice), units, run))
        else add(block, { kind: 'prose', sentences: block.sentences })
        break
      }
      case 'reference':
      case 'metadata':
      case 'debris':
        break
    }
    index += Math.max(1, run.length)
  }
  const last = units.at(-1)
  const left = [...headings, ...waiting]
  if (left.length === 0) return units
  if (last) return [...units.slice(0, -1), { ...last, asides: [...last.asides, ...left] }]
  const anchor = blocks[0]
  return anchor ? [{ anchor, headings: [], material: { kind: 'prose', sentences: left }, asides: [] }] : []
}

/** 二是… in a paragraph of its own, after one that comes to 一是…: goes on with it, so that the items stand in one run. */
function countOn(units: Unit[], { sentences }: Block, voice: Voice): boolean {
  const last = units.at(-1)
  const marker = /^(?:([二三四五六七八九])是|第([二三四五六七八九])[，,、]|(其次|再次|最后)[，,])/.exec(sentences[0] ? leadText(sentences[0], voice) : '')
  if (!marker || last?.material.kind !== 'prose' || last.asides.length > 0) return false
  const before = last.material.sentences
  const opening = marker[1] !== undefined ? /(?:^|[：:，,；])一是/ : marker[2] !== undefined ? /(?:^|[：:；])第一[，,、]/ : /(?:^|[：:；])首先[，,]/
  const from = before.findIndex((sentence) => opening.test(leadText(sentence, voice)))
  if (from < 0) return false
  const counted = { ...last, material: { kind: 'prose' as const, sentences: [...before.slice(from), ...sentences] } }
  units.splice(-1, 1, ...(from > 0 ? [{ ...last, material: { kind: 'prose' as const, sentences: before.slice(0, from) } }, { ...counted, anchor: last.anchor, headings: [] }] : [counted]))
  return true
}

const mostCases = 4

/** Paragraphs from `start` that each open with the name of another case. */
function casesFrom(blocks: readonly Block[], start: number): { readonly name: Pair; readonly sentences: readonly Sentence[] }[] {
  const cases: { readonly name: Pair; readonly sentences: readonly Sentence[] }[] = []
  for (const block of blocks.slice(start, start + mostCases)) {
    const name = block.kind === 'paragraph' && block.sentences[0] ? caseNameOf(block.sentences[0]) : null
    if (!name || cases.some((other) => other.name.zh === name.zh && other.name.en === name.en)) break
    cases.push({ name, sentences: block.sentences })
  }
  return cases
}

/** The blocks from `start` that are of one kind and belong together. */
function runFrom(blocks: readonly Block[], start: number, voice: Voice): Block[] {
  const first = blocks[start]
  if (!first) return []
  const belongs = (block: Block): boolean => (first.kind === 'paragraph' ? block.kind === 'paragraph' && opensWithLabel(block, voice) : (first.kind === 'labelled' || first.kind === 'listItem') && block.kind === first.kind)
  let end = start
  while (end < blocks.length && belongs(blocks[end] as Block)) end += 1
  return blocks.slice(start, end)
}

function opensWithLabel(block: Block, voice: Voice): boolean {
  const [first, ...rest] = block.sentences
  if (!first || rest.length === 0) return false
  const text = leadText(first, voice)
  const bare = text.replace(/^(?:从[^，,]{1,6}[看说讲][，,]|第[一二三四五六七八九十]+[，,、]|[一二三四五六七八九十]是|(?:首先|其次|再次|最后)[，,]|(?:first|second|third|fourth|fifth|finally)(?:ly)?,? )/i, '')
  if (/[\d]|以下|如下|[？?：:”"]$|^(?:但|不过|然而|而且|这|那|其|它|他|她|[“"])|^(?:but|and|yet|so|however|still|this|that|these|those|it|they|he|she|we|i|there|here|two|three|several)\b/i.test(bare)) return false
  return /\p{Script=Han}/u.test(bare) ? bare.length <= 22 && !/[，,；]/.test(bare) : bare.split(/\s+/).length <= 8
}

/** With the sentence that stands before the announcement: it may say whom 其 means. */
function labelledAfter(lead: readonly Sentence[], units: readonly Unit[], run: readonly Block[]): Material {
  const last = units.at(-1)
  const before = lead.length > 0 && last?.material.kind === 'prose' ? last.material.sentences.at(-1) : undefined
  return { kind: 'labelled', lead, items: run.map(labelledItem), ...(before ? { before } : {}) }
}

function labelledItem({ sentences }: Block): LabelledItem {
  const [label, ...body] = sentences
  return { label: label as Sentence, body }
}

const announcement = /以下|如下|下列|下述|几点|几个方面|[二三四五六七八两几]大?(?:个方面|点|类|种|项)|[：:]$|\b(?:following|as follows|below|these|several|(?:two|three|four|five|six) (?:ways|steps|points|reasons|measures|features|trends|areas|priorities))\b/i

/** In Chinese characters: a sentence that fits a headline or a point. */
const shortLead = 60

/** The sentence before a list that announces it, taken out of the paragraph before. */
function takeLead(units: Unit[], headings: Sentence[], voice: Voice, announces: (text: string) => boolean = (text) => announcement.test(text)): readonly Sentence[] {
  const last = units.at(-1)
  if (!last || headings.length > 0 || last.material.kind !== 'prose' || last.asides.length > 0) return []
  const { sentences } = last.material
  const announcing = sentences.at(-1)
  // One short sentence below a heading leads to the list below it, whatever it says.
  const opens = (last.headings.length > 0 || units.length === 1) && sentences.length <= 2 && lengthOf(sentences[0] as Sentence, voice) <= shortLead
  if (!announcing || !(announces(leadText(announcing, voice)) || (opens && sentences.length === 1))) return []
  if (sentences.length > 1 && !opens) {
    units[units.length - 1] = { ...last, material: { kind: 'prose', sentences: sentences.slice(0, -1) } }
    return [announcing]
  }
  // What announces goes with what it announces, and the heading above it heads both.
  headings.push(...last.headings)
  units.pop()
  return sentences
}

/** A line above a table: 表1 主要产品产量, Table 2. Output. */
function isTableTitle(text: string): boolean {
  return announcement.test(text) || /^(?:表|附表|Table)\s*\d/i.test(text) || (text.length <= 40 && !/[。.]$/.test(text))
}

