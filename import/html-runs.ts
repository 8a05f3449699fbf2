/**
 * The inline content of HTML as runs: words, how they are set, and which of them no reader of the article needs to see
 * (the number that leads to a footnote, the arrow that leads back, pinyin above characters).
 */
import type { Hint } from '../briefing/manuscript'
import { numberEnd, numberStart } from './docx-numbers'
import { attribute, visibleText, type HtmlElement } from './html-tree'
import { tidyRuns, type Run } from './manuscript-writer'

export interface SetRun extends Run {
  readonly isBold: boolean
  readonly isLink: boolean
}

export interface InlineStyle {
  readonly isBold: boolean
  readonly isLink: boolean
  readonly isHidden: boolean
}
export const plainStyle: InlineStyle = { isBold: false, isLink: false, isHidden: false }

export function styleWithin(element: HtmlElement, style: InlineStyle): InlineStyle {
  const isHidden = style.isHidden || isAside(element)
  const isBold = style.isBold ? !/font-weight\s*:\s*(normal|400)/i.test(inlineStyle(element)) : /^(b|strong)$/.test(element.tagName) || /font-weight\s*:\s*(bold|[6-9]00)/i.test(inlineStyle(element))
  return { isHidden, isBold, isLink: style.isLink || (element.tagName === 'a' && attribute(element, 'href') !== undefined) }
}

export function isCentred(element: HtmlElement): boolean {
  return element.tagName === 'center' || attribute(element, 'align')?.toLowerCase() === 'center' || /text-align\s*:\s*center/i.test(inlineStyle(element)) || / centred( |$)/.test(` ${attribute(element, 'class') ?? ''}`)
}

function inlineStyle(element: HtmlElement): string {
  return attribute(element, 'style')?.slice(0, 2000) ?? ''
}

const noteRoles = /doc-noteref|doc-backlink|noteref|backlink/

function isAside(element: HtmlElement): boolean {
  switch (element.tagName) {
    case 'rt':
    case 'rp':
      return true
    case 'sup': {
      const children = element.childNodes.filter((child) => child.nodeName !== '#text' || visibleText(child).trim() !== '')
      const isLink = children.length > 0 && children.every((child) => 'tagName' in child && child.tagName === 'a' && (attribute(child, 'href') ?? '').includes('#'))
      return isLink || /^\s*[[［〔]\d{1,4}(\s*[-–,，]\s*\d{1,4})*[\]］〕]\s*$/.test(visibleText(element).slice(0, 40))
    }
    case 'a':
      return noteRoles.test(`${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`) || ((attribute(element, 'href') ?? '').includes('#') && /^(?:[\s↑↩↵⏎^]|\uFE0E|\uFE0F)+$/.test(visibleText(element).slice(0, 20)))
    default:
      return false
  }
}

const fullWidth = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2018-\\u201D]'
const wrappedChinese = new RegExp(`(?<=${fullWidth})[ \\t]*[\\r\\n]\\s*(?=${fullWidth})`, 'gu')

/** A line end in the source is a space, but none between Chinese characters. */
export function unwrapped(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(wrappedChinese, '') : text
}

/** The number that Word put before a paragraph, and the runs without its marks; `isItem` when the number is not to be among the words. */
export function takeNumber(runs: readonly SetRun[], isItem: boolean): { readonly runs: readonly SetRun[]; readonly number: string | undefined } {
  const at = runs.findIndex(({ text }) => text.includes(numberStart) && text.includes(numberEnd))
  const run = runs[at]
  if (run === undefined) return { runs, number: undefined }
  const [whole, number = ''] = new RegExp(`${numberStart}([^]*?)${numberEnd}`).exec(run.text) ?? ['']
  const words = isItem || number === '' ? '' : /[\w.)]$/.test(number) ? `${number} ` : number
  return { runs: runs.with(at, { ...run, text: run.text.replace(whole, words) }), number: number === '' ? undefined : number }
}

/** The runs as they will be written, with what their setting tells of the paragraph. */
export function settleRuns(runs: readonly SetRun[], centred: boolean): { readonly runs: SetRun[]; readonly hint: Extract<Hint, { kind: 'paragraph' }> } {
  const tidied = tidyRuns(runs)
  const shown = tidied.filter((run) => run.isHidden !== true)
  const lengthOf = (some: readonly SetRun[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const firstLight = shown.findIndex((run) => !run.isBold)
  const lead = lengthOf(firstLight === -1 ? shown : shown.slice(0, firstLight))
  const total = lengthOf(shown)
  const links = total === 0 ? 0 : lengthOf(shown.filter(({ isLink }) => isLink)) / total
  return { runs: tidied, hint: { kind: 'paragraph', ...(lead > 0 ? { lead } : {}), ...(links > 0 ? { links } : {}), ...(centred ? { isCentred: true } : {}) } }
}
