/**
 * What came along when the article was clipped: toolbars, menus, ways back, page numbers, advertisements, notices.
 *
 * Precision first: a line is set aside only when every word of it belongs to such things, or when it has a shape that no sentence of an article has.
 * Whole runs of short lines are set aside as a menu only where most of them are known words of menus, or links.
 */
import type { debrisKinds } from '../article'
import { columnsOf, endsAsSentence, hasWords } from './characters'
import { findDate } from './dates'
import { giveRole, isOpen, isPlain, linkShare, splitPiece, type Piece } from './piece'
import { simplified } from './traditional'

type What = (typeof debrisKinds)[number]

/** Tells whether a word is one of the list, whatever its case; in the list `\\d` and `?` mean what they mean in patterns. */
function oneOf(list: string): (word: string) => boolean {
  const listed = list.trim().split(/\s+/)
  const plain = new Set(listed.filter((word) => !/[\\?]/.test(word)).map((word) => word.toLowerCase()))
  const patterns = new RegExp(`^(?:${listed.filter((word) => /[\\?]/.test(word)).join('|')})$`, 'i')
  return (word) => plain.has(word.toLowerCase()) || patterns.test(word)
}

const isTool = oneOf(`
  字号 字体 字体大小 大 中 小 大字 小字 默认 放大 缩小 加大 下载 打印 打印本页 打印本文 收藏 收藏本文 加入收藏 分享 分享到 分享至 转发 点赞 评论 评论\\(?\\d*\\)? 收听 听新闻 朗读 语音播报 复制链接 复制 关闭 关闭窗口 返回 返回顶部 返回首页 返回列表 回到顶部
  顶部 纠错 我要纠错 举报 投诉 微信 微博 新浪微博 朋友圈 QQ空间 QQ QQ好友 手机看 扫一扫 用微信扫一扫 微信扫一扫 二维码 手机版 无障碍 无障碍阅读 适老版 繁体 简体 English 上一篇 下一篇 上一页 下一页 首页 末页 尾页 阅读全文 展开全文 查看更多 更多 显示全部 TXT下载 PDF下载 Word下载 原文链接 查看原文 阅读原文 阅读 \\d+阅读 浏览次数 浏览 点击 点击数 点击量 次
  Share Tweet Print Email Save Copy Link Bookmark Download PDF Facebook Twitter X LinkedIn WhatsApp Reddit Pinterest Like Comment Comments \\d+ A Listen Reply Follow Subscribe Text size Font Smaller Larger Top Back to top Previous Next Article this page on
`)
const isMenu = oneOf(`
  首页 主页 网站首页 新闻 新闻中心 要闻 时政 国内 国际 社会 财经 经济 金融 股票 产业 科技 教育 文化 体育 娱乐 健康 汽车 房产 旅游 军事 评论 观点 专题 视频 图片 直播 地方 专栏 滚动 政策 法规 法律法规 政务公开 信息公开 政府信息公开 互动交流 办事服务 政务服务 数据 资讯 行业 行业资讯 企业 展会 会员 会员中心 登录 注册 退出 搜索 站内搜索 导航 网站地图 网站导航 关于我们 联系我们 联系方式 广告服务 广告合作 加入我们 招聘 招聘信息 诚聘英才 法律声明 免责声明 隐私政策 隐私 用户协议 友情链接 帮助 帮助中心 意见反馈 投稿 客户端 论坛 博客 商城 学院 下载中心 产品 产品中心 解决方案 案例 服务 服务支持 正文 当前位置 您的位置 您现在的位置 所在位置 党建 人事 机构 机构概况 领导 公告 通知公告 工作动态
  Home News World Business Economy Markets Finance Politics Opinion Sports? Tech Technology Science Culture Arts Health Lifestyle Travel Video Videos Podcasts? Photos Live Menu Search Login Log in Sign up Sign in Sign out Register Subscribe Newsletters? About us About Contact us Contact Careers Jobs Advertise Privacy Privacy policy Terms Terms of use Terms of service Cookies Cookie policy Help Support FAQ Sitemap Site map Events Research Publications Resources Products Solutions Services Company Blog Press Archives? Topics Sections More Skip to content Skip to main content Skip navigation Breadcrumb Account My account Cart
`)

