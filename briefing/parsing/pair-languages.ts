/**
 * The blocks of a bilingual document, each in its own language → blocks with both.
 *
 * 1. Within each pair of runs blocks are aligned by kind, length and anchors (`align.ts`).
 * 2. Within each pair of blocks sentences are aligned in the same way; a bead is one Sentence with both sides, and a range for each.
 * What has no partner stays, with the other side empty.
 */
import type { Block, Sentence } from '../article'
import { alignUnits, anchorsOf, lengthOf, type Unit } from './align'
import { isWide } from './characters'

/** `pairs` hold indices into `blocks`; the blocks are in the order of the text. */
export function pairLanguages(blocks: readonly Block[], pairs: readonly { readonly zh: readonly number[]; readonly en: readonly number[] }[]): Block[] {
  const ratio = ratioOf(blocks)
  const made = new Map<number, Block>()
  const gone = new Set<number>()
  for (const pair of pairs) {
    const zh = pair.zh.flatMap((index) => blockAt(blocks, index))
    const en = pair.en.flatMap((index) => blockAt(blocks, index))
    for (const bead of alignUnits(zh.map(({ block }) => unitOf(block)), en.map(({ block }) => unitOf(block)), ratio, { mergePrice: 3.5, allowsMerging: ({ kind }) => kind === 'paragraph' })) {
      const one = zh.slice(...bead.first)
      const other = en.slice(...bead.second)
      if (one.length === 0 || other.length === 0) continue
      const merged = mergeBlocks(one.map(({ block }) => block), other.map(({ block }) => block), ratio)
      if (merged === undefined) continue
      const places = [...one, ...other].map(({ index }) => index)
      const place = Math.min(...places)
      made.set(place, merged)
      for (const index of places) if (index !== place) gone.add(index)
    }
  }
  return levelAnew(blocks.flatMap((block, index) => (gone.has(index) ? [] : [made.get(index) ?? block])))
}

function blockAt(blocks: readonly Block[], index: number): { block: Block; index: number }[] {
  const block = blocks[index]
  return block === undefined ? [] : [{ block, index }]
}

/** English characters for each Chinese one, over the whole document. */
function ratioOf(blocks: readonly Block[]): number {
  let [zh, en] = [0, 0]
  for (const block of blocks) {
    if (block.kind === 'debris' || block.kind === 'metadata' || block.kind === 'reference') continue
    for (const sentence of block.sentences) {
      zh += lengthOf(sentence.zh)
      en += lengthOf(sentence.en)
    }
  }
  return Math.min(6, Math.max(1.5, en / Math.max(1, zh)))
}

function textOf(sentence: Sentence): string {
  return sentence.zh === '' ? sentence.en : sentence.zh
}

function unitOf(block: Block): Unit {
  const text = block.sentences.map(textOf).join(' ')
  const kind = block.kind === 'labelled' || block.kind === 'footnote' ? 'paragraph' : block.kind
  return { length: lengthOf(text), anchors: anchorsOf(text), kind }
}

