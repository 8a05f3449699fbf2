/**
 * What one slide as shown holds: a slide of the briefing, or a part of it.
 *
 * An agenda's items are the briefing's sections, so they are put in here; everything else is as in the briefing.
 */
import type { Section, Slide, SlideKind } from '../briefing'
import type { Box, SceneItem } from '../scene'
import type { Setting } from './pieces'

export type AgendaContent = Extract<Slide, { kind: 'agenda' }> & { readonly sections: readonly { readonly number: number; readonly section: Section }[] }
export type Content = Exclude<Slide, { kind: 'agenda' }> | AgendaContent
export type ContentOf<Kind extends SlideKind> = Extract<Content, { kind: Kind }>

/**
 * Fills `area` with the content of one kind of slide, at the setting's step of type size.
 * Null when it does not fit: then the next smaller step is tried, and after the last the slide is continued on another.
 */
export type LayoutKind<Kind extends SlideKind> = (content: ContentOf<Kind>, area: Box, setting: Setting) => readonly SceneItem[] | null
