/** How the scores compare words: what does not change the meaning does not count. */

/** Letters and digits only, in lower case: for lines whose punctuation and white space a reader may have taken out. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%‰$€]/gu, '')
}

const headingNumber = /^\s*(第[一二三四五六七八九十百零\d]+(章|节|条|篇|编|部分)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(\.\d+)*[.、．]?\s+|\d+[.、．](?!\d)|[IVX]+\.\s|(Part|Chapter|Section) [\dIVX]+[.:]?\s)\s*/

/** A heading without its number. */
export function bareHeading(text: string): string {
  return bare(text.replace(headingNumber, ''))
}

/** What a text is made of, to see how much of it stands elsewhere: pairs of neighbouring Han characters and figures, or words. */
function parts(text: string, isChinese: boolean): string[] {
  const units = text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}.,%’'])*(?!\p{Script=Han})[\p{L}\p{N}%]/gu) ?? []
  return isChinese ? units.slice(1).map((unit, index) => `${units[index]}${unit}`) : units
}

/** The share of the text's parts, 0 to 1, that stand in the other text, which may hold another language beside the text's own. */
export function shareWithin(text: string, other: string): number {
  const isChinese = /\p{Script=Han}/u.test(text)
  const there = new Set(parts(other, isChinese))
  const wanted = parts(text, isChinese)
  return wanted.length === 0 ? 0 : wanted.filter((part) => there.has(part)).length / wanted.length
}

/** Whether the figure stands in the text as written, and not as a part of another: 3% is not in 23%. */
export function hasFigure(text: string, figure: string): boolean {
  const pattern = figure.replace(/\s/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d.,])${pattern}${/\d$/.test(figure) ? '(?![\\d])' : ''}`, 'i').test(text.replace(/\s/g, ''))
}

/** Of a share: hits among the wanted, or null where nothing is wanted. */
export interface Share {
  readonly hits: number
  readonly of: number
}

export function addShares(shares: readonly Share[]): Share {
  return { hits: shares.reduce((sum, { hits }) => sum + hits, 0), of: shares.reduce((sum, share) => sum + share.of, 0) }
}

/** 0 to 1; 1 where nothing was wanted. */
export function ratio({ hits, of }: Share): number {
  return of === 0 ? 1 : hits / of
}
