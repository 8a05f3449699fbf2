/** What a page may do with its own window. */
import type { BrowserWindow, WebContents } from 'electron'
import type { Handlers } from '../serve'

export function windowHandlers(windowOf: (contents: WebContents) => BrowserWindow | undefined): Pick<Handlers, 'setFullScreen'> {
  return {
    setFullScreen({ on }, contents) {
      const window = windowOf(contents)
      if (window === undefined) return { ok: false, failure: { code: 'failed' } }
      window.setFullScreen(on)
      return { ok: true, value: {} }
    },
  }
}
