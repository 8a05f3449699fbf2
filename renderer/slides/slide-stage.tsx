/** The slide that is shown, as large as its place allows. */
import { SceneView } from '../scene-view/scene-view'
import { SlideOutlineText } from '../scene-view/slide-outline-text'
import { useApp } from '../store'
import styles from './slide-stage.module.css'

export function SlideStage({ isBare = false }: {
  /** Without room around it and without a shadow, for full screen. */
  readonly isBare?: boolean
}) {
  const page = useApp((app) => app.deck.pages[app.pageIndex])
  const briefing = useApp((app) => app.briefing)
  const mode = useApp((app) => app.settings.slideLanguage)
  if (!page) return null
  return (
    <div className={isBare ? styles.bareStage : styles.stage}>
      <div className={styles.slide} data-testid="slide" data-page={page.id} data-mode={mode}>
        <SceneView scene={page.scene(mode)} />
        <div aria-live="polite" aria-atomic="true">
          <SlideOutlineText page={page} briefing={briefing} mode={mode} />
        </div>
      </div>
    </div>
  )
}
