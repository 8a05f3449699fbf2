/**
 * A block as another kind: what the user says it is, in the review after import.
 *
 * The words stay, with their ranges, and the block keeps its id. What the new kind says as one (a heading, a label, a reference) is joined to one
 * sentence, under the id of its first; what it says in sentences is cut anew, the first part under the old id, the others under the ids of their offsets.
 * A number or the colon of a label comes back into the words when the new kind has no place for it, and is taken out when it has.
 */
import type { Article, Block, debrisKinds, metadataRoles, Range, Sentence } from '../article'
import { assertNever } from '../result'
import { findDate } from './dates'
import { readNumbering } from './numbering'
import { joinTexts } from './pair-languages'
import { cutLong, cutSentences } from './sentences'
import { tidyText, type Words, wordsOf } from './words'

/** What a block can become. A table can become paragraphs of its cells, but nothing becomes a table. */
export type BlockType =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 }
  | { readonly kind: 'paragraph' | 'labelled' | 'listItem' | 'quotation' | 'caption' | 'footnote' | 'reference' }
  | { readonly kind: 'metadata'; readonly role: (typeof metadataRoles)[number] }
  | { readonly kind: 'debris'; readonly what: (typeof debrisKinds)[number] }

/** The article as it was when no block has that id. */
export function retypeBlock(article: Article, blockId: string, to: BlockType): Article {
  const at = article.blocks.findIndex(({ id }) => id === blockId)
  const block = article.blocks[at]
  if (block === undefined) return article
  const taken = new Set([article.title.id, ...article.blocks.flatMap(({ id, sentences }) => (id === blockId ? [] : [id, ...sentences.map((sentence) => sentence.id)])), blockId])
  return { ...article, blocks: article.blocks.with(at, retype(block, to, { text: article.text, taken })) }
}

/** The text of the document, and the ids that are given already. */
interface Places {
  readonly text: string | undefined
  readonly taken: Set<string>
}

function retype(block: Block, to: BlockType, place: Places): Block {
  if (block.kind === 'heading' && to.kind === 'heading') return { ...block, level: to.level }
  if (block.kind === 'metadata' && to.kind === 'metadata') return { ...block, role: to.role }
  if (block.kind === 'debris' && to.kind === 'debris') return { ...block, what: to.what }
  if (block.kind === to.kind) return block
  const frame = { id: block.id, ...(block.ranges !== undefined && { ranges: block.ranges }) }
  const sentences = withNumber(block, place.text)
  const picture = block.kind === 'caption' && block.picture !== undefined ? { picture: block.picture } : {}
  switch (to.kind) {
    case 'heading': {
      const { number, rest } = takeNumber(joinAll(sentences), place)
      return { kind: 'heading', level: to.level, ...(number !== undefined && { number }), ...frame, sentences: rest }
    }
    case 'listItem': {
      const { number, rest } = takeNumber(sentences, place)
      return { kind: 'listItem', ...(number !== undefined && { number }), level: 1, ...frame, sentences: cutAnew(rest, place) }
    }
    case 'labelled':
      return { kind: 'labelled', ...frame, sentences: labelAnew(sentences, place) }
    case 'paragraph':
    case 'footnote':
    case 'quotation':
      return { kind: to.kind, ...frame, sentences: cutAnew(sentences, place) }
    case 'caption':
      return { kind: 'caption', ...picture, ...frame, sentences: cutAnew(sentences, place) }
    case 'reference':
      return { kind: 'reference', ...frame, sentences: joinAll(sentences) }
    case 'metadata':
      return { kind: 'metadata', role: to.role, ...frame, sentences: joinAll(sentences) }
    case 'debris':
      return { kind: 'debris', what: to.what, ...frame, sentences }
    default:
      return assertNever(to)
  }
}

