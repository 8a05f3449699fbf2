/** Starts a talk from the main window, in the languages and the theme that are set there. */
import { ask, type FailureCode } from '../../desktop'
import type { App } from '../../store'

export interface StartChoice {
  readonly mode: 'talk' | 'rehearsal'
  /** At the slide that is shown, instead of the first. */
  readonly isHere: boolean
  /** With the displays' roles exchanged. */
  readonly isSwapped: boolean
}

export const fromTheBeginning: StartChoice = { mode: 'talk', isHere: false, isSwapped: false }

/** Null when it has started. */
export async function startTalk({ settings, deck, pageIndex }: App, { mode, isHere, isSwapped }: StartChoice): Promise<FailureCode<'startPresenting'> | null> {
  const pageId = isHere ? deck.pages[pageIndex]?.id : undefined
  const reply = await ask('startPresenting', {
    mode,
    ...(pageId !== undefined && { pageId }),
    theme: settings.slideTheme,
    audienceLanguage: settings.slideLanguage,
    notesLanguage: settings.notesLanguage,
    isSwapped,
  })
  return reply.ok ? null : reply.failure.code
}
