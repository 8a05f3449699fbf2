/**
 * Timeline: events on an axis of time, their words in columns below it.
 *
 * 1. The dots stand on the axis in proportion to time, so that ten years look longer than ten months.
 * 2. The columns are of equal width, in order of time; a leader joins each to its dot. Both are in the same order,
 *    so leaders never cross.
 * 3. Events of one track (a country, an actor) share a colour and name the track above their label.
 */
import type { Language, Pair } from '../article'
import type { TimelineEvent } from '../briefing'
import type { SceneItem } from '../scene'
import type { Theme } from '../theme'
import { bodyLook, bodySize, labelLook } from './body-type'
import type { LayoutKind } from './content'
import { breakOpportunities } from './line-breaks'
import { atStep, languagesSet, type Look, pairPiece, type PairLook, type Piece, row, rule, type Setting, stack } from './pieces'
import { measureText } from './text'

const columnGap = 20
const leastWidth = 140
const dot = 14
/** From the axis down to the words. */
const leaderHeight = 46
/** From a column's left edge, where its leader ends, to its words. */
const indent = 14

export const layoutTimeline: LayoutKind<'timeline'> = (content, area, setting) => {
  const events = [...content.events].sort((left, right) => left.time - right.time)
  const step = (area.width + columnGap) / events.length
  const width = step - columnGap - indent
  if (width < leastWidth - indent || !events.every((event) => keepsWordsWhole(event, width, setting))) return null
  const tracks = [...new Set(events.map(trackName))]
  const words = events.map((event) => eventPiece(event, colourOf(event, tracks, setting.theme), width, setting))
  const height = dot + leaderHeight + Math.max(...words.map((piece) => piece.height))
  if (height > area.height) return null

  const dots = dotPlaces(events, area.x + dot / 2, area.x + area.width - dot / 2)
  return [
    rule(area.x, area.y + dot / 2 - 1, area.width, setting.theme.rule, 2),
    ...events.flatMap((event, index) => {
      const colour = colourOf(event, tracks, setting.theme)
      const dotX = dots[index] ?? 0
      const columnX = area.x + index * step
      const top = area.y + dot + leaderHeight
      const items: SceneItem[] = [
        leader(dotX, area.y + dot, columnX, top, top + (words[index]?.height ?? 0), setting.theme),
        { kind: 'rectangle', x: dotX - dot / 2, y: area.y, width: dot, height: dot, fill: colour, radius: dot / 2 },
        ...(words[index]?.place(columnX + indent, top) ?? []),
      ]
      return atStep(items, index + 1)
    }),
  ]
}

/** Proportional to time from `left` to `right`; dots that would touch are moved apart. */
function dotPlaces(events: readonly TimelineEvent[], left: number, right: number): number[] {
  const first = events[0]?.time ?? 0
  const span = (events.at(-1)?.time ?? 0) - first
  const places = events.map((event, index) => (span > 0 ? left + ((event.time - first) / span) * (right - left) : left + (index / events.length) * (right - left)))
  const apart = Math.min(dot + 4, (right - left) / events.length)
  places.forEach((place, index) => {
    if (index > 0) places[index] = Math.max(place, (places[index - 1] ?? 0) + apart)
  })
  // What was pushed beyond the end is pushed back from there.
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const limit = index === places.length - 1 ? right : (places[index + 1] ?? 0) - apart
    places[index] = Math.min(places[index] ?? 0, limit)
  }
  return places
}

/** From the dot aslant to its column, then down along the words. */
function leader(dotX: number, from: number, columnX: number, top: number, bottom: number, theme: Theme): SceneItem {
  const path = `M${dotX} ${from} V${from + 8} L${columnX} ${top - 12} V${bottom}`
  return { kind: 'path', path, fill: null, stroke: theme.rule, strokeWidth: 1.5, opacity: 1, place: null }
}

/** Events of one track have its name in the same languages. */
function trackName({ track }: TimelineEvent): string {
  return track?.zh || track?.en || ''
}

function colourOf(event: TimelineEvent, tracks: readonly string[], theme: Theme): string {
  const colours = [theme.accent, theme.figure, theme.ink]
  return colours[tracks.indexOf(trackName(event)) % colours.length] ?? theme.accent
}

function eventPiece(event: TimelineEvent, colour: string, width: number, setting: Setting): Piece {
  return stack(
    [
      pairPiece(event.date, dateLook(colour, setting), width, datesAlike(event.date) ? { ...setting, languages: setting.languages.slice(0, 1) } : setting),
      ...(event.track ? [trackPiece(event.track, colour, width, setting)] : []),
      pairPiece(event.label, labelLook(setting), width, setting),
      ...(event.explanation ? [pairPiece(event.explanation, bodyLook(setting), width, setting)] : []),
    ],
    5,
  )
}

/** A bare year reads the same in both languages and is written once. */
function datesAlike(date: Pair): boolean {
  return /^\d+年?$/.test(date.zh) && date.zh.startsWith(date.en)
}

/** The track's name in the languages shown, beside each other when they fit on one line. */
function trackPiece(track: Pair, colour: string, width: number, setting: Setting): Piece {
  const look: Look = { face: 'sans', weight: 700, size: 18, fill: colour }
  const pieceIn = (room: number) => (language: Language) => pairPiece(track, { first: look, second: look, between: 0 }, room, { ...setting, languages: [language] })
  const shown = languagesSet(track, setting.languages)
  const onOneLine = row(shown.map((language) => pieceIn(measureText(track[language], language, look) + 1)(language)), 8)
  return onOneLine.width <= width ? onOneLine : stack(shown.map(pieceIn(width)), 0)
}

function dateLook(fill: string, setting: Setting): PairLook {
  return {
    first: { face: 'serif', weight: 700, size: bodySize(setting) + 6, fill },
    second: { face: 'sans', weight: 400, size: 18, fill },
    between: 0,
  }
}

/** Whether every word, and every figure such as 2009年8月, is narrower than its column: none is broken to fit. */
function keepsWordsWhole({ date, label, explanation }: TimelineEvent, width: number, setting: Setting): boolean {
  const texts: readonly (readonly [Pair | undefined, PairLook])[] = [[date, dateLook('', setting)], [label, labelLook(setting)], [explanation, bodyLook(setting)]]
  return texts.every(([pair, look]) => pair === undefined || languagesSet(pair, setting.languages).every((language, index) => fitsUnbroken(pair[language], language, index === 0 ? look.first : look.second, width)))
}

function fitsUnbroken(text: string, language: Language, look: Look, width: number): boolean {
  const ends = breakOpportunities(text)
  return ends.every((end, piece) => measureText(text.slice(ends[piece - 1] ?? 0, end).trimEnd(), language, look) <= width)
}
