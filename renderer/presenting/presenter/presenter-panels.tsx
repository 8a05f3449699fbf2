/** What lies over the presenter's window, one at a time. The audience sees none of it. */
import { useTranslation } from 'react-i18next'
import { SlideGrid } from '../../scene-view/slide-grid'
import { act, useTalk } from '../talk/talk'
import { CompanionPanel } from './companion-panel'
import { OptionsPanel } from './options-panel'
import { usePresenterView, usePresenterViewStore } from './presenter-view'
import { TalkHelp } from './talk-help'

export function PresenterPanels() {
  const shared = useTalk(({ state }) => state.panel)
  const own = usePresenterView((view) => view.panel)
  const view = usePresenterViewStore()
  const closeOwn = () => view.setState({ panel: null })
  if (shared === 'overview') return <TalkOverview />
  if (shared === 'help') return <TalkHelp />
  if (own === 'options') return <OptionsPanel onClose={closeOwn} />
  if (own === 'companion') return <CompanionPanel onClose={closeOwn} />
  return null
}

function TalkOverview() {
  const { t } = useTranslation('presenting')
  const pages = useTalk(({ deck }) => deck.pages)
  const currentId = useTalk(({ deck, state }) => deck.pages[state.page]?.id)
  const mode = useTalk(({ state }) => state.audienceLanguage)
  return (
    <SlideGrid
      title={t('overviewTitle', { count: pages.length })}
      closeName={t('close')}
      pages={pages}
      currentId={currentId}
      mode={mode}
      onGo={(pageId) => act({ kind: 'goToPage', pageId })}
      onClose={() => act({ kind: 'closePanel' })}
    />
  )
}
