/**
 * What the import needs in the window: the file input, a place to drop on that is the whole window, the clipboard, and its dialog.
 */
import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drafting } from '../drafting/drafting'
import { useAppStore } from '../store'
import { acceptedFiles } from './accepted-files'
import { ImportDialog } from './import-dialog'
import { importClipboard, importFiles, importOf, setFileInput } from './importing'
import styles from './import-host.module.css'

export function ImportHost() {
  const { t } = useTranslation('importing')
  const control = importOf(useAppStore())
  const isOver = useFileDrop((files, hasFolder) => importFiles(control, files, hasFolder))
  usePaste((clipboard) => importClipboard(control, clipboard))
  return (
    <>
      <input
        ref={setFileInput}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t('open')}
        onChange={({ currentTarget }) => {
          importFiles(control, [...(currentTarget.files ?? [])], false)
          // The same file, chosen again, must be a change again.
          currentTarget.value = ''
        }}
      />
      {isOver && (
        <div className={styles.target}>
          <div className={styles.sign}>
            <FileDown size={40} strokeWidth={1.5} aria-hidden="true" />
            <p className={styles.invitation}>{t('dropHere')}</p>
            <p className={styles.formats}>{t('formats')}</p>
          </div>
        </div>
      )}
      <ImportDialog control={control} />
    </>
  )
}

/** Whether files are held over the window. */
function useFileDrop(onDrop: (files: readonly File[], hasFolder: boolean) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver((wasOver) => {
        if (!wasOver) drafting.warmUp()
        return true
      })
    }
    // Leaving one element for another is not leaving the window.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      const { items, files } = event.dataTransfer
      onDrop([...files], [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onDrop])
  return isOver
}

/** Pasting outside of fields and dialogs. */
function usePaste(onPaste: (clipboard: DataTransfer) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null
      if (isElsewhere || event.clipboardData === null) return
      event.preventDefault()
      onPaste(event.clipboardData)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [onPaste])
}
