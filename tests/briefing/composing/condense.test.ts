/** Sentences made short in their own words. */
import { describe, expect, it } from 'vitest'
import { condense } from '../../../briefing/composing/condense'
import { cutIntoChunks } from '../../../briefing/composing/compose-points'
import { balance, finish } from '../../../briefing/composing/finish'
import { limits } from '../../../briefing/composing/limits'

describe('condense', () => {
  it.each([
    ['近年来，我国加快实施集群发展专项行动。', '我国加快实施集群发展专项行动'],
    ['同时，德国建立分类施策的治理体系。', '德国建立分类施策的治理体系'],
    ['本报讯 记者6月9日从省发展改革委获悉，全省共审批核准重大项目6个。', '全省共审批核准重大项目6个'],
    ['新华社北京3月1日电（记者林间）铁路货运量创历史同期新高。', '铁路货运量创历史同期新高'],
    ['海湾商报7月13日讯（记者林间）港口吞吐量创历史同期新高。', '港口吞吐量创历史同期新高'],
    ['我们主张第二种选项，理由有三：', '我们主张第二种选项'],
    ['先进制造业集群，是在产业集群的一般特征基础上，特指在先进技术、工艺和制造业领域，地理相邻的大量企业、机构通过相互合作与交流共生形成的复杂网络结构，是制造业高质量发展的主要标志。', '先进制造业集群是制造业高质量发展的主要标志'],
    ['为加快推动集群组织变革、培育先进制造业集群，需要创新以自发治理为主的集群治理机制，增强集群竞争新优势。', '需要创新以自发治理为主的集群治理机制，增强集群竞争新优势'],
  ])('leaves the opener and what leans on others out of %s', (sentence, expected) => {
    expect(condense(sentence, 'zh', limits.headline).text).toBe(expected)
  })

  it.each([
    ['However, higher interest rates have pushed costs back up by about 10% since 2022.', 'Higher interest rates have pushed costs back up by about 10% since 2022'],
    ['The industry must also standardise turbine sizes, as constant change makes it impossible for suppliers to recover their investments.', 'The industry must also standardise turbine sizes'],
  ])('ends an English sentence before what trails: %s', (sentence, expected) => {
    expect(condense(sentence, 'en', limits.headline).text).toBe(expected)
  })

  it.each([
    ['The board, which met four times between March and June, approved the merger of both depots and the sale of the old yard.', 'The board approved the merger of both depots and the sale of the old yard'],
    ['The pilot scheme has, by most accounts, been the programme where money was spent with the most care and the least fuss.', 'The pilot scheme has been the programme where money was spent with the most care and the least fuss'],
    ['In 2017 the ministry set up a council—renamed twice since then—to advise on trade, and never once in the eight years that followed called it together again.', 'In 2017 the ministry set up a council to advise on trade'],
  ])('leaves out what an English sentence says in passing: %s', (sentence, expected) => {
    expect(condense(sentence, 'en', limits.longHeadline).text).toBe(expected)
  })

  it.each([
    ['美国商务部、美国小企业局等部门通过设立产业集群发展基金，制定区域创新集群计划、产业集群测绘计划等推动产业集群发展。', '美国商务部、美国小企业局等部门制定区域创新集群计划、产业集群测绘计划等推动产业集群发展'],
    ['黄石作为武汉城市圈重点发展地区和重要城市，始终以实际行动积极融入同城化发展，探索出“研发在武汉、生产在黄石”的新发展模式。', '黄石始终以实际行动积极融入同城化发展'],
    ['4月11日，某市七届人大二次会议开幕，市长代表市政府向大会作政府工作报告，回顾去年工作，提出今年经济社会发展的主要预期目标。', '市长代表市政府向大会作政府工作报告'],
    ['某某地区高质量发展既是现实背景亟需，又必须是可持续的发展模式，需要配套形成科学合理的定量评价体系。', '某某地区高质量发展既是现实背景亟需，又必须是可持续的发展模式'],
    ['武汉市委常委、政法委书记曹某某，黄石市委副书记、市长吴某出席会议并讲话，市直机关、县直机关单位主要负责人和部分企业代表参加本次活动。', '吴某出席会议并讲话'],
    ['香港媒体于6月份曝光大宅的首批违建部分后，被击败的参选人向法院提出选举呈请，至11月中旬被终审法院驳回。', '被击败的参选人向法院提出选举呈请'],
  ])('leaves no clause without its other half: %s', (sentence, expected) => {
    expect(condense(sentence, 'zh', { ...limits.headline, zh: 54 }).text).toContain(expected)
  })

  it.each([
    ['Exempt shore-side electricity from energy tax until 2035, as Sweden, Germany, Spain and Denmark already do under temporary derogations.', 'Exempt shore-side electricity from energy tax until 2035'],
    ['Unless grid connections, tax rules and reporting change together, Europe will own hundreds of sockets that nobody in the ports ever uses.', 'Europe will own hundreds of sockets that nobody in the ports ever uses'],
  ])('cuts no English list or name from its verb: %s', (sentence, expected) => {
    expect(condense(sentence, 'en', limits.headline).text).toContain(expected)
  })

  it.each([
    ['At the centre of this debate is the legacy of the tariff regime, a policy designed to insulate domestic makers from foreign rivals who sell below cost.', /^a policy/i],
    ['From April a reserve of four million pounds will replace the premium, from which the council, and not the managers, will pay whom it chooses to pay.', /council$|from$|^from which/i],
    ['The new office should rethink its structure, its goals and its budget within the Department of Trade and Manufacturing Policy before next spring.', /Department of Trade$/],
    ['Targeting requires several things that are difficult to do consistently across the legislative and administrative process of any federal state.', /legislative$/],
  ])('makes no fragment of %s', (sentence, fragment) => {
    for (const limit of [limits.short, limits.headline, limits.longHeadline]) expect(condense(sentence, 'en', limit).text).not.toMatch(fragment)
  })

  it.each([
    ['产业集群是指在特定区域中，具有竞争与合作关系，且在地理上集中的企业、供应商、服务商和相关机构等组成的群体。', /合作关系$/],
    ['规划纲要明确提出，到2030年建成八个世界级集群，并在中西部地区再培育二十个国家级集群，形成东中西协同的布局。', /提出$/],
    ['《实施细则》的核心，就是把补助的依据从建了多少托位改为实际收托了多少孩子，让机构建成之后也活得下去。', /核心$/],
    ['河西区曾经按就餐人次补钱，每人次补四元，结果有食堂把周边工地的盒饭也算了进去，一年多报了十一万人次。', /^结果/],
  ])('ends no definition, no saying and no story halfway: %s', (sentence, fragment) => {
    for (const limit of [limits.short, limits.headline, limits.longHeadline]) expect(condense(sentence, 'zh', limit).text).not.toMatch(fragment)
  })

  it.each([
    ['en', 'The smelter, which employs eight hundred people in a town of nine thousand, will close in June, unless the state agrees to pay half of its bill.', /close in June$/],
    ['zh', '经会商有关部门并征求企业意见，园区三期工程可以在年内开工建设，前提是防洪评价和用地手续在九月底以前全部完成。', /开工建设$/],
  ] as const)('says nothing without its condition: %s %s', (language, sentence, end) => {
    for (const limit of [limits.short, limits.longHeadline, limits.longestHeadline]) expect(condense(sentence, language, limit).text).not.toMatch(end)
  })

  it.each([
    ['改革取得明显成效，同时也要看到，基层负担仍然较重。', '改革取得明显成效，同时也要看到，基层负担仍然较重'],
    ['及时公开信息是第一位的。', '及时公开信息是第一位的'],
    ['不过度干预市场。', '不过度干预市场'],
    ['国家电网6月1日电力负荷创新高。', '国家电网6月1日电力负荷创新高'],
    ['有两个原因：一是成本高，另一个是需求弱。', '有两个原因：一是成本高，另一个是需求弱'],
  ])('takes nothing from the meaning of %s', (sentence, expected) => {
    expect(condense(sentence, 'zh', limits.point).text).toBe(expected)
  })

  it.each([
    ['补贴并非是长久之计，各地都在考虑怎样让产业自己站稳脚跟，需要退出机制。', /并非需要/],
    ['煤炭不再是当地财政和就业都要依靠的主导产业，让位于文化旅游和装备制造。', /不再让位/],
    ['只有通过防洪评价并且办齐用地手续的园区企业，才能在年内投产并享受设备补助。', /^才能|^能在/],
  ])('turns nothing round in %s', (sentence, wrong) => {
    for (const limit of [limits.short, limits.headline, { ...limits.headline, zh: 24 }]) expect(condense(sentence, 'zh', limit).text).not.toMatch(wrong)
  })

  it.each([
    ['The new drug can, under no circumstances, be sold to patients younger than twelve years in any pharmacy of the country.', /can be sold/],
    ['Importers of steel, unless they hold a licence from the ministry, must pay the whole levy in advance and report monthly.', /steel must pay/],
    ['The ministry does not subsidise firms that pollute rivers which supply drinking water to the three largest cities.', /firms$/],
    ['But for the subsidy, output would have fallen by half.', /^For the subsidy/],
    ['So far, twelve banks have failed.', /^Far/],
  ])('turns nothing round in %s', (sentence, wrong) => {
    for (const limit of [limits.short, limits.headline, limits.longHeadline]) expect(condense(sentence, 'en', limit).text).not.toMatch(wrong)
  })

  it('tells no change without what has changed', () => {
    const sentence = '上半年，机电产品出口79.19亿美元，同比增长26.5%，占全市出口比重的55.5%，比去年同期提高5个百分点；高新技术产品出口20.89亿美元，同比增长21.5%。'
    for (const limit of [limits.short, limits.headline, limits.longHeadline, limits.point]) expect(condense(sentence, 'zh', limit).text).toMatch(/^(?:上半年，)?(?:机电|高新技术)产品出口(?!.*美元，比去年)/)
    expect(cutIntoChunks(sentence, 'zh').filter((words) => /^(?:同比|占|比)/.test(words))).toEqual([])
  })

  it('tells of the same thing what else is said of it', () => {
    const sentence = '先进制造业集群是产业链核心企业、上下游配套企业以及科研、金融、物流等机构在特定地理空间聚集形成的产业生态系统，具有创新活跃、技术领先、带动作用强等特征。'
    expect(condense(sentence, 'zh', limits.headline).text).toBe('先进制造业集群具有创新活跃、技术领先、带动作用强等特征')
  })

  it.each([
    ['与省轴承研究所共建中试基地，已完成中试项目18项。', '与省轴承研究所共建中试基地，已完成中试项目18项'],
    ['但也要看到，园区人才缺口较大。', '园区人才缺口较大'],
    ['需要说明的是，公办机构同样可以申请。', '公办机构同样可以申请'],
    ['总结成绩的同时，我们也清醒认识到：园区亩均效益不高。', '园区亩均效益不高'],
    ['此举让船,港,市三者共用一套数据。', '此举让船,港,市三者共用一套数据'],
  ])('keeps with whom, and leaves out what only leads up: %s', (sentence, expected) => {
    expect(condense(sentence, 'zh', limits.headline).text).toBe(expected)
  })

  it('keeps the figures that are asked for', () => {
    const sentence = '全国集群竞相发展，培育了一批龙头企业，在行业标准和品牌建设等方面都处于前列，产值达到6.2万亿元，已成为重要力量。'
    expect(condense(sentence, 'zh', limits.headline, new Set(['6200000000000'])).text).toContain('6.2万亿元')
  })

  it('treats English on the Chinese side as English', () => {
    const sentence = 'The report finds that falling costs, not subsidies, now drive most new projects in Europe.'
    expect(condense(sentence, 'zh', limits.point).text).toBe(sentence.slice(0, -1))
  })
})

describe('a finished statement', () => {
  it('has its quotes and brackets in pairs', () => {
    expect(balance('提出“创新战略，（见下')).toBe('提出创新战略，见下')
    expect(balance('提出“创新战略”（2009年）')).toBe('提出“创新战略”（2009年）')
  })

  it('neither begins with a joining word nor ends with a mark', () => {
    expect(finish('，从而提升集体效率。', 'zh')).toBe('提升集体效率')
    expect(finish('第一，大抓产业链；', 'zh')).toBe('大抓产业链')
    expect(finish('and costs fell, ', 'en')).toBe('Costs fell')
    expect(finish('So what?', 'en')).toBe('So what?')
  })
})
