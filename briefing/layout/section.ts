/** Section: the number and title of what begins, and what it finds. The whole slide: it has no frame. */
import { isSamePair } from '../article'
import type { Section } from '../briefing'
import type { SceneItem } from '../scene'
import { bodyLook } from './body-type'
import type { ContentOf } from './content'
import { band, canvas, margin, untranslatedWords } from './frame'
import { pairPiece, type PairLook, rule, type Setting, stack } from './pieces'
import { layoutText, placeBlock } from './text'

const numberWidth = 250
const signTop = 670
const sizes = [54, 52, 50, 48, 46, 44, 42, 41, 40]

/** Null when it does not fit at this step. */
export function layoutSection(content: ContentOf<'section'>, section: Section, number: number, setting: Setting): readonly SceneItem[] | null {
  const { theme } = setting
  const size = sizes[setting.step] ?? 40
  const width = canvas.width - margin - (margin + numberWidth)
  const titleLook: PairLook = {
    first: { face: 'sans', weight: 700, size: 26, fill: theme.accent },
    second: { face: 'sans', weight: 400, size: 22, fill: theme.accent },
    between: 0,
  }
  const headlineLook: PairLook = {
    first: { face: 'serif', weight: 700, size, fill: theme.ink },
    second: { face: 'sans', weight: 400, size: 25, fill: theme.muted },
    between: 10,
  }
  const headline = pairPiece(content.headline, headlineLook, width, setting, { balanced: true })
  const title = pairPiece(section.title, headlineLook, width, setting, { balanced: true })
  // What stands on the agenda, and may head a slide of the section, too, is the smaller of the two. A section that is headed by its own name says it once.
  const words = isSamePair(content.headline, section.title)
    ? headline
    : isSamePair(content.headline, section.summary)
      ? stack([title, pairPiece(content.headline, bodyLook(setting), width, setting, { balanced: true })], 28)
      : stack([pairPiece(section.title, titleLook, width, setting), headline], 28)
  if (words.height > canvas.height - 120) return null
  const top = (canvas.height - words.height) * 0.45
  const numberBlock = layoutText(String(number), 'en', { face: 'serif', weight: 700, size: 190, fill: theme.accent }, numberWidth)
  return [
    band(setting),
    // The large digit's box is taller than its ink: its top is pulled up so that the digit and the title start level.
    ...placeBlock(numberBlock, margin, Math.max(0, top - 62)),
    rule(margin + numberWidth - 40, top + 6, 2, theme.rule, words.height - 6),
    ...words.place(margin + numberWidth, top),
    // Below the room of the words, so that they need not give way to it.
    ...pairPiece(untranslatedWords(content.headline, setting), { ...titleLook, first: { ...headlineLook.second, size: 17 } }, width, setting).place(margin + numberWidth, signTop),
  ]
}
