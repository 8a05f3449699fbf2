import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseArticle } from '../../briefing/parse-article'
import type { Hint } from '../../briefing/manuscript'
import { articleOf, hintedManuscript, keepsTheLaws, kindsOf, outlineOf, parse, plainManuscript, wordsOf } from './parsing/article-laws'

vi.setConfig({ testTimeout: 60_000 })

/** A clipping of a kind that is common: no title, a caption with its credit first, bare numbered headings, labels, led paragraphs, links at the end. */
const clipping = [
  '东港自动化码头 图片来源:东港集团',
  '智慧港口是交通强国建设的重要支点,是港口转型升级的主要方向。近年来,各地港口加快改造,装卸效率稳步提高。',
  '一、主要特征',
  '智慧港口,是在传统港口的基础上,以数据为要素形成的新型基础设施。其具备以下几点特征。',
  '自动的作业流程:岸桥、场桥和集卡由系统统一调度,人工干预大幅减少,夜间作业与白天一样平稳。',
  '完整的数据底座:船期、箱位和气象数据汇到一处,任何环节的变化都能在几秒之内传到调度台。',
  '绿色的能源供给:岸电、光伏和储能一起供电,靠港船舶可以关掉辅机,码头的噪声和排放都降了下来。',
  '开放的服务接口:货主、船公司和海关用同一套接口办理手续,纸面单证基本退出了日常业务流程。',
  '可靠的安全体系:关键设备有两套控制回路,网络与办公系统隔离,演练每个季度至少组织一次。',
  '二、国外做法',
  '欧洲的港口起步较早,1993年就有码头试用无人车,2015年建成了全自动泊位,10年间吞吐量提高了40%。比如,有的港口把堆场改成垂直仓库。',
  '三、国内进展',
  '截至2023年底,全国建成自动化码头18座,在建27座;沿海主要港口的岸电覆盖率达到75%,较2020年提高20个百分点,集装箱平均在港时间缩短到1.8天。',
  '四、今后走向',
  '调度系统将走向协同。目前各码头的系统各自为政,船舶换泊要重新排队。今后同一港群会共用一个调度中心,泊位可以统一安排。',
  '能源结构将更加清洁。港区的屋顶和防波堤都可以装上光伏板,富余的电力存进电池,再供给夜间作业的拖轮。',
  '从业人员将重新分工。司机会变成远程操作员,一个人照看多台设备,培训的内容也要跟着改变,学校和企业应当一起编写教材。',
  '- 沿海港口 前两月 吞吐量再创新高 2024-03-18',
  '- 远程操作:一个人看六台吊车 2024-03-18',
  '- 内河航道整治,船闸通过能力提高三成 2024-03-18',
  '- 拖轮换上电池之后:从“烧油”到“充电” 2024-03-18',
  '- ABC公司与XYZ合作,推出新的岸桥 2024-03-18',
  '- 你的码头会在数据里迷路吗? 2024-03-18',
  '- 一家德国企业将收购英国港机厂 2024-03-18',
  '- 全球航运低迷之下,仓储企业报告营收增长 2024-03-18',
  '- 两个港口联盟签署互认协议 2024-03-18',
  '- 2023年新增集装箱船数量创下新高 2024-03-18',
]