/** The sentences, with what stands in the block but in none of them: its number, the colon after its label. */
function withNumber(block: Block, text: string | undefined): Sentence[] {
  const [first, ...others] = block.sentences
  if (first === undefined) return []
  if ((block.kind === 'heading' || block.kind === 'listItem') && block.number !== undefined) {
    // A number alone on its line is its own heading.
    if ((first.zh === block.number || first.en === block.number) && text?.slice(block.ranges?.[0]?.start ?? 0, first.ranges?.[0]?.start ?? 0).trim() === '') return [...block.sentences]
    const { number } = block
    const gap = /[\s.)]$/.test(number) || /^[\w]+$/.test(number) ? ' ' : ''
    const start = block.ranges?.[0]?.start
    const [range, ...more] = first.ranges ?? []
    const ranges = range === undefined || start === undefined || text === undefined ? {} : { ranges: [{ start: start + text.slice(start, range.start).search(/\S|$/), end: range.end }, ...more] }
    const side = first.zh !== '' ? { zh: `${number}${gap}${first.zh}` } : { en: `${number} ${first.en}` }
    return [{ ...first, ...side, ...ranges }, ...others]
  }
  if (block.kind === 'reference' && block.date !== undefined) return [withDate(block, first, text), ...others]
  if (block.kind === 'labelled' && others.length > 0) {
    const isEnded = (label: string): boolean => label === '' || /[\p{P}]$/u.test(label)
    // The author's own colon, of whichever width.
    const own = first.ranges?.length === 1 ? /^\s*([：:])/.exec(text?.slice(first.ranges[0]?.end ?? 0).slice(0, 20) ?? '')?.[1] : undefined
    const ranges = first.ranges?.map(({ start, end }) => ({ start, end: end + (/^\s*[：:]/.exec(text?.slice(end, end + 20) ?? '')?.[0].length ?? 0) }))
    return [{ ...first, zh: isEnded(first.zh) ? first.zh : `${first.zh}${own ?? '：'}`, en: isEnded(first.en) ? first.en : `${first.en}${own ?? ':'}`, ...(ranges !== undefined && { ranges }) }, ...others]
  }
  return [...block.sentences]
}

/** The date of a link, from where it stands beside the words. */
function withDate(block: Block, first: Sentence, text: string | undefined): Sentence {
  const [range] = first.ranges ?? []
  const [own] = block.ranges ?? []
  if (range === undefined || own === undefined || text === undefined) return first
  const [before, after] = [text.slice(own.start, range.start).trim(), text.slice(range.end, own.end).trim()]
  const language = first.zh === '' ? 'en' : 'zh'
  if (findDate(after) !== undefined) return { ...first, [language]: `${first[language]} ${tidyText(after)}`, ranges: [{ start: range.start, end: range.end + text.slice(range.end, own.end).trimEnd().length }] }
  const start = own.start + text.slice(own.start, range.start).search(/\S|$/)
  return findDate(before) === undefined ? first : { ...first, [language]: `${tidyText(before)} ${first[language]}`, ranges: [{ start, end: range.end }] }
}

function takeNumber(sentences: readonly Sentence[], { text }: Places): { readonly number?: string; readonly rest: Sentence[] } {
  const [first, ...others] = sentences
  const language = first?.zh === '' ? 'en' : 'zh'
  const numbering = first === undefined ? undefined : readNumbering(first[language])
  const words = first === undefined || numbering === undefined ? '' : first[language].slice(numbering.length).trim()
  if (first === undefined || numbering === undefined || words === '') return { rest: [...sentences] }
  const [range, ...more] = first.ranges ?? []
  const ranges = range === undefined ? {} : { ranges: [{ start: offsetsOf(first[language], range, text)(numbering.length), end: range.end }, ...more] }
  return { number: numbering.number.slice(0, 40), rest: [{ ...first, [language]: words, ...ranges }, ...others] }
}

