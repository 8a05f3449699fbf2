/**
 * A saved page → where its article is, and what the rest is.
 *
 * 1. Every element is weighed: the characters of its sentences (not links, not toolbars), and of its links.
 * 2. The article is the deepest element that holds most of the page's weight; `<article>` and `articleBody` win when they hold enough.
 * 3. The scope is the element around it that also holds the title; within it, lines between title and article are its metadata.
 * What stands elsewhere is debris, by what its element is or is called.
 */
import type { debrisKinds } from '../briefing/article'
import { attribute, elementsBelow, isElement, isSeen, nameOf, textOf, visibleText, type HtmlDocument, type HtmlElement, type HtmlParent } from './html-tree'

export type DebrisKind = (typeof debrisKinds)[number]

export interface Weight {
  /** UTF-16 units of sentences outside links. */
  readonly sentences: number
  readonly all: number
  readonly links: number
  /** An `<h1>` or an `<article>` is in it. */
  readonly isTitled: boolean
}

export interface PageParts {
  readonly article: HtmlParent
  /** The article, or the element around it that holds the title as well. */
  readonly scope: HtmlParent
  readonly title: HtmlElement | null
  readonly weights: ReadonlyMap<HtmlParent, Weight>
}

/** Most of a page: what is left can be comments, or the first words of other articles. */
const most = 0.62
const enough = 0.4

export function findArticle(document: HtmlDocument): PageParts {
  const weights = weighPage(document)
  const weightOf = (node: HtmlParent) => weights.get(node)?.sentences ?? 0
  const whole = weightOf(document)
  const named = [...elementsBelow(document)].filter((element) => element.tagName === 'article' || attribute(element, 'itemprop') === 'articleBody' || (element.tagName === 'main' && isSeen(element)))
  // Of two that hold about as much, the deeper one comes later and is the closer.
  const best = named.reduce<HtmlElement | null>((found, element) => (weightOf(element) >= weightOf(found ?? document) * (found === null ? enough : 0.9) ? element : found), null)
  let article: HtmlParent = best ?? document
  for (;;) {
    const inner: HtmlParent | undefined = article.childNodes.filter(isElement).find((child) => isContainer(child) && weightOf(child) >= Math.max(1, weightOf(article) * (weightOf(article) > whole * 0.9 ? most : 0.8)))
    if (inner === undefined) break
    article = inner
  }
  const title = findTitle(document, article)
  return { article, scope: title === null ? article : scopeOf(article, title), title, weights }
}

/** An element that can hold an article, rather than a paragraph of one. */
function isContainer(element: HtmlElement): boolean {
  return /^(html|body|div|section|article|main|table|tbody|tr|td|form|center|font|span|dl|dd)$/.test(element.tagName) && (element.tagName !== 'span' && element.tagName !== 'font' || element.childNodes.some((child) => isElement(child) && /^(p|div|h\d)$/.test(child.tagName)))
}

/** The page's weights, with what its readers say left out: there may be more of that than of the article. Not when next to nothing else is there. */
function weighPage(document: HtmlDocument): ReadonlyMap<HtmlParent, Weight> {
  const weights = new Map<HtmlParent, Weight>()
  const without = weigh(document, weights, false, true)
  if (without.sentences >= without.all * leastShare) return weights
  const all = new Map<HtmlParent, Weight>()
  return weigh(document, all, false, false).sentences * leastShare > without.sentences ? all : weights
}

/** Of a page's sentences, the least that can be its article beside what readers say of it. */
const leastShare = 0.05

function weigh(node: HtmlParent, weights: Map<HtmlParent, Weight>, isLink: boolean, leavesComments: boolean): Weight {
  let sentences = 0
  let all = 0
  let links = 0
  let isTitled = isElement(node) && (node.tagName === 'h1' || node.tagName === 'article')
  for (const child of node.childNodes) {
    const text = textOf(child)
    if (text !== null) {
      const words = text.trim()
      all += words.length
      if (isLink) links += words.length
      else if (words.length >= 20 || /[。！？；，、]|[.!?,;] /.test(words)) sentences += words.length
    } else if (isElement(child) && isSeen(child)) {
      const inner = weigh(child, weights, isLink || child.tagName === 'a', leavesComments)
      all += inner.all
      links += inner.links
      isTitled ||= inner.isTitled
      // A menu or a footer may hold sentences; they are none of the article's, and the article is not in them.
      if (inner.sentences > 0 && (debrisTag(child) !== null || (leavesComments && !inner.isTitled && isComment(child)))) weights.set(child, { ...inner, sentences: 0 })
      else sentences += inner.sentences
    }
  }
  const weight = { sentences, all, links, isTitled }
  weights.set(node, weight)
  return weight
}

const titleName = /(^|[\s_-])(article|art|content|main|detail|news|doc)?[-_]?(title|biaoti|bt)\d?(\s|$)/

