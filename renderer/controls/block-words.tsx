/** The words of a block in one language, with what stands between its sentences: numbers, colons after labels, the cells of tables. */
import { Fragment, type ReactNode } from 'react'
import type { Block, Language, Sentence } from '../../briefing/article'
import { jointBefore, numberBefore, tableCells } from '../../briefing/block-text'
import styles from './block-words.module.css'

export function BlockWords({ block, language, renderSentence }: {
  readonly block: Block
  readonly language: Language
  readonly renderSentence: (sentence: Sentence) => ReactNode
}) {
  if (block.kind === 'table') return <TableWords block={block} renderSentence={renderSentence} />
  const number = numberBefore(block, language)
  return (
    <>
      {number !== '' && <span className={styles.number} data-numbered>{number}</span>}
      {block.sentences.map((sentence, index) => (
        <Fragment key={sentence.id}>
          {jointBefore(block, index, language)}
          {block.kind === 'labelled' && index === 0 ? <strong>{renderSentence(sentence)}</strong> : renderSentence(sentence)}
        </Fragment>
      ))}
    </>
  )
}

function TableWords({ block, renderSentence }: { readonly block: Extract<Block, { kind: 'table' }>; readonly renderSentence: (sentence: Sentence) => ReactNode }) {
  const rows = tableCells(block)
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map((row, rowIndex) => (
          // oxlint-disable-next-line react/no-array-index-key -- the rows of a table keep their order
          <tr key={rowIndex}>
            {row.map((cell, column) => {
              const Cell = rowIndex < block.headerRows ? 'th' : 'td'
              // oxlint-disable-next-line react/no-array-index-key -- and so do its cells
              return <Cell key={column}>{cell && renderSentence(cell)}</Cell>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
