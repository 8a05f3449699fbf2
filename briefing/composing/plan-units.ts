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
import { hasWords, leadText, lengthOf, type Voice } from './statements'
import type { Part } from './outline-article'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export interface LabelledItem {
  readonly label: Sentence
  readonly body: readonly Sentence[]
}

export type Material =
  | { readonly kind: 'prose'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'labelled'; readonly lead: readonly Sentence[]; readonly before?: Sentence; readonly items: readonly LabelledItem[] }
  | { readonly kind: 'list'; readonly lead: readonly Sentence[]; readonly items: readonly (readonly Sentence[])[]; readonly isNumbered: boolean }
  | { readonly kind: 'table'; readonly lead: readonly Sentence[]; readonly table: BlockOf<'table'> }
  /** Paragraphs that each open with the name of a case: a country, a region. */
  | { readonly kind: 'cases'; readonly items: readonly { readonly name: Pair; readonly sentences: readonly Sentence[] }[] }
  | { readonly kind: 'quotation'; readonly quotation: BlockOf<'quotation'> }
  | { readonly kind: 'picture'; readonly caption: BlockOf<'caption'> }

export interface Unit {
  /** The block that the ids of its slides come from. */
  readonly anchor: Block
  /** Headings below the part's own that nothing stood between and this unit, the nearest last. */
  readonly headings: readonly Sentence[]
  readonly material: Material
  /** Notes at the foot, and captions without a picture: said, not shown. */
  readonly asides: readonly Sentence[]
}

/** Paragraphs are joined to at most this many times what carries a slide. */
const mostTimes = 2.8

export interface UnitOptions {
  readonly voice: Voice
  readonly pictures: ReadonlySet<string>
  /** How much text a slide should stand for, in a document that is briefed rather than shown; 0 when all is shown. */
  readonly lengthASlide: number
  /** In Chinese characters: less than this does not carry a slide. */
  readonly leastLength: number
}

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

/** In Chinese characters: what one statement can still say most of. */
const shortBody = 75

/** （一）, （二） … with a sentence or two below each: the headings are labels, and what stands below explains them. */
function joinHeaded(units: readonly Unit[], { voice }: UnitOptions): Unit[] {
  const isShort = ({ headings, material, asides, anchor }: Unit): boolean => anchor.kind === 'paragraph' && asides.length === 0 && headings.length === 1 && hasWords(headings[0] as Sentence) && fitsLabel(leadText(headings[0] as Sentence, voice)) && material.kind === 'prose' && materialSentences(material).reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0) <= shortBody
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

function fitsLabel(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? text.length <= 24 : text.length <= 80 && text.split(/\s+/).length <= 10
}

function joinProse(units: readonly Unit[], { voice, leastLength }: UnitOptions): Unit[] {
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

export function unitLength({ material }: Unit, voice: Voice): number {
  let length = 0
  for (const sentence of materialSentences(material)) length += lengthOf(sentence, voice)
  return length
}

/** All sentences of the material, in the article's order. */
export function materialSentences(material: Material): readonly Sentence[] {
  switch (material.kind) {
    case 'prose':
      return material.sentences
    case 'labelled':
      return [...material.lead, ...material.items.flatMap(({ label, body }) => [label, ...body])]
    case 'list':
      return [...material.lead, ...material.items.flat()]
    case 'table':
      return [...material.lead, ...material.table.sentences]
    case 'cases':
      return material.items.flatMap(({ sentences }) => sentences)
    case 'quotation':
      return material.quotation.sentences
    case 'picture':
      return material.caption.sentences
  }
}

/** A paragraph that is long even for a long document is cut between sentences. */
function splitUnit(unit: Unit, { voice, lengthASlide }: UnitOptions): Unit[] {
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
function joinUnits(units: readonly Unit[], { voice, lengthASlide }: UnitOptions): Unit[] {
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
