/**
 * A block of the article as running text, for whoever prints, writes or shows the reading edition.
 */
import type { Block, Language, Pair, Sentence } from './article'

/** The sentences of a block as one text in each language. */
export function joinSentences(sentences: readonly Pair[]): Pair {
  return {
    zh: sentences.map((sentence) => sentence.zh).join(''),
    en: sentences.map((sentence) => sentence.en).filter((text) => text !== '').join(' '),
  }
}

/** Joins a label and what it introduces, as each language writes it. */
export function labelled(label: string, text: string, language: Language): string {
  if (label === '' || text === '') return label + text
  return language === 'zh' ? `${label}：${text}` : `${label}: ${text}`
}

/** A title with the date of what it names, in the languages that it has. */
export function dated(title: Pair, date: string | undefined): Pair {
  if (date === undefined) return title
  return { zh: title.zh && `${title.zh}（${date}）`, en: title.en && `${title.en} (${date})` }
}

/** The block's words: its number, if the author gave one, before them, and the colon after a label. */
export function runningText(block: Block): Pair {
  const text = joinSentences(block.sentences)
  switch (block.kind) {
    case 'heading':
    case 'listItem':
      return block.number === undefined ? text : { zh: numbered(block.number, text.zh), en: numbered(block.number, text.en, 'en') }
    case 'labelled': {
      const [label, ...rest] = block.sentences
      const explanation = joinSentences(rest)
      return { zh: labelled(label?.zh ?? '', explanation.zh, 'zh'), en: labelled(label?.en ?? '', explanation.en, 'en') }
    }
    default:
      return text
  }
}

/** A Chinese number, such as 一、, stands before Chinese words only. */
function numbered(number: string, text: string, language: Language = 'zh'): string {
  const isChinese = /[\p{Script=Han}、（]/u.test(number)
  if (text === '' || (language === 'en' && isChinese)) return text
  return isChinese ? number + text : `${number} ${text}`
}

/** The cells of a table, row by row; an empty cell is null. */
export function tableCells(block: Extract<Block, { kind: 'table' }>): (Sentence | null)[][] {
  const sentences = new Map(block.sentences.map((sentence) => [sentence.id, sentence]))
  return block.rows.map((row) => row.map((id) => (id === null ? null : (sentences.get(id) ?? null))))
}
