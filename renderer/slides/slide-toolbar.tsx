/** Below the slide: back and forth, which slide this is, the overview, where the notes stand, and full screen. */
import { ChevronLeft, ChevronRight, LayoutGrid, Maximize, PanelBottom, PanelRight, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/icon-button'
import { SegmentedControl } from '../controls/segmented-control'
import { useApp } from '../store'
import styles from './slide-toolbar.module.css'

export function SlideToolbar() {
  const { t } = useTranslation('slides')
  const pageIndex = useApp((app) => app.pageIndex)
  const pageCount = useApp((app) => app.deck.pages.length)
  const notesPlace = useApp((app) => app.settings.notesPlace)
  const goToPage = useApp((app) => app.goToPage)
  const openPanel = useApp((app) => app.openPanel)
  const setFullScreen = useApp((app) => app.setFullScreen)
  const changeSettings = useApp((app) => app.changeSettings)
  return (
    <div className={styles.toolbar}>
      <div className={styles.start}>
        <IconButton name={t('overview')} shortcut="G" onPress={() => openPanel('overview')}><LayoutGrid size={18} /></IconButton>
      </div>
      <div className={styles.middle}>
        <IconButton name={t('previous')} shortcut="←" isDisabled={pageIndex === 0} onPress={() => goToPage(pageIndex - 1)}>
          <ChevronLeft size={20} />
        </IconButton>
        <span className={styles.position} aria-label={t('positionSpoken', { number: pageIndex + 1, count: pageCount })} role="status">
          {pageIndex + 1} / {pageCount}
        </span>
        <IconButton name={t('next')} shortcut="→" isDisabled={pageIndex === pageCount - 1} onPress={() => goToPage(pageIndex + 1)}>
          <ChevronRight size={20} />
        </IconButton>
      </div>
      <div className={styles.end}>
        <SegmentedControl
          label={t('notesPlace')}
          value={notesPlace}
          onChange={(place) => changeSettings({ notesPlace: place })}
          segments={[
            { value: 'beside', content: <PanelRight size={16} />, name: t('notesBeside') },
            { value: 'below', content: <PanelBottom size={16} />, name: t('notesBelow') },
            { value: 'hidden', content: <Square size={16} />, name: t('notesHidden') },
          ]}
        />
        <IconButton name={t('fullScreen')} shortcut="F" onPress={() => setFullScreen(true)}><Maximize size={18} /></IconButton>
      </div>
    </div>
  )
}