/** The h1 that comes before the article's words, or stands in it; without one, what its maker called a title. */
function findTitle(document: HtmlDocument, article: HtmlParent): HtmlElement | null {
  const seen = [...elementsBelow(document)].filter(isSeen)
  const start = isElement(article) ? seen.indexOf(article) : 0
  const before = seen.slice(0, start + 1)
  const isTitle = (element: HtmlElement) => visibleText(element).trim().length > 1 && !hasLogo(element)
  const inside = seen.find((element) => element.tagName === 'h1' && isWithin(element, article) && isTitle(element))
  const above = before.findLast((element) => element.tagName === 'h1' && isTitle(element))
  if (inside !== undefined || above !== undefined) return inside ?? above ?? null
  const isCalledTitle = (element: HtmlElement) => titleName.test(nameOf(element)) && element.childNodes.every((child) => !isElement(child) || !/^(p|div|ul|table)$/.test(child.tagName))
  return before.findLast((element) => isCalledTitle(element) && isTitle(element)) ?? null
}

function hasLogo(element: HtmlElement): boolean {
  return /logo|site-?(name|title)|brand/.test(nameOf(element)) || (element.parentNode !== null && isElement(element.parentNode) && /logo|site-?name|brand/.test(nameOf(element.parentNode)))
}

function isWithin(node: HtmlParent, ancestor: HtmlParent): boolean {
  let at: HtmlParent | null = node
  while (at !== null) {
    if (at === ancestor) return true
    at = isElement(at) ? at.parentNode : null
  }
  return false
}

function scopeOf(article: HtmlParent, title: HtmlElement): HtmlParent {
  let scope: HtmlParent = article
  while (!isWithin(title, scope)) {
    const parent: HtmlParent | null = isElement(scope) ? scope.parentNode : null
    if (parent === null) return scope
    scope = parent
  }
  return scope
}

/** What an element is by its tag or role; null when it may be anything. */
function debrisTag(element: HtmlElement): DebrisKind | null {
  const role = attribute(element, 'role')
  if (element.tagName === 'nav' || role === 'navigation' || role === 'menubar' || role === 'menu') return 'menu'
  if (element.tagName === 'footer' || role === 'contentinfo') return 'pageFurniture'
  if (element.tagName === 'button' || element.tagName === 'select' || role === 'toolbar' || role === 'search' || role === 'button') return 'toolbar'
  if (role === 'banner') return 'menu'
  if (element.tagName === 'aside' || role === 'complementary') return 'related'
  return null
}

const commentName = /(^|[\s_-])(comments?|commentlist|reply|replies|pinglun|disqus\w*|respond)([\s_-]|$)/

/** Names that makers of pages give; a name is cut at its hyphens, underscores and capitals' places before it is compared. */
const debrisNames: readonly (readonly [RegExp, DebrisKind])[] = [
  [/(^|[\s_-])(share|sharing|shares|social|bdshare\w*|toolbar|tools?|font-?size|fontsize|zihao|print|printer|favou?rite|qrcode|ewm|search|subscribe|newsletter|cookie\w*|like|actions?)([\s_-]|$)/, 'toolbar'],
  [/(^|[\s_-])(breadcrumbs?|crumbs?|mbx|nav|navbar|navigation|menu|topbar|top-bar|sitenav|subnav|daohang|pagination|pager|toc)([\s_-]|$)/, 'menu'],
  [/(^|[\s_-])(related|relate|relevant|recommend\w*|rec|hot|hotnews|rank\w*|more-?news|read-?more|popular|trending|xgxw|xgyd|xiangguan|tuijian|sidebar|side-?bar|also-?(read|like))([\s_-]|$)/, 'related'],
  [/(^|[\s_-])(ads?|advert\w*|adsense|adbox|sponsor\w*|promo\w*|guanggao|banner)([\s_-]|$)/, 'advertisement'],
  [/(^|[\s_-])(footer|foot|copyright|site-?info|beian|friend-?links?|disclaimer)([\s_-]|$)/, 'pageFurniture'],
  [commentName, 'other'],
]

/** What readers of the page have said, by its name; of the whole page the name tells only whether they may. */
function isComment(element: HtmlElement): boolean {
  return !/^(body|main|article)$/.test(element.tagName) && commentName.test(nameOf(element))
}

/** What an element is, if it is debris, by its tag, its role or its name. */
export function debrisOf(element: HtmlElement): DebrisKind | null {
  const byTag = debrisTag(element)
  if (byTag !== null) return byTag
  const name = nameOf(element)
  if (name === '') return null
  return debrisNames.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** What something outside the article is that does not say: a list of links, or something else. */
export function debrisByPlace(weight: Weight | undefined, isBefore: boolean): DebrisKind {
  if (weight !== undefined && weight.all > 0 && weight.links / weight.all > 0.5) return isBefore ? 'menu' : 'related'
  return 'other'
}
