import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HandoutOptions } from '../../briefing/handout/options'
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
  expect(file.wereReset).toBe(false)
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

async function openWith(text: string) {
  await writeFile(join(folder, 'settings.json'), text)
  return openSettingsFile(folder)
}

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', ''],
    ['holds zeros', '\0\0\0\0'],
    ['is cut off', '{"version":1,"settings":{'],
    ['is something else', '[]'],
  ])('because it %s is kept under another name, and the defaults hold', async (_name, text) => {
    const file = await openWith(text)
    expect(file.settings).toEqual(Settings.parse({}))
    expect(file.wereReset).toBe(true)
    await file.saveSettings(file.settings)
    expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.damaged'])
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text)
    expect((await openSettingsFile(folder)).wereReset).toBe(false)
  })
})

describe('a field that does not fit', () => {
  it('has its default, and the others what was saved', async () => {
    const text = JSON.stringify({ version: 1, settings: { appearance: 'purple', readingSize: 22, slideTheme: 'ink', handout: { paper: 'Letter', layout: '7' } }, windowPlace: place })
    const file = await openWith(text)
    expect(file.settings).toEqual(Settings.parse({ readingSize: 22, slideTheme: 'ink', handout: { ...HandoutOptions.parse({}), paper: 'Letter' } }))
    expect(file.windowPlace).toEqual(place)
    expect(file.wereReset).toBe(true)
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text)
  })

  it('may be the place of the window alone', async () => {
    const file = await openWith(JSON.stringify({ version: 1, settings: { readingSize: 22 }, windowPlace: { ...place, width: -1 } }))
    expect(file.settings.readingSize).toBe(22)
    expect(file.windowPlace).toBeUndefined()
  })

  it.each(['{"slideTheme":"ink","colour":"red"}', '{"slideTheme":"ink","__proto__":{"view":"reading"}}'])('is passed over when nobody knows it: %s', async (settings) => {
    const file = await openWith(`{"version":1,"settings":${settings}}`)
    expect(file.settings).toEqual(Settings.parse({ slideTheme: 'ink' }))
    expect(file.wereReset).toBe(false)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })
})

it('keeps the file of a newer Duobrief under its version, and takes from it what it knows', async () => {
  const text = '{"version":3,"settings":{"readingSize":22,"moonPhase":"full"}}'
  const file = await openWith(text)
  expect(file.settings).toEqual(Settings.parse({ readingSize: 22 }))
  expect(file.wereReset).toBe(false)
  await file.saveSettings(file.settings)
  expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.version-3'])
  expect(await readFile(join(folder, 'settings.json.version-3'), 'utf8')).toBe(text)
})

it('says so when the folder cannot be written', async () => {
  const file = await openSettingsFile(join(folder, 'missing', 'folder'))
  expect(await file.saveSettings(file.settings)).toEqual({ ok: false, failure: { code: 'unwritable' } })
})
