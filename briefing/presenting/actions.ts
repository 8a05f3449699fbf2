/** Everything that a presenter can do in a talk, as values that may cross from a window to the main process. */
import { z } from 'zod'
import { LanguageMode } from '../article'
import { ThemeName } from '../briefing'
import { Point, pointsOfStroke, PresentingPreferences, Tool } from './state'

const plain = <const Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) })

export const PresentingAction = z.discriminatedUnion('kind', [
  /** The next step, or the next slide after the last step. A blank display is uncovered instead. */
  plain('next'),
  plain('previous'),
  plain('first'),
  plain('last'),
  /** `number` as it stands on the slide, from 1; beyond the end is the last. */
  z.strictObject({ kind: z.literal('goTo'), number: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('goToPage'), pageId: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('typeDigit'), digit: z.int().min(0).max(9) }),
  /** Goes to the slide whose number was typed; without digits, as `next`. */
  plain('enter'),
  /** Takes back the last thing that lies over the slide, one at a time; when there is none, ends the talk. */
  plain('escape'),
  plain('end'),

  /** 中 → EN → both → 中. */
  plain('nextAudienceLanguage'),
  z.strictObject({ kind: z.literal('setAudienceLanguage'), language: LanguageMode }),
  plain('nextNotesLanguage'),
  z.strictObject({ kind: z.literal('setNotesLanguage'), language: LanguageMode }),
  z.strictObject({ kind: z.literal('setTheme'), theme: ThemeName }),

  /** Covers the slide, or uncovers it when it is covered so already. */
  z.strictObject({ kind: z.literal('blank'), colour: z.enum(['black', 'white']) }),
  z.strictObject({ kind: z.literal('openPanel'), panel: z.enum(['overview', 'help']) }),
  plain('closePanel'),
  plain('swapDisplays'),
  /** hidden → corner → full → hidden. */
  plain('nextCompanionCode'),

  /** Takes the tool up; the same tool again puts it down. */
  z.strictObject({ kind: z.literal('takeTool'), tool: Tool }),
  z.strictObject({ kind: z.literal('movePointer'), point: Point.nullable() }),
  z.strictObject({ kind: z.literal('beginStroke'), point: Point }),
  z.strictObject({ kind: z.literal('extendStroke'), points: z.array(Point).min(1).max(pointsOfStroke) }),
  plain('endStroke'),
  /** Removes the strokes that pass the point. */
  z.strictObject({ kind: z.literal('erase'), point: Point }),
  /** Takes back the last thing done with ink on this slide. */
  plain('undoInk'),
  plain('clearInk'),

  /** About the pointer when there is one, else about the middle of what is shown. */
  plain('zoomIn'),
  plain('zoomOut'),
  plain('zoomReset'),
  z.strictObject({ kind: z.literal('zoomTo'), from: Point, to: Point }),
  /** Moves the middle of what is shown. */
  z.strictObject({ kind: z.literal('panTo'), point: Point }),

  plain('toggleTimer'),
  plain('resetTimer'),
  /** The plan becomes what was just spent on each slide. */
  plain('adoptTimes'),
  /** The plan follows the notes again. */
  plain('forgetTimes'),
  plain('largerNotes'),
  plain('smallerNotes'),
  /** More of the presenter's window for the notes, or less. */
  plain('widerNotes'),
  plain('narrowerNotes'),
  /** As the audience → 中 → EN → both → as the audience. */
  plain('nextPreviewLanguage'),
  z.strictObject({ kind: z.literal('setPreferences'), preferences: PresentingPreferences }),
])
export type PresentingAction = z.infer<typeof PresentingAction>
