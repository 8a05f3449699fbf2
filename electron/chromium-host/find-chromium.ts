/** Where Chrome, Edge or Chromium is installed. In: the platform and environment. Out: the program's path, or null. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser']

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

// Edge comes with Windows, so there is nearly always one.
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe']

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return [...macPlaces, ...macPlaces.map((place) => join(environment['HOME'] ?? '/', place))]
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => environment[name] ?? [])
        .flatMap((folder) => windowsPlaces.map((place) => join(folder, place)))
    default: {
      const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
      return [...linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))), '/snap/bin/chromium']
    }
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** `DUOBRIEF_CHROMIUM` is taken at its word: when it names no program, none is found. */
export function findChromium(platform = process.platform, environment = process.env): string | null {
  const named = environment['DUOBRIEF_CHROMIUM']
  if (named !== undefined && named !== '') return isProgram(named) ? named : null
  return candidates(platform, environment).find(isProgram) ?? null
}
