/** A dialog over the window, with its title and a way out; Escape and a click beside it close it. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button'
import styles from './dialog-frame.module.css'

export function DialogFrame({ title, width, isDismissable = true, onClose, children }: {
  readonly title: string
  readonly width: 'narrow' | 'wide'
  /** A dialog that is at work stays until it is done or cancelled. */
  readonly isDismissable?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation('application')
  return (
    <ModalOverlay
      isOpen
      className={styles.overlay}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={width === 'wide' ? styles.wide : styles.narrow}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>{title}</Heading>
            {isDismissable && <IconButton name={t('close')} onPress={onClose}><X size={18} /></IconButton>}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
