import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parsePlain } from '../../import/markdown-plain'
import { withPlainSigns } from '../../import/read-markdown'

const extensions = { extensions: [gfmTable(), gfmFootnote(), gfmTaskListItem()], mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTaskListItemFromMarkdown()] }
/** Put below every source, so that `[^1]` means something. */
const definition = '\n\n[^1]: .\n'

/** What is read of a tree: kinds, levels, where blocks and cells begin, and the words with the place that they stand at. */
function told(node: Nodes, source: string): unknown {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type === 'footnoteDefinition' && start >= source.length) return { words: '' }
  if (node.type === 'inlineCode') return { type: node.type, start, value: node.value }
  if (node.type === 'image') return { type: node.type, start, end, alt: node.alt, url: node.url }
  if (node.type === 'link' || node.type === 'footnoteReference' || node.type === 'thematicBreak') return { type: node.type, start, end, children: 'children' in node ? node.children.map((child) => told(child, source)) : [] }
  if (node.type === 'text') {
    const words = source.slice(start, end)
    return { start: start + words.length - words.trimStart().length, words: words.trim() }
  }
  const children = 'children' in node ? node.children.map((child) => told(child, source)).filter((child) => (child as { words?: string }).words !== '') : []
  return { type: node.type, start: node.type === 'root' || node.type === 'paragraph' || node.type === 'tableRow' ? undefined : start, ...('depth' in node ? { depth: node.depth } : {}), children }
}

function parsed(source: string): unknown {
  return told(fromMarkdown(withPlainSigns(source) + definition, extensions), source)
}

function plain(source: string): unknown {
  const tree = parsePlain(source, (label) => label === 'note' || label === '^1')
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
    ['a list below a paragraph, and a heading below the list', '要点如下：\n- 一项\n- 又一项\n## 下一节'],
    ['lists within lists', '- one\n  - two\n    1. three\n    2. four\n  - five\n- six'],
    ['tasks', '- [ ] to do\n- [x]  done'],
    ['links, within bold words and alone', '见[报告](https://example.org/a_b?c=1&d)，或 **[全文](b)**'],
    ['a picture over its caption', '![灯塔](images/tower.jpg)\n*退役后的灯塔。*'],
    ['code and words in italics', 'run `npm ci` *at once* please'],
    ['the mark of a footnote, in bold words, too', '增长3%。[^1]**二**[^1]'],
    ['footnotes', '[^1]: 以公告为准\n[^2]: see [there](b)'],
    ['a rule', '---'],
    ['a table, with an empty cell', '| 项目 | 数量 |\n| --- | ---: |\n| **粮** | 3 |\n| 煤 |  |'],
  ])('makes the tree that the parser makes of %s', (_what, source) => {
    expect(plain(source)).toBeDefined()
    expect(plain(source)).toEqual(parsed(source))
  })

  it.each(['a*word*', 'a_b', 'text\n---', 'text\n2. item', '1986. A year\ntold', '[a](b "c")', '[a]: b', '![a]', 'known [note]', '[a [b](c)](d)', '[**a**](b)', 'no such[^2]', '`` ` ``', '`a', '[^1]: - a', '- one\n* two', '- one\nlazy', '- one\n      - far', '- - nested', '> quoted\nlazy', '| a |\n| b |', '**open', 'a ** b ** c', '**Cut.**more', 'a**(b)**', '**`a`**b', 'end \nnext', 'Tom & Jerry', '    code', '# a #'])('leaves %j to the parser', (source) => {
    expect(parsePlain(source, (label) => label === 'note')).toBeUndefined()
  })

  it('says what the parser says, or nothing', () => {
    const signs = fc.array(fc.constantFrom('字', 'a', '3', ' ', '\n', '**', '*', '-', '- ', '1. ', '> ', '# ', '|', '| ', '|-|', '=', '+', ':', '.', '“', '（', '!', '[', ']', '[1]', '\n- ', '\n2. ', '\n  - ', '\n   1. ', '\n# ', '`', '`c`', '[^1]', '[^1]: ', '](b)', '[a](b)', '![p](q)', '[x] ', ' *a* ', '---', '\n| a | b |\n|---|---|\n|'), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(signs, (parts) => {
        const source = parts.join('')
        // What stands between blank lines, at the margin.
        fc.pre(/^\S/.test(source) && !/\n[ \t]*\n/.test(`${source}\n`))
        // `withPlainSigns` changes code, too, for the parser.
        fc.pre(!/`[^`]*(?:[“（.]\*|\*[“（.])[^`]*`/.test(source))
        const own = plain(source)
        if (own !== undefined) expect(own).toEqual(parsed(source))
      }),
      { numRuns: 4000 },
    )
  })
})
