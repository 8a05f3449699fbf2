/** The blocks of an article → the rows of its review: what is said, block by block, and what is set aside, in runs. */
import { isSaid, type Block } from '../../briefing/article'

export type ArticleRow =
  | { readonly kind: 'block'; readonly block: Block }
  /** Blocks that follow one another and are no part of what the article says. */
  | { readonly kind: 'aside'; readonly blocks: readonly Block[] }

export function rowsOf(blocks: readonly Block[]): ArticleRow[] {
  const rows: (Extract<ArticleRow, { kind: 'block' }> | { kind: 'aside'; blocks: Block[] })[] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (isSaid(block)) rows.push({ kind: 'block', block })
    else if (last?.kind === 'aside') last.blocks.push(block)
    else rows.push({ kind: 'aside', blocks: [block] })
  }
  return rows
}

/** The index of the row in which a block stands; -1 when it stands in none. */
export function rowOfBlock(rows: readonly ArticleRow[], blockId: string): number {
  return rows.findIndex((row) => (row.kind === 'block' ? row.block.id === blockId : row.blocks.some(({ id }) => id === blockId)))
}

/** The name of a row for as long as its first block is the same. */
export function keyOfRow(row: ArticleRow): string {
  return row.kind === 'block' ? row.block.id : `aside:${row.blocks[0]?.id ?? ''}`
}
