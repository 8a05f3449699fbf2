/**
 * The life of the application, from the first line to the last.
 *
 * 1. Before Electron is ready: the privileges of `app:`, the switches that shut the network, the sandbox, the single instance.
 * 2. When it is ready: guards, protocol, handlers, and then the window.
 * 3. When the last window closes, the application quits, on every system; what is still to be saved is saved first.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerSaveBlocker, protocol, screen, session, shell } from 'electron'
import type { Briefing } from '../briefing/briefing'
import { HandoutOptions } from '../briefing/handout/options'
import type { writeBriefPackage } from '../import/brief-package/write-package'
import { createAppProtocol, scheme } from './app-protocol'
import type { Workspace } from './contract'
import { createExportService } from './export-service'
import { createFileHandles } from './file-handles'
import { documentHandlers } from './handlers/document'
import { exportingHandlers } from './handlers/exporting'
import { presentingHandlers } from './handlers/presenting'
import { windowHandlers } from './handlers/window'
import { loadBriefing, workspaceHandlers } from './handlers/workspace'
import { appendNetworkSwitches, guardSession } from './network'
import { openDocument } from './open-document'
import { createCompanionService } from './presenting/companion/companion-service'
import { watchDisplays } from './presenting/displays'
import { createPresenting } from './presenting/presenting'
import { openTalkFiles } from './presenting/talk-files'
import { serve } from './serve'
import { openSettingsFile } from './settings-file'
import { chooseLanguage, shellTexts } from './shell-texts'
import { isOurWindow, openMainWindow, openTalkWindow, type WindowParts } from './windows'

const root = app.getAppPath()
/** What the save dialog is asked for. */
interface SavedKind {
  readonly title: 'saveHandout' | 'saveBriefing'
  readonly files: 'pdfFile' | 'briefFile'
  readonly extension: 'pdf' | 'brief'
}
const handout: SavedKind = { title: 'saveHandout', files: 'pdfFile', extension: 'pdf' }
const brief: SavedKind = { title: 'saveBriefing', files: 'briefFile', extension: 'brief' }

const bundledBriefing = join(root, 'resources', 'briefings', 'advanced-manufacturing-clusters', 'briefing.json')

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
appendNetworkSwitches(app)
app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  void app.whenReady().then(run)
} else {
  const systemLanguage = chooseLanguage('system', app.getPreferredSystemLanguages())
  console.log(shellTexts(systemLanguage).alreadyRunning)
  app.quit()
}

async function run(): Promise<void> {
  const userData = app.getPath('userData')
  const talkFiles = openTalkFiles(userData)
  const [bundled, settingsFile, files, interrupted] = await Promise.all([loadBriefing(bundledBriefing), openSettingsFile(userData), readFileList(), talkFiles.talk.read()])
  const document = await openDocument({ bundled, userData, interruptedBriefingId: interrupted?.briefingId ?? null, writePackage, clock: Date.now })
  const service = createExportService(join(root, 'out', 'main', 'export-worker.js'))

  const environment: Workspace['environment'] = {
    runtime: process.versions['electron'] === undefined ? 'chromium-host' : 'electron',
    version: app.getVersion(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    systemLanguages: app.getPreferredSystemLanguages().slice(0, 20),
  }
  const applyAppearance = (appearance: Workspace['settings']['appearance']): void => {
    nativeTheme.themeSource = appearance
  }
  const askWhereToSave = async (kind: SavedKind, suggestedPath: string): Promise<string | null> => {
    const texts = shellTexts(chooseLanguage(settingsFile.settings.interfaceLanguage, environment.systemLanguages))
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: texts[kind.title],
      defaultPath: suggestedPath,
      filters: [{ name: texts[kind.files], extensions: [kind.extension] }],
    })
    return canceled ? null : filePath
  }

  let hasGivenUp = false
  const windowParts: WindowParts = {
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    isPackaged: app.isPackaged,
    giveUp() {
      if (hasGivenUp) return
      hasGivenUp = true
      dialog.showErrorBox('Duobrief', shellTexts(chooseLanguage(settingsFile.settings.interfaceLanguage, environment.systemLanguages)).pageCrashes)
      app.quit()
    },
  }
  const companion = createCompanionService(() => readFile(join(root, 'out', 'preload', 'follow.cjs'), 'utf8'))
  const presenting = createPresenting({
    briefing: () => document.briefing,
    displays: watchDisplays(screen),
    files: talkFiles,
    openWindow: (role, display) => openTalkWindow(role, display, windowParts),
    companion,
    keepAwake: () => {
      const blocker = powerSaveBlocker.start('prevent-display-sleep')
      return () => powerSaveBlocker.stop(blocker)
    },
    tellAll: (event, value) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) if (isOurWindow(webContents)) webContents.send(event, value)
    },
    clock: Date.now,
  })

  Menu.setApplicationMenu(null)
  applyAppearance(settingsFile.settings.appearance)
  guardSession(session.defaultSession)
  protocol.handle(scheme, createAppProtocol(join(root, 'out', 'renderer'), files))
  serve(
    ipcMain,
    {
      ...workspaceHandlers(document, presenting.talkBriefing, settingsFile, environment, applyAppearance),
      ...exportingHandlers({
        briefing: () => document.briefing,
        files: createFileHandles(),
        service,
        documents: app.getPath('documents'),
        askWhereToSave: (path) => askWhereToSave(handout, path),
        reveal: (path) => shell.showItemInFolder(path),
        // Two slides take all that an export needs into memory; the whole of a long briefing would stand in the way of its own export.
        warmUp: () => {
          if (bundled.ok) service.warmUp({ briefing: { ...bundled.value, slides: bundled.value.slides.slice(0, 2) }, options: HandoutOptions.parse({}) })
        },
      }),
      ...documentHandlers({
        document,
        documents: app.getPath('documents'),
        askWhereToSave: (path) => askWhereToSave(brief, path),
        isTalkRunning: () => presenting.isRunning,
      }),
      ...presentingHandlers(presenting, companion),
      ...windowHandlers((contents) => BrowserWindow.getAllWindows().find(({ webContents }) => webContents === contents)),
    },
    isOurWindow,
  )
  const window = openMainWindow(windowParts, settingsFile)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => presenting.breakOff())
  let isSettled = false
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void Promise.all([settingsFile.settled(), document.settled(), presenting.settle(), service.close()]).then(() => {
      isSettled = true
      app.quit()
    })
  })
}

/** Loaded when something is saved, which comes long after the first page. */
async function writePackage(briefing: Briefing): ReturnType<typeof writeBriefPackage> {
  const { writeBriefPackage: write } = await import('../import/brief-package/write-package')
  return write(briefing)
}

/** Written by the build, beside the files that it names. */
async function readFileList(): Promise<string[]> {
  return JSON.parse(await readFile(join(root, 'out', 'renderer', 'files.json'), 'utf8')) as string[]
}
