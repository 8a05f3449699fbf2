import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findChromium } from '../../../electron/chromium-host/find-chromium'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duobrief-find-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function install(path: string, isProgram = true): Promise<string> {
  const program = join(folder, path)
  await mkdir(dirname(program), { recursive: true })
  await writeFile(program, '')
  await chmod(program, isProgram ? 0o755 : 0o644)
  return program
}

it('finds Chromium on the path', async () => {
  const program = await install('bin/chromium')
  expect(findChromium('linux', { PATH: `/missing:${join(folder, 'bin')}` })).toBe(program)
})

it('prefers Chrome to Edge', async () => {
  const chrome = await install('bin/google-chrome')
  await install('bin/microsoft-edge')
  expect(findChromium('linux', { PATH: join(folder, 'bin') })).toBe(chrome)
})

it('finds the Edge that comes with Windows', async () => {
  const edge = await install('x86/Microsoft/Edge/Application/msedge.exe')
  expect(findChromium('win32', { PROGRAMFILES: join(folder, 'none'), 'PROGRAMFILES(X86)': join(folder, 'x86') })).toBe(edge)
})

it('finds what a user of a Mac has installed for himself', async () => {
  const chromium = await install('Applications/Chromium.app/Contents/MacOS/Chromium')
  expect(findChromium('darwin', { HOME: folder })).toBe(chromium)
})

it('takes the program that is named, and no other in its place', async () => {
  const program = await install('mine/browser')
  await install('bin/chromium')
  expect(findChromium('linux', { PATH: join(folder, 'bin'), DUOBRIEF_CHROMIUM: program })).toBe(program)
  expect(findChromium('linux', { PATH: join(folder, 'bin'), DUOBRIEF_CHROMIUM: '/missing' })).toBeNull()
})

it('does not take a file that cannot be run', async () => {
  await install('bin/chromium', false)
  expect(findChromium('linux', { PATH: join(folder, 'bin') })).toBeNull()
})
