/**
 * Sizes of the text in a slide's body, from large to the least that a back row can read:
 * 22 px for the language shown first (or alone), 18 px for the second.
 */
import type { FontWeight } from '../scene'
import type { PairLook, Setting } from './pieces'

const bodySizes = [
  { first: 36, second: 25 },
  { first: 34, second: 23 },
  { first: 32, second: 22 },
  { first: 30, second: 21 },
  { first: 28, second: 20 },
  { first: 26, second: 19 },
  { first: 24, second: 19 },
  { first: 23, second: 18 },
  { first: 22, second: 18 },
] as const

/** How many steps of size there are; `Setting.step` counts from 0. */
export const stepCount = bodySizes.length

function sizesAt({ step }: Setting): (typeof bodySizes)[number] {
  return bodySizes[step] ?? bodySizes[8]
}

/** Size of body text in the language shown first, at the setting's step. */
export function bodySize(setting: Setting): number {
  return sizesAt(setting).first
}

/** Statements and explanations. */
export function bodyLook(setting: Setting): PairLook {
  return lookOf(setting, 400)
}

/** Headings of cards and columns: as large as the body, bold. */
export function labelLook(setting: Setting): PairLook {
  return lookOf(setting, 700)
}

/** The second language is told by its size and colour, so it stays regular. */
function lookOf(setting: Setting, weight: FontWeight): PairLook {
  const { first, second } = sizesAt(setting)
  return {
    first: { face: 'sans', weight, size: first, fill: setting.theme.ink },
    second: { face: 'sans', weight: 400, size: second, fill: setting.theme.muted },
    between: 1,
  }
}
