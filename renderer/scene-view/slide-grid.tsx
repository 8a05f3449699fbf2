/** All slides at once over the whole window: the arrow keys choose one, Enter or a click goes to it. */
import { X } from 'lucide-react'
import { Dialog, GridLayout, Heading, ListBox, ListBoxItem, Modal, ModalOverlay, Size, Virtualizer } from 'react-aria-components'
import type { LanguageMode } from '../../briefing/article'
import type { DeckPage } from '../../briefing/layout/deck'
import { IconButton } from '../controls/icon-button'
import { SlidePicture } from './slide-picture'
import styles from './slide-grid.module.css'

const layoutOptions = {
  minItemSize: new Size(240, 166),
  maxItemSize: new Size(400, 256),
  minSpace: new Size(16, 16),
  preserveAspectRatio: true,
}

export function SlideGrid({ title, closeName, pages, currentId, mode, onChoose, onGo, onClose }: {
  readonly title: string
  readonly closeName: string
  readonly pages: readonly DeckPage[]
  readonly currentId: string | undefined
  readonly mode: LanguageMode
  /** Whenever another slide is marked; without it, marking a slide shows nothing yet. */
  readonly onChoose?: (pageId: string) => void
  readonly onGo: (pageId: string) => void
  readonly onClose: () => void
}) {
  const selection = currentId === undefined ? [] : [currentId]
  return (
    <ModalOverlay isOpen className={styles.overlay} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>{title}</Heading>
            <IconButton name={closeName} shortcut="Esc" onPress={onClose}><X size={18} /></IconButton>
          </header>
          <Virtualizer layout={GridLayout} layoutOptions={layoutOptions}>
            <ListBox
              aria-label={title}
              layout="grid"
              className={styles.grid}
              autoFocus
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              escapeKeyBehavior="none"
              {...(onChoose === undefined ? { defaultSelectedKeys: selection } : { selectedKeys: selection })}
              onSelectionChange={(keys) => {
                const chosen = pages.find((page) => keys !== 'all' && keys.has(page.id))
                if (chosen) onChoose?.(chosen.id)
              }}
              onAction={(key) => onGo(String(key))}
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
