/** The window: the bar, the view that is chosen, and what lies over them. */
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../electron/contract'
import { AppBar } from './app-bar'
import { CommandPalette } from './commands/command-palette'
import { HelpDialog } from './commands/help-dialog'
import { useCommandKeys } from './commands/use-command-keys'
import { ExportDialog } from './exporting/export-dialog'
import { ImportHost } from './importing/import-host'
import { PasteDialog } from './importing/paste-dialog'
import { StartHint } from './importing/start-hint'
import { NoticeBar } from './notice-bar'
import { NotesPane } from './notes/notes-pane'
import { ResumeBar } from './presenting/start/resume-bar'
import { StartDialog } from './presenting/start/start-dialog'
import { ReadingView } from './reading/reading-view'
import { RecoverBar } from './recover-bar'
import { ReviewView } from './reviewing/review-view'
import { SettingsDialog } from './settings/settings-dialog'
import { FullScreen } from './slides/full-screen'
import { Overview } from './slides/overview'
import { SlidesView } from './slides/slides-view'
import { interfaceLanguageOf, useApp, type Panel } from './store'
import styles from './app.module.css'

export function App() {
  const view = useApp((app) => app.settings.view)
  const panel = useApp((app) => app.panel)
  const isFullScreen = useApp((app) => app.isFullScreen)
  const language = useApp(interfaceLanguageOf)
  const digits = useCommandKeys()
  useDocumentSettings()
  return (
    <I18nProvider locale={language}>
      <div className={styles.window} inert={isFullScreen}>
        <AppBar />
        <div className={styles.view}>{views[view]}</div>
        <StartHint />
        <RecoverBar />
        <ResumeBar />
        <NoticeBar />
      </div>
      {isFullScreen && <FullScreen />}
      {digits !== '' && <output className={styles.digits}>{digits} ↵</output>}
      {panel && panels[panel]}
      <ImportHost />
    </I18nProvider>
  )
}

const views: Readonly<Record<Settings['view'], React.ReactNode>> = {
  reading: <ReadingView />,
  slides: <SlidesView notes={<NotesPane />} />,
  review: <ReviewView />,
}

const panels: Readonly<Record<Panel, React.ReactNode>> = {
  palette: <CommandPalette />,
  help: <HelpDialog />,
  settings: <SettingsDialog />,
  export: <ExportDialog />,
  overview: <Overview />,
  present: <StartDialog />,
  paste: <PasteDialog />,
}

/** What belongs to the document as a whole: its language, its title, light or dark. */
function useDocumentSettings(): void {
  const language = useApp(interfaceLanguageOf)
  const appearance = useApp((app) => app.settings.appearance)
  const title = useApp((app) => app.briefing.title)
  const { i18n } = useTranslation()

  useEffect(() => {
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }, [language, i18n])
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance
  }, [appearance])
  useEffect(() => {
    document.title = [title.zh, title.en].filter((side) => side !== '').join(' · ')
  }, [title])
}
