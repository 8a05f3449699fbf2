import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../briefing/manuscript'
import { articleOf, hintedManuscript, outlineOf, parse } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const other = '拖轮换上电池之后，夜里不再轰鸣，船员说第一次听见了海浪的声音。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

function outline(...lines: string[]): string[] {
  return outlineOf(articleOf(...lines))
}

function headings(...lines: string[]): string[] {
  return outline(...lines).filter((line) => line.startsWith('heading'))
}

describe('the things of a list after a label', () => {
  it('are one sentence, as after any colon', () => {
    const things = 'quiet tugs that need no engines at night; shore power for every ship at the long quay; and a timetable that is fair to the neighbours.'
    expect(outline('Quiet ports', english, `The framework: ${things}`, english)).toContain(`labelled The framework / ${things}`)
  })
})

describe('notes at the foot of pages', () => {
  it('are the lines above the number of the page that go on with their count', () => {
    const lines = ['Quiet ports', english, '1 Weighted by the length of the quays.', '- 1 -', english, '2 Estimated by the harbour master.', '3 Verified on six berths.', '- 2 -', english]
    expect(outline(...lines).filter((line) => line.startsWith('footnote'))).toEqual(['footnote 1 Weighted by the length of the quays.', 'footnote 2 Estimated by the harbour master.', 'footnote 3 Verified on six berths.'])
    expect(outline('Quiet ports', english, '4 Weighted by the length of the quays.', '- 1 -', english).filter((line) => line.startsWith('footnote'))).toEqual([])
  })
})

