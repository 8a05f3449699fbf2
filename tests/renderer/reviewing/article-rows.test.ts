import { expect, it } from 'vitest'
import type { Block } from '../../../briefing/article'
import { keyOfRow, rowOfBlock, rowsOf } from '../../../renderer/reviewing/article-rows'

const block = (kind: 'paragraph' | 'debris' | 'metadata', id: string): Block => {
  const sentences = [{ id: `s${id}`, zh: '句。', en: '' }]
  if (kind === 'debris') return { kind, what: 'menu', id, sentences }
  return kind === 'metadata' ? { kind, role: 'byline', id, sentences } : { kind, id, sentences }
}

it('folds up what is set aside where it stood, in runs', () => {
  const rows = rowsOf([block('debris', 'b1'), block('metadata', 'b2'), block('paragraph', 'b3'), block('debris', 'b4'), block('paragraph', 'b5')])
  expect(rows.map(keyOfRow)).toEqual(['aside:b1', 'b3', 'aside:b4', 'b5'])
  expect(rows[0]).toMatchObject({ blocks: [{ id: 'b1' }, { id: 'b2' }] })
})

it('finds the row of a block, within a run too', () => {
  const rows = rowsOf([block('debris', 'b1'), block('debris', 'b2'), block('paragraph', 'b3')])
  expect(['b1', 'b2', 'b3', 'b9'].map((id) => rowOfBlock(rows, id))).toEqual([0, 0, 1, -1])
})
