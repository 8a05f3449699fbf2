/**
 * What every slide of the inside has: the band, the section it belongs to, the headline, the remark and the foot.
 *
 * 1. The headline stands in the first language, large, and in the second below it.
 *    It is set at the largest of three sizes at which it takes few lines, never below 40 px.
 * 2. What is left between headline and foot is the body: the area that the slide's kind fills.
 */
import { type Pair } from '../article'
import type { Section, Slide } from '../briefing'
import type { Box, SceneItem } from '../scene'
import { languagesSet, type Look, type PairLook, pairPiece, type Piece, rule, type Setting } from './pieces'
import { layoutText, measureText, placeBlock } from './text'

export const canvas = { width: 1280, height: 720 } as const
export const bandWidth = 14

/** Left and right edges of everything but the band. */
export const margin = 72
export const contentWidth = canvas.width - 2 * margin

const eyebrowTop = 42
const headlineTop = 74
const footTop = 684
const bodyBottom = 664
const headlineToBody = 26

/** Where the slide stands in the deck, for its eyebrow and its foot. */
export interface Position {
  readonly briefingTitle: Pair
  readonly section: Section | null
  /** From 1, among the sections of the agenda. */
  readonly sectionNumber: number
  readonly number: number
  readonly total: number
  readonly part: number
  readonly parts: number
}

export interface Frame {
  readonly items: readonly SceneItem[]
  /** Where the slide's own content goes. */
  readonly body: Box
}

/** Band, eyebrow, headline, remark and foot of a slide, and the area they leave. */
export function layoutFrame(slide: Slide, position: Position, setting: Setting): Frame {
  const headline = headlinePiece(slide.headline, setting)
  const remark = slide.remark ? remarkPiece(slide.remark, setting) : null
  const bodyTop = headlineTop + headline.height + headlineToBody
  const remarkTop = remark ? bodyBottom - remark.height : bodyBottom
  return {
    items: [
      band(setting),
      ...eyebrow(slide.headline, position, setting),
      ...headline.place(margin, headlineTop),
      ...(remark ? [rule(margin, remarkTop - 8, 48, setting.theme.accent, 2), ...remark.place(margin, remarkTop)] : []),
      ...foot(position, setting),
    ],
    body: { x: margin, y: bodyTop, width: contentWidth, height: (remark ? remarkTop - 30 : bodyBottom) - bodyTop },
  }
}

export function band({ theme }: Setting): SceneItem {
  return { kind: 'rectangle', x: 0, y: 0, width: bandWidth, height: canvas.height, fill: theme.band, radius: 0 }
}

/** Sizes of the headline, and on how many lines it may stand at each before the next is tried. */
const headlineSizes = [
  { size: 46, lines: 1 },
  { size: 42, lines: 2 },
  { size: 40, lines: Infinity },
] as const

function headlinePiece(headline: Pair, setting: Setting): Piece {
  const pieces = headlineSizes.map(({ size, lines }) => {
    const piece = pairPiece(headline, headlineLook(size, setting), contentWidth, setting, { balanced: true })
    const firstOnly = pairPiece(headline, headlineLook(size, setting), contentWidth, { ...setting, languages: languagesSet(headline, setting.languages).slice(0, 1) })
    return { piece, fits: firstOnly.height <= lines * size * 1.6 }
  })
  return (pieces.find(({ fits }) => fits) ?? pieces.at(-1))?.piece as Piece
}

function headlineLook(size: number, { theme }: Setting): PairLook {
  return {
    first: { face: 'serif', weight: 700, size, fill: theme.ink },
    second: { face: 'sans', weight: 400, size: 23, fill: theme.muted },
    between: 2,
  }
}

function remarkPiece(remark: Pair, setting: Setting): Piece {
  const look = { face: 'sans', weight: 400, size: 16, fill: setting.theme.muted } as const
  return pairPiece(remark, { first: look, second: look, between: 0 }, contentWidth, setting)
}

const untranslated: Pair = { zh: '尚未译成中文', en: 'Not yet translated into English' }

/** What a slide says of itself when its words are not there in the language shown; nothing otherwise. */
export function untranslatedWords(headline: Pair, setting: Setting): Pair | undefined {
  return languagesSet(headline, setting.languages).some((language) => setting.languages.includes(language)) ? undefined : untranslated
}

/** The section's number and title, which part this is of a slide that is continued, and whether it is not translated. */
function eyebrow(headline: Pair, position: Position, setting: Setting): readonly SceneItem[] {
  const look = { face: 'sans', weight: 400, size: 17, fill: setting.theme.accent } as const
  const number = position.section && position.sectionNumber > 0 ? String(position.sectionNumber).padStart(2, '0') : ''
  const part = position.parts > 1 ? `${position.part}/${position.parts}` : ''
  const title = position.section?.title
  const missing = setting.languages.map((language) => untranslatedWords(headline, setting)?.[language] ?? '')
  return inOneLine([number, ...missing, ...(title ? languagesSet(title, setting.languages).map((language) => title[language]) : []), part], look, margin, eyebrowTop, 14)
}

function foot(position: Position, setting: Setting): readonly SceneItem[] {
  const look = { face: 'sans', weight: 400, size: 14, fill: setting.theme.muted } as const
  const titles = languagesSet(position.briefingTitle, setting.languages).map((language) => position.briefingTitle[language])
  const number = `${position.number} / ${position.total}`
  const numberX = margin + contentWidth - measureText(number, 'en', look)
  return [
    ...inOneLine(titles, look, margin, footTop, 14, numberX - margin - 24),
    ...inOneLine([number], look, numberX, footTop, 0),
  ]
}

/** Texts beside each other on one baseline; what does not fit in `room` is left out from the end. */
function inOneLine(texts: readonly string[], look: Look, x: number, y: number, gap: number, room = contentWidth): readonly SceneItem[] {
  const items: SceneItem[] = []
  let left = x
  for (const text of texts) {
    if (text === '') continue
    const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
    const width = measureText(text, language, look)
    if (left + width > x + room) break
    const block = layoutText(text, language, look, width + 1)
    // The faces differ in ascent, so lines are put side by side by their baselines.
    const baseline = y + Math.ceil(look.size * 1.16)
    items.push(...placeBlock(block, left, baseline - (block.lines[0]?.baseline ?? 0)))
    left += width + gap
  }
  return items
}