describe('headings', () => {
  it('have the levels that their order of appearance gives', () => {
    expect(headings('静港计划', '一、现状', '（一）噪声', '1.码头', body, '2.航道', other, '（二）排放', body, '二、办法', other)).toEqual(['heading 1 一、 现状', 'heading 2 （一） 噪声', 'heading 3 1. 码头', 'heading 3 2. 航道', 'heading 2 （二） 排放', 'heading 1 二、 办法'])
    expect(headings('静港计划', '第一章 总则', '第一节 现状', body, '第二章 办法', '一、电池', body, '二、岸电', other)).toEqual(['heading 1 第一章 总则', 'heading 2 第一节 现状', 'heading 1 第二章 办法', 'heading 3 一、 电池', 'heading 3 二、 岸电'])
    expect(headings('Quiet ports', '1. Noise', english, '1.1 Quays', english, '1.2 Tugs', english, '2. Power', english)).toEqual(['heading 1 1. Noise', 'heading 2 1.1 Quays', 'heading 2 1.2 Tugs', 'heading 1 2. Power'])
    expect(headings('Quiet ports', 'Chapter 1: Noise', english, 'Chapter 2: Power', english)).toEqual(['heading 1 Chapter 1 Noise', 'heading 1 Chapter 2 Power'])
  })

  it('are the first sentence of a numbered paragraph when that is short', () => {
    expect(outline('静港计划', '（一）加快更换电池。各地要在三年之内为在用的拖轮全部换上电池。', '（二）推广使用岸电。各地要在两年之内为万吨级以上泊位接上岸电。')).toEqual(['heading 1 （一） 加快更换电池。', 'paragraph 各地要在三年之内为在用的拖轮全部换上电池。', 'heading 1 （二） 推广使用岸电。', 'paragraph 各地要在两年之内为万吨级以上泊位接上岸电。'])
  })

  it('are short lines between paragraphs, and lines in capitals', () => {
    expect(headings('静港计划', body, '换上电池之后', other, '接上岸电之后', body)).toEqual(['heading 1 换上电池之后', 'heading 1 接上岸电之后'])
    expect(headings('Quiet ports', english, 'WHAT CHANGED', english, 'What comes next', english)).toHaveLength(2)
  })

  it('are titles of two parts, and no speaker with words on the line', () => {
    expect(headings('Quiet ports', english, 'The Harbour Gamble: Silence and Its Unintended Consequences', english, 'What quiet well requires', english)).toHaveLength(2)
    expect(headings('Quiet ports', english, 'Mayor Holm: we are quite pleased', english)).toEqual([])
  })

  it('stand over the first of a count', () => {
    expect(headings('静港会议纪要', '会议听取了汇报。', '会议议定事项', '1．关于泊位。各地要在三年之内完成改造。', '2．关于岸电。各地要在两年之内接上岸电。')).toEqual(['heading 1 会议议定事项', 'heading 2 1． 关于泊位。', 'heading 2 2． 关于岸电。'])
    expect(headings('静港会议纪要', '港务局', '1．关于泊位。各地要在三年之内完成改造。', '2．关于岸电。各地要在两年之内接上岸电。')).toHaveLength(2)
  })

  it('are names that parts have, with or without the colon of what follows', () => {
    expect(headings('Quiet ports', 'At-A-Glance', english, 'Our Recommendations:', '- Batteries for the tugs', '- Power from the shore')).toEqual(['heading 1 At-A-Glance', 'heading 1 Our Recommendations'])
  })

  it('stand over a table where an empty line parts them', () => {
    const table = ['Berth           2022     2023     2024', 'North quay        12       14        9', 'South quay        22       18        7']
    expect(headings('Quiet ports', '', english, '', 'Three Years in Figures', '', ...table, '', english)).toEqual(['heading 1 Three Years in Figures'])
  })

  it('are led by a drawn sign, each alone over its text', () => {
    expect(headings('静港计划', '◆ 换上电池', body, '◆ 接上岸电', other)).toEqual(['heading 1 换上电池', 'heading 1 接上岸电'])
    expect(headings('静港计划', body, '◆ 换上电池', '◆ 接上岸电', '◆ 定下时间', other)).toEqual([])
  })

  it('are counted by a word, or by bare numbers', () => {
    expect(headings('静港计划', '误区一：夜里不能作业', body, '误区二：电池不够用', other)).toEqual(['heading 1 误区一 夜里不能作业', 'heading 1 误区二 电池不够用'])
    expect(headings('Quiet ports', 'Myth 1: ports must be loud', english, 'Myth 2: batteries are weak', english)).toEqual(['heading 1 Myth 1 ports must be loud', 'heading 1 Myth 2 batteries are weak'])
    expect(headings('静港计划', '一 现状', body, '二 办法', other)).toEqual(['heading 1 一 现状', 'heading 1 二 办法'])
    expect(headings('静港计划', '1', body, '2', other)).toHaveLength(2)
  })

  it('are words with a colon, or in quotation marks, where several stand over paragraphs', () => {
    expect(headings('Quiet ports', 'Noise:', english, 'Power:', english)).toEqual(['heading 1 Noise', 'heading 1 Power'])
    expect(headings('Quiet ports', english, 'The mayor puts it in one sentence:', english)).toEqual([])
    expect(headings('Quiet ports', '“We could not sleep”', english, '“Now we hear the waves”', english)).toEqual(['heading 1 “We could not sleep”', 'heading 1 “Now we hear the waves”'])
    expect(headings('Quiet ports', english, '“We could not sleep”', english)).toEqual([])
  })

  it('are names in brackets, and lose the brackets', () => {
    expect(headings('静港导读', '【原文】', body, '【解读】', other)).toEqual(['heading 1 原文', 'heading 1 解读'])
  })

  it('leave the bar that is drawn before them', () => {
    expect(headings('静港计划', '▍一、现状', body, '▍二、办法', other)).toEqual(['heading 1 一、 现状', 'heading 1 二、 办法'])
  })

  it('are numbered without a sign in papers', () => {
    expect(headings('静港研究', '1 引言', body, '2 方法', '2.1 数据', other, '2.2 模型', body, '3 结论', other)).toEqual(['heading 1 1 引言', 'heading 1 2 方法', 'heading 2 2.1 数据', 'heading 2 2.2 模型', 'heading 1 3 结论'])
    expect(articleOf('静港研究', '0 引言', body, '1 方法', other, '2 结论', body).blocks.flatMap((block) => ('number' in block ? [block.number] : []))).toEqual(['0', '1', '2'])
    expect(articleOf('静港研究', body, '0 投诉', body).blocks.filter((block) => 'number' in block)).toEqual([])
    expect(articleOf('静港计划', '1 个泊位已经接上岸电', body, '2 个泊位正在改造', other).blocks.filter((block) => 'number' in block)).toEqual([])
  })

  it('name again the plan that a notice makes known', () => {
    expect(headings('关于印发静港三年行动计划的通知', body, '静港三年行动计划', body, '一、目标', other, '二、办法', body)).toEqual(['heading 1 静港三年行动计划', 'heading 1 一、 目标', 'heading 1 二、 办法'])
  })

  it('are of the style that shares their way of numbering', () => {
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], [{ kind: 'heading', level: 1 }, '一、任务'], [{ kind: 'heading', level: 2 }, '（一）码头'], [{ kind: 'paragraph' }, '1.更换电池。三年之内为在用的拖轮全部换上电池。'], [{ kind: 'paragraph' }, '2.接上岸电。两年之内为万吨级以上的泊位接上岸电。'], [{ kind: 'heading', level: 2 }, '（二）航道'], [{ kind: 'heading', level: 3 }, '1.限速'], [{ kind: 'paragraph' }, body], [{ kind: 'heading', level: 3 }, '2.禁鸣'], [{ kind: 'paragraph' }, other]]))
    expect(article.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2, 3, 3, 2, 3, 3])
  })

  it('are not what only begins with a number', () => {
    expect(headings('静港计划', '一、二线港口差别很大', body, '3.5万吨级泊位有两个', other, body).filter((line) => / (?:一、|3\.5) /.test(line))).toEqual([])
    expect(outline('静港计划', '会议要求做到三点：一、换电池，二、接岸电，三、定时间。各地要落实到位。')).toEqual(['paragraph 会议要求做到三点：一、换电池，二、接岸电，三、定时间。 / 各地要落实到位。'])
  })

  it('are not the items of a numbered list', () => {
    expect(outline('静港计划', body, '1. 换电池', '2. 接岸电', '3. 定时间', other).filter((line) => line.startsWith('listItem'))).toEqual(['listItem 1. 换电池', 'listItem 2. 接岸电', 'listItem 3. 定时间'])
  })

  it('are bold paragraphs, and their text is below them', () => {
    const bold = (words: string): readonly [Hint, string] => [{ kind: 'paragraph', lead: words.length }, words]
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], bold('换上电池'), [{ kind: 'paragraph' }, body], bold('接上岸电'), [{ kind: 'paragraph' }, other]]))
    expect(outlineOf(article)).toEqual(['heading 1 换上电池', `paragraph ${body}`, 'heading 1 接上岸电', `paragraph ${other}`])
  })
})

