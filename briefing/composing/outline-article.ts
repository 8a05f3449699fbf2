/**
 * Article → its parts: what opens it, and one part for each heading of the level that divides it.
 *
 * The dividing level is the highest that has two headings or more: one heading alone divides nothing.
 * Beyond `mostParts` headings (a law's articles) nobody could follow an agenda: such a document has no parts.
 */
import { type Article, type Block, saidBlocks } from '../article'
import { hasWords } from './statements'

type HeadingBlock = Extract<Block, { kind: 'heading' }>

export interface Part {
  /** Null for what stands before the first part, and for the whole of an article without parts. */
  readonly heading: HeadingBlock | null
  readonly blocks: readonly Block[]
}

const mostParts = 24

/** The references are left out: they have slides of their own. */
export function outlineArticle(article: Article): { readonly parts: readonly Part[]; readonly references: readonly Extract<Block, { kind: 'reference' }>[] } {
  const blocks = saidBlocks(article)
  const level = dividingLevel(blocks)
  const parts: { heading: HeadingBlock | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'reference') continue
    if (block.kind === 'heading' && block.level === level && namesSomething(block) && !opensNotes(block)) parts.push({ heading: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return { parts: parts.filter((part) => part.heading !== null || part.blocks.length > 0), references: blocks.filter((block) => block.kind === 'reference') }
}

/** A heading without words, as an edit may leave one, opens no section: nothing could be shown of it. */
function namesSomething({ sentences }: HeadingBlock): boolean {
  return sentences.some(hasWords)
}

/** 注释, 参考文献, References: they head what stands at the foot, and open no section. */
function opensNotes({ sentences }: HeadingBlock): boolean {
  return sentences.every(({ zh, en }) => /^(?:[\d一二三四五六七八九十.、\s]*)(?:注释|注|尾注|脚注|参考文献|参考资料|引用文献|相关阅读|延伸阅读|附注|notes?|endnotes|footnotes|references|bibliography|further reading|works cited)[：:\s]*$/i.test(zh || en))
}

function dividingLevel(blocks: readonly Block[]): number | null {
  const counts = new Map<number, number>()
  for (const block of blocks) if (block.kind === 'heading' && namesSomething(block)) counts.set(block.level, (counts.get(block.level) ?? 0) + 1)
  const level = [...counts.keys()].sort((left, right) => left - right).find((candidate) => (counts.get(candidate) ?? 0) >= 2)
  return level !== undefined && (counts.get(level) ?? 0) <= mostParts ? level : null
}
