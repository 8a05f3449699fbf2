/** The laws of a first draft, for articles of any blocks, and what the material of an article asks for. */
import { structuralHeadlines } from '../../briefing/composing/frame-slides'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, languages, type Pair, sentencesOf } from '../../briefing/article'
import type { Briefing, Picture, Slide, Statement } from '../../briefing/briefing'
import { readBriefing, writeBriefing } from '../../briefing/briefing-file'
import { gatherFacts } from '../../briefing/check/facts'
import { composeBriefing } from '../../briefing/compose-briefing'
import { possibleKinds } from '../../briefing/composing/recast-slide'
import { bodyPieces, statementsOf } from '../../briefing/slide-pieces'
import { arbitraryArticle } from './arbitrary-article'

const pictures: readonly Picture[] = [{ kind: 'drawing', id: 'picture-1', width: 40, height: 30, description: { zh: '图', en: 'A picture' }, shapes: [{ path: 'M 0 0 L 40 0 V 30 Z', fill: 'accent', strokeWidth: 1, opacity: 1 }] }]
const compose = (article: Article): Briefing => composeBriefing(article, pictures)

function allStatements({ sections, slides }: Briefing): Statement[] {
  return [...sections.flatMap(({ title, summary }) => [title, summary]), ...slides.flatMap(statementsOf)]
}

/** Han characters and lower-case words with digits, each as often as it stands there; signs do not count. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

describe('a first draft of any article', () => {
  it('can be saved and read', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const briefing = compose(article)
      expect(readBriefing(writeBriefing(briefing))).toEqual({ ok: true, value: briefing })
    }), { numRuns: 60 })
  })

  it('names every sentence that the article says', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const named = new Set(allStatements(compose(article)).flatMap(({ sources }) => sources))
      expect(sentencesOf(article).map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
    }), { numRuns: 60 })
  })

  it('says no word that its sources do not have, the plain headlines of agenda and references aside', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const sentences = new Map(sentencesOf(article).map((sentence) => [sentence.id, sentence]))
      for (const statement of allStatements(compose(article))) {
        for (const language of languages) {
          if (structuralHeadlines.some((words) => words[language] === statement[language])) continue
          const known = wordsOf(statement.sources.map((id) => sentences.get(id)?.[language] ?? '').join(' '))
          for (const [word, count] of wordsOf(statement[language])) expect(known.get(word) ?? 0, `${word} in ${statement[language]}`).toBeGreaterThanOrEqual(count)
        }
      }
    }), { numRuns: 60 })
  })

  it('holds no more on a slide than can be taken in', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      for (const slide of compose(article).slides) {
        expect(itemCount(slide), slide.kind).toBeLessThanOrEqual(slide.kind === 'features' || slide.kind === 'timeline' || slide.kind === 'figures' ? 6 : 5)
        if (slide.kind === 'references' || slide.kind === 'quotation') continue
        for (const statement of statementsOf({ ...slide, notes: [] })) {
          // Chinese by characters, English by words, on whichever side it stands.
          for (const text of [statement.zh, statement.en]) expect(/\p{Script=Han}/u.test(text) ? text.length : text.split(/\s+/).length, text).toBeLessThanOrEqual(/\p{Script=Han}/u.test(text) ? 60 : 25)
        }
      }
    }), { numRuns: 60 })
  })

  it('is the same each time', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      expect(compose(structuredClone(article))).toEqual(compose(article))
    }), { numRuns: 20 })
  })

  it('says its notes in the order of the article', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const places = new Map(sentencesOf(article).map(({ id }, index) => [id, index]))
      for (const { id, notes } of compose(article).slides) {
        if (id === 'closing') continue
        const order = notes.map(({ sources }) => places.get(sources[0] ?? '') ?? -1)
        expect(order).toEqual([...order].sort((left, right) => left - right))
      }
    }), { numRuns: 60 })
  })

  it('fits in every theme and language mode', () => {
    fc.assert(fc.property(arbitraryArticle(8), (article) => {
      const facts = gatherFacts(compose(article))
      expect(facts.slides.flatMap(({ faults }) => faults)).toEqual([])
      expect(facts.unknownSources).toEqual([])
    }), { numRuns: 8 })
  }, 120_000)

  it('opens no section for a heading without words', () => {
    const briefing = compose(written('heading|现状', 'paragraph|产业规模在三年里扩大了一倍。', 'heading|', 'paragraph|企业数量增加到三千家。', 'heading|展望', 'paragraph|未来五年产值将再翻一番。'))
    expect(briefing.sections.map(({ title }) => title.zh)).toEqual(['现状', '展望'])
    expect(gatherFacts(briefing).slides.flatMap(({ faults }) => faults)).toEqual([])
  })

  it('keeps the other slides as they are when the kind of one is decided', () => {
    fc.assert(fc.property(arbitraryArticle(), fc.nat(), (article, pick) => {
      const draft = compose(article)
      const slide = draft.slides[pick % draft.slides.length] as Slide
      for (const kind of possibleKinds(slide)) {
        const again = composeBriefing(article, pictures, { kinds: { [slide.id]: kind } })
        expect(again.slides.map(({ id }) => id)).toEqual(draft.slides.map(({ id }) => id))
        expect(again.slides.filter(({ id }) => id !== slide.id)).toEqual(draft.slides.filter(({ id }) => id !== slide.id))
        expect(again.slides.find(({ id }) => id === slide.id)?.kind).toBe(kind)
        expect(readBriefing(writeBriefing(again)).ok).toBe(true)
      }
    }), { numRuns: 40 })
  })
})

/** Statements that the audience reads below the headline, a card or a column's heading counting with what it heads. */
function itemCount(slide: Slide): number {
  switch (slide.kind) {
    case 'points': return slide.points.length
    case 'features': return slide.features.length
    case 'figures': return slide.figures.length
    case 'timeline': return slide.events.length
    case 'process': return slide.steps.length + slide.points.length
    case 'chart': return slide.points.length
    default: return 0
  }
}

