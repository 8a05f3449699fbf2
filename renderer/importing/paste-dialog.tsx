/** Takes an article from the clipboard, or typed: what is pasted here is drafted at once, since only a paste may look into the clipboard. */
import { useState } from 'react'
import { Form, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../controls/dialog-frame'
import { TextButton } from '../controls/text-button'
import { useApp, useAppStore } from '../store'
import { importClipboard, importOf } from './importing'
import styles from './paste-dialog.module.css'

export function PasteDialog() {
  const { t } = useTranslation('importing')
  const control = importOf(useAppStore())
  const openPanel = useApp((app) => app.openPanel)
  const [text, setText] = useState('')
  return (
    <DialogFrame title={t('titles.pasting')} width="narrow" onClose={() => openPanel(null)}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          openPanel(null)
          void control.start(new Blob([text]), 'clipboard.txt', { encoding: 'utf-8' })
        }}
      >
        <TextField className={styles.field} value={text} onChange={setText} autoFocus>
          <Label>{t('pasteHint')}</Label>
          <TextArea
            className={styles.area}
            onPaste={(event) => {
              // Pasted into a text that is being written, it is a part of it.
              if (text !== '') return
              event.preventDefault()
              openPanel(null)
              importClipboard(control, event.clipboardData)
            }}
          />
        </TextField>
        <footer className={styles.foot}>
          <TextButton onPress={() => openPanel(null)}>{t('cancel')}</TextButton>
          <TextButton tone="primary" type="submit" isDisabled={text.trim() === ''}>{t('goOn')}</TextButton>
        </footer>
      </Form>
    </DialogFrame>
  )
}