describe('a clipping without a title', () => {
  const article = articleOf(...clipping)

  it('finds caption and credit on the first line', () => {
    const [caption] = article.blocks
    expect(outlineOf(article)[0]).toBe('caption 东港自动化码头 / 图片来源:东港集团')
    expect(caption).toMatchObject({ credit: caption?.sentences[1]?.id })
  })

  it('finds four parts, all of the highest level', () => {
    expect(outlineOf(article).filter((line) => line.startsWith('heading'))).toEqual(['heading 1 一、 主要特征', 'heading 1 二、 国外做法', 'heading 1 三、 国内进展', 'heading 1 四、 今后走向'])
  })

  it('finds five labels with a half-width colon and three led paragraphs', () => {
    expect(article.blocks.filter(({ kind }) => kind === 'labelled').map((block) => wordsOf(block)[0])).toEqual([
      '自动的作业流程', '完整的数据底座', '绿色的能源供给', '开放的服务接口', '可靠的安全体系', '调度系统将走向协同。', '能源结构将更加清洁。', '从业人员将重新分工。',
    ])
  })

  it('makes references of the ten links, with their date', () => {
    const references = outlineOf(article).filter((line) => line.startsWith('reference'))
    expect(references).toHaveLength(10)
    expect(references[3]).toBe('reference 2024-03-18 拖轮换上电池之后:从“烧油”到“充电”')
    expect(references[9]).toBe('reference 2024-03-18 2023年新增集装箱船数量创下新高')
  })

  it('guesses a title, and says that it is a guess', () => {
    const { article: guessed, titleIsGuessed } = parse(plainManuscript(clipping.join('\n')))
    expect(titleIsGuessed).toBe(true)
    expect(guessed.title.zh).toContain('智慧港口')
    expect(guessed.title.ranges).toBeUndefined()
  })

  it('loses no paragraph to debris', () => {
    expect(kindsOf(article)).not.toContain('debris')
  })
})

describe('the title', () => {
  it('is the first line when that is set as a title', () => {
    const { article, titleIsGuessed } = parse(plainManuscript('让港口更安静\n码头的噪声是居民投诉最多的问题之一。去年市里为此改造了六个泊位。\n'))
    expect([article.title.zh, titleIsGuessed]).toEqual(['让港口更安静', false])
    expect(article.title.ranges).toEqual([{ start: 0, end: 7 }])
  })

  it('is the one that the user gives, and the line that says another is kept beside the text', () => {
    const { article, titleIsGuessed } = parse(plainManuscript('让港口更安静\n码头的噪声是居民投诉最多的问题之一。去年市里为此改造了六个泊位。\n'), { title: '静港' })
    expect([article.title.zh, titleIsGuessed]).toEqual(['静港', false])
    expect(outlineOf(article)[0]).toBe('metadata other 让港口更安静')
    keepsTheLaws(article)
  })

  it('is the line that the format declares, without the name of the site', () => {
    const paragraph: Hint = { kind: 'paragraph' }
    const { article } = parse(hintedManuscript([[paragraph, '科技频道'], [paragraph, '电池换到船上'], [paragraph, '一艘拖轮换上了电池，夜里不再轰鸣。船员说，第一次听见了海浪的声音。']], { title: '电池换到船上_某某网' }))
    expect(article.title.zh).toBe('电池换到船上')
  })

  it('is the only heading of the highest level, and the next level becomes the first', () => {
    const article = parse(hintedManuscript([[{ kind: 'heading', level: 1 }, '静港'], [{ kind: 'paragraph' }, '码头的噪声少了。'], [{ kind: 'heading', level: 2 }, '办法'], [{ kind: 'paragraph' }, '换电池。']])).article
    expect(article.title.zh).toBe('静港')
    expect(outlineOf(article)).toEqual(['paragraph 码头的噪声少了。', 'heading 1 办法', 'paragraph 换电池。'])
  })
})

