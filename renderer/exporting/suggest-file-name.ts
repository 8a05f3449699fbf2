/** The name that the save dialog begins with, in the language of the interface. */
import type { InterfaceLanguage } from '../../electron/contract'
import type { Briefing } from '../../briefing/briefing'

/** `kind` is the word for what is exported. Characters that some system refuses in a file name become spaces. */
export function suggestFileName(briefing: Briefing, kind: string, language: InterfaceLanguage): string {
  const title = language === 'zh-CN' ? briefing.title.zh : briefing.title.en
  const allowed = `${title} ${kind}`.replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim()
  return `${[...allowed].slice(0, 100).join('')}.pdf`
}
