import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parsePlain } from '../../import/markdown-plain'
import { withPlainSigns } from '../../import/read-markdown'

/** What is read of a tree: kinds, levels, where blocks and cells begin, and the words with the place that they stand at. */
function told(node: Nodes, source: string): unknown {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type === 'text') {
    const words = source.slice(start, end)
    return { start: start + words.length - words.trimStart().length, words: words.trim() }
  }
  const children = 'children' in node ? node.children.map((child) => told(child, source)).filter((child) => (child as { words?: string }).words !== '') : []
  return { type: node.type, start: node.type === 'root' || node.type === 'paragraph' || node.type === 'tableRow' ? undefined : start, ...('depth' in node ? { depth: node.depth } : {}), children }
}

function parsed(source: string): unknown {
  return told(fromMarkdown(withPlainSigns(source), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), source)
}

function plain(source: string): unknown {
  const tree = parsePlain(source, (label) => label === 'note')
  return tree === undefined ? undefined : told(tree, source)
}

describe('parsePlain', () => {
  it.each([
    ['a heading over a paragraph of two lines', '## 第一部分\n人口增长\n3%，产量提高'],
    ['bold words, at both ends and within', '**重点**是**增长**\n以及**更多**'],
    ['brackets that lead nowhere', '至0米，[1]储量[**多**]'],
    ['bold words that end with a sign', '**Cut.** More **(a)** **“b”**'],
    ['a line in italics', '*图：“苏叶”。*'],
    ['a list below a heading', '## 要点\n- 一项\n- 又一项'],
    ['a list with bullets', '- 一项\n- **两**项\n- 3 items'],
    ['a numbered list', '1. one\n2. two'],
    ['a quotation', '> 他说过'],
    ['a table, with an empty cell', '| 项目 | 数量 |\n| --- | ---: |\n| **粮** | 3 |\n| 煤 |  |'],
  ])('makes the tree that the parser makes of %s', (_what, source) => {
    expect(plain(source)).toBeDefined()
    expect(plain(source)).toEqual(parsed(source))
  })

  it.each(['a *word*', 'a_b', 'text\n---', 'text\n- item', '1986. A year\ntold', '[a](b)', '[a]: b', '![a]', 'known [note]', '- [x] done', 'x [link](y)', '`code`', '- one\n* two', '- - nested', '> quoted\nlazy', '| a |\n| b |', '**open', 'a ** b ** c', '**Cut.**more', 'a**(b)**', 'end \nnext', 'Tom & Jerry', '***', '    code', '# a #'])('leaves %j to the parser', (source) => {
    expect(parsePlain(source, (label) => label === 'note')).toBeUndefined()
  })

  it('says what the parser says, or nothing', () => {
    const signs = fc.array(fc.constantFrom('字', 'a', '3', ' ', '\n', '**', '*', '-', '- ', '1. ', '> ', '# ', '|', '| ', '|-|', '=', '+', ':', '.', '“', '（', '!', '[', ']', '[1]', '\n- ', '\n2. ', '\n| a | b |\n|---|---|\n|'), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(signs, (parts) => {
        const source = parts.join('')
        // What stands between blank lines, at the margin.
        fc.pre(/^\S/.test(source) && !/\n[ \t]*\n/.test(`${source}\n`))
        const own = plain(source)
        if (own !== undefined) expect(own).toEqual(parsed(source))
      }),
      { numRuns: 4000 },
    )
  })
})
