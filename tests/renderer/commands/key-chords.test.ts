import { describe, expect, it } from 'vitest'
import { isChord, writeChord, type KeyPress } from '../../../renderer/commands/key-chords'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a chord', () => {
  it('takes Ctrl on Linux and Windows, and the command key on a Mac', () => {
    expect(isChord(press('k', { ctrlKey: true }), 'mod+K', 'linux')).toBe(true)
    expect(isChord(press('k', { metaKey: true }), 'mod+K', 'darwin')).toBe(true)
    expect(isChord(press('k', { ctrlKey: true }), 'mod+K', 'darwin')).toBe(false)
  })
  it('tells a letter with Shift from one without', () => {
    expect(isChord(press('L', { shiftKey: true }), 'shift+L', 'linux')).toBe(true)
    expect(isChord(press('L', { shiftKey: true }), 'L', 'linux')).toBe(false)
    expect(isChord(press('l'), 'shift+L', 'linux')).toBe(false)
  })
  it('takes a sign however the keyboard types it', () => {
    expect(isChord(press('?', { shiftKey: true }), '?', 'linux')).toBe(true)
    expect(isChord(press('+', { ctrlKey: true, shiftKey: true }), 'mod++', 'linux')).toBe(true)
  })
  it('is not met while another modifier is held', () => {
    expect(isChord(press('g', { altKey: true }), 'G', 'linux')).toBe(false)
    expect(isChord(press('g', { ctrlKey: true }), 'G', 'linux')).toBe(false)
  })
  it('knows the space bar', () => {
    expect(isChord(press(' '), 'Space', 'win32')).toBe(true)
  })
})

it('is written as the system writes it', () => {
  expect(writeChord('mod+shift+L', 'darwin')).toBe('⌘⇧L')
  expect(writeChord('mod+shift+L', 'win32')).toBe('Ctrl+Shift+L')
  expect(writeChord('mod+-', 'linux')).toBe('Ctrl+−')
  expect(writeChord('ArrowRight', 'linux')).toBe('→')
})
