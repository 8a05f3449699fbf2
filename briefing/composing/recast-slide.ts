/**
 * Which kinds a slide of a draft can be given.
 */
import type { Slide, SlideKind } from '../briefing'

/** The slide's own kind among them. */
export function possibleKinds(slide: Slide): readonly SlideKind[] {
  return [slide.kind]
}
