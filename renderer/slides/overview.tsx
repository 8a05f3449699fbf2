/** All slides at once over the whole window: the arrow keys choose one, Enter or a click goes to it. */
import { X } from 'lucide-react'
import { Dialog, GridLayout, Heading, ListBox, ListBoxItem, Modal, ModalOverlay, Size, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/icon-button'
import { useApp } from '../store'
import { SlidePicture } from './slide-picture'
import styles from './overview.module.css'

const layoutOptions = {
  minItemSize: new Size(240, 166),
  maxItemSize: new Size(400, 256),
  minSpace: new Size(16, 16),
  preserveAspectRatio: true,
}

export function Overview() {
  const { t } = useTranslation('slides')
  const pages = useApp((app) => app.deck.pages)
  const pageIndex = useApp((app) => app.pageIndex)
  const mode = useApp((app) => app.settings.slideLanguage)
  const isFullScreen = useApp((app) => app.isFullScreen)
  const openPanel = useApp((app) => app.openPanel)
  const goToPage = useApp((app) => app.goToPage)
  const showPage = useApp((app) => app.showPage)
  const current = pages[pageIndex]?.id
  return (
    <ModalOverlay isOpen className={styles.overlay} onOpenChange={(isOpen) => !isOpen && openPanel(null)}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>{t('overviewTitle', { count: pages.length })}</Heading>
            <IconButton name={t('closeOverview')} shortcut="Esc" onPress={() => openPanel(null)}><X size={18} /></IconButton>
          </header>
          <Virtualizer layout={GridLayout} layoutOptions={layoutOptions}>
            <ListBox
              aria-label={t('overviewTitle', { count: pages.length })}
              layout="grid"
              className={styles.grid}
              autoFocus
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              escapeKeyBehavior="none"
              selectedKeys={current === undefined ? [] : [current]}
              onSelectionChange={(keys) => goToPage(pages.findIndex((page) => keys !== 'all' && keys.has(page.id)))}
              onAction={(key) => {
                openPanel(null)
                const index = pages.findIndex((page) => page.id === key)
                if (isFullScreen) goToPage(index)
                else showPage(index)
              }}
              items={pages}
              dependencies={[mode]}
            >
              {(page) => (
                <ListBoxItem id={page.id} textValue={String(page.number)} className={styles.item}>
                  <SlidePicture page={page} mode={mode} className={styles.picture} />
                  <span className={styles.number}>{page.number}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
