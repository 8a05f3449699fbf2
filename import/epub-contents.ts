/**
 * The table of contents of an EPUB → the title of each part, by its path: of EPUB 3 (a page with `<nav>`) or of EPUB 2 (an NCX).
 */
import { resolvePath } from './archive-path'
import { attribute, elementsBelow, parseXhtml, visibleText } from './html-tree'
import { declaredWords } from './words'
import { readXml } from './xml'

export function readToc(path: string, text: string): Map<string, string> {
  const titles = new Map<string, string>()
  const add = (reference: string | undefined, words: string) => {
    const title = declaredWords(words, 200)
    const target = resolvePath(path, reference ?? '')
    if (title !== undefined && !titles.has(target)) titles.set(target, title)
  }
  if (/\.ncx$/i.test(path)) readNcx(text, add)
  else for (const element of elementsBelow(parseXhtml(text))) if (element.tagName === 'a') add(attribute(element, 'href'), visibleText(element))
  return titles
}

function readNcx(text: string, add: (reference: string | undefined, words: string) => void): void {
  let label = ''
  readXml(text, {
    open: ({ name, attributes }) => {
      if (name === 'content') add(attributes.get('src'), label)
    },
    close: (name, words) => {
      if (name === 'navLabel') label = words
    },
  })
}
