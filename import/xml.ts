/**
 * The XML parts of a Word file or an EPUB: decoded, checked against the limits, and read by events.
 * Throws `LimitPassed`.
 */
import { SaxesParser } from 'saxes'
import { limits } from './limits'
import { LimitPassed } from './manuscript-writer'

export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > limits.xmlPart) throw new LimitPassed('tooMuchInside')
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/**
 * Counts tags and depth without building anything, so that a DOM may be built afterwards.
 * `allows` a DOCTYPE that names a standard (EPUB's own parts have one); never one that declares entities of its own.
 */
export function checkXml(text: string, allows: 'noDoctype' | 'plainDoctype'): void {
  let depth = 0
  let tags = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4)
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at + 9)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2)
    else if (text.startsWith('<!', at)) {
      const end = after(text, '>', at)
      if (allows === 'noDoctype' || text.slice(at, end).includes('[')) throw new LimitPassed('doctype')
      at = end
    } else {
      const end = endOfTag(text, at + 1)
      if (text.charAt(at + 1) === '/') depth -= 1
      else {
        tags += 1
        if (text.charAt(end - 2) !== '/') depth += 1
      }
      if (tags > limits.tags) throw new LimitPassed('tooMuchInside')
      if (depth > limits.xmlDepth) throw new LimitPassed('tooDeep')
      at = end
    }
  }
}

function after(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at + sought.length
}

/** After the `>` that ends a tag, past those in the values of its attributes. */
function endOfTag(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1)
      if (close === -1) return text.length
      at = close
    }
    at += 1
  }
  return text.length
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** By name without prefix; the first one of a name. */
  readonly attributes: ReadonlyMap<string, string>
}

/** Reads a checked part by events. `text` gets the words of an element with those of the elements within. Throws `LimitPassed('damaged')`. */
export function readXml(text: string, events: { readonly open?: (element: XmlElement) => void; readonly close?: (name: string, text: string) => void }): void {
  const parser = new SaxesParser()
  const texts: string[] = []
  parser.on('error', () => {
    throw new LimitPassed('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('')
    events.open?.({ name: localName(name), attributes: new Map(Object.entries(attributes).map(([key, value]) => [localName(key), String(value)])) })
  })
  const add = (words: string) => {
    if (texts.length > 0) texts[texts.length - 1] += words
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    const words = texts.pop() ?? ''
    add(words)
    events.close?.(localName(name), words)
  })
  parser.write(text).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
