import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../briefing/manuscript'
import { readText } from '../../../import/read-text'
import { hintedManuscript, keepsTheLaws, outlineOf, parse } from './article-laws'

/** The blocks of a page that is a title over one table. */
function outlineOfTable(...rows: readonly (readonly string[])[]): string[] {
  const cells = rows.flatMap((cellsOfRow, row) => cellsOfRow.map((words, column): readonly [Hint, string] => [{ kind: 'tableCell', table: 0, row, column, isHeader: false }, words]))
  const { article } = parse(hintedManuscript([[{ kind: 'title' }, '静港计划'], ...cells]))
  keepsTheLaws(article)
  return outlineOf(article)
}

describe('lines of a plain text with tabs', () => {
  it('are the rows of a table, as their reader hands them on', () => {
    const { article } = parse(readText('静港统计\n全市港口去年运行平稳。\n产品\t单位\t产量\n钢材\t万吨\t1260\n汽车\t万辆\t48.6\n'))
    keepsTheLaws(article)
    expect(outlineOf(article)).toEqual(['paragraph 全市港口去年运行平稳。', 'table 产品 / 单位 / 产量 / 钢材 / 万吨 / 1260 / 汽车 / 万辆 / 48.6'])
  })
})

describe('a text and its translation side by side', () => {
  const [noise, noiseInEnglish] = ['码头的噪声去年少了九成，居民不再投诉。', 'Noise at the quay fell by nine tenths last year, and the residents stopped complaining.']
  const [power, powerInEnglish] = ['两年之内，万吨级以上的泊位都要接上岸电。', 'Within two years every large berth must have shore power.']

  it('become pairs of paragraphs below pairs of headings', () => {
    expect(outlineOfTable(['噪声', 'Noise'], [noise, noiseInEnglish], ['岸电', 'Shore power'], [power, powerInEnglish])).toEqual([
      'heading 1 噪声 | Noise', `paragraph ${noise} | ${noiseInEnglish}`, 'heading 1 岸电 | Shore power', `paragraph ${power} | ${powerInEnglish}`,
    ])
  })

  it('lose the names of the languages and the numbers of the rows', () => {
    expect(outlineOfTable(['序号', '中文', 'English'], ['1', noise, noiseInEnglish], ['2', power, powerInEnglish]).filter((line) => !line.startsWith('debris'))).toEqual([`paragraph ${noise} | ${noiseInEnglish}`, `paragraph ${power} | ${powerInEnglish}`])
  })

  it('stay a table where they are a list of terms', () => {
    expect(outlineOfTable(['中文', 'English'], ['岸电', 'shore power'], ['拖轮', 'tug'], ['泊位', 'berth'])).toEqual(['table 中文 / English / 岸电 / shore power / 拖轮 / tug / 泊位 / berth'])
  })
})