/** One block of both; undefined when they have too little in common (two tables of other shapes). */
function mergeBlocks(zh: readonly Block[], en: readonly Block[], ratio: number): Block | undefined {
  const [one, other] = [zh[0], en[0]]
  if (one === undefined || other === undefined) return undefined
  const all = [...zh, ...en]
  const ranges = all.flatMap((block) => block.ranges ?? []).toSorted((left, right) => left.start - right.start)
  const id = all.toSorted((left, right) => (left.ranges?.[0]?.start ?? 0) - (right.ranges?.[0]?.start ?? 0))[0]?.id ?? one.id
  const frame = { id, ranges }
  if (one.kind === 'table' || other.kind === 'table') {
    if (one.kind !== 'table' || other.kind !== 'table' || one.sentences.length !== other.sentences.length || one.rows.length !== other.rows.length) return undefined
    const sentences = one.sentences.map((sentence, index) => joinSides([sentence], other.sentences.slice(index, index + 1)))
    const names = new Map(one.sentences.map((sentence, index) => [sentence.id, sentences[index]?.id ?? sentence.id]))
    return { ...one, ...frame, sentences, rows: one.rows.map((row) => row.map((cell) => (cell === null ? null : (names.get(cell) ?? cell)))) }
  }
  if (zh.length === 1 && en.length === 1 && one.kind === other.kind) {
    if (one.kind === 'heading' && other.kind === 'heading') return { ...one, level: Math.min(one.level, other.level), ...frame, sentences: [joinSides(one.sentences, other.sentences)] }
    if (one.kind === 'labelled') {
      const sentences = [joinSides(one.sentences.slice(0, 1), other.sentences.slice(0, 1)), ...pairSentences(one.sentences.slice(1), other.sentences.slice(1), ratio)]
      return { ...one, ...frame, sentences }
    }
    if (one.kind === 'quotation' && other.kind === 'quotation') {
      const [whose, said, alsoSaid] = closing(one.sentences, one.attribution, other.sentences, other.attribution)
      const { attribution: _, ...bare } = one
      return { ...bare, ...(whose !== undefined && { attribution: whose.id }), ...frame, sentences: [...pairSentences(said, alsoSaid, ratio), ...(whose === undefined ? [] : [whose])] }
    }
    if (one.kind === 'caption' && other.kind === 'caption') {
      const [credit, said, alsoSaid] = closing(one.sentences, one.credit, other.sentences, other.credit)
      const { credit: _, ...bare } = one
      return { ...bare, ...(credit !== undefined && { credit: credit.id }), ...frame, sentences: [...pairSentences(said, alsoSaid, ratio), ...(credit === undefined ? [] : [credit])] }
    }
    return { ...one, ...frame, sentences: pairSentences(one.sentences, other.sentences, ratio) }
  }
  const sentences = pairSentences(zh.flatMap((block) => block.sentences), en.flatMap((block) => block.sentences), ratio)
  if (zh.length === 1 && one.kind === 'labelled' && sentences[0]?.zh === one.sentences[0]?.zh && sentences[0]?.en !== '') return { ...one, ...frame, sentences }
  if (one.kind === 'heading' && zh.length === 1) return { ...one, ...frame, sentences }
  return { kind: 'paragraph', ...frame, sentences }
}

/** The sentence that closes a quotation or a caption, of both sides, and what comes before it on each. */
function closing(one: readonly Sentence[], first: string | undefined, other: readonly Sentence[], second: string | undefined): readonly [Sentence | undefined, readonly Sentence[], readonly Sentence[]] {
  const isClosed = first !== undefined && second !== undefined
  return isClosed ? [joinSides(one.slice(-1), other.slice(-1)), one.slice(0, -1), other.slice(0, -1)] : [undefined, one, other]
}

function pairSentences(zh: readonly Sentence[], en: readonly Sentence[], ratio: number): Sentence[] {
  const unit = (sentence: Sentence): Unit => ({ length: lengthOf(textOf(sentence)), anchors: anchorsOf(textOf(sentence)), kind: '' })
  return alignUnits(zh.map(unit), en.map(unit), ratio).map(({ first, second }) => joinSides(zh.slice(...first), en.slice(...second)))
}

/** One Sentence of all: its id is that of the one that comes first in the text, its ranges one for each language. */
function joinSides(zh: readonly Sentence[], en: readonly Sentence[]): Sentence {
  const all = [...zh, ...en].toSorted((left, right) => startOf(left) - startOf(right))
  const ranges = [zh, en].flatMap((side) => {
    const own = side.flatMap((sentence) => sentence.ranges ?? [])
    return own.length === 0 ? [] : [{ start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }]
  })
  return { id: all[0]?.id ?? '', zh: joinTexts(zh.map(textOf)), en: joinTexts(en.map(textOf)), ranges }
}

function startOf(sentence: Sentence): number {
  return sentence.ranges?.[0]?.start ?? 0
}

/** Sentences one after the other: with a space, but between two Chinese ones. */
export function joinTexts(texts: readonly string[]): string {
  return texts.reduce((whole, text) => (whole === '' || text === '' || (isWide(whole.charCodeAt(whole.length - 1)) && isWide(text.charCodeAt(0))) ? whole + text : `${whole} ${text}`), '')
}

/** The ways of numbering of the other language have gone with their headings: the levels that are left close up. */
function levelAnew(blocks: readonly Block[]): Block[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].toSorted((left, right) => left - right)
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: levels.indexOf(block.level) + 1 } : block))
}
