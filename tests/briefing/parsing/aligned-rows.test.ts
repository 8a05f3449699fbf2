import { expect, it } from 'vitest'
import { readText } from '../../../import/read-text'
import { keepsTheLaws, outlineOf, parse } from './article-laws'

function outline(...lines: string[]): string[] {
  const { article } = parse(readText(['静港统计', '全市港口去年运行平稳，吞吐量继续增长。', ...lines, ''].join('\n')))
  keepsTheLaws(article)
  return outlineOf(article).slice(1)
}

it('reads figures that are set to the right, below a head whose first cell is empty', () => {
  expect(outline('表1  各港吞吐量', '                 总量（万吨）    增速（%）', '静港                    1296          5.3', '北港及其附属码头         115         13.3', '', '合计                    1411          5.9')).toEqual([
    'caption 表1 各港吞吐量', 'table 总量（万吨） / 增速（%） / 静港 / 1296 / 5.3 / 北港及其附属码头 / 115 / 13.3 / 合计 / 1411 / 5.9',
  ])
})

it('takes years for the head, a line of hyphens for its end, and joins a cell that goes on in the next line', () => {
  const { article } = parse(readText('Ports\n\nPort            2017    2018\n-----------    -----    ----\nQuiet Harbour     12      15\nand quays\nNorth              7       9\n'))
  keepsTheLaws(article)
  const table = article.blocks.find((block) => block.kind === 'table')
  expect(table).toMatchObject({ kind: 'table', headerRows: 1 })
})

it('leaves sentences parted by two spaces, labels side by side and short verses alone', () => {
  expect(outline('One sentence stands here.  Another one follows it.', 'A third one is on this line.  And a fourth.', 'A fifth one is longer than that.  And a sixth.').some((line) => line.startsWith('table'))).toBe(false)
  expect(outline('联系人：张三    电话：12345678', '联系人：李四    电话：23456789', '联系人：王五    电话：34567890').some((line) => line.startsWith('table'))).toBe(false)
})

it('is done with many lines that are no table in the time that it takes to read them', () => {
  const lines = Array.from({ length: 6000 }, (_, index) => `${'词'.repeat(1 + (index % 7))}  ${'语'.repeat(1 + (index % 11))}  ${'句'.repeat(1 + (index % 5))}`)
  const start = performance.now()
  outline(...lines)
  expect(performance.now() - start).toBeLessThan(10_000)
})
