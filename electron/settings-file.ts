/**
 * The settings and the window's place, in one file of the user-data folder.
 *
 * Read once, at the start; after that memory is right, and every change is written as a whole. A file that cannot be read
 * is set aside under another name, so that nothing is lost and the application starts.
 */
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../briefing/result'
import { Settings } from './contract'
import { writeFileSafely, type WriteFailure } from '../export/write-file'

/** In the system's screen coordinates, as the window was when it was neither maximised nor in full screen. */
export const WindowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

const Saved = z.strictObject({ version: z.literal(1), settings: Settings, windowPlace: WindowPlace.optional() })
type Saved = z.infer<typeof Saved>

export interface SettingsFile {
  readonly settings: Settings
  readonly windowPlace: WindowPlace | undefined
  saveSettings(settings: Settings): Promise<Result<null, WriteFailure>>
  saveWindowPlace(place: WindowPlace): Promise<Result<null, WriteFailure>>
  /** Resolves when all that was to be saved has been written. */
  settled(): Promise<void>
}

/** Never fails: without a readable file, the settings are the defaults. */
export async function openSettingsFile(folder: string): Promise<SettingsFile> {
  const path = join(folder, 'settings.json')
  let saved = (await readSaved(path)) ?? { version: 1, settings: Settings.parse({}) }
  // One write after another: two at once could end with the older one on top.
  let last: Promise<unknown> = Promise.resolve()

  const save = (change: Partial<Saved>): Promise<Result<null, WriteFailure>> => {
    saved = { ...saved, ...change }
    const text = `${JSON.stringify(saved, null, 2)}\n`
    const written = last.then(() => writeFileSafely(path, text))
    last = written
    return written
  }

  return {
    get settings() {
      return saved.settings
    },
    get windowPlace() {
      return saved.windowPlace
    },
    saveSettings: (settings) => save({ settings }),
    saveWindowPlace: (windowPlace) => save({ windowPlace }),
    settled: async () => void (await last),
  }
}

async function readSaved(path: string): Promise<Saved | null> {
  try {
    return Saved.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing) await rename(path, `${path}.damaged`).catch(() => {})
    return null
  }
}
