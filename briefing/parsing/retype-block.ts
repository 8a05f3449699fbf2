/**
 * An article, one of its blocks, and what the user says it is → the article with that block so.
 */
import type { Article, Block } from '../article'

/** What a user can say that a block is. */
export type BlockType =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'paragraph' | 'labelled' | 'caption' | 'quotation' | 'reference' | 'debris' }

/** The same article, the very object, when there is no such block. Ids and ranges of blocks and sentences stay. */
export function retypeBlock(article: Article, blockId: string, to: BlockType): Article {
  if (!article.blocks.some(({ id }) => id === blockId)) return article
  return { ...article, blocks: article.blocks.map((block) => (block.id === blockId ? retyped(block, to) : block)) }
}

function retyped({ id, sentences, ranges }: Block, to: BlockType): Block {
  const own = { id, sentences, ...(ranges && { ranges }) }
  switch (to.kind) {
    case 'heading':
      return { kind: 'heading', level: to.level, ...own }
    case 'debris':
      return { kind: 'debris', what: 'other', ...own }
    default:
      return { kind: to.kind, ...own }
  }
}
