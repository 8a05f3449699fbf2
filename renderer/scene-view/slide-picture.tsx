/** A slide in small; its headline is what is read aloud. */
import type { LanguageMode } from '../../briefing/article'
import type { DeckPage } from '../../briefing/layout/deck'
import { PairText } from '../controls/pair-text'
import { SceneView } from './scene-view'

export function SlidePicture({ page, mode, className }: {
  readonly page: DeckPage
  readonly mode: LanguageMode
  readonly className?: string
}) {
  return (
    <>
      <span className={className}><SceneView scene={page.scene(mode)} /></span>
      <span className="visually-hidden"><PairText pair={page.slide.headline} mode={mode} /></span>
    </>
  )
}