describe('labels', () => {
  it('stand before a colon of either width, alone or in a row', () => {
    expect(outline('静港计划', '更换电池：三年之内为在用的拖轮全部换上电池，夜间不再轰鸣。', '接上岸电:两年之内为万吨级以上的泊位接上岸电,船舶可以关掉辅机。')).toEqual(['labelled 更换电池 / 三年之内为在用的拖轮全部换上电池，夜间不再轰鸣。', 'labelled 接上岸电 / 两年之内为万吨级以上的泊位接上岸电,船舶可以关掉辅机。'])
  })

  it('come in chains in one paragraph, at its start or after other words', () => {
    expect(outline('静港计划', '泊位等级：五万吨级。岸线长度：300米。设计水深：15米。')).toEqual(['labelled 泊位等级 / 五万吨级。', 'labelled 岸线长度 / 300米。', 'labelled 设计水深 / 15米。'])
    expect(outline('静港计划', '工程位于东港区。主要标准：泊位等级：五万吨级。岸线长度：300米。设计水深：15米。')).toEqual(['paragraph 工程位于东港区。 / 主要标准：', 'labelled 泊位等级 / 五万吨级。', 'labelled 岸线长度 / 300米。', 'labelled 设计水深 / 15米。'])
  })

  it('are the points of a speech that are counted 第一, 第二, 第三', () => {
    expect(outline('静港计划', '第一，换上电池。三年之内拖轮全部换上。', '第二，接上岸电。两年之内泊位全部接上。', '第三，定下时间。夜里十点之后不再鸣笛。', body)[0]).toBe('labelled 第一，换上电池。 / 三年之内拖轮全部换上。')
  })

  it('are the points that are counted 一是, 二是, 三是', () => {
    expect(outline('静港计划', '一是航道不够安静。夜间仍有鸣笛。', '二是码头不够安静。吊车仍用柴油。', '三是车辆不够安静。集卡仍在怠速。', body).slice(0, 3)).toEqual(['labelled 一是航道不够安静。 / 夜间仍有鸣笛。', 'labelled 二是码头不够安静。 / 吊车仍用柴油。', 'labelled 三是车辆不够安静。 / 集卡仍在怠速。'])
  })

  it('stand in brackets before two paragraphs or more', () => {
    expect(outline('静港总结', '【更换电池】三年之内为在用的拖轮全部换上电池。', '【接上岸电】两年之内为万吨级以上的泊位接上岸电。')).toEqual(['labelled 更换电池 / 三年之内为在用的拖轮全部换上电池。', 'labelled 接上岸电 / 两年之内为万吨级以上的泊位接上岸电。'])
    expect(outline('静港总结', '【更换电池】三年之内为在用的拖轮全部换上电池。', body)[0]).toBe('paragraph 【更换电池】三年之内为在用的拖轮全部换上电池。')
  })

  it('are those of all items of a list, or of none', () => {
    expect(outline('Quiet ports', english, '- Noise: down by nine tenths since 2019', '- Tugs: 41 in all', '- Power: shore power at every large berth').slice(1)).toEqual(['labelled Noise / down by nine tenths since 2019', 'labelled Tugs / 41 in all', 'labelled Power / shore power at every large berth'])
    expect(outline('Quiet ports', english, '- Berths: 18', '- Tugs: 41', '- Cranes: 27').slice(1)).toEqual(['listItem Berths: 18', 'listItem Tugs: 41', 'listItem Cranes: 27'])
  })

  it('are the short first sentences of a law\'s articles', () => {
    expect(outline('静港办法', '第一条 适用范围。本市港区内的作业，适用本办法。', '第二条 用人单位应当安静作业，不得鸣笛。').slice(0, 2)).toEqual(['labelled 适用范围。 / 本市港区内的作业，适用本办法。', 'labelled 第二条 / 用人单位应当安静作业，不得鸣笛。'])
  })

  it('name who speaks in an interview', () => {
    expect(outline('静港问答', '记者：港口为什么安静了？', '李明：“换了电池。”去年一共换了六十台。', '记者：还要做什么？', '李明：接岸电。明年全部接上。')).toEqual(['labelled 记者 / 港口为什么安静了？', 'labelled 李明 / “换了电池。” / 去年一共换了六十台。', 'labelled 记者 / 还要做什么？', 'labelled 李明 / 接岸电。 / 明年全部接上。'])
  })

  it.each(['数据显示：去年港口的噪声下降了四成，居民的投诉下降了九成。', '主任说：“港口安静了，居民也就高兴了。”', '10:30，拖轮离开泊位，驶向锚地，一路上没有人听见它的声音。', 'https://example.org 上有计划的全文，任何人都可以下载和转载。', '两种拖轮的比例是3:1，换下来的旧船都已经拆解完毕。', '还有一件事值得一提：居民自己也装上了隔音的窗户。'])('are not in %s', (line) => {
    expect(outline('静港计划', line)[0]).toMatch(/^paragraph/)
  })

  it('are bold words that end as a heading does, and sentences behind a dash', () => {
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], [{ kind: 'paragraph', lead: 5 }, '更换电池。三年之内全部换上。'], [{ kind: 'paragraph', lead: 2 }, '码头的噪声少了。']]))
    expect(outlineOf(article)).toEqual(['labelled 更换电池。 / 三年之内全部换上。', 'paragraph 码头的噪声少了。'])
    expect(outline('静港计划', '——“向静”的动能。三年之内为在用的拖轮全部换上电池，夜间不再轰鸣。', '——“向绿”的动能。两年之内为万吨级以上的泊位接上岸电。').every((line) => line.startsWith('labelled “向'))).toBe(true)
  })

  it('are the numbers of the articles of a law', () => {
    expect(outline('静港条例', '第一条 为了保护居民的安宁，制定本条例。', '第二条 拖轮应当使用电池。违反的，处以罚款。')).toEqual(['labelled 第一条 / 为了保护居民的安宁，制定本条例。', 'labelled 第二条 / 拖轮应当使用电池。 / 违反的，处以罚款。'])
  })
})

