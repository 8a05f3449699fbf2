/**
 * Articles as parsing gives them: blocks of every kind in any order, in one language or both, with sentences of every shape —
 * figures, dates, quotes that do not close, enumerations, and no words at all.
 */
import fc from 'fast-check'
import type { Article, Block, Sentence } from '../../briefing/article'

type Side = 'zh' | 'en' | 'both'

const chineseWords = ['产业', '集群', '发展', '创新', '企业', '我国', '德国', '推动', '形成', '在', '的', '和', '将', '是', '提出', '同时', '近年来', '一是', '第二，', '首先', '比如', '“赛马”', '（管委会）', '“未合', '25个', '6.2万亿元', '增长6.1%', '2009年8月', '1995年', '上千家', '三轮', 'AI', '以市场为主', '，', '，', '；', '、', '：']
const englishWords = ['industry', 'clusters', 'grew', 'by', '24%', 'in', '2010', 'the', 'of', 'Germany', 'has', 'However,', 'which', 'RMB 6.2 trillion', 'firms,', '“quoted”', '(bracketed)', '“open', 'First,', 'second', '56', 'policies;', 'and', 'must', 'innovation:', 'over a thousand', 'WMiijl']

const chinese = fc.array(fc.constantFrom(...chineseWords), { minLength: 1, maxLength: 40 }).map((words) => words.join('').slice(0, 400))
const english = fc.array(fc.constantFrom(...englishWords), { minLength: 1, maxLength: 45 }).map((words) => words.join(' '))
const ended = (text: fc.Arbitrary<string>, ends: readonly string[]): fc.Arbitrary<string> => fc.tuple(text, fc.constantFrom(...ends)).map(([words, end]) => words + end)
const odd = (longWord: string) => fc.constantFrom('', '——', '集'.repeat(300), longWord, '1234567890123456789', '。', '𠮷'.repeat(70))

const chineseSentence = fc.oneof({ weight: 12, arbitrary: ended(chinese, ['。', '！', '？', '；', '：', '']) }, { weight: 1, arbitrary: odd('W'.repeat(22)) })
const englishSentence = fc.oneof({ weight: 12, arbitrary: ended(english, ['.', '?', '!', ':', '']) }, { weight: 1, arbitrary: odd('W'.repeat(60)) })

/** Texts of sentences; their ids are given when the whole article is known. */
type Words = { readonly zh: string; readonly en: string }

function words(side: Side): fc.Arbitrary<Words> {
  return fc.record({ zh: side === 'en' ? fc.constant('') : chineseSentence, en: side === 'zh' ? fc.constant('') : englishSentence })
}

type Draft = { readonly kind: Block['kind']; readonly texts: readonly Words[]; readonly extra?: object; readonly rows?: readonly (readonly (number | null)[])[] }

function arbitraryBlock(side: Side): fc.Arbitrary<Draft> {
  const some = (max: number) => fc.array(words(side), { minLength: 1, maxLength: max })
  const block = (kind: Block['kind'], max: number, extra: fc.Arbitrary<object> = fc.constant({})) => fc.record({ kind: fc.constant(kind), texts: some(max), extra })
  const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), fc.nat(2)).chain(([columns, rows, headerRows]) =>
    fc.record({
      kind: fc.constant('table' as const),
      texts: fc.array(words(side), { minLength: columns * rows, maxLength: columns * rows }),
      extra: fc.constant({ headerRows }),
      rows: fc.constant(Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => ((row + 2 * column) % 5 === 4 && row > 0 ? null : row * columns + column)))),
    }))
  return fc.oneof(
    { weight: 6, arbitrary: block('paragraph', 7) },
    { weight: 3, arbitrary: block('heading', 1, fc.record({ level: fc.integer({ min: 1, max: 4 }) })) },
    { weight: 3, arbitrary: block('labelled', 4) },
    { weight: 3, arbitrary: block('listItem', 3, fc.constantFrom({}, { number: '1.' })) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: block('quotation', 3, fc.constantFrom({}, { attributed: true })) },
    { weight: 1, arbitrary: block('caption', 2, fc.constantFrom({}, { picture: 'picture-1' }, { credited: true, picture: 'picture-1' })) },
    { weight: 1, arbitrary: block('footnote', 1) },
    { weight: 1, arbitrary: block('editorNote', 1) },
    { weight: 1, arbitrary: block('reference', 1, fc.constantFrom({}, { date: '2025-01-19' })) },
    { weight: 1, arbitrary: block('metadata', 1, fc.constant({ role: 'byline' })) },
    { weight: 1, arbitrary: block('debris', 1, fc.constant({ what: 'menu' })) },
  )
}

/** An article of up to `most` blocks, each sentence with an id of its own. */
export function arbitraryArticle(most = 14): fc.Arbitrary<Article> {
  return fc.constantFrom<Side>('zh', 'en', 'both').chain((side) =>
    fc.record({ title: words(side), drafts: fc.array(arbitraryBlock(side), { minLength: 1, maxLength: most }) }).map(({ title, drafts }): Article => {
      let offset = 0
      const next = (text: Words): Sentence => ({ id: `s${(offset += 7)}`, ...text })
      const titleOrDefault = title.zh + title.en === '' ? { zh: side === 'en' ? '' : '题目', en: side === 'zh' ? '' : 'A title' } : title
      return { title: { id: 'title', ...titleOrDefault }, blocks: drafts.map((draft): Block => asBlock(draft, `b${offset}`, draft.texts.map(next))) }
    }))
}

function asBlock({ kind, extra = {}, rows }: Draft, id: string, sentences: Sentence[]): Block {
  const last = sentences.at(-1)?.id ?? ''
  const { attributed, credited, ...fields } = extra as { attributed?: boolean; credited?: boolean }
  if (rows) {
    const used = new Set(rows.flat().filter((cell) => cell !== null))
    return { kind: 'table', id, ...fields, sentences: sentences.filter((_, index) => used.has(index)), rows: rows.map((row) => row.map((cell) => (cell === null ? null : (sentences[cell]?.id ?? null)))) } as Block
  }
  return { kind, id, sentences, ...fields, ...(attributed ? { attribution: last } : {}), ...(credited ? { credit: last } : {}) } as Block
}
