/** Agenda: the sections, each with its number, title and message, in two columns when there are many. */
import { isSamePair } from '../article'
import type { SceneItem } from '../scene'
import { bodyLook, bodySize, labelLook } from './body-type'
import type { LayoutKind } from './content'
import { layoutText, placeBlock } from './text'
import { atStep, pairPiece, type Piece, rule, type Setting, stack } from './pieces'

const columnGap = 56
const numberWidth = 64

/** In small type two columns are better than a slide more. */
const smallType = 26

export const layoutAgenda: LayoutKind<'agenda'> = (content, area, setting) => {
  if (content.sections.length > 3) return layoutColumns(2, content, area, setting)
  return layoutColumns(1, content, area, setting) ?? (bodySize(setting) <= smallType ? layoutColumns(2, content, area, setting) : null)
}

function layoutColumns(columns: number, ...[content, area, setting]: Parameters<LayoutKind<'agenda'>>): ReturnType<LayoutKind<'agenda'>> {
  const rows = Math.ceil(content.sections.length / columns)
  const width = (area.width - columnGap * (columns - 1)) / columns
  const entries = content.sections.map(({ number, section }) => entry(number, section, width, setting))
  const rowHeights = Array.from({ length: rows }, (_, row) => Math.max(...entries.filter((_entry, index) => index % rows === row).map((piece) => piece.height)))
  const height = rowHeights.reduce((sum, rowHeight) => sum + rowHeight, 0)
  const gap = [44, 36, 28, 20].find((candidate) => height + candidate * (rows - 1) <= area.height)
  if (gap === undefined) return null
  return entries.flatMap((piece, index) => {
    // Sections run down the first column, then down the second.
    const row = index % rows
    const top = area.y + rowHeights.slice(0, row).reduce((sum, rowHeight) => sum + rowHeight + gap, 0)
    return atStep(piece.place(area.x + Math.floor(index / rows) * (width + columnGap), top), index + 1)
  })
}

function entry(number: number, section: Parameters<typeof sectionText>[0], width: number, setting: Setting): Piece {
  const text = sectionText(section, width - numberWidth, setting)
  const numberBlock = layoutText(String(number), 'en', { face: 'serif', weight: 700, size: bodySize(setting) + 14, fill: setting.theme.accent }, numberWidth)
  return {
    width,
    height: Math.max(text.height, numberBlock.height) + 16,
    place: (x, y): readonly SceneItem[] => [
      rule(x, y, width, setting.theme.rule),
      ...placeBlock(numberBlock, x, y + 10),
      ...text.place(x + numberWidth, y + 16),
    ],
  }
}

function sectionText(section: { title: { zh: string; en: string }; summary: { zh: string; en: string } }, width: number, setting: Setting): Piece {
  const title = pairPiece(section.title, labelLook(setting), width, setting)
  // A section of which there is no more to say than its name says it once.
  return isSamePair(section.summary, section.title) ? title : stack([title, pairPiece(section.summary, bodyLook(setting), width, setting)], 6)
}