export function shownWords(slide: Slide, briefing: Briefing): string {
  const pairs: readonly (Pair | null | undefined)[] = [slide.headline, slide.remark, ...bodyPieces(slide, briefing).flatMap(({ label, text }) => [label, text])]
  return pairs.flatMap((pair) => (pair ? [pair.zh, pair.en] : [])).join(' ')
}

/** A Chinese article of the blocks, written `kind|sentence|sentence`, `subheading` being a heading of level 2; a sentence is an id to itself. */
function written(...lines: readonly string[]): Article {
  let count = 0
  const blocks = lines.map((line, index) => {
    const [kind = 'paragraph', ...texts] = line.split('|')
    const sentences = texts.map((zh) => ({ id: `s${(count += 1)}`, zh, en: '' }))
    if (kind === 'subheading') return { kind: 'heading', id: `b${index + 1}`, sentences, level: 2 }
    return { kind, id: `b${index + 1}`, sentences, ...(kind === 'heading' ? { level: 1 } : {}) }
  })
  return { title: { id: 'title', zh: '先进制造业集群', en: '' }, blocks: blocks as Article['blocks'] }
}

function slidesOf(...lines: readonly string[]): readonly Slide[] {
  return compose(written(...lines)).slides
}

function only<Kind extends Slide['kind']>(slides: readonly Slide[], kind: Kind): Extract<Slide, { kind: Kind }> {
  const found = slides.filter((slide) => slide.kind === kind)
  expect(found.map(({ id }) => id)).toHaveLength(1)
  return found[0] as Extract<Slide, { kind: Kind }>
}

