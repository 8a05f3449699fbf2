/**
 * Timeline: events in order of time on one or more lines (tracks), one under the other.
 *
 * Every event of every track has a place of its own along the line, in order of time over all tracks, so that
 * what came first stands further left on whichever line it is. Its words reach as far as the next event on its line.
 */
import type { Pair } from '../article'
import type { TimelineEvent } from '../briefing'
import type { Box, SceneItem } from '../scene'
import { bodyLook, bodySize, labelLook } from './body-type'
import type { LayoutKind } from './content'
import { breakOpportunities } from './line-breaks'
import { atStep, pairPiece, type PairLook, type Piece, rule, type Setting, stack } from './pieces'
import { measureText } from './text'

const trackGap = 26
const titleWidth = 132
const eventGap = 22
const lineToWords = 10
const leastWidth = 150
const dot = 15

interface Track {
  readonly title: Piece | null
  readonly events: readonly { readonly place: number; readonly words: Piece }[]
  readonly height: number
}

export const layoutTimeline: LayoutKind<'timeline'> = (content, area, setting) => {
  const events = [...content.events].sort((left, right) => left.time - right.time)
  const titles = [...new Set(events.map((event) => event.track?.zh ?? ''))]
  const left = events.some((event) => event.track) ? titleWidth : 0
  const step = (area.width - left) / events.length
  const tracks: Track[] = []
  for (const title of titles) {
    const onTrack = events.flatMap((event, place) => ((event.track?.zh ?? '') === title ? [{ event, place }] : []))
    const columns = onTrack.map(({ event, place }, index) => ({ event, place, width: ((onTrack[index + 1]?.place ?? events.length) - place) * step - eventGap }))
    if (columns.some(({ event, width }) => width < leastWidth || !keepsWordsWhole(event, width, setting))) return null
    const placed = columns.map(({ event, place, width }) => ({ place, words: eventPiece(event, width, setting) }))
    const trackTitle = onTrack[0]?.event.track
    const titlePiece = trackTitle ? pairPiece(trackTitle, trackLook(setting), titleWidth - eventGap, setting) : null
    const wordsHeight = Math.max(...placed.map(({ words }) => words.height))
    tracks.push({ title: titlePiece, events: placed, height: Math.max(dot + lineToWords + wordsHeight, titlePiece?.height ?? 0) })
  }
  const height = tracks.reduce((sum, track) => sum + track.height, 0)
  const gap = [trackGap * 2, trackGap * 1.4, trackGap].find((candidate) => height + candidate * (tracks.length - 1) <= area.height)
  if (gap === undefined) return null
  let y = area.y
  return tracks.flatMap((track) => {
    const items = placeTrack(track, { ...area, x: area.x + left, width: area.width - left }, y, step, setting)
    y += track.height + gap
    return items
  })
}

function placeTrack(track: Track, area: Box, top: number, step: number, setting: Setting): readonly SceneItem[] {
  const { theme } = setting
  return [
    ...(track.title?.place(area.x - titleWidth, top - 8) ?? []),
    rule(area.x, top + dot / 2 - 1, area.width, theme.rule, 2),
    // Events come in order of time, on whichever line they are.
    ...track.events.flatMap(({ place, words }) =>
      atStep(
        [
          { kind: 'rectangle', x: area.x + place * step, y: top, width: dot, height: dot, fill: theme.accent, radius: dot / 2 },
          ...words.place(area.x + place * step, top + dot + lineToWords),
        ],
        place + 1,
      )),
  ]
}

function dateLook(setting: Setting): PairLook {
  return {
    first: { face: 'serif', weight: 700, size: bodySize(setting) + 6, fill: setting.theme.figure },
    second: { face: 'sans', weight: 400, size: 18, fill: setting.theme.figure },
    between: 0,
  }
}

/** Whether every word, and every figure such as 2009年8月, is narrower than its column: none is broken to fit. */
function keepsWordsWhole({ date, label, explanation }: TimelineEvent, width: number, setting: Setting): boolean {
  const texts: readonly (readonly [Pair | undefined, PairLook])[] = [[date, dateLook(setting)], [label, labelLook(setting)], [explanation, bodyLook(setting)]]
  return texts.every(([pair, look]) => setting.languages.every((language, index) => {
    const text = pair?.[language] ?? ''
    const ends = breakOpportunities(text)
    return ends.every((end, piece) => measureText(text.slice(ends[piece - 1] ?? 0, end).trimEnd(), language, index === 0 ? look.first : look.second) <= width)
  }))
}

function eventPiece(event: TimelineEvent, width: number, setting: Setting): Piece {
  return stack(
    [
      // A bare year reads the same in both languages and is written once.
      pairPiece(event.date, dateLook(setting), width, /^\d+年?$/.test(event.date.zh) && setting.languages.length > 1 ? { ...setting, languages: setting.languages.slice(0, 1) } : setting),
      pairPiece(event.label, labelLook(setting), width, setting),
      ...(event.explanation ? [pairPiece(event.explanation, bodyLook(setting), width, setting)] : []),
    ],
    5,
  )
}

function trackLook({ theme }: Setting): PairLook {
  return {
    first: { face: 'sans', weight: 700, size: 22, fill: theme.ink },
    second: { face: 'sans', weight: 400, size: 18, fill: theme.muted },
    between: 0,
  }
}
