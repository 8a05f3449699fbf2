import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseArticle } from '../../../briefing/parse-article'
import { retypeBlock, type BlockType } from '../../../briefing/parsing/retype-block'
import type { Article, Block } from '../../../briefing/article'
import { articleOf, keepsTheLaws, outlineOf, plainManuscript } from './article-laws'

vi.setConfig({ testTimeout: 60_000 })

const article = articleOf('静港计划', '一、缘起', '码头的噪声是居民投诉最多的问题。去年市里改造了六个泊位。', '办法：给拖轮换上电池。夜间不再轰鸣，居民也不再投诉。', '首页 | 新闻 | 财经 | 科技 | 登录')

function blockNamed(kind: Block['kind'], of: Article = article): Block {
  const block = of.blocks.find((one) => one.kind === kind)
  if (block === undefined) throw new Error(`no ${kind}`)
  return block
}

function lineOf(of: Article, id: string): string | undefined {
  return outlineOf(of)[of.blocks.findIndex((block) => block.id === id)]
}

describe('retyping a block', () => {
  it('joins the sentences of a paragraph that becomes a heading', () => {
    const paragraph = blockNamed('paragraph')
    const retyped = retypeBlock(article, paragraph.id, { kind: 'heading', level: 2 })
    expect(lineOf(retyped, paragraph.id)).toBe('heading 2 码头的噪声是居民投诉最多的问题。去年市里改造了六个泊位。')
    keepsTheLaws(retyped)
  })

  it('joins sentences in two languages with those in one', () => {
    const paired = articleOf('Ports are quiet. Ports are quiet. 港口很安静。', 'Ports are quiet. 港口很安静。2024-03-18——')
    for (const { id } of paired.blocks) keepsTheLaws(retypeBlock(paired, id, { kind: 'heading', level: 3 }))
  })

  it('gives a heading its number back when it becomes a paragraph, and takes it out again', () => {
    const heading = blockNamed('heading')
    const paragraph = retypeBlock(article, heading.id, { kind: 'paragraph' })
    expect(lineOf(paragraph, heading.id)).toBe('paragraph 一、缘起')
    keepsTheLaws(paragraph)
    expect(lineOf(retypeBlock(paragraph, heading.id, { kind: 'heading', level: 1 }), heading.id)).toBe('heading 1 一、 缘起')
  })

  it('cuts a paragraph into label and explanation at its colon, and back', () => {
    const labelled = blockNamed('labelled')
    const paragraph = retypeBlock(article, labelled.id, { kind: 'paragraph' })
    expect(lineOf(paragraph, labelled.id)).toBe('paragraph 办法： / 给拖轮换上电池。 / 夜间不再轰鸣，居民也不再投诉。')
    expect(lineOf(retypeBlock(paragraph, labelled.id, { kind: 'labelled' }), labelled.id)).toBe('labelled 办法 / 给拖轮换上电池。 / 夜间不再轰鸣，居民也不再投诉。')
  })

  it('brings debris back, in sentences', () => {
    const debris = blockNamed('debris')
    const retyped = retypeBlock(article, debris.id, { kind: 'paragraph' })
    expect(lineOf(retyped, debris.id)).toBe('paragraph 首页 | 新闻 | 财经 | 科技 | 登录')
    keepsTheLaws(retyped)
  })

  it('leaves the article alone when no block has the id', () => {
    expect(retypeBlock(article, 'b99999', { kind: 'paragraph' })).toBe(article)
  })

  it('keeps the laws, the ids and the ranges of blocks through any changes', () => {
    const types: BlockType[] = [{ kind: 'heading', level: 3 }, { kind: 'paragraph' }, { kind: 'labelled' }, { kind: 'listItem' }, { kind: 'quotation' }, { kind: 'caption' }, { kind: 'footnote' }, { kind: 'reference' }, { kind: 'metadata', role: 'other' }, { kind: 'debris', what: 'other' }]
    const fragments = ['一、', '1. ', '标签：', '港口很安静。', '我们说：“好。”', 'Ports are quiet. ', '\n', '\n', '——', '2024-03-18', '打印 收藏', '字']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { minLength: 2, maxLength: 20 }), fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...types)), { maxLength: 5 }), (parts, changes) => {
        const result = parseArticle(plainManuscript(parts.join('')), {})
        if (!result.ok) return
        let changed = result.value.article
        for (const [place, to] of changes) changed = retypeBlock(changed, changed.blocks[place % changed.blocks.length]?.id ?? '', to)
        keepsTheLaws(changed)
        expect(changed.blocks.map(({ id, ranges }) => ({ id, ranges }))).toEqual(result.value.article.blocks.map(({ id, ranges }) => ({ id, ranges })))
      }),
      { numRuns: 300 },
    )
  })
})
