/** Picture: a drawing or an image with its caption and credit beside it. */
import type { Picture } from '../briefing'
import type { Box, SceneItem } from '../scene'
import type { Theme } from '../theme'
import { bodyLook } from './body-type'
import type { ContentOf } from './content'
import { pairPiece, type PairLook, type Setting, stack } from './pieces'

/** Null when caption and credit do not fit beside the picture. */
export function layoutPicture(content: ContentOf<'picture'>, picture: Picture | null, area: Box, setting: Setting): readonly SceneItem[] | null {
  const pictureWidth = picture ? Math.min(area.width * 0.58, (area.height * picture.width) / picture.height) : 0
  const gap = picture ? 48 : 0
  const creditLook: PairLook = {
    first: { face: 'sans', weight: 400, size: 18, fill: setting.theme.muted },
    second: { face: 'sans', weight: 400, size: 16, fill: setting.theme.muted },
    between: 0,
  }
  const width = area.width - pictureWidth - gap
  const words = stack([pairPiece(content.caption, bodyLook(setting), width, setting), pairPiece(content.credit, creditLook, width, setting)], 20)
  if (words.height > area.height) return null
  return [
    ...(picture ? placePicture(picture, { ...area, width: pictureWidth }, setting.theme) : []),
    ...words.place(area.x + pictureWidth + gap, area.y),
  ]
}

/** The picture, a drawing in the theme's colours, as large as `area` allows, in its middle. */
export function placePicture(picture: Picture, area: Box, theme: Theme): SceneItem[] {
  const scale = Math.min(area.width / picture.width, area.height / picture.height)
  const place = {
    x: area.x + (area.width - picture.width * scale) / 2,
    y: area.y + (area.height - picture.height * scale) / 2,
    scale,
  }
  if (picture.kind === 'image') {
    const { width, height, type, data } = picture
    return [{ kind: 'image', x: place.x, y: place.y, width: width * scale, height: height * scale, type, data }]
  }
  return picture.shapes.map((shape) => ({
    kind: 'path',
    path: shape.path,
    fill: shape.fill ? theme[shape.fill] : null,
    stroke: shape.stroke ? theme[shape.stroke] : null,
    strokeWidth: shape.strokeWidth,
    opacity: shape.opacity,
    place,
  }))
}
