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

/** Joins a label and what it introduces, as each language writes it; a label that is a sentence already needs no colon. */
export function labelled(label: string, text: string, language: Language): string {
  if (label === '' || text === '') return label + text
  if (/[。！？.!?…：:][”’」』）)]*$/u.test(label)) return label + (language === 'zh' ? '' : ' ') + text
  return language === 'zh' ? `${label}：${text}` : `${label}: ${text}`
}

/** A title with the date of what it names, in the languages that it has. */
export function dated(title: Pair, date: string | undefined): Pair {
  if (date === undefined) return title
  return { zh: title.zh && `${title.zh}（${date}）`, en: title.en && `${title.en} (${date})` }
}

/** The block's words: its number, if the author gave one, before them, and the colon after a label. */
export function runningText(block: Block): Pair {
  const inLanguage = (language: Language): string => {
    const words = block.sentences.map((sentence, index) => jointBefore(block, index, language) + sentence[language]).join('')
    const number = numberBefore(block, language)
    return words === '' || number === '' ? words : number + (isChineseNumber(number) ? '' : ' ') + words
  }
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

/** What stands between the sentence at `index` and the words before it: nothing, a space, a label's colon. */
export function jointBefore(block: Block, index: number, language: Language): string {
  const [sentence, before] = [block.sentences[index], block.sentences.slice(0, index).findLast((other) => other[language] !== '')]
  if (!sentence || !before || sentence[language] === '') return ''
  if (block.kind === 'labelled' && before === block.sentences[0]) return labelled(before[language], '\0', language).slice(before[language].length, -1)
  if (block.kind === 'caption' && block.credit === sentence.id) return language === 'zh' ? '　' : ' '
  return language === 'zh' ? '' : ' '
}

/** The author's number as it stands before the words of a language; a Chinese one, such as 一、, before Chinese words only. */
export function numberBefore(block: Block, language: Language): string {
  const number = block.kind === 'heading' || block.kind === 'listItem' ? (block.number ?? '') : ''
  if (language === 'en' && isChineseNumber(number)) return ''
  // 一问：为什么要出台？, Question 1: Do you agree?
  return number.endsWith('问') ? `${number}：` : /^(?:Question|Q)\s?\d+$/i.test(number) ? `${number}:` : number
}

function isChineseNumber(number: string): boolean {
  return /[\p{Script=Han}、（]/u.test(number)
}

/** The cells of a table, row by row; an empty cell is null. */
export function tableCells(block: Extract<Block, { kind: 'table' }>): (Sentence | null)[][] {
  const sentences = new Map(block.sentences.map((sentence) => [sentence.id, sentence]))
  return block.rows.map((row) => row.map((id) => (id === null ? null : (sentences.get(id) ?? null))))
}
