/**
 * Puts `window.desktop` into the page: one function for each channel of the contract, and nothing else.
 * A page can name no channel of its own. What goes through is parsed on both sides of this bridge, so it carries no schema.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { eventNames, requestNames } from './channel-names'

type Listener = (event: unknown) => void

const ask = Object.fromEntries(requestNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]))

const listen = Object.fromEntries(
  eventNames.map((name) => [
    `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    (listener: Listener) => {
      const forward = (_event: unknown, value: unknown): void => listener(value)
      ipcRenderer.on(name, forward)
      return () => void ipcRenderer.removeListener(name, forward)
    },
  ]),
)

contextBridge.exposeInMainWorld('desktop', { ...ask, ...listen })
