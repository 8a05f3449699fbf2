/**
 * Lines with a space between every two characters, as some programs print them: which of the spaces were never meant.
 */

const full = '[\\p{Script=Han}\\u3001-\\u3011\\uFF00-\\uFF65\\u2018-\\u201D]'
const spacedPair = new RegExp(`${full} (?=${full})`, 'gu')
const closePair = /\p{Script=Han}(?=\p{Script=Han})/gu
export const spacesBetween = new RegExp(`(?<=${full}) +(?=${full})|(?<=(?:^|\\s)[\\d.%]|${full}) +(?=[\\d.%](?:\\s|$))|(?<=(?:^|\\s)[\\d.%]) +(?=${full})`, 'gu')

/** Nobody sets five characters apart in the middle of a line. */
const spacedRun = new RegExp(`(?:${full} ){4}${full}`, 'u')

/** Where most of a Chinese line is spaced out, or a run of it, no space in it was meant, nor between its digits. */
export function isSpacedOut(text: string): boolean {
  if (!text.includes(' ')) return false
  const spaced = text.match(spacedPair)?.length ?? 0
  const close = text.match(closePair)?.length ?? 0
  return spaced >= 3 && (spaced >= close * 1.5 || spacedRun.test(text))
}

export function closeUp(text: string): string {
  return isSpacedOut(text) ? text.replace(spacesBetween, '') : text
}
