/** The name that a save dialog begins with, in the language of the interface, or in the one that the title has. */
import type { Pair } from '../briefing/article'
import type { InterfaceLanguage } from '../electron/contract'

/** `kind` is the word for what is saved, or empty. Characters that some system refuses in a file name become spaces. */
export function suggestFileName(title: Pair, kind: string, language: InterfaceLanguage, extension: 'pdf' | 'brief'): string {
  const [first, second] = language === 'zh-CN' ? [title.zh, title.en] : [title.en, title.zh]
  const allowed = `${first || second} ${kind}`.replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim()
  return `${[...allowed].slice(0, 100).join('') || 'Duobrief'}.${extension}`
}
