/**
 * Deck → one SVG for each slide, `slide-01.svg` and so on: plain `<text>` at its place, no scripts, no fonts inside.
 */
import type { LanguageMode } from '../briefing/article'
import type { Briefing, ThemeName } from '../briefing/briefing'
import { layoutDeck } from '../briefing/layout/deck'
import { sceneToSvg, serialiseSvg } from '../briefing/scene-svg'

export interface SvgSlide {
  readonly name: string
  /** A whole SVG document, 1280×720. */
  readonly svg: string
}

export function writeSvgSlides(briefing: Briefing, theme: ThemeName, mode: LanguageMode): SvgSlide[] {
  const { pages } = layoutDeck(briefing, theme)
  const digits = Math.max(2, String(pages.length).length)
  return pages.map((page) => ({
    name: `slide-${String(page.number).padStart(digits, '0')}.svg`,
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${serialiseSvg(sceneToSvg(page.scene(mode)))}\n`,
  }))
}
