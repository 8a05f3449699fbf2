/**
 * Parts → what the article comes to at its end, when it says so.
 *
 * 1. A last part headed 结论, 展望, Conclusion is the conclusion: its own slides close the briefing.
 * 2. A last paragraph that opens with 综上 or In short is it, too; and one that stands after a list (numbered measures, labelled points,
 *    sections of one paragraph each) without being an item of it. It is taken out of its part and closes the briefing.
 * 3. An essay without headings ends with its conclusion when its last paragraph has no figures.
 * A word of thanks after it belongs to it.
 */
import type { Block } from '../article'
import type { Part } from './outline-article'
import { hasWords, leadText, lengthOf, type Voice } from './statements'

export interface Conclusion {
  readonly blocks: readonly Block[]
  /** It is a part of its own, with a heading. */
  readonly isHeaded: boolean
}

const heading = /^(?:[\d一二三四五六七八九十]+[.、．\s]*)?(?:结论|结语|结束语|余论|小结|总结|尾声|展望|结论与[^，,]{1,6}|总结与[^，,]{1,6}|conclusions?|concluding remarks|final (?:remarks|thoughts)|outlook|in conclusion)[：:.\s]*$/i
const cue = /^(?:综上|总之|总的来[看说]|总体[而上来]|归根结底|一言以蔽之|(?:in (?:short|sum|conclusion|the end)|to conclude|to sum up|overall|all in all|ultimately|taken together)\b)/i
const item = /^(?:第[一二三四五六七八九十]|[（(]?[一二三四五六七八九十\d]+[）)、.．]|[一二三四五六七八九十]是|(?:首先|其次|再次|最后)[，,]|(?:first|second|third|fourth|fifth|finally)(?:ly)?,)/i

/** In Chinese characters: less is a word of thanks. */
const least = 12

export function findConclusion(parts: readonly Part[], voice: Voice): Conclusion | null {
  const last = parts.at(-1)
  if (!last) return null
  const name = last.heading?.sentences.find(hasWords)
  if (name && parts.length > 1 && heading.test(leadText(name, voice).trim())) return { blocks: last.blocks, isHeaded: true }
  const { blocks } = last
  const length = (block: Block): number => block.sentences.reduce((sum, sentence) => sum + lengthOf(sentence, voice), 0)
  const at = blocks.findLastIndex((block) => block.kind !== 'paragraph' || length(block) >= least)
  const block = blocks[at]
  const first = block?.sentences.find(hasWords)
  if (block?.kind !== 'paragraph' || !first || at === 0) return null
  return cue.test(leadText(first, voice)) || standsAfterList(blocks, at, voice) || (parts.length === 1 && endsEssay(blocks, at, voice)) ? { blocks: blocks.slice(at), isHeaded: false } : null
}

/** News ends with details; an essay with what it has argued. */
function endsEssay(blocks: readonly Block[], at: number, voice: Voice): boolean {
  const words = blocks[at]?.sentences.map((sentence) => leadText(sentence, voice)).join('') ?? ''
  return blocks.every(({ kind }) => kind !== 'heading') && blocks.filter(({ kind }) => kind === 'paragraph').length >= 5 && !/\d|[“"「]/.test(words) && /[。！.!]\s*$/.test(words) && (blocks[at]?.sentences.length ?? 0) >= 2
}

/** The paragraph at `at` follows two items or more, and is none. */
function standsAfterList(blocks: readonly Block[], at: number, voice: Voice): boolean {
  const [before, previous] = [blocks[at - 2], blocks[at - 1]]
  if (previous?.kind === 'labelled' || previous?.kind === 'listItem') return before?.kind === previous.kind
  const opening = (block: Block | undefined): string => (block?.kind === 'paragraph' && block.sentences[0] ? leadText(block.sentences[0], voice) : '')
  if (item.test(opening(previous)) && item.test(opening(before)) && !item.test(opening(blocks[at]))) return true
  // Sections of one paragraph each, the last of two.
  const topics = blocks.flatMap((block, index) => (block.kind === 'heading' && index < at ? [index] : []))
  const gaps = topics.slice(1).map((start, index) => start - (topics[index] ?? 0))
  return topics.length >= 3 && gaps.every((gap) => gap === 2) && at - (topics.at(-1) ?? 0) === 2
}