/** Lines that are debris by themselves, with the greatest width in columns that such a line has. */
const shapes: readonly { readonly what: What; readonly widest: number; readonly pattern: RegExp }[] = [
  { what: 'toolbar', widest: 120, pattern: /^[【[（(]?\s*(?:字号|字体(?:大小)?|Font size|Text size)\s*[:：]/i },
  { what: 'toolbar', widest: 80, pattern: /^(?:分享到|分享至|分享让更多人看到|扫一扫|用微信扫|微信扫码|打开微信|Share (?:this|on)\b|浏览(?:次数|量)?\s*[:：]|阅读(?:次数|量|数)?\s*[:：]|点击(?:数|量|次数)?\s*[:：]|人气\s*[:：])/i },
  { what: 'menu', widest: 160, pattern: /^(?:(?:您)?(?:当前|现在|所在)?(?:的)?位置|您现在的位置是?|You are here)\s*[:：]/i },
  { what: 'menu', widest: 120, pattern: /^(?:网站)?(?:首页|主页|Home)(?:\s*(?:>|＞|›|»|→|>>|\/)\s*[^>＞›»→。]{1,24}){1,6}$/i },
  { what: 'menu', widest: 120, pattern: /^(?:上一篇|下一篇|上一条|下一条|Previous (?:article|post|story)|Next (?:article|post|story))\s*[:：]/i },
  { what: 'pageFurniture', widest: 40, pattern: /^[-—–·\s]*第\s*\d{1,4}\s*页(?:\s*[/，,、]?\s*(?:共|总)\s*\d{1,4}\s*页)?[-—–·\s]*$/ },
  { what: 'pageFurniture', widest: 40, pattern: /^(?:[-—–·]\s*\d{1,4}\s*[-—–·]|Page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i },
  // Protective markings, which stand on every page: UK Government Security Classifications Policy and those made like it.
  { what: 'pageFurniture', widest: 60, pattern: /^(?:(?:UK )?OFFICIAL(?:\s?[-–—:]\s?(?:SENSITIVE|Sensitive))?|UNCLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET(?=\s?[-–—/]))(?:\s?[-–—/]{1,2}\s?[A-Z][A-Z ,&]{1,30})*$/ },
  { what: 'advertisement', widest: 60, pattern: /^[【[（(]?\s*(?:广告|推广|赞助内容|Advertisement|Sponsored(?: content)?|ADVERTISEMENT|Promoted|Story continues below(?: advertisement)?)\s*[】\]）)]?$/i },
  { what: 'advertisement', widest: 160, pattern: /^(?:欢迎|请|长按|扫码|点击)?.{0,12}(?:关注(?:我们|本|官方|微信|公众号)|扫码(?:关注|下载|加入)|扫描(?:上方|下方)?二维码|长按识别|下载(?:客户端|APP|App)|点击(?:下载|购买|报名|订阅)|微信公众号\s*[:：])/ },
  { what: 'advertisement', widest: 120, pattern: /^[【[（(]?(?:(?:商务|广告|媒体|品牌|内容|渠道|授权|转载)[、/／和与及]?){1,4}(?:合作|投放|开白|事宜)?.{0,8}(?:(?:请)?(?:加|添加|联系|致电|私信|发送|扫码)|[:：]).{0,12}(?:微信|QQ|邮箱|电话|小编|客服|助理|后台|[\w.-]+@)/i },
  { what: 'advertisement', widest: 180, pattern: /^(?:Subscribe (?:to|now|today)|Sign up (?:for|to)|Get (?:our|the) (?:latest|newsletter|app)|Download (?:our|the) app|Join (?:our|\d)|Follow us|Already a subscriber|Enter your e-?mail|Become a (?:member|subscriber)|Support our)\b/i },
  { what: 'advertisement', widest: 160, pattern: /^(?:View (?:this|it|the).{0,24}in (?:your|a) (?:web )?browser|You(?:'re|’re| are) receiving this|You received this (?:e-?mail|message)|(?:To )?Unsubscribe\b|Update your preferences|Manage your (?:subscription|preferences)|在浏览器中(?:查看|打开|阅读)|(?:如|若)(?:无法|不能)(?:正常)?(?:显示|浏览|查看)|退订|取消订阅)/i },
  { what: 'advertisement', widest: 240, pattern: /^(?=.*\b(?:in ?box|newsletters?)\b).*(?:^|[.!?] )(?:Sign up|Subscribe)(?: (?:here|now|today|free|for free|below)){0,2}[.!]?$/i },
  { what: 'related', widest: 300, pattern: /^(?:Read|Learn|See|Find out) more\s?:?\s*(?:https?:|www\.)\S+$|^(?:阅读更多|更多内容|详见)\s?[:：]\s*(?:https?:|www\.)\S+$/i },
  { what: 'other', widest: 200, pattern: /^(?:[【[][^【】[\]]{2,8}[】\]]\s*)?[【[（(]?\s*(?:责任编辑|责编|责任校对|校对|值班编辑|本文编辑|网络编辑|编辑|编审|审核|监制|签发|排版|美编|Editor|Edited by|Editing by|Reporting by)\s*[:：丨|]?\s*[\p{sc=Han}A-Za-z·.、，,;\s:：|丨/]{1,60}[】\]）)]?$/u },
  // As news agencies sign: who reported, where, and who edited it; and the principles that they keep.
  { what: 'other', widest: 400, pattern: /^[([]?(?:(?:Additional )?[Rr]eporting|Writing) by\b[^.]{2,300};\s?(?:[Ww]riting|[Ee]diting) by\b[^.]{2,120}[)\]]?\.?$|^Our Standards\s?:.{2,60}\bPrinciples\.?$/ },
  { what: 'other', widest: 240, pattern: /^(?:版权(?:所有|声明)|Copyright\b|©|\(c\) ?\d{4}|All rights reserved|(?:[\p{sc=Han}]{1,2})ICP[备证]|[\p{sc=Han}]{1,2}公网安备|网站标识码|主办单位\s*[:：]|承办单位\s*[:：]|技术支持\s*[:：]|违法和不良信息举报|互联网新闻信息服务许可证|增值电信业务)/iu },
  { what: 'other', widest: 400, pattern: /^(?:免责声明|特别声明|郑重声明|声明|Disclaimer)\s*[:：].{0,80}(?:版权|转载|本网|本站|本平台|观点|侵权|投资建议|views|opinions)/i },
  { what: 'other', widest: 240, pattern: /^本(?:简报|报告|资料|材料|周报|月报|文件|内参|刊物?|专报|文).{0,12}(?:仅供|只供|仅限).{0,16}(?:参考|阅读|使用|交流).{0,20}(?:转载|引用|外传|传播|翻印|复制|投资建议)|^This (?:brief|report|document|paper|note|publication|newsletter) is (?:for|intended for) (?:internal|information|private|general).{0,80}(?:reproduced|distributed|circulated|copied|quoted|advice)/i },
  { what: 'other', widest: 400, pattern: /^(?:本文|本网|本站|本栏目|本版|本专栏|以上内容|以上观点|文中观点|凡本网|文章).{0,20}(?:转载(?!量|率)|版权(?:归|所有|属)|来源于网络|如有侵权|仅代表作者)/ },
  { what: 'other', widest: 400, pattern: /^(?:This (?:web)?site|We|Our (?:web)?site|By (?:continuing|using|clicking)|本网站|本站|我们).{0,60}(?:\bcookies?\b|Cookie)/i },
  { what: 'toolbar', widest: 60, pattern: /^(?:Accept(?: all)?(?: cookies)?|Reject all|Manage (?:cookies|preferences|settings)|接受(?:所有)?(?:Cookie)?|拒绝|全文(?:完|结束)?)$/i },
  { what: 'toolbar', widest: 60, pattern: /^(?:\d{1,5}\s*(?:条)?(?:评论|comments?|likes?|shares?|views?|人点赞|次阅读|次浏览)|(?:\d{1,2}|A few|Several) ?(?:min(?:ute)?s?|分钟)\s*(?:read|阅读)|Leave a (?:reply|comment)|发表评论|网友评论|我要评论|用户评论)$/i },
  { what: 'toolbar', widest: 80, pattern: /^(?:(?:阅读|浏览|点赞|赞|在看|评论|转发|收藏|分享|喜欢)(?:数|量)?\s*[:：]?\s*[\d.,]+\s*[万wk+]*\s*){1,6}$/i },
  { what: 'other', widest: 40, pattern: /^(?:[-—–\s]*(?:END|The end|全文完|完)[-—–\s]*|#{2,5}|#(?: #){1,4}|-30-|\(?完\)?|（完）)$/i },
  { what: 'advertisement', widest: 120, pattern: /^[↑↓▲▼\s]*(?:点击(?:上方|下方|收听|播放|蓝字)|(?:觉得|如果).{0,20}(?:点个|点亮|点这里|点击这里|在看|点赞|转发)|图片(?:来自|来源于?)网络|(?:点赞|在看|转发|分享)\s?[、，,+＋和&]?\s?(?:点赞|在看|转发|分享|收藏|更多人|三连)|(?:喜欢|欢迎).{0,12}(?:点赞|在看|转发|分享给))/ },
  { what: 'other', widest: 900, pattern: /^(?:Forward-looking statements|Safe harbou?r|This (?:press|news) release (?:contains|may contain|includes) forward-looking|(?:Certain|Some|All) (?:of the )?statements .{0,80}forward-looking|(?:These|Such|The) forward-looking statements|前瞻性(?:陈述|声明))/i },
  { what: 'other', widest: 120, pattern: /^[（(]?(?:(?:Media|Press|Investor)s? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)|新闻联系人|媒体联络|媒体联系(?:人)?|联系人|联系电话|联系方式|(?:咨询|监督|举报|投诉|服务)(?:电话|热线|邮箱)(?=\s?[:：])|For (?:media|press) (?:enquiries|inquiries)|(?:For (?:more|further) information,? )?contacts?\s*:(?=.*(?:@|\d{3})))\s*[:：]?/i },
  { what: 'related', widest: 60, pattern: /^[【[]?(?:往期(?:推荐|回顾|精选|精彩|文章|好文|热文|链接)|(?:更多)?相关(?:阅读|新闻|文章|链接|报道|推荐|资讯|专题|稿件|内容)|延伸阅读|推荐阅读|更多阅读|热门(?:文章|新闻|推荐|资讯|排行)|最新(?:文章|新闻|资讯|推荐)|猜你喜欢|为您推荐|大家都在看|点击排行|阅读排行|精彩推荐|Related(?: (?:articles?|stories|news|posts?|content|links|topics|reading|coverage))?|More (?:from|on|stories|news|in)\b.{0,30}|You (?:may|might) (?:also )?(?:like|be interested in)|Recommended(?: for you| reading)?|Most (?:read|popular|viewed)|Trending(?: now)?|Latest (?:news|stories|articles)|Further reading|Read (?:more|next)|Also read)[】\]]?\s*[:：]?$/i },
]

/** Tools that are one by themselves on a line. */
const alone = /^(?:阅读原文|打印|打印本页|收藏|加入收藏|分享|返回顶部|返回首页|回到顶部|关闭窗口|查看更多|扫一扫|我要纠错|下载|点赞|评论|Print|Tweet|Share|Back to top|Skip to content|Skip to main content)$/i

/** A line that opens a list of other articles. */
export function opensRelated(text: string): boolean {
  const shape = shapes.at(-1)
  return shape !== undefined && columnsOf(text, 61) <= 60 && shape.pattern.test(simplified(text))
}

export function setDebrisAside(pieces: readonly Piece[]): Piece[] {
  const lines = setEditLinksAside(pieces).map((piece) => {
    if (!isOpen(piece)) return piece
    const what = whatOf(piece)
    return what === undefined ? piece : giveRole(piece, { kind: 'debris', what })
  })
  return setRunningHeadsAside(setPageNumbersAside(setMenusAside(setContactsAside(setNewsletterNamesAside(lines)))))
}

/** The name of a newsletter over the words that ask to sign up for it. */
function setNewsletterNamesAside(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const isName = isOpen(piece) && next?.role?.kind === 'debris' && next.role.what === 'advertisement' && columnsOf(piece.words.text, 61) <= 60 && /\bnewsletter\b/i.test(piece.words.text) && !endsAsSentence(piece.words.text)
    return isName ? giveRole(piece, { kind: 'debris', what: 'advertisement' }) : piece
  })
}

function whatOf({ words, hint }: Piece): What | undefined {
  if (hint.kind === 'debris') return hint.what
  if (hint.kind !== 'line' && hint.kind !== 'paragraph' && hint.kind !== 'listItem' && hint.kind !== 'heading') return undefined
  const text = words.text.length > 900 ? words.text : simplified(words.text)
  if (!hasWords(text)) return /^[\s*_=~\-—–#·.…]{3,}$|^[▲△▼▽↑↓◆◇■□●○★☆※\s|｜/]+$/.test(text.slice(0, 200)) ? 'markup' : undefined
  if (alone.test(text.slice(0, 40))) return 'toolbar'
  const width = columnsOf(text, 900)
  if (width <= 240) {
    const tokens = isKnown(firstToken.exec(text)?.[0] ?? '') ? tokensOf(text) : []
    // Figures count as words of a toolbar (`阅读 1024`), but not those of a date.
    const what = tokens.length >= 2 && tokens.every((token) => isTool(token)) ? 'toolbar' : tokens.length >= 4 && tokens.every(isKnown) ? 'menu' : undefined
    if (what !== undefined && findDate(text) === undefined) return what
  }
  return shapes.find(({ widest, pattern }) => width <= widest && pattern.test(text))?.what
}

/** The first of `tokensOf`: of a sentence it is no word of a menu. */
const firstToken = /[^\s|｜/·•›»>＞→:：,，、[\]【】()（）<《》+—–]+/

function isKnown(token: string): boolean {
  return isMenu(token) || isTool(token)
}

/** `历史[编辑]`, `History[edit]`, `历史 播报编辑`: the tool behind a heading of an encyclopedia, two of them at least where no brackets tell it. */
function setEditLinksAside(pieces: readonly Piece[]): Piece[] {
  const places = pieces.map(({ hint, words, role }) => {
    const isLine = role === undefined && (hint.kind === 'line' || hint.kind === 'paragraph' || hint.kind === 'heading')
    return isLine && words.text.length <= 80 ? words.text.search(/\s*(?:[[［【]\s*(?:编辑|編輯|编辑源代码|edit|edit source)(?:\s*[|｜]\s*(?:编辑源代码|edit source))?\s*[\]］】]|(?:\s|播报)\s*编辑(?:本段)?)\s*$/i) : -1
  })
  const count = places.filter((place) => place > 0).length
  return pieces.flatMap((piece, index) => {
    const place = places[index] ?? -1
    if (place <= 0 || (count < 2 && /编辑(?:本段)?\s*$/.test(piece.words.text))) return [piece]
    const [heading, tool] = splitPiece(piece, place) ?? []
    return heading === undefined || tool === undefined ? [piece] : [heading, giveRole({ ...tool, blankLines: piece.blankLines }, { kind: 'debris', what: 'toolbar' })]
  })
}

/** The words between the signs of a menu; of those that are none, between spaces too. */
function tokensOf(text: string): string[] {
  return text
    .split(/[|｜/·•›»>＞→:：,，、[\]【】()（）<《》+—–\t]+|\s{2,}/)
    .map((token) => token.trim())
    .filter((token) => token !== '')
    .flatMap((token) => (isKnown(token) ? [token] : token.split(/\s+/)))
}

/** Runs of short lines of which most are words of menus, or all of which are links: at least four, or three where all are known. */
function setMenusAside(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces]
  for (let start = 0; start < pieces.length; ) {
    let end = start
    let known = 0
    let linked = 0
    for (; end < pieces.length; end += 1) {
      const piece = pieces[end]
      if (!isOpen(piece) || columnsOf(piece.words.text, 41) > 40 || endsAsSentence(piece.words.text)) break
      const text = simplified(piece.words.text)
      const first = firstToken.exec(text)?.[0]
      if ((first === undefined || isMenu(first)) && tokensOf(text).every((token) => isMenu(token))) known += 1
      if (linkShare(piece) >= 0.9) linked += 1
    }
    const length = end - start
    const isRun = length >= 3 && (known === length || (length >= 4 && known >= length * 0.6) || (length >= 4 && linked === length && known >= 1))
    if (isRun) for (let index = start; index < end; index += 1) marked[index] = giveRole(pieces[index] as Piece, { kind: 'debris', what: 'menu' })
    start = Math.max(end, start + 1)
  }
  return marked
}

/** The name below the line that announces whom to ask, and addresses and numbers below that. */
function setContactsAside(pieces: readonly Piece[]): Piece[] {
  let isWithin = false
  let mayName = false
  return pieces.map((piece) => {
    const text = simplified(piece.words.text.slice(0, 200))
    if (piece.role?.kind === 'debris' && /contact|enquir|inquir|联系人|联络|联系方式/i.test(text.slice(0, 120))) {
      isWithin = true
      mayName = /[:：]$/.test(text) || columnsOf(text, 25) <= 24
      return piece
    }
    const isLine = isWithin && isOpen(piece) && columnsOf(text, 81) <= 80 && !endsAsSentence(text) && piece.hint.kind !== 'heading'
    isWithin = isLine && (reachesSomebody.test(text) || (mayName && !/\d/.test(text)))
    mayName = isWithin && mayName && columnsOf(text, 41) <= 40 && !reachesSomebody.test(text)
    return isWithin ? giveRole(piece, { kind: 'debris', what: 'other' }) : piece
  })
}

/** A number to call, an address to write to. */
const reachesSomebody = /@|\bwww\.|https?:|\d{3}[\s-]?\d{4}|\+\d[\d\s()-]{6,}|^(?:电\s?话|手\s?机|传\s?真|邮\s?箱|电子邮箱|邮\s?编|地\s?址|网\s?址|微\s?信|联系人|Tel|Phone|Mobile|Fax|E-?mail|Address|Web(?:site)?)\s?[:：.]/i

/** Bare numbers on lines of their own that count the pages: at least two, each greater than the one before. */
function setPageNumbersAside(pieces: readonly Piece[]): Piece[] {
  const bare = pieces.flatMap((piece, index) => (isOpen(piece) && isPlain(piece) && /^\d{1,4}$/.test(piece.words.text) ? [{ index, number: Number(piece.words.text) }] : []))
  const isCount = bare.length >= 2 && bare.every(({ number, index }, at) => at === 0 || (number > (bare[at - 1]?.number ?? 0) && number - (bare[at - 1]?.number ?? 0) <= 3 && index - (bare[at - 1]?.index ?? 0) > 2))
  // From one on, each over a short line: those number the parts.
  const areParts = bare[0]?.number === 1 && bare.every(({ index }) => isOpen(pieces[index + 1]) && columnsOf(pieces[index + 1]?.words.text ?? '', 61) <= 60 && !endsAsSentence(pieces[index + 1]?.words.text ?? ''))
  if (!isCount || areParts) return [...pieces]
  const indices = new Set(bare.map(({ index }) => index))
  return pieces.map((piece, index) => (indices.has(index) ? giveRole(piece, { kind: 'debris', what: 'pageFurniture' }) : piece))
}

/** Columns of a running head, at most. */
const widestHead = 120

/** The line that comes again on page after page, beside the number of each: three times at least, the first time wherever it stands. */
function setRunningHeadsAside(pieces: readonly Piece[]): Piece[] {
  const isNumber = (piece: Piece | undefined): boolean => piece?.role?.kind === 'debris' && piece.role.what === 'pageFurniture'
  if (!pieces.some(isNumber)) return [...pieces]
  const places = new Map<string, number[]>()
  for (const [index, piece] of pieces.entries()) {
    if (!isOpen(piece) || !isPlain(piece) || columnsOf(piece.words.text, widestHead + 1) > widestHead || endsAsSentence(piece.words.text)) continue
    const words = piece.words.text.replace(/\s+/g, ' ')
    places.set(words, [...(places.get(words) ?? []), index])
  }
  const heads = new Set([...places.values()].flatMap((indices) => (indices.length >= 3 && indices.slice(1).every((index) => isNumber(pieces[index - 1]) || isNumber(pieces[index + 1])) ? indices : [])))
  return pieces.map((piece, index) => (heads.has(index) ? giveRole(piece, { kind: 'debris', what: 'pageFurniture' }) : piece))
}
