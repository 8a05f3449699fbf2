/** Places of the reading edition in the document: blocks, sentences, and ranges of their text. */

/** Pixels below the top edge within which a block counts as the one being read. */
const readingLine = 96

export function elementOfBlock(scroller: HTMLElement, blockId: string): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`)
}

/** The block that stands at the top of what is in sight. */
export function blockAtTop(scroller: HTMLElement): string | undefined {
  const line = scroller.getBoundingClientRect().top + readingLine
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')]
  // Blocks stand in order, so the last one that begins above the line is found by halving.
  let from = 0
  let to = blocks.length
  while (from < to) {
    const middle = (from + to) >> 1
    const block = blocks[middle]
    if (block && block.getBoundingClientRect().top <= line) from = middle + 1
    else to = middle
  }
  return blocks[Math.max(0, from - 1)]?.dataset['block']
}

/** The elements of the sentences that are in the document, by sentence and language. */
export function shownSentences(scroller: HTMLElement): (sentenceId: string, language: string) => Element | undefined {
  const shown = new Map([...scroller.querySelectorAll<HTMLElement>('[data-sentence]')].map((element) => [`${element.dataset['sentence']} ${element.dataset['language']}`, element]))
  return (sentenceId, language) => shown.get(`${sentenceId} ${language}`)
}

/** The part of a sentence's text as a range; nothing when the sentence is not shown. */
export function rangeOfText(sentence: Element | undefined, start: number, end: number): Range | null {
  const from = sentence && placeInText(sentence, start)
  const to = sentence && placeInText(sentence, end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Where the character `offset` of an element's text stands: figures are elements of their own. */
function placeInText(element: Element, offset: number): { readonly node: Node; readonly offset: number } | null {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (offset <= before + length) return { node, offset: offset - before }
    before += length
  }
  return null
}

/** Marks the sentences in every language shown, and brings the first into sight. */
export function markSentences(scroller: HTMLElement, sentenceIds: readonly string[]): void {
  const elements = sentenceIds.flatMap((id) => [...scroller.querySelectorAll<HTMLElement>(`[data-sentence="${CSS.escape(id)}"]`)])
  const ranges = elements.map((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range
  })
  CSS.highlights.set('target', new Highlight(...ranges))
  elements[0]?.scrollIntoView({ block: 'center' })
}
