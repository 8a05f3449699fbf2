/**
 * The interface's own texts, in both interface languages, bundled with the window.
 *
 * A key is written `feature:key`; the compiler knows the keys from the English files.
 * The languages of the briefing are another matter: see `LanguageMode`.
 */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from '../electron/contract'
import enApplication from '../locales/en/application.json'
import enCommands from '../locales/en/commands.json'
import enExporting from '../locales/en/exporting.json'
import enImporting from '../locales/en/importing.json'
import enNotes from '../locales/en/notes.json'
import enPresenting from '../locales/en/presenting.json'
import enReading from '../locales/en/reading.json'
import enReviewing from '../locales/en/reviewing.json'
import enSettings from '../locales/en/settings.json'
import enSlides from '../locales/en/slides.json'
import zhApplication from '../locales/zh-CN/application.json'
import zhCommands from '../locales/zh-CN/commands.json'
import zhExporting from '../locales/zh-CN/exporting.json'
import zhImporting from '../locales/zh-CN/importing.json'
import zhNotes from '../locales/zh-CN/notes.json'
import zhPresenting from '../locales/zh-CN/presenting.json'
import zhReading from '../locales/zh-CN/reading.json'
import zhReviewing from '../locales/zh-CN/reviewing.json'
import zhSettings from '../locales/zh-CN/settings.json'
import zhSlides from '../locales/zh-CN/slides.json'

const english = {
  application: enApplication,
  commands: enCommands,
  exporting: enExporting,
  importing: enImporting,
  notes: enNotes,
  presenting: enPresenting,
  reading: enReading,
  reviewing: enReviewing,
  settings: enSettings,
  slides: enSlides,
}
const chinese: { [Feature in keyof typeof english]: object } = {
  application: zhApplication,
  commands: zhCommands,
  exporting: zhExporting,
  importing: zhImporting,
  notes: zhNotes,
  presenting: zhPresenting,
  reading: zhReading,
  reviewing: zhReviewing,
  settings: zhSettings,
  slides: zhSlides,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'application'
    resources: typeof english
  }
}

export async function startI18n(language: InterfaceLanguage): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'application',
    resources: { en: english, 'zh-CN': chinese },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
  return i18next
}
