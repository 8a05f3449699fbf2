/**
 * The handout's own words, in the language of the handout: they belong to the printed page,
 * not to the interface, so they do not come from `locales/`.
 */
import type { Pair } from '../article'
import { labelled } from '../block-text'

export const words = {
  contents: { zh: '目录', en: 'Contents' },
  notes: { zh: '备注', en: 'Speaker notes' },
  sources: { zh: '来源', en: 'Sources' },
  title: { zh: '标题', en: 'title' },
  readingEdition: { zh: '阅读版', en: 'Reading edition' },
  editorNote: { zh: '编者注', en: 'Editor’s note' },
  notesWithFirstPart: { zh: '备注见本张幻灯片的前一页。', en: 'The notes stand with the first part of this slide.' },
  noNotes: { zh: '这张幻灯片没有备注。', en: 'This slide has no notes.' },
} as const satisfies Record<string, Pair>

/** Footer: which page this is, and of how many. */
export function pageOf(page: number, pages: number): Pair {
  return { zh: `第${page}页，共${pages}页`, en: `Page ${page} of ${pages}` }
}

/** Paragraphs are numbered through the whole article, as the reading edition prints them. A number stays with its word. */
export function paragraphPlace(first: number, last: number): Pair {
  return first === last
    ? { zh: `第${first}段`, en: `para.\u00a0${first}` }
    : { zh: `第${first}–${last}段`, en: `paras.\u00a0${first}–${last}` }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2025-01-19` → 2025年1月19日, 19 January 2025; `2025-01` → 2025年1月, January 2025; nothing where no date is known. */
export function writtenDate(date: string | undefined): Pair {
  if (date === undefined) return { zh: '', en: '' }
  const [year = '', month = '', day] = date.split('-')
  return {
    zh: `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`,
    en: `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1] ?? ''} ${year}`,
  }
}

/** Says that the words are the editor's, unless they say so themselves. */
export function markEditorNote({ zh, en }: Pair): Pair {
  return {
    zh: zh.startsWith('编者') ? zh : labelled(words.editorNote.zh, zh, 'zh'),
    en: /^editor/i.test(en) ? en : labelled(words.editorNote.en, en, 'en'),
  }
}
