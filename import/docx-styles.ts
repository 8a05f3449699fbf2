/**
 * What the styles of a Word document mean: by their names in Word's languages, by the outline level that they set, and by what they are based on.
 */
import { readXml } from './xml'

/** The names that `styleMap` turns into HTML. */
type Meaning = 'brief-title' | 'brief-caption' | 'brief-quotation' | 'brief-centred' | `brief-heading-${number}`

interface Style {
  name: string
  basedOn: string | undefined
  /** 0 is the highest. */
  outline: number | undefined
  isCentred: boolean
  /** The number id and level that it gives its paragraphs. */
  list: string | undefined
  listLevel: string | undefined
}

/** By the styles' ids. */
export type WordStyles = ReadonlyMap<string, Readonly<Style>>

export const styleMap: readonly string[] = [
  "p[style-name='brief-title'] => h1.title:fresh",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='brief-heading-${level}'] => h${Math.min(level, 6)}:fresh`),
  "p[style-name='brief-caption'] => p.caption:fresh",
  "p[style-name='brief-quotation'] => blockquote > p:fresh",
  "p[style-name='brief-centred'] => p.centred:fresh",
]

export function describeStyles(part: string | undefined): WordStyles {
  const styles = new Map<string, Style>()
  if (part === undefined) return styles
  let open: (Style & { readonly id: string }) | null = null
  readXml(part, {
    open: ({ name, attributes }) => {
      const value = attributes.get('val') ?? ''
      if (name === 'style') open = { id: attributes.get('styleId') ?? '', name: '', basedOn: undefined, outline: undefined, isCentred: false, list: undefined, listLevel: undefined }
      else if (open === null) return
      else if (name === 'name') open.name = value
      else if (name === 'basedOn') open.basedOn = value
      else if (name === 'numId') open.list = value
      else if (name === 'ilvl') open.listLevel = value
      else if (name === 'jc') open.isCentred = value === 'center'
      else if (name === 'outlineLvl' && /^[0-8]$/.test(value)) open.outline = Number(value)
    },
    close: (name) => {
      if (name !== 'style' || open === null) return
      styles.set(open.id, open)
      open = null
    },
  })
  return styles
}

/** What a paragraph is by its style and alignment; null when they say nothing. */
export function styleOf(paragraph: { readonly styleId?: string | null; readonly styleName?: string | null; readonly alignment?: string | null }, styles: WordStyles): Meaning | null {
  let id = paragraph.styleId ?? undefined
  let name = paragraph.styleName ?? ''
  let isCentred = paragraph.alignment === 'center'
  // A style that is based on another is what that one is, unless it says otherwise.
  for (let step = 0; step < 10; step += 1) {
    const style = id === undefined ? undefined : styles.get(id)
    const meaning = meaningOf(style?.name ?? name)
    if (meaning !== null) return meaning
    if (style?.outline !== undefined) return `brief-heading-${style.outline + 1}`
    if (paragraph.alignment === undefined || paragraph.alignment === null) isCentred ||= style?.isCentred === true
    if (style?.basedOn === undefined) break
    id = style.basedOn
    name = ''
  }
  return isCentred ? 'brief-centred' : null
}

function meaningOf(name: string): Meaning | null {
  const [, level] = /^(?:heading|标题|標題|überschrift|titre)\s*([1-9])$/i.exec(name) ?? []
  if (level !== undefined) return `brief-heading-${Number(level)}`
  if (/^(title|标题|標題|大标题|公文标题|文章标题)$/i.test(name)) return 'brief-title'
  if (/^(caption|题注|題注|標號|图题|表题|figure|table caption)$/i.test(name)) return 'brief-caption'
  if (/^(quote|intense quote|block text|引用|明显引用|引文|鮮明引文)$/i.test(name)) return 'brief-quotation'
  return null
}