describe('the kind of a slide', () => {
  it('is features where labelled paragraphs follow each other', () => {
    const slide = only(slidesOf('labelled|较强的实力|围绕主导产业形成较大的规模。', 'labelled|开放的模式|发展空间与城市空间耦合。', 'labelled|创新的机制|以自发治理为主。'), 'features')
    expect(slide.features.map(({ label }) => label.zh)).toEqual(['较强的实力', '开放的模式', '创新的机制'])
  })

  it('is features where items are counted in one paragraph, even when the first numeral was lost', () => {
    const slide = only(slidesOf('paragraph|政策可分四类，类以单个产业为主，如生物区域计划。|第二类以区域协调为主，如东部集群计划。|第三类以创新发展为主，如创新竞争力计划。'), 'features')
    expect(slide.features.map(({ label }) => label.zh)).toEqual(['以单个产业为主', '以区域协调为主', '以创新发展为主'])
  })

  it('is features where counted items stand in paragraphs of their own after the first of them', () => {
    const slide = only(slidesOf('paragraph|上半年外贸有三个方面的积极变化：一是外贸活力走强。|有进出口实绩的企业明显增加。', 'paragraph|二是外贸结构更优。|一般贸易的增速快于整体。', 'paragraph|三是外贸动能汇聚。|我国大力开拓新兴市场。'), 'features')
    expect([slide.headline, ...slide.features.map(({ label }) => label)].map(({ zh }) => zh)).toEqual(['上半年外贸有三个方面的积极变化', '外贸活力走强', '外贸结构更优', '外贸动能汇聚'])
  })

  it('is a timeline for three dated events of one sentence', () => {
    const slide = only(slidesOf('paragraph|德国从1995年实施生物区域计划到2007年的集群竞争计划和2012年的走向集群计划，逐步推进。'), 'timeline')
    expect(slide.events.map(({ date, label }) => [date.zh, label.zh])).toEqual([['1995年', '实施生物区域计划'], ['2007年', '集群竞争计划'], ['2012年', '走向集群计划']])
  })

  it('is one timeline with a track each for countries with dates', () => {
    const slide = only(slidesOf('paragraph|美国高度重视集群，2009年提出创新战略，2010年提出区域计划。', 'paragraph|德国也重视集群，1995年实施生物区域计划。'), 'timeline')
    expect(slide.events.map(({ track }) => track?.zh)).toEqual(['美国', '美国', '德国'])
  })

  it('is a comparison for countries without dates', () => {
    const slide = only(slidesOf('paragraph|美国以市场为主，企业自由竞争。', 'paragraph|德国以协会为主，企业共同决定。'), 'comparison')
    expect(slide.columns.map(({ heading }) => heading.zh)).toEqual(['美国', '德国'])
  })

  it('is a funnel where fewer of the same remain', () => {
    const slide = only(slidesOf('paragraph|三轮竞赛共产生60个初赛胜出集群，其中25个集群在决赛中胜出。'), 'chart')
    expect([slide.shape, ...slide.bars.map(({ value }) => value)]).toEqual(['funnel', 60, 25])
  })

  it('is figures, each with what it counts and how it changed', () => {
    const slide = only(slidesOf('paragraph|全年实现生产总值8956.3亿元，比上年增长6.1%；年末常住人口908.2万人；城镇新增就业12.3万人。'), 'figures')
    expect(slide.figures.map(({ value, label, explanation }) => [value.zh.digits + value.zh.after, label.zh, explanation?.zh])).toEqual([
      ['8956.3亿元', '全年实现生产总值', '比上年增长6.1%'], ['908.2万人', '年末常住人口', undefined], ['12.3万人', '城镇新增就业', undefined],
    ])
  })

  it('is a comparison or bars for a table', () => {
    const cells = [['指标', '数值'], ['城镇收入', '56780元'], ['农村收入', '29870元'], ['城镇支出', '35210元']]
    const sentences = cells.flat().map((zh, index) => ({ id: `s${index}`, zh, en: '' }))
    const rows = cells.map((row, index) => row.map((_, column) => `s${index * 2 + column}`))
    const table: Article = { title: { id: 'title', zh: '公报', en: '' }, blocks: [{ kind: 'table', id: 'b1', headerRows: 1, rows, sentences }] }
    expect(only(compose(table).slides, 'chart').bars.map(({ label, value }) => [label.zh, value])).toEqual([['城镇收入', 56780], ['农村收入', 29870], ['城镇支出', 35210]])
  })
})

