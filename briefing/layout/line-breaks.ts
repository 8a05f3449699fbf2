/**
 * Where a line may end.
 *
 * 1. The Unicode Line Breaking Algorithm (UAX #14, by the linebreak package) proposes.
 * 2. Chinese rules add: before an opening and after a closing quotation mark (UAX #14 glues “ ” to both sides).
 * 3. Rules take away: no mark that may not start or end a line, no break inside a figure with its unit
 *    or inside a date, none inside a term that is one word, none inside a hyphenated English word.
 * What rule 3 glues together comes apart again only where it is wider than the line (`emergencyBreaks`).
 *
 * Sources: UAX #14; W3C Requirements for Chinese Text Layout, section 3.1.3 (line-start and line-end rules).
 */
import LineBreaker from 'linebreak'

const notAtLineStart = new Set('，。、；：？！）》〉」』】〕”’％%‰…—～·,.;:?!)]}')
const notAtLineEnd = new Set('（《〈「『【〔“‘([{$¥￥€£')
const han = /\p{Script=Han}/u

const measureWords =
  '个百分点|个|万亿元|亿元|万元|元|美元|欧元|年代|年|个月|月|日|世纪|家|类|种|项|轮|条|倍|成|次|位|名|人|届|级|期|批|座|户|台|辆|吨|千米|公里|米|小时|分钟|天|周|省市|强|方面|大'
const wholeFigures = new RegExp(
  [
    // 2009年8月, 2022年上半年, 2020—2025年, 2022年9月26日
    String.raw`\d{4}(?:[—–-]\d{4})?年(?:代|上半年|下半年|\d{1,2}月(?:\d{1,2}日)?)?`,
    // 6.2万亿元, 近50%, 上千家, 第一类, 13个, 三轮
    String.raw`(?:近|约|超|逾|第|前|上|数|增长)?(?:\d[\d,.]*|[一二三四五六七八九十百千两几数])\s?[十百千万亿]*(?:多|余|几)?(?:${measureWords})`,
    String.raw`(?:近|约|超|逾|第)?[+≈−-]?\d[\d,.]*\s?[%％‰]`,
    // RMB 6.2 trillion, US$1.2bn
    String.raw`(?:RMB|CNY|USD|EUR|US\$|\$|€|£|¥)\s?\d[\d,.]*(?:\s(?:thousand|million|billion|trillion|bn|tn|m))?`,
    String.raw`\d[\d,.]*\s(?:%|per cent|percent|percentage points?|thousand|million|billion|trillion|yuan)(?![A-Za-z])`,
    // August 2009, 26 September 2022
    String.raw`(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}`,
    String.raw`(?:nearly|about|over|almost)\s\d[\d,.]*%?`,
  ].join('|'),
  'gu',
)

