/**
 * What followers are shown: slides as drawings and as text. Speaker notes do not pass through here at all.
 *
 * A phone has none of our fonts, and ten megabytes of them for each of two hundred phones would stop a room's network. So the
 * drawing is set in the phone's own, with the width of each run given (`textLength`): nothing leaves its place.
 */
import { languageModes, languagesOf, languageTags, type LanguageMode } from '../../../briefing/article'
import type { Briefing, ThemeName } from '../../../briefing/briefing'
import { layoutDeck, type DeckPage } from '../../../briefing/layout/deck'
import { sceneAtStep, stepsOf } from '../../../briefing/layout/steps'
import type { PresentingState } from '../../../briefing/presenting/state'
import type { FontFamily, Scene } from '../../../briefing/scene'
import { sceneToSvg, serialiseSvg, type SvgNode } from '../../../briefing/scene-svg'
import { piecesOf } from '../../../briefing/slide-pieces'

/** Where the talk stands, as followers are told. */
export interface Frame {
  /** As on the slide, from 1. */
  readonly number: number
  readonly step: number
  readonly total: number
  /** The presenter has covered the display. */
  readonly isBlank: boolean
  readonly theme: ThemeName
}

/** One slide for followers. The outline says the same in lines of text; it is empty until the slide is whole. */
export interface FollowedSlide {
  readonly svg: string
  readonly outline: readonly { readonly language: string; readonly text: string; readonly isHeading: boolean }[]
}

export interface SlideSource {
  readonly title: Briefing['title']
  frameOf(state: PresentingState): Frame
  /** Null when there is no such slide. */
  slide(number: number, step: number, mode: LanguageMode, theme: ThemeName): FollowedSlide | null
}

export function isLanguageMode(text: string): text is LanguageMode {
  return languageModes.some((mode) => mode === text)
}

export function slidesOf(briefing: Briefing): SlideSource {
  const decks = new Map<ThemeName, readonly DeckPage[]>()
  const pagesIn = (theme: ThemeName): readonly DeckPage[] => {
    const pages = decks.get(theme) ?? layoutDeck(briefing, theme).pages
    decks.set(theme, pages)
    return pages
  }
  return {
    title: briefing.title,
    frameOf: ({ page, step, blank, theme }) => ({ number: page + 1, step, total: pagesIn(theme).length, isBlank: blank !== null, theme }),
    slide(number, step, mode, theme) {
      const page = pagesIn(theme)[number - 1]
      if (page === undefined) return null
      return { svg: drawForeign(sceneAtStep(page.scene(mode), step)), outline: step >= stepsOf(page.content) ? outlineOf(page, mode, briefing) : [] }
    },
  }
}

function outlineOf({ content }: DeckPage, mode: LanguageMode, briefing: Briefing): FollowedSlide['outline'] {
  const texts = [{ label: content.headline, text: null }, ...piecesOf(content, briefing)]
  return texts.flatMap(({ label, text }) =>
    languagesOf(mode, briefing.firstLanguage).flatMap((language) => [
      ...(label && label[language] !== '' ? [{ language: languageTags[language], text: label[language], isHeading: true }] : []),
      ...(text && text[language] !== '' ? [{ language: languageTags[language], text: text[language], isHeading: false }] : []),
    ]))
}

/** What stands nearest to our faces on phones and computers of the reader's. */
const nearestFonts: Readonly<Record<FontFamily, string>> = {
  'Noto Sans SC': "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  'Noto Serif SC': "'Noto Serif SC', 'Songti SC', SimSun, 'Noto Serif CJK SC', serif",
  'Source Sans 3': "'Source Sans 3', 'Helvetica Neue', Roboto, Arial, sans-serif",
  'Source Serif 4': "'Source Serif 4', 'Times New Roman', 'Noto Serif', serif",
}

function drawForeign(scene: Scene): string {
  const drawing = sceneToSvg(scene)
  const { width: _width, height: _height, ...attributes } = drawing.attributes
  const [background, ...items] = drawing.children
  const set = items.map((node, index) => {
    const item = scene.items[index]
    return item?.kind === 'text' && typeof node !== 'string' ? { ...node, children: node.children.map((run, place) => setRun(run, item.runs[place])) } : node
  })
  return serialiseSvg({ ...drawing, attributes, children: background === undefined ? [] : [background, ...set] })
}

function setRun(node: SvgNode | string, run: { readonly width: number; readonly family: FontFamily } | undefined): SvgNode | string {
  if (typeof node === 'string' || run === undefined) return node
  const length = run.width > 0 ? { textLength: run.width.toFixed(2), lengthAdjust: 'spacingAndGlyphs' } : {}
  return { ...node, attributes: { ...node.attributes, ...length, 'font-family': nearestFonts[run.family] } }
}
