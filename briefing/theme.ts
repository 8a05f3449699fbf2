/** Slide themes are data: the colours of each role, and which theme is for what. */
import type { PictureInk, ThemeName } from './briefing'

/**
 * Colours by role, `#rrggbb`. `ink`, `muted`, `accent` and `figure` carry text: each has a contrast of at least
 * 4.5:1 on `paper` and on `panel`.
 */
export interface Theme extends Readonly<Record<PictureInk, string>> {
  /** The band along the left edge. */
  readonly band: string
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  /** Light and warm, for rooms with daylight. */
  paper: {
    paper: '#fffdf8',
    panel: '#f4efe5',
    rule: '#d9d0c0',
    ink: '#1a2130',
    muted: '#565d6b',
    accent: '#b3302a',
    figure: '#14477a',
    band: '#b3302a',
  },
  /** Dark, for projectors in dim rooms. */
  ink: {
    paper: '#12161f',
    panel: '#1d2433',
    rule: '#3b4560',
    ink: '#f3f0e9',
    muted: '#b6bdca',
    accent: '#ff8a75',
    figure: '#93bdf5',
    band: '#d8483a',
  },
  /** White without fills, for paper and for saving ink. */
  plain: {
    paper: '#ffffff',
    panel: '#ffffff',
    rule: '#c9ccd2',
    ink: '#14181f',
    muted: '#545a66',
    accent: '#a82a24',
    figure: '#14477a',
    band: '#a82a24',
  },
}