describe('lists, lines and tables', () => {
  it.each(['- ', '• ', '●', '◆', '* '])('knows the bullet %s', (bullet) => {
    expect(outline('静港计划', body, `${bullet}换电池`, `${bullet}接岸电`).slice(1)).toEqual(['listItem 换电池', 'listItem 接岸电'])
  })

  it('joins the lines of a wrapped text, and mends hyphens', () => {
    expect(outline('The quay was the loudest place in the town, and the people', 'who lived beside it complained every night until the harbour-', 'master agreed that tugs with batteries should be bought with-', 'out delay. Six berths were rebuilt in the following year, and', 'nobody complained again.')).toEqual([
      'paragraph The quay was the loudest place in the town, and the people who lived beside it complained every night until the harbourmaster agreed that tugs with batteries should be bought without delay. / Six berths were rebuilt in the following year, and nobody complained again.',
    ])
    expect(outline('　　码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六', '个泊位，投诉少了九成。拖轮换上电池之后，夜里不再轰鸣，船员说', '第一次听见了海浪的声音。市里还打算把岸电接到每一个泊位，让靠', '港的船舶都关掉辅机。', '　　明年开工。')).toHaveLength(2)
  })

  it('reads tables between bars or tabs', () => {
    const article = articleOf('静港计划', body, '| 年份 | 泊位 |', '| --- | --- |', '| 2023 | 6 |', '| 2024 | 9 |', '港区\t噪声\t投诉', '东港\t42\t3', '西港\t55\t17')
    expect(article.blocks.flatMap((block) => (block.kind === 'table' ? [[block.headerRows, block.rows.length, block.rows[0]?.length]] : []))).toEqual([[1, 3, 2], [1, 3, 3]])
  })

  it('keeps an empty cell empty, and takes a frame of one column apart', () => {
    const cell = (table: number, row: number, column: number): Hint => ({ kind: 'tableCell', table, row, column, isHeader: row === 0 })
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], [cell(0, 0, 0), '港区'], [cell(0, 0, 1), '噪声'], [cell(0, 1, 1), '42'], [cell(1, 0, 0), body], [cell(1, 1, 0), other]]))
    const [table] = article.blocks
    expect(table).toMatchObject({ kind: 'table', headerRows: 1 })
    expect(table?.kind === 'table' ? table.rows[1]?.[0] : undefined).toBeNull()
    expect(outlineOf(article).slice(1)).toEqual([`paragraph ${body}`, `paragraph ${other}`])
  })
})