/** Words of briefings that a reader stumbles over when a line ends inside them. */
const wordsKeptWhole = `
  专精特新 小巨人 制造业 产业链 供应链 创新链 价值链 中小企业 集成电路 航空航天 工业互联网 互联网 管委会 双循环 高质量 国际化 智能化 一体化 城市化 产业化 专业化
  数字化 硅谷 慕尼黑 斯图加特 鲁尔区 波士顿 根植性 开放性 竞争力 生产力 影响力 高新区 商务部 能源部 劳工部 教育部 决赛 初赛 决胜 胜出 入围 集群 企业 机构 政府
  政策 创新 协作 合作 协同 治理 技术 产业 区域 国家 发展 网络 体系 组织 机制 中国 我国 美国 德国 英国 全球 世界 地方 城市 园区 市场 资源 要素 人才 资本
  资金 信息 数据 平台 标准 品牌 规模 份额 效率 质量 能力 优势 特征 模式 战略 计划 规划 行动 竞赛 遴选 重点 先进 单项 冠军 培育 支持 推动 促进 引领 带动
  形成 建立 建设 提升 增强 加快 加速 实现 成为 具有 拥有 围绕 通过 采取 开展 出台 突破 融合 共享 共生 信任 互动 公共 自发 集体 成员 核心 关键 环节 节点
  边界 行政 文化 包容 多元 开放 灵活 韧性 外溢 学习 锁定 依赖 路径 趋势 未来 今天 明天 现状 内涵 经验 问题 回答 结论 意味 读者 分析 研究 科研 院所 高校
  龙头 链主 上游 下游 上下游 配套 分工 集聚 扎堆 顶层 设计 部门 省市 各地 初步 全国 国内 国外 国际 海外 经济 社会 工业 制造 生产 产值 增长 同期 截至 近年
  以来
  时期 时代 阶段 年度 季度 目标 任务 工作 总结 打算 报告 方案 办法 措施 举措 意见 通知 条例 细则 纪要 会议 项目 工程 设施 设备 系统 装备 材料 能源 电力 储能 新能源 汽车 物流 冷链 交通 运输 铁路
  公路 港口 码头 机场 航运 船舶 农业 农村 乡村 城乡 城镇 居民 企业家 职工 学校 医院 教育 医疗 卫生 养老 托育 旅游 生态 环境 绿色 低碳 安全 应急 监管 监测 执法 法律 改革 转型 升级 优化 完善 加强
  强化 推进 落实 保障 服务 管理 投资 融资 贷款 补贴 补助 财政 税收 金融 保险 价格 成本 收入 支出 利润 消费 销售 出口 进口 贸易 外贸 外资 招商 进出口 电商 产品 原料 加工 研发 专利 芯片 软件 数字
  智能 人工智能 机器人 大数据 云计算 自动化 现代化 标准化 规模化 市场化 绿色化 信息化 条件 基础 原因 结果 影响 风险 挑战 机遇 困难 需求 供给 人口 就业 社区 街道 群众 政务 审批 许可 申请 申报 评估 考核 验收 示范 试点
  推广 应用 普及 覆盖 达到 超过 下降 减少 增加 提高 降低 扩大 缩小 同比 环比 占比 比重 比例 总量 平均
`
const wholeWords = new RegExp(
  wordsKeptWhole
    .trim()
    .split(/\s+/)
    .sort((left, right) => right.length - left.length)
    .join('|'),
  'gu',
)

/** Places in `text` (UTF-16 offsets, the end of the text included) where a line may end. */
export function breakOpportunities(text: string): number[] {
  const allowed = new Set<number>()
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) allowed.add(next.position)
  for (let index = 1; index < text.length; index += 1) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index)
    if (/[“‘]/.test(after) && isChineseMark(before)) allowed.add(index)
    if (/[”’]/.test(before) && han.test(after)) allowed.add(index)
    if (notAtLineStart.has(after) || notAtLineEnd.has(before) || before === '-') allowed.delete(index)
  }
  for (const pattern of [wholeFigures, wholeWords]) {
    for (const match of text.matchAll(pattern)) {
      for (let index = match.index + 1; index < match.index + match[0].length; index += 1) allowed.delete(index)
    }
  }
  allowed.add(text.length)
  return [...allowed].sort((left, right) => left - right)
}

/** In UTF-16 units: 26 September 2022, RMB 6.2 trillion and their like are shorter. */
const longestFigure = 24

/** `text` in pieces that join to it: what stands between figures, and each figure with its unit, which stays on one line. */
export function splitAtFigures(text: string): { readonly start: number; readonly text: string; readonly isFigure: boolean }[] {
  const pieces = []
  let end = 0
  for (const { 0: figure, index } of text.matchAll(wholeFigures)) {
    // A chain of digits that a narrow column could not hold is no figure to be read at a glance.
    if (figure.length > longestFigure) continue
    if (index > end) pieces.push({ start: end, text: text.slice(end, index), isFigure: false })
    pieces.push({ start: index, text: figure, isFigure: true })
    end = index + figure.length
  }
  if (end < text.length) pieces.push({ start: end, text: text.slice(end), isFigure: false })
  return pieces
}

/** Where a piece too wide for any line may be cut: after hyphens when it has them, else between characters. */
export function emergencyBreaks(piece: string): number[] {
  const afterHyphens = [...piece.matchAll(/[-/](?=.)/gu)].map((match) => match.index + 1)
  if (afterHyphens.length > 0) return [...afterHyphens, piece.length]
  const betweenCharacters: number[] = []
  let offset = 0
  for (const character of piece) {
    offset += character.length
    if (!/^\p{M}/u.test(piece.slice(offset))) betweenCharacters.push(offset)
  }
  return betweenCharacters
}

function isChineseMark(character: string): boolean {
  return han.test(character) || /[，。、；：？！）》」』】〕]/.test(character)
}
