/** What belongs together in an article, on one slide or on the few made of one matter. */
import type { Block, Pair, Sentence } from '../article'
import { lengthOf, type Voice } from './statements'

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

export interface UnitOptions {
  readonly voice: Voice
  readonly pictures: ReadonlySet<string>
  /** How much text a slide should stand for, in a document that is briefed rather than shown; 0 when all is shown. */
  readonly lengthASlide: number
  /** In Chinese characters: less than this does not carry a slide. */
  readonly leastLength: number
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
