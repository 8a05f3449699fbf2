/** The few sentences that the shell itself says: titles of dialogs and lines in the terminal. */
import english from '../locales/en/shell.json'
import chinese from '../locales/zh-CN/shell.json'
import type { InterfaceLanguage, Settings } from './contract'

export type ShellTexts = Readonly<Record<keyof typeof chinese, string>>

const texts: Readonly<Record<InterfaceLanguage, ShellTexts>> = { 'zh-CN': chinese, en: english }

/** The language set by the user, or the first of the system's languages that we have. */
export function chooseLanguage(asked: Settings['interfaceLanguage'], systemLanguages: readonly string[]): InterfaceLanguage {
  if (asked !== 'system') return asked
  const first = systemLanguages.find((tag) => /^(zh|en)\b/i.test(tag))
  return first !== undefined && /^zh/i.test(first) ? 'zh-CN' : 'en'
}

export function shellTexts(language: InterfaceLanguage): ShellTexts {
  return texts[language]
}
