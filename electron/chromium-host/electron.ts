/**
 * The module that `import … from 'electron'` gives under the host: the names that the shell uses, each behind a guard
 * that throws on any member it does not have. A name that is not here does not link.
 */
import { host } from './host'
import { BrowserWindow as HostWindow } from './browser-window'
import * as services from './services'
import { onlyImplemented } from './strict'

export const app = onlyImplemented('app', host.app)
export const BrowserWindow = HostWindow
export const ipcMain = onlyImplemented('ipcMain', services.ipcMain)
export const protocol = onlyImplemented('protocol', services.protocol)
export const session = onlyImplemented('session', services.session)
export const nativeTheme = onlyImplemented('nativeTheme', services.nativeTheme)
export const Menu = onlyImplemented('Menu', services.Menu)
export const dialog = onlyImplemented('dialog', services.dialog)
export const shell = onlyImplemented('shell', services.shell)
export const powerSaveBlocker = onlyImplemented('powerSaveBlocker', services.powerSaveBlocker)
export const screen = onlyImplemented('screen', host.screen)