describe('any document', () => {
  it('fails when nothing can be read', () => {
    for (const text of ['', '\n\n', ' \t ', '——\n***\n……']) expect(parseArticle(plainManuscript(text), {})).toEqual({ ok: false, failure: { code: 'noSentence' } })
  })

  it('is parsed though it is one line, or has no punctuation at all', () => {
    for (const text of ['一', '只有一句话。', 'Only this.', '首页', '没有标点的文字'.repeat(15_000), 'no stop at all '.repeat(8000), '（字'.repeat(5000), '。。。一。。。', '"'.repeat(999) + 'a']) keepsTheLaws(parse(plainManuscript(text)).article)
  })

  it('cuts a line of a hundred thousand characters into texts that a block may hold', () => {
    const { article } = parse(plainManuscript('字'.repeat(100_000)))
    expect(Math.max(...article.blocks.flatMap(({ sentences }) => sentences.map(({ zh }) => zh.length)))).toBeLessThanOrEqual(4000)
    expect(article.blocks.flatMap(({ sentences }) => sentences.map(({ zh }) => zh)).join('')).toBe('字'.repeat(100_000))
  })

  it('keeps control characters and broken characters out of the words', () => {
    keepsTheLaws(articleOf('标题在这里', '一段\u0000有控制\u0007字符的文字，还有半个\ud800字符。后面照常继续下去。'))
  })

  it('tells the head of a table that marks none, where all rows below it have figures', () => {
    const cells = (rows: readonly (readonly string[])[]) => rows.flatMap((row, at) => row.map((words, column): [Hint, string] => [{ kind: 'tableCell', table: 1, row: at, column, isHeader: false }, words]))
    const headRows = (rows: readonly (readonly string[])[]): number[] => parse(hintedManuscript([[{ kind: 'title' }, '收费标准'], ...cells(rows)])).article.blocks.flatMap((block) => (block.kind === 'table' ? [block.headerRows] : []))
    expect(headRows([['班型', '补助标准', '收费上限'], ['乳儿班', '800', '2600'], ['托小班', '600', '2200']])).toEqual([1])
    expect(headRows([['申报单位', '市残联'], ['联系电话', '0000-88'], ['地址', '滨江路']])).toEqual([0])
  })

  it('keeps the place of what has no words', () => {
    keepsTheLaws(parse(hintedManuscript([[{ kind: 'picture', picture: 'picture-1' }, '\u0000'], [{ kind: 'listItem', level: 1 }, '2024年3月18日一、']])).article)
  })

  const fragments = ['一、', '（一）', '1. ', '1.1 ', '第一章 ', '- ', '①', '总则', '港口', '：', ':', '。', '，', '；', '……', '“', '”', '（', '）', '《', '》', ' ', '\n', '\n', '\n\n', '\t', '|', '2024-03-18', '2024年3月18日', '来源：', '作者：', '摄', '图1 ', '相关阅读', '参考文献', '[1] ', '首页', '打印', 'By ', 'Ports are quiet', '. ', 'U.S. ', '3.5', '"', '——', '同志们：', '智慧港口是交通强国建设的重要支点', '\u0000', '\ud83d', '𠮷', '　', '\r']
  const anyText = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))

  it('keeps the laws of an article, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseArticle(plainManuscript(text), {})
        if (result.ok) keepsTheLaws(result.value.article)
      }),
      { numRuns: 600 },
    )
  })

  it('is parsed alike each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseArticle(plainManuscript(text), {})).toEqual(parseArticle(plainManuscript(text), {}))
      }),
      { numRuns: 100 },
    )
  })

  const anyHint = fc.oneof<fc.Arbitrary<Hint>[]>(
    fc.constantFrom<Hint>({ kind: 'line' }, { kind: 'paragraph' }, { kind: 'title' }, { kind: 'quotation' }, { kind: 'caption' }, { kind: 'footnote' }, { kind: 'paragraph', lead: 4 }, { kind: 'paragraph', links: 1 }, { kind: 'metadata', role: 'date' }, { kind: 'debris', what: 'menu' }, { kind: 'picture', picture: 'picture-1' }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('listItem' as const), level: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('tableCell' as const), table: fc.nat(1), row: fc.nat(3), column: fc.nat(3), isHeader: fc.boolean() }),
  )

  it('keeps the laws whatever its format says of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyHint, anyText), { minLength: 1, maxLength: 12 }), (parts) => {
        const result = parseArticle(hintedManuscript(parts), {})
        if (result.ok) keepsTheLaws(result.value.article)
      }),
      { numRuns: 300 },
    )
  })
})
