import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Settings } from '../../electron/contract'
import { openSettingsFile } from '../../electron/settings-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

const place = { x: 10, y: 20, width: 1000, height: 700, isMaximized: false }

it('starts with the defaults', async () => {
  const file = await openSettingsFile(folder)
  expect(file.settings).toEqual(Settings.parse({}))
  expect(file.windowPlace).toBeUndefined()
})

it('gives back what was saved', async () => {
  const file = await openSettingsFile(folder)
  const settings = { ...file.settings, slideTheme: 'ink' as const, slideId: 'figures' }
  await Promise.all([file.saveSettings(settings), file.saveWindowPlace(place)])
  const again = await openSettingsFile(folder)
  expect(again.settings).toEqual(settings)
  expect(again.windowPlace).toEqual(place)
})

it('keeps the last of many changes made at once', async () => {
  const file = await openSettingsFile(folder)
  for (const readingSize of [15, 16, 17, 22]) void file.saveSettings({ ...file.settings, readingSize })
  await file.settled()
  expect((await openSettingsFile(folder)).settings.readingSize).toBe(22)
  expect(await readdir(folder)).toEqual(['settings.json'])
})

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', ''],
    ['holds zeros', '\0\0\0\0'],
    ['is cut off', '{"version":1,"settings":{'],
    ['is something else', '[]'],
    ['is of another version', '{"version":2,"settings":{}}'],
    ['has a value that there is not', '{"version":1,"settings":{"appearance":"purple"}}'],
    ['tries to reach further', '{"version":1,"settings":{"__proto__":{"x":1}}}'],
  ])('because it %s is set aside, and the defaults hold', async (_name, text) => {
    await writeFile(join(folder, 'settings.json'), text)
    const file = await openSettingsFile(folder)
    expect(file.settings).toEqual(Settings.parse({}))
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text)
    await file.saveSettings(file.settings)
    expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.damaged'])
  })
})

it('says so when the folder cannot be written', async () => {
  const file = await openSettingsFile(join(folder, 'missing', 'folder'))
  expect(await file.saveSettings(file.settings)).toEqual({ ok: false, failure: { code: 'unwritable' } })
})
