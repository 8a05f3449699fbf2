import { describe, expect, it } from 'vitest'
import type { Block } from '../../briefing/article'
import { runningText, tableCells } from '../../briefing/block-text'

const sentence = (id: string, zh: string, en = '') => ({ id, zh, en })

describe('a block as running text', () => {
  it('has a Chinese number before its Chinese words only', () => {
    const heading: Block = { kind: 'heading', level: 1, number: '一、', id: 'b', sentences: [sentence('s', '基本内涵', 'The concept')] }
    expect(runningText(heading)).toEqual({ zh: '一、基本内涵', en: 'The concept' })
  })

  it('has a number of figures before the words of either language', () => {
    const item: Block = { kind: 'listItem', number: '2.', id: 'b', sentences: [sentence('s', '', 'Open the valve.')] }
    expect(runningText(item)).toEqual({ zh: '', en: '2. Open the valve.' })
  })

  it('has a colon after the number of a question', () => {
    const asked = (number: string, zh: string, en: string): Block => ({ kind: 'heading', level: 1, number, id: 'b', sentences: [sentence('s', zh, en)] })
    expect(runningText(asked('一问', '为什么要出台？', ''))).toEqual({ zh: '一问：为什么要出台？', en: '' })
    expect(runningText(asked('Question 1', '', 'Do you agree?'))).toEqual({ zh: '', en: 'Question 1: Do you agree?' })
  })

  it('has a colon after a label, as each language writes it', () => {
    const block: Block = { kind: 'labelled', id: 'b', sentences: [sentence('s', '治理', 'Governance'), sentence('t', '先自治。', 'Self-rule first.'), sentence('u', '再公治。', 'Then public.')] }
    expect(runningText(block)).toEqual({ zh: '治理：先自治。再公治。', en: 'Governance: Self-rule first. Then public.' })
  })

  it('has no colon after a label that is a sentence', () => {
    const block: Block = { kind: 'labelled', id: 'b', sentences: [sentence('s', '组织将变革。', 'Organisation will change.'), sentence('t', '目前以政府为主。', 'Today the state leads.')] }
    expect(runningText(block)).toEqual({ zh: '组织将变革。目前以政府为主。', en: 'Organisation will change. Today the state leads.' })
  })

  it('has room between a caption and its credit', () => {
    const block: Block = { kind: 'caption', credit: 't', id: 'b', sentences: [sentence('s', '码头夜景', 'The quay at night'), sentence('t', '图：港务局', 'Photo: port authority')] }
    expect(runningText(block)).toEqual({ zh: '码头夜景　图：港务局', en: 'The quay at night Photo: port authority' })
  })

  it('has no space or colon for what is not translated', () => {
    const block: Block = { kind: 'labelled', id: 'b', sentences: [sentence('s', '治理'), sentence('t', '先自治。')] }
    expect(runningText(block)).toEqual({ zh: '治理：先自治。', en: '' })
  })
})

it('finds the sentence of every cell, and none in an empty one', () => {
  const table = { kind: 'table' as const, headerRows: 1, rows: [['s', 't'], [null, 'u']], id: 'b', sentences: [sentence('s', '地区'), sentence('t', '产值'), sentence('u', '6.2')] }
  expect(tableCells(table).map((row) => row.map((cell) => cell?.zh ?? null))).toEqual([['地区', '产值'], [null, '6.2']])
})
