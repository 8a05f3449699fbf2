/** All slides of the briefing, in the language of the slides; the slide that is marked is the one that is shown. */
import { useTranslation } from 'react-i18next'
import { SlideGrid } from '../scene-view/slide-grid'
import { useApp } from '../store'

export function Overview() {
  const { t } = useTranslation('slides')
  const pages = useApp((app) => app.deck.pages)
  const currentId = useApp((app) => app.deck.pages[app.pageIndex]?.id)
  const mode = useApp((app) => app.settings.slideLanguage)
  const isFullScreen = useApp((app) => app.isFullScreen)
  const openPanel = useApp((app) => app.openPanel)
  const goToPage = useApp((app) => app.goToPage)
  const showPage = useApp((app) => app.showPage)
  const indexOf = (pageId: string) => pages.findIndex(({ id }) => id === pageId)
  return (
    <SlideGrid
      title={t('overviewTitle', { count: pages.length })}
      closeName={t('closeOverview')}
      pages={pages}
      currentId={currentId}
      mode={mode}
      onChoose={(pageId) => goToPage(indexOf(pageId))}
      onGo={(pageId) => {
        openPanel(null)
        if (isFullScreen) goToPage(indexOf(pageId))
        else showPage(indexOf(pageId))
      }}
      onClose={() => openPanel(null)}
    />
  )
}
