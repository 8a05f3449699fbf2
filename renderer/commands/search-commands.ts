/** The query of the command palette: which names it finds, and which slide it asks for. */

/** Whether every word of the query stands somewhere in the text, in any order. */
export function hasWords(text: string, query: string): boolean {
  const where = fold(text)
  return fold(query).split(/\s+/u).every((word) => where.includes(word))
}

/** The number of a slide that stands in the query, alone or among words; null when there is no such slide. */
export function slideNumberIn(query: string, slides: number): number | null {
  const [digits, ...others] = fold(query).match(/\d+/g) ?? []
  const number = Number(digits)
  return others.length === 0 && number >= 1 && number <= slides ? number : null
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
