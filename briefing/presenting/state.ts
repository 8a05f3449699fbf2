/**
 * The state of a talk: what is shown, in which languages, with which pointer and ink, and how the time stands.
 *
 * It is one plain value that the main process owns and every window mirrors, and that the resume file keeps.
 * `present` (present.ts) is the only way from one state to the next. Places on the slide are in the scene's own pixels,
 * 1280×720; times are in milliseconds, moments in milliseconds since 1970 as `Date.now()` gives them.
 */
import { z } from 'zod'
import { Language, LanguageMode, languageModes } from '../article'
import { ThemeName } from '../briefing'
import { canvas } from '../layout/frame'
import type { DeckFacts } from './deck-facts'

/** A place on the slide. */
export const Point = z.strictObject({ x: z.number().min(0).max(canvas.width), y: z.number().min(0).max(canvas.height) })
export type Point = z.infer<typeof Point>

const moment = z.number().nonnegative()
const duration = z.number().nonnegative()
const pageId = z.string().min(1).max(80)

/** The tool in the presenter's hand. */
export const tools = ['none', 'laser', 'spotlight', 'pen', 'highlighter', 'eraser'] as const
export const Tool = z.enum(tools)
export type Tool = z.infer<typeof Tool>

export const InkTool = z.enum(['pen', 'highlighter'])
export type InkTool = z.infer<typeof InkTool>

export const pointsOfStroke = 1000
export const operationsOfPage = 400

const strokePoints = z.array(Point).min(1).max(pointsOfStroke)
export const Stroke = z.strictObject({ id: z.int().min(1), tool: InkTool, points: strokePoints })
export type Stroke = z.infer<typeof Stroke>

/** What was done with ink, in order: undoing is taking back the last one. */
export const InkOperation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draw'), stroke: Stroke }),
  z.strictObject({ kind: z.literal('erase'), strokes: z.array(z.int().min(1)).min(1).max(operationsOfPage) }),
  z.strictObject({ kind: z.literal('clear') }),
])
export type InkOperation = z.infer<typeof InkOperation>

/**
 * Ink by what it was drawn on: `page-id/language mode`. The words stand elsewhere in another language,
 * so a circle around one of them is put away with its language and comes back with it.
 */
export const Ink = z.record(z.string().regex(/^[a-z0-9.-]{1,80}\/(zh|en|both)$/), z.array(InkOperation).max(operationsOfPage))
export type Ink = z.infer<typeof Ink>

/** `scale` 1 shows the whole slide; x and y are the middle of what is shown. */
export const Zoom = z.strictObject({ scale: z.number().min(1).max(8), ...Point.shape })
export type Zoom = z.infer<typeof Zoom>

/** `elapsed` up to `since`; the timer runs when `since` is not null. */
export const Timer = z.strictObject({ elapsed: duration, since: moment.nullable() })
export type Timer = z.infer<typeof Timer>

/** Time by page. Pages that are not named have none. */
export const PageTimes = z.record(pageId, duration)
export type PageTimes = z.infer<typeof PageTimes>

export const previewLanguages = ['audience', ...languageModes] as const
export const notesShares = { least: 0.25, most: 0.7 } as const

/** What outlasts the talk: kept for the next one. */
export const PresentingPreferences = z.strictObject({
  /** Statements one by one, or all at once. */
  building: z.enum(['stepwise', 'whole']).default('whole'),
  /** Text size of the notes in CSS pixels. */
  notesSize: z.int().min(14).max(60).default(24),
  /** The language of the presenter's own pictures of the slides: the audience's, or another. */
  previewLanguage: z.enum(previewLanguages).default('audience'),
  /** Share of the presenter window's width that the notes take. */
  notesShare: z.number().min(notesShares.least).max(notesShares.most).default(0.45),
  /** How fast the speaker speaks: Chinese characters, and English words, a minute. */
  speechRate: z.strictObject({ zh: z.int().min(80).max(500), en: z.int().min(50).max(300) }).default({ zh: 220, en: 130 }),
  /** The language the talk is given in, whatever is shown. */
  spokenLanguage: Language.default('zh'),
  /** How long the talk is to take in minutes; null when nobody has said. */
  targetMinutes: z.int().min(1).max(600).nullable().default(null),
  /** Whether ink is kept with the briefing after the talk. */
  keepsInk: z.boolean().default(false),
})
export type PresentingPreferences = z.infer<typeof PresentingPreferences>

export const PresentingState = z.strictObject({
  mode: z.enum(['talk', 'rehearsal']),
  /** A rehearsal ends with its report; what has ended changes no more. */
  phase: z.enum(['running', 'report', 'ended']),
  theme: ThemeName,
  /** Index into the deck's pages. */
  page: z.int().min(0),
  /** How many of the page's steps are shown: 0 is the headline alone. */
  step: z.int().min(0),
  audienceLanguage: LanguageMode,
  notesLanguage: LanguageMode,
  /** What covers the slide on the audience's display. */
  blank: z.enum(['black', 'white']).nullable(),
  tool: Tool,
  /** Where the laser or the spotlight is; null when it is off the slide. */
  pointer: Point.nullable(),
  /** The stroke that is being drawn. */
  drawing: z.strictObject({ tool: InkTool, points: strokePoints }).nullable(),
  ink: Ink,
  zoom: Zoom,
  timer: Timer,
  /** What the timer showed when the page was entered. */
  pageEntered: duration,
  /** Time on each page before the present visit to it. */
  spent: PageTimes,
  /** Time for each page as rehearsed; the length of the notes speaks for the others. */
  plan: PageTimes,
  /** Digits of a slide's number, until Enter. */
  typed: z.string().regex(/^\d{0,4}$/),
  /** What lies over the presenter's window; the audience never sees it. */
  panel: z.enum(['overview', 'help']).nullable(),
  /** Two displays: the roles are exchanged. One display: the presenter's window is in front. */
  isSwapped: z.boolean(),
  /** Where the audience's display shows the code of the companion page, while that page is served. */
  companionCode: z.enum(['hidden', 'corner', 'full']),
  preferences: PresentingPreferences,
})
export type PresentingState = z.infer<typeof PresentingState>

export interface TalkStart {
  readonly mode: PresentingState['mode']
  /** The page to begin at; the first one when the deck has none of that id. */
  readonly pageId: string | null
  readonly theme: ThemeName
  readonly audienceLanguage: LanguageMode
  readonly notesLanguage: LanguageMode
  readonly isSwapped: boolean
  readonly preferences: PresentingPreferences
  readonly ink: Ink
  readonly plan: PageTimes
}

export const wholeSlide: Zoom = { scale: 1, x: canvas.width / 2, y: canvas.height / 2 }

/** The first state of a talk. The timer runs from the first moment. */
export function startTalk(start: TalkStart, facts: DeckFacts, now: number): PresentingState {
  const page = Math.max(0, facts.pages.findIndex(({ id }) => id === start.pageId))
  return {
    mode: start.mode,
    phase: 'running',
    theme: start.theme,
    page,
    step: start.preferences.building === 'whole' ? (facts.pages[page]?.steps ?? 0) : 0,
    audienceLanguage: start.audienceLanguage,
    notesLanguage: start.notesLanguage,
    blank: null,
    tool: 'none',
    pointer: null,
    drawing: null,
    ink: start.ink,
    zoom: wholeSlide,
    timer: { elapsed: 0, since: Math.max(0, now) },
    pageEntered: 0,
    spent: {},
    plan: start.plan,
    typed: '',
    panel: null,
    isSwapped: start.isSwapped,
    companionCode: 'hidden',
    preferences: start.preferences,
  }
}
