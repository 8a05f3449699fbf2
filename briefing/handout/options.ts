/** What the user chooses for a handout. The same schema serves the dialog, the command line and the worker. */
import { z } from 'zod'
import { LanguageMode } from '../article'
import { ThemeName } from '../briefing'

/** `2`, `3` and `6` are slides on a page (3 with ruled lines to write on). */
export const handoutLayouts = ['notes', '2', '3', '6', 'reading', 'outline'] as const
export const HandoutLayout = z.enum(handoutLayouts)
export type HandoutLayout = z.infer<typeof HandoutLayout>

export const papers = ['A4', 'Letter'] as const
export const Paper = z.enum(papers)
export type Paper = z.infer<typeof Paper>

export const HandoutOptions = z.strictObject({
  layout: HandoutLayout.default('notes'),
  slideLanguage: LanguageMode.default('both'),
  /** Language of everything around the slides: notes, contents, header, footer. */
  notesLanguage: LanguageMode.default('both'),
  paper: Paper.default('A4'),
  theme: ThemeName.default('plain'),
  contents: z.boolean().default(true),
  /** Text at the head of every page; the briefing's title when absent. */
  header: z.string().max(120).regex(/^[^\p{Cc}\p{Cs}]*$/u).optional(),
  /** Text at the foot of every page, before the page number. */
  footer: z.string().max(120).regex(/^[^\p{Cc}\p{Cs}]*$/u).optional(),
})
export type HandoutOptions = z.infer<typeof HandoutOptions>