describe('the headline of a list', () => {
  const features = (...lines: readonly string[]): string => only(slidesOf(...lines), 'features').headline.zh

  it('is what the labels say together', () => {
    expect(features('paragraph|产业面临三个问题。|一是市场机制不健全。|收益来源单一，价格信号失真。|二是配建效率低。|建而不用的现象突出，造成浪费。|三是低价竞争加剧。|部分企业以低于成本的价格抢占市场。')).toBe('市场机制不健全、配建效率低、低价竞争加剧')
  })

  it('says of whom names of things are told', () => {
    const lines = ['paragraph|先进集群，是产业分工深化的形式，是制造业高质量发展的主要标志，也是提升区域竞争力和产业链韧性的有力手段，更是各地培育经济新优势、形成内生增长动力的重要选择。|其具备以下几点特征。', 'labelled|较强的实力|围绕主导产业形成较大的规模。', 'labelled|开放的模式|发展空间与城市空间耦合。']
    expect(features(...lines)).toBe('先进集群具备较强的实力、开放的模式')
  })

  it('is what announces it, not one of its items', () => {
    const slide = only(slidesOf('paragraph|申请机构应当同时符合以下条件：', 'listItem|依法登记满6个月。', 'listItem|保育人员持证上岗率达到100%。', 'listItem|近两年未发生安全责任事故。'), 'points')
    expect(slide.headline.zh).toBe('申请机构应当同时符合以下条件')
    expect(slide.points.map(({ zh }) => zh)).toEqual(['依法登记满6个月', '保育人员持证上岗率达到100%', '近两年未发生安全责任事故'])
  })

  it('is their name, of steps of which none stands for all', () => {
    const slides = slidesOf('heading|基本情况', 'paragraph|全县有老旧电梯两千余台。', 'heading|下一步工作要求', 'listItem|各区县于3月15日前报送年度任务清单。', 'listItem|每月25日前报送进度，不得虚报漏报。', 'listItem|畅通投诉渠道，统一使用12345热线受理。')
    const slide = slides.findLast(({ kind }) => kind === 'points')
    expect(slide?.headline.zh).toBe('下一步工作要求')
    expect(slide?.kind === 'points' ? slide.points.length : 0).toBe(3)
  })

  it('is what the labels of its items say, where nothing announces them', () => {
    const slide = only(slidesOf('listItem|简化通关：与海关商定预审机制，把时间压缩到三天以内。', 'listItem|提前配对：开幕前六周开放买家预约平台。', 'listItem|调整展区：把先进陶瓷展区扩大一倍。'), 'features')
    expect(slide.headline.zh).toBe('简化通关、提前配对、调整展区')
  })

  it('goes on from what headed the items of the slide before', () => {
    const labels = ['铁路等级', '正线数目', '设计速度', '曲线半径', '最大坡度', '牵引种类', '到发线长度', '控制方式']
    const slides = slidesOf('paragraph|广岚铁路起自广安西站，终至岚河新区站。|主要技术标准：', ...labels.map((label) => `labelled|${label}|与全线一致。`)).filter(({ kind }) => kind === 'features')
    expect(slides.map(({ headline }) => headline.zh)[1]).toBe('主要技术标准：最大坡度、牵引种类、到发线长度、控制方式')
  })

  it('is what stands before the first reason, in one sentence with it', () => {
    const slide = only(slidesOf('paragraph|我们主张第二种选项，理由有三：其一，现有监测只覆盖了不到1%的合同区；|其二，回收利用到2035年可以满足两成以上的镍需求；|其三，推迟并不等于放弃。'), 'points')
    expect([slide.headline, ...slide.points].map(({ zh }) => zh)).toEqual(['我们主张第二种选项', '现有监测只覆盖了不到1%的合同区', '回收利用到2035年可以满足两成以上的镍需求', '推迟并不等于放弃'])
  })

  it('keeps what explains the last counted item with it', () => {
    const slide = only(slidesOf('paragraph|一是同质化严重。|十家民宿有八家都是木头房子加茶台。|二是人才短缺。|真正懂运营的管家不超过五十人。'), 'features')
    expect(slide.features.map(({ label, explanation }) => [label.zh, explanation.zh])).toEqual([['同质化严重', '十家民宿有八家都是木头房子加茶台'], ['人才短缺', '真正懂运营的管家不超过五十人']])
  })
})

