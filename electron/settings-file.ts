/**
 * The settings and the window's place, in one file of the user-data folder.
 *
 * Read once, at the start; after that memory is right, and every change is written as a whole.
 *
 * 1. Each field is read by itself: one that does not fit has its default, one that nobody knows is passed over.
 * 2. A file with a field that does not fit, or that is no JSON at all, is kept as `settings.json.damaged`; one of a newer
 *    Duobrief under its version, as `settings.json.version-2`. So nothing is lost, and the application starts.
 */
import { copyFile, readFile, rename } from 'node:fs/promises'
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

const version = 1

interface Saved {
  readonly settings: Settings
  readonly windowPlace: WindowPlace | undefined
}

export interface SettingsFile {
  readonly settings: Settings
  readonly windowPlace: WindowPlace | undefined
  /** Whether the file held settings that could not be read, so that defaults stand in their place. */
  readonly wereReset: boolean
  saveSettings(settings: Settings): Promise<Result<null, WriteFailure>>
  saveWindowPlace(place: WindowPlace): Promise<Result<null, WriteFailure>>
  /** Resolves when all that was to be saved has been written. */
  settled(): Promise<void>
}

/** Never fails: without a readable file, the settings are the defaults. */
export async function openSettingsFile(folder: string): Promise<SettingsFile> {
  const path = join(folder, 'settings.json')
  const { wereReset, ...read } = await readSaved(path)
  let saved: Saved = read
  // One write after another: two at once could end with the older one on top.
  let last: Promise<unknown> = Promise.resolve()

  const save = (change: Partial<Saved>): Promise<Result<null, WriteFailure>> => {
    saved = { ...saved, ...change }
    const text = `${JSON.stringify({ version, ...saved }, null, 2)}\n`
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
    wereReset,
    saveSettings: (settings) => save({ settings }),
    saveWindowPlace: (windowPlace) => save({ windowPlace }),
    settled: async () => void (await last),
  }
}

async function readSaved(path: string): Promise<Saved & { readonly wereReset: boolean }> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { settings: Settings.parse({}), windowPlace: undefined, wereReset: false }
    value = null
  }
  const file = isRecord(value) ? value : {}
  const { fitting, misfits } = readFields(Settings, file['settings'])
  const fileVersion = Number(file['version'])
  const copy = Number.isSafeInteger(fileVersion) && fileVersion > version ? `${path}.version-${fileVersion}` : misfits ? `${path}.damaged` : null
  // What may not be read can still be moved out of the way of the next save.
  if (copy !== null) await copyFile(path, copy).catch(() => rename(path, copy)).catch(() => {})
  return { settings: Settings.parse(fitting), windowPlace: WindowPlace.safeParse(file['windowPlace']).data, wereReset: misfits }
}

/** The fields of `value` that `schema` knows and that fit it; `misfits` when one does not fit, or the value has no fields. */
function readFields(schema: z.ZodObject, value: unknown): { fitting: Record<string, unknown>; misfits: boolean } {
  if (!isRecord(value)) return { fitting: {}, misfits: true }
  const fitting: Record<string, unknown> = {}
  let misfits = false
  for (const [name, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(value, name)) continue
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field
    if (inner instanceof z.ZodObject && isRecord(value[name])) {
      const group = readFields(inner, value[name])
      const isWhole = inner.safeParse(group.fitting).success
      if (isWhole) fitting[name] = group.fitting
      misfits ||= group.misfits || !isWhole
    } else if (z.safeParse(field, value[name]).success) {
      fitting[name] = value[name]
    } else {
      misfits = true
    }
  }
  return { fitting, misfits }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
