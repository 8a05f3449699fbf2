/**
 * Chart: values as horizontal bars on one scale, or as a funnel of what is left after each step.
 * Drawn as shapes of the scene; points about it stand to its right.
 */
import type { ChartBar } from '../briefing'
import type { Box, SceneItem } from '../scene'
import { bodySize, labelLook } from './body-type'
import type { ContentOf, LayoutKind } from './content'
import { layoutStatements } from './points'
import { atStep, pairPiece, type PairLook, type Setting } from './pieces'

const chartShare = 0.56
const chartToPoints = 56
const barGap = 18
const leastBarHeight = 44
const mostBarHeight = 120

export const layoutChart: LayoutKind<'chart'> = (content, area, setting) => {
  const width = content.points.length > 0 ? area.width * chartShare : area.width
  const chartArea = { ...area, width }
  const chart = content.shape === 'funnel' ? funnel(content, chartArea, setting) : bars(content, chartArea, setting)
  const pointsArea = { ...area, x: area.x + width + chartToPoints, width: area.width - width - chartToPoints }
  const points = content.points.length > 0 ? layoutStatements(content.points, pointsArea, setting, content.bars.length) : []
  return chart && points && [...chart, ...points]
}

/** Bars from one line on the left; labels before them, values after them. */
function bars(content: ContentOf<'chart'>, area: Box, setting: Setting): readonly SceneItem[] | null {
  const { theme } = setting
  const labelWidth = area.width * 0.3
  const valueWidth = area.width * 0.22
  const barRoom = area.width - labelWidth - valueWidth - 2 * 16
  const most = largest(content.bars)
  const labels = content.bars.map((bar) => pairPiece(bar.label, labelLook(setting), labelWidth, setting, { align: 'end' }))
  const values = content.bars.map((bar) => pairPiece(bar.display, valueLook(setting), valueWidth, setting))
  const needed = Math.max(leastBarHeight, ...labels.map((piece) => piece.height), ...values.map((piece) => piece.height))
  const height = barHeight(content.bars.length, area)
  if (needed > height) return null
  const barX = area.x + labelWidth + 16
  return content.bars.flatMap((bar, index): readonly SceneItem[] => {
    const y = area.y + index * (height + barGap)
    const width = Math.max(2, (bar.value / most) * barRoom)
    const label = labels[index]
    const value = values[index]
    if (!label || !value) return []
    const items: SceneItem[] = [
      { kind: 'rectangle', x: barX, y, width, height, fill: theme.figure, radius: 3 },
      ...label.place(area.x, y + (height - label.height) / 2),
      ...value.place(barX + width + 16, y + (height - value.height) / 2),
    ]
    return atStep(items, index + 1)
  })
}

/** Each step as wide as its value, centred, joined to the next; the value in the bar when it fits, the label beside. */
function funnel(content: ContentOf<'chart'>, area: Box, setting: Setting): readonly SceneItem[] | null {
  const { theme } = setting
  const labelWidth = area.width * 0.38
  const funnelWidth = area.width - labelWidth - 28
  const most = largest(content.bars)
  const labels = content.bars.map((bar) => pairPiece(bar.label, labelLook(setting), labelWidth, setting))
  const values = content.bars.map((bar) => pairPiece(bar.display, { ...valueLook(setting), first: { ...valueLook(setting).first, fill: theme.paper }, second: { ...valueLook(setting).second, fill: theme.paper } }, funnelWidth, setting, { align: 'centre' }))
  const height = barHeight(content.bars.length, area)
  const needed = Math.max(leastBarHeight, ...labels.map((piece) => piece.height), ...values.map((piece) => piece.height + 8))
  if (needed > height) return null
  const centre = area.x + funnelWidth / 2
  const widthOf = (bar: ChartBar): number => Math.max(funnelWidth * 0.24, (bar.value / most) * funnelWidth)
  return content.bars.flatMap((bar, index): readonly SceneItem[] => {
    const y = area.y + index * (height + barGap)
    const half = widthOf(bar) / 2
    const next = content.bars[index + 1]
    const label = labels[index]
    const value = values[index]
    if (!label || !value) return []
    const items: SceneItem[] = [
      { kind: 'rectangle', x: centre - half, y, width: 2 * half, height, fill: theme.figure, radius: 4 },
      ...value.place(area.x, y + (height - value.height) / 2),
      ...label.place(area.x + funnelWidth + 28, y + (height - label.height) / 2),
    ]
    // What leads to the next bar comes with it.
    const lead = next ? [joint(centre, y + height, half, widthOf(next) / 2, theme.rule)] : []
    return [...atStep(items, index + 1), ...atStep(lead, index + 2)]
  })
}

function joint(centre: number, y: number, halfAbove: number, halfBelow: number, fill: string): SceneItem {
  const path = `M${centre - halfAbove} ${y + 3} L${centre + halfAbove} ${y + 3} L${centre + halfBelow} ${y + barGap - 3} L${centre - halfBelow} ${y + barGap - 3} Z`
  return { kind: 'path', path, fill, stroke: null, strokeWidth: 0, opacity: 1, place: null }
}

function barHeight(count: number, area: Box): number {
  return Math.min(mostBarHeight, (area.height - barGap * (count - 1)) / count)
}

function largest(bars: readonly ChartBar[]): number {
  return Math.max(Number.MIN_VALUE, ...bars.map((bar) => bar.value))
}

function valueLook(setting: Setting): PairLook {
  const { second } = labelLook(setting)
  return {
    first: { face: 'serif', weight: 700, size: bodySize(setting) + 6, fill: setting.theme.figure },
    second: { face: 'serif', weight: 400, size: second.size, fill: setting.theme.figure },
    between: 0,
  }
}