describe('what belongs together on a slide', () => {
  it('is a figure and the sentence that says what it comes to, at its foot', () => {
    const slide = only(slidesOf('paragraph|全县登记民宿612家，全年接待游客143万人次，营业收入6.8亿元。|民宿已经从副业变成了全县的富民产业。'), 'figures')
    expect(slide.remark?.zh).toBe('民宿已经从副业变成了全县的富民产业')
  })

  it('is what something is and what else it is, each said once, in full-width marks', () => {
    const slide = only(slidesOf('paragraph|先进制造业集群是产业分工深化和集聚发展的形式,是制造业高质量发展的主要标志。|近年来,我国加快实施先进制造业集群发展专项行动,采取“赛马”方式进行遴选,全国集群竞相发展。|打造先进制造业集群已成为世界主要国家快速实现经济增长的有力手段。'), 'points')
    expect(slide.headline.zh).toBe('先进制造业集群是产业分工深化和集聚发展的形式')
    expect(slide.points[0]?.zh).toBe('先进制造业集群是制造业高质量发展的主要标志')
    expect([...slide.points, ...slide.notes].map(({ zh }) => zh).join('')).not.toContain(',')
  })

  it('is no sentence that only points back', () => {
    const slide = only(slidesOf('paragraph|柳湾街道的社区食堂上个月贴出了停业通知。|有位老人站在门口看了很久，问明天中午去哪儿。|这个问题不好回答。|街道把补贴改为跟着老人走，签约的小餐馆也可以使用。'), 'points')
    expect(slide.points.map(({ zh }) => zh)).not.toContain('这个问题不好回答')
    expect(slide.notes.map(({ zh }) => zh)).toContain('这个问题不好回答。')
  })

  it('says once what the headline says, and goes on from there', () => {
    const said = (line: string): string[] => {
      const slide = only(slidesOf(line), 'points')
      return [slide.headline, ...slide.points].map(({ zh }) => zh)
    }
    expect(said('paragraph|县里决定把灯塔交给村集体使用，期限三十年，租金一元。')).toEqual(['县里决定把灯塔交给村集体使用', '期限三十年，租金一元'])
    expect(said('paragraph|市政府成立再生水利用工作专班，由水务局牵头，发展改革、财政、住房城乡建设等部门参加。|市级财政安排专项资金，鼓励社会资本参与。')).toEqual(['市政府成立再生水利用工作专班，由水务局牵头', '发展改革、财政、住房城乡建设等部门参加', '市级财政安排专项资金，鼓励社会资本参与'])
  })

  it('is a heading and the sentence below it, beside others of their kind', () => {
    const measures = ['建立容量补偿机制', '推动参与电力市场', '优化配建要求'].flatMap((heading) => [`subheading|${heading}`, `paragraph|${heading}，按照谁受益谁承担的原则分担费用。`])
    const slide = only(slidesOf('heading|现状', 'paragraph|装机规模快速增长。', 'heading|对策', ...measures), 'features')
    expect(slide.features.map(({ label }) => label.zh)).toEqual(['建立容量补偿机制', '推动参与电力市场', '优化配建要求'])
  })
})

describe('the closing slide', () => {
  const closing = (...lines: readonly string[]) => slidesOf(...lines).find(({ id }) => id === 'closing')
  const sections = ['现状', '问题', '对策'].flatMap((heading) => [`heading|${heading}`, `paragraph|${heading}部分首先说明产业的规模和布局。|其次说明企业的创新和投入。|再说明要素的保障和供给。`])

  it('says what the article concludes, and leaves it out of the last part', () => {
    const slides = slidesOf(...sections, 'paragraph|综上所述，新型储能的关键在于用市场机制让存量电站转起来。|只有价格反映价值，社会资本才会持续进入。')
    const last = slides.find(({ id }) => id === 'closing')
    expect(last?.headline.zh).toMatch(/关键在于用市场机制|只有价格反映价值/)
    expect(last?.notes.map(({ zh }) => zh)).toContain('综上所述，新型储能的关键在于用市场机制让存量电站转起来。')
    expect(slides.filter(({ id, notes }) => id !== 'closing' && notes.some(({ zh }) => zh.includes('综上所述')))).toEqual([])
  })

  it('is not made beside a short part that concludes', () => {
    expect(closing(...sections, 'heading|结语', 'paragraph|产业发展必须走高质量的道路。|我们要把规划变成现实。')).toBeUndefined()
  })
})