describe('captions, quotations, notes and references', () => {
  it.each([
    ['东港的拖轮 图片来源：东港集团', 'caption 东港的拖轮 / 图片来源：东港集团'],
    ['图为工人检查电池。新华社记者 王强 摄', 'caption 图为工人检查电池。 / 新华社记者 王强 摄'],
    ['A tug at the quay. Photo: Port of East', 'caption A tug at the quay. / Photo: Port of East'],
    ['A tug at the quay. HARBOUR PRESS/Ana Lind', 'caption A tug at the quay. / HARBOUR PRESS/Ana Lind'],
    ['图1 东港的噪声', 'caption 图1 东港的噪声'],
    ['表2　各港区的投诉', 'caption 表2 各港区的投诉'],
  ])('knows the caption %s', (line, expected) => {
    expect(outline('静港计划', body, line, other)).toContain(expected)
  })

  it.each(['图1显示，东港的噪声逐年下降，去年已经低于四十分贝，居民的投诉也随之减少。', '这张照片是他在码头上拍摄的，后来登在市里的报纸上，许多人都看见了。'])('knows that %s is none', (line) => {
    expect(outline('静港计划', body, line, other).filter((one) => one.startsWith('caption'))).toEqual([])
  })

  it('knows who is quoted by the last line of a quotation', () => {
    const quoted = (...lines: string[]): string[] => outlineOf(parse(hintedManuscript([[{ kind: 'title' }, 'Quiet ports'], [{ kind: 'paragraph' }, english], ...lines.map((line): readonly [Hint, string] => [{ kind: 'quotation' }, line]), [{ kind: 'paragraph' }, english]])).article).filter((line) => line.startsWith('quotation'))
    expect(quoted(english, 'Harbour master, east port')).toEqual([`quotation ${english} / Harbour master, east port`])
    expect(quoted('The night is quiet', 'and so is the day')).toHaveLength(2)
  })

  it('knows a quotation by the line that says whose it is', () => {
    expect(outline('静港计划', '“港口应当像图书馆一样安静。”', '——李明', body)).toContain('quotation “港口应当像图书馆一样安静。” / ——李明')
  })

  it('knows notes and bibliographies', () => {
    expect(outline('静港计划', body, '注：噪声按夜间平均值计算。', '参考文献', '[1] 李明. 安静的港口[J]. 港口学报, 2023(2).', '[2] Brown R. Quiet ports. 2022.').slice(1)).toEqual(['footnote 注：噪声按夜间平均值计算。', 'heading 1 参考文献', 'reference 李明. 安静的港口[J]. 港口学报, 2023(2).', 'reference Brown R. Quiet ports. 2022.'])
    expect(outline('静港计划', body, '参考文献', '[1] 李明. 安静的港口[J]. 港口学报, 2023(2).', '收稿日期：2023-12-08；修回日期：2024-03-15', '*通信作者：冯小满，E-mail：feng@harbor.example').slice(-2)).toEqual(['metadata other 收稿日期：2023-12-08；修回日期：2024-03-15', 'metadata other *通信作者：冯小满，E-mail：feng@harbor.example'])
  })

  it('keeps what a picture is sold by out of its credit', () => {
    expect(outlineOf(parse(hintedManuscript([[{ kind: 'title' }, 'Quiet ports'], [{ kind: 'caption' }, 'A tug at the quay. REUTERS/Ana Lind Purchase Licensing Rights, opens new tab'], [{ kind: 'paragraph' }, english]])).article).slice(0, 2)).toEqual(['caption A tug at the quay. / REUTERS/Ana Lind', 'debris toolbar Purchase Licensing Rights, opens new tab'])
    expect(outline('Quiet ports', english, 'The treaty was signed in May, after the NATO/Russia Founding Act.', english).filter((line) => line.startsWith('caption'))).toEqual([])
  })
})

