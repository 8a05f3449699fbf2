/**
 * The Briefing: what will be said. Slides and speaker notes made of statements,
 * each of which knows the sentences of the article that it came from.
 *
 * A slide says what it holds, never where it goes: `layout/` decides that, and continues a slide
 * on another when its items do not fit. Adding a slide kind is one schema here, one layout file,
 * and the cases that the compiler then asks for.
 */
import { z } from 'zod'
import { Article, languages, Pair, SentenceId, WrittenDate } from './article'

/** What is said, in both languages, and the sentences of the article it rests on. */
export const Statement = z.strictObject({ ...Pair.shape, sources: z.array(SentenceId).min(1) })
export type Statement = z.infer<typeof Statement>

/** Short enough to stand as a headline at 40 px in any language mode (see layout/frame.ts). */
export const Headline = Statement.extend({ zh: Pair.shape.zh.max(60), en: Pair.shape.en.max(140) })

/** Short enough to head a card or a column. */
export const Label = Statement.extend({ zh: Pair.shape.zh.max(24), en: Pair.shape.en.max(80) })

const shortPair = z.strictObject({ zh: Pair.shape.zh.max(40), en: Pair.shape.en.max(80) })

/** A large figure, in three pieces so that the digits can be set large and the rest small; all are empty in a language not yet translated into. */
const figureText = z.strictObject({
  before: z.string().max(12).default(''),
  digits: z.string().max(12),
  after: z.string().max(16).default(''),
})
export const Figure = z.strictObject({
  value: z.strictObject({ zh: figureText, en: figureText }),
  label: Label,
  explanation: Statement.optional(),
})
export type Figure = z.infer<typeof Figure>

export const LabelledStatement = z.strictObject({ label: Label, explanation: Statement })
export type LabelledStatement = z.infer<typeof LabelledStatement>

export const ChartBar = z.strictObject({
  label: Label,
  value: z.number().nonnegative(),
  /** The value as it is written in each language, with its unit. */
  display: shortPair,
})
export type ChartBar = z.infer<typeof ChartBar>

