/**
 * Features: labels with their explanations, as cards side by side or as rows under each other,
 * whichever fits at the present size of type.
 */
import type { LabelledStatement } from '../briefing'
import type { Box, SceneItem } from '../scene'
import { layoutCards } from './cards'
import { bodyLook, labelLook } from './body-type'
import type { LayoutKind } from './content'
import { atStep, pairPiece, rule, type Setting, stack } from './pieces'

const labelShare = 0.27
const labelGap = 32
const rowGaps = [26, 20, 16, 12]

export const layoutFeatures: LayoutKind<'features'> = (content, area, setting) => {
  const cards = content.features.map((feature) => (width: number) =>
    stack([pairPiece(feature.label, labelLook(setting), width, setting), pairPiece(feature.explanation, bodyLook(setting), width, setting)], 12))
  return layoutCards(cards, area, setting) ?? rows(content.features, area, setting)
}

function rows(features: readonly LabelledStatement[], area: Box, setting: Setting): readonly SceneItem[] | null {
  const labelWidth = area.width * labelShare
  const pieces = features.map((feature) => ({
    label: pairPiece(feature.label, labelLook(setting), labelWidth, setting),
    explanation: pairPiece(feature.explanation, bodyLook(setting), area.width - labelWidth - labelGap, setting),
  }))
  const heights = pieces.map(({ label, explanation }) => Math.max(label.height, explanation.height))
  const height = heights.reduce((sum, rowHeight) => sum + rowHeight, 0)
  const gap = rowGaps.find((candidate) => height + candidate * (features.length - 1) <= area.height)
  if (gap === undefined) return null
  let y = area.y
  return pieces.flatMap(({ label, explanation }, index) => {
    const top = y
    y += (heights[index] ?? 0) + gap
    const items = [
      ...(index > 0 ? [rule(area.x, top - gap / 2, area.width, setting.theme.rule)] : []),
      ...label.place(area.x, top),
      ...explanation.place(area.x + labelWidth + labelGap, top),
    ]
    return atStep(items, index + 1)
  })
}
