/**
 * Start-up of a window of the talk, the first time and after a crash alike.
 *
 * 1. Begin to load all fonts of the slides: none of them shall be met for the first time in the middle of the talk.
 * 2. Ask for the briefing, and where the talk stands; start the interface texts.
 * 3. Draw the window. When there is no talk it stays empty: the main process closes it.
 */
import '../../fonts.css'
import '../../tokens.css'
import '../../base.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { ask } from '../../desktop'
import { startI18n } from '../../i18n'
import { interfaceLanguageOf } from '../../store'
import { DrawnMarks } from './drawn-marks'
import { HealingBoundary } from './healing-boundary'
import { joinTalk, TalkProvider } from './talk'

const slideFonts = ['Noto Sans SC', 'Noto Serif SC', 'Source Sans 3', 'Source Serif 4'].flatMap((family) => [`400 20px "${family}"`, `700 20px "${family}"`])

export async function startTalkWindow(window: ReactNode): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new Error('the page has no #root')
  for (const font of slideFonts) void document.fonts.load(font)
  const reply = await ask('openWorkspace', {})
  if (!reply.ok) return
  const store = await joinTalk(reply.value)
  if (store === null) return
  const language = interfaceLanguageOf(reply.value)
  document.documentElement.lang = language
  document.documentElement.dataset['appearance'] = reply.value.settings.appearance
  document.documentElement.dataset['window'] = store.getState().window
  await startI18n(language)
  createRoot(place).render(
    <HealingBoundary>
      <I18nProvider locale={language}>
        <TalkProvider value={store}>
          {window}
          <DrawnMarks />
        </TalkProvider>
      </I18nProvider>
    </HealingBoundary>,
  )
}