export const TimelineEvent = z.strictObject({
  /** Years as a decimal number, for the place on the axis: August 2009 is 2009.58. */
  time: z.number(),
  date: shortPair,
  label: Label,
  explanation: Statement.optional(),
  /** Which line of the timeline the event is on; events without one share the first. */
  track: shortPair.optional(),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

export const ComparisonColumn = z.strictObject({ heading: Label, cells: z.array(Statement).min(1).max(6) })
export type ComparisonColumn = z.infer<typeof ComparisonColumn>

const id = SentenceId
export const SectionId = id

/** What every slide has. `section` is absent on the cover, agenda and closing slides. */
const slide = {
  id,
  section: SectionId.optional(),
  /** The finding of the slide, as a full sentence. */
  headline: Headline,
  /** A short caution or comment, set small at the foot of the slide. */
  remark: Statement.extend({ zh: Pair.shape.zh.max(120), en: Pair.shape.en.max(320) }).optional(),
  /** What the speaker says, one statement a sentence or two, in order. */
  notes: z.array(Statement),
}

export const Slide = z.discriminatedUnion('kind', [
  /** `headline` is the title of the briefing, `subtitle` its message. What an imported article does not tell is absent. */
  z.strictObject({ kind: z.literal('cover'), ...slide, subtitle: Headline.optional(), byline: shortPair.optional(), date: WrittenDate.optional(), picture: id.optional() }),
  /** The items are the briefing's sections. */
  z.strictObject({ kind: z.literal('agenda'), ...slide }),
  /** Opens a section: its number and title come from the briefing's sections. */
  z.strictObject({ kind: z.literal('section'), ...slide, section: SectionId }),
  z.strictObject({ kind: z.literal('points'), ...slide, points: z.array(Statement).min(1) }),
  z.strictObject({ kind: z.literal('features'), ...slide, features: z.array(LabelledStatement).min(1) }),
  z.strictObject({ kind: z.literal('figures'), ...slide, figures: z.array(Figure).min(1) }),
  /** `bars` compares sizes side by side; `funnel` shows what is left after each step. */
  z.strictObject({ kind: z.literal('chart'), ...slide, shape: z.enum(['bars', 'funnel']), bars: z.array(ChartBar).min(2), points: z.array(Statement) }),
  z.strictObject({ kind: z.literal('timeline'), ...slide, events: z.array(TimelineEvent).min(2) }),
  /** Columns side by side; `rows` names what each line of cells is about (as many as cells in a column). */
  z.strictObject({ kind: z.literal('comparison'), ...slide, rows: z.array(Label), columns: z.array(ComparisonColumn).min(2).max(4) }),
  /** Steps that lead from one to the next, and what follows from them. */
  z.strictObject({ kind: z.literal('process'), ...slide, steps: z.array(LabelledStatement).min(2), points: z.array(Statement) }),
  z.strictObject({ kind: z.literal('picture'), ...slide, picture: id, caption: Statement, credit: Statement.optional() }),
  z.strictObject({ kind: z.literal('quotation'), ...slide, quotation: Statement, attribution: Label.optional() }),
  z.strictObject({ kind: z.literal('references'), ...slide, references: z.array(z.strictObject({ title: Statement, date: z.iso.date().optional() })).min(1) }),
])
export type Slide = z.infer<typeof Slide>
export type SlideKind = Slide['kind']

/** `title` stands in the agenda, above every slide of the section, and on the slide that opens it. */
export const Section = z.strictObject({ id: SectionId, title: Label, summary: Statement })
export type Section = z.infer<typeof Section>

/** Colours of a picture by the role they have in the theme, so that one picture suits all themes. */
export const PictureInk = z.enum(['paper', 'panel', 'rule', 'ink', 'muted', 'accent', 'figure'])
export type PictureInk = z.infer<typeof PictureInk>

/** A shape of a picture: an SVG path in the picture's own coordinates (only M L H V C Q Z, absolute). */
export const PictureShape = z.strictObject({
  path: z.string().max(20_000).regex(/^[MLHVCQZ0-9 .,-]*$/),
  fill: PictureInk.optional(),
  stroke: PictureInk.optional(),
  strokeWidth: z.number().positive().default(1),
  opacity: z.number().min(0).max(1).default(1),
})
const picture = {
  id,
  /** In units of its own: what counts is their ratio. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** What the picture shows, for those who do not see it. */
  description: Pair,
}

/** Of drawn pictures base64 is a third more than their bytes; 20 MB of bytes are the limit of an image. */
const base64 = z.string().max(28 * 1024 * 1024).regex(/^[A-Za-z0-9+/]*={0,2}$/)

export const Picture = z.discriminatedUnion('kind', [
  /** Shapes in the colours of the theme. */
  z.strictObject({ kind: z.literal('drawing'), ...picture, shapes: z.array(PictureShape).min(1).max(2000) }),
  /** An image file of an imported article: width and height in pixels, and its bytes. */
  z.strictObject({ kind: z.literal('image'), ...picture, type: z.enum(['image/png', 'image/jpeg']), data: base64 }),
])
export type Picture = z.infer<typeof Picture>

export const themeNames = ['paper', 'ink', 'plain'] as const
export const ThemeName = z.enum(themeNames)
export type ThemeName = z.infer<typeof ThemeName>

export const slideKinds = Slide.options.map((option) => option.shape.kind.value)

/**
 * What the user has decided about a draft, kept with it, so that drafting again loses none of it.
 * Present on a briefing that was drafted from an imported article; what the user decides about blocks stands in the article itself.
 */
export const DraftDecisions = z.strictObject({
  /** The kinds that the user has given to slides, by the id of the slide. */
  kinds: z.record(id, z.enum(slideKinds as [SlideKind, ...SlideKind[]])),
})
export type DraftDecisions = z.infer<typeof DraftDecisions>

export const Briefing = z.strictObject({
  id,
  title: Pair,
  author: Pair,
  subject: Pair,
  keywords: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  /** Absent where the article tells none. */
  date: WrittenDate.optional(),
  /** Which language stands first and large where both are shown; in a briefing not yet translated, the one that it has. */
  firstLanguage: z.enum(languages),
  theme: ThemeName,
  article: Article,
  sections: z.array(Section),
  pictures: z.array(Picture),
  slides: z.array(Slide).min(1),
  draft: DraftDecisions.optional(),
})
export type Briefing = z.infer<typeof Briefing>