describe('what is not the article', () => {
  it.each(['首页 | 新闻 | 财经 | 科技 | 登录', '当前位置：首页 > 新闻 > 正文', '【字号：大 中 小】 打印 收藏 分享', '（责任编辑：王芳）', '分享到：微信 微博', '第 3 页 共 10 页', 'Subscribe to our newsletter', 'We use cookies to improve your experience.', 'Copyright © 2024 Port of East. All rights reserved.', '扫码关注微信公众号', '广告'])('sets aside %s', (line) => {
    expect(outline('静港计划', body, line, other).filter((one) => one.startsWith('debris'))).toHaveLength(1)
  })

  it.each(['打印机厂搬到了港区，每天都要收发一百多个集装箱，声音却不大。', '首页的设计改了三次，新闻也换了。', '编辑们为此开了三次会，每次都争论到深夜。', '大中小港口都要在三年之内换上电池。', '分享经济也来到了港口，拖轮可以按小时租用。', '关注居民的感受，才能建成安静的港口。'])('keeps %s', (line) => {
    expect(outline('静港计划', body, line, other).filter((one) => one.startsWith('debris') || one.startsWith('metadata'))).toEqual([])
  })

  it('reads who wrote it, when and where it appeared', () => {
    const { byline, date, source } = articleOf('静港计划', '2024年5月6日 08:15　来源：港口日报　作者：张晓红', body)
    expect([byline?.zh, date, source?.zh]).toEqual(['张晓红', '2024-05-06', '港口日报'])
    const report = articleOf('Quiet Ports', 'By Jane Smith and Robert Brown', 'March 4, 2024', english, english)
    expect([report.byline?.en, report.date]).toEqual(['Jane Smith and Robert Brown', '2024-03-04'])
  })

  it('reads document number, salutation, signature and date of a notice', () => {
    expect(outline('关于印发静港计划的通知', '港发〔2024〕12号', '各有关单位：', '现将《静港计划》印发给你们，请认真执行。', '东港市人民政府', '二〇二四年五月六日').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['metadata documentNumber', 'metadata other', 'paragraph 现将《静港计划》印发给你们，请认真执行。', 'metadata byline', 'metadata date'])
  })
})

