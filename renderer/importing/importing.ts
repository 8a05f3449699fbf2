/** The import of the window, and the ways into it: the file dialog, a drop, the clipboard. */
import type { Drafting } from '../drafting/drafting'
import { ask } from '../desktop'
import { drafting } from '../drafting/drafting'
import { openDrafted } from '../open-document'
import type { AppStore } from '../store'
import { createImport, type ImportControl } from './import-job'

let control: ImportControl | null = null
let input: HTMLInputElement | null = null

/** The one of the window; made when the window is drawn for the first time. */
export function importOf(store: AppStore, worker: Drafting = drafting): ImportControl {
  control ??= createImport({
    drafting: worker,
    open: (drafted, name) => openDrafted(store.getState(), drafted, name),
    isTalkRunning: async () => {
      const reply = await ask('previewPresenting', {})
      return reply.ok && reply.value.isRunning
    },
  })
  return control
}

/** The file input that stands in the window; null when it is taken away. */
export function setFileInput(element: HTMLInputElement | null): void {
  input = element
}

/** Opens the system's file dialog. Call it from a key or a press: the browser wants one. */
export function chooseFile(): void {
  // While the user looks for the file, the worker loads.
  drafting.warmUp()
  input?.click()
}

/** What was dropped, or chosen: one file. */
export function importFiles(control: ImportControl, files: readonly File[], hasFolder: boolean): void {
  const [file] = files
  if (hasFolder) control.fail('', { code: 'folder' })
  else if (files.length > 1) control.fail('', { code: 'severalFiles' })
  else if (file) void control.start(file, file.name)
}

/** Rich text before plain, since it says what is a heading; a copied file before both, when the clipboard has no rich text. */
export function importClipboard(control: ImportControl, clipboard: DataTransfer): void {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  const files = [...clipboard.files]
  if (html.trim() !== '') void control.start(new Blob([html]), 'clipboard.html', { encoding: 'utf-8' })
  else if (files.length > 0) importFiles(control, files, false)
  else if (text.trim() !== '') void control.start(new Blob([text]), 'clipboard.txt', { encoding: 'utf-8' })
  else control.fail('', { code: 'nothingPasted' })
}
