/**
 * One slide's content → its Scene in one language mode, or null when it does not fit.
 *
 * The sizes of type are tried from the largest down; the first that fits is taken.
 * Each mode may stand at a size of its own: fit over all modes is decided in continue.ts.
 */
import { type Language, type LanguageMode, languagesOf } from '../article'
import type { Picture } from '../briefing'
import { assertNever } from '../result'
import { type Box, bottomOf, moveDown, type Scene, type SceneItem } from '../scene'
import type { Theme } from '../theme'
import { layoutAgenda } from './agenda'
import { stepCount } from './body-type'
import { layoutChart } from './chart'
import { layoutComparison } from './comparison'
import type { Content } from './content'
import { layoutCover } from './cover'
import { layoutFeatures } from './features'
import { layoutFigures } from './figures'
import { canvas, layoutFrame, type Position } from './frame'
import { layoutPicture } from './picture'
import type { Setting } from './pieces'
import { layoutPoints } from './points'
import { layoutProcess } from './process'
import { layoutQuotation } from './quotation'
import { layoutReferences } from './references'
import { layoutSection } from './section'
import { layoutTimeline } from './timeline'

const settleShare = 0.34
const settleAtMost = 80

/** What the layout of a slide needs from the rest of the briefing. */
export interface Surroundings {
  readonly theme: Theme
  readonly firstLanguage: Language
  readonly pictures: ReadonlyMap<string, Picture>
}

/**
 * The content as a finished scene of 1280×720, or null when it does not fit.
 * `sizes` says which sizes of type to try: whether it fits at all is quickest learned from the smallest.
 */
export function layoutContent(
  content: Content,
  position: Position,
  mode: LanguageMode,
  surroundings: Surroundings,
  sizes: 'all' | 'smallest' = 'all',
): Scene | null {
  const languages = languagesOf(mode, surroundings.firstLanguage)
  for (let step = sizes === 'all' ? 0 : stepCount - 1; step < stepCount; step += 1) {
    const items = layoutAtStep(content, position, { theme: surroundings.theme, languages, step }, surroundings)
    if (items) return { ...canvas, background: surroundings.theme.paper, items }
  }
  return null
}

function layoutAtStep(content: Content, position: Position, setting: Setting, surroundings: Surroundings): readonly SceneItem[] | null {
  if (content.kind === 'cover') return layoutCover(content, (content.picture !== undefined && surroundings.pictures.get(content.picture)) || null, setting)
  if (content.kind === 'section') return position.section && layoutSection(content, position.section, position.sectionNumber, setting)
  const frame = layoutFrame(content, position, setting)
  const body = layoutBody(content, frame.body, setting, surroundings)
  // A picture fills its area already.
  return body && [...frame.items, ...(content.kind === 'picture' ? body : settle(body, frame.body))]
}

/** A body that leaves room stands a little lower, so that a slide with little on it does not hang from its headline. */
function settle(items: readonly SceneItem[], area: Box): readonly SceneItem[] {
  const bottom = Math.max(...items.map(bottomOf), area.y)
  const shift = Math.min((area.y + area.height - bottom) * settleShare, settleAtMost)
  return shift < 1 ? items : items.map((item) => moveDown(item, shift))
}

function layoutBody(
  content: Exclude<Content, { kind: 'cover' | 'section' }>,
  area: Box,
  setting: Setting,
  surroundings: Surroundings,
): readonly SceneItem[] | null {
  switch (content.kind) {
    case 'agenda':
      return layoutAgenda(content, area, setting)
    case 'points':
      return layoutPoints(content, area, setting)
    case 'features':
      return layoutFeatures(content, area, setting)
    case 'figures':
      return layoutFigures(content, area, setting)
    case 'chart':
      return layoutChart(content, area, setting)
    case 'timeline':
      return layoutTimeline(content, area, setting)
    case 'comparison':
      return layoutComparison(content, area, setting)
    case 'process':
      return layoutProcess(content, area, setting)
    case 'picture':
      return layoutPicture(content, surroundings.pictures.get(content.picture) ?? null, area, setting)
    case 'quotation':
      return layoutQuotation(content, area, setting)
    case 'references':
      return layoutReferences(content, area, setting)
    default:
      return assertNever(content)
  }
}