describe('notes and entries', () => {
  it('that a format has joined to one paragraph are one each', () => {
    const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港研究'], [{ kind: 'paragraph' }, body], [{ kind: 'heading', level: 2 }, '注释'], [{ kind: 'paragraph' }, '注1：只计白天。注2：金额按不变价格计算。'], [{ kind: 'heading', level: 2 }, '参考文献'], [{ kind: 'paragraph' }, '[1] 沈岩. 港口噪声[J]. 海洋, 2021. [2] Vogt T. Quiet ports[R]. 2023.']]))
    expect(outlineOf(article).slice(1)).toEqual(['heading 1 注释', 'footnote 注1：只计白天。', 'footnote 注2：金额按不变价格计算。', 'heading 1 参考文献', 'reference 沈岩. 港口噪声[J]. 海洋, 2021.', 'reference Vogt T. Quiet ports[R]. 2023.'])
  })

  it('are the numbered lines below 注', () => {
    expect(outline('静港统计', body, '注：', '1.只计白天。', '2.金额按不变价格计算。', '资料来源：东港统计局').slice(1)).toEqual(['footnote 注：', 'footnote 1.只计白天。', 'footnote 2.金额按不变价格计算。', 'metadata other 资料来源：东港统计局'])
  })

  it('are what is enclosed with a notice', () => {
    expect(outline('关于静港申报的通知', body, other, '附件：1.申报书', '2.汇总表', '港务处', '2025年2月20日').slice(2)).toEqual(['reference 附件：1.申报书', 'reference 汇总表', 'metadata byline 港务处', 'metadata date 2025年2月20日'])
  })
})

describe('items that begin with a date', () => {
  it('keep number and date apart', () => {
    expect(outline('静港申报', '日程如下：', '1.3月1日至3月31日，个人申报。', '2.4月1日至4月15日，港区初审。', body).slice(1, 3)).toEqual(['listItem 1. 3月1日至3月31日，个人申报。', 'listItem 2. 4月1日至4月15日，港区初审。'])
  })
})