/** One sentence of all, as long as it is short enough to be one text. */
function joinAll(sentences: readonly Sentence[]): Sentence[] {
  const [first] = sentences
  const last = sentences.at(-1)
  if (first === undefined || last === undefined || sentences.length === 1) return [...sentences]
  const zh = joinTexts(sentences.map((sentence) => sentence.zh))
  const en = joinTexts(sentences.map((sentence) => sentence.en))
  if (zh.length > 4000 || en.length > 4000) return [...sentences]
  const sides = Math.max(...sentences.map(({ ranges }) => ranges?.length ?? 0))
  const ranges = Array.from({ length: sides }, (_, side): Range => {
    // Of two sides the Chinese comes first; a sentence in one language has the range of its own.
    const own = sentences.flatMap(({ ranges: places, zh: words }) => (places?.length === sides ? (places[side] ?? []) : side === (words === '' ? 1 : 0) ? (places ?? []) : []))
    return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
  })
  return [{ ...first, zh, en, ...(sides > 0 && { ranges }) }]
}

/** Sentences of one language cut where sentences end; of two, they stay as they were paired. */
function cutAnew(sentences: readonly Sentence[], place: Places): Sentence[] {
  return sentences.flatMap((sentence) => {
    const language = sentence.zh === '' ? 'en' : 'zh'
    if (sentence.zh !== '' && sentence.en !== '') return [sentence]
    return spread(sentence, language, cutSentences(wordsOf(sentence[language], 0, sentence[language].length)), place)
  })
}

/** The label is what stands before the colon, or the first sentence; where there is one sentence only, it stays whole. */
function labelAnew(sentences: readonly Sentence[], place: Places): Sentence[] {
  const [first, ...others] = sentences
  if (first === undefined) return []
  const language = first.zh === '' ? 'en' : 'zh'
  const isPaired = first.zh !== '' && first.en !== ''
  const text = first[language]
  const colon = isPaired ? -1 : text.slice(0, 60).search(/[：:]/)
  const rest = text.slice(colon + 1).trim()
  if (colon < 1 || rest === '' && others.length === 0) return [first, ...cutAnew(others, place)]
  if (rest === '') return [{ ...first, [language]: text.slice(0, colon).trim() }, ...cutAnew(others, place)]
  const whole = wordsOf(text, 0, text.length)
  const label = { ...whole, to: colon, text: text.slice(0, colon) }
  const from = text.length - rest.length
  const [named, ...said] = spread(first, language, [label, { ...whole, from, text: rest }], place)
  return named === undefined ? [] : [named, ...cutAnew([...said, ...others], place)]
}

/** A sentence as several: the first keeps the id, the others take that of their offset. */
function spread(sentence: Sentence, language: 'zh' | 'en', parts: readonly Words[], { text, taken }: Places): Sentence[] {
  const range = sentence.ranges?.[0]
  const offset = range === undefined ? undefined : offsetsOf(sentence[language], range, text)
  const whole = parts.length === 1 ? parts : parts.flatMap(cutLong)
  return whole.map((part, index) => {
    const own = offset === undefined ? {} : { ranges: [{ start: offset(part.from), end: offset(part.to - 1) + 1 }] }
    const id = index === 0 ? sentence.id : freeId(offset === undefined ? `${sentence.id}-${index + 1}` : `s${offset(part.from)}`, taken)
    taken.add(id)
    return { ...sentence, id, [language]: part.text.trim(), ...own }
  })
}

/** Where each character of the words stands in the document's text; by proportion, where that has other words there. */
function offsetsOf(words: string, range: Range, text: string | undefined): (index: number) => number {
  const places: number[] = []
  let at = range.start
  for (const sign of words.split('')) {
    const found = text === undefined || sign.trim() === '' ? at : text.indexOf(sign, at)
    if (found === -1 || found >= range.end || found - at > 40) return (index) => Math.min(range.end - 1, range.start + Math.round((index / Math.max(1, words.length)) * (range.end - range.start)))
    places.push(found)
    at = sign.trim() === '' ? found : found + 1
  }
  return (index) => places[index] ?? range.end - 1
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let name = id
  for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`
  return name
}
