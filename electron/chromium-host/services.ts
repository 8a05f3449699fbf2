/** The small modules of Electron's API: registries that the shell fills, and services of the system. */
import { spawn } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { runtime, type BeforeRequest, type InvokeHandler, type ProtocolHandler } from './runtime'
import { askForSavePath, type SaveDialogOptions } from './save-dialog'
import { onlyImplemented } from './strict'

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (runtime.invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    runtime.invokeHandlers.set(channel, handler)
  },
}

export const protocol = {
  /** `app:` has the privileges of https already, by its stand-in. */
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (schemes.some(({ scheme }) => scheme !== 'app')) throw new Error("chromium-host does not implement schemes other than 'app'")
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    runtime.protocols.set(`${scheme}:`, handler)
  },
}

const webRequest = {
  onBeforeRequest(listener: BeforeRequest): void {
    runtime.beforeRequest = listener
  },
}

export const session = {
  defaultSession: onlyImplemented('session', {
    webRequest: onlyImplemented('webRequest', webRequest),
    protocol,
    setPermissionCheckHandler(handler: typeof runtime.permissionCheck): void {
      runtime.permissionCheck = handler
    },
    /** Never asked: what the check refuses is set to refused in Chromium beforehand. */
    setPermissionRequestHandler(_handler: unknown): void {},
    setDevicePermissionHandler(_handler: unknown): void {},
    setSpellCheckerEnabled(_on: boolean): void {},
    /** The proxy is fixed by the switches the browser was started with. */
    setProxy(_configuration: unknown): Promise<void> {
      return Promise.resolve()
    },
  }),
}

export const nativeTheme = {
  get themeSource(): 'system' | 'light' | 'dark' {
    return runtime.themeSource
  },
  set themeSource(source: 'system' | 'light' | 'dark') {
    runtime.themeSource = source
    for (const listener of runtime.themeListeners) listener()
  },
}

const blockers = new Set<number>()

/** Nothing that a browser window may do keeps a display awake without a permission that its pages do not have: blockers are only counted. */
export const powerSaveBlocker = {
  start(kind: 'prevent-display-sleep' | 'prevent-app-suspension'): number {
    if (kind !== 'prevent-display-sleep') throw new Error(`chromium-host does not implement powerSaveBlocker '${kind}'`)
    const id = blockers.size === 0 ? 1 : Math.max(...blockers) + 1
    blockers.add(id)
    return id
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
}

export const Menu = {
  /** Chromium's application window has no menu bar. */
  setApplicationMenu(menu: null): void {
    if (menu !== null) throw new Error('chromium-host does not implement menus')
  },
}

export const dialog = {
  async showSaveDialog(_window: unknown, options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }> {
    const filePath = await askForSavePath(options)
    return { canceled: filePath === null, filePath: filePath ?? '' }
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
  },
}

export const shell = {
  /** Shows the file in the system's file manager; without a display there is none. */
  showItemInFolder(path: string): void {
    if (process.env['DUOBRIEF_HEADLESS'] === '1') return
    const [program, ...parameters] = revealCommand(path)
    // A machine without a file manager: nothing to show, and nothing lost.
    spawn(program, parameters, { detached: true, stdio: 'ignore' }).on('error', () => {}).unref()
  },
}

function revealCommand(path: string): [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', '-R', path]
    case 'win32':
      return ['explorer.exe', `/select,${dirname(path)}\\${basename(path)}`]
    default:
      return ['xdg-open', dirname(path)]
  }
}