describe('the id of a draft', () => {
  it('is one for each article, the same each time', () => {
    const [first, again, other] = ['集群是网络。', '集群是网络。', '集群是网路。'].map((text) => compose(written(`paragraph|${text}`)).id)
    expect(first).toMatch(/^draft-[0-9a-f]{16}$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('a draft of an article with parts', () => {
  const lines = ['paragraph|集群是产业分工深化的形式。', 'heading|基本内涵', 'paragraph|集群是相邻的企业通过合作形成的网络，是制造业高质量发展的标志。', 'heading|未来趋势', 'paragraph|集群组织形式将加速变革。|未来需要创新集群治理机制。', 'reference|库卡：实现全价值链运营']

  const framed = (...written: readonly string[]): string[] => slidesOf(...written).filter(({ kind }) => ['cover', 'agenda', 'section', 'references'].includes(kind)).map(({ id }) => id)
  const trends = ['labelled|组织变革|集群组织形式将加速变革。', 'labelled|协作加快|内部创新协作网络将加快建设。', 'paragraph|未来需要创新集群治理机制。']

  it('has cover, agenda, section openers and references', () => {
    expect(framed(...lines.slice(0, 3), ...trends, ...lines.slice(3, 4), ...trends, ...lines.slice(4))).toEqual(['cover', 'agenda', 'section-2', 'section-7', 'references'])
  })

  it('opens no sections of a slide each: the agenda and their names on the slides are enough', () => {
    const slides = slidesOf(...lines)
    expect(framed(...lines)).toEqual(['cover', 'agenda', 'references'])
    expect(slides.filter(({ section }) => section !== undefined).map(({ section }) => section)).toEqual(['section-2', 'section-4'])
  })

  it('opens a section with what it says in one line', () => {
    const opener = slidesOf(...lines.slice(0, 3), ...trends, ...lines.slice(3, 4), ...trends).find(({ kind }) => kind === 'section')
    expect(opener?.headline.zh).toBe('集群是相邻的企业通过合作形成的网络，是制造业高质量发展的标志')
    expect(opener?.notes.map(({ zh }) => zh)).toEqual(['基本内涵：集群是相邻的企业通过合作形成的网络，是制造业高质量发展的标志'])
  })

  it('shows every figure of the article', () => {
    const article = written('paragraph|截至2022年9月，25个集群集聚了近100家企业、上千家小巨人企业；近50%的中心在集群布局；上半年完成产值6.2万亿元，增长6.1%，支持56个集群，覆盖13个省市、312个县，培训4800人。')
    const briefing = compose(article)
    const shown = briefing.slides.map((slide) => shownWords(slide, briefing)).join(' ')
    expect(['2022年9月', '25', '100', '上千', '50%', '6.2', '6.1%', '56', '13', '312', '4800'].filter((figure) => !shown.includes(figure))).toEqual([])
  })

  it('shows figures that a card has no room for under the name of what they are told of', () => {
    const provinces = ['labelled|岚江省|印发容量补偿办法，按可用容量每年每千瓦补偿330元。|办法有效期为5年。', 'labelled|陇川省|发布储能示范项目名单，共21个、总规模340万千瓦。|锂电项目占比首次降到48%。']
    expect(only(slidesOf(...provinces), 'features').remark?.zh).toBe('岚江省：办法有效期为5年；陇川省：锂电项目占比首次降到48%')
    const more = only(slidesOf(...provinces, 'labelled|澄州省|建成液流电站一座，装机12万千瓦。|单站每千瓦的投资比上年同期下降17%，按现行电价计算，投资回收期由11年缩短到9年。'), 'points')
    expect(more.points.map(({ zh }) => zh)).toEqual(['岚江省：办法有效期为5年', '陇川省：锂电项目占比首次降到48%', '澄州省：单站每千瓦的投资比上年同期下降17%，按现行电价计算', '澄州省：投资回收期由11年缩短到9年'])
  })

  it('says of all what is told of all', () => {
    const slide = only(slidesOf('labelled|东省|新增装机1.2万千瓦。', 'labelled|西省|新增装机0.8万千瓦。|两省合计占全国的31%。'), 'features')
    expect(slide.remark?.zh).toBe('两省合计占全国的31%')
  })

  it('says labels together with what they label', () => {
    const slide = only(slidesOf('labelled|实力|围绕主导产业形成较大的规模，在行业标准、品牌建设和企业管理等方面都处于前列，并且引领带动上下游中小企业紧密配合、协同发展、互利共赢。', 'labelled|机制|以自发治理为主。'), 'features')
    expect(slide.notes[0]?.zh).toMatch(/^实力：围绕主导产业/)
  })

  it('briefs a very long document', () => {
    const many = Array.from({ length: 2000 }, (_, index) => `paragraph|第${index}项工作围绕先进制造业集群的培育和发展展开，各地结合自身产业基础提出目标和任务。|预计到2025年完成投资${index}亿元，带动就业${index * 3}人，形成较为完整的产业链条和创新体系。`)
    const briefing = compose(written(...many))
    expect(briefing.slides.length).toBeLessThan(150)
    expect(briefing.slides.length).toBeGreaterThan(30)
  })
})
