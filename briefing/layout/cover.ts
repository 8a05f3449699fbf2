/**
 * Cover: the title, its message, who and when; the picture on the right.
 * When the words need the whole width, the picture gives way: words are never lost.
 */
import type { Picture } from '../briefing'
import type { Box, SceneItem } from '../scene'
import type { ContentOf } from './content'
import { band, canvas, contentWidth, margin, untranslatedWords } from './frame'
import { type PairLook, pairPiece, rule, type Setting, space, stack } from './pieces'
import { placePicture } from './picture'

const titleSizes = [68, 64, 60, 56, 52, 48, 44, 42, 40]
const edge = 44
const upperToLower = 16
const pictureArea: Box = { x: 700, y: 70, width: 530, height: 580 }

/** The whole slide: a cover has no frame. Null when it does not fit at this step. */
export function layoutCover(content: ContentOf<'cover'>, picture: Picture | null, setting: Setting): readonly SceneItem[] | null {
  const smallest = setting.step === titleSizes.length - 1
  const beside = words(content, pictureArea.x - 40 - margin, setting)
  if (picture && beside) return [band(setting), ...beside, ...placePicture(picture, pictureArea, setting.theme)]
  if (picture && !smallest) return null
  const alone = words(content, contentWidth, setting)
  return alone && [band(setting), ...alone]
}

function words(content: ContentOf<'cover'>, width: number, setting: Setting): readonly SceneItem[] | null {
  const { theme } = setting
  const size = titleSizes[setting.step] ?? 40
  const titleLook: PairLook = {
    first: { face: 'serif', weight: 700, size, fill: theme.ink },
    second: { face: 'serif', weight: 400, size: Math.max(22, Math.round(size * 0.5)), fill: theme.muted },
    between: 6,
  }
  const subtitleLook: PairLook = {
    first: { face: 'sans', weight: 400, size: size > 50 ? 26 : 23, fill: theme.ink },
    second: { face: 'sans', weight: 400, size: size > 50 ? 20 : 18, fill: theme.muted },
    between: 2,
  }
  const bylineLook: PairLook = {
    first: { face: 'sans', weight: 400, size: 18, fill: theme.muted },
    second: { face: 'sans', weight: 400, size: 16, fill: theme.muted },
    between: 0,
  }
  const date = content.date?.replaceAll('-', '.')
  // The date stands beside a byline, in each language that has one; alone, once.
  const byline = content.byline
    ? { zh: content.byline.zh && joined([content.byline.zh, date], '　'), en: content.byline.en && joined([content.byline.en, date], ' · ') }
    : { zh: date ?? '', en: '' }
  const upper = stack(
    [pairPiece(content.headline, titleLook, width, setting, { balanced: true }), space(1, 8), mark(theme.accent), space(1, 8), pairPiece(content.subtitle, subtitleLook, width, setting)],
    12,
  )
  const lower = pairPiece(byline, bylineLook, width, setting)
  // Below the room of the words, so that they need not give way to it.
  const sign = pairPiece(untranslatedWords(content.headline, setting), { ...bylineLook, first: bylineLook.second }, width, setting)
  const lowerTop = canvas.height - edge - lower.height
  const room = lowerTop - upperToLower - edge
  if (upper.height > room) return null
  // The words hang a little above the middle, where a cover's centre of gravity is.
  const upperTop = edge + (room - upper.height) * 0.38
  return [...upper.place(margin, upperTop), ...lower.place(margin, lowerTop), ...sign.place(margin, canvas.height - edge + 6)]
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}

function mark(fill: string) {
  return { width: 64, height: 4, place: (x: number, y: number) => [rule(x, y, 64, fill, 4)] }
}
