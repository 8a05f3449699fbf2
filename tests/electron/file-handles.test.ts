import { expect, it } from 'vitest'
import { createFileHandles } from '../../electron/file-handles'

it('gives back the path of a handle that it made', () => {
  const files = createFileHandles()
  expect(files.pathOf(files.mint('/home/a/handout.pdf'))).toBe('/home/a/handout.pdf')
})

it('knows no handle that it did not make', () => {
  const files = createFileHandles()
  const other = createFileHandles().mint('/home/a/handout.pdf')
  for (const forged of [other, '/home/a/handout.pdf', 'file-', '__proto__', 'constructor']) expect(files.pathOf(forged)).toBeUndefined()
})

it('never gives the same handle twice, and tells nothing of the path', () => {
  const files = createFileHandles()
  const handles = Array.from({ length: 100 }, () => files.mint('/secret'))
  expect(new Set(handles).size).toBe(100)
  expect(handles.every((handle) => /^file-[0-9a-f]{32}$/.test(handle))).toBe(true)
})
