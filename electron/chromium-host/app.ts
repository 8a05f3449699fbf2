/** Electron's `app`: life cycle, names and folders of the application. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LockAnswer, releaseLock, takeLock } from './instance-lock'
import { systemLanguages } from './languages'
import { runtime } from './runtime'
import { checkEvent } from './strict'

/** `second-instance` and `activate` are accepted and never fire: the host has no way to learn of either. */
const appEvents = ['ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance', 'activate', 'web-contents-created']
type FolderName = 'userData' | 'home' | 'temp' | 'downloads' | 'documents'

class CommandLine {
  readonly switches = new Map<string, string | undefined>()

  appendSwitch(name: string, value?: string): void {
    if (runtime.chromium !== null) throw new Error(`chromium-host: '${name}' comes too late, the browser is running`)
    this.switches.set(name, value)
  }
}

export class App {
  readonly #events = new EventEmitter()
  #announceReady = (): void => {}
  readonly #ready = new Promise<void>((resolve) => {
    this.#announceReady = resolve
  })
  readonly #manifest: { name: string; productName?: string; version: string }
  readonly #folders: Record<FolderName, string>
  readonly #root: string
  #lock: LockAnswer | null = null
  #isAskedToQuit = false
  #isQuitting = false
  #exitCode = 0
  readonly commandLine = new CommandLine()
  /** Always from a checkout or an unpacked folder. */
  readonly isPackaged = false

  constructor(root: string, userData: string | undefined) {
    this.#root = root
    this.#manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
    this.#folders = {
      home: homedir(),
      temp: tmpdir(),
      downloads: join(homedir(), 'Downloads'),
      documents: join(homedir(), 'Documents'),
      userData: userData ?? join(configurationFolder(), this.getName()),
    }
  }

  getName = (): string => this.#manifest.productName ?? this.#manifest.name
  getVersion = (): string => this.#manifest.version
  getAppPath = (): string => this.#root
  getPath = (name: FolderName): string => {
    const path = this.#folders[name]
    if (path === undefined) throw new Error(`chromium-host does not implement app.getPath('${name}')`)
    return path
  }
  getPreferredSystemLanguages = (): string[] => systemLanguages()
  getLocale = (): string => systemLanguages()[0] ?? 'en'
  whenReady = (): Promise<void> => this.#ready
  /** The host always runs its pages in Chromium's sandbox, but for root; there is nothing to switch on. */
  enableSandbox = (): void => {}

  on = (event: string, listener: (...parameters: unknown[]) => void): void => {
    checkEvent('app', appEvents, event)
    this.#events.on(event, listener)
  }

  requestSingleInstanceLock = (): boolean => this.lockFolder() === 'taken'

  quit = (): void => {
    if (this.#isQuitting) return
    this.#isAskedToQuit = true
    this.#events.emit('before-quit', {})
    let isPrevented = false
    this.#events.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (isPrevented) return
    this.#isQuitting = true
    void this.#end()
  }

  /** For the host only. */
  becomeReady(): void {
    this.#announceReady()
    this.#events.emit('ready')
  }

  /** For the host only: takes the user-data folder for this process, once. */
  lockFolder(): LockAnswer {
    return (this.#lock ??= takeLock(this.getPath('userData')))
  }

  /** For the host only: quits with exit code 1 and says why, unless the application is about to quit anyway. */
  fail(reason: string): void {
    if (this.#isAskedToQuit) return
    console.error(reason)
    this.#exitCode = 1
    this.quit()
  }

  /** For the host only. As in Electron, an application that does not listen quits. */
  lastWindowClosed(): void {
    if (this.#events.listenerCount('window-all-closed') === 0) this.quit()
    else this.#events.emit('window-all-closed')
  }

  /** For the host only. */
  emit(event: string, ...parameters: unknown[]): void {
    this.#events.emit(event, ...parameters)
  }

  async #end(): Promise<void> {
    await runtime.chromium?.close()
    if (this.#lock === 'taken') releaseLock(this.getPath('userData'))
    this.#events.emit('quit', {}, this.#exitCode)
    process.exit(this.#exitCode)
  }
}

function configurationFolder(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    case 'win32':
      return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
    default:
      return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  }
}
