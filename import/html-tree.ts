/**
 * HTML → a tree of elements and texts, by parse5, under the limits of limits.ts: no DOM, no scripts, nothing loaded.
 * And the questions that the readers ask of an element.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** Throws `LimitPassed` when elements nest too deep, or are too many. */
export function parseHtml(html: string): HtmlDocument {
  let depth = 0
  let elements = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...named) => {
        elements += 1
        if (elements > limits.tags) throw new LimitPassed('tooMuchInside')
        return defaultTreeAdapter.createElement(...named)
      },
      onItemPush: () => {
        depth += 1
        if (depth > limits.htmlDepth) throw new LimitPassed('tooDeep')
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
}

/**
 * XHTML: it may close any element in its opening tag, where HTML would leave it open and take all that follows for its content.
 */
export function parseXhtml(xhtml: string): HtmlDocument {
  return parseHtml(xhtml.replace(/<(title|script|style|iframe|textarea|noscript|a|p|div|span|em|i|b|strong|td|th|li|h[1-6]|section)((?:\s[^<>]{0,2000})?)\/>/gi, '<$1$2></$1>'))
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node
}

/** A text of the page. */
export function textOf(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

/** `class` and `id` together, in lower case: what its maker called it. Enormous ones say nothing. */
export function nameOf(element: HtmlElement): string {
  let name = ''
  for (const { name: key, value } of element.attrs) if ((key === 'class' || key === 'id') && value.length < 300) name += ` ${value}`
  return name.toLowerCase()
}

/** Elements of which nobody sees anything: no text of the page stands in them. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'head', 'link', 'meta', 'svg', 'math', 'canvas', 'audio', 'video', 'map', 'textarea', 'input', 'datalist', 'param', 'source', 'track'])

export function isSeen(element: HtmlElement): boolean {
  if (unseen.has(element.tagName)) return false
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return value === 'until-found'
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value.slice(0, 2000))) return false
  }
  return true
}

const blocks = new Set(
  ('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select ' +
    'summary table tbody td tfoot th thead tr ul button').split(' '),
)

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName)
}

/** The texts of an element that are seen, put together. For short elements: headings, cells. */
export function visibleText(node: HtmlNode | HtmlParent): string {
  if (!isElement(node)) return 'childNodes' in node ? node.childNodes.map(visibleText).join('') : textOf(node as HtmlNode) ?? ''
  return isSeen(node) ? node.childNodes.map(visibleText).join('') : ''
}

/** Every element below `node`, in order. */
export function* elementsBelow(node: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = node.childNodes.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue
    yield next
    for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
      const child = next.childNodes[index]
      if (child !== undefined) waiting.push(child)
    }
  }
}
